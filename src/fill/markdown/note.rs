//! What becomes of signs that may have been meant otherwise: noted where it happens, told by
//! `check` at its line.

use std::ops::Range;

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
    /// A line begins with the mark of an item, and is none.
    LoneMark,
    /// A mark of emphasis without its partner is printed.
    LoneEmphasis,
    /// A sign of another notation is printed as it was typed.
    Raw(Raw),
    /// A line goes on the one above, though it looks like one of its own.
    Joined,
    /// Lines of a list or a table in a text that is one paragraph.
    OneParagraph,
    /// Rows that make no table, since no rule stands beneath their head.
    TableRule,
    /// A row with another number of cells than the head of its table.
    TableCells { cells: usize, columns: usize },
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
