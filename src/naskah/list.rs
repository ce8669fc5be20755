//! Lists, and the marks of their items.

use serde::Serialize;

use super::Block;

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct List {
    pub marker: Marker,
    /// Its typed marks want a wider column than numbers do.
    pub wide: bool,
    /// Place of its marks' pattern in the style's numbering by depth; settled by `fit`.
    pub pattern: usize,
    /// Whether it stands beneath a number; settled by `fit`.
    pub nested: bool,
    /// Width of the column in which its marks stand, millimetres; settled by `fit`.
    pub column: f64,
    /// Its last item stays on the page of the signature that follows; settled by `fit`.
    pub keep_next: bool,
    pub items: Vec<Item>,
}

impl List {
    /// A list of such items, before `fit`.
    #[must_use]
    pub fn new(marker: Marker, items: Vec<Item>) -> Self {
        Self {
            marker,
            items,
            ..Self::default()
        }
    }
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Marker {
    /// By the depth at which the list stands: 1. / a. / 1) / a) (PermenPANRB 80/2012).
    #[default]
    Number,
    /// Lettered by hand in the cycle file ("a. satu"): letters at whatever depth.
    Letter,
    Dash,
    /// No mark: one item a line, a second line hanging (names in a table's cell).
    None,
    /// A box to be ticked, as on a form; the item tells what stands in it.
    Box,
    /// As it was typed, where that is none of the house's own ("A.", "I.", "1.1", "(1)").
    Typed,
}

/// What stands in the box of an item (the lembar disposisi of Peraturan ANRI 5/2021: the
/// leading unit gets a 1, the others a tick).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tick {
    #[default]
    Empty,
    Ticked,
    /// The number 1.
    First,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Item {
    /// As typed: a list "1. 3. 7." keeps its numbers.
    pub number: u32,
    /// What stands in its box, in a list of boxes.
    pub tick: Tick,
    /// Its mark: as typed in a list of typed marks, settled by `fit` in one that counts.
    pub mark: String,
    pub blocks: Vec<Block>,
}
