//! The Sesdep's afternoon: a konsep edited in Word, taken in, and the nota dinas made of it.

mod hostile;

use std::collections::BTreeSet;

use nodin::scan::docx;

use super::*;
use crate::serap::taken::Body;

/// What makes a konsep one: its paraf, and blanks for what it does not have yet.
const KONSEP_ALONE: &[&str] = &[
    "Paraf hierarki",
    "Jabatan",
    "Paraf",
    "Tanggal",
    "Sekretaris Deputi Bidang Koordinasi Politik Luar Negeri",
    "Asisten Deputi Koordinasi Asia Pasifik dan Afrika",
    "NOMOR ………………………",
    "TANGGAL ……………… 2024",
];

/// A cycle file in a folder of its own, with its documents beside it.
struct Desk {
    folder: TempDir,
    cycle: PathBuf,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let cycle = cycle(&folder, "siklus:", "siklus:");
        Self { folder, cycle }
    }

    fn document(&self, name: &str) -> PathBuf {
        self.folder.path().join("keluaran/SK-014-2024").join(name)
    }

    fn konsep(&self) -> PathBuf {
        self.document("8-konsep-nota-dinas.docx")
    }

    /// Makes a document; what the program says of it.
    fn make(&self, document: &str) -> String {
        let cycle = path(&self.cycle);
        let output = nodin(&["buat", cycle, "--dokumen", document, "--format", "docx"]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        format!("{}{}", text(&output.stdout), text(&output.stderr))
    }

    /// Makes the konsep and edits it.
    fn edited_konsep(&self, edit: impl FnOnce(&mut Body)) {
        self.make("konsep");
        let made = fs::read(self.konsep()).expect("a konsep");
        let mut body = Body::of(&made);
        edit(&mut body);
        fs::write(self.konsep(), body.into(&made)).expect("edited");
    }

    fn cycle_text(&self) -> String {
        fs::read_to_string(&self.cycle).expect("the cycle")
    }
}

/// The paragraphs of a document's body, as they are said.
fn said(docx: &Path) -> Vec<String> {
    let docx = docx::read(&fs::read(docx).expect("a document")).expect("our own DOCX");
    let body = docx.paragraphs.iter().filter(|of| of.in_body);
    let said = body.map(|of| of.plain().replace(['\u{A0}', '\u{2011}'], " "));
    said.filter(|said| !said.trim().is_empty()).collect()
}

const SENTENCES: [(&str, &str); 2] = [
    ("ikan asing yang terdeteksi", "ikan asing yang tercatat"),
    ("Patroli terlaksana", "Patroli bersama terlaksana"),
];
const ROW: [&str; 4] = [
    "3.",
    "Membentuk satu pusat data bersama.",
    "Kesimpulan rapat.",
    "Badan Keamanan Laut",
];

fn typed(body: &mut Body) {
    for (old, new) in SENTENCES {
        body.replace(old, new);
    }
    body.add("tr", "2.Memadukan jadwal", &ROW);
}

/// The same with Word's recording of changes switched on.
fn tracked(body: &mut Body) {
    let by = "w:id=\"900\" w:author=\"Sesdep\" w:date=\"2024-02-27T00:00:00Z\"";
    for (old, new) in SENTENCES {
        let change = format!(
            "</w:t></w:r><w:del {by}><w:r><w:delText>{old}</w:delText></w:r></w:del>\
             <w:ins {by}><w:r><w:t>{new}</w:t></w:r></w:ins><w:r><w:t xml:space=\"preserve\">"
        );
        body.replace(old, &change);
    }
    body.add("tr", "2.Memadukan jadwal", &ROW);
    let row = body.range("tr", "3.Membentuk");
    let start = body.0[row].find('>').expect("a row") + 1 + body.range("tr", "3.Membentuk").start;
    let properties = body.0[start..]
        .strip_prefix("<w:trPr>")
        .map(|_| "<w:trPr>".len());
    let inserted = format!("<w:ins {by}/>");
    match properties {
        Some(length) => body.0.insert_str(start + length, &inserted),
        None => body
            .0
            .insert_str(start, &format!("<w:trPr>{inserted}</w:trPr>")),
    }
}

