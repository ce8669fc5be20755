//! Paragraphs, lists and tables as lines.

use super::{inline, signs::signs};
use crate::{
    cycle::TextKind,
    fill::markdown::{
        What,
        line::lines,
        notes,
        same::{is_counted, said},
    },
    naskah::{Align, Block, Inline, Item, List, Marker, Row, Table},
};

/// Letters of the alphabet.
const LETTERS: u32 = 26;

/// Writes blocks as lines.
pub(super) struct BlockWriter {
    text: String,
    /// A backslash stands before every paragraph that begins like an item.
    careful: bool,
    /// Signs after the numbers and letters of the lists that are open, from the outermost.
    signs: Vec<(Marker, char)>,
}

impl BlockWriter {
    pub(super) fn new(careful: bool) -> Self {
        Self {
            text: String::new(),
            careful,
            signs: Vec::new(),
        }
    }

    /// The text of these blocks; none where one of them cannot be typed.
    pub(super) fn text(mut self, blocks: &[Block]) -> Option<String> {
        self.blocks(&said(blocks), 0)?;
        Some(self.text)
    }

    /// Blocks that begin in a column.
    fn blocks(&mut self, blocks: &[&Block], column: usize) -> Option<()> {
        for (index, block) in blocks.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| blocks[before]);
            match (before, block) {
                (None, _) => {}
                (Some(Block::List(_)), Block::List(_)) => self.text.push_str("\n\n"),
                _ => self.text.push('\n'),
            }
            self.block(block, column)?;
        }
        Some(())
    }

    fn block(&mut self, block: &Block, column: usize) -> Option<()> {
        match block {
            Block::Paragraph(paragraph) => {
                let text = inline::typed(&signs(&paragraph.isi))?;
                let held = if self.looks_like_an_item(&text) {
                    "\\"
                } else {
                    ""
                };
                self.line(column, &format!("{held}{text}"));
            }
            Block::List(list) => self.list(list, column)?,
            Block::Table(table) => self.table(table, column)?,
            _ => return None,
        }
        Some(())
    }

    /// Whether a paragraph needs a backslash at its beginning.
    fn looks_like_an_item(&self, text: &str) -> bool {
        let lines = lines(text);
        let Some(line) = lines.first() else {
            return false;
        };
        let is_told = || {
            let mut notes = notes(text, TextKind::Prose).into_iter();
            notes.any(|note| note.what == What::LoneMark)
        };
        let is_certain = line.marks.iter().any(|mark| mark.certain);
        let is_marked = line.escaped || is_certain || !line.marks.is_empty() && is_told();
        let looks = !line.marks.is_empty() || text.starts_with('|');
        is_marked || self.careful && looks
    }

    fn list(&mut self, list: &List, column: usize) -> Option<()> {
        let marker = self.marker(list);
        let sign = self.sign(marker);
        self.signs.push((marker, sign));
        for item in &list.items {
            let mark = mark(marker, sign, item)?;
            let blocks = said(&item.blocks);
            let inner = column + mark.chars().count() + 1;
            let (first, rest) = match blocks.split_first() {
                Some((Block::Paragraph(first), rest)) => (inline::typed(&signs(&first.isi))?, rest),
                _ => (String::new(), blocks.as_slice()),
            };
            self.line(column, format!("{mark} {first}").trim_end());
            // A list stands right below its item.
            let is_close = first.is_empty() || matches!(rest.first(), Some(Block::List(_)));
            if !rest.is_empty() && !is_close {
                self.text.push('\n');
            }
            self.blocks(rest, inner)?;
        }
        self.signs.pop();
        Some(())
    }

    /// What is typed before the items. One letter alone makes no list; within another list a number
    /// says the same.
    fn marker(&self, list: &List) -> Marker {
        let mut numbers = list.items.iter().map(|item| item.number);
        let first = numbers.next().unwrap_or(0);
        let follow = list.items.len() > 1 && (first + 1..).zip(numbers).all(|(a, b)| a == b);
        let is_within = self.signs.iter().any(|(marker, _)| is_counted(*marker));
        match list.marker {
            Marker::Letter if is_within && !follow => Marker::Number,
            marker => marker,
        }
    }

    /// The sign after numbers or letters: that of no list around, as far as there is one.
    fn sign(&self, marker: Marker) -> char {
        let around = self.signs.iter().rev();
        let nearest = around.clone().find(|(of, _)| *of == marker);
        match nearest {
            Some((_, '.')) => ')',
            _ => '.',
        }
    }

    fn table(&mut self, table: &Table, column: usize) -> Option<()> {
        let rows: Vec<Vec<String>> = table.rows.iter().map(row).collect::<Option<_>>()?;
        if table.head.is_empty() {
            for row in rows {
                self.line(column, &row.join("\t"));
            }
            return Some(());
        }
        let head = table.head.iter().map(|text| cell(text));
        let head: Vec<String> = head.collect::<Option<_>>()?;
        let rule = table.columns.iter().map(|column| match column.align {
            Align::Left => "---",
            Align::Center => ":---:",
            Align::Right => "---:",
        });
        let rule: Vec<String> = rule.map(str::to_owned).collect();
        for cells in [head, rule].iter().chain(&rows) {
            self.line(column, &format!("| {} |", cells.join(" | ")));
        }
        Some(())
    }

    fn line(&mut self, column: usize, text: &str) {
        self.text.extend(std::iter::repeat_n(' ', column));
        self.text.push_str(text);
        self.text.push('\n');
    }
}

fn row(row: &Row) -> Option<Vec<String>> {
    let Row::Cells { cells, .. } = row else {
        return None;
    };
    let typed = cells.iter().map(|blocks| match said(blocks).as_slice() {
        [] => Some(String::new()),
        [Block::Paragraph(paragraph)] => cell(&paragraph.isi),
        _ => None,
    });
    typed.collect()
}

fn cell(text: &[Inline]) -> Option<String> {
    Some(inline::typed(&signs(text))?.replace('|', "\\|"))
}

/// The mark of an item.
fn mark(marker: Marker, sign: char, item: &Item) -> Option<String> {
    Some(match marker {
        Marker::Number => format!("{}{sign}", item.number),
        Marker::Letter => {
            let place = item
                .number
                .checked_sub(1)
                .filter(|place| *place < LETTERS)?;
            format!("{}{sign}", char::from_u32(u32::from('a') + place)?)
        }
        Marker::Dash => "-".to_owned(),
        Marker::Typed => item.mark.clone(),
        Marker::None | Marker::Box => return None,
    })
}
