//! Blocks of the tree as paragraphs and tables of docx-rs, and the space between them.

use std::collections::BTreeMap;

use docx_rs::{AlignmentType, LineSpacing, LineSpacingType, Numberings, Paragraph, Table};

use super::{
    Error,
    measure::{Line, Twips, gap, points},
    numbering::Numbering,
    page::Page,
    styles,
    text::Bookmarks,
};
use crate::{
    gaya::Gaya,
    naskah::{BentukTtd, Block, Inline},
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
pub(super) struct Place {
    pub(super) page: Page,
    /// From the left margin of the text, or of the cell.
    pub(super) left: Twips,
    pub(super) width: Twips,
    /// Lists around it.
    pub(super) depth: usize,
    /// The column's alignment, in a table's cell.
    pub(super) cell: Option<AlignmentType>,
    pub(super) lampiran: bool,
}

impl Place {
    /// The text block of a page.
    pub(super) fn on(page: Page, lampiran: bool) -> Self {
        Self { page, left: 0, width: page.text_width(), depth: 0, cell: None, lampiran }
    }

    /// The text of a list's item, whose marks take a column of so many twips.
    pub(super) fn item(self, column: Twips) -> Self {
        Self { left: self.left + column, width: self.width - column, depth: self.depth + 1, ..self }
    }
}

/// Writes blocks; holds what is counted through a whole document.
pub(super) struct Writer<'a> {
    pub(super) gaya: &'a Gaya,
    pub(super) pictures: &'a BTreeMap<String, Vec<u8>>,
    pub(super) numbering: Numbering,
    pub(super) bookmarks: Bookmarks,
    pub(super) alts: Vec<String>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(gaya: &'a Gaya, pictures: &'a BTreeMap<String, Vec<u8>>) -> Self {
        Self {
            gaya,
            pictures,
            numbering: Numbering::default(),
            bookmarks: Bookmarks::default(),
            alts: Vec::new(),
        }
    }

    /// The numbering, and the pictures' alternative texts.
    pub(super) fn into_parts(self) -> (Numberings, Vec<String>) {
        (self.numbering.into_parts(self.gaya), self.alts)
    }

    /// Blocks that follow one another.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn blocks(&mut self, blocks: &[Block], place: Place) -> Result<Vec<Piece>, Error> {
        let mut pieces: Vec<Piece> = Vec::new();
        let mut previous = None;
        for (index, block) in blocks.iter().enumerate() {
            let mut next = self.block(block, blocks.get(index + 1), place)?;
            if let Some(space) = previous.and_then(|previous| self.space_between(previous, block, place)) {
                set_space(&mut pieces, &mut next, space);
            }
            pieces.append(&mut next);
            previous = Some(block);
        }
        Ok(pieces)
    }

    fn block(&mut self, block: &Block, following: Option<&Block>, place: Place) -> Result<Vec<Piece>, Error> {
        Ok(match block {
            Block::Kop(kop) => self.kop(kop, place)?,
            Block::Sifat(sifat) => vec![self.sifat(sifat, place).into()],
            Block::Judul(judul) => self.judul(judul),
            Block::Kepala(kepala) => vec![self.kepala(kepala, place).into()],
            Block::KepalaLampiran(kepala) => self.kepala_lampiran(kepala, place),
            Block::Paragraph(paragraph) => {
                let written = self.paragraph(&paragraph.isi, place);
                vec![written.keep_next_if(paragraph.keep_next).into()]
            }
            Block::List(list) => self.list(list, place)?,
            Block::Table(table) => vec![self.table(table, place)?.into()],
            Block::Ttd(ttd) => {
                // The copies go where the signature goes, as in the PDF.
                self.ttd(ttd, matches!(following, Some(Block::Tembusan(_))), place)
            }
            Block::Tembusan(tembusan) => self.tembusan(tembusan),
        })
    }

    /// A paragraph of text at its place: body, item of a list, or cell.
    pub(super) fn paragraph(&mut self, text: &[Inline], place: Place) -> Paragraph {
        let style = match (place.cell, place.depth) {
            (Some(_), _) => styles::TEKS_TABEL,
            (None, 0) => styles::BODY,
            (None, _) => styles::LIST_PARAGRAPH,
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

    /// Space between two blocks, in points, where their styles do not see to it: a table
    /// has none of its own, and a signature's depends on where it stands.
    fn space_between(&self, previous: &Block, next: &Block, place: Place) -> Option<f64> {
        let (gaya, body) = (self.gaya, Line::body(self.gaya));
        let ttd = if place.lampiran { gaya.ttd.atas_lampiran } else { gaya.ttd.atas };
        // Beneath a paragraph, its last line's slack is there already.
        let below_table = body.slack();
        if place.cell.is_some() {
            return Some(match (previous, next) {
                (Block::Paragraph(_), Block::Paragraph(_)) => gaya.baris.anak_butir,
                _ => gaya.baris.anak_butir / 2.0,
            });
        }
        match (previous, next) {
            (Block::Table(_), Block::Ttd(_)) => Some(ttd + below_table),
            (Block::Kepala(_), _) => Some(gaya.kepala.garis.bawah),
            (Block::Table(_), Block::Paragraph(_) | Block::List(_) | Block::Table(_)) => {
                Some(gaya.baris.alinea + below_table)
            }
            (Block::Ttd(ttd), Block::Tembusan(_)) if ttd.bentuk == BentukTtd::QrKiri => {
                Some(gaya.tembusan.atas)
            }
            (_, Block::Ttd(_)) => Some(ttd),
            (Block::Paragraph(_) | Block::List(_), Block::Table(_)) => Some(gaya.baris.butir),
            _ => None,
        }
    }
}

/// Puts space (points) between what stands and what comes, on whichever is a paragraph;
/// two tables need a paragraph between them, or Word makes them one.
fn set_space(standing: &mut Vec<Piece>, coming: &mut [Piece], space: f64) {
    match (standing.last_mut(), coming.first_mut()) {
        (_, Some(Piece::Paragraph(next))) => set_space_before(next, space),
        (Some(Piece::Paragraph(last)), _) => {
            let spacing = last.property.line_spacing.take().unwrap_or_default();
            last.property.line_spacing = Some(spacing.after(gap(space)));
        }
        _ => standing.push(spacer(space).into()),
    }
}

/// Puts space (points) above a paragraph, whatever its style says.
pub(super) fn set_space_before(paragraph: &mut Paragraph, space: f64) {
    let spacing = paragraph.property.line_spacing.take().unwrap_or_default();
    paragraph.property.line_spacing = Some(spacing.before(gap(space)));
}

/// An empty paragraph of exactly this height (points; one at least, or Word ignores it).
pub(super) fn spacer(height: f64) -> Paragraph {
    let spacing = LineSpacing::new().line(points(height.max(1.0))).line_rule(LineSpacingType::Exact);
    Paragraph::new().style(styles::SPACER).line_spacing(spacing)
}

/// What docx-rs's paragraph lacks for blocks.
pub(super) trait ParagraphExt {
    /// Stays with the next paragraph; without it the style decides.
    fn keep_next_if(self, keep: bool) -> Self;
    /// Aligned as the column of the table in which it stands.
    fn aligned(self, place: Place) -> Self;
}

impl ParagraphExt for Paragraph {
    fn keep_next_if(self, keep: bool) -> Self {
        if keep { self.keep_next(true) } else { self }
    }

    fn aligned(self, place: Place) -> Self {
        match place.cell {
            Some(AlignmentType::Left) | None => self,
            Some(alignment) => self.align(alignment),
        }
    }
}
