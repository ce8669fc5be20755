//! The document tree: the one type in which every document and both writers meet.
//!
//! `parse` builds a [`Naskah`] from the filled template, `fit` completes it, and the
//! `pdf` and `docx` writers read it. The tree says *what* stands on the page, never how it
//! looks: sizes, fonts and distances are the style's ([`crate::gaya::Gaya`]). It knows
//! nothing of a cycle file but one thing: the key each run of text came from.

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// The path of a key in the cycle file, such as `rekomendasi.butir[2].uraian`; indices
/// count from 0 as the items stand in the file.
pub type Key = Arc<str>;

/// A whole document: its properties, its main part and its annexes in order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Naskah {
    pub properties: Properties,
    pub page: PageMarks,
    pub blocks: Vec<Block>,
    pub lampiran: Vec<Lampiran>,
}

/// What a file says of itself outside its pages (PDF document information and XMP, DOCX
/// core properties).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Properties {
    pub title: String,
    pub author: String,
    pub subject: String,
    pub keywords: Vec<String>,
    /// The document's own date. A konsep without one bears that of the last dated step.
    #[serde(serialize_with = "date_parts")]
    pub date: Date,
}

/// What stands on every page outside the text block.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PageMarks {
    /// Class mark at head and foot of every page ("RAHASIA"); absent below that class.
    pub rahasia: Option<String>,
    /// Statement at the foot of every page (electronic signature); one item a line.
    pub kaki: Vec<String>,
}

/// An annex. It opens on a new page; page numbers count on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lampiran {
    pub landscape: bool,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "jenis", rename_all = "kebab-case")]
pub enum Block {
    Kop(Kop),
    Sifat(Sifat),
    Judul(Judul),
    Kepala(Kepala),
    KepalaLampiran(KepalaLampiran),
    Paragraph(Paragraph),
    List(List),
    Table(Table),
    Ttd(Ttd),
    Tembusan(Tembusan),
}

/// Letterhead. Without a logo it is set without a place for one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kop {
    /// File name of the logo among the supplied pictures, and what it shows.
    pub logo: Option<Logo>,
    /// The institution's lines, as they stand in the profile (usually capitals).
    pub baris: Vec<Text>,
    /// The unit's line.
    pub unit: Option<Text>,
    /// Address lines, smaller; absent in the kop `nama`.
    pub alamat: Vec<Text>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Logo {
    pub file: String,
    /// Alternative text for readers who cannot see it.
    pub alt: String,
}

/// The line under the kop: class code and word with the derajat at the left, the copy
/// number at the right. Classification and derajat are two fields (PermenPANRB 80/2012).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sifat {
    /// Class code and word.
    pub kiri: Text,
    /// Urgency, beside it; never red.
    pub derajat: Text,
    /// Copy number.
    pub kanan: Text,
    /// The class in red, as for Rahasia and Sangat Rahasia.
    pub merah: bool,
}

/// A title: centred, bold lines in capitals, with the number beneath where it has one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judul {
    pub baris: Vec<Text>,
    pub nomor: Option<Text>,
    /// The document's own title; false for the title of an annex or a part.
    pub utama: bool,
}

/// Head block of a nota dinas: labels with aligned colons, closed by a rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kepala {
    pub baris: Vec<KepalaBaris>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KepalaBaris {
    pub label: String,
    pub isi: Text,
}

