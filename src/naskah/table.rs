//! Tables: their columns, and rows that keep company on a page.

use serde::Serialize;

use super::{Block, Text};

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Table {
    pub columns: Vec<Column>,
    /// One text a column, or none; an empty one joins the one at its left.
    pub head: Vec<Text>,
    /// The columns over which each of them stands, none for one that joins; settled by `fit`.
    pub spans: Vec<usize>,
    pub rows: Vec<Row>,
    /// Least height of a row in millimetres, where something is to be written by hand.
    pub row_height: Option<f64>,
    /// In smaller type, since its words would not fit its columns otherwise; settled by `fit`.
    pub small: bool,
    /// How it keeps together on pages; settled by `fit`.
    pub company: Company,
    /// The place of the row from which on it keeps together at its end; settled by `fit`.
    pub last: usize,
}

impl Table {
    /// A table of so many columns, with or without a head, before `fit`.
    #[must_use]
    pub fn new(columns: Vec<Column>, head: Vec<Text>, rows: Vec<Row>) -> Self {
        Self {
            columns,
            head,
            rows,
            ..Self::default()
        }
    }

    /// The contents of its cells, row by row.
    pub(crate) fn cells_mut(&mut self) -> impl Iterator<Item = &mut Vec<Block>> {
        let rows = self.rows.iter_mut().filter_map(|row| match row {
            Row::Cells { cells, .. } => Some(cells),
            Row::Group(_) => None,
        });
        rows.flatten()
    }
}

/// How the rows of a table keep together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Company {
    /// As they fall.
    #[default]
    Free,
    /// A short table stands on one page.
    Whole,
    /// The last rows are to stand on one page: the number by which the PDF writer finds the
    /// table.
    Watched(usize),
    /// The last rows begin a new page.
    Split,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Column {
    pub width: Width,
    pub align: Align,
}

impl Column {
    /// Its width in millimetres, which `fit` settles for every column.
    #[must_use]
    pub fn settled(&self) -> f64 {
        match self.width {
            Width::Mm(mm) => mm,
            Width::Share(_) => 0.0,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Width {
    /// Millimetres.
    Mm(f64),
    /// A share of what the fixed columns leave.
    Share(f64),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Align {
    Left,
    Center,
    Right,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Row {
    /// A line across all columns that names the rows beneath it; repeated on the next page.
    Group(Text),
    Cells {
        cells: Vec<Vec<Block>>,
        /// May be torn at the foot of a page; set by `fit` for a row that could be longer
        /// than one, since Typst cuts such a row off without a word.
        breakable: bool,
    },
}
