//! The program as its users meet it.

use std::{fs, path::Path, process::Output};

use assert_cmd::Command;

const SAMPLE: &str = "samples/2024-natuna-utara.yaml";

fn nodin(arguments: &[&str]) -> Output {
    Command::cargo_bin("nodin")
        .expect("the program")
        .args(arguments)
        .output()
        .expect("it runs")
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A cycle that can become a nota dinas, with one change.
fn changed(from: &str, to: &str) -> String {
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    assert!(sample.contains(from), "{from}");
    sample.replacen(from, to, 1)
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a test's path is UTF-8")
}

#[test]
fn buat_writes_both_formats_into_the_folder_of_the_cycle() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    fs::copy(SAMPLE, &source).expect("a copy");
    let output = nodin(&["buat", path(&source)]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let made = folder.path().join("keluaran/SK-014-2024");
    assert!(
        fs::read(made.join("9-nota-dinas.pdf"))
            .expect("PDF")
            .starts_with(b"%PDF-")
    );
    assert!(
        fs::read(made.join("9-nota-dinas.docx"))
            .expect("DOCX")
            .starts_with(b"PK")
    );
}

#[test]
fn json_tells_pages_hash_and_where_to_sign() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = nodin(&[
        "buat",
        SAMPLE,
        "-o",
        path(folder.path()),
        "--format",
        "pdf",
        "--json",
    ]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let file = &report["berkas"][0];
    let bytes = fs::read(file["berkas"].as_str().expect("a path")).expect("the file");
    assert_eq!(file["sha256"], nodin::digest::sha256(&bytes));
    assert_eq!(file["byte"], bytes.len());
    assert_eq!(file["halaman"], 5);
    let places = file["tanda_tangan"].as_array().expect("places");
    assert_eq!(places.len(), 2);
    assert_eq!(places[0]["page"], 2);
    assert!(
        places[0]["x"].as_f64().is_some_and(|x| x > 297.0),
        "right half: {}",
        places[0]
    );
}

#[test]
fn what_somebody_edited_is_never_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let docx = folder.path().join("SK-014-2024/9-nota-dinas.docx");
    let build = |more: &[&str]| {
        let mut arguments = vec![
            "buat",
            SAMPLE,
            "-o",
            path(folder.path()),
            "--format",
            "docx",
        ];
        arguments.extend(more);
        let output = nodin(&arguments);
        assert_eq!(output.status.code(), Some(0));
        text(&output.stdout)
    };
    build(&[]);
    let original = fs::read(&docx).expect("DOCX");
    assert!(!build(&[]).contains("disunting"));

    fs::write(&docx, b"suntingan orang").expect("an edit");
    let said = build(&[]);
    assert!(said.contains("9-nota-dinas.docx sudah disunting"), "{said}");
    assert_eq!(fs::read(&docx).expect("DOCX"), b"suntingan orang");
    let beside = folder.path().join("SK-014-2024/9-nota-dinas (2).docx");
    assert_eq!(fs::read(&beside).expect("the new one"), original);
    build(&[]);
    assert!(
        !folder
            .path()
            .join("SK-014-2024/9-nota-dinas (3).docx")
            .exists()
    );

    build(&["--timpa"]);
    assert_eq!(fs::read(&docx).expect("DOCX"), original);
}

#[test]
fn a_document_open_in_word_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = folder.path().join("SK-014-2024");
    fs::create_dir_all(&made).expect("a folder");
    for lock in ["~$nota-dinas.docx", ".~lock.9-nota-dinas.docx#"] {
        fs::write(made.join(lock), b"").expect("a lock");
        let output = nodin(&[
            "buat",
            SAMPLE,
            "-o",
            path(folder.path()),
            "--format",
            "docx",
        ]);
        assert_eq!(output.status.code(), Some(3));
        assert!(
            text(&output.stderr).contains("9-nota-dinas.docx:1:1: galat[berkas-terbuka]"),
            "{}",
            text(&output.stderr)
        );
        assert!(!made.join("9-nota-dinas.docx").exists());
        fs::remove_file(made.join(lock)).expect("unlocked");
    }
}

