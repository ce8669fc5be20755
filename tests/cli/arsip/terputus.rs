//! What fails or is cut off leaves the archive as it was, and the next run sets it right.

use super::*;

/// The sample with one change that only shows when its documents are made.
const FAILURES: [(&str, &str, &str); 3] = [
    ("keputusan: setuju", "keputusan: perbaiki", "sop-gerbang-3"),
    (
        "instansi: kemenko-polhukam",
        "instansi: kemenko-x",
        "instansi-tidak-dikenal",
    ),
    (
        "isu: Perkembangan",
        "isu: Perkembangan 字",
        "karakter-tanpa-glif",
    ),
];

#[test]
fn a_cycle_that_fails_stays_in_the_archive_as_it_was() {
    let pdf = ["--dokumen", "nota-dinas,penelitian", "--format", "pdf"];
    for (from, to, code) in FAILURES {
        let office = Office::new();
        office.write(
            "nd/siklus.yaml",
            &fs::read_to_string(SAMPLE).expect("the sample"),
        );
        said(&office.make_all(&pdf));
        let before = files(&office.archive());
        office.write("nd/siklus.yaml", &changed(from, to));
        // Another cycle changes, so that the archive is closed anew.
        office.write("2023/satu.yaml", &cycle_file("SK-1/2023", 2023, "# lain"));
        let complaint = refused(&office.make_all(&pdf), 1);
        assert!(complaint.contains(code), "{complaint}");
        said(&verify(&office.archive(), &[]));
        let of_cycle = |files: Vec<(String, Vec<u8>)>| -> Vec<(String, Vec<u8>)> {
            let mut files = files;
            files.retain(|(name, _)| name.contains("SK-014-2024"));
            files
        };
        let after = of_cycle(files(&office.archive()));
        assert!(of_cycle(before) == after, "{code}");
    }
}

#[test]
fn what_a_killed_run_left_of_nothing_is_cleared_away() {
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    for left in ["", "[{", "rusak\n"] {
        fs::write(office.archive().join(".nodin/jurnal.jsonl"), left).expect("written");
        let staged = office.archive().join(".nodin/baru/data/2023/SK-1-2023");
        fs::create_dir_all(&staged).expect("a folder");
        fs::write(staged.join("2-bahan.docx"), "setengah").expect("written");
        refused(&verify(&office.archive(), &[]), 1);
        assert!(said(&office.make(&[])).contains("2 tidak berubah"));
        assert_eq!(files(&office.archive()), before, "{left}");
    }
}

#[test]
fn what_is_missing_of_the_bag_itself_is_written_again() {
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    for name in [
        "tagmanifest-sha256.txt",
        "manifest-sha256.txt",
        "bagit.txt",
        "bag-info.txt",
        "register.csv",
        "templat",
    ] {
        let path = office.archive().join(name);
        if path.is_dir() {
            fs::remove_dir_all(path).expect("removed");
        } else {
            fs::remove_file(path).expect("removed");
        }
        said(&office.make(&[]));
        assert_eq!(
            names(&office.archive()),
            before
                .iter()
                .map(|(name, _)| name.clone())
                .collect::<Vec<_>>(),
            "{name}"
        );
        assert_eq!(files(&office.archive()), before, "{name}");
    }
}

#[test]
fn another_number_that_folds_to_the_same_folder_replaces_nothing() {
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    let other = office.folder.path().join("lain");
    fs::create_dir_all(&other).expect("a folder");
    for nomor in ["SK-1-2023", "sk-1/2023"] {
        let cycle = cycle_file(nomor, 2023, "").replace("isu: Perkembangan", "isu: Penyelesaian");
        fs::write(other.join("siklus.yaml"), cycle).expect("written");
        let complaint = refused(&make(&other, &office.archive(), &[]), 1);
        assert!(complaint.contains("folder-siklus-sama"), "{complaint}");
        assert_eq!(files(&office.archive()), before);
    }
    // The same cycle, its number spelled in another way.
    fs::write(other.join("siklus.yaml"), cycle_file("sk-1/2023", 2023, "")).expect("written");
    said(&make(
        &other,
        &office.archive(),
        &["--dokumen", "bahan", "--format", "docx"],
    ));
    said(&verify(&office.archive(), &[]));
    let is = |folder: &str| {
        names(&office.archive())
            .iter()
            .any(|name| name.starts_with(folder))
    };
    assert!(is("data/2023/sk-1-2023/") && !is("data/2023/SK-1-2023/"));
}

#[test]
fn a_signed_copy_that_is_no_pdf_is_told_of_before_it_counts() {
    let office = Office::new();
    let signed = changed(
        "nota_dinas:\n",
        "nota_dinas:\n  naskah_bertanda_tangan: bertanda.pdf\n",
    );
    office.write("nd/siklus.yaml", &signed);
    office.write("nd/bertanda.pdf", "hello");
    let complaint = refused(
        &office.make_all(&["--dokumen", "nota-dinas", "--format", "docx"]),
        1,
    );
    assert!(complaint.contains("salinan-tidak-terbaca"), "{complaint}");
    assert!(complaint.contains("nd/siklus.yaml:"), "{complaint}");

    // One that says that it is a PDF counts, even if its text cannot be had.
    office.write("nd/bertanda.pdf", "%PDF-1.4\nrusak");
    said(&office.make_all(&["--dokumen", "nota-dinas", "--format", "docx"]));
    let output = verify(&office.archive(), &[]);
    let warned = text(&output.stderr);
    assert!(warned.contains("salinan-tidak-dibandingkan"), "{warned}");
    said(&output);
}

