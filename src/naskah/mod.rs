//! The document tree: the one type in which every document and both writers meet.
//!
//! `parse` builds a [`Naskah`] from the filled template, `fit` completes it, and the
//! `pdf` and `docx` writers read it. The tree says *what* stands on the page, never how it
//! looks: sizes, fonts and distances are the style's ([`style::HouseStyle`]). It knows
//! nothing of a cycle file but one thing: the key each run of text came from.

mod bookmark;
mod bounds;
pub mod fit;
mod list;
pub(crate) mod months;
mod opening;
pub mod style;
mod table;
mod text;
pub(crate) mod text_width;
mod ttd;
pub(crate) mod walk;

use std::sync::Arc;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::{naskah::style::Marjin, picture::Picture};

pub use bookmark::{Bookmark, said};
pub(crate) use bounds::exceeded;
pub use list::{Item, List, Marker, Tick};
pub use opening::{Judul, Kepala, KepalaBaris, KepalaLampiran, Kop, Logo, Sifat};
pub use table::{Align, Column, Company, Row, Table, Width};
pub(crate) use text::BREAK_PLACE;
pub use text::{Inline, Key, Look, Run, Text, plain};
pub use ttd::{BentukTtd, JabatanTtd, Rekan, Tembusan, Ttd};

/// A whole document: its properties, its main part and its annexes in order.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
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
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
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

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
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
            ..Self::default()
        }
    }
}

/// A picture, with what is said beneath it.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
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
    /// Type size, points.
    pub size: f64,
    /// Degrees by which it rises.
    pub angle: f64,
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde passes a field by reference"
)]
fn date_parts<S: Serializer>(date: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    (date.year(), date.month(), date.day()).serialize(serializer)
}
