//! Files that a cycle names.

use nodin::{cycle::Cycle, read, rules::check::missing_files};

use super::{HEAD, assert_found};

const DATA: &str = "bahan.data_dukung[0].berkas";
const SIGNED: &str = "nota_dinas.naskah_bertanda_tangan";

#[test]
fn what_is_named_must_be_beside_the_cycle_file() {
    let source = format!(
        "{HEAD}bahan: {{ data_dukung: [ {{ berkas: data/ada.xlsx }}, {{ berkas: hilang.xlsx }}, {{ berkas: ../x }} ] }}
nota_dinas: {{ naskah_bertanda_tangan: hilang.pdf }}\n"
    );
    let read = read::read::<Cycle>(source.as_bytes());
    let findings = missing_files(&read, |path| {
        assert!(!path.contains(".."), "nobody is asked about other folders");
        path == "data/ada.xlsx"
    });
    let found: Vec<_> = findings
        .iter()
        .map(|finding| (finding.problem.code(), &source[finding.span.clone()]))
        .collect();
    assert_eq!(
        found,
        [
            ("berkas-tidak-ada", "hilang.xlsx"),
            ("berkas-tidak-ada", "hilang.pdf")
        ]
    );
}

#[test]
fn no_path_leaves_the_folder() {
    for path in [
        "kasus.xlsx",
        "./kasus.xlsx",
        "data/../kasus.xlsx",
        "a/b/c.xlsx",
        "a..b",
    ] {
        assert_found(&[
            (
                &format!("bahan: {{ data_dukung: [ {{ berkas: {path} }} ] }}"),
                &[],
            ),
            (
                &format!("nota_dinas: {{ naskah_bertanda_tangan: {path} }}"),
                &[],
            ),
        ]);
    }
    for path in [
        "../kasus.xlsx",
        "data/../../kasus.xlsx",
        "/etc/passwd",
        "'..\\x'",
        "'C:\\x'",
        "'\\\\server\\x'",
    ] {
        let code = "berkas-di-luar-folder";
        assert_found(&[
            (
                &format!("bahan: {{ data_dukung: [ {{ berkas: {path} }} ] }}"),
                &[(code, DATA)],
            ),
            (
                &format!("nota_dinas: {{ naskah_bertanda_tangan: {path} }}"),
                &[(code, SIGNED)],
            ),
        ]);
    }
}
