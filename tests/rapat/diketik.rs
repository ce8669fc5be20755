//! What is typed once stands wherever it belongs, and only there.

use nodin::rules::documents::{BAHAN, Document, KONSEP, LAPORAN, NOTA_DINAS, NOTULA, UNDANGAN};

use super::{CYCLE, assert_says, texts};
use crate::reading::folded;

/// What is added to the cycle, and the documents that say something for it, and that do not.
struct Case {
    added: &'static [(&'static str, &'static str)],
    said: &'static str,
    by: &'static [&'static Document],
    not_by: &'static [&'static Document],
}

const LETTER: &str = "arahan: { tanggal: 2026-01-05, isi: [ Susun. ], naskah: { asal: Kepala Badan Keamanan Laut, nomor: B-108/I/2026, tanggal: 2026-01-02, hal: Laporan Kapal } }\nbahan: { tanggal: 2026-01-08, latar_belakang: Satu., pokok_isu: [ Dua ] }\nlaporan:";

const CASES: &[Case] = &[
    Case {
        added: &[("hal: Uji }", "hal: Uji, derajat: sangat-segera }")],
        said: "SANGAT SEGERA",
        by: &[&NOTA_DINAS, &KONSEP],
        not_by: &[&LAPORAN, &UNDANGAN, &NOTULA],
    },
    Case {
        added: &[(
            "notulis: { nama: Notulis }",
            "notulis: { nama: Notulis }, selesai: 16:20",
        )],
        said: "16.20",
        by: &[&NOTULA, &LAPORAN],
        not_by: &[&UNDANGAN],
    },
    Case {
        added: &[(
            "notulis: { nama: Notulis }",
            "notulis: { nama: Notulis }, mulai: 14:20",
        )],
        said: "pukul 14.20",
        by: &[&NOTULA, &LAPORAN],
        not_by: &[&UNDANGAN],
    },
    Case {
        added: &[(
            "pimpinan: deputi",
            "pimpinan: deputi\n  mewakili: Menko Uji",
        )],
        said: ", mewakili Menko Uji",
        by: &[&NOTULA, &LAPORAN, &UNDANGAN],
        not_by: &[],
    },
    Case {
        added: &[("\nlaporan: {", "\nlaporan: { nomor: LAP-12/2026,")],
        said: "NOMOR LAP-12/2026",
        by: &[&LAPORAN],
        not_by: &[&NOTULA],
    },
    Case {
        added: &[("asdep: {", "sesdep: { sebagai: plt }\n  asdep: {")],
        said: "Plt. Sekretaris Deputi",
        by: &[&KONSEP],
        not_by: &[],
    },
    Case {
        added: &[("laporan:", LETTER)],
        said: "Surat Kepala Badan Keamanan Laut Nomor B-108/I/2026 tanggal 2 Januari 2026, hal Laporan Kapal.",
        by: &[&BAHAN, &LAPORAN],
        not_by: &[],
    },
    // A ground that names the letter already is enough.
    Case {
        added: &[
            ("laporan:", LETTER),
            (
                "isi: [ Susun. ]",
                "isi: [ Susun. ], dasar: [ Surat Bakamla B-108/I/2026 ]",
            ),
        ],
        said: "Surat Kepala Badan Keamanan Laut Nomor B-108/I/2026 tanggal",
        by: &[],
        not_by: &[&BAHAN, &LAPORAN],
    },
];

#[test]
fn each_fact_stands_where_it_belongs() {
    let cycle = CYCLE
        .replace("WAKTU", "tanggal: 2026-02-11, mulai: 13:30")
        .replace(
            "  tanggal: 2026-02-11, mulai: 13:30",
            "  tanggal: 2026-02-11\n  mulai: 13:30",
        )
        .replace("PESERTA", "- { kl: Kemlu }");
    for case in CASES {
        let mut source = cycle.clone();
        for (before, after) in case.added {
            assert!(source.contains(before), "{before}");
            source = source.replacen(before, after, 1);
        }
        for document in case.by {
            assert_says(&source, document, case.said);
        }
        for document in case.not_by {
            let is_silent = texts(&source, document)
                .iter()
                .all(|text| !text.contains(&folded(case.said)));
            assert!(is_silent, "{}: {}", document.name, case.said);
        }
    }
}
