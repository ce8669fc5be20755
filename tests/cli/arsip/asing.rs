//! Archives that somebody else has written in: nothing outside is touched, and no damage is made
//! good by being written down.

use super::*;

/// A changed cycle, so that the next run closes the archive anew.
fn change(office: &Office) {
    office.write("2023/satu.yaml", &cycle_file("SK-1/2023", 2023, "# lain"));
}

#[test]
fn lists_that_name_files_outside_remove_none() {
    let office = Office::new();
    said(&office.make(&[]));
    let archive = office.archive();
    let outside = office.folder.path().join("korban.txt");
    fs::write(&outside, "milik orang").expect("written");

    let decided = archive.join(".nodin/tutup");
    fs::create_dir_all(&decided).expect("a folder");
    fs::write(decided.join("hapus"), "../korban.txt\n").expect("written");
    said(&office.make(&[]));
    assert!(!decided.exists());
    assert!(outside.exists());

    let tags = archive.join("tagmanifest-sha256.txt");
    let mut told = fs::read_to_string(&tags).expect("a manifest");
    let digest = nodin::files::digest::sha256(b"milik orang");
    for path in ["templat/../../korban.txt", "templat-saya/a.txt"] {
        told.extend([digest.to_string().as_str(), "  ", path, "\n"]);
    }
    fs::write(&tags, told).expect("written");
    let own = archive.join("templat-saya/a.txt");
    fs::create_dir_all(own.parent().expect("a folder")).expect("a folder");
    fs::write(&own, "milik orang").expect("written");
    change(&office);
    said(&office.make(&[]));
    assert!(outside.exists() && own.exists());
}

#[test]
fn damaged_templates_are_written_again_and_not_told_of_as_sound() {
    let damage = |office: &Office| {
        let archive = office.archive();
        let all = names(&archive);
        let template = |ending: &str| {
            let name = all.iter().find(|name| name.ends_with(ending));
            archive.join(name.expect("a template"))
        };
        fs::write(template("/bahan.xml"), "<naskah/>").expect("written");
        fs::remove_file(template("/nota-dinas.xml")).expect("removed");
    };
    // The next run makes the same templates, and mends them.
    let office = Office::new();
    said(&office.make(&[]));
    damage(&office);
    refused(&verify(&office.archive(), &[]), 1);
    said(&office.make(&[]));
    said(&verify(&office.archive(), &["--bangun-ulang"]));

    // The next run has other templates: those of the documents that stay cannot be mended.
    let templates = office.folder.path().join("templat");
    fs::create_dir_all(&templates).expect("a folder");
    fs::write(templates.join("catatan.xml"), "<p>lain</p>").expect("written");
    damage(&office);
    let added = office.folder.path().join("lain");
    fs::create_dir_all(&added).expect("a folder");
    fs::write(added.join("tiga.yaml"), cycle_file("SK-3", 2024, "")).expect("written");
    let more = [
        "--templat",
        path(&templates),
        "--dokumen",
        "bahan",
        "--format",
        "docx",
    ];
    said(&make(&added, &office.archive(), &more));
    refused(&verify(&office.archive(), &[]), 1);
}

#[test]
fn a_manifest_of_tag_files_that_is_not_right_about_templates_is_written_again() {
    type Damage = fn(&str) -> String;
    let damages: [Damage; 4] = [
        |told| {
            let lines = told.split_inclusive('\n');
            lines
                .filter(|line| !line.ends_with("/bahan.xml\n"))
                .collect()
        },
        |told| {
            let lines = told.split_inclusive('\n');
            let other = nodin::files::digest::sha256(b"lain").to_string();
            let changed = lines.map(|line| match line.split_once(' ') {
                Some((_, name)) if name.ends_with("/bahan.xml\n") => format!("{other} {name}"),
                _ => line.to_owned(),
            });
            changed.collect()
        },
        |told| {
            format!(
                "{told}{}",
                told.split_inclusive('\n').next().expect("a line")
            )
        },
        |told| format!("{told}{}  lain/x\n", nodin::files::digest::sha256(b"x")),
    ];
    for damage in damages {
        let office = Office::new();
        said(&office.make(&[]));
        let before = files(&office.archive());
        let tags = office.archive().join("tagmanifest-sha256.txt");
        let told = fs::read_to_string(&tags).expect("a manifest");
        fs::write(&tags, damage(&told)).expect("written");
        assert_ne!(files(&office.archive()), before);
        said(&office.make(&[]));
        assert_eq!(files(&office.archive()), before);
    }
}

