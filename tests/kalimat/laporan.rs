//! The laporan with its telaahan, what carries it to the Deputi, and the rumusan that comes of it.

use nodin::{
    cycle::Cycle,
    rules::documents::{BAHAN, Document, KONSEP, LAPORAN, PENGANTAR, REKOMENDASI},
};

use super::{CYCLE, assert_says, cycle_of, house, lines, remove, with};

#[test]
fn a_telaahan_lacks_what_its_form_demands() {
    let house = house();
    let full = cycle_of(CYCLE);
    for part in ["persoalan", "fakta", "analisis", "simpulan", "saran"] {
        let mut less = full.clone();
        remove(&mut less, &format!("laporan.telaahan.{part}"));
        let cycle: Cycle = serde_json::from_value(less).expect("a cycle");
        let lacking = house.lacking(&cycle, &LAPORAN);
        let wanted =
            nodin::rules::documents::Lacking::Keys(vec![format!("laporan.telaahan.{part}")]);
        assert_eq!(lacking, Some(wanted), "{part}");
    }
    let mut begun = full;
    remove(&mut begun, "laporan.telaahan");
    let cycle: Cycle = serde_json::from_value(begun).expect("a cycle");
    let wanted = nodin::rules::documents::Lacking::Keys(vec!["laporan.telaahan".to_owned()]);
    assert_eq!(house.lacking(&cycle, &LAPORAN), Some(wanted));
    let weighed = with(&[("analisis: Analisis.", "alternatif: [ { uraian: Patroli } ]")]);
    lines(&weighed, &LAPORAN);
}

#[test]
fn the_rumusan_is_introduced_once() {
    let said = |source: &str, document: &Document| {
        let lines = lines(source, document);
        let lines = lines
            .into_iter()
            .filter(|line| line.starts_with("¶ ") && line.contains("ekomendasi"));
        lines.collect::<Vec<_>>()
    };
    let handed_on = "¶ Rumusan tersebut diteruskan kepada Sekretaris Utama Deputi";
    let told = said(CYCLE, &REKOMENDASI);
    assert_eq!(
        told,
        [
            "¶ Berdasarkan laporan hasil rapat koordinasi dan telaahan staf tanggal 22 Februari 2024 mengenai pelindungan awak kapal migran, dirumuskan 1 (satu) rekomendasi sebagaimana tercantum dalam matriks terlampir.",
            "¶ Rekomendasi tersebut disusun menurut prioritas sebagai berikut.",
        ]
    );
    let lines = lines(CYCLE, &REKOMENDASI);
    let drafts: Vec<_> = lines
        .iter()
        .filter(|line| line.contains("nota dinas"))
        .collect();
    assert_eq!(
        drafts,
        [&format!(
            "{handed_on} untuk disusun menjadi konsep nota dinas kepada Bapak Menko Polhukam."
        )]
    );
    let annex = said(CYCLE, &KONSEP);
    assert!(annex.contains(&"¶ Rekomendasi mengenai pelindungan awak kapal migran disusun menurut prioritas sebagai berikut.".to_owned()), "{annex:?}");
    let own = with(&[(
        "  tanggal: 2024-02-24\n",
        "  tanggal: 2024-02-24\n  pengantar: Pengantar sendiri.\n",
    )]);
    assert!(
        !said(&own, &KONSEP)
            .iter()
            .any(|line| line.contains("menurut prioritas"))
    );
}

/// The chapter of conclusions points to those of the meeting, which stand above it.
#[test]
fn conclusions_of_the_meeting_stand_once() {
    let pointing = "¶ Simpulan laporan ini adalah kesimpulan rapat sebagaimana tercantum pada huruf C angka 2.";
    let titles = |lines: &[String]| {
        let titles = lines
            .iter()
            .filter(|line| line.starts_with('§'))
            .filter_map(|line| line.split_once(". "));
        titles
            .map(|(_, title)| title.to_owned())
            .filter(|title| title.starts_with("Simpulan") || title == "Saran")
            .collect::<Vec<_>>()
    };
    for (old, new, wanted, points) in [
        (
            "  saran: [ Lanjutkan ]\n",
            "  saran: [ Lanjutkan ]\n",
            &[
                "Simpulan dan Saran",
                "Simpulan",
                "Saran",
                "Simpulan",
                "Saran",
            ][..],
            true,
        ),
        (
            "  saran: [ Lanjutkan ]\n",
            "",
            &["Simpulan", "Simpulan", "Saran"],
            true,
        ),
        (
            "  saran: [ Lanjutkan ]\n",
            "  simpulan: [ Sepakat ]\n",
            &["Simpulan", "Simpulan", "Saran"],
            true,
        ),
        (
            "  saran: [ Lanjutkan ]\n",
            "  simpulan: [ Sendiri ]\n",
            &["Simpulan", "Simpulan", "Saran"],
            false,
        ),
        (
            "  kesimpulan: [ Sepakat ]\n",
            "",
            &["Saran", "Simpulan", "Saran"],
            false,
        ),
    ] {
        let lines = lines(&with(&[(old, new)]), &LAPORAN);
        assert_eq!(titles(&lines), wanted, "{new}");
        assert_eq!(lines.contains(&pointing.to_owned()), points, "{new}");
        assert!(lines.iter().filter(|line| line.contains("Sepakat")).count() < 2);
    }
}

