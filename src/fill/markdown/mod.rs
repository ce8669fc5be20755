//! The cycle's long texts: how what officials type is read.
//!
//! ```text
//! text ─line, mark, label─▶ lines ─sequence─▶ items known ─block, open, table─▶ tree ─inline─▶ markup
//!                                                           └──────────┴──────────────┴─▶ notes (`check` tells them)
//! ```
//!
//! Markdown's signs for emphasis, lists and tables, read by four rules (`PANDUAN.md`): a blank
//! line parts paragraphs; lines that begin with a mark, two or more in order, are a list, and what
//! stands further right than a mark is its item's; rows between bars under a ruled head are a
//! table; a backslash before a sign takes its meaning away. All else comes out as it was typed:
//! nothing that a person wrote may vanish, and what may have been meant otherwise is noted.
//! `CommonMark` differs where offices do: letters, Word's bullets, unindented lines, tabs.

mod align;
mod apart;
mod block;
mod inline;
mod label;
mod line;
mod mark;
mod mark_style;
mod note;
mod open;
mod parsed;
mod raw;
mod reading;
mod same;
mod sequence;
mod table;
mod tree;
mod typed;

use std::{fmt::Write as _, ops::Range};

use line::SourceLine;
use mark_style::{MarkStyle, Sign};
pub use note::{Note, Raw, What};
pub use parsed::{phrase_tree, tree};
pub use same::{same, same_text};
use table::SourceTable;
use tree::{ParagraphLine, SourceBlock, SourceList};
pub use typed::{Unwritable, amended, phrase, text};

use super::markup::escape;
use crate::cycle::TextKind;

/// A long text: paragraphs, lists and tables.
#[must_use]
pub fn blocks(text: &str) -> String {
    read(text).0
}

/// A short text: emphasis only; whatever would be a block stands literally.
#[must_use]
pub fn inline(text: &str) -> String {
    let mut writer = MarkupWriter::default();
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    inline::write(&line, &[], &mut writer.markup, &mut writer.notes);
    writer.markup
}

/// What there is to tell of a text of a kind, in its order.
#[must_use]
pub fn notes(text: &str, kind: TextKind) -> Vec<Note> {
    let mut notes = match kind {
        TextKind::Prose => read(text).1,
        TextKind::Phrase => {
            let mut writer = MarkupWriter::default();
            let lines = settled(text);
            let pieces = lines.iter().map(|line| ParagraphLine::of(line, false));
            writer.text(&pieces.collect::<Vec<_>>());
            writer.notes.extend(apart(text, &lines));
            writer.notes
        }
        // A name or a number stands on one line.
        TextKind::Exact | TextKind::Secret => {
            let second = line::lines(text).into_iter().nth(1);
            let note = second.map(|line| Note {
                at: line.range(),
                what: What::OneParagraph,
            });
            note.into_iter().collect()
        }
    };
    notes.sort_by_key(|note| note.at.start);
    notes
}

/// Where the items of lists and the rows of tables begin in a long text.
#[must_use]
pub fn structure(text: &str) -> Vec<Range<usize>> {
    let mut places = Vec::new();
    tree::places(&block::blocks(text, &settled(text)).0, &mut places);
    places
}

fn settled(text: &str) -> Vec<SourceLine<'_>> {
    let mut lines = label::parted(line::lines(text));
    sequence::settle(&mut lines);
    lines
}

fn read(text: &str) -> (String, Vec<Note>) {
    let (blocks, notes) = block::blocks(text, &settled(text));
    let mut writer = MarkupWriter {
        markup: String::with_capacity(text.len() * 5 / 4),
        notes,
    };
    writer.blocks(&blocks);
    (writer.markup, writer.notes)
}

/// The first line that does not simply go on the one above, though the text is one paragraph.
fn apart(text: &str, lines: &[SourceLine<'_>]) -> Option<Note> {
    let further = lines.get(1..).filter(|further| !further.is_empty())?;
    let (_, notes) = block::blocks(text, lines);
    let is_told = |line: &SourceLine<'_>| {
        let mut notes = notes.iter();
        notes
            .any(|note| !matches!(note.what, What::Raw(_)) && line.range().contains(&note.at.start))
    };
    let is_apart = |line: &&SourceLine<'_>| {
        let is_row = line.text.starts_with('|');
        line.blanks > 0 || line.mark().is_some() || is_row || is_told(line)
    };
    let line = further.iter().find(is_apart)?;
    Some(Note {
        at: line.range(),
        what: What::OneParagraph,
    })
}