/// The manifest then vouches for the register.
#[test]
fn without_the_manifest_of_tag_files_no_cycle_is_lost() {
    let cut = |register: &Path| {
        let told = fs::read_to_string(register).expect("a register");
        let kept: String = told
            .split_inclusive('\n')
            .filter(|line| !line.contains("SK-1"))
            .collect();
        fs::write(register, kept).expect("written");
    };
    let empty = |register: &Path| fs::write(register, "").expect("written");
    for tamper in [cut, empty] {
        let office = Office::new();
        said(&office.make(&[]));
        fs::remove_file(office.archive().join("tagmanifest-sha256.txt")).expect("removed");
        tamper(&office.archive().join("register.jsonl"));
        let before = files(&office.archive());
        let complaint = refused(&office.make(&[]), 1);
        assert!(complaint.contains("register-berbeda"), "{complaint}");
        assert_eq!(files(&office.archive()), before);
    }
    // A stray file does not come into the bag with it.
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    fs::remove_file(office.archive().join("tagmanifest-sha256.txt")).expect("removed");
    let all = names(&office.archive());
    let template = all.iter().find(|name| name.ends_with("/bahan.xml"));
    let stray = office
        .archive()
        .join(template.expect("a template"))
        .with_file_name("Thumbs.db");
    fs::write(&stray, "x").expect("written");
    let complaint = refused(&verify(&office.archive(), &[]), 1);
    assert!(complaint.contains("arsip-belum-ditutup"), "{complaint}");
    assert!(!complaint.contains("arsip-berkas-asing"), "{complaint}");
    said(&office.make(&[]));
    fs::remove_file(stray).expect("removed");
    assert_eq!(files(&office.archive()), before);
}

