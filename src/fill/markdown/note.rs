//! What becomes of signs that may have been meant otherwise: noted where it happens, told by
//! `check` at its line.

use std::{
    mem::{Discriminant, discriminant},
    ops::Range,
};

/// Something to tell the author of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Bytes of the text that it is about.
    pub at: Range<usize>,
    pub what: What,
}

/// What becomes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A line begins with the mark of an item, and is none; within a paragraph no dash makes one.
    LoneMark { in_paragraph: bool },
    /// A mark of emphasis without its partner is printed; it could open one, or close one.
    LoneEmphasis { opens: bool },
    /// A sign of another notation is printed as it was typed.
    Raw(Raw),
    /// A line goes on the one above, though it looks like one of its own.
    Joined,
    /// A line after an item stands by itself, since it is not indented, though the item may go on.
    Leaves,
    /// Lines of a list or a table in a text that is one paragraph.
    OneParagraph,
    /// Rows that make no table, since no rule stands beneath their head of so many columns, or, of
    /// none, no head above their rule.
    TableRule { columns: usize },
    /// A row with another number of cells than the head of its table, which may spoil it.
    TableCells {
        cells: usize,
        columns: usize,
        spoils: bool,
    },
}

impl What {
    /// What kind of note it is: of the notes of a text those of one kind are told together.
    #[must_use]
    pub fn kind(&self) -> (Discriminant<Self>, Option<Raw>) {
        let raw = match self {
            Self::Raw(raw) => Some(*raw),
            _ => None,
        };
        (discriminant(self), raw)
    }
}

/// Signs of other notations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raw {
    Heading,
    Quotation,
    Rule,
    Code,
    Strike,
    Picture,
    Link,
    Footnote,
    Html,
    Entity,
}
