//! By its number a cycle is known.

use super::*;

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

/// Whoever copies a cycle file and forgets its number must not lose the cycle that has it; whoever
/// mends the isu of a cycle means the same one.
#[test]
fn a_number_that_another_cycle_has_takes_nothing_from_it() {
    let office = Office::new();
    said(&office.make(&[]));
    let before = files(&office.archive());
    let other_isu =
        cycle_file("SK-1/2023", 2023, "").replace("Perkembangan Situasi", "Batas Darat");
    office.write("2023/satu.yaml", &other_isu.replace("2023-02", "2023-09"));
    let refused = office.make(&[]);
    assert_eq!(refused.status.code(), Some(1));
    let told = String::from_utf8_lossy(&refused.stderr);
    assert!(
        told.contains("galat[nomor-siklus-isu-lain]") && told.contains("Perkembangan Situasi"),
        "{told}"
    );
    assert_eq!(files(&office.archive()), before);
    office.write("2023/satu.yaml", &other_isu);
    let mended = said(&office.make(&[]));
    assert!(mended.contains("1 siklus dibuat"), "{mended}");
}
