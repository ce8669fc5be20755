//! The invitation: who is called where to, and what goes with the letter.

use nodin::rules::documents::{DAFTAR_HADIR, LAPORAN, UNDANGAN};

use super::{CYCLE, assert_says, lines, said, with};

/// Who comes from the provinces is no K/L, and does not live in Jakarta.
#[test]
fn guests_from_the_provinces_are_called_what_they_are() {
    let regional = with(&[(
        "{ kl: Kemhan }",
        "{ kl: Pemprov Kepulauan Riau, hadir: false }",
    )]);
    for (cycle, place, head) in [
        (regional.as_str(), "Tempat", "th Instansi"),
        (CYCLE, "Jakarta", "th K/L"),
    ] {
        let letter = lines(cycle, &UNDANGAN);
        let letter: Vec<String> = letter.iter().map(|line| line.replace('\n', " ")).collect();
        assert!(
            letter.iter().any(|line| line.starts_with("¶ di -")),
            "{letter:#?}"
        );
        let at = letter.iter().any(|line| line.contains(place));
        assert!(at, "{place}: {letter:#?}");
        let list = lines(cycle, &DAFTAR_HADIR);
        assert!(list.contains(&head.to_owned()), "{list:#?}");
    }
    let laporan = lines(&regional, &LAPORAN);
    assert!(
        laporan.contains(&"¶ Pemprov Kepulauan Riau diundang, tetapi tidak hadir.".to_owned()),
        "{laporan:#?}"
    );
}

/// Only what is in the file is counted and named as going with the letter.
#[test]
fn what_goes_with_the_letter_is_in_it() {
    let agenda = "Bersama surat ini kami sampaikan agenda rapat sebagaimana terlampir.";
    let many: Vec<String> = (1..=5)
        .map(|number| format!("{{ kl: K{number} }}"))
        .collect();
    let many = with(&[(
        "[ { kl: Kemlu }, { kl: Kemhan } ]",
        &format!("[ {} ]", many.join(", ")),
    )]);
    let alone = with(&[("  agenda: [ Pembahasan ]\n", "")]);
    for (source, enclosed, annexes) in [
        (CYCLE, "1 (satu) berkas", 1),
        (&many, "2 (dua) berkas", 2),
        (&alone, "–", 0),
    ] {
        let lines = lines(source, &UNDANGAN);
        let head = format!("Lampiran : {enclosed}");
        assert!(lines.contains(&head), "{head}: {lines:#?}");
        let heads = lines.iter().filter(|line| line.starts_with(">> LAMPIRAN"));
        assert_eq!(heads.count(), annexes, "{lines:#?}");
        let said = said(source, &UNDANGAN);
        assert_eq!(
            said.iter().any(|line| line == agenda),
            source != alone,
            "{said:#?}"
        );
        assert!(
            !said.iter().any(|line| line.contains("bahan rapat")),
            "{said:#?}"
        );
    }
}

/// The meeting that has a name is written as a name, the word itself is not.
#[test]
fn a_meeting_with_its_name_has_capitals() {
    let lines = lines(CYCLE, &UNDANGAN);
    let named = "Acara : Rapat Koordinasi mengenai pelindungan awak kapal migran".to_owned();
    assert!(lines.contains(&named), "{lines:#?}");
    assert_says(
        CYCLE,
        &UNDANGAN,
        "Dalam rangka koordinasi dan sinkronisasi kebijakan kementerian/lembaga mengenai pelindungan awak kapal migran, kami mengharapkan kehadiran Bapak/Ibu dalam rapat koordinasi yang akan dilaksanakan pada:",
    );
    assert_says(
        CYCLE,
        &LAPORAN,
        "Maksud penyusunan laporan ini adalah memberikan gambaran pelaksanaan rapat koordinasi, dengan tujuan menjadi bahan pertimbangan Deputi dalam merumuskan rekomendasi kepada Bapak Menko Polhukam.",
    );
}

/// Up to four are called in the letter itself, one of them without a number.
#[test]
fn the_letter_goes_to_those_it_names() {
    let called = |source: &str| {
        let lines = lines(source, &UNDANGAN);
        let letter = lines.iter().skip_while(|line| !line.starts_with("Hal :"));
        let letter = letter
            .skip(1)
            .take_while(|line| !line.contains("Dalam rangka"));
        letter.cloned().collect::<Vec<_>>()
    };
    let alone = with(&[(
        "[ { kl: Kemlu }, { kl: Kemhan } ]",
        "[ { kl: Kemlu, jabatan: Direktur } ]",
    )]);
    assert_eq!(called(&alone), ["¶ Yth. Direktur, Kemlu di - Jakarta"]);
    assert_eq!(
        called(CYCLE),
        [
            "None 1",
            "¶ Yth.",
            "Number 1",
            "¶ Pimpinan, Kemlu",
            "Number 2",
            "¶ Pimpinan, Kemhan",
            "None 2",
            "¶ di -",
            "None 3",
            "¶ Jakarta",
        ]
    );
}
