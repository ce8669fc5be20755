//! Blocks of the tree as paragraphs and tables of docx-rs, with the space between them.

use super::{
    Error,
    layout::set_space,
    measure::LineBox,
    writer::{BlockPlace, Piece, Writer},
};
use crate::naskah::{Block, Kepala, Rincian, Table};

impl Writer<'_> {
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
        let mut previous: Option<&Block> = None;
        for (index, block) in blocks.iter().enumerate() {
            if let (Some(Block::Table(table)), Block::Ttd(_)) = (previous, block)
                && !is_blank(table)
            {
                // It is the table's last row.
                previous = Some(block);
                continue;
            }
            let mut next = self.block(block, &blocks[index + 1..], place)?;
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
        following: &[Block],
        place: BlockPlace,
    ) -> Result<Vec<Piece>, Error> {
        // The copies go where the signature goes, as in the PDF.
        let copies = |following: &[Block]| matches!(following.first(), Some(Block::Tembusan(_)));
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
            Block::Table(table) if is_blank(table) => Vec::new(),
            Block::Kepala(kepala) => vec![self.kepala(kepala, place).into()],
            Block::Section(section) => self.section(section, place)?,
            Block::Rincian(rincian) => vec![self.rincian(rincian, place).into()],
            Block::KepalaLampiran(kepala) => self.kepala_lampiran(kepala, place),
            Block::Paragraph(paragraph) => vec![self.paragraph(paragraph, place).into()],
            Block::List(list) => self.list(list, place)?,
            Block::Table(table) => vec![
                match following {
                    [Block::Ttd(ttd), after @ ..] => {
                        self.signed_table(table, ttd, copies(after), place)?
                    }
                    _ => self.table(table, place)?,
                }
                .into(),
            ],
            Block::Gambar(gambar) => self.gambar(gambar)?,
            Block::Ttd(ttd) => vec![self.ttd(ttd, copies(following), place)?.into()],
            Block::Tembusan(tembusan) => self.tembusan(tembusan),
        })
    }

    /// Space above a signature, in points.
    pub(super) fn above_signature(&self, place: BlockPlace) -> f64 {
        if place.lampiran {
            self.house_style.ttd.atas_lampiran
        } else {
            self.house_style.ttd.atas
        }
    }

    /// Space between two blocks, in points, where their styles do not see to it: a table
    /// has none of its own, and a signature's depends on where it stands.
    fn space_between(&self, previous: &Block, next: &Block, place: BlockPlace) -> Option<f64> {
        let (house_style, body) = (self.house_style, LineBox::body(self.house_style));
        let ttd = self.above_signature(place);
        let section = if place.sections > 0 {
            house_style.bagian.atas_anak
        } else {
            house_style.bagian.atas
        };
        // Beneath a paragraph, its last line's slack is there already.
        let below_table = body.slack();
        if place.cell.is_some() {
            return Some(match (previous, next) {
                (Block::Paragraph(_), Block::Paragraph(_)) => house_style.baris.anak_butir,
                _ => house_style.baris.anak_butir / 2.0,
            });
        }
        match (previous, next) {
            (_, Block::Kepala(kepala)) if kepala.kanan.is_some() => Some(house_style.judul.atas),
            (Block::Kepala(_), _) => Some(house_style.kepala.garis.bawah),
            (Block::Table(_), Block::Section(_)) => Some(section + below_table),
            (Block::Rincian(_), Block::Section(_)) => Some(section - house_style.rincian.antar),
            (
                Block::Table(_),
                Block::Paragraph(_)
                | Block::Gambar(_)
                | Block::List(_)
                | Block::Table(_)
                | Block::Rincian(_),
            ) => Some(house_style.baris.alinea + below_table),
            (Block::Ttd(_), Block::Tembusan(_)) => Some(house_style.tembusan.atas),
            (_, Block::Ttd(_)) => Some(ttd),
            (Block::Paragraph(_), Block::Table(_)) => Some(house_style.baris.butir),
            (Block::List(_), Block::Table(_)) => Some(house_style.baris.alinea),
            (Block::Rincian(_), _) => Some(house_style.baris.alinea - house_style.rincian.antar),
            _ => None,
        }
    }
}

/// Whether nothing of a table would be seen.
fn is_blank(table: &Table) -> bool {
    table.columns.is_empty() || (table.head.is_empty() && table.rows.is_empty())
}