#[test]
fn what_the_sesdep_edits_in_the_konsep_stands_in_the_nota_dinas() {
    for edit in [typed, tracked] {
        let desk = Desk::new();
        desk.edited_konsep(edit);
        let edited = said(&desk.konsep());
        let before = desk.cycle_text();
        let taken = nodin(&["serap", path(&desk.konsep()), "--tulis"]);
        assert_eq!(taken.status.code(), Some(0), "{}", text(&taken.stderr));
        // Nothing in the file changes but the keys shown.
        let after = desk.cycle_text();
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
        let gone: Vec<String> = lines(&before).difference(&lines(&after)).cloned().collect();
        assert!(gone.len() <= 5, "{gone:#?}");
        assert!(after.contains(ROW[1]), "{after}");

        // The konsep holds nothing that the file does not: made again without a warning.
        let told = desk.make("konsep");
        assert!(!told.contains("disunting"), "{told}");
        // Rows are numbered anew.
        let words = |paragraphs: &[String]| -> Vec<String> {
            let is_word = |of: &&String| of.chars().any(char::is_alphabetic);
            paragraphs.iter().filter(is_word).cloned().collect()
        };
        let edited = words(&edited);
        assert_eq!(words(&said(&desk.konsep())), edited);

        let told = desk.make("nota-dinas");
        assert!(!told.contains("disunting"), "{told}");
        let nota_dinas = said(&desk.document("9-nota-dinas.docx"));
        // From the opening on both say the same, but for what makes a konsep one.
        let of = |paragraphs: &[String]| -> Vec<String> {
            let is_opening = |of: &String| of.starts_with("Menindaklanjuti");
            let start = paragraphs.iter().position(is_opening);
            paragraphs[start.expect("an opening")..].to_vec()
        };
        let (edited, nota_dinas) = (of(&edited), of(&nota_dinas));
        let lost = edited.iter().filter(|of| !nota_dinas.contains(of));
        assert_eq!(lost.collect::<Vec<_>>(), KONSEP_ALONE);
    }
}

/// What changed is named wherever the program speaks of an edited konsep.
#[test]
fn what_was_edited_is_named_by_its_marks() {
    let desk = Desk::new();
    desk.edited_konsep(typed);
    let what = "nota dinas isi 1.a, 1.b; rekomendasi butir 3";
    let warned = desk.make("nota-dinas");
    assert!(warned.contains(what), "{warned}");
    let status = text(&nodin(&["status", path(&desk.cycle)]).stdout);
    assert!(status.contains(what), "{status}");
    let shown = text(&nodin(&["serap", path(&desk.konsep())]).stdout);
    assert!(
        shown.contains("nota dinas isi 1.a, 1.b [nota_dinas.isi, siklus.yaml:"),
        "{shown}"
    );
}

/// Two edits of one text: what stands in brackets is what to ask for.
#[test]
fn a_choice_is_taken_as_it_is_written() {
    let desk = Desk::new();
    let name = "Bonifasius Lado Seran, S.H., LL.M.";
    desk.make("laporan");
    let laporan = desk.document("6-laporan.docx");
    let made = fs::read(&laporan).expect("a laporan");
    let mut body = Body::of(&made);
    body.replace(name, "Bonifasius L. Seran, S.H.");
    body.replace(name, "B. Lado Seran, S.H.");
    fs::write(&laporan, body.into(&made)).expect("edited");
    let before = desk.cycle_text();
    let shown = text(&nodin(&["serap", path(&laporan), "--tulis"]).stdout);
    assert_eq!(desk.cycle_text(), before);
    let choice = shown.split(['[', ',']).find(|of| of.ends_with("=2"));
    let choice = choice.unwrap_or_else(|| panic!("{shown}"));
    let taken = nodin(&["serap", path(&laporan), "--tulis", "--ambil", choice]);
    assert_eq!(taken.status.code(), Some(0), "{}", text(&taken.stderr));
    assert!(
        desk.cycle_text().contains("nama: B. Lado Seran, S.H."),
        "{}",
        text(&taken.stdout)
    );
}