/// Without the nota dinas as PDF in the archive one is made to compare with.
#[test]
fn a_signed_copy_is_compared_whatever_formats_the_archive_holds() {
    let office = Office::new();
    let folder = office.folder.path().join("lain");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(
        folder.join("siklus.yaml"),
        changed("Laut Natuna Utara", "Laut Natuna Selatan"),
    )
    .expect("written");
    let made = office.folder.path().join("keluaran");
    said(&nodin(&[
        "buat",
        path(&folder),
        "-o",
        path(&made),
        "--dokumen",
        "nota-dinas",
        "--format",
        "pdf",
    ]));
    let signed = changed(
        "nota_dinas:\n",
        "nota_dinas:\n  naskah_bertanda_tangan: bertanda.pdf\n",
    );
    office.write("nd/siklus.yaml", &signed);
    let copy = fs::read(made.join("SK-014-2024/9-nota-dinas.pdf")).expect("a PDF");
    fs::write(office.sources().join("nd/bertanda.pdf"), copy).expect("written");
    for document in ["nota-dinas", "konsep"] {
        let archive = office.folder.path().join(document);
        said(&make(
            &office.sources().join("nd"),
            &archive,
            &["--dokumen", document, "--format", "docx"],
        ));
        let complaint = refused(&verify(&archive, &[]), 1);
        assert!(
            complaint.contains("salinan-berbeda"),
            "{document}: {complaint}"
        );
    }

    // The templates of the nota dinas itself say how it reads, whatever others are there.
    let signed = fs::read(made.join("SK-014-2024/9-nota-dinas.pdf")).expect("a PDF");
    let right = fs::read_to_string(folder.join("siklus.yaml"))
        .expect("a cycle")
        .replacen(
            "nota_dinas:\n",
            "nota_dinas:\n  naskah_bertanda_tangan: bertanda.pdf\n",
            1,
        );
    fs::write(folder.join("siklus.yaml"), right).expect("written");
    fs::write(folder.join("bertanda.pdf"), signed).expect("written");
    let templates = office.folder.path().join("templat");
    fs::create_dir_all(templates.join("kalimat")).expect("a folder");
    fs::write(templates.join("kalimat/penutup.xml"), "<p>Demikian.</p>").expect("written");
    let archive = office.folder.path().join("dua templat");
    let docx = ["--format", "docx", "--dokumen", "nota-dinas"];
    said(&make(&folder, &archive, &docx));
    let other = [
        "--format",
        "docx",
        "--dokumen",
        "disposisi",
        "--templat",
        path(&templates),
    ];
    said(&make(&folder, &archive, &other));
    said(&verify(&archive, &[]));

    // Of what cannot be made again it is not said that it was compared.
    let archive = office.folder.path().join("konsep");
    let all = names(&archive);
    let template = all.iter().find(|name| name.ends_with("/konsep.xml"));
    fs::write(archive.join(template.expect("a template")), "<naskah/>").expect("written");
    let complaint = refused(&verify(&archive, &[]), 1);
    assert!(
        complaint.contains("salinan-tidak-dibandingkan"),
        "{complaint}"
    );
}

#[test]
fn of_cycles_that_all_fail_no_bag_is_made() {
    let office = Office::new();
    for name in ["2023/satu.yaml", "2024/dua.yaml"] {
        office.write(name, "versi: 1\nsiklus: { nomor: SK-1/2024, isu: Isu, tahun: 2024, instansi: lain }\n\
            pejabat: { asdep: { jabatan: Asdep, nama: Bonifasius } }\narahan: { isi: [Siapkan] }\nbahan: { tanggal: 2024-02-07 }\n"
            .replace("SK-1", name).as_str());
    }
    refused(&office.make(&[]), 1);
    assert_eq!(names(&office.archive()), [".nodin/kunci"]);
}

/// What the interrupted call says, and that the next one ends what it began.
#[cfg(unix)]
#[test]
fn an_interrupted_run_is_gone_on_with() {
    let office = Office::new();
    for number in 3..150 {
        let nomor = format!("SK-{number}/2024");
        office.write(&format!("{number}.yaml"), &cycle_file(&nomor, 2024, ""));
    }
    let (sources, archive) = (office.sources(), office.archive());
    let script = r#""$0" arsip "$1" -o "$2" --dokumen bahan & run=$!
        while ! [ -s "$2/.nodin/jurnal.jsonl" ]; do sleep 0.02; done
        kill -INT $run; wait $run"#;
    let stopped = shell(script, &[path(&sources), path(&archive)]);
    assert_eq!(
        stopped.status.code(),
        Some(130),
        "{}",
        text(&stopped.stderr)
    );
    assert!(text(&stopped.stdout).contains("jalankan lagi perintah yang sama"));
    assert!(!archive.join("bagit.txt").exists());
    let complaint = refused(&verify(&archive, &[]), 1);
    assert!(complaint.contains("arsip-belum-ditutup"), "{complaint}");
    said(&office.make_all(&["--dokumen", "bahan"]));
    let whole = office.folder.path().join("utuh");
    said(&make(&sources, &whole, &["--dokumen", "bahan"]));
    assert_eq!(files(&archive), files(&whole));
}
