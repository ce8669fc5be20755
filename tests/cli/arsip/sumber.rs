//! Sources of an archive, and what must be settled before anything is written.

use super::*;

/// Nothing was written where no archive was before.
fn assert_nothing_written(office: &Office) {
    assert!(!office.archive().exists());
}

#[test]
fn two_cycles_of_one_number_are_refused() {
    for (nomor, tahun) in [
        ("SK-1/2023", 2023),
        ("sk-1-2023", 2023),
        ("SK-1/2023", 2024),
    ] {
        let office = Office::new();
        office.write("lain/satu.yaml", &cycle_file(nomor, tahun, ""));
        let complaint = refused(&office.make(&[]), 1);
        assert!(
            complaint.contains(":3:10: galat[nomor-siklus-sama]"),
            "{complaint}"
        );
        assert!(
            complaint.contains("2023/satu.yaml") && complaint.contains("lain/satu.yaml"),
            "{complaint}"
        );
        assert_nothing_written(&office);
    }
}

#[test]
fn two_files_on_one_path_are_refused() {
    for name in ["2-bahan.docx", "SIKLUS.yaml", "9-nota-dinas.PDF"] {
        let office = Office::new();
        office.write(&format!("lain/{name}"), "x");
        // A name like a cycle file's is not taken for one.
        office.write("lain/.ignore", "SIKLUS.yaml\n");
        office.write(
            "lain/tiga.yaml",
            &cycle_file("SK-3/2024", 2024, &format!(", berkas: {name}")),
        );
        let complaint = refused(&office.make(&[]), 1);
        let told = "tiga.yaml:15:5: galat[jalur-arsip-sama]";
        assert!(complaint.contains(told), "{complaint}");
        assert_nothing_written(&office);
    }
}

#[test]
fn an_archive_and_its_sources_lie_apart() {
    let office = Office::new();
    let within = office.sources().join("arsip");
    let complaint = refused(&make(&office.sources(), &within, &[]), 1);
    assert!(complaint.contains("arsip-di-dalam-sumber"), "{complaint}");
    assert!(!within.exists());
    let roundabout = office.folder.path().join("baru/../siklus/arsip");
    let complaint = refused(&make(&office.sources(), &roundabout, &[]), 1);
    assert!(complaint.contains("arsip-di-dalam-sumber"), "{complaint}");
    let file = office.sources().join("2023/satu.yaml");
    for source in [&office.sources(), &file] {
        let complaint = refused(&make(source, office.folder.path(), &[]), 1);
        assert!(complaint.contains("arsip-di-dalam-sumber"), "{complaint}");
    }
}

