//! Space between blocks, where their styles do not see to it.

use docx_rs::{LineSpacing, LineSpacingType, Paragraph};

use super::{
    blocks::{BlockPlace, Piece, Writer},
    measure::{LineBox, gap, points},
    styles,
};
use crate::naskah::Block;

impl Writer<'_> {
    /// Space between two blocks, in points, where their styles do not see to it: a table
    /// has none of its own, and a signature's depends on where it stands.
    pub(super) fn space_between(
        &self,
        previous: &Block,
        next: &Block,
        place: BlockPlace,
    ) -> Option<f64> {
        let (gaya, body) = (self.gaya, LineBox::body(self.gaya));
        let ttd = if place.lampiran {
            gaya.ttd.atas_lampiran
        } else {
            gaya.ttd.atas
        };
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
            (_, Block::Kepala(kepala)) if kepala.kanan.is_some() => Some(gaya.judul.atas),
            (Block::Kepala(_), _) => Some(gaya.kepala.garis.bawah),
            (Block::Table(_), Block::Section(_)) if place.sections > 0 => {
                Some(gaya.bagian.atas_anak + below_table)
            }
            (Block::Table(_), Block::Section(_)) => Some(gaya.bagian.atas + below_table),
            (
                Block::Table(_),
                Block::Paragraph(_)
                | Block::Gambar(_)
                | Block::List(_)
                | Block::Table(_)
                | Block::Rincian(_),
            ) => Some(gaya.baris.alinea + below_table),
            (Block::Ttd(_), Block::Tembusan(_)) => Some(gaya.tembusan.atas),
            (_, Block::Ttd(_)) => Some(ttd),
            (Block::Paragraph(_) | Block::List(_), Block::Table(_)) => Some(gaya.baris.butir),
            (Block::Rincian(_), _) => Some(gaya.baris.alinea - gaya.rincian.antar),
            _ => None,
        }
    }
}

/// Puts space (points) between what stands and what comes, on whichever is a paragraph;
/// two tables need a paragraph between them, or Word makes them one.
pub(super) fn set_space(standing: &mut Vec<Piece>, coming: &mut [Piece], space: f64) {
    match (standing.last_mut(), coming.first_mut()) {
        (_, Some(Piece::Paragraph(next))) => set_space_before(next, space),
        (Some(Piece::Paragraph(last)), _) => {
            let spacing = last.property.line_spacing.take().unwrap_or_default();
            last.property.line_spacing = Some(spacing.after(gap(space)));
        }
        _ => standing.push(spacer(space).keep_next(true).into()),
    }
}

/// Puts space (points) above a paragraph, whatever its style says.
pub(super) fn set_space_before(paragraph: &mut Paragraph, space: f64) {
    let spacing = paragraph.property.line_spacing.take().unwrap_or_default();
    paragraph.property.line_spacing = Some(spacing.before(gap(space)));
}

/// An empty paragraph of exactly this height (points; one at least, or Word ignores it).
pub(super) fn spacer(height: f64) -> Paragraph {
    let spacing = LineSpacing::new()
        .line(points(height.max(1.0)))
        .line_rule(LineSpacingType::Exact);
    Paragraph::new().style(styles::SPACER).line_spacing(spacing)
}
