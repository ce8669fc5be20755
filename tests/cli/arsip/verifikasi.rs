//! Verifying an archive.

use super::*;

const BAHAN: &str = "data/2023/SK-1-2023/2-bahan.docx";

/// What is done to an archive, and the code of what is found.
#[test]
fn whatever_is_tampered_with_is_found() {
    type Tamper = fn(&Path);
    let cases: [(&str, Tamper, &str); 11] = [
        (
            "a changed byte",
            |archive| change(archive, BAHAN, |bytes| bytes[40] ^= 1),
            "arsip-berkas-berubah",
        ),
        (
            "a file cut off",
            |archive| change(archive, BAHAN, |bytes| bytes.truncate(100)),
            "arsip-berkas-berubah",
        ),
        (
            "a foreign file",
            |archive| fs::write(archive.join("data/2023/asing.txt"), "x").expect("written"),
            "arsip-berkas-asing",
        ),
        (
            "a manifest of other digests",
            |archive| fs::write(archive.join("manifest-md5.txt"), "x").expect("written"),
            "arsip-berkas-asing",
        ),
        (
            "files that are to be had elsewhere",
            |archive| fs::write(archive.join("fetch.txt"), "x").expect("written"),
            "arsip-berkas-asing",
        ),
        (
            "a missing file",
            |archive| fs::remove_file(archive.join(BAHAN)).expect("removed"),
            "arsip-berkas-hilang",
        ),
        (
            "an edited register",
            |archive| change(archive, "register.jsonl", |bytes| bytes[12] ^= 1),
            "arsip-berkas-berubah",
        ),
        (
            "two files in each other's place",
            swap,
            "arsip-berkas-berubah",
        ),
        (
            "a line less in the manifest",
            |archive| {
                change(archive, "manifest-sha256.txt", |bytes| {
                    let end = bytes.iter().position(|byte| *byte == b'\n');
                    bytes.drain(..=end.expect("a line"));
                });
            },
            "arsip-berkas-asing",
        ),
        (
            "a line of the manifest that is none",
            |archive| change(archive, "manifest-sha256.txt", |bytes| bytes.extend(b"x\n")),
            "manifes-rusak",
        ),
        (
            "templates",
            |archive| {
                let name = names(archive)
                    .into_iter()
                    .find(|name| name.ends_with("/bahan.xml"))
                    .expect("a template");
                change(archive, &name, |bytes| bytes.push(b' '));
            },
            "arsip-berkas-berubah",
        ),
    ];
    let office = Office::new();
    said(&office.make(&[]));
    let whole = files(&office.archive());
    for (what, tamper, code) in cases {
        let archive = office.folder.path().join("salinan");
        let _ = fs::remove_dir_all(&archive);
        for (name, bytes) in &whole {
            let path = archive.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("written");
        }
        said(&verify(&archive, &[]));
        tamper(&archive);
        let complaint = refused(&verify(&archive, &[]), 1);
        assert!(complaint.contains(code), "{what}: {complaint}");
    }
}

fn change(archive: &Path, name: &str, change: impl Fn(&mut Vec<u8>)) {
    let path = archive.join(name);
    let mut bytes = fs::read(&path).expect("a file");
    change(&mut bytes);
    fs::write(path, bytes).expect("written");
}

fn swap(archive: &Path) {
    let (one, other) = (
        archive.join(BAHAN),
        archive.join("data/2024/SK-2-2024/2-bahan.docx"),
    );
    let (first, second) = (
        fs::read(&one).expect("a file"),
        fs::read(&other).expect("a file"),
    );
    fs::write(one, second).expect("written");
    fs::write(other, first).expect("written");
}

#[test]
fn what_is_no_archive_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let complaint = refused(&verify(folder.path(), &[]), 1);
    assert!(complaint.contains("bukan-arsip"), "{complaint}");
    let complaint = refused(&verify(&folder.path().join("tidak-ada"), &[]), 3);
    assert!(complaint.contains("tidak-dapat-dibaca"), "{complaint}");
}

#[test]
fn a_document_that_is_not_of_its_cycle_is_found_by_making_it_again() {
    let office = Office::new();
    said(&office.make(&[]));
    let archive = office.archive();
    // Somebody changes a document, and all that tells of it.
    let old = fs::read(archive.join(BAHAN)).expect("a DOCX");
    let new = fs::read(archive.join("data/2024/SK-2-2024/2-bahan.docx")).expect("a DOCX");
    fs::write(archive.join(BAHAN), &new).expect("written");
    let [old_digest, new_digest] =
        [&old, &new].map(|bytes| nodin::files::digest::sha256(bytes).to_string());
    for name in ["register.jsonl", "register.csv", "manifest-sha256.txt"] {
        let told = fs::read_to_string(archive.join(name)).expect("a text");
        let told = told.replace(&old_digest, &new_digest).replace(
            &format!("\"ukuran\":{}", old.len()),
            &format!("\"ukuran\":{}", new.len()),
        );
        fs::write(archive.join(name), told).expect("written");
    }
    fs::remove_file(archive.join("tagmanifest-sha256.txt")).expect("removed");
    let complaint = refused(&verify(&archive, &["--bangun-ulang"]), 1);
    assert!(complaint.contains("naskah-tidak-sama"), "{complaint}");
    assert!(complaint.contains("SK-1-2023"), "{complaint}");
}

