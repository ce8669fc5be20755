//! PDFs that carry the cycle file that they were made of.

use super::*;
use crate::reading::pdf;

/// `buat --sematkan-sumber` into a folder.
fn build(sources: &[&Path], folder: &TempDir, more: &[&str]) -> Output {
    let mut arguments = vec!["buat", "--sematkan-sumber", "-o", path(folder.path())];
    arguments.extend(sources.iter().map(|source| path(source)));
    arguments.extend(more);
    nodin(&arguments)
}

fn made(folder: &TempDir, name: &str) -> Vec<u8> {
    fs::read(folder.path().join(name)).expect("a document")
}

#[test]
fn what_carries_its_source_has_the_same_pages_and_always_the_same_bytes() {
    let [plain, first, second] = [(); 3].map(|()| tempfile::tempdir().expect("a folder"));
    let output = nodin(&["buat", SAMPLE, "-o", path(plain.path())]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    for folder in [&first, &second] {
        let output = build(&[Path::new(SAMPLE)], folder, &[]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    }
    for document in nodin::document::DOCUMENTS {
        let name = format!("SK-014-2024/{}", document.file_stem);
        let pdf_name = format!("{name}.pdf");
        let carrying = made(&first, &pdf_name);
        assert_eq!(
            pdf::pages(&carrying),
            pdf::pages(&made(&plain, &pdf_name)),
            "{name}"
        );
        assert!(carrying == made(&second, &pdf_name), "{name}");
        // A DOCX does not carry it.
        let docx_name = format!("{name}.docx");
        assert!(
            made(&first, &docx_name) == made(&plain, &docx_name),
            "{name}"
        );
    }
}

#[test]
fn a_restricted_cycle_is_not_carried_unless_that_is_said() {
    for class in ["terbatas", "rahasia", "sangat-rahasia"] {
        let folder = tempfile::tempdir().expect("a folder");
        let restricted = cycle(
            &folder,
            "  klasifikasi: biasa",
            &format!("  klasifikasi: {class}\n  salinan: {{ nomor: 1, dari: 3 }}"),
        );
        let open = folder.path().join("lain.yaml");
        fs::write(&open, changed("SK-014/2024", "SK-015/2024")).expect("a cycle");
        let output = build(&[&restricted, &open], &folder, &[]);
        assert_eq!(output.status.code(), Some(1), "{class}");
        let said = text(&output.stderr);
        assert_eq!(said.matches("galat[sumber-rahasia]").count(), 1, "{said}");
        assert!(said.contains("siklus.klasifikasi"), "{said}");
        assert!(!folder.path().join("SK-014-2024").exists());
        assert!(folder.path().join("SK-015-2024/9-nota-dinas.pdf").exists());

        // A DOCX carries nothing.
        let output = build(&[&restricted], &folder, &["--format", "docx"]);
        assert!(!text(&output.stderr).contains("sumber-rahasia"), "{class}");
        let output = build(&[&restricted], &folder, &["--izinkan-rahasia"]);
        assert!(!text(&output.stderr).contains("sumber-rahasia"), "{class}");
        assert!(folder.path().join("SK-014-2024/9-nota-dinas.pdf").exists());
    }
    let output = nodin(&["buat", SAMPLE, "--izinkan-rahasia"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        text(&output.stderr).contains("belum disebutkan: --sematkan-sumber"),
        "{}",
        text(&output.stderr)
    );
}
