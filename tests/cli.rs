//! The program as its users meet it.

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Output,
    time::Duration,
};

use assert_cmd::Command;
use tempfile::TempDir;

const SAMPLE: &str = "samples/2024-natuna-utara.yaml";

fn nodin<S: AsRef<OsStr>>(arguments: &[S]) -> Output {
    Command::cargo_bin("nodin")
        .expect("the program")
        .args(arguments)
        // Long enough for every call, and an end to one that waits for ever.
        .timeout(Duration::from_mins(1))
        .output()
        .expect("it runs")
}

/// A script of the shell, in which `"$0"` is the program.
#[cfg(unix)]
fn shell(script: &str, arguments: &[&str]) -> Output {
    Command::new("sh")
        .args(["-c", script])
        .arg(assert_cmd::cargo::cargo_bin("nodin"))
        .args(arguments)
        .output()
        .expect("a shell")
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

/// A cycle file with one change, in a folder.
fn cycle(folder: &TempDir, from: &str, to: &str) -> PathBuf {
    let source = folder.path().join("siklus.yaml");
    fs::write(&source, changed(from, to)).expect("a cycle");
    source
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
    assert_eq!(file["disunting"], serde_json::Value::Null);
    let places = file["tanda_tangan"].as_array().expect("places");
    assert_eq!(places.len(), 2);
    assert_eq!(places[0]["halaman"], 2);
    let keys: Vec<&String> = places[0].as_object().expect("a place").keys().collect();
    assert_eq!(keys, ["halaman", "lebar", "tinggi", "x", "y"]);
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
    let edited = "9-nota-dinas (2).docx (yang lama, 9-nota-dinas.docx, disunting dan dibiarkan)";
    assert_eq!(said.lines().count(), 1, "{said}");
    assert!(said.trim_end().ends_with(edited), "{said}");
    assert_eq!(fs::read(&docx).expect("DOCX"), b"suntingan orang");
    let beside = folder.path().join("SK-014-2024/9-nota-dinas (2).docx");
    assert_eq!(fs::read(&beside).expect("the new one"), original);
    let report: serde_json::Value = serde_json::from_str(&build(&["--json"])).expect("JSON");
    assert_eq!(report["berkas"][0]["disunting"], path(&docx));
    assert_eq!(report["berkas"][0]["berkas"], path(&beside));
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

    let output = nodin(&["buat", path(&source), "--json"]);
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let lacking = &report["belum"][0];
    assert_eq!(lacking["sumber"], path(&source));
    assert_eq!(lacking["dokumen"], "nota-dinas");
    assert_eq!(lacking["kurang"][0], "nota_dinas.nomor");
}

#[test]
fn what_srikandi_makes_is_not_called_unfinished() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = cycle(&folder, "tanda_tangan: basah", "tanda_tangan: srikandi");
    let output = nodin(&["buat", path(&source)]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let said = text(&output.stdout);
    let expected =
        "9-nota-dinas dibuat di SRIKANDI, bukan di sini (nota_dinas.tanda_tangan: srikandi)";
    assert!(said.contains(expected), "{said}");
    assert!(!said.contains("belum"), "{said}");
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
        (&["buat", "x.yaml", "-o"], "memerlukan nilai"),
        (&["buat", "x.yaml", "--json=1"], "tidak menerima nilai “1”"),
        (&["buat", "x", "--json", "--json"], "disebut dua kali"),
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

#[test]
fn every_help_is_in_indonesian() {
    for arguments in [
        &["--help"][..],
        &["-h"],
        &["buat", "-h"],
        &["periksa", "--bantuan"],
    ] {
        let output = nodin(arguments);
        assert_eq!(output.status.code(), Some(0), "{arguments:?}");
        let help = text(&output.stdout).to_lowercase();
        assert!(help.contains("cara pakai:"), "{help}");
        for english in [
            "usage", "alias", "option", "argument", "command", "print", "default", "possible",
        ] {
            assert!(!help.contains(english), "{english}: {help}");
        }
    }
}

#[test]
fn periksa_finds_what_keeps_documents_from_being_made_once_each() {
    let of_2025 = ("tanggal: 2024-02-28", "tanggal: 2025-02-28");
    for (from, to, code, exit) in [
        (
            "instansi: kemenko-polhukam",
            "instansi: kemenko-x",
            "galat[instansi-tidak-dikenal]",
            1,
        ),
        (
            "keputusan: setuju",
            "keputusan: perbaiki",
            "galat[sop-gerbang-3]",
            1,
        ),
        (
            of_2025.0,
            of_2025.1,
            "peringatan[instansi-tidak-berlaku]",
            0,
        ),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let source = cycle(&folder, from, to);
        let buat = nodin(&["buat", path(&source)]);
        let periksa = nodin(&["periksa", path(&source)]);
        let found = text(&periksa.stderr);
        assert_eq!(found.matches(code).count(), 1, "{found}");
        assert_eq!(found, text(&buat.stderr));
        assert_eq!(periksa.status.code(), Some(exit), "{found}");
        assert!(!text(&periksa.stdout).contains("tanpa temuan"));
    }
}

#[test]
fn a_file_that_is_named_twice_is_read_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = cycle(&folder, "SK-014/2024", "SK-001/2024");
    let roundabout = folder.path().join(".").join("siklus.yaml");
    for again in [&source, folder.path(), &roundabout] {
        let arguments = [path(&source), path(again)];
        let output = nodin(&[&["buat", "--format", "docx"][..], &arguments].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout).lines().count(), 1);
    }
    let output = nodin(&["periksa", "tidak-ada.yaml", "tidak-ada.yaml"]);
    assert!(text(&output.stderr).ends_with("1 galat, 0 peringatan\n"));
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_refused_and_never_waited_for() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipa.yaml");
    let made = Command::new("mkfifo").arg(&pipe).output().expect("mkfifo");
    assert!(made.status.success());
    for no_file in [path(&pipe), "/dev/zero"] {
        let output = nodin(&["periksa", no_file]);
        assert_eq!(output.status.code(), Some(3), "{no_file}");
        assert!(text(&output.stderr).contains("tidak dapat dibaca: bukan berkas biasa"));
    }
    let linked = folder.path().join("tautan.yaml");
    let sample = fs::canonicalize(SAMPLE).expect("the sample");
    std::os::unix::fs::symlink(sample, linked).expect("a link");
    let output = nodin(&["periksa", path(folder.path())]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(text(&output.stdout).contains("tautan.yaml: tanpa temuan"));
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_looked_into_is_an_error() {
    use std::os::unix::fs::PermissionsExt as _;
    let allow = |path: &Path, mode| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("a mode");
    };
    let folder = tempfile::tempdir().expect("a folder");
    let made = folder.path().join("SK-014-2024");
    fs::create_dir(&made).expect("a folder");
    // Not to be searched, or to be searched but not listed.
    for closed in [0o000, 0o400] {
        allow(&made, closed);
        if fs::metadata(made.join(".")).is_ok() {
            return allow(&made, 0o700); // root may do anything
        }
        let read = nodin(&["periksa", path(&made)]);
        let written = nodin(&["buat", SAMPLE, "-o", path(folder.path())]);
        allow(&made, 0o700);
        assert_eq!(read.status.code(), Some(3), "{}", text(&read.stderr));
        assert_eq!(written.status.code(), Some(3), "{}", text(&written.stderr));
    }
}

#[cfg(unix)]
#[test]
fn a_document_is_as_open_as_the_umask_lets_it_be() {
    use std::os::unix::fs::PermissionsExt as _;
    for (umask, mode) in [("022", 0o644), ("077", 0o600), ("002", 0o664)] {
        let folder = tempfile::tempdir().expect("a folder");
        let script = format!("umask {umask}; exec \"$0\" \"$@\"");
        let output = shell(&script, &["buat", SAMPLE, "-o", path(folder.path())]);
        assert!(output.status.success(), "{}", text(&output.stderr));
        for name in ["9-nota-dinas.docx", "9-nota-dinas.pdf", ".nodin.json"] {
            let made = folder.path().join("SK-014-2024").join(name);
            let found = fs::metadata(made).expect("a file").permissions().mode();
            assert_eq!(found & 0o777, mode, "{name}, umask {umask}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_reader_who_leaves_early_is_no_failure() {
    let deaf = "{ sleep 0.3; \"$0\" \"$@\" 2>&1; echo \"kode $?\" >&3; } 3>&2 | true";
    for (arguments, code) in [
        (&["periksa", SAMPLE][..], "kode 0"),
        (&["periksa", SAMPLE, "--json"], "kode 0"),
        (&["periksa", "tests/kasus/rusak.yaml"], "kode 1"),
        (&["--help"], "kode 0"),
        (&["bua"], "kode 2"),
    ] {
        let output = shell(deaf, arguments);
        assert_eq!(text(&output.stderr).trim(), code, "{arguments:?}");
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_utf_8_is_a_name() {
    use std::os::unix::ffi::OsStrExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join(OsStr::from_bytes(b"siklus-\xE9.yaml"));
    // Not every file system has such names.
    if fs::copy(SAMPLE, &source).is_err() {
        return;
    }
    let arguments = ["buat", "--format", "docx", "--json"].map(OsStr::new);
    let output = nodin(&[&arguments[..], &[source.as_os_str()]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let named = report["berkas"][0]["sumber"].as_str().expect("a name");
    assert!(named.ends_with("siklus-\u{FFFD}.yaml"), "{named}");
}
