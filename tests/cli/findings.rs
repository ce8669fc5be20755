//! What is said: findings, help, errors of the command line.

use super::*;

#[test]
fn the_gate_of_step_3_refuses_the_nota_dinas() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    // A round that has not decided yet opens nothing.
    let blank = "keputusan: perbaiki\n  - tanggal: 2024-02-13";
    for decision in ["keputusan: perbaiki", blank] {
        fs::write(&source, changed("keputusan: setuju", decision)).expect("a cycle");
        let output = nodin(&["buat", path(&source)]);
        assert_eq!(output.status.code(), Some(1));
        assert!(text(&output.stderr).contains("galat[sop-gerbang-3]"));
    }
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
fn a_command_that_is_not_understood_ends_with_2_in_indonesian() {
    for (arguments, sentence) in [
        (
            &["bua"][..],
            "perintah “bua” tidak dikenal; maksudnya “baru” atau “buat”?",
        ),
        (
            &["buat", "x.yaml", "--format", "odt"],
            "nilai “odt” tidak dikenal",
        ),
        (
            &["buat", "x.yaml", "--dokumen", "nota"],
            "nilai “nota” tidak dikenal untuk --dokumen <NASKAH>; pilihan: ",
        ),
        (
            &["buat", "x.yaml", "--dokumen", "nota-dina"],
            "maksudnya “nota-dinas”?",
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
        (&["buat", "x.yaml", "–o", "d"], "maksudnya “-o”?"),
        (
            &["buat", "x.yaml", "—format", "pdf"],
            "maksudnya “--format”?",
        ),
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
        &["baru", "-h"],
        &["ekstrak", "-h"],
        &["templat", "-h"],
        &["templat", "salin", "-h"],
        &["templat", "periksa", "-h"],
        &["skema", "-h"],
        &["jelaskan", "-h"],
        &["lengkapi", "-h"],
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
            "instansi: kemenko-polhukam",
            "instansi: kemenko-polkam",
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

/// A byte in place of a letter is one finding, also where YAML would take what stands for it
/// as a sign of its own.
#[test]
fn a_byte_that_is_no_letter_is_found_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    let cycle = b"versi: 1\nsiklus: { nomor: A, isu: I, tahun: 2024 }\npejabat:\n  menko:\n    nama: \xE9\n";
    fs::write(&source, cycle).expect("a cycle");
    let output = nodin(&["periksa", path(&source)]);
    let said = text(&output.stderr);
    assert!(said.contains("galat[bukan-utf8]"), "{said}");
    assert!(said.ends_with("1 galat, 0 peringatan\n"), "{said}");
}

#[test]
fn a_warning_can_be_turned_off_and_an_error_never() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = cycle(
        &folder,
        "instansi: kemenko-polhukam",
        "instansi: kemenko-polkam",
    );
    let code = "instansi-tidak-berlaku";
    let loud = nodin(&["periksa", path(&source)]);
    assert!(text(&loud.stderr).contains(code), "{}", text(&loud.stderr));
    let quiet = nodin(&["periksa", path(&source), "--abaikan", code]);
    assert_eq!(quiet.status.code(), Some(0));
    assert!(
        !text(&quiet.stderr).contains(code),
        "{}",
        text(&quiet.stderr)
    );
    for (code, reason) in [
        ("sop-gerbang-3", "galat tidak dapat diabaikan"),
        ("tidak-ada", "kode ini tidak dikenal"),
    ] {
        let refused = nodin(&["periksa", path(&source), "--abaikan", code]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(
            text(&refused.stderr).contains(reason),
            "{}",
            text(&refused.stderr)
        );
    }
}
