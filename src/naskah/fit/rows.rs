//! Which rows of a table could be longer than a page.
//!
//! Reckoned from the length of their texts: measuring in Typst costs more than half again
//! of the whole document, and only rows of unusual length are in question.

use crate::naskah::{
    Block, Column, Inline, Naskah, Row, Text,
    fit::float,
    style::{A4, HouseStyle, Marjin, POINTS_PER_MM},
};

/// Mean width of a character in parts of the type size, on the wide side for text that
/// breaks ragged.
const CHARACTER: f64 = 0.56;

/// The part of a page's height from which a row may be torn: its head row, the class mark
/// and the annex's own head take the rest.
const SHARE: f64 = 0.55;

/// Sets `breakable` on every row that may need it.
pub(super) fn mark_breakable(naskah: &mut Naskah, house_style: &HouseStyle) {
    for (blocks, landscape) in naskah.parts_mut() {
        mark(blocks, &Sheet::new(house_style, landscape), house_style);
    }
}

/// The text block of a page, millimetres.
pub(super) struct Sheet {
    pub(super) width: f64,
    pub(super) height: f64,
}

impl Sheet {
    pub(super) fn new(house_style: &HouseStyle, landscape: bool) -> Self {
        let size = |paper: (f64, f64), marjin: &Marjin| Self {
            width: paper.0 - marjin.kiri - marjin.kanan,
            height: paper.1 - marjin.atas - marjin.bawah,
        };
        if landscape {
            size((A4.1, A4.0), &house_style.halaman.lanskap)
        } else {
            size(A4, &house_style.halaman.tegak)
        }
    }
}

/// Width of the text block, millimetres.
#[must_use]
pub(crate) fn sheet_width(house_style: &HouseStyle, landscape: bool) -> f64 {
    Sheet::new(house_style, landscape).width
}

fn mark(blocks: &mut [Block], sheet: &Sheet, house_style: &HouseStyle) {
    for block in blocks {
        match block {
            Block::Table(table) => {
                for row in &mut table.rows {
                    if let Row::Cells { cells, breakable } = row {
                        let lines = row_lines(cells, &table.columns, house_style);
                        let height = lines * house_style.tabel.jarak / POINTS_PER_MM;
                        *breakable = height > sheet.height * SHARE;
                    }
                }
            }
            Block::List(list) => list
                .items
                .iter_mut()
                .for_each(|item| mark(&mut item.blocks, sheet, house_style)),
            Block::Section(section) => mark(&mut section.blocks, sheet, house_style),
            _ => {}
        }
    }
}

/// Lines of a row's longest cell.
pub(super) fn row_lines(cells: &[Vec<Block>], columns: &[Column], house_style: &HouseStyle) -> f64 {
    let cells = cells.iter().zip(columns);
    let lines = cells.map(|(cell, column)| lines(cell, column.settled(), house_style));
    lines.fold(0.0, f64::max)
}

/// Lines that blocks take in a column of `width` millimetres.
fn lines(blocks: &[Block], width: f64, house_style: &HouseStyle) -> f64 {
    let inset = 2.0 * house_style.tabel.sela.samping / POINTS_PER_MM;
    let per_line =
        ((width - inset) / (house_style.tabel.ukuran * CHARACTER / POINTS_PER_MM)).max(1.0);
    let beside_mark = width - house_style.tabel.kolom_nomor;
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph(paragraph) => text_lines(&paragraph.isi, per_line) + 0.3,
            Block::List(list) => list
                .items
                .iter()
                .map(|item| lines(&item.blocks, beside_mark, house_style) + 0.2)
                .sum(),
            Block::Table(table) => {
                let row = |row: &Row| match row {
                    Row::Group(_) => 1.5,
                    Row::Cells { cells, .. } => 1.0 + row_lines(cells, &table.columns, house_style),
                };
                table.rows.iter().map(row).sum()
            }
            _ => 1.0,
        })
        .sum()
}

fn text_lines(text: &Text, per_line: f64) -> f64 {
    let runs = || text.iter().filter_map(Inline::run);
    let breaks = text.len() - runs().count();
    let characters = runs().map(|run| run.text.chars().count()).sum();
    1.0 + float(breaks) + (float(characters) / per_line).floor()
}
