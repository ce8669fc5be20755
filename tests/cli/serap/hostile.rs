//! What is no edited document of this cycle, or is made to do harm: told, and nothing is written.

use super::*;
use crate::serap::made::{packed, parts};

const WORD: (&str, &str) = SENTENCES[0];

fn one_word(body: &mut Body) {
    body.replace(WORD.0, WORD.1);
}

/// The same document with another body.
fn with_body(docx: &[u8], body: &str) -> Vec<u8> {
    Body(body.to_owned()).into(docx)
}

fn without(docx: &[u8], part: &str) -> Vec<u8> {
    packed(parts(docx).into_iter().filter(|(name, _)| name != part))
}

fn locked() -> Vec<u8> {
    let name: Vec<u8> = "EncryptedPackage"
        .bytes()
        .flat_map(|byte| [byte, 0])
        .collect();
    [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &name].concat()
}

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A file, made of a konsep, and what is found.
type Case = (&'static str, fn(&[u8]) -> Vec<u8>, &'static str);

const CASES: &[Case] = &[
    ("kosong.docx", |_| Vec::new(), "bukan-docx"),
    ("teks.docx", |_| b"teks biasa".to_vec(), "bukan-docx"),
    ("naskah.pdf", |_| b"%PDF-1.7".to_vec(), "bukan-docx"),
    (
        "lama.doc",
        |_| b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec(),
        "bukan-docx",
    ),
    ("bersandi.docx", |_| locked(), "docx-terkunci"),
    (
        "terpotong.docx",
        |docx| docx[..docx.len() / 2].to_vec(),
        "docx-tidak-terbaca",
    ),
    (
        "tanpa isi.docx",
        |docx| without(docx, "word/document.xml"),
        "docx-tidak-terbaca",
    ),
    (
        "asing.docx",
        |docx| without(docx, "docProps/custom.xml"),
        "docx-asing",
    ),
    (
        "ditulis ulang.docx",
        |docx| {
            with_body(
                docx,
                &format!("<w:document xmlns:w=\"{NAMESPACE}\"><w:body/></w:document>"),
            )
        },
        "penanda-hilang",
    ),
    (
        "bom.docx",
        |docx| with_body(docx, &" ".repeat(33 << 20)),
        "docx-tidak-terbaca",
    ),
    (
        "berlebihan.docx",
        |docx| {
            let mut body = Body::of(docx);
            body.after("p", "Patroli terlaksana", &"<w:p/>".repeat(20_000));
            body.into(docx)
        },
        "docx-tidak-terbaca",
    ),
    (
        "entitas.docx",
        |docx| with_body(docx, "<!DOCTYPE x [<!ENTITY a \"aaaa\">]><x>&a;</x>"),
        "docx-tidak-terbaca",
    ),
];

#[test]
fn what_is_no_edited_document_is_told_and_nothing_is_written() {
    let desk = Desk::new();
    desk.edited_konsep(one_word);
    let konsep = fs::read(desk.konsep()).expect("a konsep");
    let before = desk.cycle_text();
    for (name, make, code) in CASES {
        let file = desk.folder.path().join(name);
        fs::write(&file, make(&konsep)).expect("a file");
        let output = nodin(&["serap", path(&file), path(&desk.cycle), "--tulis"]);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{name}: {said}");
        assert!(said.contains(&format!("[{code}]")), "{name}: {said}");
        assert_eq!(desk.cycle_text(), before, "{name}");
    }
    // Another cycle's file, and two of them.
    let other = "samples/2018-batas-darat-timor-leste.yaml";
    let konsep = desk.konsep();
    for (cycles, code) in [
        (vec![other], "docx-siklus-lain"),
        (vec![path(&desk.cycle), other], "siklus-lebih-dari-satu"),
    ] {
        let output = nodin(&[&["serap", path(&konsep)], &cycles[..], &["--tulis"]].concat());
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(&format!("[{code}]")), "{said}");
        assert_eq!(desk.cycle_text(), before);
    }
}

