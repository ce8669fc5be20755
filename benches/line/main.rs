//! What the line costs: cold start, each stage, sizes, what each sample saves its writers, and the PDF's time as a ratio to a
//! bare Typst loop over the same sources in the same process and profile.
//!
//! `cargo bench` prints the figures; nothing here passes or fails.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros
)]

mod absorb;
mod bare;
mod reuse;

use std::{fs, hint::black_box, process::Command, time::Instant};

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    files::digest::sha256,
    naskah::{Naskah, style::HouseStyle},
    read::{self, Read},
    rules::documents::NOTA_DINAS,
    write::docx,
};

const SAMPLE: &str = "samples/2024-natuna-utara.yaml";
const DOCUMENTS: usize = 60;

fn main() {
    cold_start();

    let house = House::new(Assets::default()).expect("the shipped house");
    let gaya = read::read::<HouseStyle>(
        Assets::default()
            .bytes("gaya/gaya.yaml")
            .expect("the style"),
    )
    .value;
    let cases = cases(&house);

    println!(
        "\nwarm, median over {} documents that differ in every text",
        cases.len()
    );
    row("read", &cases, |case| {
        drop(black_box(read::read::<Cycle>(&case.source)));
    });
    row("check", &cases, |case| {
        drop(black_box(house.check(&case.read, &case.source)));
    });
    row("fill, parse, fit", &cases, |case| {
        drop(black_box(house.tree(&case.read, &NOTA_DINAS)));
    });
    row("PDF", &cases, |case| {
        drop(black_box(house.write(
            &case.naskah,
            Format::Pdf,
            &case.read,
            &case.source,
        )));
    });
    row("DOCX", &cases, |case| {
        drop(black_box(docx::write(
            &case.naskah,
            &gaya,
            Assets::default().pictures(),
            docx::Provenance {
                siklus: sha256(&case.source),
                templat: sha256(&[]),
            },
        )));
    });
    row("cycle file to PDF", &cases, |case| {
        whole(&house, &case.source, Format::Pdf);
    });
    row("cycle file to DOCX", &cases, |case| {
        whole(&house, &case.source, Format::Docx);
    });

    println!("\nsizes");
    for format in [Format::Pdf, Format::Docx] {
        let written = house
            .write(&cases[0].naskah, format, &cases[0].read, &cases[0].source)
            .expect("a file");
        println!("{:28} {:8} bytes", format.ending(), written.bytes.len());
    }

    reuse::print(&house);
    absorb::print(&house);
    ratio(&house, &cases, &gaya);
}

/// One document of the load.
struct Case {
    source: Vec<u8>,
    read: Read<Cycle>,
    naskah: Naskah,
}

/// The sample, many times, with a number of its own in every text: Typst keeps what it has
/// set, and documents of one run share little.
fn cases(house: &House) -> Vec<Case> {
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    (0..DOCUMENTS)
        .map(|number| {
            let source = sample
                .replace("an ", &format!("an {} ", 100 + number))
                .into_bytes();
            let read = read::read::<Cycle>(&source);
            let Outcome::Ready(naskah) = house.tree(&read, &NOTA_DINAS) else {
                panic!("the sample is complete")
            };
            Case {
                source,
                read,
                naskah: *naskah,
            }
        })
        .collect()
}

/// Reading to bytes.
fn whole(house: &House, source: &[u8], format: Format) {
    let reading = read::read::<Cycle>(source);
    if let Outcome::Ready(naskah) = house.tree(&reading, &NOTA_DINAS) {
        drop(black_box(house.write(&naskah, format, &reading, source)));
    }
}

/// A program that starts, makes the four documents of the Asdep and the nota dinas in both
/// formats and ends.
fn cold_start() {
    const STARTS: u32 = 20;
    let folder = std::env::temp_dir().join("nodin-bench");
    let before = processor_of_children();
    let mut walls = Vec::new();
    for _ in 0..STARTS {
        let start = Instant::now();
        let output = Command::new(env!("CARGO_BIN_EXE_nodin"))
            .args(["buat", SAMPLE, "--dokumen"])
            .arg("bahan,laporan,konsep,nota-dinas")
            .arg("-o")
            .arg(&folder)
            .output();
        assert!(output.expect("it runs").status.success());
        walls.push(start.elapsed().as_secs_f64() * 1e3);
    }
    println!(
        "cold start to four documents in both formats, {STARTS} starts (goal 150 ms of processor)"
    );
    println!("{:28} {:8.1} ms", "wall, median", median(&mut walls));
    if let (Some(before), Some(after)) = (before, processor_of_children()) {
        println!(
            "{:28} {:8.1} ms",
            "processor, mean",
            (after - before) / f64::from(STARTS)
        );
    }
    // A folder left behind is no harm to the figures.
    let _ = fs::remove_dir_all(folder);
}

/// Our whole line to PDF against the bare loop, turn by turn.
fn ratio(house: &House, cases: &[Case], gaya: &HouseStyle) {
    const PAIRS: usize = 7;
    let mut bare = bare::World::new(gaya);
    let data: Vec<Vec<u8>> = cases.iter().map(|case| bare::data(&case.naskah)).collect();
    let mut ratios = Vec::new();
    for _ in 0..=PAIRS {
        let start = Instant::now();
        for data in &data {
            drop(black_box(bare.pdf(data.clone())));
        }
        let theirs = start.elapsed();
        let start = Instant::now();
        for case in cases {
            whole(house, &case.source, Format::Pdf);
        }
        ratios.push(start.elapsed().as_secs_f64() / theirs.as_secs_f64());
    }
    // The first pair warms both up.
    ratios.remove(0);
    println!(
        "\n{:28} {:8.3} (goal 1.05; median of {PAIRS})",
        "cycle to PDF / bare Typst",
        median(&mut ratios)
    );
}

fn row(name: &str, cases: &[Case], mut work: impl FnMut(&Case)) {
    let mut times: Vec<f64> = cases
        .iter()
        .map(|case| {
            let start = Instant::now();
            work(case);
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    println!("{name:28} {:8.3} ms", median(&mut times));
}

fn median(values: &mut [f64]) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Milliseconds of processor time of ended children (Linux).
fn processor_of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    let ticks = fields.get(13)?.parse::<f64>().ok()? + fields.get(14)?.parse::<f64>().ok()?;
    Some(ticks * 10.0)
}
