//! Making an archive, and making it again.

use nodin::files::digest::sha256;

use super::*;

#[test]
fn an_archive_is_a_bag_with_a_register() {
    let office = Office::new();
    let said = said(&office.make(&[]));
    assert!(
        said.contains("2 siklus dibuat (2 naskah), 0 tidak berubah, 0 gagal"),
        "{said}"
    );
    let archive = office.archive();
    let data: Vec<String> = names(&archive)
        .into_iter()
        .filter(|name| name.starts_with("data/"))
        .collect();
    assert_eq!(
        data,
        [
            "data/2023/SK-1-2023/2-bahan.docx",
            "data/2023/SK-1-2023/siklus.yaml",
            "data/2024/SK-2-2024/2-bahan.docx",
            "data/2024/SK-2-2024/data/kasus-dua-4d7bad28.csv",
            "data/2024/SK-2-2024/siklus.yaml",
        ]
    );
    for manifest in ["manifest-sha256.txt", "tagmanifest-sha256.txt"] {
        let lines = fs::read_to_string(archive.join(manifest)).expect("a manifest");
        for line in lines.lines() {
            let (digest, name) = line.split_once("  ").expect("two columns");
            assert_eq!(
                digest,
                sha256(&fs::read(archive.join(name)).expect("a file")).to_string(),
                "{name}"
            );
        }
    }
    let info = fs::read_to_string(archive.join("bag-info.txt")).expect("the info");
    let bytes: usize = files(&archive)
        .iter()
        .filter(|(name, _)| name.starts_with("data/"))
        .map(|(_, bytes)| bytes.len())
        .sum();
    assert!(
        info.contains(&format!("Payload-Oxum: {bytes}.5\n")),
        "{info}"
    );
    assert!(
        info.contains("Source-Organization: KEMENTERIAN KOORDINATOR"),
        "{info}"
    );
    assert!(info.contains("Bag-Software-Agent: nodin "), "{info}");
    assert!(!info.contains("Bagging-Date"), "{info}");

    let rows = register(&archive);
    assert_eq!(rows.len(), 5);
    let bahan = &rows[0];
    assert_eq!(bahan["siklus"], "SK-1/2023");
    assert_eq!(bahan["dokumen"], "bahan");
    assert_eq!(bahan["langkah"], 2);
    assert_eq!(bahan["tanggal"], "2023-02-07");
    assert_eq!(bahan["jalur"], "data/2023/SK-1-2023/2-bahan.docx");
    let bytes = fs::read(archive.join("data/2023/SK-1-2023/2-bahan.docx")).expect("a DOCX");
    assert_eq!(bahan["sha256"], sha256(&bytes).to_string());
    assert_eq!(bahan["ukuran"], bytes.len());
    assert_eq!(rows[3]["asal"], "data/kasus dua.csv");
    let table = fs::read_to_string(archive.join("register.csv")).expect("a table");
    let head = table.trim_start_matches('\u{FEFF}').lines().next();
    let columns = head.expect("a head").split(',');
    let keys = bahan.as_object().expect("a row").keys();
    assert!(keys.eq(columns), "{table}");
}

#[test]
fn what_has_not_changed_is_not_made_again() {
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    let unchanged = said(&office.make(&[]));
    assert!(
        unchanged.contains("0 siklus dibuat (0 naskah), 2 tidak berubah"),
        "{unchanged}"
    );
    assert_eq!(files(&office.archive()), before);
    let all = said(&office.make(&["--semua"]));
    assert!(all.contains("2 siklus dibuat"), "{all}");
    assert_eq!(files(&office.archive()), before);
}

/// What is changed, and how many cycles that touches.
#[test]
fn what_a_document_depends_on_makes_it_again_and_the_archive_is_as_one_made_anew() {
    type Change = fn(&Office);
    let cases: [(&str, Change, &str); 5] = [
        (
            "a cycle",
            |office| {
                office.write(
                    "2023/satu.yaml",
                    &cycle_file("SK-1/2023", 2023, "").replace("terkendali", "berubah"),
                );
            },
            "1 siklus dibuat",
        ),
        (
            "its number",
            |office| office.write("2023/satu.yaml", &cycle_file("SK-9/2023", 2023, "")),
            "1 siklus dibuat",
        ),
        (
            "its year",
            |office| office.write("2023/satu.yaml", &cycle_file("SK-1/2023", 2022, "")),
            "1 siklus dibuat",
        ),
        (
            "a file of data",
            |office| office.write("2024/data/kasus dua.csv", "a;b;c"),
            "1 siklus dibuat",
        ),
        (
            "a new cycle",
            |office| office.write("lain/tiga.yml", &cycle_file("SK-3/2024", 2024, "")),
            "1 siklus dibuat",
        ),
    ];
    for (what, change, expected) in cases {
        let office = Office::new();
        said(&office.make(&[]));
        change(&office);
        let said_again = said(&office.make(&[]));
        assert!(said_again.contains(expected), "{what}: {said_again}");
        let anew = office.folder.path().join("baru");
        said(&make(
            &office.sources(),
            &anew,
            &["--dokumen", "bahan", "--format", "docx"],
        ));
        if what == "its number" {
            // The old number is a cycle of its own, which no source tells of any more.
            assert!(names(&office.archive()).contains(&"data/2023/SK-1-2023/siklus.yaml".into()));
        } else {
            assert_eq!(files(&office.archive()), files(&anew), "{what}");
        }
        said(&verify(&office.archive(), &["--bangun-ulang"]));
    }
}

