//! What officials are called where a form wants their jabatan.

use nodin::{
    naskah::{Block, Inline, Text},
    rules::documents::{DISPOSISI, KONSEP, UNDANGAN},
};

use super::{CYCLE, cycle_of, house, lines, tree, with};

/// A text as it stands on the page.
fn on_the_page(text: &Text) -> String {
    let shown = text.iter().map(|inline| match inline {
        Inline::Run(run) if run.look.caps => run.text.to_uppercase(),
        Inline::Run(run) => run.text.clone(),
        Inline::Break => " ".to_owned(),
    });
    shown.collect()
}

#[test]
fn plt_has_no_capitals_at_the_head_of_an_annex() {
    let deputi = "DEPUTI BIDANG KOORDINASI POLITIK LUAR NEGERI";
    for (keys, shown) in [
        ("", deputi.to_owned()),
        (", sebagai: plt", format!("Plt. {deputi}")),
        (", sebagai: plh", format!("Plh. {deputi}")),
        (
            ", jabatan: Plt. Deputi Bidang Koordinasi Politik Luar Negeri",
            format!("Plt. {deputi}"),
        ),
    ] {
        let keys = format!("deputi: {{ nama: Nama Deputi{keys}");
        let cycle = cycle_of(&with(&[("deputi: { nama: Nama Deputi", &keys)]));
        for document in [&KONSEP, &UNDANGAN] {
            let naskah = tree(&house(), &cycle, document).expect("a document");
            let annex = naskah.lampiran.first().expect("an annex");
            let Some(Block::KepalaLampiran(head)) = annex.blocks.first() else {
                panic!("{}: no head", document.name);
            };
            assert_eq!(on_the_page(&head.baris[1]), shown, "{keys}");
        }
    }
}

/// Whoever is to initial the draft, or may be handed the letter, does not vanish for want of a
/// title.
#[test]
fn nobody_vanishes_for_want_of_a_jabatan() {
    let titled = "sesdep: { jabatan: Sekretaris Utama Deputi, nama: Nama Sesdep }";
    for (sesdep, shown) in [
        (titled, "Sekretaris Utama Deputi"),
        ("sesdep: { nama: Nama Sesdep }", "Sekretaris Deputi"),
        (
            "sesdep: { nama: Nama Sesdep, sebagai: plt }",
            "Plt. Sekretaris Deputi",
        ),
    ] {
        let source = with(&[(titled, sesdep)]);
        for document in [&KONSEP, &DISPOSISI] {
            let lines = lines(&source, document);
            let line = format!("¶ {shown}");
            assert!(
                lines.contains(&line),
                "{}: {line} in {lines:#?}",
                document.name
            );
        }
    }
    // Who signs does not initial as well.
    let signs = with(&[(
        "nota_dinas: {",
        "nota_dinas: { penandatangan: { peran: sesdep, atas_nama: deputi },",
    )]);
    let initials = |source: &str| {
        let lines = lines(source, &KONSEP);
        lines
            .iter()
            .filter(|line| *line == "¶ Sekretaris Utama Deputi")
            .count()
    };
    assert_eq!((initials(CYCLE), initials(&signs)), (1, 0));
}
