//! The sentences that documents make: each clause needs its own data, and nothing is said twice.

use std::{collections::BTreeMap, fs, path::Path};

use nodin::{
    House, Outcome,
    assets::Assets,
    cycle::{Cycle, schema},
    naskah::Naskah,
    read,
    rules::documents::{
        BAHAN, DOCUMENTS, Document, KONSEP, LAPORAN, PENELITIAN, REKOMENDASI, UNDANGAN,
    },
};
use serde_json::{Value, json};

use crate::outline::outline;

/// Every sentence is made: nothing that stands in place of one is set.
const CYCLE: &str = "versi: 1
siklus: { nomor: S-1/2024, isu: Pelindungan Awak Kapal Migran, tahun: 2024 }
pejabat:
  menko: { sapaan: Bapak }
  deputi: { nama: Nama Deputi, sapaan: Ibu }
  sesdep: { jabatan: Sekretaris Utama Deputi, nama: Nama Sesdep }
  asdep: { jabatan: Asisten Deputi Kerja Sama, nama: Nama Asdep }
arahan:
  tanggal: 2024-02-05
  menko: { tanggal: 2024-02-01, nomor: M-7/2024 }
  isi: [ Siapkan bahan ]
bahan:
  tanggal: 2024-02-07
  evaluasi: [ { kebijakan: Patroli } ]
  data_dukung: [ { judul: Data } ]
penelitian:
  - { tanggal: 2024-02-08, keputusan: perbaiki, catatan: Lengkapi. }
  - { tanggal: 2024-02-09, keputusan: setuju, disposisi: [ Undang rapat ] }
rapat:
  undangan: { nomor: UND-1/2024, tanggal: 2024-02-12 }
  tanggal: 2024-02-20
  mulai: 09:30
  tempat: Ruang Nakula
  pimpinan: deputi
  agenda: [ Pembahasan ]
  peserta: [ { kl: Kemlu }, { kl: Kemhan } ]
notulensi:
  notulis: { nama: Nama Notulis }
  pembahasan: [ { kl: Kemlu, pokok: [ Pokok. ] } ]
  kesimpulan: [ Sepakat ]
  tindak_lanjut: [ { uraian: Menyusun } ]
laporan:
  tanggal: 2024-02-22
  saran: [ Lanjutkan ]
  telaahan: { persoalan: Soal., fakta: [ Fakta ], analisis: Analisis., simpulan: [ Simpul ], saran: [ Setujui ] }
  pengantar: { nomor: ND-1/2024, tanggal: 2024-02-23, hal: Laporan }
rekomendasi:
  tanggal: 2024-02-24
  butir: [ { uraian: Menyusun, dasar: Rapat, penanggung_jawab: [ Kemlu ], tenggat: 2024-06-30, prioritas: tinggi } ]
nota_dinas: { nomor: B-1/HN.00.01/02/2024, tanggal: 2024-02-28, hal: Rekomendasi, isi: Fakta dan pendapat. }
";

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house")
}

fn cycle_of(source: &str) -> Value {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, [], "{source}");
    serde_json::to_value(read.value).expect("a cycle")
}

fn tree(house: &House, cycle: &Value, document: &Document) -> Option<Naskah> {
    let mut read = read::read::<Cycle>(b"versi: 1\n");
    read.value = serde_json::from_value(cycle.clone()).expect("a cycle");
    match house.tree(&read, document) {
        Outcome::Ready(naskah) => Some(*naskah),
        Outcome::Lacking(_) => None,
        Outcome::Failed(findings) => panic!("{}: {findings:?}", document.name),
    }
}

/// The lines of the document itself, without its properties.
fn body(naskah: &Naskah) -> Vec<String> {
    let outline = outline(naskah);
    let body = outline.split_once("\n}\n").expect("properties").1;
    let body = body.split_once("\n}\n").map_or(body, |(_, body)| body);
    body.lines().map(|line| line.trim().to_owned()).collect()
}

fn lines(source: &str, document: &Document) -> Vec<String> {
    let house = house();
    let naskah = tree(&house, &cycle_of(source), document);
    body(&naskah.unwrap_or_else(|| panic!("{} lacks something\n{source}", document.name)))
}