/// The signed copy as it comes back: what was made, or something else.
#[test]
fn a_signed_copy_is_the_record_and_says_what_the_nota_dinas_says() {
    let office = Office::new();
    let drafts = office.folder.path().join("konsep");
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    office.write("nd/siklus.yaml", &sample);
    let only = ["--dokumen", "nota-dinas", "--format", "pdf"];
    let status = |archive: &Path| {
        let rows = register(archive);
        let row = rows.into_iter().find(|row| row["dokumen"] == "nota-dinas");
        row.expect("a nota dinas")["status"].clone()
    };
    said(&make(
        &office.sources().join("nd"),
        &office.archive(),
        &only,
    ));
    assert_eq!(status(&office.archive()), "belum-ditandatangani");

    let mut build = vec!["buat", path(&drafts), "-o"];
    let made = office.folder.path().join("keluaran");
    build.extend([path(&made), only[0], only[1], only[2], only[3]]);
    let signed = sample.replacen(
        "nota_dinas:\n",
        "nota_dinas:\n  naskah_bertanda_tangan: bertanda.pdf\n",
        1,
    );
    office.write("nd/siklus.yaml", &signed);
    // As if it had been signed.
    let keep_what_was_made = || {
        let pdf = fs::read(made.join("SK-014-2024/9-nota-dinas.pdf")).expect("a PDF");
        fs::write(office.sources().join("nd/bertanda.pdf"), pdf).expect("written");
        said(&make(
            &office.sources().join("nd"),
            &office.archive(),
            &only,
        ));
    };
    for (from, to, code) in [("", "", 0), ("Laut Natuna Utara", "Laut Natuna Selatan", 1)] {
        fs::create_dir_all(&drafts).expect("a folder");
        fs::write(drafts.join("siklus.yaml"), sample.replace(from, to)).expect("written");
        let _ = fs::remove_dir_all(&made);
        said(&nodin(&build));
        keep_what_was_made();
        assert_eq!(status(&office.archive()), "ditandatangani");
        let complaint = refused(&verify(&office.archive(), &[]), code);
        assert_eq!(
            complaint.contains("salinan-berbeda"),
            code == 1,
            "{complaint}"
        );
    }

    // A signing service prints its statement on the page.
    let stamped = office.folder.path().join("cap");
    fs::create_dir_all(stamped.join("bagian")).expect("a folder");
    let below = fs::read_to_string("templates/bagian/tembusan.xml").expect("the template");
    let statement = "<p>Ditandatangani secara elektronik dengan sertifikat BSrE</p>";
    let below = format!("{statement}\n{below}");
    fs::write(stamped.join("bagian/tembusan.xml"), below).expect("written");
    fs::write(drafts.join("siklus.yaml"), &sample).expect("written");
    fs::remove_dir_all(&made).expect("removed");
    build.extend(["--templat", path(&stamped)]);
    said(&nodin(&build));
    keep_what_was_made();
    let complaint = refused(&verify(&office.archive(), &[]), 0);
    assert!(
        complaint.contains("peringatan[salinan-memuat-lebih]")
            && complaint.contains("“Ditandatangani secara elektronik dengan sertifikat BSrE”"),
        "{complaint}"
    );
}

/// Made by version 0.1.0 and never changed since: what a new version must still be able to read.
#[test]
fn an_archive_of_an_older_version_is_verified_by_words_and_pages() {
    let archive = Path::new("tests/arsip-emas");
    let verified = said(&verify(archive, &["--bangun-ulang"]));
    assert!(verified.contains("utuh; 70 berkas"), "{verified}");
    assert!(
        verified.contains("0 naskah sama byte demi byte"),
        "{verified}"
    );
    assert!(verified.contains("(nodin 0.1.0): 2 naskah"), "{verified}");
}

