//! By its number a cycle is known, and its part of a load.

use super::*;

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
