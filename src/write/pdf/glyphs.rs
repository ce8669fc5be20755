//! Characters that the document's typeface cannot show, found before Typst sets them:
//! Typst's exporter would fail without saying where.

use std::collections::HashSet;

use typst::text::FontBook;

use crate::naskah::{Inline, Key, Naskah, walk};

/// A character without a glyph, and the key of the text that it stands in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MissingGlyph {
    pub character: char,
    pub key: Option<Key>,
}

/// Characters that can be shown, as a bitmap.
pub(super) struct Coverage(Vec<u64>);

impl Coverage {
    /// What some family of these has.
    pub(super) fn of<'a>(book: &FontBook, families: impl Iterator<Item = &'a str>) -> Self {
        let all = families.map(|family| Self::of_family(book, family).0);
        Self(all.fold(Vec::new(), |mut union, family| {
            union.resize(union.len().max(family.len()), 0);
            for (word, other) in union.iter_mut().zip(family) {
                *word |= other;
            }
            union
        }))
    }

    /// What every face of a family has.
    fn of_family(book: &FontBook, family: &str) -> Self {
        let mut common: Option<Vec<u64>> = None;
        for face in book.select_family(&family.to_lowercase()) {
            let Some(info) = book.info(face) else {
                continue;
            };
            let mut bits = Vec::new();
            for code in info.coverage.iter() {
                let (word, bit) = (code as usize / 64, code % 64);
                if bits.len() <= word {
                    bits.resize(word + 1, 0);
                }
                bits[word] |= 1 << bit;
            }
            common = Some(match common {
                None => bits,
                Some(other) => other.iter().zip(&bits).map(|(a, b)| a & b).collect(),
            });
        }
        Self(common.unwrap_or_default())
    }

    /// Every character of the document that is not covered, once for each key.
    pub(super) fn missing(&self, naskah: &Naskah) -> Vec<MissingGlyph> {
        let mut missing = Vec::new();
        let mut seen = HashSet::new();
        let mut look = |text: &str, key: Option<&Key>| {
            for character in text.chars().filter(|c| !self.covers(*c)) {
                let key = key.cloned();
                let found = MissingGlyph { character, key };
                if seen.insert(found.clone()) {
                    missing.push(found);
                }
            }
        };
        for label in walk::labels(naskah) {
            look(label, None);
        }
        walk::read(naskah, &mut |text, _| {
            for run in text.iter().filter_map(Inline::run) {
                look(&run.text, run.key.as_ref());
            }
        });
        missing
    }

    fn covers(&self, c: char) -> bool {
        let code = c as usize;
        is_ignorable(c)
            || self
                .0
                .get(code / 64)
                .is_some_and(|word| word & (1 << (code % 64)) != 0)
    }
}

/// Characters that are not drawn at all (Unicode's `Default_Ignorable_Code_Point`, as far as
/// text of this kind holds any).
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
