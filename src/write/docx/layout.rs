//! Cells and tables of fixed columns, and space between paragraphs where their styles do not see to
//! it.

use docx_rs::{
    LineSpacing, LineSpacingType, Paragraph, Table, TableBorders, TableCell, TableLayoutType,
    TableRow, WidthType,
};

use super::{
    measure::{Twips, gap, points, unsigned},
    styles,
    writer::Piece,
};

/// A cell; Word calls one without a paragraph corrupt.
pub(super) fn cell(mut paragraphs: Vec<Paragraph>, width: Twips) -> TableCell {
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::new().style(styles::NORMAL));
    }
    filled(paragraphs.into_iter().map(Piece::from).collect(), width)
}

/// A table of fixed columns in a style, which alone gives it rules.
pub(super) fn layout_table(
    rows: Vec<TableRow>,
    columns: &[Twips],
    left: Twips,
    style: &str,
) -> Table {
    Table::new(rows)
        .style(style)
        .set_borders(TableBorders::with_empty())
        .set_grid(columns.iter().map(|column| unsigned(*column)).collect())
        .layout(TableLayoutType::Fixed)
        .width(unsigned(columns.iter().sum()), WidthType::Dxa)
        .indent(left)
}

/// A cell of pieces, which ends with a paragraph: Word calls it corrupt otherwise.
pub(super) fn filled(mut pieces: Vec<Piece>, width: Twips) -> TableCell {
    if !matches!(pieces.last(), Some(Piece::Paragraph(_))) {
        pieces.push(Paragraph::new().style(styles::of_table(false).text).into());
    }
    let cell = TableCell::new().width(unsigned(width), WidthType::Dxa);
    pieces.into_iter().fold(cell, |cell, piece| match piece {
        Piece::Paragraph(paragraph) => cell.add_paragraph(*paragraph),
        Piece::Table(table) => cell.add_table(*table),
    })
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
