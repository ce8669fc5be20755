//! A phrase in a text: where it begins and ends, and how the right one would be written there.

use std::ops::Range;

use super::{Phrase, named};

/// Written onto the end of a word, it is not part of it.
pub(super) const ENCLITIC: &str = "nya";

/// A word without the enclitic that is written onto its end.
pub(super) fn stem(word: &str) -> Option<&str> {
    word.strip_suffix(ENCLITIC)
}

/// A phrase that stands in a text.
#[derive(Debug, Clone, Copy)]
pub struct Hit<'a> {
    /// Its first byte in the text.
    pub start: usize,
    /// As it stands there.
    pub word: &'a str,
    /// Bytes of it that are an enclitic.
    enclitic: usize,
    phrase: &'a Phrase,
}

impl Phrase {
    /// The phrase, when it stands in a text at the bytes of its first word.
    pub(super) fn hit<'a>(&'a self, text: &'a str, first: Range<usize>) -> Option<Hit<'a>> {
        let end = first.end + self.length_of_rest(text.get(first.end..)?)?;
        let after = text.get(end..)?;
        let enclitic = if ends_word(after) {
            0
        } else {
            enclitic(after)?
        };
        let end = end + enclitic;
        let is_alone = || {
            let others = text[..first.start].chars().chain(text[end..].chars());
            !others.into_iter().any(char::is_alphanumeric)
        };
        let stands = begins_word(&text[..first.start])
            && !is_address(text, first.start)
            && (!self.group.utuh || is_alone());
        stands.then(|| Hit {
            start: first.start,
            word: &text[first.start..end],
            enclitic,
            phrase: self,
        })
    }

    /// True when it is about the text of this key.
    pub(super) fn applies_to(&self, key: &str) -> bool {
        self.group.pada.as_ref().is_none_or(|at| {
            key.strip_prefix(at.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    }

    /// Bytes that the words after the first take of a text.
    fn length_of_rest(&self, text: &str) -> Option<usize> {
        let mut left = text;
        for c in self.rest.chars() {
            left = if c == ' ' {
                Some(left.trim_start()).filter(|next| next.len() < left.len())?
            } else {
                let next = left.chars().next()?;
                next.eq_ignore_ascii_case(&c)
                    .then(|| &left[next.len_utf8()..])?
            };
        }
        Some(text.len() - left.len())
    }
}

impl<'a> Hit<'a> {
    /// What is to stand in its place, with its capitals; none: nothing.
    #[must_use]
    pub fn right(&self) -> Option<String> {
        let right = self.phrase.right.as_ref()?;
        let enclitic = &self.word[self.word.len() - self.enclitic..];
        let letters = || self.word.chars().filter(|c| c.is_alphabetic());
        if letters().count() > 1 && letters().all(char::is_uppercase) {
            return Some(right.to_uppercase() + enclitic);
        }
        let mut rest = right.chars();
        let first = rest.next()?;
        let right = if letters().next().is_some_and(char::is_uppercase) {
            first.to_uppercase().chain(rest).collect()
        } else {
            right.clone()
        };
        Some(right + enclitic)
    }

    /// Who says so.
    #[must_use]
    pub fn source(&self) -> &'a str {
        &self.phrase.group.dasar
    }

    /// Whether it is right as it stands, in a text: a name, or part of one; an acronym; hours.
    pub(super) fn is_name(&self, text: &str) -> bool {
        let before = text[..self.start].trim_end();
        let is_acronym =
            self.word.len() <= LONGEST_ACRONYM && self.word.chars().all(char::is_uppercase);
        let are_hours = self.word == "hrs" && before.ends_with(|c: char| c.is_ascii_digit());
        let at = self.start..self.start + self.word.len();
        self.phrase.is_name
            || is_acronym
            || are_hours
            || named::in_title_of_law(text, &at)
            || !self.phrase.group.di_depan_nama && named::in_name(text, &at)
    }
}

/// "DPT" and "SPT" are no notes.
const LONGEST_ACRONYM: usize = 3;

/// True where a word can begin after a text. Of words that are said twice (`ijin-ijin`) only
/// the first is told.
fn begins_word(before: &str) -> bool {
    !before.ends_with('-') && is_edge(before.chars().rev())
}

fn ends_word(after: &str) -> bool {
    is_edge(after.chars())
}

/// Whether a word can end where these signs begin.
fn is_edge(mut signs: impl Iterator<Item = char>) -> bool {
    match signs.next() {
        Some('.') => !signs.next().is_some_and(char::is_alphanumeric),
        Some(c) => !c.is_alphanumeric() && c != '_',
        None => true,
    }
}

/// Bytes of the enclitic that ends a word here; none when the word goes on otherwise.
fn enclitic(after: &str) -> Option<usize> {
    let (enclitic, after) = after.split_at_checked(ENCLITIC.len())?;
    (enclitic.eq_ignore_ascii_case(ENCLITIC) && ends_word(after)).then_some(enclitic.len())
}

/// True for a byte in an address of the web or of mail.
pub(super) fn is_address(text: &str, at: usize) -> bool {
    /// Of a text made to be slow, no more than an address has.
    const REACH: usize = 200;
    let before = &text[text.floor_char_boundary(at.saturating_sub(REACH))..at];
    let after = &text[at..text.ceil_char_boundary(at + REACH)];
    let before = before
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    let after = after.split(char::is_whitespace).next().unwrap_or_default();
    [before, after]
        .iter()
        .any(|part| part.contains("://") || part.contains('@') || part.contains("www."))
}
