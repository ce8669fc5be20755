//! A paragraph, where it stands, and whose text is in it.

use std::collections::BTreeSet;

use crate::naskah::{Align, Bookmark, Text, plain};

#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// It stands in the body, rather than in a header, a footer, a note or a text box.
    pub in_body: bool,
    /// The cell that it stands in, of the innermost table.
    pub cell: Option<CellPlace>,
    /// What marks it as an item.
    pub list: Option<ListMark>,
    /// Twips from the left edge of the page's text, or of the cell, to where its own begins.
    pub left: i32,
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
    pub mark: Option<Bookmark>,
    /// Its runs have the looks that they were given themselves, not those of the style.
    pub text: Text,
}

/// A cell of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CellPlace {
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
