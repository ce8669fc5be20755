//! Which tables stand whole, and which must not leave their last row alone on a page.

use crate::{
    naskah::{Block, Company, Naskah, Paragraph, Row, Table, fit::rows::row_lines},
    style::HouseStyle,
};

/// A table of no more lines than these stands on one page.
const SHORT: f64 = 12.0;

/// Fewest rows of which the last two can go to a new page together.
const LONG: usize = 3;

/// Settles the company of every table in the flow of the text; those in lists and cells
/// stay as they fall, and one that a signature follows has the signature's rules.
pub(super) fn settle(naskah: &mut Naskah, gaya: &HouseStyle) {
    let mut count = 0;
    for (blocks, _) in naskah.parts_mut() {
        settle_blocks(blocks, gaya, &mut count);
    }
}

fn settle_blocks(blocks: &mut [Block], gaya: &HouseStyle, count: &mut usize) {
    for index in 0..blocks.len() {
        let signed = matches!(blocks.get(index + 1), Some(Block::Ttd(_)));
        match &mut blocks[index] {
            Block::Section(section) => settle_blocks(&mut section.blocks, gaya, count),
            Block::Table(table) if !signed => {
                table.company = company(table, gaya, count);
                hold(table);
            }
            _ => {}
        }
    }
}

fn company(table: &Table, gaya: &HouseStyle, count: &mut usize) -> Company {
    let is_row = |row: &&Row| matches!(row, Row::Cells { .. });
    let rows = table.rows.iter().filter(is_row).count();
    let height: f64 = table
        .rows
        .iter()
        .map(|row| match row {
            Row::Group(_) => 1.4,
            Row::Cells { cells, .. } => row_lines(cells, &table.columns, gaya).max(0.4),
        })
        .sum();
    if height <= SHORT {
        Company::Whole
    } else if rows >= LONG {
        *count += 1;
        Company::Watched(*count)
    } else {
        Company::Free
    }
}

/// Word keeps a row with the next one where its paragraphs are kept with the next.
fn hold(table: &mut Table) {
    let last = table.rows.len().saturating_sub(1);
    let from = match table.company {
        Company::Whole => 0,
        Company::Watched(_) => last.saturating_sub(1),
        Company::Free | Company::Split => last,
    };
    for row in &mut table.rows[from..last] {
        if let Row::Cells { cells, .. } = row {
            cells.iter_mut().flatten().for_each(keep);
        }
    }
}

fn keep(block: &mut Block) {
    match block {
        Block::Paragraph(Paragraph { keep_next, .. }) => *keep_next = true,
        Block::List(list) => {
            let blocks = list.items.iter_mut().flat_map(|item| &mut item.blocks);
            blocks.for_each(keep);
        }
        _ => {}
    }
}
