//! Any text in any key comes out as it was typed, in both formats.

use std::{collections::HashMap, fs};

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::{Cycle, TextKind},
    read,
    rules::documents::{DOCUMENTS, Lacking},
};
use proptest::prelude::*;
use serde_json::Value;
use unicode_normalization::UnicodeNormalization as _;

use super::HOSTILE;
use crate::reading::{docx, folded, pdf};

/// Keys whose values are no free text: dates, choices, numbers of the reader's own kinds.
const NOT_FREE: &[&str] = &[
    "versi",
    "tahun",
    "klasifikasi",
    "derajat",
    "instansi",
    "salinan",
    "sapaan",
    "nip",
    "sebagai",
    "tanggal",
    "tenggat",
    "diterima",
    "penerima",
    "instruksi",
    "sampai",
    "mulai",
    "selesai",
    "zona",
    "pimpinan",
    "hadir",
    "keputusan",
    "prioritas",
    "tanda_tangan",
    "arah",
    "naskah_bertanda_tangan",
    "berkas",
];

/// Keys that none of the documents made so far prints.
const NOT_PRINTED: &[&str] = &[
    "siklus.nomor",
    "penelitian[0].keputusan",
    "rapat.undangan.penandatangan",
    "nota_dinas.penandatangan",
    "nota_dinas.paraf",
    "laporan.nomor",
    "pejabat.menko.nama",
    "pejabat.deputi.pangkat",
    "pejabat.sesdep.pangkat",
];

/// Every free text of `value` that a document prints, by its key.
fn texts<'a>(value: &'a mut Value, key: &str, found: &mut Vec<(String, &'a mut String)>) {
    match value {
        Value::String(text) => {
            let last = key.rsplit('.').next().unwrap_or(key);
            let name = last.split('[').next().unwrap_or(last);
            let printed = !NOT_PRINTED.iter().any(|known| key.starts_with(known));
            if printed && !NOT_FREE.contains(&name) {
                found.push((key.to_owned(), text));
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                texts(item, &format!("{key}[{index}]"), found);
            }
        }
        Value::Object(entries) => {
            for (name, entry) in entries.iter_mut() {
                let dot = if key.is_empty() { "" } else { "." };
                texts(entry, &format!("{key}{dot}{name}"), found);
            }
        }
        _ => {}
    }
}

/// A cycle that uses every key, each of its free texts now `text` and a mark of its own;
/// with the keys and their marks.
fn cycle_of(text: &str) -> (String, Vec<(String, String)>) {
    let source = fs::read("tests/read/lengkap.yaml").expect("the case");
    let read = read::read::<Cycle>(&source);
    assert_eq!(read.findings, []);
    let mut cycle = serde_json::to_value(&read.value).expect("a cycle");
    let mut found = Vec::new();
    texts(&mut cycle, "", &mut found);
    let mut marks = Vec::new();
    for (index, (key, value)) in found.into_iter().enumerate() {
        let mark = format!("q{index}q");
        *value = format!("{text} {mark}");
        marks.push((key, mark));
    }
    (cycle.to_string(), marks)
}

/// The texts of all documents of a cycle as PDF, and as DOCX.
fn written(house: &House, source: &str) -> [String; 2] {
    let read = read::read::<Cycle>(source.as_bytes());
    let errors = read.findings.iter().filter(|finding| finding.is_error());
    assert_eq!(errors.count(), 0, "{:?}", read.findings);
    let mut texts = [String::new(), String::new()];
    for document in DOCUMENTS {
        let naskah = match house.tree(&read, document) {
            Outcome::Ready(naskah) => naskah,
            // A text that only opens a meeting names no room.
            Outcome::Lacking(Lacking::Unasked("rapat.tempat")) => continue,
            other => panic!("{}: {other:?}", document.name),
        };
        for (all, format) in texts.iter_mut().zip([Format::Pdf, Format::Docx]) {
            let bytes = house
                .write(&naskah, format, &read, source.as_bytes())
                .unwrap_or_else(|findings| panic!("{findings:?}"))
                .bytes;
            let text = match format {
                Format::Pdf => pdf::text(&bytes),
                Format::Docx => docx::text(&bytes),
            };
            all.push_str(&folded(&text.to_lowercase()));
        }
    }
    texts
}

/// Whether a text stands in a document, though a page may end within it.
fn stands(text: &str, document: &str) -> bool {
    /// Letters between two pages: number, class mark, statement.
    const BETWEEN: usize = 400;
    document.contains(text)
        || text.char_indices().skip(1).any(|(cut, _)| {
            let (first, second) = text.split_at(cut);
            document.match_indices(first).any(|(at, _)| {
                let rest = &document[at + first.len()..];
                rest.find(second).is_some_and(|gap| gap < BETWEEN)
            })
        })
}

#[test]
fn any_text_in_any_key_comes_out_as_typed() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for text in HOSTILE {
        let (source, marks) = cycle_of(text);
        let read = read::read::<Cycle>(source.as_bytes());
        let kinds: HashMap<String, TextKind> = read
            .places
            .texts()
            .filter_map(|typed| Some((typed.key(), typed.kind()?)))
            .collect();
        assert!(marks.len() > 60, "{}", marks.len());
        for (written, format) in written(&house, &source).iter().zip(["PDF", "DOCX"]) {
            for (key, mark) in &marks {
                // In a name or a number a backslash is one.
                let is_prose = matches!(kinds[key], TextKind::Phrase | TextKind::Prose);
                let typed = if is_prose {
                    text.replace("\\*", "*")
                } else {
                    (*text).to_owned()
                };
                let typed: String = format!("{typed}{mark}").nfc().collect();
                let expected = folded(&typed.to_lowercase());
                assert!(
                    stands(&expected, written),
                    "{key}: “{text}” is not in the {format} as “{expected}”"
                );
            }
        }
    }
}

/// Letters and signs of which Markdown makes nothing, in their order.
fn kept(text: &str) -> String {
    let is_markdown = |c| matches!(c, '*' | '_' | '\\' | '-' | '+' | '.' | ')' | '|');
    let text = folded(&text.to_lowercase());
    text.chars().filter(|c| !is_markdown(*c)).collect()
}

proptest! {
    #![proptest_config(crate::seeded(24))]

    #[test]
    fn nothing_vanishes_from_any_key(text in "[A-Za-z0-9À-ÿ#$&<>{}%\"'()*,./:;=?@\\[\\]^`~!_\\\\ -]{1,24}[a-z]") {
        let house = House::new(Assets::default()).expect("the shipped house");
        let (source, marks) = cycle_of(&text);
        for written in written(&house, &source) {
            let written = kept(&written);
            for (key, mark) in &marks {
                let expected = kept(&format!("{text}{mark}"));
                prop_assert!(stands(&expected, &written), "{}: {:?}", key, text);
            }
        }
    }
}
