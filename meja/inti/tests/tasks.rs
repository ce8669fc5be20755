//! The tasks of the page, without a boundary: what goes in, what comes back.

mod asking;

use std::{
    fs,
    io::{Cursor, Read as _, Write as _},
};

use nodin::{Format, House, Outcome, assets::Assets, read, rules::documents::DOCUMENTS};
use serde_json::{Value, json};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

use asking::{ask, sample};

#[test]
fn a_sound_file_is_told_of_in_full() {
    let answer = ask(json!({ "tugas": "buka" }), &[&sample()]).value;
    assert_eq!(answer["temuan"], json!([]));
    assert_eq!(answer["isi"]["siklus"]["nomor"], "SK-014/2024");
    assert_eq!(answer["isi"]["arahan"]["naskah"]["nomor_agenda"], "0147");
    let steps = answer["keadaan"]["langkah"].as_array();
    assert_eq!(steps.map(Vec::len), Some(9));
    assert_eq!(answer["folder"], "SK-014-2024");
    assert_eq!(answer["terbatas"], false);
}

#[test]
fn a_broken_file_has_no_values_but_findings() {
    let answer = ask(json!({ "tugas": "buka" }), &[b"siklus: [1"]).value;
    assert_eq!(answer["isi"], Value::Null);
    assert_ne!(answer["temuan"], json!([]));
}

#[test]
fn changes_give_the_file() {
    let changes = json!([
        { "jenis": "isi", "kunci": "rapat.tempat", "teks": "Ruang: \"A\" # 1" },
        { "jenis": "sisip", "daftar": "notulensi.kesimpulan", "ke": 0, "butir": "- satu" },
        { "jenis": "sisip", "daftar": "notulensi.tindak_lanjut", "ke": 0, "butir": {} },
        { "jenis": "isi", "kunci": "notulensi.tindak_lanjut[0].uraian", "teks": "dua" },
        { "jenis": "pindah", "kunci": "notulensi.kesimpulan[0]", "ke": 1 },
    ]);
    let changed = ask(
        json!({ "tugas": "ubah", "perubahan": changes }),
        &[&sample()],
    );
    let answer = ask(json!({ "tugas": "buka" }), &[&changed.pieces[0]]);
    let said = &answer.value["isi"];
    assert_eq!(said["rapat"]["tempat"], "Ruang: \"A\" # 1");
    assert_eq!(said["notulensi"]["kesimpulan"][1], "- satu");
    assert_eq!(said["notulensi"]["tindak_lanjut"][0]["uraian"], "dua");
}

#[test]
fn a_change_that_does_not_fit_is_refused_with_its_reason() {
    let changes = json!([{ "jenis": "isi", "kunci": "rapat", "teks": "x" }]);
    let answer = ask(
        json!({ "tugas": "ubah", "perubahan": changes }),
        &[&sample()],
    );
    let reason = answer.value["galat"].as_str().expect("a reason");
    assert!(reason.contains("rapat"), "{reason}");
    assert!(answer.pieces.is_empty());
}

#[test]
fn pages_that_are_known_come_without_their_picture_and_tell_where_keys_stand() {
    let first = ask(
        json!({ "tugas": "halaman", "dokumen": "nota-dinas", "dikenal": [] }),
        &[&sample()],
    );
    let pages = first.value["halaman"].as_array().expect("pages").clone();
    assert_eq!(first.pieces.len(), pages.len());
    let picture = String::from_utf8_lossy(&first.pieces[0]);
    assert!(picture.starts_with("<svg"));
    // Thousands of letters, each an element, would take a browser longer than the page took us.
    let elements = picture.matches('<').count();
    assert!(elements < 1500 && !picture.contains("<use"), "{elements}");
    let spots = pages[0]["tempat"].as_array().expect("spots");
    assert!(spots.iter().any(|spot| spot[0] == "nota_dinas.isi"));
    let known: Vec<&Value> = pages.iter().map(|page| &page["sidik"]).collect();
    let again = ask(
        json!({ "tugas": "halaman", "dokumen": "nota-dinas", "dikenal": known }),
        &[&sample()],
    );
    assert!(again.pieces.is_empty());
    assert_eq!(again.value["halaman"][0]["sidik"], pages[0]["sidik"]);
}

#[test]
fn what_a_document_lacks_is_told_in_place_of_its_pages() {
    let source = b"versi: 1\nsiklus: { nomor: S-1, isu: Uji, tahun: 2026 }\n";
    let answer = ask(
        json!({ "tugas": "halaman", "dokumen": "disposisi", "dikenal": [] }),
        &[source],
    );
    let lacking = answer.value["kurang"].as_array().expect("keys");
    assert!(lacking.contains(&json!("arahan.tanggal")), "{lacking:?}");
}