/// Opens a list whose marks stand as they were typed.
const TYPED: &str = "<ol tanda=\"ketikan\">";
/// Letters of the alphabet.
const LETTERS: u32 = 26;

/// Blocks as markup.
#[derive(Default)]
struct MarkupWriter {
    markup: String,
    notes: Vec<Note>,
}

impl MarkupWriter {
    fn blocks(&mut self, blocks: &[SourceBlock<'_>]) {
        for block in blocks {
            match block {
                SourceBlock::Paragraph(pieces) => {
                    self.markup.push_str("<p>");
                    self.text(pieces);
                    self.markup.push_str("</p>");
                }
                SourceBlock::List(list) => self.list(list),
                SourceBlock::Table(table) => self.table(table),
            }
        }
    }

    fn list(&mut self, list: &SourceList<'_>) {
        // Past z everyone counts differently: such letters stand as they were typed.
        let has_plain_letters = list.items.iter().all(|item| item.ordinal <= LETTERS);
        let (open, close) = match list.style {
            MarkStyle::Number(Sign::Dot | Sign::Bracket) => ("<ol>", "</ol>"),
            MarkStyle::Letter(Sign::Dot | Sign::Bracket) if has_plain_letters => {
                ("<ol tanda=\"huruf\">", "</ol>")
            }
            MarkStyle::Bullet(_) => ("<ul>", "</ul>"),
            _ => (TYPED, "</ol>"),
        };
        self.markup.push_str(open);
        for item in &list.items {
            if open == TYPED {
                self.markup.push_str("<li ketikan=\"");
                escape(item.mark, &mut self.markup);
                self.markup.push_str("\">");
            } else if matches!(list.style, MarkStyle::Bullet(_)) {
                self.markup.push_str("<li>");
            } else {
                let ordinal = item.ordinal;
                let _ = write!(self.markup, "<li value=\"{ordinal}\">");
            }
            // The text of an item stands in it, what follows in elements of its own.
            let mut blocks = item.blocks.as_slice();
            if let [SourceBlock::Paragraph(pieces), rest @ ..] = blocks {
                self.text(pieces);
                blocks = rest;
            }
            self.blocks(blocks);
            self.markup.push_str("</li>");
        }
        self.markup.push_str(close);
    }

    fn table(&mut self, table: &SourceTable<'_>) {
        self.markup.push_str("<table ");
        if !table.has_head {
            let columns = vec!["*"; table.columns.len()].join(" ");
            let _ = write!(self.markup, "kolom=\"{columns}\" ");
        }
        let aligned = table.columns.join(" ");
        let _ = write!(self.markup, "rata=\"{aligned}\">");
        for (index, row) in table.rows.iter().enumerate() {
            let cell = if table.has_head && index == 0 {
                "th"
            } else {
                "td"
            };
            self.markup.push_str("<tr>");
            for column in 0..table.columns.len() {
                let _ = write!(self.markup, "<{cell}>");
                if let Some((at, text)) = row.get(column) {
                    self.cell(*at, text);
                }
                let _ = write!(self.markup, "</{cell}>");
            }
            self.markup.push_str("</tr>");
        }
        self.markup.push_str("</table>");
    }

    fn cell(&mut self, at: usize, text: &str) {
        let before = self.notes.len();
        inline::write(text, &[], &mut self.markup, &mut self.notes);
        for note in &mut self.notes[before..] {
            note.at = note.at.start + at..note.at.end + at;
        }
    }

    /// The lines of a paragraph, which emphasis may run through.
    fn text(&mut self, pieces: &[ParagraphLine<'_>]) {
        let mut joined = String::new();
        let mut breaks = Vec::new();
        // Where each piece begins, in the joined text and in the whole one.
        let mut starts = Vec::with_capacity(pieces.len());
        for piece in pieces {
            if !joined.is_empty() {
                if piece.breaks {
                    breaks.push(joined.len());
                }
                joined.push('\n');
            }
            joined.push_str(piece.opening);
            starts.push((joined.len(), piece.at));
            joined.push_str(piece.text.trim_end());
        }
        let before = self.notes.len();
        inline::write(&joined, &breaks, &mut self.markup, &mut self.notes);
        let place = |at: usize| {
            let piece = starts.partition_point(|(start, _)| *start <= at);
            let (start, whole) = starts[piece.saturating_sub(1)];
            // What was opened before a mark is told at it.
            whole + at.saturating_sub(start)
        };
        for note in &mut self.notes[before..] {
            note.at = place(note.at.start)..place(note.at.end.saturating_sub(1)) + 1;
        }
    }
}
