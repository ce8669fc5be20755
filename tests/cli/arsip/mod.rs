//! Archives: made, made again, and verified.

mod asing;
mod daftar;
mod gambar;
mod membuat;
mod nomor;
mod rahasia;
mod sumber;
mod terputus;
mod verifikasi;

use super::*;

/// Cycle files in folders, and the archive that is made of them.
struct Office {
    folder: TempDir,
}

impl Office {
    /// Two cycles of different years, each in a folder of its own, with a file of data.
    fn new() -> Self {
        let office = Self {
            folder: tempfile::tempdir().expect("a folder"),
        };
        office.write("2023/satu.yaml", &cycle_file("SK-1/2023", 2023, ""));
        office.write(
            "2024/dua.yaml",
            &cycle_file("SK-2/2024", 2024, ", berkas: data/kasus dua.csv"),
        );
        office.write("2024/data/kasus dua.csv", "a;b");
        office
    }

    fn sources(&self) -> PathBuf {
        self.folder.path().join("siklus")
    }

    fn archive(&self) -> PathBuf {
        self.folder.path().join("arsip")
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.sources().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }

    /// `nodin arsip` of the bahan as DOCX, the quickest of documents.
    fn make(&self, more: &[&str]) -> Output {
        let mut arguments = vec!["--dokumen", "bahan", "--format", "docx"];
        arguments.extend(more);
        self.make_all(&arguments)
    }

    /// `nodin arsip` of every document.
    fn make_all(&self, more: &[&str]) -> Output {
        make(&self.sources(), &self.archive(), more)
    }
}

fn make(sources: &Path, archive: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["arsip", path(sources), "-o", path(archive)];
    arguments.extend(more);
    nodin(&arguments)
}

fn verify(archive: &Path, more: &[&str]) -> Output {
    let mut arguments = vec!["verifikasi", path(archive)];
    arguments.extend(more);
    nodin(&arguments)
}

/// A cycle that has come to its bahan; `data` goes on with the entry of its data.
fn cycle_file(nomor: &str, tahun: i32, data: &str) -> String {
    format!(
        "versi: 1
siklus:
  nomor: {nomor}
  isu: Perkembangan Situasi
  tahun: {tahun}
pejabat:
  asdep: {{ jabatan: Asisten Deputi, nama: Bonifasius Lado Seran }}
arahan:
  tanggal: {tahun}-02-05
  isi: [Siapkan bahan rapat]
bahan:
  tanggal: {tahun}-02-07
  analisis: Situasi terkendali.
  data_dukung:
    - {{ judul: Kasus{data} }}
"
    )
}

/// Every file of an archive with its bytes, by path.
fn files(archive: &Path) -> Vec<(String, Vec<u8>)> {
    fn walk(folder: &Path, root: &Path, found: &mut Vec<(String, Vec<u8>)>) {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                walk(&path, root, found);
            } else {
                let name = path.strip_prefix(root).expect("within");
                let name = name.to_string_lossy().replace('\\', "/");
                found.push((name, fs::read(&path).expect("a file")));
            }
        }
    }
    let mut found = Vec::new();
    walk(archive, archive, &mut found);
    found.sort();
    found
}

fn names(archive: &Path) -> Vec<String> {
    files(archive).into_iter().map(|(name, _)| name).collect()
}

/// The rows of a register.
fn register(archive: &Path) -> Vec<serde_json::Value> {
    let text = fs::read_to_string(archive.join("register.jsonl")).expect("a register");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

/// Exit code 0, and what was said.
fn said(output: &Output) -> String {
    let complaint = text(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{complaint}");
    text(&output.stdout)
}

/// Another exit code, and what was complained of.
fn refused(output: &Output, code: i32) -> String {
    let complaint = text(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{complaint}");
    complaint
}
