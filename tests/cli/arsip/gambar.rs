//! Pictures beside a cycle file: documents and archives are made of them too.

use image::ImageFormat;

use super::*;
use crate::gambar::picture;

/// A cycle with a konsep that shows a photo.
fn office(photo: &[u8]) -> Office {
    let office = Office {
        folder: tempfile::tempdir().expect("a folder"),
    };
    let annex = "  lampiran_lain: [ { judul: Foto, gambar: [ { berkas: Foto Pos.JPG, keterangan: Pos } ] } ]\n";
    let cycle = format!(
        "{}rekomendasi: {{ butir: [ {{ uraian: Menyusun }} ] }}
nota_dinas:
  hal: Rekomendasi
{annex}",
        cycle_file("SK-1/2023", 2023, "")
    );
    office.write(
        "satu.yaml",
        &cycle.replace("pejabat:\n", "pejabat:\n  deputi: { nama: Nama Deputi }\n"),
    );
    fs::write(office.sources().join("Foto Pos.JPG"), photo).expect("written");
    office
}

const KONSEP: [&str; 4] = ["--dokumen", "konsep", "--format", "docx"];

fn photo(width: u32) -> Vec<u8> {
    picture(width, 40, ImageFormat::Jpeg)
}

/// The bytes of the konsep in an archive.
fn konsep(office: &Office) -> Vec<u8> {
    let files = files(&office.archive());
    let mut files = files.into_iter();
    let konsep = files.find(|(name, _)| name.ends_with("8-konsep-nota-dinas.docx"));
    konsep.expect("a konsep").1
}

#[test]
fn an_archive_keeps_pictures_and_makes_anew_what_shows_them() {
    let office = office(&photo(80));
    said(&office.make_all(&KONSEP));
    let kept = register(&office.archive());
    let row = kept
        .iter()
        .find(|row| row["dokumen"] == "gambar")
        .expect("a row");
    assert_eq!(row["asal"], "Foto Pos.JPG");
    assert_eq!(row["langkah"], 8);
    let bytes = fs::read(
        office
            .archive()
            .join(row["jalur"].as_str().expect("a path")),
    );
    assert_eq!(bytes.expect("the picture"), photo(80));
    let first = konsep(&office);
    assert!(memchr::memmem::find(&first, &photo(80)).is_some());
    said(&verify(&office.archive(), &["--bangun-ulang"]));

    // Nothing has changed.
    let before = files(&office.archive());
    said(&office.make_all(&KONSEP));
    assert!(files(&office.archive()) == before);

    fs::write(office.sources().join("Foto Pos.JPG"), photo(120)).expect("another");
    said(&office.make_all(&KONSEP));
    assert!(memchr::memmem::find(&konsep(&office), &photo(120)).is_some());
    said(&verify(&office.archive(), &["--bangun-ulang"]));

    // Another picture in its place is told of.
    let path = office
        .archive()
        .join(row["jalur"].as_str().expect("a path"));
    fs::write(&path, photo(80)).expect("tampered with");
    let complaint = refused(&verify(&office.archive(), &[]), 1);
    assert!(complaint.contains("galat[arsip-"), "{complaint}");
}

#[test]
fn what_is_wrong_with_a_picture_is_told_by_periksa_and_buat() {
    for (bytes, code) in [
        (&b""[..], "gambar-rusak"),
        (b"%PDF-1.7", "gambar-jenis-lain"),
    ] {
        let office = office(bytes);
        let source = office.sources().join("satu.yaml");
        for call in ["periksa", "buat"] {
            let complaint = refused(&nodin(&[call, path(&source)]), 1);
            let told = format!("galat[{code}]");
            assert_eq!(complaint.matches(&told).count(), 1, "{call}: {complaint}");
            assert!(complaint.contains("satu.yaml:20:"), "{call}: {complaint}");
        }
        let complaint = refused(&office.make_all(&KONSEP), 1);
        assert!(complaint.contains(code), "{complaint}");
    }
    let office = office(&photo(80));
    let source = office.sources().join("satu.yaml");
    said(&nodin(&["periksa", path(&source)]));
    let made = said(&nodin(&["buat", path(&source)]));
    assert!(made.contains("8-konsep-nota-dinas.pdf"), "{made}");
    // What nothing asks for lacks nothing.
    assert!(!made.contains("pengantar"), "{made}");
    let asked = nodin(&["buat", path(&source), "--dokumen", "pengantar"]);
    let complaint = text(&asked.stderr);
    assert!(complaint.contains("laporan.pengantar"), "{complaint}");
}
