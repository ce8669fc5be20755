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
    scan::docx::{Docx, Paragraph, Part},
};

/// One side of a comparison.
pub(super) struct Side {
    pub paras: Vec<Para>,
    /// Paragraphs outside tables, and rows, in their order.
    pub units: Vec<Unit>,
}

/// A paragraph of the body.
pub(super) struct Para {
    pub scan: Paragraph,
    pub signs: Vec<Sign>,
    /// Our bookmarks, each with the characters that it holds.
    pub marks: Vec<(Range<usize>, Bookmark)>,
    pub said: String,
    words: Vec<u64>,
}

/// What moves as a whole: a paragraph, or a row.
pub(super) struct Unit {
    pub paras: Range<usize>,
    /// Table and row.
    pub row: Option<(usize, usize)>,
    text: String,
    words: Vec<u64>,
    marks: BTreeSet<(String, usize)>,
}

impl Side {
    pub(super) fn new(docx: Docx) -> Self {
        let body = docx.paragraphs.into_iter();
        let body = body.filter(|paragraph| paragraph.part == Part::Body);
        let paras: Vec<Para> = body.map(Para::new).collect();
        let mut units: Vec<Unit> = Vec::new();
        let row_of = |para: &Para| {
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
    pub(super) fn cells(&self, unit: &Unit) -> Vec<(usize, Range<usize>)> {
        let mut cells: Vec<(usize, Range<usize>)> = Vec::new();
        for at in unit.paras.clone() {
            let column = self.paras[at]
                .scan
                .cell
                .as_ref()
                .map_or(0, |cell| cell.column);
            match cells.last_mut() {
                Some((of, paras)) if *of == column => paras.end = at + 1,
                _ => cells.push((column, at..at + 1)),
            }
        }
        cells
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

impl Para {
    fn new(scan: Paragraph) -> Self {
        let (mut all, mut marks) = (Vec::new(), Vec::<(Range<usize>, Bookmark)>::new());
        for span in &scan.spans {
            let start = all.len();
            all.extend(signs(&span.text));
            if let Some(mark) = &span.mark {
                marks.push((start..all.len(), mark.clone()));
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

impl Unit {
    fn new(paras: Range<usize>, row: Option<(usize, usize)>, all: &[Para]) -> Self {
        // Numbers of rows are counted anew.
        let counts = |para: &&Para| row.is_none() || !is_number(&para.said);
        let own = || all[paras.clone()].iter().filter(counts);
        let texts: Vec<&str> = own().map(|para| para.said.as_str()).collect();
        let text = texts.join("\t");
        let marks = own().flat_map(|para| &para.marks);
        let marks = marks.map(|(_, mark)| (mark.key.clone(), mark.place));
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

impl Alike for Unit {
    fn text(&self) -> &str {
        &self.text
    }

    fn likeness(&self, other: &Self) -> f64 {
        let words = likeness(&self.words, &other.words);
        let most = self.marks.len().max(other.marks.len());
        let shared = self.marks.intersection(&other.marks).count();
        words.max(marked(shared, most))
    }

    fn could_be(&self, other: &Self) -> bool {
        self.row.is_some() == other.row.is_some()
    }
}

impl Alike for Para {
    fn text(&self) -> &str {
        &self.said
    }

    fn likeness(&self, other: &Self) -> f64 {
        let words = likeness(&self.words, &other.words);
        let is_shared = |(_, mark): &&(Range<usize>, Bookmark)| {
            let mut others = other.marks.iter();
            others.any(|(_, other)| other.key == mark.key && other.place == mark.place)
        };
        let shared = self.marks.iter().filter(is_shared).count();
        words.max(marked(shared, self.marks.len().max(other.marks.len())))
    }

    fn could_be(&self, _: &Self) -> bool {
        true
    }
}

/// How alike bookmarks that both have make two things.
fn marked(shared: usize, most: usize) -> f64 {
    match (shared, most) {
        (0, _) => 0.0,
        (shared, most) if shared == most => 0.9,
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
