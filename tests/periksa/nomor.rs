//! Numbers against the patterns of the profile that is in force.

use std::collections::BTreeMap;

use nodin::{House, assets::Assets, cycle::Cycle, read};

use super::{HEAD, found};

const KEY: &str = "nota_dinas.nomor";

/// What is found in a nota dinas of this class, number and date.
fn judged(class: &str, number: &str, date: &str) -> Vec<(&'static str, String)> {
    let source = HEAD.replace(
        "tahun: 2024",
        &format!(
            "tahun: {}, klasifikasi: {class}, salinan: {{ nomor: 1 }}",
            &date[..4]
        ),
    ) + &format!("nota_dinas: {{ nomor: {number}, tanggal: {date} }}\n");
    found(&source)
}

#[test]
fn numbers_are_those_of_the_office() {
    let odd = Some("nomor-di-luar-pola");
    let other = Some("kode-klasifikasi-berbeda");
    let other_year = Some("nomor-tahun-lain");
    for (class, number, date, code) in [
        ("biasa", "B-021/HN.00.01/02/2024", "2024-02-28", None),
        ("biasa", "12/De-II/HN.00.01/02/2024", "2024-02-28", None),
        ("rahasia", "12/De-II/HN.00.01/02/2024", "2024-02-28", None),
        ("rahasia", "R-021/HN.00.01/02/2024", "2024-02-28", None),
        (
            "sangat-rahasia",
            "SR-021/HN.00.01/02/2024",
            "2024-02-28",
            None,
        ),
        (
            "biasa",
            "UN-3/Polhukam/De-VII/HM.01.02/VIII/2018",
            "2018-08-01",
            None,
        ),
        (
            "biasa",
            "UN-3/Polhukam/De-VII/HM.01.02/VIII/2025",
            "2025-08-01",
            odd,
        ),
        ("biasa", "B.021/HN.00.01/02/2024", "2024-02-28", odd),
        ("biasa", "021", "2024-02-28", odd),
        // Another kind of letter.
        ("biasa", "UN-021/HN.00.01/02/2024", "2024-02-28", None),
        ("biasa", "ND-12/De-II/HN.00.01/02/2024", "2024-02-28", None),
        ("biasa", "X-021/HN.00.01/02/2024", "2024-02-28", odd),
        ("biasa", "B-021/HN.00.01/12/2023", "2024-02-28", other_year),
        ("biasa", "B-021/HN.00.01/01/2024", "2024-02-28", None),
        ("terbatas", "B-021/HN.00.01/02/2024", "2024-02-28", other),
        ("biasa", "SR-021/HN.00.01/02/2024", "2024-02-28", other),
        ("rahasia", "SR-021/HN.00.01/02/2024", "2024-02-28", other),
    ] {
        let wanted: Vec<_> = code
            .map(|code| (code, KEY.to_owned()))
            .into_iter()
            .collect();
        assert_eq!(judged(class, number, date), wanted, "{number}");
    }
    // Without a classification that can be read, none differs.
    let found: Vec<_> = judged("rahsia", "B-021/HN.00.01/02/2024", "2024-02-28");
    assert_eq!(
        found,
        [("pilihan-tidak-dikenal", "siklus.klasifikasi".to_owned())]
    );
}

/// The office is shown a number of its own, not the notation of a pattern.
#[test]
fn a_number_is_shown_as_it_would_be() {
    for (number, examples) in [
        (
            "B.571/PL.03/2/2025",
            "B-571/PL.03/02/2025 atau 571/De-II/PL.03/02/2025",
        ),
        (
            "571",
            "B-571/HN.00.01/02/2025 atau 571/De-II/HN.00.01/02/2025",
        ),
        (
            "PL.03/571",
            "B-12/PL.03/02/2025 atau 12/De-II/PL.03/02/2025",
        ),
        (
            "Biasa",
            "B-12/HN.00.01/02/2025 atau 12/De-II/HN.00.01/02/2025",
        ),
    ] {
        let source = HEAD.replace("tahun: 2024", "tahun: 2025")
            + &format!("nota_dinas: {{ nomor: \"{number}\", tanggal: 2025-02-28 }}\n");
        let read = read::read::<Cycle>(source.as_bytes());
        let house = House::new(Assets::default()).expect("the shipped house");
        let findings = house.check(&read, source.as_bytes());
        let [finding] = findings.as_slice() else {
            panic!("{number}: {findings:?}");
        };
        let said = finding.problem.to_string();
        assert!(said.ends_with(&format!("misalnya {examples}")), "{said}");
        let cure = finding.problem.suggestion();
        assert!(cure.contains("biarkan"), "{cure}");
    }
}

/// A house whose profile has these patterns in place of its own.
fn house(patterns: &str) -> Result<House, Vec<(String, nodin::finding::Finding)>> {
    const NAME: &str = "instansi/kemenko-polhukam.yaml";
    let shipped = Assets::default();
    let profile = shipped.text(NAME).expect("the profile");
    let (head, rest) = profile.split_once("pola_nomor:\n").expect("patterns");
    let (_, tail) = rest.split_once("\n\n").expect("what follows");
    let profile = format!("{head}pola_nomor: {patterns}\n{tail}").into_bytes();
    House::new(Assets::new(
        BTreeMap::from([(NAME.to_owned(), profile)]),
        BTreeMap::new(),
    ))
}

#[test]
fn patterns_have_their_time() {
    let house = house("[ { pola: \"A-{n}\", berlaku: { sampai: 2023-12-31 } }, { pola: \"C-{n}\", berlaku: { dari: 2024-01-01 } } ]")
        .expect("a house");
    for (number, date, fits) in [
        ("A-1", "2023-12-31", true),
        ("C-1", "2023-12-31", false),
        ("A-1", "2024-01-01", false),
        ("C-1", "2024-01-01", true),
    ] {
        let source = HEAD.replace("tahun: 2024", &format!("tahun: {}", &date[..4]))
            + &format!("nota_dinas: {{ nomor: {number}, tanggal: {date} }}\n");
        let read = read::read::<Cycle>(source.as_bytes());
        assert_eq!(
            house.check(&read, source.as_bytes()).is_empty(),
            fits,
            "{number} {date}"
        );
    }
}

#[test]
fn a_pattern_that_nodin_does_not_know_is_told_at_its_place() {
    for patterns in ["[ { pola: \"{x}-{n}\" } ]", "[ { pola: \"{n\" } ]"] {
        let Err(findings) = house(patterns) else {
            panic!("{patterns}")
        };
        let found: Vec<_> = findings
            .iter()
            .map(|(file, finding)| (file.as_str(), finding.problem.code(), finding.key.as_str()))
            .collect();
        let wanted = (
            "instansi/kemenko-polhukam.yaml",
            "isi-tidak-sesuai",
            "pola_nomor[0].pola",
        );
        assert_eq!(found, [wanted], "{patterns}");
    }
}
