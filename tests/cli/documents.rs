//! What is made, and what is told of it.

use nodin::rules::documents::DOCUMENTS;

use super::*;

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
    let files = report["berkas"].as_array().expect("files");
    assert_eq!(files.len(), DOCUMENTS.len());
    let file = &files[DOCUMENTS.len() - 1];
    let bytes = fs::read(file["berkas"].as_str().expect("a path")).expect("the file");
    assert_eq!(
        file["sha256"],
        nodin::files::digest::sha256(&bytes).to_string()
    );
    assert_eq!(file["byte"], bytes.len());
    assert_eq!(file["halaman"], 5);
    assert_eq!(file["disunting"], serde_json::Value::Null);
    let places = file["tanda_tangan"].as_array().expect("places");
    assert_eq!(places.len(), 2);
    assert_eq!(places[0]["halaman"], 2);
    let keys: Vec<&String> = places[0].as_object().expect("a place").keys().collect();
    assert_eq!(keys, ["halaman", "x", "y", "lebar", "tinggi"]);
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
    assert_eq!(said.lines().count(), DOCUMENTS.len(), "{said}");
    assert!(said.trim_end().ends_with(edited), "{said}");
    assert_eq!(fs::read(&docx).expect("DOCX"), b"suntingan orang");
    let beside = folder.path().join("SK-014-2024/9-nota-dinas (2).docx");
    assert_eq!(fs::read(&beside).expect("the new one"), original);
    let report: serde_json::Value = serde_json::from_str(&build(&["--json"])).expect("JSON");
    assert_eq!(
        report["berkas"][DOCUMENTS.len() - 1]["disunting"],
        path(&docx)
    );
    assert_eq!(
        report["berkas"][DOCUMENTS.len() - 1]["berkas"],
        path(&beside)
    );
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
    let made = folder.path().join("keluaran/SK-014-2024");
    assert!(made.join("8-konsep-nota-dinas.pdf").exists());
    assert!(!made.join("9-nota-dinas.pdf").exists());

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
fn documents_are_made_by_name() {
    let folder = tempfile::tempdir().expect("a folder");
    for document in DOCUMENTS {
        let output = folder.path().join(document.name);
        let made = nodin(&[
            "buat",
            SAMPLE,
            "--dokumen",
            document.name,
            "-o",
            path(&output),
            "--format",
            "docx",
        ]);
        assert_eq!(made.status.code(), Some(0), "{}", text(&made.stderr));
        let stem = file_stem(document);
        assert_eq!(text(&made.stdout).lines().count(), 1);
        assert!(
            text(&made.stdout)
                .trim_end()
                .ends_with(&format!("{stem}.docx"))
        );
    }
}

#[test]
fn a_document_asked_for_by_name_must_be_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let blank = cycle(&folder, "  nomor: B-021/HN.00.01/02/2024", "  nomor:");
    let ask = |source: &Path| nodin(&["buat", path(source), "--dokumen", "nota-dinas"]);
    let output = ask(&blank);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    let expected =
        "galat[naskah-belum-lengkap]: nota-dinas belum dapat dibuat: kurang nota_dinas.nomor";
    assert!(said.contains(expected), "{said}");
    assert!(
        said.contains("^^^^^ nota_dinas.nomor"),
        "it points at the blank key: {said}"
    );

    let srikandi = cycle(&folder, "tanda_tangan: basah", "tanda_tangan: srikandi");
    let output = ask(&srikandi);
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(said.contains("galat[naskah-di-srikandi]"), "{said}");
    assert!(!folder.path().join("keluaran").exists());
}

#[test]
fn a_file_alone_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = cycle(&folder, "SK-014/2024", "SK-001/2024");
    let output = nodin(&[path(&source), "--format", "docx"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let made = folder.path().join("keluaran/SK-001-2024/9-nota-dinas.docx");
    assert!(made.exists());
    let output = nodin(&["tidak-ada.yaml"]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
}

#[test]
fn what_was_written_into_the_konsep_is_not_in_the_nota_dinas_and_that_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let build = |document: &str| {
        let format = ["--format", "docx", "-o", path(folder.path())];
        let output = nodin(&[&["buat", SAMPLE, "--dokumen", document][..], &format].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        text(&output.stderr)
    };
    let warning = "8-konsep-nota-dinas.docx:1:1: peringatan[konsep-disunting]";
    build("konsep");
    assert!(!build("nota-dinas").contains("konsep-disunting"));
    let konsep = folder.path().join("SK-014-2024/8-konsep-nota-dinas.docx");
    fs::write(&konsep, "suntingan orang").expect("an edit");
    assert!(build("nota-dinas").contains(warning));
    // A new one beside it does not make the edits come back.
    let said = build("konsep,nota-dinas");
    assert_eq!(said.matches("konsep-disunting").count(), 1, "{said}");
    fs::remove_file(&konsep).expect("done with");
    assert!(!build("nota-dinas").contains("konsep-disunting"));
    let beside = folder
        .path()
        .join("SK-014-2024/8-konsep-nota-dinas (2).docx");
    fs::write(&beside, "suntingan lagi").expect("an edit");
    assert!(build("nota-dinas").contains("(2).docx:1:1: peringatan[konsep-disunting]"));
}
