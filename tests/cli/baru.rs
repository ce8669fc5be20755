//! A cycle file to begin with.

use super::*;

#[test]
fn a_new_cycle_file_has_its_schema_beside_it_and_is_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("arsip/natuna");
    let output = nodin(&["baru", path(&file)]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let file = file.with_extension("yaml");
    let schema = file.with_file_name("siklus.schema.json");
    assert_eq!(
        text(&output.stdout).lines().collect::<Vec<_>>(),
        [path(&file), path(&schema)]
    );
    assert_eq!(
        fs::read(&schema).expect("the schema"),
        nodin(&["skema"]).stdout
    );
    let periksa = nodin(&["periksa", path(&file)]);
    assert!(text(&periksa.stdout).contains("tanpa temuan"));
}

#[test]
fn no_file_of_a_person_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("siklus.yaml");
    fs::write(&file, "milik orang").expect("a file");
    let output = nodin(&["baru", path(folder.path())]);
    assert_eq!(output.status.code(), Some(3));
    assert!(text(&output.stderr).contains("siklus.yaml:1:1: galat[berkas-sudah-ada]"));
    assert_eq!(fs::read(&file).expect("the file"), b"milik orang");
    let left: Vec<_> = fs::read_dir(folder.path()).expect("a folder").collect();
    assert_eq!(left.len(), 1, "nothing else was written");

    let schema = folder.path().join("siklus.schema.json");
    fs::write(&schema, "{}").expect("another schema");
    let output = nodin(&["baru", path(&folder.path().join("lain.yaml"))]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("siklus.schema.json dibiarkan"));
    assert_eq!(fs::read(&schema).expect("the schema"), b"{}");
}

#[test]
fn officials_and_institutions_are_taken_from_an_old_cycle_and_its_facts_are_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("baru.yaml");
    let output = nodin(&["baru", path(&file), "--dari", SAMPLE]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let written = fs::read_to_string(&file).expect("the file");
    for kept in [
        "nama: Drs. Wiratama Adhi Nugroho, M.A.",
        "- kl: Badan Keamanan Laut",
        "- Undang-Undang Nomor 32 Tahun 2014 tentang Kelautan.",
        "- Menteri Pertahanan",
        "jabatan: Sekretaris Deputi Bidang",
    ] {
        assert!(written.contains(kept), "{kept}");
    }
    for old in [
        "Natuna Utara.",
        "SK-014",
        "B-021",
        "2024-0",
        // A profile knows them by the date of a document.
        "sebutan: Menko",
        "jabatan: Menteri Koordinator",
        "jabatan: Deputi Bidang",
        "Februari 2024",
        "tinggi\n",
    ] {
        assert!(!written.contains(old), "{old}");
    }
    let periksa = nodin(&["periksa", path(&file)]);
    assert!(
        text(&periksa.stdout).contains("tanpa temuan"),
        "{}",
        text(&periksa.stderr)
    );

    // What lay beside it in its time may have moved since.
    let old = folder.path().join("lama.yaml");
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    let moved = sample.replacen(
        "data_dukung:\n    - ",
        "data_dukung:\n    - berkas: pindah.xlsx\n      ",
        1,
    );
    assert!(moved.contains("pindah.xlsx"));
    fs::write(&old, moved).expect("an old cycle");
    let file = folder.path().join("SK-014.2024");
    let output = nodin(&["baru", path(&file), "--dari", path(&old)]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(folder.path().join("SK-014.2024.yaml").exists());

    let broken = folder.path().join("tidak.yaml");
    let output = nodin(&["baru", path(&broken), "--dari", "tests/kasus/rusak.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!broken.exists());
}