fn with(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(CYCLE.to_owned(), |cycle, (old, new)| {
        assert!(cycle.contains(old), "{old}");
        cycle.replace(old, new)
    })
}

/// Takes the key of a path away; that of items from every one of them.
fn remove(value: &mut Value, path: &str) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| remove(item, path)),
        Value::Object(group) => match path.split_once('.') {
            None => drop(group.remove(path)),
            Some((key, rest)) => {
                if let Some(below) = group.get_mut(key) {
                    remove(below, rest);
                }
            }
        },
        _ => {}
    }
}

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

/// What the nota dinas follows up is what the file tells of.
#[test]
fn the_opening_names_who_spoke() {
    let menko = "menko: { tanggal: 2024-02-01, nomor: M-7/2024 }";
    let held =
        "hasil Rapat Koordinasi tanggal 20 Februari 2024 yang dihadiri 2 (dua) kementerian/lembaga";
    let isu = "mengenai pelindungan awak kapal migran";
    let report = "dengan hormat kami laporkan hal-hal sebagai berikut.";
    let no_meeting = ("  kesimpulan: [ Sepakat ]\n", "");
    for (changes, wanted) in [
        (
            vec![],
            format!(
                "Menindaklanjuti arahan Bapak Menko Polhukam Nomor M-7/2024 tanggal 1 Februari 2024 {isu} dan berdasarkan {held}, {report}"
            ),
        ),
        (
            vec![(menko, "menko: { tanggal: 2024-02-01, hal: Awak Kapal }")],
            format!(
                "Menindaklanjuti arahan Bapak Menko Polhukam tanggal 1 Februari 2024 hal Awak Kapal dan berdasarkan {held} {isu}, {report}"
            ),
        ),
        (
            vec![(
                menko,
                "naskah: { asal: Kepala Badan Keamanan Laut, nomor: B-9/2024, tanggal: 2024-01-30, hal: Laporan Kehadiran Kapal }",
            )],
            format!(
                "Menindaklanjuti surat Kepala Badan Keamanan Laut Nomor B-9/2024 tanggal 30 Januari 2024 hal Laporan Kehadiran Kapal dan berdasarkan {held} {isu}, {report}"
            ),
        ),
        (
            vec![
                (
                    menko,
                    "naskah: { asal: Kepala Badan Keamanan Laut, diterima: 2024-01-31 }",
                ),
                no_meeting,
            ],
            format!("Menindaklanjuti surat Kepala Badan Keamanan Laut {isu}, {report}"),
        ),
        (
            vec![
                (menko, "naskah: { hal: Laporan, nomor_agenda: 7 }"),
                no_meeting,
            ],
            format!("Menindaklanjuti surat hal Laporan, {report}"),
        ),
        // The Deputi's date is not the Menko's.
        (
            vec![(menko, "naskah: { diterima: 2024-01-31 }")],
            format!("Berdasarkan {held} {isu}, {report}"),
        ),
        (
            vec![(menko, "nomor: D-1/2024"), no_meeting],
            format!("Sehubungan dengan pelindungan awak kapal migran, {report}"),
        ),
    ] {
        let lines = lines(&with(&changes), &KONSEP);
        let opening = lines.iter().find(|line| line.ends_with(report));
        assert_eq!(opening.map(String::as_str), Some(&*format!("¶ {wanted}")));
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

#[test]
fn a_telaahan_lacks_what_its_form_demands() {
    let house = house();
    let full = cycle_of(CYCLE);
    for part in ["persoalan", "fakta", "analisis", "simpulan", "saran"] {
        let mut less = full.clone();
        remove(&mut less, &format!("laporan.telaahan.{part}"));
        let cycle: Cycle = serde_json::from_value(less).expect("a cycle");
        let lacking = house.lacking(&cycle, &LAPORAN);
        let wanted =
            nodin::rules::documents::Lacking::Keys(vec![format!("laporan.telaahan.{part}")]);
        assert_eq!(lacking, Some(wanted), "{part}");
    }
    let mut begun = full;
    remove(&mut begun, "laporan.telaahan");
    let cycle: Cycle = serde_json::from_value(begun).expect("a cycle");
    let wanted = nodin::rules::documents::Lacking::Keys(vec!["laporan.telaahan".to_owned()]);
    assert_eq!(house.lacking(&cycle, &LAPORAN), Some(wanted));
    let weighed = with(&[("analisis: Analisis.", "alternatif: [ { uraian: Patroli } ]")]);
    lines(&weighed, &LAPORAN);
}

#[test]
fn the_rumusan_is_introduced_once() {
    let said = |source: &str, document: &Document| {
        let lines = lines(source, document);
        let lines = lines
            .into_iter()
            .filter(|line| line.starts_with("¶ ") && line.contains("ekomendasi"));
        lines.collect::<Vec<_>>()
    };
    let handed_on = "¶ Rumusan tersebut diteruskan kepada Sekretaris Utama Deputi";
    let told = said(CYCLE, &REKOMENDASI);
    assert_eq!(
        told,
        [
            "¶ Berdasarkan laporan hasil rapat koordinasi dan telaahan staf tanggal 22 Februari 2024 mengenai pelindungan awak kapal migran, dirumuskan 1 (satu) rekomendasi sebagaimana tercantum dalam matriks terlampir.",
            "¶ Rekomendasi berikut disusun menurut prioritas.",
        ]
    );
    let lines = lines(CYCLE, &REKOMENDASI);
    let drafts: Vec<_> = lines
        .iter()
        .filter(|line| line.contains("nota dinas"))
        .collect();
    assert_eq!(
        drafts,
        [&format!(
            "{handed_on} untuk disusun menjadi konsep nota dinas kepada Bapak Menko Polhukam."
        )]
    );
    let annex = said(CYCLE, &KONSEP);
    assert!(annex.contains(&"¶ Rekomendasi mengenai pelindungan awak kapal migran berikut disusun menurut prioritas.".to_owned()), "{annex:?}");
    let own = with(&[(
        "  tanggal: 2024-02-24\n",
        "  tanggal: 2024-02-24\n  pengantar: Pengantar sendiri.\n",
    )]);
    assert!(
        !said(&own, &KONSEP)
            .iter()
            .any(|line| line.contains("berikut disusun"))
    );
}

/// Who comes from the provinces is no K/L, and does not live in Jakarta.
#[test]
fn guests_from_the_provinces_are_called_what_they_are() {
    let regional = with(&[(
        "{ kl: Kemhan }",
        "{ kl: Pemprov Kepulauan Riau, hadir: false }",
    )]);
    let letter = lines(&regional, &UNDANGAN);
    let own = lines(CYCLE, &UNDANGAN);
    for (lines, place, head) in [
        (&letter, "¶ di - Tempat", "th Instansi"),
        (&own, "¶ di - Jakarta", "th K/L"),
    ] {
        let flat: Vec<String> = lines.iter().map(|line| line.replace('\n', " ")).collect();
        assert!(flat.iter().any(|line| line == head), "{flat:#?}");
        assert!(
            flat.iter().any(|line| line.starts_with("¶ di -")),
            "{flat:#?}"
        );
        let at = flat
            .iter()
            .any(|line| line.contains(place.trim_start_matches("¶ di - ")));
        assert!(at, "{place}: {flat:#?}");
    }
    let laporan = lines(&regional, &LAPORAN);
    assert!(
        laporan.contains(
            &"¶ Instansi yang diundang tetapi tidak hadir: Pemprov Kepulauan Riau.".to_owned()
        ),
        "{laporan:#?}"
    );
}

/// Bahan that is dated after the letter was not sent with it.
#[test]
fn a_later_bahan_is_no_annex_of_the_invitation() {
    let later = with(&[(
        "bahan:\n  tanggal: 2024-02-07",
        "bahan:\n  tanggal: 2024-02-14",
    )]);
    for (source, wanted) in [(CYCLE, "agenda dan bahan rapat"), (&later, "agenda rapat")] {
        let lines = lines(source, &UNDANGAN);
        let sentence =
            format!("¶ Bersama surat ini kami sampaikan {wanted} sebagaimana terlampir.");
        assert!(lines.contains(&sentence), "{lines:#?}");
    }
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
    let mut full = cycle_of(include_str!("read/lengkap.yaml"));
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

/// The chapter of conclusions points to those of the meeting, which stand above it.
#[test]
fn conclusions_of_the_meeting_stand_once() {
    let pointing = "¶ Simpulan laporan ini adalah kesimpulan rapat sebagaimana tercantum dalam Hasil yang Dicapai.";
    let titles = |lines: &[String]| {
        let titles = lines
            .iter()
            .filter(|line| line.starts_with('§'))
            .filter_map(|line| line.split_once(". "));
        titles
            .map(|(_, title)| title.to_owned())
            .filter(|title| title.starts_with("Simpulan") || title == "Saran")
            .collect::<Vec<_>>()
    };
    for (old, new, wanted, points) in [
        (
            "  saran: [ Lanjutkan ]\n",
            "  saran: [ Lanjutkan ]\n",
            &[
                "Simpulan dan Saran",
                "Simpulan",
                "Saran",
                "Simpulan",
                "Saran",
            ][..],
            true,
        ),
        (
            "  saran: [ Lanjutkan ]\n",
            "",
            &["Simpulan", "Simpulan", "Saran"],
            true,
        ),
        (
            "  saran: [ Lanjutkan ]\n",
            "  simpulan: [ Sepakat ]\n",
            &["Simpulan", "Simpulan", "Saran"],
            true,
        ),
        (
            "  saran: [ Lanjutkan ]\n",
            "  simpulan: [ Sendiri ]\n",
            &["Simpulan", "Simpulan", "Saran"],
            false,
        ),
        (
            "  kesimpulan: [ Sepakat ]\n",
            "",
            &["Saran", "Simpulan", "Saran"],
            false,
        ),
    ] {
        let lines = lines(&with(&[(old, new)]), &LAPORAN);
        assert_eq!(titles(&lines), wanted, "{new}");
        assert_eq!(lines.contains(&pointing.to_owned()), points, "{new}");
        assert!(lines.iter().filter(|line| line.contains("Sepakat")).count() < 2);
    }
}

#[test]
fn what_was_examined_is_told_as_far_as_it_is_known() {
    for (changes, wanted) in [
        (vec![], "dilengkapi 1 (satu) data dukung."),
        (
            vec![("  evaluasi: [ { kebijakan: Patroli } ]\n", "")],
            "tanggal 5 Februari 2024. Bahan dilengkapi 1 (satu) data dukung.",
        ),
    ] {
        let lines = lines(&with(&changes), &PENELITIAN);
        assert!(
            lines.iter().any(|line| line.ends_with(wanted)),
            "{lines:#?}"
        );
    }
}

/// An office tells the program which of its words are no names.
#[test]
fn an_office_adds_words_of_its_own() {
    let own = "kata_umum: [ rumput ]\nnama: [ Teluk Percobaan ]\n";
    let overlay = BTreeMap::from([("bahasa/kantor.yaml".to_owned(), own.as_bytes().to_vec())]);
    let office = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
    let cycle = with(&[(
        "isu: Pelindungan Awak Kapal Migran",
        "isu: Pengelolaan Rumput di Teluk Percobaan",
    )]);
    for (house, isu) in [
        (house(), "Pengelolaan Rumput di Teluk Percobaan"),
        (office, "pengelolaan rumput di Teluk Percobaan"),
    ] {
        let naskah = tree(&house, &cycle_of(&cycle), &BAHAN).expect("a bahan");
        let sentence = format!("mengenai {isu}, kami susun");
        assert!(
            body(&naskah).iter().any(|line| line.contains(&sentence)),
            "{isu}"
        );
    }
    // Whoever writes the running form is believed.
    let own = with(&[(
        "tahun: 2024",
        "isu_kalimat: \"*sea farming* di Teluk\", tahun: 2024",
    )]);
    let lines = lines(&own, &BAHAN);
    assert!(
        lines
            .iter()
            .any(|line| line.contains("mengenai sea farming di Teluk, kami susun")),
        "{lines:#?}"
    );
}
