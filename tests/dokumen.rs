//! A cycle in, its documents out: their words, their keys, and how they hold together.

use std::fs;

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    naskah::{Bookmark, Naskah},
    read,
    rules::{
        check,
        documents::{
            BAHAN, DAFTAR_HADIR, DISPOSISI, DOCUMENTS, Document, KONSEP, LAPORAN, NOTA_DINAS,
            NOTULA, PENELITIAN, REKOMENDASI, UNDANGAN,
        },
    },
};

use crate::{
    outline::outline,
    reading::{docx, folded, pdf, texts},
};

const SAMPLE: &str = "samples/2024-natuna-utara.yaml";
const SAMPLES: [&str; 5] = [
    "samples/2018-batas-darat-timor-leste.yaml",
    SAMPLE,
    "samples/2025-diplomasi-kedaulatan.yaml",
    "samples/2026-inventarisasi-amerika-eropa.yaml",
    "samples/2026-pelindungan-wni.yaml",
];

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house is sound")
}

/// The tree of a cycle's document, and both files; nothing where its turn has not come.
fn made(house: &House, source: &[u8], document: &Document) -> Option<(Naskah, Vec<u8>, Vec<u8>)> {
    let read = read::read::<Cycle>(source);
    assert_eq!(read.findings, []);
    let beside = |path: &str| fs::read(format!("samples/{path}")).ok();
    let (pictures, findings) = check::pictures(&read, beside);
    assert_eq!(findings, []);
    let naskah = match house.prepare(&read).tree(document, &pictures) {
        Outcome::Ready(naskah) => naskah,
        Outcome::Lacking(_) => return None,
        Outcome::Failed(findings) => panic!("{}: {findings:?}", document.name),
    };
    let [pdf, docx] = [Format::Pdf, Format::Docx].map(|format| {
        house
            .write(&naskah, format, &read, source)
            .unwrap_or_else(|findings| panic!("{findings:?}"))
            .bytes
    });
    Some((*naskah, pdf, docx))
}

/// A text as it is read on the page: without the signs of Markdown.
fn as_read(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let line = line.trim_start();
        let marker = line.find(". ").filter(|at| *at < 3).map_or(0, |at| at + 2);
        line[marker..].to_owned()
    });
    folded(&lines.collect::<String>().replace('*', ""))
}

/// A document, the sections of the cycle that it prints, and what of them it does not.
const PRINTED: &[(&Document, &[&str], &[&str])] = &[
    (
        &DISPOSISI,
        &["arahan"],
        &[
            "tanggal",
            "diterima",
            "tenggat",
            "dasar",
            "penerima",
            "instruksi",
        ],
    ),
    (
        &BAHAN,
        &["arahan", "bahan"],
        &[
            "tanggal",
            "tenggat",
            "berkas",
            "arahan.naskah",
            "penerima",
            "instruksi",
        ],
    ),
    (&PENELITIAN, &["penelitian"], &["tanggal", "keputusan"]),
    (
        &UNDANGAN,
        &["rapat"],
        &[
            "tanggal",
            "sampai",
            "mulai",
            "selesai",
            "zona",
            "pimpinan",
            "hadir",
            ".nama",
            "tanda_tangan",
            "keterangan",
        ],
    ),
    (
        &DAFTAR_HADIR,
        &["rapat"],
        &[
            "undangan",
            "tanggal",
            "sampai",
            "mulai",
            "selesai",
            "zona",
            "pimpinan",
            "agenda",
            "hadir",
            "mewakili",
            "keterangan",
        ],
    ),
    (
        &NOTULA,
        &["rapat", "notulensi"],
        &[
            "tanggal",
            "tenggat",
            "mulai",
            "selesai",
            "zona",
            "pimpinan",
            "undangan",
            "hadir",
            "peserta[18]",
            "peserta[19]",
        ],
    ),
    (
        &REKOMENDASI,
        &["rekomendasi"],
        &["prioritas", "tanggal", "tenggat"],
    ),
    (
        &LAPORAN,
        &["rapat", "notulensi", "laporan"],
        &[
            "tanggal",
            "tenggat",
            "notulis",
            "mulai",
            "selesai",
            "zona",
            "pimpinan",
            "undangan",
            "notulensi.penutup",
            "laporan.nomor",
            "laporan.pengantar",
            "hadir",
            "peserta[18]",
            "peserta[19]",
        ],
    ),
    (
        &KONSEP,
        &["rekomendasi", "nota_dinas"],
        &[
            "prioritas",
            "tanggal",
            "tenggat",
            "disposisi",
            "penandatangan",
            "paraf",
            "tanda_tangan",
            "nomor",
        ],
    ),
    (
        &NOTA_DINAS,
        &["rekomendasi", "nota_dinas"],
        &[
            "prioritas",
            "tanggal",
            "tenggat",
            "disposisi",
            "penandatangan",
            "paraf",
            "tanda_tangan",
        ],
    ),
];

