//! Column widths of tables that name none: those written in Markdown.
//!
//! Shares by the length of what stands in a column, so that a column of numbers is narrow
//! and one of sentences wide.

use crate::naskah::{Block, Column, Naskah, Row, Table, Text, Width, plain};

/// No column is taken for narrower or wider than this, characters: a long text may break.
const NARROWEST: usize = 5;
const WIDEST: usize = 45;

/// Sets the shares of every table whose columns all have the same one.
pub(super) fn balance(naskah: &mut Naskah) {
    let annexes = naskah
        .lampiran
        .iter_mut()
        .map(|lampiran| &mut lampiran.blocks);
    for blocks in std::iter::once(&mut naskah.blocks).chain(annexes) {
        blocks.iter_mut().for_each(balance_block);
    }
}

fn balance_block(block: &mut Block) {
    match block {
        Block::List(list) => list
            .items
            .iter_mut()
            .flat_map(|item| &mut item.blocks)
            .for_each(balance_block),
        Block::Table(table)
            if table
                .columns
                .iter()
                .all(|column| column.width == Width::Share(1.0)) =>
        {
            for index in 0..table.columns.len() {
                let share = f64::from(u32::try_from(length(table, index)).unwrap_or(u32::MAX));
                table.columns[index] = Column {
                    width: Width::Share(share),
                    ..table.columns[index]
                };
            }
        }
        _ => {}
    }
}

/// The longest text of a column, but never less than its longest word, characters.
fn length(table: &Table, index: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells { cells, .. } => cells.get(index),
        Row::Group(_) => None,
    });
    let texts = cells.flatten().filter_map(|block| {
        if let Block::Paragraph(p) = block {
            Some(&p.isi)
        } else {
            None
        }
    });
    let texts: Vec<&Text> = texts.chain(table.head.get(index)).collect();
    let longest = texts
        .iter()
        .map(|text| plain(text).chars().count())
        .max()
        .unwrap_or_default();
    let word = |text: &&Text| {
        plain(text)
            .split(' ')
            .map(|word| word.chars().count())
            .max()
            .unwrap_or_default()
    };
    let longest_word = texts.iter().map(word).max().unwrap_or_default();
    longest.clamp(NARROWEST, WIDEST).max(longest_word + 2)
}
