//! Cells and tables of fixed columns.

use docx_rs::{Paragraph, Table, TableBorders, TableCell, TableLayoutType, TableRow, WidthType};

use super::{
    measure::{Twips, unsigned},
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
