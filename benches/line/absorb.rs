//! The way back: what somebody edited in a laporan, into its cycle file (goal 50 ms).

use std::{
    hint::black_box,
    io::{Cursor, Read as _, Write as _},
    time::Instant,
};

use nodin::{
    Format, House, Outcome,
    cycle::Cycle,
    picture::Pictures,
    read,
    rules::documents::LAPORAN,
    scan::docx,
    serap::{CycleSource, absorb},
};

use super::{SAMPLE, median};

const TIMES: usize = 20;
const WORD: (&str, &str) = ("Kapal ikan", "Kapal nelayan");

pub(crate) fn print(house: &House) {
    let source = std::fs::read(SAMPLE).expect("the sample");
    let read = read::read::<Cycle>(&source);
    let Outcome::Ready(naskah) = house.tree(&read, &LAPORAN) else {
        panic!("the sample is complete")
    };
    let made = house.write(&naskah, Format::Docx, &read, &source);
    let made = made.expect("a laporan").bytes;
    let pictures = Pictures::default();
    let cycle = CycleSource {
        bytes: &source,
        read: &read,
        pictures: &pictures,
    };
    println!("\nthe laporan taken in, median of {TIMES} (goal 50 ms)");
    for (name, docx) in [("unedited", &made), ("a word edited", &edited(&made))] {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let start = Instant::now();
            let docx = docx::read(docx).expect("our own laporan");
            let serapan = absorb(house, cycle, &docx, &[]).expect("our own laporan");
            times.push(start.elapsed().as_secs_f64() * 1e3);
            assert_eq!(serapan.is_silent(), name == "unedited", "{name}");
            black_box(serapan);
        }
        println!("{name:28} {:8.3} ms", median(&mut times));
    }
}

/// The document with a word changed wherever it stands.
fn edited(docx: &[u8]) -> Vec<u8> {
    let mut package = zip::ZipArchive::new(Cursor::new(docx)).expect("a package");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..package.len() {
        let mut part = package.by_index(index).expect("a part");
        let (name, mut bytes) = (part.name().to_owned(), Vec::new());
        part.read_to_end(&mut bytes).expect("a part");
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes).expect("UTF-8");
            bytes = text.replace(WORD.0, WORD.1).into_bytes();
        }
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .expect("an archive");
        zip.write_all(&bytes).expect("an archive");
    }
    zip.finish().expect("an archive").into_inner()
}