/// Mailed, renamed, in a folder of its own beside the cycle file, and open in Word.
#[test]
fn a_document_is_known_whatever_it_is_called() {
    let desk = Desk::new();
    desk.edited_konsep(one_word);
    let mailed = desk
        .folder
        .path()
        .join("dari Sesdep/konsep (revisi) final 2.DOCX");
    fs::create_dir(mailed.parent().expect("a folder")).expect("a folder");
    fs::rename(desk.konsep(), &mailed).expect("renamed");
    fs::write(
        mailed.with_file_name(".~lock.konsep (revisi) final 2.DOCX#"),
        "",
    )
    .expect("a lock");
    // By its own name, by its folder, and by that around.
    for named in [
        mailed.as_path(),
        mailed.parent().expect("a folder"),
        desk.folder.path(),
    ] {
        let output = nodin(&["serap", path(named)]);
        let said = text(&output.stdout);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(said.contains("nota dinas isi 1.a"), "{said}");
        assert!(said.contains("terbuka dalam pengolah kata"), "{said}");
    }
}

#[test]
fn of_two_copies_at_once_the_second_is_asked_where_both_say_otherwise() {
    let desk = Desk::new();
    desk.make("konsep");
    let made = fs::read(desk.konsep()).expect("a konsep");
    let copy = |name: &str, edits: [(&str, &str); 2]| {
        let mut body = Body::of(&made);
        for (old, new) in edits {
            body.replace(old, new);
        }
        let path = desk.folder.path().join(name);
        fs::write(&path, body.into(&made)).expect("a copy");
        path
    };
    let hal = "Penyampaian Rumusan Rekomendasi";
    let first = copy("a.docx", [WORD, (hal, "Penyampaian Rumusan")]);
    let second = copy(
        "b.docx",
        [
            ("Memadukan jadwal", "Menyatukan jadwal"),
            (hal, "Penyampaian Rekomendasi"),
        ],
    );
    let output = nodin(&["serap", path(&first), path(&second), "--tulis"]);
    let said = text(&output.stdout);
    let file = desk.cycle_text();
    for new in [
        WORD.1,
        "hal: Penyampaian Rumusan mengenai",
        "Menyatukan jadwal",
    ] {
        assert!(file.contains(new), "{new}: {said}");
    }
    assert!(said.contains("nota dinas hal [nota_dinas.hal,"), "{said}");
    let taken = nodin(&[
        "serap",
        path(&second),
        "--tulis",
        "--ambil",
        "nota_dinas.hal",
    ]);
    assert_eq!(taken.status.code(), Some(0));
    assert!(
        desk.cycle_text()
            .contains("hal: Penyampaian Rekomendasi mengenai")
    );
}

/// As Windows writes it: line ends and the byte order mark stay.
#[test]
fn the_file_stays_as_windows_wrote_it() {
    let desk = Desk::new();
    let windows = format!("\u{FEFF}{}", desk.cycle_text().replace('\n', "\r\n"));
    fs::write(&desk.cycle, windows).expect("a cycle");
    desk.edited_konsep(typed);
    let output = nodin(&["serap", path(&desk.konsep()), "--tulis"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let file = desk.cycle_text();
    assert!(file.starts_with('\u{FEFF}') && file.contains(ROW[1]));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay_and_a_file_that_is_read_only_is_not_written() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};

    let desk = Desk::new();
    let mode =
        |of: u32| fs::set_permissions(&desk.cycle, fs::Permissions::from_mode(of)).expect("a mode");
    desk.edited_konsep(one_word);
    let before = desk.cycle_text();
    let link = desk.folder.path().join("tautan.yaml");
    symlink(&desk.cycle, &link).expect("a link");
    let take = || nodin(&["serap", path(&desk.konsep()), path(&link), "--tulis"]);
    mode(0o440);
    let refused = take();
    let said = text(&refused.stderr);
    assert!(said.contains("[siklus-hanya-baca]"), "{said}");
    assert_eq!(desk.cycle_text(), before);
    mode(0o640);
    assert_eq!(take().status.code(), Some(0));
    assert!(desk.cycle_text().contains(WORD.1));
    let now = fs::metadata(&desk.cycle)
        .expect("the cycle")
        .permissions()
        .mode();
    assert_eq!(now & 0o777, 0o640);
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
}

#[test]
fn one_folder_that_cannot_be_read_keeps_no_other_from_being_looked_at() {
    let desk = Desk::new();
    desk.edited_konsep(one_word);
    // Its memory is none.
    let broken = desk.folder.path().join("keluaran/A");
    fs::create_dir_all(broken.join(".nodin.json")).expect("a folder");
    let output = nodin(&["serap", path(&desk.folder.path().join("keluaran"))]);
    let (said, told) = (text(&output.stdout), text(&output.stderr));
    assert!(told.contains("keluaran/A"), "{told}");
    assert!(said.contains(WORD.1), "{said}{told}");
    assert_eq!(output.status.code(), Some(3));
}
