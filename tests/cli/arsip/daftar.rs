//! The list of an archive.

use serde_json::{Value, json};

use super::*;
use crate::reading::{docx, pdf};

fn list(archive: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["daftar", path(archive)];
    arguments.extend(more);
    nodin(&arguments)
}

/// Where lists go unless a folder is named.
fn lists(office: &Office) -> PathBuf {
    office.folder.path().join("keluaran")
}

fn read(folder: &Path, name: &str) -> Vec<u8> {
    fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Words with a blank between them, however the lines are broken.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bahan of two cycles, as a real archive's register tells of them.
fn made() -> Office {
    let office = Office::new();
    said(&office.make(&[]));
    office
}

/// A register with rows like that of the bahan of 2024, each with its own entries.
fn enter(office: &Office, entries: impl IntoIterator<Item = Value>) {
    let rows = register(&office.archive());
    let bahan = rows.iter().rfind(|row| row["dokumen"] == "bahan");
    let bahan = bahan.expect("the bahan");
    let lines = entries.into_iter().map(|entries| {
        let mut row = bahan.clone();
        for (key, value) in entries.as_object().expect("entries") {
            row[key] = value.clone();
        }
        format!("{row}\n")
    });
    let lines: String = lines.collect();
    fs::write(office.archive().join("register.jsonl"), lines).expect("a register");
}

/// The DOCX list of 2024, made anew.
fn listed(office: &Office) -> String {
    said(&list(&office.archive(), &["--format", "docx"]));
    docx::text(&read(&lists(office), "daftar-arsip-2024.docx"))
}

#[test]
fn each_year_has_a_list_under_the_letterhead_of_its_time_in_both_formats() {
    let office = Office::new();
    office.write("tiga.yaml", &cycle_file("SK-3/2025", 2025, ""));
    said(&office.make_all(&["--dokumen", "bahan"]));
    let before = files(&office.archive());
    let told = said(&list(&office.archive(), &[]));
    assert!(told.contains("arsip: 3 naskah didaftar"), "{told}");

    let folder = lists(&office);
    let rows = register(&office.archive());
    for (year, cycle, letterhead) in [
        (2023, "SK-1-2023", "BIDANG POLITIK, HUKUM, DAN KEAMANAN"),
        (2024, "SK-2-2024", "BIDANG POLITIK, HUKUM, DAN KEAMANAN"),
        (2025, "SK-3-2025", "BIDANG POLITIK DAN KEAMANAN"),
    ] {
        let mut of_year = rows
            .iter()
            .filter(|row| row["siklus"] == cycle.replacen("-20", "/20", 1));
        let pages = of_year.find_map(|row| row["halaman"].as_u64());
        let pages = pages.expect("pages");
        let of_pdf = pdf::text(&read(&folder, &format!("daftar-arsip-{year}.pdf")));
        let of_docx = docx::text(&read(&folder, &format!("daftar-arsip-{year}.docx")));
        for text in [words(&of_pdf), words(&of_docx)] {
            for part in [
                letterhead,
                "DAFTAR ARSIP NASKAH DINAS",
                &format!("TAHUN {year}"),
                "memuat 1 naskah",
                &format!("07-02-{year} Bahan: Perkembangan Situasi B {pages} {cycle}"),
            ] {
                assert!(text.contains(part), "{part}: {text}");
            }
        }
    }

    let first = files(&folder);
    said(&list(&office.archive(), &[]));
    assert_eq!(files(&folder), first);
    assert_eq!(files(&office.archive()), before, "nothing is written there");
}

#[test]
fn documents_stand_by_date_and_number_and_each_once() {
    let office = made();
    let at = |file: &str| format!("data/2024/SK-2-2024/{file}");
    let letter = |nomor: &str, tanggal: &str, file: &str| json!({ "dokumen": "nota-dinas", "langkah": 9, "nomor": nomor, "tanggal": tanggal, "jalur": at(file) });
    let signed = json!({
        "dokumen": "naskah-bertanda-tangan", "langkah": 9, "nomor": "B-9/2024", "tanggal": "2024-03-01",
        // Whatever name a person gave it.
        "jalur": at("sembilan.ttd"), "asal": "sembilan.ttd", "halaman": null,
    });
    let page = json!({ "dokumen": "laporan", "nomor": "L-1/2024", "tanggal": "2024-02-01", "halaman": 17, "jalur": at("6-laporan.pdf") });
    let word = json!({ "dokumen": "laporan", "nomor": "L-1/2024", "tanggal": "2024-02-01", "jalur": at("6-laporan.docx") });
    enter(
        &office,
        [
            json!({ "dokumen": "konsep", "tanggal": null, "jalur": at("8-konsep-nota-dinas.docx") }),
            letter("B-10/2024", "2024-03-01", "sepuluh.docx"),
            signed,
            letter("B-9/2024", "2024-03-01", "sembilan.docx"),
            json!({ "dokumen": "siklus", "jalur": at("siklus.yaml"), "hal": "Berkas siklus" }),
            json!({ "dokumen": "data-dukung", "jalur": at("data.csv"), "hal": "Data" }),
            word,
            page,
        ],
    );
    let text = words(&listed(&office));
    let rows = [
        "1. L-1/2024 01-02-2024 Laporan: Perkembangan Situasi B 17 SK-2-2024",
        "2. B-9/2024 01-03-2024 Nota dinas: Perkembangan Situasi B – SK-2-2024",
        "3. B-9/2024 01-03-2024 Nota dinas bertanda tangan: Perkembangan Situasi B – SK-2-2024",
        "4. B-10/2024 01-03-2024 Nota dinas: Perkembangan Situasi B – SK-2-2024",
        "5. – – Konsep nota dinas: Perkembangan Situasi B – SK-2-2024",
    ];
    assert!(text.ends_with(&rows.join(" ")), "{text}");
}

#[test]
fn numbers_and_names_stand_as_they_were_typed() {
    let office = made();
    let nomor = "UN-131/*Polhukam*/De-VII/_HN.00.01_/VIII/2018";
    enter(
        &office,
        [json!({ "nomor": nomor, "hal": "Bahan rapat & <b>lain</b>" })],
    );
    let text = listed(&office);
    assert!(text.replace('\n', "").contains(nomor), "{text}");
    // What a hal begins with already is not said twice.
    assert!(text.contains("Bahan rapat & <b>lain</b>"), "{text}");
    assert!(!text.contains("Bahan rapat: "), "{text}");
}

#[test]
fn a_long_year_is_listed_in_parts_that_count_on() {
    let office = made();
    // The ministry got its new name in October: one letterhead for all parts.
    let row = |number: usize| {
        let tanggal = if number < 501 {
            "2024-02-07"
        } else {
            "2024-11-30"
        };
        let jalur = format!("data/2024/SK-{number:03}/2-bahan.docx");
        json!({ "tanggal": tanggal, "jalur": jalur })
    };
    enter(&office, (1..=501).map(row));
    let told = said(&list(&office.archive(), &["--format", "docx"]));
    assert!(told.contains("501 naskah didaftar"), "{told}");
    for (part, count, first, last) in [(1, 251, 1, 251), (2, 250, 252, 501)] {
        let text = docx::text(&read(
            &lists(&office),
            &format!("daftar-arsip-2024-{part}.docx"),
        ));
        let text = words(&text);
        assert!(text.contains("BIDANG POLITIK DAN KEAMANAN"), "{text}");
        assert!(text.contains(&format!("BAGIAN {part} DARI 2")), "{text}");
        assert!(text.contains(&format!("memuat {count} naskah")), "{text}");
        assert!(text.contains(&format!("simpan {first}. –")), "{text}");
        assert!(text.ends_with(&format!("SK-{last}")), "{text}");
    }
}

#[test]
fn a_profile_can_be_named() {
    let office = made();
    let named = |name| list(&office.archive(), &["--format", "docx", "--instansi", name]);
    said(&named("kemenko-polkam"));
    let text = docx::text(&read(&lists(&office), "daftar-arsip-2023.docx"));
    assert!(text.contains("BIDANG POLITIK DAN KEAMANAN"), "{text}");
    let complaint = refused(&named("kemenko"), 1);
    assert!(complaint.contains("instansi-tidak-dikenal"), "{complaint}");
}

#[test]
fn nothing_is_written_into_an_archive_nor_over_an_edited_list() {
    let office = made();
    let before = files(&office.archive());
    for inside in ["", "data", "daftar/baru"] {
        let output = office.archive().join(inside);
        let complaint = refused(&list(&office.archive(), &["-o", path(&output)]), 1);
        assert!(complaint.contains("keluaran-di-dalam-arsip"), "{complaint}");
        assert_eq!(files(&office.archive()), before);
    }
    listed(&office);
    fs::write(lists(&office).join("daftar-arsip-2024.docx"), "suntingan").expect("an edit");
    let told = said(&list(&office.archive(), &["--format", "docx"]));
    assert!(told.contains("daftar-arsip-2024 (2).docx"), "{told}");
    assert_eq!(
        read(&lists(&office), "daftar-arsip-2024.docx"),
        b"suntingan"
    );
}

#[test]
fn only_a_closed_archive_with_a_sound_register_is_listed() {
    let office = made();
    let refused = |archive: &Path, code: &str| {
        let complaint = refused(&list(archive, &[]), 1);
        assert!(complaint.contains(code), "{complaint}");
        assert!(!lists(&office).exists());
    };
    refused(&office.sources(), "bukan-arsip");
    enter(&office, [json!({ "jalur": "2-bahan.docx" })]);
    refused(&office.archive(), "galat[register-rusak]: baris 1");
    fs::write(office.archive().join("register.jsonl"), "{}\n").expect("a register");
    refused(&office.archive(), "galat[register-rusak]: baris 1");
    fs::write(office.archive().join(".nodin/jurnal.jsonl"), "").expect("a journal");
    refused(&office.archive(), "arsip-belum-ditutup");
}

#[cfg(unix)]
#[test]
fn a_list_of_secrets_bears_their_mark_and_is_its_owner_s() {
    use std::os::unix::fs::PermissionsExt as _;
    let office = made();
    let mode = |name: &str| {
        let file = fs::metadata(lists(&office).join(name)).expect("a list");
        file.permissions().mode() & 0o777
    };
    let open = listed(&office);
    assert!(!open.contains("RAHASIA"), "{open}");
    let usual = mode("daftar-arsip-2024.docx");
    assert_ne!(usual, 0o600);

    let row = |class: &str, file: &str| {
        let jalur = format!("data/2024/SK-2-2024/{file}.docx");
        json!({ "klasifikasi": class, "jalur": jalur })
    };
    for (class, mark) in [("terbatas", "TERBATAS"), ("rahasia", "RAHASIA")] {
        let other_year = json!({ "jalur": "data/2023/SK-1-2023/2-bahan.docx" });
        enter(
            &office,
            [row("biasa", "satu"), row(class, "dua"), other_year],
        );
        let told = said(&list(&office.archive(), &["--format", "docx"]));
        assert!(told.contains("hanya dapat dibaca pemiliknya"), "{told}");
        let text = docx::text(&read(&lists(&office), "daftar-arsip-2024.docx"));
        assert!(text.contains(mark), "{text}");
        assert_eq!(mode("daftar-arsip-2024.docx"), 0o600);
    }
    assert_eq!(mode("daftar-arsip-2023.docx"), usual);
}

#[test]
fn every_document_has_its_name_in_the_list() {
    let template = fs::read_to_string("templates/daftar.xml").expect("the template");
    for document in nodin::rules::documents::DOCUMENTS {
        let name = format!("\"{}\": \"", document.name);
        assert!(template.contains(&name), "{name}");
    }
}
