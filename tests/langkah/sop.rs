//! The SOP as data: in force by its date, revised, and its mistakes.

use std::{collections::BTreeMap, fmt::Write as _};

use nodin::{
    House, Outcome,
    assets::Assets,
    cycle::{Cycle, Peran},
    read,
    rules::documents::{
        BAHAN, DAFTAR_HADIR, DISPOSISI, DOCUMENTS, Document, KONSEP, LAPORAN, NOTA_DINAS,
        PENELITIAN, PENGANTAR, REKOMENDASI, UNDANGAN,
    },
};

use super::{CYCLE, house, stems};

const SOP: &str = "sop/ot-01-02-001-053-de-2.yaml";

/// The shipped SOP with a change, beside it under another name.
fn with_sop(from: &str, to: &str) -> Result<House, Vec<&'static str>> {
    let shipped = Assets::default().text(SOP).expect("the SOP").to_owned();
    assert!(shipped.contains(from), "{from}");
    let other = shipped.replace(from, to).into_bytes();
    let overlay = BTreeMap::from([("sop/baru.yaml".to_owned(), other)]);
    House::new(Assets::new(overlay, BTreeMap::new()))
        .map_err(|findings| findings.iter().map(|(_, of)| of.problem.code()).collect())
}

#[test]
fn the_sop_is_data_in_force_by_date() {
    let date = |text: &str| text.parse().expect("a date");
    let house = house();
    let sop = house.sop(date("2024-02-28")).expect("an SOP");
    assert_eq!(sop.nomor, "OT.01.02-001-053.De.2");
    // What carries the laporan is no output of its own, nor is what lies in the room.
    let beside = [DAFTAR_HADIR.name, PENGANTAR.name];
    let outputs = DOCUMENTS.iter().filter(|of| !beside.contains(&of.name));
    assert_eq!(sop.langkah.len(), outputs.clone().count());
    for (langkah, document) in sop.langkah.iter().zip(outputs) {
        assert_eq!(langkah.dokumen, document.name);
    }
    let minutes: Vec<u32> = sop.langkah.iter().map(|langkah| langkah.menit).collect();
    assert_eq!(minutes, [10, 10, 20, 15, 120, 60, 60, 60, 30]);
    assert_eq!(sop.langkah[4].bersama, ["K/L terkait"]);
    assert_eq!(sop.langkah[7].pelaksana, Peran::Sesdep);

    let house = with_sop("berlaku: {} ", "berlaku: { dari: 2025-01-01 } ").expect("a house");
    let of = |day: &str| house.sop(date(day)).and_then(|sop| sop.berlaku.dari);
    assert_eq!(of("2024-12-31"), None);
    assert_eq!(
        of("2025-01-01").map(|from| from.0),
        Some(date("2025-01-01"))
    );
}

/// A revised SOP from 2025 on: whom to invite is decided before the bahan is examined, and there are
/// no minutes.
const REVISED: [(u8, &Document); 8] = [
    (1, &DISPOSISI),
    (2, &BAHAN),
    (3, &UNDANGAN),
    (4, &PENELITIAN),
    (5, &LAPORAN),
    (6, &REKOMENDASI),
    (7, &KONSEP),
    (8, &NOTA_DINAS),
];

fn revised() -> House {
    let mut sop = "nomor: OT.2\njudul: Baru\nberlaku: { dari: 2025-01-01 }\nlangkah:\n".to_owned();
    for (number, document) in REVISED {
        let name = document.name;
        let _ = writeln!(
            sop,
            "- {{ langkah: {number}, pelaksana: deputi, kelengkapan: [ A ], menit: 10, keluaran: [ {name} ], dokumen: {name} }}"
        );
    }
    let overlay = BTreeMap::from([("sop/baru.yaml".to_owned(), sop.into_bytes())]);
    House::new(Assets::new(overlay, BTreeMap::new())).expect("a house")
}

#[test]
fn a_revised_sop_is_a_file() {
    let house = revised();
    // What is older keeps the numbers that it has.
    assert_eq!(stems(&house, CYCLE), stems(&super::house(), CYCLE));
    let cycle = CYCLE.replace("2024", "2025");
    assert_eq!(
        stems(&house, &cycle),
        [
            "1-disposisi",
            "2-bahan",
            "4-penelitian",
            "3-undangan",
            "3-daftar-hadir",
            "notula",
            "5-laporan",
            "5-nota-dinas-pengantar",
            "6-rekomendasi",
            "7-konsep-nota-dinas",
            "8-nota-dinas",
        ]
    );
    let steps = REVISED.map(|(number, _)| number);
    let cycle = cycle.replace("laporan:\n", "laporan:\n  lama_menit: 40\n");
    let read = read::read::<Cycle>(cycle.as_bytes());
    let status = house.status(&read.value).expect("an SOP");
    let numbers = status.steps.iter().map(|step| step.langkah.langkah);
    assert_eq!(numbers.collect::<Vec<_>>(), steps);
    assert_eq!((status.reached, status.next), (Some(8), None));
    assert_eq!(status.steps[4].minutes, Some(40));

    let sent_back = cycle.replace("setuju", "perbaiki");
    let read = read::read::<Cycle>(sent_back.as_bytes());
    let closed = DOCUMENTS.iter().filter_map(|document| {
        let Outcome::Failed(findings) = house.tree(&read, document) else {
            return None;
        };
        let said = findings[0].sentence();
        assert!(said.contains("sesudah langkah 4"), "{said}");
        Some(document.name)
    });
    assert_eq!(
        closed.collect::<Vec<_>>(),
        [
            "laporan",
            "pengantar",
            "rekomendasi",
            "konsep",
            "nota-dinas"
        ]
    );
    let status = house.status(&read.value).expect("an SOP");
    assert_eq!((status.reached, status.next), (Some(4), Some(2)));
    assert_eq!(status.mending_step(), Some(2));
    assert_eq!(status.since, Some("2025-02-09".parse().expect("a date")));
}

#[test]
fn a_mistake_in_an_sop_is_found() {
    for (from, to, code) in [
        (
            "dokumen: notula",
            "dokumen: notulensi",
            "sop-naskah-tidak-dikenal",
        ),
        ("langkah: 4", "langkah: 3", "sop-langkah-berulang"),
        (
            "pelaksana: sesdep",
            "pelaksana: sekdep",
            "pilihan-tidak-dikenal",
        ),
    ] {
        let codes = with_sop(from, to).err().unwrap_or_default();
        assert!(codes.contains(&code), "{from}: {codes:?}");
    }
}