/// The conclusions are found where the laporan says that they stand.
#[test]
fn the_pointer_to_the_conclusions_has_letter_and_number() {
    let (said, conclusions) = ("  kesimpulan: [ Sepakat ]\n", "  saran: [ Lanjutkan ]\n");
    for (changes, number) in [
        (vec![], 2),
        (
            vec![("  pembahasan: [ { kl: Kemlu, pokok: [ Pokok. ] } ]\n", "")],
            1,
        ),
        (
            vec![(said, "  pembukaan: Dibuka.\n  kesimpulan: [ Sepakat ]\n")],
            3,
        ),
        (
            vec![
                (said, "  pembukaan: Dibuka.\n  kesimpulan: [ Sepakat ]\n"),
                (
                    conclusions,
                    "  saran: [ Lanjutkan ]\n  faktor: [ Satu ]\n  hambatan: [ Dua ]\n",
                ),
            ],
            5,
        ),
    ] {
        let lines = lines(&with(&changes), &LAPORAN);
        let sections = lines.iter().filter(|line| line.starts_with('§'));
        let sections: Vec<&String> = sections.collect();
        let at = sections
            .iter()
            .position(|line| line.ends_with(" Kesimpulan"));
        let at = at.expect("the conclusions");
        assert!(
            sections[at].ends_with(&format!(" {number}. Kesimpulan")),
            "{sections:#?}"
        );
        let chapter = sections[..at].iter().rfind(|line| line.starts_with("§1 "));
        assert_eq!(
            chapter.map(|line| line.as_str()),
            Some("§1 3. Hasil yang Dicapai")
        );
        let pointer = format!(
            "¶ Simpulan laporan ini adalah kesimpulan rapat sebagaimana tercantum pada huruf C angka {number}."
        );
        assert!(lines.contains(&pointer), "{pointer}: {lines:#?}");
    }
}

/// The Asdep speaks to the Deputi as "kami", and hands the laporan over once.
#[test]
fn what_goes_up_is_said_by_those_who_say_it() {
    let isu = "pelindungan awak kapal migran";
    for (document, sentence) in [
        (
            &PENGANTAR,
            format!(
                "Dengan hormat kami sampaikan laporan hasil Rapat Koordinasi mengenai {isu} tanggal 20 Februari 2024, beserta telaahan staf."
            ),
        ),
        (
            &PENGANTAR,
            "Demikian kami laporkan. Mohon arahan Ibu Deputi lebih lanjut.".to_owned(),
        ),
        (
            &BAHAN,
            "Demikian bahan ini kami sampaikan. Mohon arahan Ibu Deputi lebih lanjut.".to_owned(),
        ),
        (
            &LAPORAN,
            "Demikian laporan ini kami sampaikan. Mohon arahan Ibu Deputi lebih lanjut.".to_owned(),
        ),
        (
            &LAPORAN,
            format!(
                "Sebagai tindak lanjut disposisi Deputi tanggal 5 Februari 2024, Rapat Koordinasi mengenai {isu} dilaksanakan pada hari Selasa, 20 Februari 2024, bertempat di Ruang Nakula. Rapat bertujuan mengoordinasikan dan menyinkronkan kebijakan kementerian/lembaga mengenai hal tersebut."
            ),
        ),
    ] {
        assert_says(CYCLE, document, &sentence);
    }
    let days = with(&[(
        "  tanggal: 2024-02-20\n",
        "  tanggal: 2024-02-20\n  sampai: 2024-02-21\n",
    )]);
    assert_says(
        &days,
        &PENGANTAR,
        &format!(
            "Dengan hormat kami sampaikan laporan hasil Rapat Koordinasi mengenai {isu} tanggal 20–21 Februari 2024, beserta telaahan staf."
        ),
    );
}