/// The bag stays closed, and with the obstacle gone the run goes on.
#[test]
fn what_stands_in_the_way_of_a_file_is_told_of_before_the_bag_is_touched() {
    for name in [
        "data/2023/SK-1-2023/2-bahan.docx",
        "data/2023/SK-1-2023",
        "register.csv",
    ] {
        let office = Office::new();
        said(&office.make(&[]));
        let before = files(&office.archive());
        let place = office.archive().join(name);
        if place.is_dir() {
            fs::remove_dir_all(&place).expect("removed");
            fs::write(&place, "x").expect("written");
        } else {
            fs::remove_file(&place).expect("removed");
            fs::create_dir_all(place.join("y")).expect("a folder");
            fs::write(place.join("y/z"), "x").expect("written");
        }
        let complaint = refused(&office.make(&[]), 3);
        assert!(complaint.contains("tidak-dapat-ditulis"), "{complaint}");
        assert!(complaint.contains(name), "{complaint}");
        let tags = office.archive().join("tagmanifest-sha256.txt");
        assert!(tags.exists() && !office.archive().join(".nodin/tutup").exists());
        if place.is_dir() {
            fs::remove_dir_all(&place).expect("removed");
        } else {
            fs::remove_file(&place).expect("removed");
        }
        said(&office.make(&[]));
        assert_eq!(files(&office.archive()), before, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_line_without_an_end_does_not_fill_the_memory() {
    let office = Office::new();
    said(&office.make(&[]));
    for name in [
        "manifest-sha256.txt",
        "tagmanifest-sha256.txt",
        "register.jsonl",
    ] {
        let list = fs::OpenOptions::new()
            .write(true)
            .open(office.archive().join(name));
        list.expect("a list")
            .set_len(4 << 30)
            .expect("a sparse file");
        let output = shell(
            "ulimit -v 1500000; exec \"$0\" \"$@\"",
            &["verifikasi", path(&office.archive())],
        );
        let complaint = text(&output.stderr);
        assert!(
            matches!(output.status.code(), Some(1 | 3)),
            "{name}: {complaint}"
        );
        fs::remove_dir_all(office.archive()).expect("removed");
        said(&office.make(&[]));
    }
}

/// As file managers leave them behind.
#[test]
fn a_stray_file_among_the_templates_is_told_of_and_spoils_nothing() {
    let office = Office::new();
    said(&office.make(&[]));
    let archive = office.archive();
    let all = names(&archive);
    let template = all.iter().find(|name| name.ends_with("/bahan.xml"));
    let stray = archive.join(template.expect("a template"));
    fs::write(stray.with_file_name(".DS_Store"), "x").expect("written");
    let complaint = refused(&verify(&archive, &["--bangun-ulang"]), 1);
    assert!(complaint.contains(".DS_Store"), "{complaint}");
    assert!(complaint.contains("arsip-berkas-asing"), "{complaint}");
    assert_eq!(complaint.matches("galat[").count(), 1, "{complaint}");
}

/// What the register says is what the next bag will say.
#[test]
fn a_register_that_somebody_changed_is_not_gone_on_with() {
    let lose = |register: &Path| fs::remove_file(register).expect("removed");
    let forge = |register: &Path| {
        let told = fs::read_to_string(register).expect("a register");
        fs::write(register, told.replace("Perkembangan", "Palsu")).expect("written");
    };
    let cut = |register: &Path| {
        let told = fs::read_to_string(register).expect("a register");
        let first = told.split_inclusive('\n').next().expect("a line");
        fs::write(register, first).expect("written");
    };
    for tamper in [lose, forge, cut] {
        let office = Office::new();
        said(&office.make(&[]));
        tamper(&office.archive().join("register.jsonl"));
        let before = files(&office.archive());
        change(&office);
        let complaint = refused(&office.make(&[]), 1);
        assert!(complaint.contains("register-berbeda"), "{complaint}");
        assert_eq!(files(&office.archive()), before);
    }
    // All else of the bag itself is written again from it.
    for (name, damaged) in [
        ("bagit.txt", &b"rusak"[..]),
        ("bag-info.txt", b"rusak"),
        ("manifest-sha256.txt", b"rusak"),
        ("manifest-sha256.txt", b"\xff\n"),
        ("register.csv", b"rusak"),
        ("tagmanifest-sha256.txt", b"rusak"),
        ("tagmanifest-sha256.txt", b"\xff\n"),
        ("tagmanifest-sha256.txt", b""),
    ] {
        let office = Office::new();
        said(&office.make(&[]));
        let before = files(&office.archive());
        fs::write(office.archive().join(name), damaged).expect("written");
        said(&office.make(&[]));
        assert_eq!(files(&office.archive()), before, "{name}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_in_place_of_a_folder_is_refused_before_anything_is_written() {
    use std::os::unix::fs::symlink;
    for name in [
        ".nodin",
        "data",
        "data/2023",
        "data/2023/SK-1-2023",
        "templat",
    ] {
        let office = Office::new();
        said(&office.make(&[]));
        let inside = office.archive().join(name);
        let outside = office.folder.path().join("luar");
        fs::rename(&inside, &outside).expect("moved");
        symlink(&outside, &inside).expect("a link");
        let before = files(&outside);
        change(&office);
        let complaint = refused(&office.make(&[]), 1);
        assert!(complaint.contains("arsip-berkas-asing"), "{complaint}");
        assert_eq!(files(&outside), before, "{name}");
    }
}
