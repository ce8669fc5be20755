//! What a text is, once it is read: paragraphs, lists and tables.

use std::ops::Range;

use super::{line::SourceLine, mark_style::MarkStyle, table::SourceTable};

pub(super) enum SourceBlock<'a> {
    Paragraph(Vec<ParagraphLine<'a>>),
    List(SourceList<'a>),
    Table(SourceTable<'a>),
}

/// A line of a paragraph, and where it stands in the text.
pub(super) struct ParagraphLine<'a> {
    pub at: usize,
    pub text: &'a str,
    /// Signs of an emphasis that begins before the mark of its item.
    pub opening: &'a str,
    /// Begins a line on the page too.
    pub breaks: bool,
}

impl<'a> ParagraphLine<'a> {
    pub(super) fn of(line: &SourceLine<'a>, breaks: bool) -> Self {
        Self {
            at: line.at,
            text: line.text,
            opening: "",
            breaks,
        }
    }
}

pub(super) struct SourceList<'a> {
    pub style: MarkStyle,
    pub items: Vec<SourceItem<'a>>,
}

pub(super) struct SourceItem<'a> {
    /// Where its mark stands in the text.
    pub at: usize,
    pub ordinal: u32,
    pub mark: &'a str,
    pub blocks: Vec<SourceBlock<'a>>,
}

/// Where the items and the rows of blocks stand, in their order.
pub(super) fn places(blocks: &[SourceBlock<'_>], places: &mut Vec<Range<usize>>) {
    for block in blocks {
        match block {
            SourceBlock::Paragraph(_) => {}
            SourceBlock::List(list) => {
                for item in &list.items {
                    places.push(item.at..item.at + item.mark.len());
                    self::places(&item.blocks, places);
                }
            }
            SourceBlock::Table(table) => {
                let firsts = table.rows.iter().filter_map(|row| row.first());
                places.extend(firsts.map(|(at, cell)| *at..at + cell.len()));
            }
        }
    }
}
