//! Lettered lines, as officials type them, made into a list that Markdown knows.
//!
//! "a. satu" and "b. dua" on lines of their own become items "1." of the same width; which
//! letter stood where is remembered, so that the list comes out with letters. A list right
//! beneath a numbered line is that item's own, however little it is indented: all of it is
//! moved to the right together, so that what stands in it stays in it.

mod lines;

use lines::{Kind, Line, List, lettered_lists};

/// A text ready for the Markdown parser.
pub(super) struct Prepared {
    pub text: String,
    /// Letters that became numbers, in the order of their offsets.
    letters: Vec<Letter>,
}

struct Letter {
    /// Where its marker stands in the prepared text.
    offset: usize,
    /// Its place in the alphabet, from 1.
    ordinal: usize,
    /// The line that opens its list: the list's name.
    list: usize,
}

impl Prepared {
    /// The place in the alphabet, from 1, of the letter that stood at `offset`.
    #[must_use]
    pub(super) fn ordinal(&self, offset: usize) -> Option<usize> {
        let place = self
            .letters
            .binary_search_by_key(&offset, |letter| letter.offset);
        self.letters.get(place.ok()?).map(|letter| letter.ordinal)
    }

    /// Lists of which the parser did not take every letter for an item; `met` are the
    /// offsets, ascending, of those that it did.
    #[must_use]
    pub(super) fn mistaken(&self, met: &[usize]) -> Vec<usize> {
        let missed = |letter: &&Letter| met.binary_search(&letter.offset).is_err();
        let mut lists: Vec<_> = self.letters.iter().filter(missed).map(|l| l.list).collect();
        lists.sort_unstable();
        lists.dedup();
        lists
    }

    /// Every list, by the line that opens it.
    #[must_use]
    pub(super) fn lists(&self) -> Vec<usize> {
        self.mistaken(&[])
    }
}

/// Prepares `source`; the lists that open at the lines `typed`, ascending, stay as typed.
#[must_use]
pub(super) fn prepare(source: &str, typed: &[usize]) -> Prepared {
    let lines: Vec<Line> = source.split('\n').map(Line::new).collect();
    let lists = lettered_lists(&lines, typed);
    let mut letters = vec![None; lines.len()];
    for list in &lists {
        for (place, index) in list.items.iter().enumerate() {
            letters[*index] = Some((place + 1, list));
        }
    }
    let mut prepared = Prepared {
        text: String::with_capacity(source.len() + 16),
        letters: Vec::new(),
    };
    let mut margin = Margin::default();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            prepared.text.push('\n');
        }
        let letter = letters[index];
        let moved = margin.advance(index, line, letter.map(|(_, list)| list));
        let blanks = line.indent + moved;
        prepared.text.extend(std::iter::repeat_n(' ', blanks));
        if let Some((ordinal, list)) = letter {
            prepared.letters.push(Letter {
                offset: prepared.text.len(),
                ordinal,
                list: list.items[0],
            });
            prepared.text.push('1');
            prepared.text.push(list.delimiter(&lines));
            prepared.text.push_str(&line.text[2..]);
        } else {
            prepared.text.push_str(&line.text);
        }
    }
    prepared
}

/// How far lines are moved to the right, from the first to the last.
#[derive(Default)]
struct Margin<'a> {
    /// Items that are open, each within the one before.
    items: Vec<Item>,
    /// Lettered lists that are open, each with what it adds.
    lists: Vec<(&'a List, usize)>,
    after_blank: bool,
}

struct Item {
    indent: usize,
    is_number: bool,
    /// Where its text begins, after moving.
    content: usize,
}

impl<'a> Margin<'a> {
    /// Columns by which the line is moved; `list` is the one of which it is an item.
    fn advance(&mut self, index: usize, line: &Line, list: Option<&'a List>) -> usize {
        self.lists.retain(|(list, _)| index < list.end);
        self.close_items(line, list.is_some());
        if let Some(list) = list.filter(|list| list.items.first() == Some(&index)) {
            let wanted = self.items.last().map_or(0, |parent| parent.content);
            let shift = wanted.saturating_sub(line.indent + self.moved(line));
            self.lists.push((list, shift));
        }
        let moved = self.moved(line);
        let is_number = line.kind == Kind::Number;
        if is_number || line.kind == Kind::Bullet || list.is_some() {
            self.items.push(Item {
                indent: line.indent,
                is_number,
                content: line.content + moved,
            });
        }
        self.after_blank = line.kind == Kind::Blank;
        if self.after_blank { 0 } else { moved }
    }

    /// Closes the items that end where `line` begins.
    fn close_items(&mut self, line: &Line, is_letter: bool) {
        if line.kind == Kind::Blank || !(line.is_marker() || self.after_blank) {
            return;
        }
        self.items.retain(|item| {
            item.indent < line.indent || item.indent == line.indent && is_letter && item.is_number
        });
    }

    fn moved(&self, line: &Line) -> usize {
        let of = |(list, shift): &(&List, usize)| {
            shift
                + if line.indent > list.column {
                    list.inner
                } else {
                    0
                }
        };
        self.lists.iter().map(of).sum()
    }
}

impl List {
    /// What stands after its numbers: another sign than that of a numbered line which
    /// follows it, for which Markdown begins another list.
    fn delimiter(&self, lines: &[Line]) -> char {
        let dot = |line: &Line| {
            line.text
                .trim_start_matches(|c: char| c.is_ascii_digit())
                .starts_with('.')
        };
        let next = lines.get(self.end).filter(|line| line.kind == Kind::Number);
        if next.is_some_and(dot) { ')' } else { '.' }
    }
}
