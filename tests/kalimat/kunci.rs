//! Made sentences know the key that they stand for.

use std::{collections::BTreeMap, fs, path::Path};

use nodin::{
    Format,
    cycle::Cycle,
    naskah::{Block, Inline, Naskah, Text, plain},
    read,
    rules::documents::DOCUMENTS,
};
use serde_json::{Value, json};

use super::{CYCLE, body, cycle_of, house, tree, with};
use crate::reading::docx;

/// The sentences of a document that were made in place of a key, by that key; and the made lines
/// of its head.
fn made(naskah: &Naskah) -> BTreeMap<String, Vec<String>> {
    fn of_blocks(blocks: &[Block], made: &mut BTreeMap<String, Vec<String>>) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => of_text(&paragraph.isi, made),
                Block::Section(section) => of_blocks(&section.blocks, made),
                Block::Kepala(kepala) => {
                    kepala
                        .baris
                        .iter()
                        .for_each(|baris| of_text(&baris.isi, made));
                }
                _ => {}
            }
        }
    }
    fn of_text(text: &Text, made: &mut BTreeMap<String, Vec<String>>) {
        let keys = text.iter().filter_map(|inline| match inline {
            Inline::Run(run) => Some(run.made.clone()),
            Inline::Break => None,
        });
        let keys: Vec<_> = keys.collect();
        assert!(keys.windows(2).all(|pair| pair[0] == pair[1]), "{text:?}");
        if let Some(Some(key)) = keys.first() {
            made.entry(key.to_string()).or_default().push(plain(text));
        }
    }
    let mut made = BTreeMap::new();
    of_blocks(&naskah.blocks, &mut made);
    for annex in &naskah.lampiran {
        of_blocks(&annex.blocks, &mut made);
    }
    made
}

/// Types a text under a key: as one item where a list stands there.
fn type_in(cycle: &mut Value, key: &str, text: &str) {
    let lists = ["laporan.simpulan"];
    let text = if lists.contains(&key) {
        json!([text])
    } else {
        json!(text)
    };
    let mut at = cycle;
    for step in key.split('.') {
        at = &mut at[step];
    }
    *at = text;
}

/// What a made sentence says, typed under the key that it stands for, makes the same page; and the
/// DOCX finds the sentence by that key.
#[test]
fn a_made_sentence_typed_under_its_key_is_the_same() {
    let house = house();
    // One in which the sentences are of several paragraphs, and one in which they say little.
    let sources = [
        CYCLE.to_owned(),
        with(&[
            (", isi: Fakta dan pendapat. }", " }"),
            (", prioritas: tinggi", ""),
        ]),
    ];
    let mut seen = BTreeMap::new();
    for source in &sources {
        let cycle = cycle_of(source);
        for document in DOCUMENTS {
            let naskah = tree(&house, &cycle, document).expect("a document");
            let mut read = read::read::<Cycle>(source.as_bytes());
            read.value = serde_json::from_value(cycle.clone()).expect("a cycle");
            let written = house.write(&naskah, Format::Docx, &read, source.as_bytes());
            let bookmarks = docx::bookmarks(&written.expect("a DOCX").bytes);
            for (key, sentences) in made(&naskah) {
                let name = format!(
                    "_n{}",
                    nodin::files::digest::sha256(key.as_bytes()).short(12)
                );
                // What follows in a bookmark's name is the digest of its text.
                let marked = bookmarks
                    .iter()
                    .find(|(bookmark, _)| bookmark.starts_with(&name))
                    .map(|(_, text)| text.replace(['\u{A0}', '\u{2011}'], " "))
                    .map(|text| text.replace(['\u{200B}', '\u{2060}'], ""));
                let wanted = sentences[0].replace('-', " ");
                assert_eq!(
                    marked.map(|text| text.replace('-', " ")),
                    Some(wanted),
                    "{}: {key}",
                    document.name
                );
                let mut typed = cycle.clone();
                type_in(&mut typed, &key, &sentences.join("\n\n"));
                let again = tree(&house, &typed, document).expect("a document");
                assert_eq!(body(&again), body(&naskah), "{}: {key}", document.name);
                assert!(!made(&again).contains_key(&key), "{key}");
                seen.insert(key, document.name);
            }
        }
    }
    let keys: Vec<&str> = seen.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        [
            "laporan.pendahuluan.maksud_tujuan",
            "laporan.pendahuluan.ruang_lingkup",
            "laporan.pendahuluan.umum",
            "laporan.pengantar.lampiran",
            "laporan.pengantar.pembuka",
            "laporan.pengantar.penutup",
            "laporan.penutup",
            "laporan.simpulan",
            "nota_dinas.lampiran",
            "nota_dinas.pembuka",
            "nota_dinas.penutup",
            "notulensi.penutup",
            "rapat.undangan.hal",
            "rekomendasi.pengantar",
        ]
    );
}

/// A sentence that is made where a key says nothing names that key.
#[test]
fn whatever_stands_in_place_of_a_key_names_it() {
    let mut pairs = 0;
    let folders = [
        "templates",
        "templates/bagian",
        "templates/laporan",
        "templates/undangan",
    ];
    let files = folders
        .iter()
        .flat_map(|folder| fs::read_dir(folder).expect("templates"));
    for file in files {
        let path = file.expect("a file").path();
        if path.extension().is_none_or(|ending| ending != "xml") {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a template");
        for (at, _) in text.match_indices("{% include \"kalimat/") {
            let Some(before) = text[..at].trim_end().strip_suffix("{% else %}") else {
                continue;
            };
            let condition = before
                .rsplit("{% if ")
                .next()
                .and_then(|rest| rest.split(" %}").next());
            let condition = condition.expect("a condition");
            let sentence = text[at..].split('"').nth(1).expect("a sentence");
            let sentence =
                fs::read_to_string(Path::new("templates").join(sentence)).expect("a sentence");
            // What templates call a section is not always its name in the cycle file.
            let last = condition.rsplit('.').next().unwrap_or_default();
            let paragraphs = sentence.matches("<p").count();
            let named = sentence.matches("<p kunci=\"").count();
            let names_it = sentence.contains(&format!(".{last}\">")) || condition == "sendiri";
            assert!(
                names_it && paragraphs == named,
                "{}: {condition}",
                path.display()
            );
            pairs += 1;
        }
    }
    assert!(pairs > 10, "{pairs}");
}
