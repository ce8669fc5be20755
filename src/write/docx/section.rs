//! Numbered sections: headings on which Word's own numbering counts, and what stands in them.

use docx_rs::{IndentLevel, LineSpacing, NumberingId, Table};

use super::{
    Error,
    layout::{layout_table, set_space_before},
    measure::{gap, millimetres},
    numbering::clamp_level,
    styles,
    writer::{BlockPlace, Piece, Writer},
};
use crate::naskah::{Rincian, Section};

impl Writer<'_> {
    /// The heading and, beneath it, the section's blocks.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn section(
        &mut self,
        section: &Section,
        place: BlockPlace,
    ) -> Result<Vec<Piece>, Error> {
        let begins = place.sections == 0 && section.number == 1;
        let instance = self.numbering.headings(section, begins);
        let level = clamp_level(place.sections);
        let heading = self
            .styled(styles::heading(place.sections), &section.judul)
            .numbering(NumberingId::new(instance), IndentLevel::new(level));
        let column = millimetres(self.house_style.baris.kolom_nomor);
        let inside = place.section(column);
        let mut pieces = vec![heading.into()];
        let mut blocks = self.blocks(&section.blocks, inside)?;
        // Close to the heading, whatever its style says.
        if let Some(Piece::Paragraph(first)) = blocks.first_mut() {
            set_space_before(first, self.house_style.bagian.bawah);
        }
        pieces.append(&mut blocks);
        Ok(pieces)
    }

    /// Labels, colons and values in a table without rules.
    pub(super) fn rincian(&mut self, rincian: &Rincian, place: BlockPlace) -> Table {
        let ukuran = &self.house_style.rincian;
        let (label, colon) = (millimetres(ukuran.label), millimetres(ukuran.titik_dua));
        let columns = [label, colon, place.width - label - colon];
        let after = LineSpacing::new().after(gap(ukuran.antar));
        let last = rincian.baris.len().saturating_sub(1);
        let rows = rincian.baris.iter().enumerate().map(|(index, baris)| {
            // They stand on one page.
            let keep = index < last;
            self.labelled_row(baris, styles::NORMAL, &columns, Some(after.clone()), keep)
        });
        layout_table(rows.collect(), &columns, place.left, styles::TABEL_POLOS)
    }
}
