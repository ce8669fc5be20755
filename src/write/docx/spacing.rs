//! Space between paragraphs, where their styles do not see to it.

use docx_rs::{LineSpacing, LineSpacingType, Paragraph};

use super::{
    measure::{gap, points},
    styles,
    writer::Piece,
};

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