#[test]
fn a_new_cycle_has_what_was_asked_for_and_no_finding() {
    let wanted = json!({
        "tugas": "mulai", "nomor": "SK-9/2026", "isu": "Uji: \"satu\"", "tahun": 2026,
        "hari_ini": "2026-03-01", "dari": null,
    });
    let begun = ask(wanted, &[]);
    let answer = ask(json!({ "tugas": "buka" }), &[&begun.pieces[0]]).value;
    assert_eq!(answer["nomor"], "SK-9/2026");
    assert_eq!(answer["isu"], "Uji: \"satu\"");
    assert_eq!(answer["temuan"], json!([]));
}

#[test]
fn long_texts_go_to_the_editor_and_back() {
    for text in [
        "Satu *miring* dan **tebal**.\n\n1. a\n2. b\n   a. c\n   b. d\n\n- x\n- y",
        "| A | B |\n|---|---|\n| 1 | 2 |",
    ] {
        let shown = ask(json!({ "tugas": "baca-teks", "teks": text }), &[]).value;
        let blocks = &shown["blok"];
        assert!(blocks.is_array(), "{text}");
        let back = ask(
            json!({ "tugas": "tulis-teks", "lama": text, "blok": blocks }),
            &[],
        )
        .value;
        assert_eq!(back["teks"], text, "a text that nobody touched");
        let back = ask(
            json!({ "tugas": "tulis-teks", "lama": "", "blok": blocks }),
            &[],
        )
        .value;
        let again = ask(json!({ "tugas": "baca-teks", "teks": back["teks"] }), &[]).value;
        assert_eq!(again["blok"], *blocks, "{}", back["teks"]);
    }
}

#[test]
fn short_texts_go_to_the_editor_and_back() {
    for text in ["Naskah *Code of Conduct* dibahas", "2 * 3 = 6", "**tebal**"] {
        let shown = ask(json!({ "tugas": "baca-frasa", "teks": text }), &[]).value;
        let wanted = json!({ "tugas": "tulis-frasa", "blok": shown["blok"] });
        assert_eq!(ask(wanted, &[]).value["teks"], text);
    }
}

/// A document of the sample in which these words stand in place of those.
fn edited(document: &str, old: &str, new: &str) -> Vec<u8> {
    let made = ask(
        json!({ "tugas": "buat", "dokumen": document, "bentuk": "docx" }),
        &[&sample()],
    );
    let mut zip = ZipArchive::new(Cursor::new(&made.pieces[0])).expect("a DOCX");
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).expect("a part");
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).expect("its bytes");
        if file.name() == "word/document.xml" {
            let text = String::from_utf8(bytes).expect("XML");
            assert!(text.contains(old), "{old}");
            bytes = text.replace(old, new).into_bytes();
        }
        out.start_file(file.name(), SimpleFileOptions::default())
            .expect("a part");
        out.write_all(&bytes).expect("its bytes");
    }
    out.finish().expect("a DOCX").into_inner()
}

#[test]
fn an_edited_document_is_told_and_what_is_chosen_of_it_is_taken() {
    let document = edited("rekomendasi", "Badan Keamanan Laut", "Bakamla");
    let told = ask(
        json!({ "tugas": "serap", "dipilih": null }),
        &[&sample(), &document],
    );
    let changes = told.value["perubahan"].as_array().expect("changes").clone();
    assert!(changes.len() > 1, "{}", told.value);
    assert_eq!(told.value["senyap"], false);
    let first = &changes[0];
    let taken = ask(
        json!({ "tugas": "serap", "dipilih": [first["nomor"]] }),
        &[&sample(), &document],
    );
    assert_eq!(taken.value["perubahan"], json!([first]));
    let count = |bytes: &[u8]| String::from_utf8_lossy(bytes).matches("Bakamla").count();
    assert_eq!(count(&taken.pieces[0]), count(&sample()) + 1);
    let none = ask(
        json!({ "tugas": "serap", "dipilih": [] }),
        &[&sample(), &document],
    );
    assert!(none.pieces.is_empty());
}

#[test]
fn another_copy_is_told_and_what_is_chosen_of_it_is_taken() {
    let ours = String::from_utf8(sample()).expect("text");
    let theirs = ours.replace("Laut Natuna Utara", "Laut Natuna");
    let pieces = [ours.as_bytes(), theirs.as_bytes(), ours.as_bytes()];
    let told = ask(json!({ "tugas": "banding", "dipilih": null }), &pieces).value;
    let unasked = told["perubahan"].as_array().expect("changes");
    assert!(!unasked.is_empty());
    assert_eq!(told["pilihan"], json!([]));
    let all: Vec<&Value> = unasked.iter().map(|change| &change["nomor"]).collect();
    let merged = ask(json!({ "tugas": "banding", "dipilih": all }), &pieces);
    assert_eq!(String::from_utf8_lossy(&merged.pieces[0]), theirs);
    let told = ask(
        json!({ "tugas": "banding", "dipilih": null }),
        &[ours.as_bytes(), theirs.as_bytes()],
    );
    assert_eq!(told.value["perubahan"], json!([]));
    let broken = ask(
        json!({ "tugas": "banding", "dipilih": null }),
        &[ours.as_bytes(), b"a: ["],
    );
    assert!(broken.value["galat"].is_string());
}

