//! Paragraphs of one text as the blocks that it is made of.
//!
//! How deep an item stands is where its mark stands on the page, whether Word counts it or somebody
//! typed it; a paragraph without a mark belongs to the innermost item under whose text it begins.

use std::collections::BTreeSet;

use super::paragraph::{CellPlace, ListMark, MarkKind, Paragraph};
use crate::naskah::{
    Align, Block, Column, Inline, Item, List, Marker, Row, Table, Text, Tick, Width,
};

/// Twips by which things in one column may differ, as rounding and dragging leave them.
const NEAR: i32 = 100;
/// What an empty and a ticked box show.
const BOXES: [(&str, Tick); 2] = [("\u{2610}", Tick::Empty), ("\u{2611}", Tick::Ticked)];

/// The blocks that paragraphs of one text are: whole paragraphs, or cut to what is that text.
///
/// `like` is what the text was: where that does not begin with a list, the mark of the first
/// paragraph belongs to what is around the text. Paragraphs of one cell are a text within it; those
/// of several are a table. Paragraphs without text are none. Whether numbers or letters stand on
/// the page is the depth's to say: lists have those that were typed at their depth.
#[must_use]
pub fn blocks(paragraphs: &[Paragraph], like: &[Block]) -> Vec<Block> {
    let mut paragraphs = paragraphs.to_vec();
    if let Some(first) = paragraphs.first_mut()
        && !matches!(like.first(), Some(Block::List(_)))
    {
        first.list = None;
    }
    let mut flow = Flow::default();
    let cells = || paragraphs.iter().map(|paragraph| paragraph.cell);
    let is_within = cells().all(|cell| cell == cells().next().flatten());
    let mut rest = paragraphs.as_slice();
    while let Some(first) = rest.first() {
        let table = first.cell.filter(|_| !is_within).map(|cell| cell.table);
        let is_of_it = |of: &&Paragraph| of.cell.is_some_and(|cell| Some(cell.table) == table);
        let count = rest.iter().take_while(is_of_it).count();
        if count > 0 {
            let left = first.cell.map_or(0, |cell| cell.left);
            flow.close_at(left + NEAR);
            flow.push(Block::Table(self::table(&rest[..count])));
        } else {
            flow.paragraph(first);
        }
        rest = &rest[count.max(1)..];
    }
    flow.close(0);
    let mut markers = Vec::new();
    note_markers(like, 0, &mut markers);
    set_markers(&mut flow.blocks, 0, &markers);
    flow.blocks
}

/// The markers of the lists of a text that are counted, by how deep they stand.
fn note_markers(blocks: &[Block], depth: usize, markers: &mut Vec<BTreeSet<bool>>) {
    for list in lists(blocks) {
        markers.resize(markers.len().max(depth + 1), BTreeSet::new());
        if is_counted(list.marker) {
            markers[depth].insert(list.marker == Marker::Letter);
        }
        for item in &list.items {
            note_markers(&item.blocks, depth + 1, markers);
        }
    }
}

/// Gives lists the markers that those of their depth had, where all had the same.
fn set_markers(blocks: &mut [Block], depth: usize, markers: &[BTreeSet<bool>]) {
    for block in blocks {
        let Block::List(list) = block else { continue };
        let of_depth = markers.get(depth).filter(|of| of.len() == 1);
        if let Some(is_letter) = of_depth.and_then(BTreeSet::first)
            && is_counted(list.marker)
        {
            list.marker = if *is_letter {
                Marker::Letter
            } else {
                Marker::Number
            };
        }
        for item in &mut list.items {
            set_markers(&mut item.blocks, depth + 1, markers);
        }
    }
}

fn lists(blocks: &[Block]) -> impl Iterator<Item = &List> {
    blocks.iter().filter_map(|block| match block {
        Block::List(list) => Some(list),
        _ => None,
    })
}

fn is_counted(marker: Marker) -> bool {
    matches!(marker, Marker::Number | Marker::Letter)
}

/// Lists within lists, as far as they are read.
#[derive(Default)]
struct Flow {
    blocks: Vec<Block>,
    levels: Vec<OpenItems>,
}

struct OpenItems {
    /// Where its marks stand, and where the text of its last item does.
    mark: i32,
    text: i32,
    /// Which of the document's lists its last item is of.
    of: Option<usize>,
    list: List,
}

