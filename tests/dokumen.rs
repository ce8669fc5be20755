//! A cycle in, the nota dinas out: its words, their keys, and how it holds together.

use std::{fmt::Write as _, fs};

use nodin::{
    Format, House, Outcome, assets::Assets, cycle::Cycle, document::NOTA_DINAS, naskah::Naskah,
    read,
};

use crate::reading::{docx, folded, pdf};

const SAMPLE: &str = "samples/2024-natuna-utara.yaml";
const SECOND_SAMPLE: &str = "samples/2025-diplomasi-kedaulatan.yaml";

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house is sound")
}

/// The tree of a cycle, and both files.
fn made(house: &House, source: &[u8]) -> (Naskah, Vec<u8>, Vec<u8>) {
    let read = read::read::<Cycle>(source);
    assert_eq!(read.findings, []);
    let naskah = match house.tree(&read, &NOTA_DINAS) {
        Outcome::Ready { naskah, .. } => naskah,
        other => panic!("{other:?}"),
    };
    let [pdf, docx] = [Format::Pdf, Format::Docx].map(|format| {
        house
            .write(&naskah, format, &read, source)
            .unwrap_or_else(|findings| panic!("{findings:?}"))
            .bytes
    });
    (*naskah, pdf, docx)
}

/// Every text of a cycle with its key, as serde gives them.
fn texts(value: &serde_json::Value, key: String, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => found.push((key, text.clone())),
        serde_json::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                texts(item, format!("{key}[{index}]"), found);
            }
        }
        serde_json::Value::Object(entries) => {
            for (name, entry) in entries {
                let dot = if key.is_empty() { "" } else { "." };
                texts(entry, format!("{key}{dot}{name}"), found);
            }
        }
        _ => {}
    }
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

#[test]
fn every_text_of_the_nota_dinas_stands_in_both_files_with_its_key() {
    let source = fs::read(SAMPLE).expect("the sample");
    let (_, pdf_bytes, docx_bytes) = made(&house(), &source);
    let read = read::read::<Cycle>(&source);
    let cycle = serde_json::to_value(&read.value).expect("a cycle");

    let mut expected = Vec::new();
    for section in ["rekomendasi", "nota_dinas"] {
        texts(&cycle[section], section.to_owned(), &mut expected);
    }
    let not_printed = [
        "prioritas",
        "tanggal",
        "tenggat",
        "disposisi",
        "penandatangan",
        "paraf",
        "tanda_tangan",
    ];
    expected.retain(|(key, _)| !not_printed.iter().any(|word| key.contains(word)));
    assert!(expected.len() > 60, "{}", expected.len());

    let (pdf_text, docx_text) = (
        folded(&pdf::text(&pdf_bytes)),
        folded(&docx::text(&docx_bytes)),
    );
    let bookmarks = docx::bookmarks(&docx_bytes);
    for (key, text) in expected {
        let name = format!("_n{}", &nodin::digest::sha256(key.as_bytes())[..12]);
        let marked: String = bookmarks
            .iter()
            .filter(|(bookmark, _)| **bookmark == name || bookmark.starts_with(&format!("{name}_")))
            .map(|(_, text)| folded(text))
            .collect();
        assert!(!marked.is_empty(), "{key} has no bookmark");
        for line in text.lines().map(as_read).filter(|line| !line.is_empty()) {
            assert!(docx_text.contains(&line), "DOCX lacks {key}: {line}");
            let whole = pdf_text.contains(&line);
            // A line may run over a page, with the page number between.
            let halves = line
                .char_indices()
                .any(|(at, _)| pdf_text.contains(&line[..at]) && pdf_text.contains(&line[at..]));
            assert!(whole || halves, "PDF lacks {key}: {line}");
        }
    }
}

/// The PDF's stream of words, without what stands on every page, is the DOCX's.
#[test]
fn both_files_say_the_same_in_the_same_order() {
    for sample in [SAMPLE, SECOND_SAMPLE] {
        let source = fs::read(sample).expect("the sample");
        let (naskah, pdf_bytes, docx_bytes) = made(&house(), &source);
        // Capitals are a look of the PDF; the DOCX holds what was typed.
        let mut docx_words = words(&docx::text(&docx_bytes).to_lowercase());
        let mut place = 0;
        let pdf_text = folded(&pdf::text(&pdf_bytes).to_lowercase());
        // Numbers of lists are Word's own; every word of the tree is in both, in order.
        docx_words.retain(|word| word.chars().any(char::is_alphabetic));
        for word in docx_words {
            let word = folded(&word);
            let found = pdf_text[place..].find(&word);
            let at = found.unwrap_or_else(|| panic!("{sample}: “{word}” is not next in the PDF"));
            assert!(
                at < 700,
                "{sample}: “{word}” comes {at} letters later in the PDF"
            );
            place += at + word.len();
        }
        assert!(place > 1000, "{}", naskah.properties.title);
    }
}