/// The lines at the upper right of an annex: LAMPIRAN …, jabatan, NOMOR, TANGGAL.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KepalaLampiran {
    pub baris: Vec<Text>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paragraph {
    pub isi: Text,
    /// Stays on the page of the block that follows: a lead-in with its list, the last
    /// paragraph with the signature.
    pub keep_next: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    pub marker: Marker,
    pub items: Vec<Item>,
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// By the depth at which the list stands: 1. / a. / 1) / a) (PermenPANRB 80/2012).
    Number,
    /// Lettered by hand in the cycle file ("a. satu"): letters at whatever depth.
    Letter,
    Dash,
    /// No mark: one item a line, a second line hanging (names in a table's cell).
    None,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// As typed: a list "1. 3. 7." keeps its numbers.
    pub number: u32,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub columns: Vec<Column>,
    pub head: Vec<Text>,
    pub rows: Vec<Row>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Column {
    pub width: Width,
    pub align: Align,
}

impl Column {
    /// Its width in millimetres, which `fit` settles for every column.
    #[must_use]
    pub fn settled(&self) -> f64 {
        match self.width {
            Width::Mm(mm) => mm,
            Width::Share(_) => 0.0,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Width {
    /// Millimetres.
    Mm(f64),
    /// A share of what the fixed columns leave.
    Share(f64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    Left,
    Center,
    Right,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Row {
    /// A line across all columns that names the rows beneath it; repeated on the next page.
    Group(Text),
    Cells {
        cells: Vec<Vec<Block>>,
        /// May be torn at the foot of a page; set by `fit` for a row that could be longer
        /// than one, since Typst cuts such a row off without a word.
        breakable: bool,
    },
}

/// Signature block, in the right half of the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ttd {
    pub bentuk: BentukTtd,
    /// Jabatan in signing order: "a.n. …", "u.b.", and last the signer's own.
    pub jabatan: Vec<JabatanTtd>,
    pub nama: Text,
    /// Beneath the name: pangkat, "NIP …"; for echelon II and below.
    pub bawah: Vec<Text>,
    /// Sentence beside the mark of an electronic signature.
    pub keterangan: Option<Text>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum BentukTtd {
    /// Wet: jabatan, four lines of space, name.
    Basah,
    /// Electronic: the mark's place at the left; beside it sentence, name, jabatan.
    QrKiri,
    /// Electronic: jabatan, the mark's place, name and NIP beneath.
    JabatanDiAtas,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct JabatanTtd {
    /// "a.n.", "Plt.", "Plh.", or empty; "u.b." is a line of its own.
    pub awalan: String,
    pub isi: Text,
}

/// Copies: "Tembusan:" with a numbered list, or one line without a number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tembusan {
    pub items: Vec<Text>,
}

/// Text of one line or paragraph.
pub type Text = Vec<Inline>;

#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Run(Run),
    /// A line break that was asked for.
    Break,
}

/// A plain run as its bare text, a break as null: most of the data handed to Typst is runs.
impl Serialize for Inline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Run(run) if run.look.is_plain() && !run.unbreakable => {
                serializer.serialize_str(&run.text)
            }
            Self::Run(run) => run.serialize(serializer),
            Self::Break => serializer.serialize_none(),
        }
    }
}

/// The longest stretch of text with one look and one origin.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Run {
    #[serde(rename = "t")]
    pub text: String,
    #[serde(skip)]
    pub key: Option<Key>,
    #[serde(rename = "g", skip_serializing_if = "Look::is_plain")]
    pub look: Look,
    /// Stays on one line: dates, amounts, numbers with slashes.
    #[serde(rename = "u", skip_serializing_if = "std::ops::Not::not")]
    pub unbreakable: bool,
}

/// Emphasis of a run. Capitals are a look: the text beneath stays as it was typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four looks that are on or off, each by itself"
)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub caps: bool,
}

impl Look {
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// One letter for each look that is on, which keeps the data handed to Typst short.
impl Serialize for Look {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let letters: String = [
            (self.bold, 'b'),
            (self.italic, 'i'),
            (self.underline, 'u'),
            (self.caps, 'c'),
        ]
        .iter()
        .filter_map(|&(on, letter)| on.then_some(letter))
        .collect();
        serializer.serialize_str(&letters)
    }
}

/// The text of some inlines as a reader sees it, without looks; breaks become spaces.
#[must_use]
pub fn plain(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Run(run) => run.text.as_str(),
            Inline::Break => " ",
        })
        .collect()
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a field by reference"
)]
fn date_parts<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    (date.year(), date.month(), date.day()).serialize(serializer)
}
