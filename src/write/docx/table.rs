//! Tables with rules: head, groups and rows.

use docx_rs::{
    AlignmentType, CellMargins, HeightRule, Shading, Table as DocxTable, TableCell,
    TableCellBorderPosition, TableCellBorders, TableRow, VAlignType, WidthType,
};

use super::{
    Error,
    layout::{cell, filled, layout_table, spacer},
    measure::{LineBox, Twips, millimetres, points, row_height, whole},
    styles,
    writer::{BlockPlace, Writer},
};
use crate::naskah::{Align, Block, Column, Row, Table, Text, Ttd};

impl Writer<'_> {
    /// A table as wide as its place.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn table(&mut self, table: &Table, place: BlockPlace) -> Result<DocxTable, Error> {
        let widths = widths(&table.columns, place.width);
        let mut rows = Vec::new();
        if !table.head.is_empty() {
            rows.push(self.head(table, &widths));
        }
        for row in &table.rows {
            rows.push(match row {
                Row::Group(text) => self.group(text, table.small, &widths),
                Row::Cells { cells, breakable } => {
                    let mut row = self.row(cells, table, &widths, place)?;
                    if let Some(height) = table.row_height {
                        row = row
                            .row_height(row_height(height))
                            .height_rule(HeightRule::AtLeast);
                    }
                    if *breakable { row } else { row.cant_split() }
                }
            });
        }
        Ok(layout_table(rows, &widths, place.left, styles::TABLE_GRID))
    }

    /// A table and the signature that closes it, which is its last row, without rules: LibreOffice
    /// keeps a row on the page of the next one, but no table on that of what follows it.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn signed_table(
        &mut self,
        table: &Table,
        ttd: &Ttd,
        keep_next: bool,
        place: BlockPlace,
    ) -> Result<DocxTable, Error> {
        let rows = self.table(table, place)?;
        let space = self.above_signature(place) + LineBox::body(self.house_style).slack();
        let pieces = vec![
            spacer(space).keep_next(true).into(),
            self.ttd(ttd, true, place)?.into(),
            spacer(0.0).keep_next(keep_next).into(),
        ];
        let cell = filled(pieces, place.width).grid_span(table.columns.len());
        Ok(rows.add_row(TableRow::new(vec![bare(cell)]).cant_split()))
    }

    /// The head, which finishing makes repeat on every page.
    fn head(&mut self, table: &Table, widths: &[Twips]) -> TableRow {
        let style = styles::of_table(table.small).head;
        let fill = styles::hex(&self.house_style.tabel.isi_kepala);
        let mut widths = widths.iter();
        let mut cells = Vec::new();
        let heads = table.head.iter().zip(&table.spans);
        for (text, &span) in heads.filter(|(_, span)| **span > 0) {
            let width = widths.by_ref().take(span).sum();
            let head = cell(vec![self.styled(style, text)], width)
                .shading(Shading::new().fill(&fill))
                .vertical_align(VAlignType::Center);
            cells.push(if span > 1 { head.grid_span(span) } else { head });
        }
        TableRow::new(cells).cant_split()
    }

    /// A line across all columns that names the rows beneath it.
    fn group(&mut self, text: &Text, small: bool, widths: &[Twips]) -> TableRow {
        let style = styles::of_table(small).group;
        let fill = styles::hex(&self.house_style.tabel.isi_kelompok);
        let cell = cell(vec![self.styled(style, text)], widths.iter().sum())
            .grid_span(widths.len())
            .shading(Shading::new().fill(fill));
        TableRow::new(vec![cell]).cant_split()
    }

    fn row(
        &mut self,
        cells: &[Vec<Block>],
        table: &Table,
        widths: &[Twips],
        place: BlockPlace,
    ) -> Result<TableRow, Error> {
        let margins = 2 * points(self.house_style.tabel.sela.samping);
        let mut written = Vec::new();
        for (index, (column, width)) in table.columns.iter().zip(widths).enumerate() {
            let inside = BlockPlace {
                left: 0,
                width: width - margins,
                depth: 0,
                sections: 0,
                cell: Some(alignment(column.align)),
                small: table.small,
                ..place
            };
            let blocks = cells.get(index).map_or(&[][..], Vec::as_slice);
            written.push(filled(self.blocks(blocks, inside)?, *width));
        }
        Ok(TableRow::new(written))
    }
}

/// A cell whose contents stand on the page as if there were no table: under the rule of the row
/// above it, without margins.
fn bare(cell: TableCell) -> TableCell {
    use TableCellBorderPosition::{Bottom, Left, Right};
    let borders = [Left, Bottom, Right].into_iter();
    let mut cell =
        cell.set_borders(borders.fold(TableCellBorders::with_empty(), TableCellBorders::clear));
    let none = CellMargins::new()
        .margin_top(0, WidthType::Dxa)
        .margin_left(0, WidthType::Dxa)
        .margin_bottom(0, WidthType::Dxa)
        .margin_right(0, WidthType::Dxa);
    cell.property = cell.property.margins(none);
    cell
}

/// The widths of columns that `fit` has settled, no wider together than `available`.
fn widths(columns: &[Column], available: Twips) -> Vec<Twips> {
    let settled = columns.iter().map(|column| millimetres(column.settled()));
    let sum: Twips = settled.clone().sum();
    if sum <= available || sum == 0 {
        return settled.collect();
    }
    let scale = f64::from(available) / f64::from(sum);
    settled
        .map(|width| whole(f64::from(width) * scale))
        .collect()
}

fn alignment(align: Align) -> AlignmentType {
    match align {
        Align::Left => AlignmentType::Left,
        Align::Center => AlignmentType::Center,
        Align::Right => AlignmentType::Right,
    }
}

#[cfg(test)]
mod tests {
    use super::widths;
    use crate::naskah::{Align, Column, Width};

    #[test]
    fn columns_wider_than_the_text_are_narrowed() {
        let columns = [100.0, 300.0].map(|mm| Column {
            width: Width::Mm(mm),
            align: Align::Left,
        });
        assert_eq!(widths(&columns, 4000), [1000, 3000]);
        assert_eq!(widths(&columns[..1], 9000), [5669]);
    }
}