#[test]
fn every_text_of_a_document_stands_in_both_files_with_its_key() {
    let source = fs::read(SAMPLE).expect("the sample");
    let read = read::read::<Cycle>(&source);
    let cycle = serde_json::to_value(&read.value).expect("a cycle");
    let house = house();
    for (document, sections, not_printed) in PRINTED {
        let (_, pdf, docx) = made(&house, &source, document).expect("a document");
        let mut expected = Vec::new();
        for section in *sections {
            texts(&cycle[section], (*section).to_owned(), &mut expected);
        }
        expected.retain(|(key, _)| !not_printed.iter().any(|word| key.contains(word)));
        assert!(expected.len() > 5, "{}: {}", document.name, expected.len());
        assert_stands(document, &expected, &pdf, &docx);
    }
}

fn assert_stands(document: &Document, expected: &[(String, String)], pdf: &[u8], docx: &[u8]) {
    // Capitals are a look of the PDF; the DOCX holds what was typed.
    let low = |text: &str| folded(&text.to_lowercase());
    let (pdf_text, docx_text) = (low(&pdf::text(pdf)), low(&docx::text(docx)));
    let bookmarks = docx::bookmarks(docx);
    for (key, text) in expected {
        let of_key = Bookmark::of_key(key);
        let marked = bookmarks
            .keys()
            .filter_map(|name| Bookmark::read(name))
            .any(|bookmark| bookmark.key == of_key);
        assert!(marked, "{}: {key} has no bookmark", document.name);
        for line in text.lines().flat_map(cells).map(|line| low(&as_read(line))) {
            if line.is_empty() {
                continue;
            }
            let of = document.name;
            assert!(docx_text.contains(&line), "{of}: DOCX lacks {key}: {line}");
            let whole = pdf_text.contains(&line);
            // A line may run over a page, with the page number between.
            let halves = line
                .char_indices()
                .any(|(at, _)| pdf_text.contains(&line[..at]) && pdf_text.contains(&line[at..]));
            assert!(whole || halves, "{of}: PDF lacks {key}: {line}");
        }
    }
}

/// The cells of a line of a Markdown table; any other line as it is.
fn cells(line: &str) -> Vec<&str> {
    if line.trim_start().starts_with('|') {
        let cells = line.split('|').map(str::trim);
        cells
            .filter(|cell| !cell.starts_with("--") && !cell.starts_with(":-"))
            .collect()
    } else {
        vec![line]
    }
}

/// The PDF's stream of words, without what stands on every page, is the DOCX's.
#[test]
fn both_files_say_the_same_in_the_same_order() {
    let house = house();
    for sample in SAMPLES {
        let source = fs::read(sample).expect("the sample");
        for document in DOCUMENTS {
            let Some((naskah, pdf_bytes, docx_bytes)) = made(&house, &source, document) else {
                continue;
            };
            // Capitals are a look of the PDF; the DOCX holds what was typed.
            let mut docx_words = words(&docx::text(&docx_bytes).to_lowercase());
            let mut place = 0;
            let pdf_text = folded(&pdf::text(&pdf_bytes).to_lowercase());
            // Numbers of lists are Word's own; every word of the tree is in both, in order.
            docx_words.retain(|word| word.chars().any(char::is_alphabetic));
            for word in docx_words {
                let (word, of) = (folded(&word), document.name);
                let found = pdf_text[place..].find(&word);
                let at = found
                    .unwrap_or_else(|| panic!("{sample}, {of}: “{word}” is not next in the PDF"));
                assert!(
                    at < 700,
                    "{sample}, {of}: “{word}” comes {at} letters later in the PDF"
                );
                place += at + word.len();
            }
            assert!(place > 500, "{}", naskah.properties.title);
        }
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_filled_documents_are_as_approved() {
    let house = house();
    for (sample, documents) in [
        (SAMPLE, DOCUMENTS),
        // With the placeholders of SRIKANDI.
        ("samples/2026-pelindungan-wni.yaml", &[KONSEP]),
        // With what the file leaves out made by the templates.
        ("samples/2018-batas-darat-timor-leste.yaml", &[LAPORAN]),
    ] {
        let source = fs::read(sample).expect("the sample");
        for document in documents {
            let (naskah, ..) = made(&house, &source, document).expect("a document");
            let year = &sample["samples/".len()..][..4];
            let stem = house.file_stem(&read::read(&source).value, document);
            let name = format!("{stem}-{year}");
            insta::assert_snapshot!(name, outline(&naskah));
        }
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let source = fs::read(SAMPLE).expect("the sample");
    let other = fs::read(SAMPLES[2]).expect("the sample");
    let warm = house();
    for document in DOCUMENTS {
        let first = made(&house(), &source, document).expect("a document");
        made(&warm, &other, document);
        let second = made(&warm, &source, document).expect("a document");
        assert!(first.1 == second.1, "{}: PDF", document.name);
        assert!(first.2 == second.2, "{}: DOCX", document.name);
    }
}