fn words(text: &str) -> Vec<String> {
    text.split_whitespace().map(str::to_owned).collect()
}

#[test]
fn the_filled_document_is_as_approved() {
    let source = fs::read(SAMPLE).expect("the sample");
    let (naskah, ..) = made(&house(), &source);
    insta::assert_snapshot!(outline(&naskah));
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let source = fs::read(SAMPLE).expect("the sample");
    let first = made(&house(), &source);
    let warm = house();
    let other = fs::read(SECOND_SAMPLE).expect("the sample");
    made(&warm, &other);
    let second = made(&warm, &source);
    assert!(first.1 == second.1, "PDF");
    assert!(first.2 == second.2, "DOCX");
}

/// The tree as a person would read it aloud: a line a text.
fn outline(naskah: &Naskah) -> String {
    use nodin::naskah::{Block, Row, Text, plain};

    fn line(out: &mut String, depth: usize, label: &str, text: &Text) {
        out.push_str(&"  ".repeat(depth));
        out.push_str(label);
        out.push(' ');
        out.push_str(&plain(text));
        out.push('\n');
    }

    fn blocks(out: &mut String, depth: usize, content: &[Block]) {
        for block in content {
            match block {
                Block::Kop(kop) => {
                    kop.baris
                        .iter()
                        .chain(&kop.unit)
                        .chain(&kop.alamat)
                        .for_each(|text| line(out, depth, "kop", text));
                }
                Block::Sifat(sifat) => {
                    line(out, depth, "sifat", &sifat.kiri);
                    line(out, depth, "derajat", &sifat.derajat);
                    line(out, depth, "salinan", &sifat.kanan);
                }
                Block::Judul(judul) => {
                    judul
                        .baris
                        .iter()
                        .for_each(|text| line(out, depth, "judul", text));
                    judul
                        .nomor
                        .iter()
                        .for_each(|text| line(out, depth, "nomor", text));
                }
                Block::Kepala(kepala) => {
                    for baris in &kepala.baris {
                        line(out, depth, &format!("{} :", baris.label), &baris.isi);
                    }
                }
                Block::KepalaLampiran(kepala) => kepala
                    .baris
                    .iter()
                    .for_each(|text| line(out, depth, ">>", text)),
                Block::Paragraph(paragraph) => line(out, depth, "¶", &paragraph.isi),
                Block::List(list) => {
                    for item in &list.items {
                        let indent = "  ".repeat(depth);
                        let _ = writeln!(out, "{indent}{:?} {}", list.marker, item.number);
                        blocks(out, depth + 1, &item.blocks);
                    }
                }
                Block::Table(table) => {
                    table
                        .head
                        .iter()
                        .for_each(|text| line(out, depth, "th", text));
                    for row in &table.rows {
                        match row {
                            Row::Group(text) => line(out, depth, "==", text),
                            Row::Cells { cells, .. } => {
                                let _ = writeln!(out, "{}--", "  ".repeat(depth));
                                for cell in cells {
                                    blocks(out, depth + 1, cell);
                                }
                            }
                        }
                    }
                }
                Block::Ttd(ttd) => {
                    for jabatan in &ttd.jabatan {
                        line(out, depth, &format!("ttd {}", jabatan.awalan), &jabatan.isi);
                    }
                    ttd.keterangan
                        .iter()
                        .for_each(|text| line(out, depth, "ttd (keterangan)", text));
                    line(out, depth, "ttd", &ttd.nama);
                    ttd.bawah
                        .iter()
                        .for_each(|text| line(out, depth, "ttd", text));
                }
                Block::Tembusan(tembusan) => tembusan
                    .items
                    .iter()
                    .for_each(|text| line(out, depth, "tembusan", text)),
            }
        }
    }

    let mut out = format!("{:#?}\n{:#?}\n", naskah.properties, naskah.page);
    blocks(&mut out, 0, &naskah.blocks);
    for lampiran in &naskah.lampiran {
        out.push_str(if lampiran.landscape {
            "\nLAMPIRAN (lanskap)\n"
        } else {
            "\nLAMPIRAN\n"
        });
        blocks(&mut out, 0, &lampiran.blocks);
    }
    out
}
