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
    for document in nodin::rules::documents::DOCUMENTS {
        let name = format!("SK-014-2024/{}", file_stem(document));
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

/// A cycle with just a nota dinas.
const SHORT: &str = "versi: 1
siklus: { nomor: S-7/2024, isu: Uji Sumber, tahun: 2024 }
pejabat: { deputi: { nama: \"Nama, M.A.\" } }
rekomendasi: { butir: [ { uraian: Menyusun jadwal } ] }
nota_dinas: { nomor: B-1, tanggal: 2024-02-28, hal: Uji, isi: Isi. }
";

/// A comment that no compression makes shorter.
fn noise() -> Vec<u8> {
    let hashes =
        (0..200_usize).map(|at| nodin::files::digest::sha256(&at.to_le_bytes()).to_string());
    let digits: String = hashes.collect();
    let pairs = digits.as_bytes().chunks(2);
    let bytes = pairs.map(|pair| u8::from_str_radix(&text(pair), 16).expect("digits"));
    let letters = bytes.map(|byte| b'!' + byte % 94);
    [b'#'].into_iter().chain(letters).collect()
}

/// From a PDF alone: its cycle file, and from that the same PDF. The ends are those that a PDF
/// might take for the ends of its own lines.
#[test]
fn what_a_pdf_carries_makes_the_same_pdf_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let print = |source: &Path, name: &str| {
        let out = folder.path().join(name);
        let call = ["buat", path(source), "--sematkan-sumber", "-o", path(&out)];
        let more = ["--dokumen", "nota-dinas", "--format", "pdf"];
        let output = nodin(&[&call[..], &more].concat());
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        out.join("S-7-2024/9-nota-dinas.pdf")
    };
    for (number, end) in [
        b"".to_vec(),
        b"\n\n".to_vec(),
        b"\r\n".to_vec(),
        noise(),
        [noise(), b"\n".to_vec()].concat(),
    ]
    .iter()
    .enumerate()
    {
        let cycle = [SHORT.as_bytes(), end].concat();
        let source = folder.path().join(format!("{number}.yaml"));
        fs::write(&source, &cycle).expect("a cycle");
        let pdf = print(&source, &format!("{number}"));
        let printed = nodin(&["ekstrak", path(&pdf)]);
        assert_eq!(printed.status.code(), Some(0), "{}", text(&printed.stderr));
        assert!(printed.stdout == cycle, "{number}");

        let again = folder.path().join(format!("{number}-lagi.yaml"));
        let call = ["ekstrak", path(&pdf), "-o", path(&again)];
        let output = nodin(&call);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert_eq!(text(&output.stdout).trim_end(), path(&again));
        assert!(fs::read(&again).expect("the cycle") == cycle);
        assert_eq!(nodin(&call).status.code(), Some(3), "never overwritten");
        let second = print(&again, &format!("{number}-lagi"));
        assert!(fs::read(&second).expect("PDF") == fs::read(&pdf).expect("PDF"));
    }
}

#[test]
fn what_carries_no_cycle_file_is_told_apart() {
    let folder = tempfile::tempdir().expect("a folder");
    let output = nodin(&["buat", SAMPLE, "-o", path(folder.path())]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let name = |name: &str| folder.path().join("SK-014-2024").join(name);
    fs::write(name("rusak.pdf"), b"%PDF-1.7\nrusak").expect("a file");
    for (file, code, exit) in [
        (name("9-nota-dinas.pdf"), "pdf-tanpa-sumber", 1),
        (name("9-nota-dinas.docx"), "bukan-pdf", 1),
        (PathBuf::from(SAMPLE), "bukan-pdf", 1),
        (name("rusak.pdf"), "pdf-tidak-terbaca", 1),
        (name("tidak-ada.pdf"), "tidak-dapat-dibaca", 3),
    ] {
        let output = nodin(&["ekstrak", path(&file)]);
        assert_eq!(output.status.code(), Some(exit), "{code}");
        assert!(output.stdout.is_empty());
        let said = text(&output.stderr);
        assert!(said.contains(&format!("galat[{code}]")), "{said}");
    }
}

/// Whatever bit of the carried file is lost, what comes out is the cycle file or nothing. A very
/// short file is carried as it is, and has no check sum.
#[test]
fn a_damaged_attachment_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let source = folder.path().join("siklus.yaml");
    let cycle = [SHORT, &"# Catatan yang sama.\n".repeat(40)].concat();
    fs::write(&source, &cycle).expect("a cycle");
    let call = [
        "buat",
        path(&source),
        "--sematkan-sumber",
        "-o",
        path(folder.path()),
    ];
    let more = ["--dokumen", "nota-dinas", "--format", "pdf"];
    let output = nodin(&[&call[..], &more].concat());
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let whole = made(&folder, "S-7-2024/9-nota-dinas.pdf");
    let find = |part: &[u8], from: usize| {
        let rest = whole.get(from..).expect("within");
        let at = rest.windows(part.len()).position(|window| window == part);
        from + at.expect("the part")
    };
    let start = find(b"stream\n", find(b"/EmbeddedFile", 0)) + b"stream\n".len();
    let end = find(b"\nendstream", start);
    let broken = folder.path().join("rusak.pdf");
    let mut refused = 0;
    for at in (start..end).step_by(12) {
        let mut bytes = whole.clone();
        bytes[at] ^= 4;
        fs::write(&broken, &bytes).expect("written");
        let output = nodin(&["ekstrak", path(&broken)]);
        if output.status.code() == Some(0) {
            assert!(output.stdout == cycle.as_bytes(), "byte {at}");
        } else {
            refused += 1;
        }
    }
    assert!(refused > 5, "{refused}");
}
