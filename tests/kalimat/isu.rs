//! The issue within a sentence: in small letters where no word may be a name, else told.

use std::collections::BTreeMap;

use nodin::{House, assets::Assets, cycle::Cycle, read, rules::documents::BAHAN};

use super::{body, cycle_of, house, lines, tree, with};

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

/// What keeps the issue in capitals is told, and both cures that are told work.
#[test]
fn an_issue_that_stays_in_capitals_is_told() {
    let told = |house: &House, source: &str| {
        let read = read::read::<Cycle>(source.as_bytes());
        let mut findings = house.check(&read, source.as_bytes()).into_iter();
        findings.find(|finding| finding.problem.code() == "isu-berhuruf-kapital")
    };
    let with_isu =
        |isu: &str| with(&[("isu: Pelindungan Awak Kapal Migran", &format!("isu: {isu}"))]);
    for isu in [
        "Laut Natuna Utara",
        "Pelindungan Awak Kapal Migran",
        "Rencana Aksi Satuan Tugas Pengamanan Penerbangan Sipil",
        "Oepoli dan Noelelo",
    ] {
        assert_eq!(told(&house(), &with_isu(isu)), None, "{isu}");
    }
    let source = with_isu("\"Penanganan Warga di Oepoli, Kupang\"");
    let finding = told(&house(), &source).expect("a finding");
    assert_eq!(finding.key, "siklus.isu");
    let sentence = finding.problem.to_string();
    assert!(sentence.contains("“Oepoli” tidak dikenal"), "{sentence}");
    let advice = finding.problem.suggestion();
    let typed = advice
        .split('“')
        .nth(1)
        .and_then(|rest| rest.split('”').next());
    assert_eq!(
        typed,
        Some("isu_kalimat: \"penanganan warga di Oepoli, Kupang\""),
        "{advice}"
    );
    let cured = source.replace(
        ", tahun: 2024",
        &format!(", tahun: 2024, {}", typed.unwrap_or_default()),
    );
    assert_eq!(told(&house(), &cured), None, "{cured}");
    for words in ["nama: [ Oepoli ]", "kata_umum: [ oepoli ]"] {
        assert!(advice.contains(words), "{advice}");
        let words = BTreeMap::from([("bahasa/kantor.yaml".to_owned(), words.as_bytes().to_vec())]);
        let office = House::new(Assets::new(words, BTreeMap::new())).expect("a house");
        assert_eq!(told(&office, &source), None);
    }
}
