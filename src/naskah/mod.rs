//! The document tree: the one type in which every document and both writers meet.
//!
//! `parse` builds a [`Naskah`] from the filled template, `fit` completes it, and the
//! `pdf` and `docx` writers read it. The tree says *what* stands on the page, never how it
//! looks: sizes, fonts and distances are the style's ([`style::HouseStyle`]). It knows
//! nothing of a cycle file but one thing: the key each run of text came from.

mod bookmark;
mod bounds;
pub mod fit;
pub(crate) mod months;
pub mod style;
mod text;
pub(crate) mod text_width;
pub(crate) mod walk;

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::{naskah::style::Marjin, picture::Picture};

pub use bookmark::{Bookmark, said};
pub(crate) use bounds::exceeded;
pub(crate) use text::BREAK_PLACE;
pub use text::{Inline, Key, Look, Run, Text, plain};

/// A whole document: its properties, its main part and its annexes in order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Naskah {
    pub properties: Properties,
    pub page: PageMarks,
    /// Width of the word across every page, points; settled by `fit`.
    pub konsep_width: f64,
    /// Of the main part's pages, millimetres; settled by `fit`.
    pub margin: Marjin,
    pub blocks: Vec<Block>,
    pub lampiran: Vec<Lampiran>,
}

impl Naskah {
    /// The blocks of the main part and of each annex in order, and whether they stand on
    /// landscape pages.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&[Block], bool)> {
        let annexes = self.lampiran.iter();
        let annexes = annexes.map(|part| (part.blocks.as_slice(), part.landscape));
        std::iter::once((self.blocks.as_slice(), false)).chain(annexes)
    }

    /// The pictures in order; they stand beside the other blocks of a part, never in one.
    pub(crate) fn gambar(&self) -> impl Iterator<Item = &Gambar> {
        let blocks = self.parts().flat_map(|(blocks, _)| blocks);
        blocks.filter_map(|block| match block {
            Block::Gambar(gambar) => Some(gambar),
            _ => None,
        })
    }

    /// As [`Naskah::gambar`], for changing them.
    pub(crate) fn gambar_mut(&mut self) -> impl Iterator<Item = &mut Gambar> {
        let blocks = self.parts_mut().flat_map(|(blocks, _)| blocks);
        blocks.filter_map(|block| match block {
            Block::Gambar(gambar) => Some(gambar),
            _ => None,
        })
    }

    /// As [`Naskah::parts`], for changing them.
    pub(crate) fn parts_mut(&mut self) -> impl Iterator<Item = (&mut [Block], bool)> {
        let annexes = self.lampiran.iter_mut();
        let annexes = annexes.map(|part| (part.blocks.as_mut_slice(), part.landscape));
        std::iter::once((self.blocks.as_mut_slice(), false)).chain(annexes)
    }
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
    /// Which document of the SOP it is, by its name on the command line; empty for one that no
    /// cycle makes.
    #[serde(skip)]
    pub document: &'static str,
}

/// What stands on every page outside the text block.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct PageMarks {
    /// Class mark at head and foot of every page ("RAHASIA"); absent below that class.
    pub rahasia: Option<String>,
    /// Statement at the foot of every page (electronic signature); one item a line.
    pub kaki: Vec<String>,
    /// Word across every page, behind the text, of what is not final ("KONSEP").
    pub konsep: Option<String>,
    /// Label of the box for the drafter's initials, at the lower right of every page.
    pub paraf: Option<String>,
}

/// An annex, or a further part such as the telaahan of a laporan. It opens on a new page;
/// page numbers count on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Lampiran {
    pub landscape: bool,
    /// Millimetres; settled by `fit`.
    pub margin: Marjin,
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
    Section(Section),
    Rincian(Rincian),
    Paragraph(Paragraph),
    List(List),
    Table(Table),
    Gambar(Gambar),
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

