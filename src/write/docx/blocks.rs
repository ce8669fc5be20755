//! Blocks of the tree as paragraphs and tables of docx-rs.

use std::collections::BTreeMap;

use docx_rs::{AlignmentType, Numberings, Paragraph, Table};

use super::{
    Error,
    measure::Twips,
    numbering::{Numbering, Rank},
    page::PageSetup,
    spacing::set_space,
    styles,
    text::Bookmarks,
};
use crate::{
    naskah::{Block, Inline, Kepala, Rincian},
    style::HouseStyle,
};

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
    /// Sections and lists around it, how many of them sections, and the pattern of the
    /// next list.
    pub(super) depth: usize,
    pub(super) sections: usize,
    pub(super) pattern: usize,
    /// The column's alignment, in a table's cell.
    pub(super) cell: Option<AlignmentType>,
    /// In a table in smaller type.
    pub(super) small: bool,
    pub(super) lampiran: bool,
}

impl BlockPlace {
    /// The text block of a page.
    pub(super) fn on(page: PageSetup, lampiran: bool) -> Self {
        Self {
            left: 0,
            width: page.text_width(),
            depth: 0,
            sections: 0,
            pattern: 0,
            cell: None,
            small: false,
            lampiran,
        }
    }

    /// The text of a list's item, whose marks take a column of so many twips; lists in it
    /// begin with `pattern`.
    pub(super) fn item(self, column: Twips, pattern: usize) -> Self {
        let (left, width) = (self.left + column, self.width - column);
        Self {
            left,
            width,
            depth: self.depth + 1,
            pattern,
            ..self
        }
    }

    /// The inside of a section, whose numbers take a column of so many twips; lists in it
    /// begin with `pattern`.
    pub(super) fn section(self, column: Twips, pattern: usize) -> Self {
        Self {
            sections: self.sections + 1,
            ..self.item(column, pattern)
        }
    }

    /// Whether it stands in no list.
    pub(super) fn is_body(self) -> bool {
        self.depth == self.sections
    }

    pub(super) fn rank(self) -> Rank {
        Rank {
            depth: self.depth,
            pattern: self.pattern,
            in_cell: self.cell.is_some(),
        }
    }
}

/// Writes blocks; holds what is counted through a whole document.
pub(super) struct Writer<'a> {
    pub(super) gaya: &'a HouseStyle,
    pub(super) pictures: &'a BTreeMap<String, Vec<u8>>,
    pub(super) numbering: Numbering<'a>,
    pub(super) bookmarks: Bookmarks,
    pub(super) alts: Vec<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(gaya: &'a HouseStyle, pictures: &'a BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            gaya,
            pictures,
            numbering: Numbering::new(gaya),
            bookmarks: Bookmarks::default(),
            alts: Vec::new(),
        }
    }

    /// The numbering, and the pictures' alternative texts.
    pub(super) fn into_parts(self) -> (Numberings, Vec<String>) {
        (self.numbering.into_parts(), self.alts)
    }

    /// Blocks that follow one another.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn blocks(
        &mut self,
        blocks: &[Block],
        place: BlockPlace,
    ) -> Result<Vec<Piece>, Error> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut previous = None;
        for (index, block) in blocks.iter().enumerate() {
            let mut next = self.block(block, blocks.get(index + 1), place)?;
            if let Some(space) =
                previous.and_then(|previous| self.space_between(previous, block, place))
            {
                set_space(&mut pieces, &mut next, space);
            }
            pieces.append(&mut next);
            previous = Some(block);
        }
        Ok(pieces)
    }

    fn block(
        &mut self,
        block: &Block,
        following: Option<&Block>,
        place: BlockPlace,
    ) -> Result<Vec<Piece>, Error> {
        Ok(match block {
            Block::Kop(kop) => self.kop(kop, place)?,
            Block::Sifat(sifat) => vec![self.sifat(sifat, place).into()],
            Block::Judul(judul) => self.judul(judul),
            // Word calls a table without rows corrupt.
            Block::Kepala(Kepala { baris, .. }) | Block::Rincian(Rincian { baris })
                if baris.is_empty() =>
            {
                Vec::new()
            }
            Block::Table(table)
                if table.columns.is_empty() || (table.head.is_empty() && table.rows.is_empty()) =>
            {
                Vec::new()
            }
            Block::Kepala(kepala) => vec![self.kepala(kepala, place).into()],
            Block::Section(section) => self.section(section, place)?,
            Block::Rincian(rincian) => vec![self.rincian(rincian, place).into()],
            Block::KepalaLampiran(kepala) => self.kepala_lampiran(kepala, place),
            Block::Paragraph(paragraph) => {
                let written = self.paragraph(&paragraph.isi, place);
                vec![written.keep_next_if(paragraph.keep_next).into()]
            }
            Block::List(list) => self.list(list, place)?,
            Block::Table(table) => vec![self.table(table, place)?.into()],
            Block::Gambar(gambar) => self.gambar(gambar)?,
            Block::Ttd(ttd) => {
                // The copies go where the signature goes, as in the PDF.
                let copies = matches!(following, Some(Block::Tembusan(_)));
                vec![self.ttd(ttd, copies, place)?.into()]
            }
            Block::Tembusan(tembusan) => self.tembusan(tembusan),
        })
    }

    /// A paragraph of text at its place: body, item of a list, or cell.
    pub(super) fn paragraph(&mut self, text: &[Inline], place: BlockPlace) -> Paragraph {
        let style = match place.cell {
            Some(_) => styles::of_table(place.small).text,
            None if place.is_body() => styles::BODY,
            None => styles::LIST_PARAGRAPH,
        };
        let mut paragraph = self.styled(style, text);
        if place.left > 0 {
            paragraph = paragraph.indent(Some(place.left), None, None, None);
        }
        paragraph.aligned(place)
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
    /// Aligned as the column of the table in which it stands.
    fn aligned(self, place: BlockPlace) -> Self;
}

impl ParagraphExt for Paragraph {
    fn keep_next_if(self, keep: bool) -> Self {
        if keep { self.keep_next(true) } else { self }
    }

    fn aligned(self, place: BlockPlace) -> Self {
        match place.cell {
            Some(AlignmentType::Left) | None => self,
            Some(alignment) => self.align(alignment),
        }
    }
}