#[test]
fn a_document_is_known_and_its_fate_told() {
    let document = edited("rekomendasi", "Badan Keamanan Laut", "Bakamla");
    let known = ask(json!({ "tugas": "kenali" }), &[b"", &document]).value;
    assert_eq!(known["nomor"], "SK-014/2024");
    assert_eq!(
        ask(json!({ "tugas": "kenali" }), &[b"", b"x"]).value["nomor"],
        Value::Null
    );
    let made = ask(
        json!({ "tugas": "buat", "dokumen": "rekomendasi", "bentuk": "docx" }),
        &[&sample()],
    );
    let fate = |present: &[u8], is_ours: bool| {
        let task = json!({ "tugas": "nasib", "milik": is_ours });
        ask(task, &[&sample(), present, &made.pieces[0]]).value["nasib"].clone()
    };
    assert_eq!(fate(&document, false), "samping");
    assert_eq!(fate(&document, true), "ganti");
    // Saved by a word processor, and nothing else.
    assert_eq!(
        fate(&edited("rekomendasi", "<w:body>", "<w:body >"), false),
        "ganti"
    );
}

#[test]
fn the_cycle_file_that_a_pdf_carries_is_had_again() {
    let house = House::new(Assets::default()).expect("a sound house");
    let source = sample();
    let read = read::read(&source);
    let document = DOCUMENTS.iter().find(|one| one.name == "nota-dinas");
    let Outcome::Ready(tree) = house.tree(&read, document.expect("a document")) else {
        panic!("the sample is complete");
    };
    let pdf = |carrying| {
        let made = house.write_carrying(&tree, Format::Pdf, &read, &source, carrying);
        made.expect("a PDF").bytes
    };
    let ask = |pdf: &[u8]| ask(json!({ "tugas": "ekstrak" }), &[b"", pdf]);
    assert!(ask(&pdf(true)).pieces == [source.clone()]);
    for (bytes, told) in [
        (pdf(false), "PDF ini tidak membawa berkas siklus."),
        (b"%PDF-1.7\nrusak".to_vec(), "PDF ini tidak dapat dibaca"),
        (source.clone(), "PDF ini tidak dapat dibaca"),
    ] {
        let answer = ask(&bytes);
        let sentence = answer.value["galat"].as_str().expect("a refusal");
        assert!(sentence.starts_with(told), "{sentence}");
        assert!(answer.pieces.is_empty());
    }
}

#[test]
fn where_a_cycle_stands_is_told_as_by_status() {
    let task = json!({ "tugas": "keadaan", "nama": "a.yaml", "per": "2024-03-01" });
    let told = ask(task.clone(), &[&sample()]).value["keadaan"].clone();
    assert_eq!(told["berkas"], "a.yaml");
    assert_eq!(told["langkah_tercapai"], 9);
    assert_eq!(ask(task, &[b"siklus: [1"]).value["keadaan"], Value::Null);
}

#[test]
fn a_message_that_is_none_is_refused() {
    for bytes in [&b""[..], b"\x01\0\0\0{", b"\xFF\xFF\xFF\xFF{}"] {
        let answer = nodin_inti::answered(bytes);
        assert!(String::from_utf8_lossy(&answer).contains("galat"));
    }
    assert!(ask(json!({ "tugas": "lain" }), &[]).value["galat"].is_string());
}

#[test]
fn the_profile_in_force_is_filled_in_and_the_rest_of_it_stays() {
    let task = json!({ "tugas": "isi-kantor", "hari_ini": "2026-11-30" });
    let profile = ask(task, &[]).value;
    assert_eq!(profile["berkas"], "instansi/kemenko-polkam.yaml");
    assert_eq!(profile["isi"]["kop"]["baris"][0], "KEMENTERIAN KOORDINATOR");
    let deputi = json!({ "peran": "sesdep", "pejabat": { "nama": "Ratna: \"R\"" } });
    let perubahan = json!([
        { "jenis": "isi", "kunci": "kop.unit", "teks": "Deputi: Uji #1" },
        { "jenis": "isi", "kunci": "kop.logo", "teks": "logo.png" },
        { "jenis": "isi", "kunci": "pejabat[1].pejabat.nip", "teks": "196804171994031002" },
        { "jenis": "sisip", "daftar": "pejabat", "ke": 2, "butir": deputi },
    ]);
    let task = json!({
        "tugas": "ubah-kantor", "nama": profile["berkas"], "perubahan": perubahan
    });
    let changed = ask(task, &[]);
    let text = String::from_utf8(changed.pieces[0].clone()).expect("a text");
    assert!(text.contains("  unit: \"Deputi: Uji #1\"\n"), "{text}");
    let shipped = fs::read_to_string("../../templates/instansi/kemenko-polkam.yaml");
    let shipped = shipped.expect("a profile");
    let lost: Vec<&str> = shipped
        .lines()
        .filter(|line| !text.contains(line))
        .collect();
    assert_eq!(
        lost,
        ["  unit: Deputi Bidang Koordinasi Politik Luar Negeri"]
    );
}