/// Head block of a nota dinas: labels with aligned colons, closed by a rule. That of a
/// letter has the place and date at its right in place of the rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Kepala {
    pub baris: Vec<KepalaBaris>,
    /// At the right end of the first line: "Jakarta, 15 Februari 2024".
    pub kanan: Option<Text>,
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
    /// Width of the longest, millimetres; settled by `fit`.
    pub width: f64,
}

/// A numbered part of the text. What stands in it begins under its heading, to the right of
/// the number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Section {
    /// Place of its number's pattern in the style's numbering by depth, from 0 (I.).
    pub pattern: usize,
    /// From 1, among its siblings.
    pub number: u32,
    /// The number as it is written; settled by `fit`.
    pub mark: String,
    pub judul: Text,
    pub blocks: Vec<Block>,
}

/// Facts within the text, a line each: label, colon, value (day, time, place of a meeting).
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rincian {
    pub baris: Vec<KepalaBaris>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paragraph {
    pub isi: Text,
    /// Stays on the page of the block that follows: a lead-in with its list, the last
    /// paragraph with the signature.
    pub keep_next: bool,
    /// Its lines end where their words do, since to make them of one length would tear holes into
    /// them; settled by `fit`.
    pub ragged: bool,
    /// The same where no space becomes narrower, as in a word processor.
    #[serde(skip)]
    pub ragged_in_docx: bool,
}

impl Paragraph {
    /// A paragraph of such text, before `fit`.
    #[must_use]
    pub fn new(isi: Text) -> Self {
        Self {
            isi,
            keep_next: false,
            ragged: false,
            ragged_in_docx: false,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct List {
    pub marker: Marker,
    /// Its typed marks want a wider column than numbers do.
    pub wide: bool,
    /// Place of its marks' pattern in the style's numbering by depth; settled by `fit`.
    pub pattern: usize,
    /// Whether it stands beneath a number; settled by `fit`.
    pub nested: bool,
    /// Width of the column in which its marks stand, millimetres; settled by `fit`.
    pub column: f64,
    /// Its last item stays on the page of the signature that follows; settled by `fit`.
    pub keep_next: bool,
    pub items: Vec<Item>,
}

impl List {
    /// A list of such items, before `fit`.
    #[must_use]
    pub fn new(marker: Marker, items: Vec<Item>) -> Self {
        Self {
            marker,
            wide: false,
            pattern: 0,
            nested: false,
            column: 0.0,
            keep_next: false,
            items,
        }
    }
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
    /// A box to be ticked, as on a form; the item tells what stands in it.
    Box,
    /// As it was typed, where that is none of the house's own ("A.", "I.", "1.1", "(1)").
    Typed,
}

/// What stands in the box of an item (the lembar disposisi of Peraturan ANRI 5/2021: the
/// leading unit gets a 1, the others a tick).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tick {
    #[default]
    Empty,
    Ticked,
    /// The number 1.
    First,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// As typed: a list "1. 3. 7." keeps its numbers.
    pub number: u32,
    /// What stands in its box, in a list of boxes.
    pub tick: Tick,
    /// Its mark: as typed in a list of typed marks, settled by `fit` in one that counts.
    pub mark: String,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Table {
    pub columns: Vec<Column>,
    /// One text a column, or none; an empty one joins the one at its left.
    pub head: Vec<Text>,
    /// The columns over which each of them stands, none for one that joins; settled by `fit`.
    pub spans: Vec<usize>,
    pub rows: Vec<Row>,
    /// Least height of a row in millimetres, where something is to be written by hand.
    pub row_height: Option<f64>,
    /// In smaller type, since its words would not fit its columns otherwise; settled by `fit`.
    pub small: bool,
    /// How it keeps together on pages; settled by `fit`.
    pub company: Company,
    /// The place of the row from which on it keeps together at its end; settled by `fit`.
    pub last: usize,
}

impl Table {
    /// A table of so many columns, with or without a head, before `fit`.
    #[must_use]
    pub fn new(columns: Vec<Column>, head: Vec<Text>, rows: Vec<Row>) -> Self {
        Self {
            columns,
            head,
            spans: Vec::new(),
            rows,
            row_height: None,
            small: false,
            company: Company::Free,
            last: 0,
        }
    }
}

/// How the rows of a table keep together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Company {
    /// As they fall.
    #[default]
    Free,
    /// A short table stands on one page.
    Whole,
    /// The last rows are to stand on one page: the number by which the PDF writer finds the
    /// table.
    Watched(usize),
    /// The last rows begin a new page.
    Split,
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

/// A picture, with what is said beneath it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Gambar {
    /// As the cycle names it.
    pub file: String,
    /// For readers who cannot see it.
    pub alt: String,
    /// Empty for a picture that stands for itself.
    pub keterangan: Text,
    /// What it shows; put in before the writers see it.
    #[serde(skip)]
    pub picture: Option<Arc<Picture>>,
    /// Its place among the pictures of the document, from 1.
    pub number: usize,
    /// Millimetres; settled by `fit`.
    pub width: f64,
    pub height: f64,
    /// The word of a draft, which the picture would cover where it stands on the page alone;
    /// settled by `fit`.
    pub across: Option<Across>,
    /// As of a paragraph.
    pub keep_next: bool,
}

/// A word across a picture. Styles before 0.5 draw it from corner to corner in the size told here;
/// since then it goes on where it stands on the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Across {
    pub word: String,
    /// Type size, and the width that it makes, points.
    pub size: f64,
    pub width: f64,
    /// Degrees by which it rises.
    pub angle: f64,
}

/// Signature block, in the right half of the page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ttd {
    pub bentuk: BentukTtd,
    /// Where the block begins, millimetres from the left margin; settled by `fit`, further
    /// left for a name that would not stand on one line.
    pub start: f64,
    /// By how much "a.n." and its like hang to the left of it, millimetres; settled by `fit`.
    pub hanging: f64,
    /// Place and date, above the jabatan, where the head of the document has none.
    pub tanggal: Option<Text>,
    /// Jabatan in signing order: "a.n. …", "u.b.", and last the signer's own.
    pub jabatan: Vec<JabatanTtd>,
    pub nama: Text,
    /// Beneath the name: pangkat, "NIP …"; for echelon II and below.
    pub bawah: Vec<Text>,
    /// Width at which these lines are of about one length, millimetres; settled by `fit`.
    pub bawah_width: f64,
    /// Sentence beside the mark of an electronic signature.
    pub keterangan: Option<Text>,
    /// In the room for the signature: the placeholder that an e-office fills.
    pub isian: Option<Text>,
    /// At the left of the block: the table for initials of a konsep.
    pub samping: Vec<Block>,
    /// Width of what stands there, millimetres; settled by `fit`.
    pub samping_width: f64,
    /// Who signs at the left, beside the block.
    pub rekan: Option<Rekan>,
}

/// A second signature beside the first: the note-taker's of a notula.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Rekan {
    pub jabatan: Text,
    pub nama: Text,
    pub bawah: Vec<Text>,
    /// As of the first signature.
    pub bawah_width: f64,
}

impl Ttd {
    /// Whether "a.n." and its like stand before the jabatan, which hang.
    #[must_use]
    pub fn hangs(&self) -> bool {
        self.jabatan.iter().any(|line| !line.awalan.is_empty())
    }
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
    /// Width at which its lines are of about one length, millimetres; settled by `fit`.
    pub width: f64,
}

/// Copies: "Tembusan:" with a numbered list, or one line without a number.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tembusan {
    pub items: Vec<Text>,
    /// Their numbers as they are written; settled by `fit`.
    pub marks: Vec<String>,
    /// Width of the column in which these stand, millimetres; settled by `fit`.
    pub column: f64,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a field by reference"
)]
fn date_parts<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    (date.year(), date.month(), date.day()).serialize(serializer)
}
