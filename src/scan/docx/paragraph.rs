//! A paragraph, where it stands, and whose text is in it.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    files::digest::sha256,
    naskah::{Align, Text, plain},
};

/// Digits of the digest of a key in the name of its bookmark, and of a text's.
const KEY_DIGITS: usize = 12;
const TEXT_DIGITS: usize = 8;

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    pub part: Part,
    /// The cell that it stands in, of the innermost table.
    pub cell: Option<Cell>,
    /// What marks it as an item.
    pub list: Option<ListMark>,
    /// Twips from the left edge of the page's text, or of the cell, to where its own begins.
    pub left: i32,
    /// The name of its style in small letters: Word's own names, whatever language it speaks.
    pub style: Arc<str>,
    /// Its level in the outline, from 1.
    pub heading: Option<u8>,
    /// How it is aligned, where it says so itself.
    pub align: Option<Align>,
    pub spans: Vec<Span>,
    /// What it has been given by hand beside bold and italic.
    pub formatting: BTreeSet<Formatting>,
    /// What in it is no text.
    pub objects: Vec<Object>,
}

impl Paragraph {
    /// Its whole text.
    #[must_use]
    pub fn text(&self) -> Text {
        let spans = self.spans.iter().flat_map(|span| &span.text);
        spans.cloned().collect()
    }

    /// Its whole text without looks; breaks are spaces.
    #[must_use]
    pub fn plain(&self) -> String {
        plain(&self.text())
    }
}

/// A stretch of text: within one bookmark of ours, or without. Of a bookmark whose text was
/// deleted the empty stretch remains.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Span {
    pub mark: Option<Mark>,
    /// Its runs have the looks that they were given themselves, not those of the style.
    pub text: Text,
}

/// Which part of the document a paragraph stands in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Part {
    #[default]
    Body,
    Header,
    Footer,
    /// A footnote or an endnote.
    Note,
    /// A text box.
    Box,
}

/// Whose text a bookmark holds: `_n`, 12 digits of the digest of its key, in later versions 8 of
/// that of its text, and its place among several of the same key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    pub key: Arc<str>,
    pub text: Option<Arc<str>>,
    /// From 1.
    pub place: usize,
}

impl Mark {
    /// What a bookmark's name says; none for one that is not ours.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        let (digits, place) = match name.strip_prefix("_n")?.split_once('_') {
            Some((digits, place)) => (digits, place.parse().ok()?),
            None => (name.strip_prefix("_n")?, 1),
        };
        let is_digit = |c: char| matches!(c, '0'..='9' | 'a'..='f');
        if !digits.chars().all(is_digit) {
            return None;
        }
        let text = match digits.len() {
            KEY_DIGITS => None,
            length if length == KEY_DIGITS + TEXT_DIGITS => Some(digits[KEY_DIGITS..].into()),
            _ => return None,
        };
        let key = digits[..KEY_DIGITS].into();
        Some(Self { key, text, place })
    }

    /// Whether it is a mark of this key.
    #[must_use]
    pub fn is_of(&self, key: &str) -> bool {
        *self.key == *sha256(key.as_bytes()).short(KEY_DIGITS)
    }
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Which of the document's tables, in their order.
    pub table: usize,
    pub row: usize,
    /// Of the table's grid.
    pub column: usize,
    /// Columns that it takes.
    pub span: usize,
    /// In a row that is repeated at the head of every page.
    pub is_head: bool,
    /// Twips from the left, to where its table begins.
    pub left: i32,
}

/// What marks an item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListMark {
    /// Which of the document's lists; none where the mark was typed.
    pub list: Option<usize>,
    /// From 0.
    pub level: usize,
    pub kind: MarkKind,
    /// As Word counts it.
    pub number: u32,
    /// As it stands on the page.
    pub shown: String,
    /// Twips from the left, as of the paragraph.
    pub left: i32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarkKind {
    Number,
    /// a., b., c.
    Letter,
    Bullet,
    /// Of text, before a tab.
    Typed,
    /// Counted otherwise: Roman numbers, capital letters.
    Other,
}

/// What somebody may do to a text that is no part of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Formatting {
    Underlined,
    Struck,
    Coloured,
    Highlighted,
    Raised,
    Hidden,
}

/// What stands in a paragraph and is no text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Object {
    Picture,
    Note,
    Equation,
    TextBox,
    PageBreak,
    /// Another document, a spreadsheet.
    Embedded,
}

#[cfg(test)]
mod tests {
    use super::Mark;

    #[test]
    fn a_mark_says_whose_text_it_holds() {
        let mark = |key: &str, text: Option<&str>, place| {
            Some(Mark {
                key: key.into(),
                text: text.map(Into::into),
                place,
            })
        };
        for (name, said) in [
            ("_nd21edfaf5f85", mark("d21edfaf5f85", None, 1)),
            ("_nd21edfaf5f85_2", mark("d21edfaf5f85", None, 2)),
            (
                "_nd21edfaf5f850011aabb_12",
                mark("d21edfaf5f85", Some("0011aabb"), 12),
            ),
            // As LibreOffice calls one that was pasted, and Word its own.
            ("_nd21edfaf5f851", None),
            ("_GoBack", None),
            ("_nota", None),
            ("_nd21edfaf5f85_x", None),
        ] {
            assert_eq!(Mark::parse(name), said, "{name}");
        }
        assert!(Mark::parse("_nd21edfaf5f85").is_some_and(|mark| mark.is_of("nota_dinas.hal")));
    }
}
