//! The invitation: who is called where to, and what goes with the letter.

use nodin::rules::documents::{LAPORAN, UNDANGAN};

use super::{CYCLE, assert_says, lines, said, with};

/// Who comes from the provinces is no K/L, and does not live in Jakarta.
#[test]
fn guests_from_the_provinces_are_called_what_they_are() {
    let regional = with(&[(
        "{ kl: Kemhan }",
        "{ kl: Pemprov Kepulauan Riau, hadir: false }",
    )]);
    let letter = lines(&regional, &UNDANGAN);
    let own = lines(CYCLE, &UNDANGAN);
    for (lines, place, head) in [
        (&letter, "¶ di - Tempat", "th Instansi"),
        (&own, "¶ di - Jakarta", "th K/L"),
    ] {
        let flat: Vec<String> = lines.iter().map(|line| line.replace('\n', " ")).collect();
        assert!(flat.iter().any(|line| line == head), "{flat:#?}");
        assert!(
            flat.iter().any(|line| line.starts_with("¶ di -")),
            "{flat:#?}"
        );
        let at = flat
            .iter()
            .any(|line| line.contains(place.trim_start_matches("¶ di - ")));
        assert!(at, "{place}: {flat:#?}");
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
