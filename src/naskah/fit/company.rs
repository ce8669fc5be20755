//! Company: which rows of a table keep together, so that no row, and no signature, stands alone on
//! a page. What only the set pages show, the PDF writer sees to.

use crate::naskah::{
    Block, Company, Naskah, Paragraph, Row, Table, fit::rows::row_lines, style::HouseStyle,
};

/// A table of no more lines than these stands on one page.
const SHORT: f64 = 12.0;

/// Fewest rows of which the last ones can go to a new page together.
const LONG: usize = 3;

/// Last rows that keep together: one alone looks lost.
const LAST_ROWS: usize = 2;

/// The same of a long form, which would leave little more than blank rows.
const LAST_ROWS_OF_FORM: usize = 4;

/// The last rows that stand on the page of the signature that closes their table: two, since one
/// looks lost with it; but of three rows one, since one that stays behind would look lost, too.
pub(super) fn rows_with_signature(table: &Table) -> usize {
    if rows(table) < 4 { 1 } else { LAST_ROWS }
}

/// Settles the company of every table in the flow of the text; those in lists and cells stay as
/// they fall.
pub(super) fn settle(naskah: &mut Naskah, house_style: &HouseStyle) {
    let mut count = 0;
    for (blocks, _) in naskah.parts_mut() {
        settle_blocks(blocks, house_style, &mut count);
    }
}

fn settle_blocks(blocks: &mut [Block], house_style: &HouseStyle, count: &mut usize) {
    for index in 0..blocks.len() {
        let signed = matches!(blocks.get(index + 1), Some(Block::Ttd(_)));
        match &mut blocks[index] {
            Block::Section(section) => settle_blocks(&mut section.blocks, house_style, count),
            Block::Table(table) if rows(table) < LONG && signed => {}
            Block::Table(table) if signed => table.last = last(table, rows_with_signature(table)),
            Block::Table(table) => {
                table.last = last(table, last_rows(table));
                table.company = company(table, house_style, count);
                hold(table);
            }
            _ => {}
        }
    }
}

fn rows(table: &Table) -> usize {
    let is_row = |row: &&Row| matches!(row, Row::Cells { .. });
    table.rows.iter().filter(is_row).count()
}

fn last_rows(table: &Table) -> usize {
    let is_form = table.row_height.is_some() && rows(table) >= 2 * LAST_ROWS_OF_FORM;
    if is_form {
        LAST_ROWS_OF_FORM
    } else {
        LAST_ROWS
    }
}

/// The place of the first of so many last rows, with the lines above it that name its group; 0 when
/// the table has no more.
fn last(table: &Table, count: usize) -> usize {
    let is_group = |at: usize| matches!(table.rows.get(at), Some(Row::Group(_)));
    let rows = (0..table.rows.len()).rev().filter(|at| !is_group(*at));
    let mut last = rows.take(count).last().unwrap_or(0);
    while last > 0 && is_group(last - 1) {
        last -= 1;
    }
    last
}

fn company(table: &Table, house_style: &HouseStyle, count: &mut usize) -> Company {
    let lines = table.rows.iter().map(|row| match row {
        Row::Group(_) => 1.4,
        Row::Cells { cells, .. } => row_lines(cells, &table.columns, house_style).max(0.4),
    });
    if lines.sum::<f64>() <= SHORT {
        Company::Whole
    } else if rows(table) >= LONG {
        *count += 1;
        Company::Watched(*count)
    } else {
        Company::Free
    }
}

/// Word keeps a row with the next one where its paragraphs are kept with the next.
fn hold(table: &mut Table) {
    let end = table.rows.len().saturating_sub(1);
    let from = match table.company {
        Company::Whole => 0,
        Company::Watched(_) => table.last,
        Company::Free | Company::Split => end,
    };
    for row in &mut table.rows[from..end] {
        if let Row::Cells { cells, .. } = row {
            cells.iter_mut().flatten().for_each(keep);
        }
    }
}

/// Keeps a block of a cell with what follows, all of it: programs differ in which paragraph of a
/// row they ask.
pub(super) fn keep(block: &mut Block) {
    match block {
        Block::Paragraph(Paragraph { keep_next, .. }) => *keep_next = true,
        Block::List(list) => {
            let blocks = list.items.iter_mut().flat_map(|item| &mut item.blocks);
            blocks.for_each(keep);
        }
        _ => {}
    }
}
