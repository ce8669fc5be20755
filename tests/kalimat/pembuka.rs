//! What a nota dinas and its grounds follow up.

use nodin::rules::documents::{BAHAN, KONSEP, LAPORAN};

use super::{CYCLE, lines, with};

const MENKO: &str = "menko: { tanggal: 2024-02-01, nomor: M-7/2024 }";

/// What the nota dinas follows up is what the file tells of.
#[test]
fn the_opening_names_who_spoke() {
    let attended = "tanggal 20 Februari 2024 yang dihadiri 2 (dua) kementerian/lembaga";
    let isu = "mengenai pelindungan awak kapal migran";
    let held = format!("hasil Rapat Koordinasi {attended}");
    let held_about = format!("hasil Rapat Koordinasi {isu} {attended}");
    let report = "dengan hormat kami laporkan hal-hal sebagai berikut.";
    let no_meeting = ("  kesimpulan: [ Sepakat ]\n", "");
    let menko = "Menindaklanjuti arahan Bapak Menko Polhukam";
    let letter = "Menindaklanjuti surat Kepala Badan Keamanan Laut";
    for (changes, wanted) in [
        (
            vec![],
            format!(
                "{menko} Nomor M-7/2024 tanggal 1 Februari 2024 {isu} dan berdasarkan {held}, {report}"
            ),
        ),
        (
            vec![(MENKO, "menko: { tanggal: 2024-02-01, hal: Awak Kapal }")],
            format!(
                "{menko} tanggal 1 Februari 2024, hal Awak Kapal, dan berdasarkan {held_about}, {report}"
            ),
        ),
        (
            vec![(
                MENKO,
                "menko: { tanggal: 2024-02-01, nomor: M-7/2024, hal: Awak Kapal }",
            )],
            format!(
                "{menko} tanggal 1 Februari 2024 (Nomor M-7/2024), hal Awak Kapal, dan berdasarkan {held_about}, {report}"
            ),
        ),
        (
            vec![
                (MENKO, "menko: { nomor: M-7/2024, hal: Awak Kapal }"),
                no_meeting,
            ],
            format!("{menko} Nomor M-7/2024, hal Awak Kapal, {report}"),
        ),
        (
            vec![(MENKO, "menko: { hal: Awak Kapal }")],
            format!("{menko} hal Awak Kapal dan berdasarkan {held_about}, {report}"),
        ),
        (
            vec![(
                MENKO,
                "naskah: { asal: Kepala Badan Keamanan Laut, nomor: B-9/2024, tanggal: 2024-01-30, hal: Laporan Kehadiran Kapal }",
            )],
            format!(
                "{letter} Nomor B-9/2024 tanggal 30 Januari 2024, hal Laporan Kehadiran Kapal, dan berdasarkan {held_about}, {report}"
            ),
        ),
        // Who writes what came in is believed.
        (
            vec![
                (
                    MENKO,
                    "naskah: { asal: Nota Verbal Kedutaan Besar Jepang, nomor: NV 041/2024, hal: Kunjungan }",
                ),
                no_meeting,
            ],
            format!(
                "Menindaklanjuti Nota Verbal Kedutaan Besar Jepang Nomor NV 041/2024, hal Kunjungan, {report}"
            ),
        ),
        (
            vec![
                (
                    MENKO,
                    "naskah: { asal: Kepala Badan Keamanan Laut, diterima: 2024-01-31 }",
                ),
                no_meeting,
            ],
            format!("{letter} {isu}, {report}"),
        ),
        (
            vec![
                (MENKO, "naskah: { hal: Laporan, nomor_agenda: 7 }"),
                no_meeting,
            ],
            format!("Menindaklanjuti surat hal Laporan, {report}"),
        ),
        // The Deputi's date is not the Menko's.
        (
            vec![(MENKO, "naskah: { diterima: 2024-01-31 }")],
            format!("Berdasarkan {held_about}, {report}"),
        ),
        (
            vec![(MENKO, "nomor: D-1/2024"), no_meeting],
            format!("Sehubungan dengan pelindungan awak kapal migran, {report}"),
        ),
    ] {
        let lines = lines(&with(&changes), &KONSEP);
        let opening = lines.iter().find(|line| line.ends_with(report));
        assert_eq!(opening.map(String::as_str), Some(&*format!("¶ {wanted}")));
    }
}

/// The Menko's directive is a ground of bahan and laporan, once, wherever it was typed.
#[test]
fn the_directive_of_the_menko_is_a_ground_once() {
    const TITLE: &str = "Menteri Koordinator Bidang Politik, Hukum, dan Keamanan";
    let typed = format!("Arahan {TITLE} pada rapat pimpinan tanggal 1 Februari 2024.");
    let made = format!("Arahan {TITLE} Nomor M-7/2024 tanggal 1 Februari 2024.");
    let ground = |item: &str| format!("{MENKO}\n  dasar:\n    - \"{item}\"");
    for (arahan, grounds) in [
        (MENKO.to_owned(), vec![made.as_str()]),
        (
            "menko: { tanggal: 2024-02-01, hal: Awak Kapal }".to_owned(),
            vec![
                "Arahan Menteri Koordinator Bidang Politik, Hukum, dan Keamanan tanggal 1 Februari 2024, hal Awak Kapal.",
            ],
        ),
        (ground(&typed), vec![typed.as_str()]),
        (
            ground("Arahan lisan Bapak Menko Polhukam."),
            vec!["Arahan lisan Bapak Menko Polhukam."],
        ),
        // Another directive, and another's.
        (
            ground("Arahan Menko tanggal 5 Januari 2024."),
            vec!["Arahan Menko tanggal 5 Januari 2024.", made.as_str()],
        ),
        (
            ground("Arahan Presiden."),
            vec!["Arahan Presiden.", made.as_str()],
        ),
        ("nomor: D-1/2024".to_owned(), vec![]),
    ] {
        let source = with(&[(MENKO, &arahan)]);
        for document in [&BAHAN, &LAPORAN] {
            let lines = lines(&source, document);
            let said: Vec<&str> = lines
                .iter()
                .filter_map(|line| line.strip_prefix("¶ "))
                .filter(|line| line.starts_with("Arahan "))
                .collect();
            assert_eq!(said, grounds, "{}: {arahan}", document.name);
        }
    }
    // Whoever types the grounds of the laporan is believed.
    let own = with(&[(
        "  saran: [ Lanjutkan ]\n",
        "  saran: [ Lanjutkan ]\n  pendahuluan: { dasar: [ Satu. ] }\n",
    )]);
    assert!(
        !lines(&own, &LAPORAN)
            .iter()
            .any(|line| line.contains("Arahan ")),
        "{CYCLE}"
    );
}