/// As `whatever_is_tampered_with_is_found`, with all digests made to fit again.
#[test]
fn whoever_mends_the_digests_is_found_out_all_the_same() {
    type Tamper = fn(&Path);
    let cases: [(&str, Tamper, &str); 11] = [
        (
            "no table",
            |archive| remove(archive, "register.csv", &[]),
            "register.csv:1:1: galat[arsip-berkas-hilang]",
        ),
        (
            "no information on the bag",
            |archive| remove(archive, "bag-info.txt", &[]),
            "bag-info.txt:1:1: galat[arsip-berkas-hilang]",
        ),
        (
            "no data, though the cycle names them",
            |archive| {
                let name = names(archive)
                    .into_iter()
                    .find(|name| name.starts_with("data/") && name.contains("kasus"));
                let lists = [REGISTERS[0], REGISTERS[1], "manifest-sha256.txt"];
                remove(archive, &name.expect("the data"), &lists);
            },
            ".csv:1:1: galat[arsip-berkas-hilang]",
        ),
        (
            "a false hal",
            |archive| forge(archive, "\"Perkembangan Situasi\"", "\"Lain\""),
            "2-bahan.docx:1:1: galat[register-berbeda]",
        ),
        (
            "a false issue",
            |archive| {
                for name in REGISTERS {
                    let told = fs::read_to_string(archive.join(name)).expect("a text");
                    let at = told.rfind("Perkembangan Situasi").expect("it is told");
                    let told = [&told[..at], "Lain", &told[at + 20..]].concat();
                    fs::write(archive.join(name), told).expect("written");
                }
            },
            "SK-2-2024/siklus.yaml:1:1: galat[register-berbeda]",
        ),
        (
            "another institution",
            |archive| forge(archive, "KEMENTERIAN KOORDINATOR", "KEMENTERIAN"),
            "2-bahan.docx:1:1: galat[register-berbeda]",
        ),
        (
            "another path of the data",
            |archive| forge(archive, "data/kasus dua.csv", "data/kasus tiga.csv"),
            ".csv:1:1: galat[register-berbeda]",
        ),
        (
            "something that no archive holds",
            |archive| forge(archive, "\"bahan\"", "\"hantu\""),
            "2-bahan.docx:1:1: galat[register-berbeda]",
        ),
        (
            "a table that says otherwise",
            |archive| replace(archive, "register.csv", "bahan", "laporan"),
            "register.csv:1:1: galat[register-berbeda]",
        ),
        (
            "a path out of the archive",
            |archive| {
                replace(
                    archive,
                    "register.jsonl",
                    "data/2023/SK-1-2023/2-bahan",
                    "data/../../x/2-bahan",
                );
            },
            "register-rusak",
        ),
        (
            "another kind of bag",
            |archive| replace(archive, "bagit.txt", "1.0", "9.9"),
            "bukan-arsip",
        ),
    ];
    for (what, tamper, code) in cases {
        let office = Office::new();
        said(&office.make(&[]));
        let archive = office.archive();
        tamper(&archive);
        let tags = fs::read_to_string(archive.join("tagmanifest-sha256.txt")).expect("a manifest");
        let mended = tags.lines().filter_map(|line| {
            let (_, name) = line.split_once("  ").expect("two columns");
            let bytes = fs::read(archive.join(name)).ok()?;
            Some(format!(
                "{}  {name}\n",
                nodin::files::digest::sha256(&bytes)
            ))
        });
        let tags: String = mended.collect();
        fs::write(archive.join("tagmanifest-sha256.txt"), tags).expect("written");
        let complaint = refused(&verify(&archive, &["--bangun-ulang"]), 1);
        assert!(complaint.contains(code), "{what}: {complaint}");
    }
}

const REGISTERS: [&str; 2] = ["register.jsonl", "register.csv"];

/// Removes a file, and the lines of these lists that name it.
fn remove(archive: &Path, name: &str, lists: &[&str]) {
    fs::remove_file(archive.join(name)).expect("removed");
    for list in lists {
        let told = fs::read_to_string(archive.join(list)).expect("a text");
        let kept = told
            .split_inclusive('\n')
            .filter(|line| !line.contains(name));
        fs::write(archive.join(list), kept.collect::<String>()).expect("written");
    }
}

/// Changes both registers; a table has no quotes.
fn forge(archive: &Path, from: &str, to: &str) {
    replace(archive, REGISTERS[0], from, to);
    replace(
        archive,
        REGISTERS[1],
        from.trim_matches('"'),
        to.trim_matches('"'),
    );
}

fn replace(archive: &Path, name: &str, from: &str, to: &str) {
    let path = archive.join(name);
    let told = fs::read_to_string(&path).expect("a text");
    assert!(told.contains(from), "{from}");
    fs::write(path, told.replacen(from, to, 1)).expect("written");
}

#[cfg(unix)]
#[test]
fn a_link_is_no_file_of_the_archive() {
    let office = Office::new();
    said(&office.make(&[]));
    let (inside, outside) = (
        office.archive().join(BAHAN),
        office.folder.path().join("luar.docx"),
    );
    fs::rename(&inside, &outside).expect("moved");
    std::os::unix::fs::symlink(&outside, &inside).expect("a link");
    let complaint = refused(&verify(&office.archive(), &[]), 1);
    assert!(complaint.contains("arsip-berkas-berubah"), "{complaint}");

    let year = office.archive().join("data/2023");
    fs::rename(&year, office.folder.path().join("2023")).expect("moved");
    std::os::unix::fs::symlink(office.folder.path().join("2023"), &year).expect("a link");
    let complaint = refused(&office.make(&["--semua"]), 1);
    assert!(complaint.contains("arsip-berkas-asing"), "{complaint}");
}
