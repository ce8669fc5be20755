//! What the Deputi examined.

use nodin::rules::documents::PENELITIAN;

use super::{assert_says, lines, with};

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

#[test]
fn one_question_is_no_list() {
    let source =
        |pokok: &str| with(&[("bahan:\n", &format!("bahan:\n  pokok_isu: [ {pokok} ]\n"))]);
    assert_says(
        &source("Batas kewenangan"),
        &PENELITIAN,
        "Pokok isu dalam bahan: Batas kewenangan.",
    );
    assert_says(
        &source("Siapa memimpin?"),
        &PENELITIAN,
        "Pokok isu dalam bahan: Siapa memimpin?",
    );
    assert_says(
        &source("Satu, Dua"),
        &PENELITIAN,
        "Pokok isu dalam bahan adalah sebagai berikut.",
    );
}
