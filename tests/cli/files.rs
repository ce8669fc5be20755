//! Files and folders: what is read, what may be written, what is left alone.

use super::*;

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
    for command in ["periksa", "buat"] {
        let output = nodin(&[command, path(folder.path())]);
        assert_eq!(output.status.code(), Some(1), "{command}");
        assert!(text(&output.stderr).contains("b.yaml:15:10: galat[tujuan-sama]"));
        assert!(!text(&output.stdout).contains("b.yaml: tanpa temuan"));
    }
    assert!(!folder.path().join("keluaran").exists());
}

#[test]
fn what_cannot_be_read_or_written_ends_with_3() {
    let missing = nodin(&["periksa", "tidak-ada.yaml"]);
    assert_eq!(missing.status.code(), Some(3));
    assert!(text(&missing.stderr).starts_with("tidak-ada.yaml:1:1: galat[tidak-dapat-dibaca]"));

    let folder = tempfile::tempdir().expect("a folder");
    let empty = nodin(&["periksa", path(folder.path())]);
    assert_eq!(empty.status.code(), Some(3));
    assert!(text(&empty.stderr).contains("galat[folder-tanpa-siklus]"));
    let file = folder.path().join("berkas");
    fs::write(&file, b"").expect("a file");
    let output = nodin(&["buat", SAMPLE, "-o", path(&file)]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("galat[tidak-dapat-ditulis]"));
}

/// Larger than the memory it may have: it is not even read to its end.
#[cfg(unix)]
#[test]
fn a_file_larger_than_any_cycle_costs_neither_time_nor_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("besar.yaml");
    let file = fs::File::create(&source).expect("a file");
    file.set_len(4 << 30).expect("a sparse file");
    let output = shell(
        "ulimit -v 400000; exec \"$0\" \"$@\"",
        &["periksa", path(&source)],
    );
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("galat[berkas-terlalu-besar]"));
}

#[test]
fn files_that_a_cycle_names_must_be_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = cycle(
        &folder,
        "      keterangan: Data bulanan",
        "      berkas: data/kapal.xlsx\n      keterangan: Data bulanan",
    );
    let missing = nodin(&["periksa", path(&source)]);
    assert_eq!(missing.status.code(), Some(1));
    let said = text(&missing.stderr);
    assert!(said.contains(":15: galat[berkas-tidak-ada]"), "{said}");
    fs::create_dir(folder.path().join("data")).expect("a folder");
    fs::write(folder.path().join("data/kapal.xlsx"), "").expect("a file");
    let there = nodin(&["periksa", path(&source)]);
    assert_eq!(there.status.code(), Some(0), "{}", text(&there.stderr));
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
        let documents = nodin::rules::documents::DOCUMENTS.len();
        assert_eq!(text(&output.stdout).lines().count(), documents);
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
fn a_restricted_document_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let restricted = cycle(
        &folder,
        "  klasifikasi: biasa",
        "  klasifikasi: rahasia\n  salinan: { nomor: 1, dari: 3 }",
    );
    let carrying = ["--sematkan-sumber", "--izinkan-rahasia"];
    let mut arguments = vec!["buat", path(&restricted), "-o", path(folder.path())];
    arguments.extend(carrying);
    let output = nodin(&arguments);
    assert!(output.status.success(), "{}", text(&output.stderr));
    let folder_of_cycle = folder.path().join("SK-014-2024");
    let extracted = folder.path().join("siklus-lagi.yaml");
    let pdf = folder_of_cycle.join("9-nota-dinas.pdf");
    let output = nodin(&["ekstrak", path(&pdf), "-o", path(&extracted)]);
    assert!(output.status.success(), "{}", text(&output.stderr));
    for file in [pdf, folder_of_cycle.join("9-nota-dinas.docx"), extracted] {
        let mode = fs::metadata(&file).expect("a file").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{}", file.display());
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

/// A schema or a report of which a part is missing must not pass for whole.
#[cfg(target_os = "linux")]
#[test]
fn output_that_could_not_be_printed_is_told_by_the_exit_code() {
    for arguments in [&["skema"][..], &["periksa", SAMPLE, "--json"], &["--help"]] {
        let output = shell("exec \"$0\" \"$@\" >/dev/full", arguments);
        assert_eq!(output.status.code(), Some(3), "{arguments:?}");
    }
}
