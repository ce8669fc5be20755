//! Where cycles stand in the SOP.

use serde_json::Value;

use super::*;

/// The sample that stands at step 5, with one change, in a folder.
fn standing(from: &str, to: &str) -> (TempDir, PathBuf) {
    let sample =
        fs::read_to_string("samples/2026-inventarisasi-amerika-eropa.yaml").expect("a sample");
    assert!(sample.contains(from), "{from}");
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    fs::write(&source, sample.replacen(from, to, 1)).expect("written");
    (folder, source)
}

fn status(arguments: &[&str]) -> String {
    let mut all = vec!["status"];
    all.extend(arguments);
    let output = nodin(&all);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    text(&output.stdout)
}

fn json(arguments: &[&str]) -> Value {
    let mut all = arguments.to_vec();
    all.push("--json");
    let report: Value = serde_json::from_str(&status(&all)).expect("JSON");
    report["siklus"].clone()
}

#[test]
fn a_finished_cycle_has_all_its_steps() {
    insta::assert_snapshot!(status(&[SAMPLE]));
}

#[test]
fn a_cycle_under_way_tells_what_the_next_step_needs_and_on_whose_desk_it_lies() {
    let (_folder, source) = standing("versi", "versi");
    insta::assert_snapshot!(status(&[path(&source), "--per", "2026-02-20"]));
}

#[test]
fn a_folder_has_a_line_for_each_cycle() {
    insta::assert_snapshot!(status(&["samples", "--per", "2026-03-02"]));
}

#[test]
fn without_a_date_no_age_is_told() {
    let entries = json(&["samples"]);
    for entry in entries.as_array().expect("a list") {
        assert_eq!(entry["umur_hari_kerja"], Value::Null);
        assert_eq!(entry["lewat"], Value::Null);
    }
}

#[test]
fn the_order_can_be_chosen() {
    let of = |order: &str| -> Vec<String> {
        let entries = json(&["samples", "--urut", order]);
        let entries = entries.as_array().expect("a list").clone();
        entries
            .iter()
            .map(|entry| entry["nomor"].as_str().expect("a number").to_owned())
            .collect()
    };
    let mut sorted = of("nomor");
    sorted.sort();
    assert_eq!(of("nomor"), sorted);
    assert_ne!(of("sejak"), sorted);
    let reached: Vec<u64> = json(&["samples", "--urut", "langkah"])
        .as_array()
        .expect("a list")
        .iter()
        .map(|entry| entry["langkah_tercapai"].as_u64().expect("a step"))
        .collect();
    assert!(reached.is_sorted(), "{reached:?}");
}

/// A bahan that was sent back lies with the Asdep again, since the day of the decision.
#[test]
fn a_cycle_that_was_sent_back_waits_for_its_bahan() {
    let source = tempfile::tempdir().expect("a folder");
    let file = source.path().join("siklus.yaml");
    fs::write(&file, "versi: 1\nsiklus: { nomor: SK-1/2024, isu: Isu, tahun: 2024 }\n\
        pejabat: { deputi: { jabatan: Deputi, nama: Wiratama }, asdep: { jabatan: Asdep, nama: Bonifasius } }\n\
        arahan: { tanggal: 2024-02-05, isi: [Siapkan], lama_menit: 12 }\n\
        bahan: { tanggal: 2024-02-07, analisis: x }\n\
        penelitian: { tanggal: 2024-02-08, keputusan: perbaiki, catatan: Lengkapi data }\n").expect("written");
    let entry = &json(&[path(&file), "--per", "2024-02-12"])[0];
    assert_eq!(entry["langkah_berikutnya"], 2);
    assert_eq!(entry["di_meja"], "Asdep");
    assert_eq!(entry["pejabat"], "Bonifasius");
    assert_eq!(entry["sejak"], "2024-02-08");
    assert_eq!(entry["umur_hari_kerja"], 2);
    assert_eq!(entry["lewat"], true);
    assert_eq!(entry["langkah"][0]["lewat"], true, "12 of 10 minutes");
    assert_eq!(entry["langkah"][3]["keadaan"], "dikembalikan");
}

/// A meeting that has its day is not late before that.
#[test]
fn a_meeting_waits_for_its_day() {
    let (_folder, source) = standing("notulensi:", "notulensi:");
    let entry = &json(&[path(&source), "--per", "2026-02-20"])[0];
    assert!(entry["langkah_berikutnya"].as_u64() > Some(4), "{entry}");
}

#[test]
fn a_file_that_cannot_be_read_is_told_of_and_the_others_stand() {
    let (folder, _) = standing("versi", "versi");
    fs::write(folder.path().join("rusak.yaml"), "versi: 1\nsiklus: [").expect("written");
    let output = nodin(&["status", path(folder.path())]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("rusak.yaml"),
        "{}",
        text(&output.stderr)
    );
    assert!(
        text(&output.stdout).contains("SK-004/2026"),
        "{}",
        text(&output.stdout)
    );
}

#[test]
fn a_cycle_without_a_year_is_told_of() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("siklus.yaml");
    fs::write(&file, "versi: 1\n").expect("written");
    let output = nodin(&["status", path(&file)]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        text(&output.stderr).contains("kunci-wajib"),
        "{}",
        text(&output.stderr)
    );
}
