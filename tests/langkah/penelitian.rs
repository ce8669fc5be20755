//! Step 3: the gate, and the rounds before it.

use nodin::{
    Format, Outcome,
    cycle::Cycle,
    read,
    rules::documents::{BAHAN, DISPOSISI, DOCUMENTS, PENELITIAN},
};

use super::{CYCLE, assert_says, house, lines, outcome};
use crate::reading::{folded, pdf};

#[test]
fn the_gate_of_step_3_opens_with_the_last_decision() {
    let round = "{ tanggal: 2024-02-09, keputusan: setuju, disposisi: [ Undang rapat ] }";
    let perbaiki = "{ tanggal: 2024-02-08, keputusan: perbaiki }";
    for (penelitian, is_open) in [
        (perbaiki.to_owned(), false),
        (format!("[ {perbaiki}, {round} ]"), true),
        (format!("[ {round}, {perbaiki} ]"), false),
        // A round that decided nothing changes nothing.
        (
            format!("[ {perbaiki}, {{ catatan: Sedang diteliti. }} ]"),
            false,
        ),
        (
            format!("[ {perbaiki}, {round}, {{ catatan: Lagi. }} ]"),
            true,
        ),
    ] {
        let source = CYCLE.replace(round, &penelitian);
        for document in DOCUMENTS {
            let is_made = match outcome(&source, document) {
                Outcome::Ready(_) => true,
                Outcome::Failed(findings) => {
                    let codes: Vec<_> = findings.iter().map(|of| of.problem.code()).collect();
                    assert_eq!(codes, ["sop-gerbang-3"]);
                    false
                }
                Outcome::Lacking(lacking) => panic!("{}: {lacking:?}", document.name),
            };
            let before = [DISPOSISI.name, BAHAN.name, PENELITIAN.name];
            let wanted = is_open || before.contains(&document.name);
            assert_eq!(is_made, wanted, "{}: {penelitian}", document.name);
        }
    }
}

#[test]
fn earlier_rounds_are_told_of() {
    let round = "{ tanggal: 2024-02-09, keputusan: setuju, disposisi: [ Undang rapat ] }";
    let rounds = format!(
        "[ {{ tanggal: 2024-02-08, keputusan: perbaiki, catatan: Data kurang. }}, {round}, {{ catatan: Lagi. }} ]"
    );
    let told = lines(&CYCLE.replace(round, &rounds), &PENELITIAN);
    assert_says(
        &told,
        &[
            "§0 2. Penelitian Sebelumnya",
            "¶ Pada tanggal 8 Februari 2024 bahan dikembalikan kepada Asisten Deputi untuk diperbaiki, dengan catatan sebagai berikut.",
            "¶ Data kurang.",
            "¶ Bahan yang telah disetujui diserahkan kepada Bapak Menko Polhukam sebagai laporan.",
            "¶ Diteruskan kepada Sekretaris Deputi dengan disposisi sebagai berikut:",
            "¶ Undang rapat",
            "ttd (tanggal) Jakarta, 9 Februari 2024",
        ],
    );
    assert!(!told.iter().any(|line| line.contains("Lagi.")), "{told:#?}");
    let returned = lines(
        &CYCLE.replace("keputusan: setuju", "keputusan: perbaiki"),
        &PENELITIAN,
    );
    assert_says(
        &returned,
        &["¶ Dikembalikan kepada Asisten Deputi dengan disposisi sebagai berikut:"],
    );
}

#[test]
fn the_signature_of_a_penelitian_is_never_alone() {
    let house = house();
    for sentences in 20..70 {
        let catatan = "Bahan telah memadai untuk rapat. ".repeat(sentences);
        let source = CYCLE.replace("disposisi: [", &format!("catatan: {catatan}, disposisi: ["));
        let read = read::read::<Cycle>(source.as_bytes());
        let Outcome::Ready(naskah) = house.tree(&read, &PENELITIAN) else {
            panic!("a penelitian");
        };
        let made = house.write(&naskah, Format::Pdf, &read, source.as_bytes());
        let pages = pdf::pages(&made.expect("a PDF").bytes);
        let name = folded("Nama Deputi");
        let mut pages = pages.iter().map(|page| folded(page));
        let signed = pages.rfind(|page| page.contains(&name));
        let signed = signed.expect("a signature");
        assert!(signed.contains("Undangrapat"), "{sentences}: {signed}");
    }
}
