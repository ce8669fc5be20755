//! A document as it is held against another: its paragraphs, and the rows of its tables.

use std::{
    collections::{BTreeSet, HashMap},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    ops::Range,
};

use super::{
    align::Alike,
    words::{Sign, likeness, plain, signs},
};
use crate::{
    naskah::{Bookmark, Key, said},
    scan::docx::{Docx, Paragraph},
};

/// One side of a comparison.
pub(super) struct Side<'a> {
    pub paras: Vec<Para<'a>>,
    /// Paragraphs outside tables, and rows, in their order.
    pub units: Vec<Unit<'a>>,
}

/// A paragraph of the body.
pub(super) struct Para<'a> {
    pub scan: &'a Paragraph,
    pub signs: Vec<Sign>,
    /// Our bookmarks, each with the characters that it holds.
    pub marks: Vec<(Range<usize>, &'a Bookmark)>,
    pub said: String,
    words: Vec<u64>,
}

/// What moves as a whole: a paragraph, or a row.
pub(super) struct Unit<'a> {
    pub paras: Range<usize>,
    /// Table and row.
    pub row: Option<(usize, usize)>,
    text: String,
    words: Vec<u64>,
    marks: BTreeSet<&'a Bookmark>,
}

impl<'a> Side<'a> {
    pub(super) fn new(docx: &'a Docx) -> Self {
        let body = docx.paragraphs.iter();
        let body = body.filter(|paragraph| paragraph.in_body);
        let paras: Vec<Para<'_>> = body.map(Para::new).collect();
        let mut units: Vec<Unit<'_>> = Vec::new();
        let row_of = |para: &Para<'_>| {
            let cell = para.scan.cell.as_ref()?;
            Some((cell.table, cell.row))
        };
        let mut start = 0;
        for end in 1..=paras.len() {
            let row = row_of(&paras[start]);
            if row.is_none() || paras.get(end).is_none_or(|next| row_of(next) != row) {
                units.push(Unit::new(start..end, row, &paras));
                start = end;
            }
        }
        Self { paras, units }
    }

    /// The cells of a unit, each with its column and its paragraphs; a paragraph is one.
    pub(super) fn cells(&self, unit: &Unit<'_>) -> Vec<(usize, Range<usize>)> {
        let mut cells: Vec<(usize, Range<usize>)> = Vec::new();
        for at in unit.paras.clone() {
            let column = self.paras[at].scan.cell.map_or(0, |cell| cell.column);
            match cells.last_mut() {
                Some((of, paras)) if *of == column => paras.end = at + 1,
                _ => cells.push((column, at..at + 1)),
            }
        }
        cells
    }

    /// The unit of which a paragraph is.
    pub(super) fn unit_of(&self, para: usize) -> Option<&Unit<'a>> {
        self.units.iter().find(|unit| unit.paras.contains(&para))
    }

    /// The words that stand before a paragraph, to tell where it is.
    pub(super) fn before(&self, at: usize) -> &str {
        let before = self.paras[..at.min(self.paras.len())].iter().rev();
        let mut before = before.map(|para| para.said.as_str());
        before
            .find(|said| said.chars().any(char::is_alphabetic))
            .unwrap_or_default()
    }
}

impl<'a> Para<'a> {
    fn new(scan: &'a Paragraph) -> Self {
        let (mut all, mut marks) = (Vec::new(), Vec::new());
        for span in &scan.spans {
            let start = all.len();
            all.extend(signs(&span.text));
            if let Some(mark) = &span.mark {
                marks.push((start..all.len(), mark));
            }
        }
        let said = said(&plain(&all));
        Self {
            words: words(&said),
            signs: all,
            marks,
            said,
            scan,
        }
    }

    /// Whose text each character is.
    pub(super) fn owners(&self, keys: &HashMap<String, Key>) -> Vec<Option<Key>> {
        let mut owners = vec![None; self.signs.len()];
        for (range, mark) in &self.marks {
            let key = keys.get(&mark.key);
            owners[range.clone()].fill(key.cloned());
        }
        owners
    }
}

impl<'a> Unit<'a> {
    fn new(paras: Range<usize>, row: Option<(usize, usize)>, all: &[Para<'a>]) -> Self {
        // Numbers of rows are counted anew.
        let counts = |para: &&Para<'_>| row.is_none() || !is_number(&para.said);
        let own = || all[paras.clone()].iter().filter(counts);
        let texts: Vec<&str> = own().map(|para| para.said.as_str()).collect();
        let text = texts.join("\t");
        let marks = own().flat_map(|para| &para.marks);
        let marks = marks.map(|(_, mark)| *mark);
        Self {
            marks: marks.collect(),
            words: words(&text),
            text,
            row,
            paras,
        }
    }
}

/// The number of a row or of an item, as it was printed.
pub(super) fn is_number(said: &str) -> bool {
    let digits = said.strip_suffix('.').unwrap_or(said);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

impl Alike for Unit<'_> {
    fn text(&self) -> &str {
        &self.text
    }

    fn likeness(&self, other: &Self) -> f64 {
        let words = likeness(&self.words, &other.words);
        words.max(marked(&self.marks, &other.marks))
    }

    fn could_be(&self, other: &Self) -> bool {
        self.row.is_some() == other.row.is_some()
    }
}

impl Alike for Para<'_> {
    fn text(&self) -> &str {
        &self.said
    }

    fn likeness(&self, other: &Self) -> f64 {
        let words = likeness(&self.words, &other.words);
        let marks = |para: &Self| para.marks.iter().map(|(_, mark)| *mark).collect();
        words.max(marked(&marks(self), &marks(other)))
    }

    fn could_be(&self, _: &Self) -> bool {
        true
    }
}

/// How alike their bookmarks make two things.
fn marked(old: &BTreeSet<&Bookmark>, new: &BTreeSet<&Bookmark>) -> f64 {
    let shared = old.intersection(new).count();
    // The same key that says something else: an item of a list may have come before it since.
    let is_same_key = |mark: &&Bookmark| {
        let mut old = old.iter();
        old.any(|old| (&old.key, old.place) == (&mark.key, mark.place))
    };
    match shared {
        0 if new.iter().any(is_same_key) => 0.5,
        0 => 0.0,
        shared if shared == old.len().max(new.len()) => 0.9,
        _ => 0.6,
    }
}

/// Its words in order of size.
pub(super) fn words(said: &str) -> Vec<u64> {
    let hash = |word: &str| {
        let mut hasher = DefaultHasher::new();
        word.hash(&mut hasher);
        hasher.finish()
    };
    let mut words: Vec<u64> = said.split_whitespace().map(hash).collect();
    words.sort_unstable();
    words
}

/// The keys of some texts by the digits that bookmarks have of them.
pub(super) fn by_digits(keys: impl Iterator<Item = Key>) -> HashMap<String, Key> {
    keys.map(|key| (Bookmark::of_key(&key), key)).collect()
}
