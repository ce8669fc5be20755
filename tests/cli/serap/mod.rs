//! The Sesdep's afternoon: a konsep edited in Word, taken in, and the nota dinas made of it.

use std::collections::BTreeSet;

use nodin::scan::docx::{self, Part};

use super::*;
use crate::serap::taken::Body;

/// What makes a konsep one: its paraf, and blanks for what it does not have yet.
const KONSEP_ALONE: &[&str] = &[
    "Paraf hierarki",
    "Jabatan",
    "Paraf",
    "Tanggal",
    "Sekretaris Deputi Bidang Koordinasi Politik Luar Negeri",
    "Asisten Deputi Koordinasi Asia Pasifik dan Afrika",
    "NOMOR ………………………",
    "TANGGAL ……………… 2024",
];

/// The paragraphs of a document's body, as they are said.
fn said(docx: &Path) -> Vec<String> {
    let docx = docx::read(&fs::read(docx).expect("a document")).expect("our own DOCX");
    let body = docx.paragraphs.iter().filter(|of| of.part == Part::Body);
    let said = body.map(|of| of.plain().replace(['\u{A0}', '\u{2011}'], " "));
    said.filter(|said| !said.trim().is_empty()).collect()
}

#[test]
fn what_the_sesdep_edits_in_the_konsep_stands_in_the_nota_dinas() {
    let folder = tempfile::tempdir().expect("a folder");
    let cycle = cycle(&folder, "siklus:", "siklus:");
    let out = folder.path().join("luaran");
    let run = |document: &str| {
        let made = nodin(&[
            "buat",
            path(&cycle),
            "--dokumen",
            document,
            "--format",
            "docx",
            "-o",
            path(&out),
        ]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        format!("{}{}", text(&made.stdout), text(&made.stderr))
    };
    run("konsep");
    let konsep = out.join("SK-014-2024/8-konsep-nota-dinas.docx");
    let made = fs::read(&konsep).expect("a konsep");

    let mut body = Body::of(&made);
    body.replace(
        "Kapal ikan asing yang terdeteksi",
        "Kapal ikan asing yang tercatat",
    );
    body.replace("Tidak ada insiden", "Alhamdulillah tidak ada insiden");
    let row = [
        "3.",
        "Membentuk satu pusat data bersama.",
        "Kesimpulan rapat.",
        "Badan Keamanan Laut",
    ];
    body.add("tr", "2.Memadukan jadwal", &row);
    fs::write(&konsep, body.into(&made)).expect("edited");
    let edited = said(&konsep);

    let before = fs::read_to_string(&cycle).expect("the cycle");
    let taken = nodin(&["serap", path(&konsep), path(&cycle), "--tulis"]);
    assert_eq!(taken.status.code(), Some(0), "{}", text(&taken.stderr));
    let after = fs::read_to_string(&cycle).expect("the cycle");
    // Nothing in the file changes but the keys shown.
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let gone: Vec<String> = lines(&before).difference(&lines(&after)).cloned().collect();
    assert!(gone.len() <= 4, "{gone:#?}");
    assert!(
        after.contains("Membentuk satu pusat data bersama."),
        "{after}"
    );

    // The konsep holds nothing that the file does not: made again without a warning.
    let told = run("konsep");
    assert!(!told.contains("disunting"), "{told}");
    // Rows are numbered anew.
    let words = |paragraphs: &[String]| -> Vec<String> {
        let is_word = |of: &&String| of.chars().any(char::is_alphabetic);
        paragraphs.iter().filter(is_word).cloned().collect()
    };
    let edited = words(&edited);
    assert_eq!(words(&said(&konsep)), edited);

    run("nota-dinas");
    let nota_dinas = said(&out.join("SK-014-2024/9-nota-dinas.docx"));
    // From the opening on both say the same, but for what makes a konsep one.
    let of = |paragraphs: &[String]| -> Vec<String> {
        let start = paragraphs
            .iter()
            .position(|of| of.starts_with("Menindaklanjuti"));
        paragraphs[start.expect("an opening")..].to_vec()
    };
    let (edited, nota_dinas) = (of(&edited), of(&nota_dinas));
    let lost: Vec<&String> = edited
        .iter()
        .filter(|of| !nota_dinas.contains(of))
        .collect();
    assert_eq!(lost, KONSEP_ALONE);
}
