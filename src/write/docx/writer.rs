//! What the writers of all blocks share: where a block stands, what has been counted, and plain
//! paragraphs.

use std::collections::BTreeMap;

use docx_rs::{AlignmentType, Paragraph, Table};

use super::{measure::Twips, numbering::Numbering, styles, text::Bookmarks};
use crate::naskah::{self, Inline, style::HouseStyle};

/// What stands in a document, a cell or a header.
pub(super) enum Piece {
    Paragraph(Box<Paragraph>),
    Table(Box<Table>),
}

impl From<Paragraph> for Piece {
    fn from(paragraph: Paragraph) -> Self {
        Self::Paragraph(Box::new(paragraph))
    }
}

impl From<Table> for Piece {
    fn from(table: Table) -> Self {
        Self::Table(Box::new(table))
    }
}

/// Where a block stands.
#[derive(Debug, Clone, Copy)]
pub(super) struct BlockPlace {
    /// From the left margin of the text, or of the cell.
    pub(super) left: Twips,
    pub(super) width: Twips,
    /// Sections and lists around it, and how many of them sections.
    pub(super) depth: usize,
    pub(super) sections: usize,
    /// The column's alignment, in a table's cell.
    pub(super) cell: Option<AlignmentType>,
    /// In a table in smaller type.
    pub(super) small: bool,
    pub(super) lampiran: bool,
}

impl BlockPlace {
    /// The text block of a page, so many twips wide.
    pub(super) fn on(width: Twips, lampiran: bool) -> Self {
        Self {
            left: 0,
            width,
            depth: 0,
            sections: 0,
            cell: None,
            small: false,
            lampiran,
        }
    }

    /// The text of a list's item, whose marks take a column of so many twips.
    pub(super) fn item(self, column: Twips) -> Self {
        Self {
            left: self.left + column,
            width: self.width - column,
            depth: self.depth + 1,
            ..self
        }
    }

    /// The inside of a section, whose numbers take a column of so many twips.
    pub(super) fn section(self, column: Twips) -> Self {
        Self {
            sections: self.sections + 1,
            ..self.item(column)
        }
    }

    /// Whether it stands in no list.
    pub(super) fn is_body(self) -> bool {
        self.depth == self.sections
    }
}

/// Writes blocks; holds what is counted through a whole document.
pub(super) struct Writer<'a> {
    pub(super) house_style: &'a HouseStyle,
    pub(super) pictures: &'a BTreeMap<String, Vec<u8>>,
    pub(super) numbering: Numbering<'a>,
    pub(super) bookmarks: Bookmarks,
    /// Alternative texts of the pictures, in the order in which they stand.
    pub(super) alts: Vec<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(
        house_style: &'a HouseStyle,
        pictures: &'a BTreeMap<String, Vec<u8>>,
    ) -> Self {
        Self {
            house_style,
            pictures,
            numbering: Numbering::new(house_style),
            bookmarks: Bookmarks::default(),
            alts: Vec::new(),
        }
    }

    /// A paragraph at its place: body, item of a list, or cell.
    pub(super) fn paragraph(
        &mut self,
        paragraph: &naskah::Paragraph,
        place: BlockPlace,
    ) -> Paragraph {
        let style = match place.cell {
            Some(_) => styles::of_table(place.small).text,
            None if place.is_body() => styles::BODY,
            None => styles::LIST_PARAGRAPH,
        };
        let mut written = self.styled(style, &paragraph.isi);
        if place.left > 0 {
            written = written.indent(Some(place.left), None, None, None);
        }
        written.flowing(paragraph, place)
    }

    /// A paragraph in a style and nothing else.
    pub(super) fn styled(&mut self, style: &str, text: &[Inline]) -> Paragraph {
        self.bookmarks.add_text(Paragraph::new().style(style), text)
    }
}

/// What docx-rs's paragraph lacks for blocks.
pub(super) trait ParagraphExt {
    /// Stays with the next paragraph; without it the style decides.
    fn keep_next_if(self, keep: bool) -> Self;
    /// Stays with the next one as a paragraph of the tree does; its lines are aligned as the column
    /// of the table in which it stands, or end where their words do, or the style decides.
    fn flowing(self, paragraph: &naskah::Paragraph, place: BlockPlace) -> Self;
}

impl ParagraphExt for Paragraph {
    fn keep_next_if(self, keep: bool) -> Self {
        if keep { self.keep_next(true) } else { self }
    }

    fn flowing(self, paragraph: &naskah::Paragraph, place: BlockPlace) -> Self {
        let kept = self.keep_next_if(paragraph.keep_next);
        match place.cell {
            Some(AlignmentType::Left) | None if !paragraph.ragged_in_docx => kept,
            alignment => kept.align(alignment.unwrap_or(AlignmentType::Left)),
        }
    }
}