impl Flow {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let text = paragraph.text();
        let has_text = text.iter().any(|inline| match inline {
            Inline::Run(run) => !run.text.trim().is_empty(),
            Inline::Break => false,
        });
        if let Some(mark) = &paragraph.list {
            self.item(mark, paragraph.left);
        } else if has_text {
            self.close_at(paragraph.left);
        }
        if has_text {
            self.push(Block::Paragraph(crate::naskah::Paragraph::new(text)));
        }
    }

    /// Begins an item.
    fn item(&mut self, mark: &ListMark, text: i32) {
        let open = |level: &OpenItems| level.mark <= mark.left + NEAR;
        let deepest = self.levels.iter().rposition(open);
        self.close(deepest.map_or(0, |level| level + 1));
        let (marker, tick) = marker(mark);
        let goes_on = self.levels.last().is_some_and(|level| {
            let last = level.list.items.last().map_or(0, |item| item.number);
            let is_same = match marker {
                Marker::Number | Marker::Letter => level.of == mark.list || mark.number > last,
                Marker::Dash => level.of == mark.list,
                _ => true,
            };
            level.list.marker == marker && is_same
        });
        let is_beside = self
            .levels
            .last()
            .is_some_and(|level| level.mark >= mark.left - NEAR);
        if is_beside && !goes_on {
            self.close(self.levels.len() - 1);
        }
        if !(is_beside && goes_on) {
            self.levels.push(OpenItems {
                mark: mark.left,
                text,
                of: mark.list,
                list: List::new(marker, Vec::new()),
            });
        }
        let Some(level) = self.levels.last_mut() else {
            return;
        };
        (level.text, level.of) = (text, mark.list);
        let place = u32::try_from(level.list.items.len() + 1).unwrap_or(u32::MAX);
        level.list.items.push(Item {
            number: if is_counted(marker) {
                mark.number
            } else {
                place
            },
            tick,
            mark: if marker == Marker::Typed {
                mark.shown.clone()
            } else {
                String::new()
            },
            blocks: Vec::new(),
        });
    }

    fn push(&mut self, block: Block) {
        let item = self
            .levels
            .last_mut()
            .and_then(|level| level.list.items.last_mut());
        item.map_or(&mut self.blocks, |item| &mut item.blocks)
            .push(block);
    }

    /// Closes the lists under whose text something that begins here does not stand.
    fn close_at(&mut self, left: i32) {
        let under = |level: &OpenItems| level.text <= left + NEAR;
        let innermost = self.levels.iter().rposition(under);
        self.close(innermost.map_or(0, |level| level + 1));
    }

    fn close(&mut self, depth: usize) {
        while self.levels.len() > depth {
            if let Some(level) = self.levels.pop() {
                self.push(Block::List(level.list));
            }
        }
    }
}

fn marker(mark: &ListMark) -> (Marker, Tick) {
    let ticked = BOXES.iter().find(|(sign, _)| *sign == mark.shown);
    let marker = match mark.kind {
        MarkKind::Number => Marker::Number,
        MarkKind::Letter => Marker::Letter,
        MarkKind::Bullet => Marker::Dash,
        _ if ticked.is_some() => Marker::Box,
        MarkKind::Typed | MarkKind::Other => Marker::Typed,
    };
    (marker, ticked.map_or(Tick::Empty, |(_, tick)| *tick))
}

fn table(paragraphs: &[Paragraph]) -> Table {
    let cells = paragraphs.iter().filter_map(|of| Some((of.cell?, of)));
    let cells: Vec<(CellPlace, &Paragraph)> = cells.collect();
    let ends = cells.iter().map(|(cell, _)| cell.column + cell.span);
    let count = ends.max().unwrap_or(0);
    let columns = (0..count).map(|column| {
        let mut own = cells
            .iter()
            .filter(|(cell, _)| cell.column == column && !cell.is_head);
        let align = own.find_map(|(_, paragraph)| paragraph.align);
        Column {
            width: Width::Share(1.0),
            align: align.unwrap_or(Align::Left),
        }
    });
    let mut table = Table::new(columns.collect(), Vec::new(), Vec::new());
    for row in cells.chunk_by(|(one, _), (next, _)| one.row == next.row) {
        let (first, _) = row[0];
        let texts = texts(row, count);
        if first.is_head && table.head.is_empty() {
            table.head = texts;
        } else if count > 1 && first.span == count {
            let group = texts.into_iter().next().unwrap_or_default();
            table.rows.push(Row::Group(group));
        } else {
            table.rows.push(Row::Cells {
                cells: texts.into_iter().map(cell).collect(),
                breakable: false,
            });
        }
    }
    table
}

/// The text of each column of a row; paragraphs of a cell are its lines.
fn texts(row: &[(CellPlace, &Paragraph)], columns: usize) -> Vec<Text> {
    let mut texts = vec![Text::new(); columns];
    for (cell, paragraph) in row {
        let Some(text) = texts.get_mut(cell.column) else {
            continue;
        };
        let own = paragraph.text();
        if !text.is_empty() && !own.is_empty() {
            text.push(Inline::Break);
        }
        text.extend(own);
    }
    texts
}

fn cell(text: Text) -> Vec<Block> {
    if text.is_empty() {
        return Vec::new();
    }
    vec![Block::Paragraph(crate::naskah::Paragraph::new(text))]
}