#[test]
fn a_corrected_letterhead_makes_all_again_and_its_files_go_into_the_bag() {
    let office = Office::new();
    let own = office.folder.path().join("templat");
    said(&office.make(&[]));
    let profile =
        fs::read_to_string("templates/instansi/kemenko-polhukam.yaml").expect("a profile");
    fs::create_dir_all(own.join("instansi")).expect("a folder");
    fs::write(
        own.join("instansi/kemenko-polhukam.yaml"),
        profile.replace("10110", "10111"),
    )
    .expect("written");
    let corrected = said(&office.make(&["--templat", path(&own)]));
    assert!(corrected.contains("2 siklus dibuat"), "{corrected}");
    let templates: std::collections::BTreeSet<String> = names(&office.archive())
        .into_iter()
        .filter_map(|name| Some(name.strip_prefix("templat/")?.split_once('/')?.0.to_owned()))
        .collect();
    assert_eq!(templates.len(), 1, "{templates:?}");
    assert!(
        names(&office.archive())
            .iter()
            .any(|name| name.ends_with("instansi/kemenko-polhukam.yaml"))
    );
    // The bag is enough to make its documents again.
    let verified = said(&verify(&office.archive(), &["--bangun-ulang"]));
    assert!(
        verified.contains("2 naskah sama byte demi byte"),
        "{verified}"
    );
}

#[test]
fn documents_that_are_not_asked_for_stay_as_long_as_their_cycle_does() {
    let office = Office::new();
    said(&office.make_all(&["--dokumen", "bahan"]));
    assert!(names(&office.archive()).contains(&"data/2023/SK-1-2023/2-bahan.pdf".into()));
    let unchanged = said(&office.make(&[]));
    assert!(unchanged.contains("2 tidak berubah"), "{unchanged}");
    office.write(
        "2023/satu.yaml",
        &cycle_file("SK-1/2023", 2023, "").replace("terkendali", "berubah"),
    );
    let changed = said(&office.make(&[]));
    assert!(changed.contains("1 siklus dibuat (2 naskah)"), "{changed}");
    assert!(names(&office.archive()).contains(&"data/2023/SK-1-2023/2-bahan.pdf".into()));
    // Those in the other format stay as they are.
    let more = said(&office.make(&["--semua"]));
    assert!(more.contains("2 siklus dibuat (2 naskah)"), "{more}");
    said(&verify(&office.archive(), &["--bangun-ulang"]));
}

#[test]
fn the_archive_is_the_same_from_one_thread_and_from_two_and_from_another_folder() {
    let office = Office::new();
    said(&office.make(&["--paralel", "1"]));
    let other = office.folder.path().join("di tempat lain");
    fs::create_dir_all(other.join("a/b")).expect("a folder");
    for (name, bytes) in files(&office.sources()) {
        let name = other.join("a/b").join(name);
        fs::create_dir_all(name.parent().expect("a folder")).expect("a folder");
        fs::write(name, bytes).expect("written");
    }
    let archive = office.folder.path().join("arsip-2");
    said(&make(
        &other,
        &archive,
        &["--dokumen", "bahan", "--format", "docx", "--paralel", "2"],
    ));
    assert_eq!(files(&office.archive()), files(&archive));
}

#[test]
fn a_broken_file_among_good_ones_is_told_of_and_the_rest_is_made() {
    let office = Office::new();
    office.write(
        "2024/rusak.yaml",
        "versi: 1\nsiklus: { nomor: SK-3/2024, perihal: x }\n",
    );
    let output = office.make(&[]);
    let complaint = refused(&output, 1);
    assert!(complaint.contains("rusak.yaml:2"), "{complaint}");
    assert!(complaint.contains("kunci-tidak-dikenal"), "{complaint}");
    let said = text(&output.stdout);
    assert!(said.contains("Gagal dibuat (1):"), "{said}");
    assert!(
        said.contains("2 siklus dibuat (2 naskah), 0 tidak berubah, 1 gagal"),
        "{said}"
    );
    self::said(&verify(&office.archive(), &[]));
}

/// Drafts have no number yet: they are no two cycles of one number.
#[test]
fn drafts_without_a_number_keep_nobody_else_from_being_made() {
    let office = Office::new();
    let draft = "versi: 1\nsiklus: { isu: Perkembangan Situasi, tahun: 2024 }\n";
    office.write("2024/konsep.yaml", draft);
    office.write("2024/konsep lain.yaml", draft);
    office.write(
        "2024/tanpa tahun.yaml",
        "versi: 1\nsiklus: { nomor: SK-1, isu: Isu }\n",
    );
    let output = office.make(&[]);
    let complaint = refused(&output, 1);
    for key in ["siklus.nomor", "siklus.tahun"] {
        assert!(complaint.contains(key), "{complaint}");
    }
    let said = text(&output.stdout);
    assert!(said.contains("2 siklus dibuat (2 naskah)"), "{said}");
    assert!(said.contains("3 gagal"), "{said}");
}

