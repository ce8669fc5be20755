//! Cycles of class terbatas and above.

use super::*;

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
