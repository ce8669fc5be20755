//! Making an archive, and making it again.

use nodin::digest::sha256;

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
    said(&office.make(&[]));
    assert!(names(&office.archive()).contains(&"data/2023/SK-1-2023/2-bahan.pdf".into()));
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

/// Eight cycles: enough for each part to have some.
fn office_of_eight() -> Office {
    let office = Office::new();
    for number in 3..9 {
        let nomor = format!("SK-{number}/2024");
        office.write(&format!("{number}.yaml"), &cycle_file(&nomor, 2024, ""));
    }
    office
}

#[test]
fn parts_are_bags_of_their_own_and_make_up_the_whole() {
    let office = office_of_eight();
    let mut cycles = Vec::new();
    for part in ["1/3", "2/3", "3/3"] {
        let archive = office.folder.path().join(part.replace('/', "-"));
        said(&make(
            &office.sources(),
            &archive,
            &["--dokumen", "bahan", "--format", "docx", "--bagian", part],
        ));
        said(&verify(&archive, &[]));
        let info = fs::read_to_string(archive.join("bag-info.txt")).expect("the info");
        assert!(
            info.contains(&format!("Bag-Count: {}\n", part.replace('/', " of "))),
            "{info}"
        );
        cycles.extend(
            register(&archive)
                .iter()
                .filter(|row| row["dokumen"] == "siklus")
                .map(|row| row["siklus"].to_string()),
        );
    }
    cycles.sort();
    assert_eq!(cycles.len(), 8);
    cycles.dedup();
    assert_eq!(cycles.len(), 8);
}

#[test]
fn a_part_does_not_go_into_the_bag_of_another() {
    let office = office_of_eight();
    said(&office.make(&[]));
    let whole = files(&office.archive());
    let numbers = ["1/2", "2/2"].map(|part| {
        let output = office.make(&["--bagian", part]);
        let complaint = refused(&output, 1);
        assert!(complaint.contains("bagian-arsip-lain"), "{complaint}");
        assert_eq!(files(&office.archive()), whole, "{part}");
        complaint
    });
    // Each names a cycle that is not of its part.
    assert_ne!(numbers[0], numbers[1]);

    let half = office.folder.path().join("paruh");
    let bahan = ["--dokumen", "bahan", "--format", "docx"];
    let make_part = |more: &[&str]| make(&office.sources(), &half, &[&bahan, more].concat());
    said(&make_part(&["--bagian", "1/2"]));
    let before = files(&half);
    for other in [&["--bagian", "2/2"][..], &["--bagian", "1/1"], &[]] {
        let complaint = refused(&make_part(other), 1);
        assert!(complaint.contains("bagian-arsip-lain"), "{complaint}");
        assert_eq!(files(&half), before, "{other:?}");
    }
}

/// One number is one cycle: of another year it is another one, unless only the year was mended.
#[test]
fn a_cycle_of_another_year_replaces_none_of_its_number() {
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    let other = office.folder.path().join("lain");
    fs::create_dir_all(&other).expect("a folder");
    let next_year = cycle_file("SK-1/2023", 2024, "");
    let about_another = next_year.replace("isu: Perkembangan", "isu: Penyelesaian");
    fs::write(other.join("siklus.yaml"), about_another).expect("written");
    let complaint = refused(&make(&other, &office.archive(), &[]), 1);
    assert!(complaint.contains("nomor-siklus-tahun-lain"), "{complaint}");
    assert_eq!(files(&office.archive()), before);

    fs::write(other.join("siklus.yaml"), next_year).expect("written");
    said(&make(
        &other,
        &office.archive(),
        &["--dokumen", "bahan", "--format", "docx"],
    ));
    let names = names(&office.archive());
    let is = |folder: &str| names.iter().any(|name| name.starts_with(folder));
    assert!(is("data/2024/SK-1-2023/") && !is("data/2023/"), "{names:?}");
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

#[cfg(unix)]
#[test]
fn restricted_cycles_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let office = Office::new();
    office.write(
        "2023/satu.yaml",
        &cycle_file("SK-1/2023", 2023, "")
            .replace("tahun: 2023", "tahun: 2023\n  klasifikasi: terbatas"),
    );
    let said = said(&office.make(&[]));
    assert!(
        said.contains("2 berkas berklasifikasi terbatas ke atas"),
        "{said}"
    );
    let mode = |name: &str| {
        let file = fs::metadata(office.archive().join(name)).expect("a file");
        file.permissions().mode() & 0o777
    };
    for name in [
        "data/2023/SK-1-2023/2-bahan.docx",
        "data/2023/SK-1-2023/siklus.yaml",
        "register.jsonl",
        "register.csv",
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
    ] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
    assert_ne!(mode("data/2024/SK-2-2024/2-bahan.docx"), 0o600);
}

#[test]
fn a_restricted_cycle_is_not_attached_unless_that_is_said() {
    let office = Office::new();
    office.write(
        "2023/satu.yaml",
        &cycle_file("SK-1/2023", 2023, "").replace(
            "tahun: 2023",
            "tahun: 2023\n  klasifikasi: rahasia\n  salinan: { nomor: 1, dari: 1 }",
        ),
    );
    let attach = ["--dokumen", "bahan", "--format", "pdf", "--sematkan-sumber"];
    let complaint = refused(&office.make_all(&attach), 1);
    assert!(complaint.contains("satu.yaml:6"), "{complaint}");
    assert_eq!(
        register(&office.archive()).len(),
        3,
        "the other cycle with its data"
    );
    let mut allowed = attach.to_vec();
    allowed.push("--izinkan-rahasia");
    said(&office.make_all(&allowed));
    assert_eq!(register(&office.archive()).len(), 5);
    // Also where it would only be made again beside what is asked for.
    office.write(
        "2023/satu.yaml",
        &fs::read_to_string(office.sources().join("2023/satu.yaml"))
            .expect("a cycle")
            .replace("Situasi terkendali", "Situasi berubah"),
    );
    let before = files(&office.archive());
    let beside = [
        "--dokumen",
        "bahan",
        "--format",
        "docx",
        "--sematkan-sumber",
    ];
    let complaint = refused(&office.make_all(&beside), 1);
    assert!(complaint.contains("sumber-rahasia"), "{complaint}");
    let after = files(&office.archive());
    let of_cycle = |(name, _): &&(String, Vec<u8>)| name.contains("SK-1-2023");
    assert!(
        before
            .iter()
            .filter(of_cycle)
            .eq(after.iter().filter(of_cycle))
    );
    said(&office.make_all(&allowed));
    let rebuilt = said(&verify(&office.archive(), &["--bangun-ulang"]));
    assert!(rebuilt.contains("3 naskah sama"), "{rebuilt}");
}