#[test]
fn a_bag_without_documents_is_closed_once() {
    let office = Office::new();
    let bare = "versi: 1\nsiklus: { nomor: SK-1, isu: Perkembangan Situasi, tahun: 2024 }\n";
    for name in ["2023/satu.yaml", "2024/dua.yaml"] {
        fs::remove_file(office.sources().join(name)).expect("removed");
    }
    office.write("siklus.yaml", bare);
    said(&office.make(&[]));
    let when =
        || fs::metadata(office.archive().join("register.jsonl")).and_then(|of| of.modified());
    let closed = when().expect("a time");
    assert!(said(&office.make(&[])).contains("1 tidak berubah"));
    assert_eq!(when().expect("a time"), closed);
    said(&verify(&office.archive(), &["--bangun-ulang"]));
}

/// A line end in a profile is no entry more in `bag-info.txt`, and a template may stand in the
/// folder of pictures.
#[test]
fn whatever_the_house_is_called_the_bag_is_sound() {
    let office = Office::new();
    let templates = office.folder.path().join("templat");
    let shipped = |name: &str| fs::read_to_string(format!("templates/{name}")).expect("shipped");
    let write = |name: &str, text: &str| {
        let path = templates.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    };
    let profile = shipped("instansi/kemenko-polhukam.yaml");
    let first = profile
        .lines()
        .find(|line| line.contains("KEMENTERIAN KOORDINATOR"));
    let first = first.expect("the letterhead");
    let (indent, _) = first.split_once("- ").expect("an entry");
    let broken = format!("{indent}- \"KEMENTERIAN\\nPayload-Oxum: 0.0\"");
    write(
        "instansi/kemenko-polhukam.yaml",
        &profile.replacen(first, &broken, 1),
    );
    write("gambar/kop.xml", &shipped("bagian/kop.xml"));
    write(
        "bahan.xml",
        &shipped("bahan.xml").replace("bagian/kop.xml", "gambar/kop.xml"),
    );
    said(&office.make(&["--templat", path(&templates)]));
    let rebuilt = said(&verify(&office.archive(), &["--bangun-ulang"]));
    assert!(rebuilt.contains("2 naskah sama"), "{rebuilt}");

    for name in ["kop%0A.xml", "kop\n.xml"] {
        write(name, "<p>lain</p>");
        let complaint = refused(&office.make(&["--templat", path(&templates)]), 1);
        assert!(complaint.contains("nama-templat-arsip"), "{complaint}");
        fs::remove_file(templates.join(name)).expect("removed");
    }
}

#[test]
fn the_table_is_safe_for_a_spreadsheet() {
    let office = Office::new();
    office.write(
        "2023/satu.yaml",
        &cycle_file("SK-1/2023", 2023, "").replace("isu: Perkembangan", "isu: \"=HYPERLINK(1)\" #"),
    );
    said(&office.make(&[]));
    let table = fs::read_to_string(office.archive().join("register.csv")).expect("a table");
    assert!(
        table.starts_with("\u{FEFF}siklus,dokumen,langkah,nomor,tanggal,hal,"),
        "{table}"
    );
    assert!(table.contains(",'=HYPERLINK(1),"), "{table}");
}

#[test]
fn steps_have_the_numbers_of_the_sop_in_force() {
    let office = Office::new();
    let templates = office.folder.path().join("templat");
    let sop = "sop/ot-01-02-001-053-de-2.yaml";
    let shipped = fs::read_to_string(format!("templates/{sop}")).expect("the SOP");
    // The bahan comes before the disposisi.
    let revised = shipped
        .replace("dokumen: bahan", "dokumen: lain")
        .replace("dokumen: disposisi", "dokumen: bahan")
        .replace("dokumen: lain", "dokumen: disposisi");
    assert_ne!(revised, shipped);
    fs::create_dir_all(templates.join("sop")).expect("a folder");
    fs::write(templates.join(sop), revised).expect("written");
    let bahan = |rows: &[serde_json::Value]| -> Vec<String> {
        let rows = rows.iter().filter(|row| !row["langkah"].is_null());
        rows.map(|row| {
            format!(
                "{} {}",
                row["langkah"],
                row["jalur"].as_str().expect("a path")
            )
        })
        .collect()
    };
    for (more, step) in [(&["--templat", path(&templates)][..], 1), (&[], 2)] {
        said(&office.make(more));
        assert_eq!(
            bahan(&register(&office.archive())),
            [
                format!("{step} data/2023/SK-1-2023/{step}-bahan.docx"),
                format!("{step} data/2024/SK-2-2024/{step}-bahan.docx"),
                format!("{step} data/2024/SK-2-2024/data/kasus-dua-4d7bad28.csv"),
            ]
        );
        said(&verify(&office.archive(), &["--bangun-ulang"]));
    }
}
