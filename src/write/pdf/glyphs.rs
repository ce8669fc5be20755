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

/// Codes of the characters that can be shown.
pub(super) struct Coverage(HashSet<u32>);

impl Coverage {
    /// What some family of these has.
    pub(super) fn of<'a>(book: &FontBook, families: impl Iterator<Item = &'a str>) -> Self {
        Self(
            families
                .flat_map(|family| of_family(book, family))
                .collect(),
        )
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
        is_ignorable(c) || self.0.contains(&u32::from(c))
    }
}

/// What every face of a family has.
fn of_family(book: &FontBook, family: &str) -> HashSet<u32> {
    let family = family.to_lowercase();
    let faces = book.select_family(&family);
    let faces = faces.filter_map(|face| Some(book.info(face)?.coverage.iter().collect()));
    let common = faces.reduce(|one: HashSet<u32>, other| &one & &other);
    common.unwrap_or_default()
}

/// Characters that are not drawn at all (Unicode's `Default_Ignorable_Code_Point`, as far as
/// text of this kind holds any).
fn is_ignorable(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}')
}
