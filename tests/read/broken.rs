//! Each file of `rusak/` against the findings beside it (`INSTA_UPDATE=always` writes them).

use std::fs;

use nodin::{
    cycle::Cycle,
    finding::{Rendering, render},
    read::read,
};

#[test]
fn every_broken_file_gets_its_findings() {
    let folder = super::folder().join("rusak");
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .expect("rusak/")
        .map(|entry| entry.expect("entry").path())
        .collect();
    cases.retain(|path| {
        path.extension()
            .is_some_and(|extension| extension == "yaml")
    });
    cases.sort();
    assert!(cases.len() > 40);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| {
        for case in cases {
            let name = case
                .file_stem()
                .expect("name")
                .to_string_lossy()
                .into_owned();
            let source = fs::read(&case).expect("case");
            let findings = read::<Cycle>(&source).findings;
            assert!(!findings.is_empty(), "{name}");
            let said: Vec<_> = findings
                .iter()
                .map(|finding| render(finding, &name, &source, Rendering::Plain))
                .collect();
            insta::assert_snapshot!(name, said.join("\n\n"));
        }
    });
}

#[test]
fn nothing_is_said_of_a_sound_file() {
    let source = super::full_cycle();
    assert_eq!(read::<Cycle>(source.as_bytes()).findings, []);
    for other in [source.replace('\n', "\r\n"), format!("\u{FEFF}{source}")] {
        let read = read::<Cycle>(other.as_bytes());
        assert_eq!(read.findings, []);
        assert_eq!(
            &other[read.places.of("nota_dinas.hal")],
            "Rekomendasi Kebijakan"
        );
    }
}

#[test]
fn places_are_those_of_values_keys_and_groups() {
    let source = "rekomendasi:\n  tanggal:\n  butir:\n    - uraian: a\n    -\n    - {dasar: b}\nversi: dua\n";
    let read = read::<Cycle>(source.as_bytes());
    let at = |key: &str| &source[read.places.of(key)];
    assert_eq!(at("rekomendasi.butir[0].uraian"), "a");
    assert_eq!(at("rekomendasi.tanggal"), "tanggal");
    assert_eq!(at("rekomendasi.pengantar"), "rekomendasi");
    assert_eq!(at("rekomendasi.butir[2].uraian"), "dasar");
    assert_eq!(at("rekomendasi.butir[9]"), "butir");
    assert_eq!(at("nota_dinas.hal"), "");
    assert!(read.places.contains("rekomendasi.butir[2].dasar"));
    assert!(
        !read.places.contains("rekomendasi.butir[1]")
            && !read.places.contains("rekomendasi.tanggal")
    );
    assert!(read.places.is_lost("versi") && !read.places.is_lost("rekomendasi.butir"));
    assert_eq!(
        read.value
            .rekomendasi
            .butir
            .indexed()
            .map(|(index, _)| index)
            .collect::<Vec<_>>(),
        [0, 2]
    );
}

#[test]
fn blank_counts_as_absent() {
    let source = "versi:\nsiklus:\n  nomor: \"\"\n  isu: ~\n  tahun: null\nrapat:\n  pimpinan:\n  peserta:\n    -\n";
    let read = read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, []);
    assert_eq!(read.value.siklus, Cycle::default().siklus);
    assert!(read.value.rapat.peserta.is_empty() && read.value.rapat.pimpinan.is_none());
}
