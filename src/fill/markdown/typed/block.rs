//! Paragraphs, lists and tables as lines.

use super::{
    inline,
    signs::{PageSign, signs},
};
use crate::{
    cycle::TextKind,
    fill::markdown::{
        line::{backslash, is_sign, lines},
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
            Block::Paragraph(of) => {
                let text = paragraph(&of.isi, self.careful)?;
                self.line(column, &text);
            }
            Block::List(list) => self.list(list, column)?,
            Block::Table(table) => self.table(table, column)?,
            _ => return None,
        }
        Some(())
    }

    fn list(&mut self, list: &List, column: usize) -> Option<()> {
        let marker = self.marker(list);
        let sign = self.sign(marker);
        self.signs.push((marker, sign));
        for item in &list.items {
            self.item(marker, sign, item, column)?;
        }
        self.signs.pop();
        Some(())
    }

    /// One item of a list that stands at the margin.
    pub(super) fn item_alone(mut self, marker: Marker, sign: char, item: &Item) -> Option<String> {
        self.signs.push((marker, sign));
        self.item(marker, sign, item, 0)?;
        Some(self.text)
    }

    fn item(&mut self, marker: Marker, sign: char, item: &Item, column: usize) -> Option<()> {
        let mark = mark(marker, sign, item)?;
        let blocks = said(&item.blocks);
        let inner = column + mark.chars().count() + 1;
        let (first, rest) = match blocks.split_first() {
            Some((Block::Paragraph(first), rest)) if self.careful => {
                (paragraph(&first.isi, true)?, rest)
            }
            Some((Block::Paragraph(first), rest)) => (inline::typed(&signs(&first.isi))?, rest),
            _ => (String::new(), blocks.as_slice()),
        };
        self.line(column, format!("{mark} {first}").trim_end());
        // A list stands right below its item.
        let is_close = first.is_empty() || matches!(rest.first(), Some(Block::List(_)));
        if !rest.is_empty() && !is_close {
            self.text.push('\n');
        }
        self.blocks(rest, inner)
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
        let mut around = self.signs.iter().rev();
        match around.find(|(of, _)| *of == marker) {
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
            let place = item.number.checked_sub(1);
            let place = place.filter(|place| *place < LETTERS)?;
            format!("{}{sign}", char::from_u32(u32::from('a') + place)?)
        }
        Marker::Dash => "-".to_owned(),
        Marker::Typed => item.mark.clone(),
        Marker::None | Marker::Box => return None,
    })
}

/// A paragraph as a line of its own; `careful` where all that looks like a mark is to be held.
pub(super) fn paragraph(text: &[Inline], careful: bool) -> Option<String> {
    let wanted = signs(text);
    let text = quiet(inline::typed(&wanted)?, &wanted);
    let is_mark = |text: &str| {
        let lines = lines(text);
        let marks = lines.first().map_or(&[][..], |line| line.marks.as_slice());
        let looks = !marks.is_empty() || text.starts_with('|');
        marks.iter().any(|mark| mark.certain) || careful && looks
    };
    if !is_mark(&text) {
        return Some(text);
    }
    // Before the mark, or, where that begins with an emphasis, within it.
    let places = text.match_indices(|c: char| c == '\\' || is_sign(c));
    let places = std::iter::once(0)
        .chain(places.map(|(at, _)| at))
        .take(NEAR);
    let held = places.map(|at| held(&text, at));
    let mut held = held.filter(|held| !is_mark(held) && inline::read(bare(held)) == wanted);
    held.next()
}

/// Signs at the beginning of a paragraph that may be those of its mark.
const NEAR: usize = 8;

fn held(text: &str, at: usize) -> String {
    format!("{}\\{}", &text[..at], &text[at..])
}

/// A line without the backslash that holds a number or a letter at its beginning.
fn bare(line: &str) -> &str {
    &line[backslash(line)..]
}

/// A text with a backslash before each sign that would be told to its author though it is as it
/// is meant.
fn quiet(text: String, wanted: &[PageSign]) -> String {
    let mut text = text;
    for note in notes(&text, TextKind::Prose).into_iter().rev() {
        let quieter = held(&text, note.at.start);
        let fewer = notes(&quieter, TextKind::Prose).len() < notes(&text, TextKind::Prose).len();
        if fewer && inline::read(bare(&quieter)) == wanted {
            text = quieter;
        }
    }
    text
}
