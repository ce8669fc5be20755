//! Which cycles a register or a journal tells of, and where in it.
//!
//! Ten thousands of cycles are held while documents are made, so of each only this is, and the
//! rows are read when they are needed.

use std::{cmp::Ordering, collections::BTreeMap};

use super::row::RegisterRow;
use crate::files::digest::Digest;

/// The folder of a cycle in the archive: `data/2024/SK-014-2024`.
///
/// Two are one if their names are, without regard to case: one number is one cycle, in whatever
/// year it is filed.
#[derive(Debug, Clone)]
pub(crate) struct CycleFolder(Box<str>);

impl CycleFolder {
    pub(super) fn new(path: &str) -> Self {
        Self(path.into())
    }

    pub(super) fn as_str(&self) -> &str {
        &self.0
    }

    /// What a cycle is known by: `SK-014-2024`.
    pub(super) fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or_default()
    }

    /// In which year it is filed.
    pub(super) fn year(&self) -> &str {
        self.0.split('/').nth(1).unwrap_or_default()
    }

    fn folded(&self) -> impl Iterator<Item = u8> {
        self.name().bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

impl Ord for CycleFolder {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl PartialOrd for CycleFolder {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for CycleFolder {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for CycleFolder {}

/// Where a cycle's rows stand in a file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct RowSpan {
    pub offset: u64,
    pub length: usize,
}

/// What is known of a cycle without reading its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// SHA-256 of its cycle file.
    pub source: Digest,
    pub at: RowSpan,
    /// Whether any of its files is for its owner only.
    pub restricted: bool,
}

/// The cycles of one file.
#[derive(Debug, Default)]
pub(crate) struct Index {
    cycles: BTreeMap<CycleFolder, Known>,
}

impl Index {
    /// Enters the rows of a cycle; they take the place of older ones.
    pub(super) fn insert(&mut self, rows: &[RegisterRow], at: RowSpan) {
        let Some(first) = rows.first() else { return };
        let folder = CycleFolder::new(first.folder());
        let known = Known {
            source: first.sumber_sha256,
            at,
            restricted: rows.iter().any(|row| row.klasifikasi.is_restricted()),
        };
        self.put(folder, known);
    }

    fn put(&mut self, folder: CycleFolder, known: Known) {
        // A map keeps the key that it has, here perhaps of another year.
        self.cycles.remove(&folder);
        self.cycles.insert(folder, known);
    }

    pub(super) fn forget(&mut self, folder: &CycleFolder) {
        self.cycles.remove(folder);
    }

    /// Takes over the cycles of another; they take the place of older ones.
    pub(super) fn add(&mut self, other: Self) {
        for (folder, known) in other.cycles {
            self.put(folder, known);
        }
    }

    pub(super) fn get(&self, folder: &CycleFolder) -> Option<&Known> {
        self.cycles.get(folder)
    }

    /// Whether it tells of this very folder, not only of a cycle of that name.
    pub(super) fn has_folder(&self, folder: &str) -> bool {
        let own = self.cycles.get_key_value(&CycleFolder::new(folder));
        own.is_some_and(|(own, _)| own.as_str() == folder)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.cycles.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&CycleFolder, &Known)> {
        self.cycles.iter()
    }
}
