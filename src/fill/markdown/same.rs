//! When two stretches of blocks say the same, whatever runs they are cut into.

use super::typed::signs::signs;
use crate::naskah::{Block, Inline, Item, List, Marker, Row, Table};

/// Whether blocks of two texts say the same: words, lines, bold and italic, the marks of items and
/// how deep they stand, cells and how they are aligned. Keys and whatever else only setting needs
/// make no difference, nor do empty paragraphs.
#[must_use]
pub fn same(one: &[Block], other: &[Block]) -> bool {
    same_within(one, other, false)
}

/// The same of blocks that stand in a list whose items are counted, or in none: within one it makes
/// no difference whether numbers or letters were typed, since the depth decides.
fn same_within(one: &[Block], other: &[Block], counted: bool) -> bool {
    let (one, other) = (said(one), said(other));
    let mut pairs = one.iter().zip(&other);
    one.len() == other.len() && pairs.all(|(one, other)| same_block(one, other, counted))
}

/// Whether two texts of one paragraph say the same.
#[must_use]
pub fn same_text(one: &[Inline], other: &[Inline]) -> bool {
    signs(one) == signs(other)
}

/// Without empty paragraphs.
pub(super) fn said(blocks: &[Block]) -> Vec<&Block> {
    let is_empty =
        |block: &&Block| matches!(block, Block::Paragraph(of) if signs(&of.isi).is_empty());
    blocks.iter().filter(|block| !is_empty(block)).collect()
}

fn same_block(one: &Block, other: &Block, counted: bool) -> bool {
    match (one, other) {
        (Block::Paragraph(one), Block::Paragraph(other)) => same_text(&one.isi, &other.isi),
        (Block::List(one), Block::List(other)) => same_list(one, other, counted),
        (Block::Table(one), Block::Table(other)) => same_table(one, other),
        _ => one == other,
    }
}

fn same_list(one: &List, other: &List, counted: bool) -> bool {
    let within = counted || is_counted(one.marker);
    let same_item = |(left, right): (&Item, &Item)| {
        let same_mark = match one.marker {
            Marker::Typed => left.mark == right.mark,
            Marker::Number | Marker::Letter => left.number == right.number,
            Marker::Box => left.tick == right.tick,
            Marker::Dash | Marker::None => true,
        };
        same_mark && same_within(&left.blocks, &right.blocks, within)
    };
    let alike = counted && is_counted(one.marker) && is_counted(other.marker);
    (one.marker == other.marker || alike)
        && one.items.len() == other.items.len()
        && one.items.iter().zip(&other.items).all(same_item)
}

/// Whether a list's items have numbers or letters.
pub(super) fn is_counted(marker: Marker) -> bool {
    matches!(marker, Marker::Number | Marker::Letter)
}

fn same_table(one: &Table, other: &Table) -> bool {
    let aligned = |table: &Table| -> Vec<_> { table.columns.iter().map(|of| of.align).collect() };
    let same_row = |(one, other): (&Row, &Row)| match (one, other) {
        (Row::Group(one), Row::Group(other)) => same_text(one, other),
        (Row::Cells { cells: one, .. }, Row::Cells { cells: other, .. }) => {
            let cells = || one.iter().zip(other);
            one.len() == other.len() && cells().all(|(one, other)| same(one, other))
        }
        _ => false,
    };
    let heads = || one.head.iter().zip(&other.head);
    aligned(one) == aligned(other)
        && one.head.len() == other.head.len()
        && heads().all(|(one, other)| same_text(one, other))
        && one.rows.len() == other.rows.len()
        && one.rows.iter().zip(&other.rows).all(same_row)
}