#[test]
fn a_folder_with_other_files_is_not_made_an_archive() {
    let office = Office::new();
    fs::create_dir_all(office.archive()).expect("a folder");
    fs::write(office.archive().join("surat.docx"), "milik orang").expect("written");
    let complaint = refused(&office.make(&[]), 1);
    assert!(complaint.contains("folder-bukan-arsip"), "{complaint}");
    // A file is no folder at all.
    let file = office.folder.path().join("berkas");
    fs::write(&file, "x").expect("written");
    let complaint = refused(&make(&office.sources(), &file, &[]), 3);
    assert!(complaint.contains("memerlukan folder"), "{complaint}");
    assert_eq!(names(&office.archive()), ["surat.docx"]);
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_source_is_refused_and_one_within_is_passed_over() {
    use std::os::unix::fs::symlink;
    let outside = tempfile::tempdir().expect("a folder");
    fs::write(
        outside.path().join("luar.yaml"),
        cycle_file("SK-9/2024", 2024, ""),
    )
    .expect("written");
    fs::write(outside.path().join("luar.csv"), "x").expect("written");
    let cases: [(&str, &str); 3] = [
        ("luar.yaml", "2024/luar.yaml"),
        ("", "2024/folder"),
        ("luar.csv", "2024/data/luar.csv"),
    ];
    for (target, link) in cases {
        let office = Office::new();
        office.write(
            "2024/dua.yaml",
            &cycle_file("SK-2/2024", 2024, ", berkas: data/luar.csv"),
        );
        office.write("2024/data/luar.csv", "y");
        let link = office.sources().join(link);
        let _ = fs::remove_file(&link);
        symlink(outside.path().join(target), &link).expect("a link");
        let complaint = refused(&office.make(&[]), 1);
        assert!(complaint.contains("tautan-keluar-sumber"), "{complaint}");
        assert_nothing_written(&office);
    }
    let office = Office::new();
    symlink(
        office.sources().join("2023"),
        office.sources().join("juga-2023"),
    )
    .expect("a link");
    assert!(said(&office.make(&[])).contains("2 siklus dibuat"));

    // A link that is named itself is wanted; what its cycle names lies beside it.
    let office = Office::new();
    office.write(
        "2024/dua.yaml",
        &cycle_file("SK-2/2024", 2024, ", berkas: luar.csv"),
    );
    office.write("2024/luar.csv", "y");
    let named = office.sources().join("2024/tautan.yaml");
    symlink(outside.path().join("luar.yaml"), &named).expect("a link");
    fs::write(
        outside.path().join("luar.yaml"),
        cycle_file("SK-9/2024", 2024, ", berkas: luar.csv"),
    )
    .expect("written");
    let bahan = ["--dokumen", "bahan", "--format", "docx"];
    said(&make(&named, &office.archive(), &bahan));
    let kept = office.archive().join("data/2024/SK-9-2024/luar.csv");
    assert_eq!(fs::read_to_string(kept).expect("the data"), "y");
}

#[test]
fn ignore_files_hidden_files_and_other_archives_are_heeded() {
    let office = Office::new();
    office.write("lama/.gitignore", "konsep*.yaml\n");
    office.write("lama/konsep-1.yaml", "bukan siklus");
    office.write(".tersembunyi/x.yaml", "bukan siklus");
    office.write("arsip-lama/bagit.txt", "BagIt-Version: 1.0\n");
    office.write("arsip-lama/data/x.yaml", "bukan siklus");
    let said = said(&office.make(&[]));
    assert!(
        said.contains("2 siklus dibuat (2 naskah), 0 tidak berubah, 0 gagal"),
        "{said}"
    );
}

#[test]
fn a_source_without_cycles_is_told_of() {
    let office = Office::new();
    let empty = office.folder.path().join("kosong");
    fs::create_dir_all(&empty).expect("a folder");
    let complaint = refused(&make(&empty, &office.archive(), &[]), 3);
    assert!(complaint.contains("folder-tanpa-siklus"), "{complaint}");
    let complaint = refused(&make(&empty.join("tidak-ada"), &office.archive(), &[]), 3);
    assert!(complaint.contains("tidak-dapat-dibaca"), "{complaint}");
}

#[test]
fn an_archive_is_made_again_from_the_sources_that_it_holds() {
    let office = Office::new();
    said(&office.make(&[]));
    let again = office.folder.path().join("lagi");
    let said = said(&make(
        &office.archive().join("data"),
        &again,
        &["--dokumen", "bahan", "--format", "docx"],
    ));
    assert!(said.contains("2 siklus dibuat"), "{said}");
    assert_eq!(files(&again), files(&office.archive()));
}

#[test]
fn equal_numbers_of_two_letters_are_a_warning() {
    let office = Office::new();
    let folder = tempfile::tempdir().expect("a folder");
    let source = fs::read_to_string(SAMPLE).expect("the sample");
    for nomor in ["SK-014/2024", "SK-015/2024"] {
        let path = folder
            .path()
            .join(format!("{}.yaml", nomor.replace('/', "-")));
        fs::write(path, source.replace("SK-014/2024", nomor)).expect("written");
    }
    fs::create_dir_all(folder.path().join("data")).expect("a folder");
    let output = make(
        folder.path(),
        &office.archive(),
        &["--dokumen", "nota-dinas", "--format", "docx"],
    );
    said(&output);
    let warned = text(&output.stderr);
    assert!(warned.contains("nomor-nota-dinas-sama"), "{warned}");
}
