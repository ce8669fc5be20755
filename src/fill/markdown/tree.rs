//! What a text is, once it is read: paragraphs, lists and tables.

use std::ops::Range;

use super::{mark::Style, table::Table};

pub(super) enum Block<'a> {
    Paragraph(Vec<Piece<'a>>),
    List(List<'a>),
    Table(Table<'a>),
}

/// A line of a paragraph, and where it stands in the text.
pub(super) struct Piece<'a> {
    pub at: usize,
    pub text: &'a str,
    /// Signs of an emphasis that begins before the mark of its item.
    pub opening: &'a str,
    /// Begins a line on the page too.
    pub breaks: bool,
}

pub(super) struct List<'a> {
    pub style: Style,
    pub items: Vec<Item<'a>>,
}

pub(super) struct Item<'a> {
    /// Where its mark stands in the text.
    pub at: usize,
    pub ordinal: u32,
    pub mark: &'a str,
    pub blocks: Vec<Block<'a>>,
}

/// Where the items and the rows of blocks stand, in their order.
pub(super) fn places(blocks: &[Block<'_>], places: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            Block::Paragraph(_) => {}
            Block::List(list) => {
                for item in &list.items {
                    places.push(item.at..item.at + item.mark.len());
                    self::places(&item.blocks, places);
                }
            }
            Block::Table(table) => {
                let firsts = table.rows.iter().filter_map(|row| row.first());
                places.extend(firsts.map(|(at, cell)| *at..at + cell.len()));
            }
        }
    }
}