#[test]
fn a_folder_means_all_cycle_files_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(
        folder.path().join("a.yaml"),
        changed("SK-014/2024", "SK-001/2024"),
    )
    .expect("a cycle");
    fs::write(
        folder.path().join("b.YML"),
        changed("SK-014/2024", "SK-002/2024"),
    )
    .expect("a cycle");
    fs::write(folder.path().join("c.txt"), "bukan siklus").expect("another file");
    let output = nodin(&["buat", path(folder.path()), "--format", "docx"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for number in ["SK-001-2024", "SK-002-2024"] {
        assert!(
            folder
                .path()
                .join("keluaran")
                .join(number)
                .join("9-nota-dinas.docx")
                .exists()
        );
    }
}

#[test]
fn two_cycles_of_one_number_write_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("a.yaml"), changed("SK-014/2024", "sk-1")).expect("a cycle");
    fs::write(folder.path().join("b.yaml"), changed("SK-014/2024", "SK-1")).expect("a cycle");
    let output = nodin(&["buat", path(folder.path())]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("galat[tujuan-sama]"));
    assert!(!folder.path().join("keluaran").exists());
}

#[test]
fn an_unfinished_cycle_is_no_error_and_says_what_it_lacks() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    fs::write(
        &source,
        changed("  nomor: B-021/HN.00.01/02/2024", "  nomor:"),
    )
    .expect("a cycle");
    let output = nodin(&["buat", path(&source)]);
    assert_eq!(output.status.code(), Some(0));
    assert!(
        text(&output.stdout).contains("9-nota-dinas belum dapat dibuat: kurang nota_dinas.nomor"),
        "{}",
        text(&output.stdout)
    );
    assert!(!folder.path().join("keluaran").exists());
}

#[test]
fn the_gate_of_step_3_refuses_the_nota_dinas() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    fs::write(&source, changed("keputusan: setuju", "keputusan: perbaiki")).expect("a cycle");
    let output = nodin(&["buat", path(&source)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("galat[sop-gerbang-3]"));
}

#[test]
fn findings_begin_with_their_place_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = nodin(&[
        "buat",
        "tests/kasus/rusak.yaml",
        "-o",
        path(&folder.path().join("keluaran")),
    ]);
    assert_eq!(output.status.code(), Some(1));
    insta::assert_snapshot!(text(&output.stderr));
    assert!(!folder.path().join("keluaran").exists());
}

#[test]
fn what_cannot_be_read_or_written_ends_with_3() {
    let missing = nodin(&["periksa", "tidak-ada.yaml"]);
    assert_eq!(missing.status.code(), Some(3));
    assert!(text(&missing.stderr).starts_with("tidak-ada.yaml:1:1: galat[tidak-dapat-dibaca]"));

    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("berkas");
    fs::write(&file, b"").expect("a file");
    let output = nodin(&["buat", SAMPLE, "-o", path(&file)]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("galat[tidak-dapat-ditulis]"));
}

#[test]
fn a_command_that_is_not_understood_ends_with_2_in_indonesian() {
    for (arguments, sentence) in [
        (
            &["bua"][..],
            "perintah “bua” tidak dikenal; maksudnya “buat”?",
        ),
        (
            &["buat", "x.yaml", "--format", "odt"],
            "nilai “odt” tidak dikenal",
        ),
        (&["buat"], "belum disebutkan"),
        (
            &["buat", "x.yaml", "--jsn"],
            "pilihan “--jsn” tidak dikenal",
        ),
        (&[], "belum ada perintah"),
    ] {
        let output = nodin(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            text(&output.stderr).contains(sentence),
            "{arguments:?}: {}",
            text(&output.stderr)
        );
    }
}
