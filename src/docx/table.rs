//! Tables with rules: head, groups and rows.

use docx_rs::{AlignmentType, Shading, Table as DocxTable, TableCell, TableRow, VAlignType, WidthType};

use super::{
    Error,
    blocks::{Piece, Place, Writer},
    measure::{Twips, millimetres, part, points, unsigned},
    opening::{cell, layout_table},
    styles,
};
use crate::naskah::{Align, Block, Column, Row, Table, Text, Width};

impl Writer<'_> {
    /// A table as wide as its place.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn table(&mut self, table: &Table, place: Place) -> Result<DocxTable, Error> {
        let widths = widths(&table.columns, place.width);
        let mut rows = Vec::new();
        if !table.head.is_empty() {
            rows.push(self.head(&table.head, &widths));
        }
        for row in &table.rows {
            rows.push(match row {
                Row::Group(text) => self.group(text, &widths),
                Row::Cells { cells, breakable } => {
                    let row = self.row(cells, &table.columns, &widths, place)?;
                    if *breakable { row } else { row.cant_split() }
                }
            });
        }
        Ok(layout_table(rows, &widths, place.left, styles::TABLE_GRID))
    }

    /// The head, which finishing makes repeat on every page.
    fn head(&mut self, head: &[Text], widths: &[Twips]) -> TableRow {
        let fill = styles::hex(&self.gaya.tabel.isi_kepala);
        let cells = head.iter().zip(widths).map(|(text, width)| {
            cell(vec![self.styled(styles::KEPALA_TABEL, text)], *width)
                .shading(Shading::new().fill(&fill))
                .vertical_align(VAlignType::Center)
        });
        TableRow::new(cells.collect()).cant_split()
    }

    /// A line across all columns that names the rows beneath it.
    fn group(&mut self, text: &Text, widths: &[Twips]) -> TableRow {
        let fill = styles::hex(&self.gaya.tabel.isi_kelompok);
        let cell = cell(vec![self.styled(styles::KELOMPOK_TABEL, text)], widths.iter().sum())
            .grid_span(widths.len())
            .shading(Shading::new().fill(fill));
        TableRow::new(vec![cell]).cant_split()
    }

    fn row(
        &mut self,
        cells: &[Vec<Block>],
        columns: &[Column],
        widths: &[Twips],
        place: Place,
    ) -> Result<TableRow, Error> {
        let margins = 2 * points(self.gaya.tabel.sela.samping);
        let mut written = Vec::new();
        for (index, (column, width)) in columns.iter().zip(widths).enumerate() {
            let inside =
                Place { left: 0, width: width - margins, depth: 0, cell: Some(alignment(column.align)), ..place };
            let blocks = cells.get(index).map_or(&[][..], Vec::as_slice);
            written.push(filled(self.blocks(blocks, inside)?, *width));
        }
        Ok(TableRow::new(written))
    }
}

/// A cell of pieces, which ends with a paragraph: Word calls it corrupt otherwise.
fn filled(mut pieces: Vec<Piece>, width: Twips) -> TableCell {
    if !matches!(pieces.last(), Some(Piece::Paragraph(_))) {
        pieces.push(docx_rs::Paragraph::new().style(styles::TEKS_TABEL).into());
    }
    let cell = TableCell::new().width(unsigned(width), WidthType::Dxa);
    pieces.into_iter().fold(cell, |cell, piece| match piece {
        Piece::Paragraph(paragraph) => cell.add_paragraph(*paragraph),
        Piece::Table(table) => cell.add_table(*table),
    })
}

fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Center => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
    }
}

/// The columns' widths: the fixed ones, and shares of what they leave. Fixed columns that
/// leave nothing give up some of theirs.
fn widths(columns: &[Column], width: Twips) -> Vec<Twips> {
    let fixed: Twips = columns.iter().map(|column| fixed_width(*column)).sum();
    let shares: f64 = columns.iter().map(|column| share(*column)).sum();
    let (scale, rest) = if shares > 0.0 && fixed < width {
        (1.0, width - fixed)
    } else {
        (f64::from(width) / f64::from(fixed.max(1)), 0)
    };
    let scale = if shares > 0.0 { scale } else { scale.min(1.0) };
    columns
        .iter()
        .map(|column| match column.width {
            Width::Mm(_) => part(fixed_width(*column), scale),
            Width::Share(share) => part(rest, share / shares),
        })
        .collect()
}

fn fixed_width(column: Column) -> Twips {
    match column.width {
        Width::Mm(mm) => millimetres(mm),
        Width::Share(_) => 0,
    }
}

fn share(column: Column) -> f64 {
    match column.width {
        Width::Mm(_) => 0.0,
        Width::Share(share) => share,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(widths: &[Width]) -> Vec<Column> {
        widths.iter().map(|width| Column { width: *width, align: Align::Left }).collect()
    }

    #[test]
    fn shares_divide_what_fixed_columns_leave() {
        let columns = columns(&[Width::Mm(10.0), Width::Share(2.0), Width::Share(1.0)]);
        assert_eq!(widths(&columns, 3567), [567, 2000, 1000]);
    }

    #[test]
    fn columns_wider_than_the_text_are_narrowed() {
        let columns = columns(&[Width::Mm(100.0), Width::Mm(300.0)]);
        assert_eq!(widths(&columns, 4000), [1000, 3000]);
    }
}
