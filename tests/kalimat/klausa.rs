//! A clause stands for its keys, no meeting is spoken of before one is planned, and no passage
//! stands twice.

use std::{collections::BTreeMap, fs, path::Path};

use nodin::{
    cycle::schema,
    rules::documents::{BAHAN, DOCUMENTS},
};
use serde_json::{Value, json};

use super::{CYCLE, body, cycle_of, house, remove, tree, with};
use crate::outline::outline;

/// Every made sentence with the keys that its head lists.
fn heads() -> BTreeMap<String, Vec<String>> {
    let folder = Path::new("templates/kalimat");
    let files = fs::read_dir(folder).expect("the sentences");
    files
        .map(|file| {
            let path = file.expect("a file").path();
            let text = fs::read_to_string(&path).expect("a sentence");
            let name = path
                .file_stem()
                .expect("a name")
                .to_string_lossy()
                .into_owned();
            let (head, _) = text.split_once("#}").expect("a head");
            let (_, keys) = head
                .split_once("Kunci: ")
                .unwrap_or_else(|| panic!("{name}: no keys"));
            let keys = keys
                .trim()
                .strip_suffix('.')
                .unwrap_or_else(|| panic!("{name}: no full stop"));
            let keys = keys
                .split(", ")
                .filter(|key| *key != "-")
                .map(str::to_owned);
            (name, keys.collect())
        })
        .collect()
}

/// What a clause leaves behind that was taken out carelessly.
fn assert_whole(lines: &[String], what: &str) {
    // The room for a signature is made of lines.
    let said = lines
        .iter()
        .filter(|line| line.starts_with('¶') && !line.starts_with("¶ Jakarta, "));
    for line in said {
        for fault in [
            "  ",
            " ,",
            " .",
            ",,",
            ", ,",
            "..",
            "()",
            "( ",
            " )",
            ":.",
            " :",
            "mengenai ,",
            "dan ,",
            "dan .",
        ] {
            assert!(!line.contains(fault), "{what}: “{fault}” in {line}");
        }
        for small_word in [
            " tanggal,",
            " tanggal.",
            " mengenai.",
            " Nomor,",
            " hal,",
            " dan.",
            " oleh.",
        ] {
            assert!(!line.ends_with(small_word), "{what}: {line}");
        }
    }
}

/// The clauses of a sentence are there for their keys: without one the document is made without
/// the clause and is whole, or it tells that it needs the key.
#[test]
fn every_clause_needs_its_keys() {
    let house = house();
    let full = cycle_of(CYCLE);
    // Sentences that stand only where others do not.
    let others = [
        CYCLE.to_owned(),
        with(&[(
            "menko: { tanggal: 2024-02-01, nomor: M-7/2024 }",
            "menko: { tanggal: 2024-02-01, hal: Laut }",
        )]),
        with(&[(
            "menko: { tanggal: 2024-02-01, nomor: M-7/2024 }",
            "naskah: { asal: Kepala Badan, nomor: B-9/2024, tanggal: 2024-01-30, hal: Laporan }",
        )]),
        with(&[(
            "  tanggal: 2024-02-24\n",
            "  tanggal: 2024-02-24\n  disposisi: [ Susun konsep ]\n",
        )]),
        with(&[("catatan: Lengkapi.", "disposisi: [ Lengkapi ]")]),
        with(&[
            (
                "{ kl: Kemhan }",
                "{ kl: Kemhan, hadir: false, keterangan: sakit }",
            ),
            (
                "  saran: [ Lanjutkan ]\n",
                "  saran: [ Lanjutkan ]\n  faktor: [ Faktor ]\n  hambatan: [ Hambatan ]\n",
            ),
            ("  kesimpulan:", "  pembukaan: Rapat dibuka.\n  kesimpulan:"),
            ("bahan:\n", "bahan:\n  pokok_isu: [ Pokok isu ]\n"),
        ]),
        with(&[
            (
                "menko: { tanggal: 2024-02-01, nomor: M-7/2024 }",
                "tenggat: 2024-03-01",
            ),
            ("  tanggal: 2024-02-20\n", ""),
        ]),
    ]
    .map(|source| cycle_of(&source));
    let heads = heads();
    assert!(heads.len() > 20, "{heads:?}");
    for (name, keys) in &heads {
        for key in keys {
            let mut is_seen = false;
            for cycle in &others {
                let mut less = cycle.clone();
                remove(&mut less, key);
                if less == *cycle {
                    continue;
                }
                for document in DOCUMENTS {
                    let Some(with) = tree(&house, cycle, document) else {
                        continue;
                    };
                    let Some(without) = tree(&house, &less, document) else {
                        is_seen = true;
                        continue;
                    };
                    let (with, without) = (body(&with), body(&without));
                    assert_whole(
                        &without,
                        &format!("{name} without {key} in {}", document.name),
                    );
                    let said = |lines: &[String]| {
                        lines
                            .iter()
                            .filter(|line| line.starts_with('¶'))
                            .cloned()
                            .collect::<Vec<_>>()
                    };
                    is_seen |= said(&with) != said(&without);
                }
            }
            assert!(is_seen, "{name}: nothing is said by {key}");
        }
    }
    for document in DOCUMENTS {
        let naskah = tree(&house, &full, document).expect("every document");
        assert_whole(&body(&naskah), document.name);
    }
}

