//! What the Deputi examined.

use nodin::rules::documents::{PENELITIAN, REKOMENDASI};

use super::{assert_says, lines, with};

#[test]
fn what_was_examined_is_told_as_far_as_it_is_known() {
    for (changes, wanted) in [
        (vec![], "dilengkapi dengan 1 (satu) data dukung."),
        (
            vec![("  evaluasi: [ { kebijakan: Patroli } ]\n", "")],
            "tanggal 5 Februari 2024. Bahan dilengkapi dengan 1 (satu) data dukung.",
        ),
    ] {
        let lines = lines(&with(&changes), &PENELITIAN);
        assert!(
            lines.iter().any(|line| line.ends_with(wanted)),
            "{lines:#?}"
        );
    }
}

/// A disposisi is handed to all whom it tells to do something.
#[test]
fn a_disposisi_goes_to_whom_it_orders() {
    let disposisi = |list: &str| format!("disposisi: [ {list} ]");
    for (list, document, sentence) in [
        (
            "Sesdep agar mengundang., Asdep agar menyiapkan paparan.",
            &PENELITIAN,
            "Diteruskan kepada Sekretaris Utama Deputi dan Asisten Deputi Kerja Sama dengan disposisi sebagai berikut.",
        ),
        (
            "Sesdep agar mengundang bersama Asdep., Laporkan.",
            &PENELITIAN,
            "Diteruskan kepada Sekretaris Utama Deputi dengan disposisi sebagai berikut.",
        ),
        (
            "Sesdep dan Asdep agar menyiapkan rapat.",
            &PENELITIAN,
            "Diteruskan kepada Sekretaris Utama Deputi dan Asisten Deputi Kerja Sama dengan disposisi sebagai berikut:",
        ),
        (
            "\"Kabag TU, Sesdep/Asdep: siapkan rapat.\"",
            &PENELITIAN,
            "Diteruskan kepada Sekretaris Utama Deputi dan Asisten Deputi Kerja Sama dengan disposisi sebagai berikut:",
        ),
        (
            "\"Kepada Asdep, siapkan bahan.\"",
            &PENELITIAN,
            "Diteruskan kepada Sekretaris Utama Deputi dan Asisten Deputi Kerja Sama dengan disposisi sebagai berikut:",
        ),
        (
            "Sesdep & Asdep agar memeriksa.",
            &REKOMENDASI,
            "Rumusan tersebut diteruskan kepada Sekretaris Utama Deputi dan Asisten Deputi Kerja Sama dengan disposisi sebagai berikut:",
        ),
        (
            "\"Siapkan bahan, Asdep mendampingi.\"",
            &PENELITIAN,
            "Diteruskan kepada Sekretaris Utama Deputi dengan disposisi sebagai berikut:",
        ),
        (
            "Asisten Deputi agar memeriksa.",
            &REKOMENDASI,
            "Rumusan tersebut diteruskan kepada Sekretaris Utama Deputi dan Asisten Deputi Kerja Sama dengan disposisi sebagai berikut:",
        ),
        (
            "Susun konsep.",
            &REKOMENDASI,
            "Rumusan tersebut diteruskan kepada Sekretaris Utama Deputi dengan disposisi sebagai berikut:",
        ),
    ] {
        let source = with(&[
            ("disposisi: [ Undang rapat ]", &disposisi(list)),
            (
                "  tanggal: 2024-02-24\n",
                &format!("  tanggal: 2024-02-24\n  {}\n", disposisi(list)),
            ),
        ]);
        assert_says(&source, document, sentence);
    }
    let returned = with(&[(
        "keputusan: setuju, disposisi: [ Undang rapat ]",
        "keputusan: perbaiki, disposisi: [ Lengkapi data., Sesdep agar menunda undangan. ]",
    )]);
    assert_says(
        &returned,
        &PENELITIAN,
        "Dikembalikan kepada Asisten Deputi Kerja Sama dan diteruskan kepada Sekretaris Utama Deputi dengan disposisi sebagai berikut.",
    );
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
