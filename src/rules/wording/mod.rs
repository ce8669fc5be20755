//! Words and phrases that naskah dinas does not use, with the right ones
//! (`templates/bahasa/*.yaml`).
//!
//! Every file of the folder counts, so an office adds its own beside the shipped one.

mod berjalan;
pub mod doubled;
pub mod figures;
mod hit;
mod named;
pub mod quoted;

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use serde::Deserialize;

pub use berjalan::{Berjalan, Doubt};
pub use hit::Hit;

use crate::{
    assets::Assets,
    finding::{Finding, HouseProblem},
    read::Read,
    rules::load,
};

/// The words, ready to be looked for.
#[derive(Debug, Default)]
pub struct Wording {
    /// The phrases that begin with each word, the longest first; of two that are the same, that
    /// of one key before that of all.
    by_first: HashMap<String, Vec<Phrase>>,
    berjalan: Arc<Berjalan>,
}

/// One entry of the lists.
#[derive(Debug)]
struct Phrase {
    /// What follows the first word; a space stands for any blanks.
    rest: String,
    right: Option<String>,
    group: Arc<Kelompok>,
    /// A name that is right as it stands, whatever words it holds.
    is_name: bool,
}

/// A file of words.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WordFile {
    #[serde(default)]
    kelompok: Vec<Kelompok>,
    /// Words that are no names, in small letters within a sentence.
    #[serde(default)]
    kata_umum: Vec<String>,
    /// The same, but part of a name that stands beside them ("laut": Laut Natuna).
    #[serde(default)]
    kata_bernama: Vec<String>,
    /// Names, as they are written.
    #[serde(default)]
    nama: Vec<String>,
}

/// Words that share a source.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Kelompok {
    dasar: String,
    /// The key whose texts it is about; absent: all.
    pada: Option<String>,
    /// True for words that are wrong only as a whole text.
    #[serde(default)]
    utuh: bool,
    /// True for what stands before names ("Provinsi Bali"): capitals beside it make it no name.
    #[serde(default)]
    di_depan_nama: bool,
    /// Wrong and right; nothing right: the word is to be left out.
    kata: BTreeMap<String, Option<String>>,
}

impl Wording {
    /// The words among the assets, and what is wrong with their files.
    #[must_use]
    pub fn new(assets: &Assets) -> (Self, Vec<(String, Finding)>) {
        let mut bahasa = Self::default();
        let mut berjalan = Berjalan::default();
        let (files, findings) = load(assets, "bahasa", never_found);
        for file in files {
            berjalan.add(&file.kata_umum, &file.kata_bernama, &file.nama);
            for group in file.kelompok.into_iter().map(Arc::new) {
                let words = group.kata.iter().filter(|(wrong, _)| can_be_found(wrong));
                for (wrong, right) in words {
                    bahasa.add(wrong, right.as_deref(), &group);
                }
            }
        }
        for phrases in bahasa.by_first.values_mut() {
            phrases.sort_by_key(|phrase| (Reverse(phrase.rest.len()), phrase.group.pada.is_none()));
        }
        bahasa.berjalan = Arc::new(berjalan);
        (bahasa, findings)
    }

    /// The words by which a title becomes part of a sentence.
    #[must_use]
    pub fn berjalan(&self) -> &Arc<Berjalan> {
        &self.berjalan
    }

    /// Of two entries for one phrase at one key the later counts.
    fn add(&mut self, wrong: &str, right: Option<&str>, group: &Arc<Kelompok>) {
        let wrong = wrong.to_lowercase();
        let wrong = wrong.split_whitespace().collect::<Vec<_>>().join(" ");
        let end = wrong.find(is_no_letter).unwrap_or(wrong.len());
        let (first, rest) = wrong.split_at(end);
        let phrases = self.by_first.entry(first.to_owned()).or_default();
        phrases.retain(|old| old.rest != rest || old.group.pada != group.pada);
        phrases.push(Phrase {
            rest: rest.to_owned(),
            right: right.map(str::to_owned),
            group: Arc::clone(group),
            is_name: right.is_some_and(|right| right.to_lowercase() == wrong),
        });
    }

    /// The phrases that stand in the text of a key, in order.
    pub fn hits<'a>(&'a self, text: &'a str, key: &'a str) -> impl Iterator<Item = Hit<'a>> {
        let mut folded = String::new();
        let (mut next, mut end) = (0, 0);
        text.split_inclusive(is_no_letter).filter_map(move |chunk| {
            let start = next;
            next += chunk.len();
            let word = chunk.trim_end_matches(is_no_letter);
            if word.is_empty() || start < end {
                return None;
            }
            folded.clear();
            folded.push_str(word);
            folded.make_ascii_lowercase();
            let stem = hit::stem(&folded);
            let hit = [Some(folded.as_str()), stem]
                .into_iter()
                .flatten()
                .filter_map(|first| Some((first.len(), self.by_first.get(first)?)))
                .find_map(|(length, phrases)| {
                    let first = start..start + length;
                    phrases
                        .iter()
                        .filter(|phrase| phrase.applies_to(key))
                        .find_map(|phrase| phrase.hit(text, first.clone()))
                })?;
            end = hit.start + hit.word.len();
            (!hit.is_name(text)).then_some(hit)
        })
    }
}

/// Words of a file that stand in no text as they are written there.
fn never_found(read: &Read<WordFile>) -> Vec<Finding> {
    let groups = read.value.kelompok.iter().enumerate();
    let words =
        groups.flat_map(|(number, group)| group.kata.keys().map(move |word| (number, word)));
    let lost = words.filter(|(_, word)| !can_be_found(word));
    let lost = lost.map(|(number, word)| {
        let key = format!("kelompok[{number}].kata.{word}");
        let (word, place) = (word.clone(), read.places.of(&key));
        Finding::new(HouseProblem::NeverFound { word }, key, place)
    });
    lost.collect()
}

fn can_be_found(word: &str) -> bool {
    word.trim_start().starts_with(char::is_alphanumeric)
}

fn is_no_letter(c: char) -> bool {
    !c.is_alphanumeric()
}