/// Before any meeting is planned nothing speaks of one.
#[test]
fn without_a_meeting_none_is_spoken_of() {
    let house = house();
    let mut cycle = cycle_of(CYCLE);
    for section in ["rapat", "notulensi", "laporan"] {
        remove(&mut cycle, section);
    }
    cycle["rekomendasi"]["butir"][0]["dasar"] = json!("Data");
    cycle["penelitian"][1]["disposisi"] = json!(["Teruskan"]);
    let mut made = Vec::new();
    for document in DOCUMENTS {
        let Some(naskah) = tree(&house, &cycle, document) else {
            continue;
        };
        made.push(document.name);
        let said = outline(&naskah).to_lowercase();
        for word in ["rapat", "pembahasan", "telaahan"] {
            assert!(!said.contains(word), "{}: {said}", document.name);
        }
    }
    assert_eq!(
        made,
        [
            "disposisi",
            "bahan",
            "penelitian",
            "rekomendasi",
            "konsep",
            "nota-dinas"
        ]
    );
    let naskah = tree(&house, &cycle, &BAHAN).expect("a bahan");
    assert_eq!(
        naskah.properties.title,
        "BAHAN Pelindungan Awak Kapal Migran"
    );
    // A meeting that is planned gives the bahan its name.
    cycle["rapat"]["tanggal"] = json!("2024-02-20");
    let planned = tree(&house, &cycle, &BAHAN).expect("a bahan");
    assert!(body(&planned).contains(&"judul BAHAN RAPAT KOORDINASI".to_owned()));
}

/// Titles and names stand where a form wants them; prose once a document.
#[test]
fn no_passage_stands_twice_in_a_document() {
    const TITLES: [&str; 7] = [
        "siklus.isu",
        "siklus.isu_kalimat",
        "nota_dinas.hal",
        "rapat.undangan.hal",
        "laporan.telaahan.tentang",
        "arahan.naskah.hal",
        "arahan.menko.hal",
    ];
    let house = house();
    let mut full = cycle_of(include_str!("../read/lengkap.yaml"));
    let schema = schema::schema();
    let mut texts = Vec::new();
    mark(&mut full, &schema, "", &mut texts);
    texts.retain(|(path, _)| !TITLES.contains(&path.as_str()));
    assert!(texts.len() > 40, "{texts:?}");
    let paths: Vec<String> = texts.iter().map(|(path, _)| path.clone()).collect();
    let less = paths.iter().map(|path| {
        let mut less = full.clone();
        remove(&mut less, path);
        (format!("without {path}"), less)
    });
    let cases = [("whole".to_owned(), full.clone())].into_iter().chain(less);
    let mut printed = BTreeMap::new();
    for (what, cycle) in cases {
        for document in DOCUMENTS {
            let Some(naskah) = tree(&house, &cycle, document) else {
                continue;
            };
            let body = body(&naskah).join("\n");
            for (path, text) in &texts {
                let times = body.matches(text.as_str()).count();
                assert!(
                    times < 2,
                    "{what}: {path} stands {times} times in {}\n{body}",
                    document.name
                );
                *printed.entry(path.clone()).or_insert(0) += times;
            }
        }
    }
    let never: Vec<_> = printed.iter().filter(|(_, times)| **times == 0).collect();
    assert!(never.is_empty(), "{never:?}");
}

/// Puts a text of its own in place of every text that is prose by the schema.
fn mark(value: &mut Value, schema: &Value, path: &str, texts: &mut Vec<(String, String)>) {
    let inner = schema["anyOf"].as_array();
    let schemas = inner.into_iter().flatten().chain([schema]);
    let schemas: Vec<&Value> = schemas.collect();
    match value {
        Value::Object(group) => {
            for (key, below) in group {
                let schema = schemas
                    .iter()
                    .map(|schema| &schema["properties"][key.as_str()]);
                let Some(schema) = schema.into_iter().find(|schema| !schema.is_null()) else {
                    continue;
                };
                let dot = if path.is_empty() { "" } else { "." };
                mark(below, schema, &format!("{path}{dot}{key}"), texts);
            }
        }
        Value::Array(items) => {
            let schema = schemas
                .iter()
                .map(|schema| &schema["items"])
                .find(|schema| !schema.is_null());
            let Some(schema) = schema else { return };
            for item in items {
                mark(item, schema, path, texts);
            }
        }
        Value::String(text) => {
            let kind = schemas
                .iter()
                .find_map(|schema| schema["x-nodin"]["jenis"].as_str());
            if matches!(kind, Some("singkat" | "panjang")) {
                *text = format!("Naskah{}q", texts.len());
                texts.push((path.to_owned(), text.clone()));
            }
        }
        _ => {}
    }
}
