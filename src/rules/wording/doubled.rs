//! Words that are said twice, written with a 2 as in notes: "rata2", "masing2nya".

use std::ops::Range;

use super::hit::{ENCLITIC, is_address};

/// Letters of the shortest word that is one: "km2" is a measure, "CO2" a substance.
const SHORTEST: usize = 3;

/// Who says how they are written.
pub const SOURCE: &str = "EYD V, bentuk ulang ditulis dengan tanda hubung";

/// The words of a text that are written so, in order: where each stands, and how it is written
/// out.
pub fn doubled(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let mut next = 0;
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '-');
    words.filter_map(move |chunk| {
        let start = next;
        next += chunk.len();
        let word = chunk.trim_end_matches(|c: char| !c.is_alphanumeric());
        let (stem, enclitic) = word.split_once('2')?;
        let is_word = stem.chars().count() >= SHORTEST
            && stem.chars().all(char::is_alphabetic)
            && stem.chars().skip(1).all(char::is_lowercase)
            && (enclitic.is_empty() || enclitic == ENCLITIC);
        (is_word && !is_address(text, start)).then(|| {
            let right = format!("{stem}-{}{enclitic}", stem.to_lowercase());
            (start..start + word.len(), right)
        })
    })
}
