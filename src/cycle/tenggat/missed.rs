//! A time that words name and miss: a text with one would say something wrong on paper.

use super::{
    WordReader,
    vocabulary::{
        PARTS, SHORT_FORMS, TO, YEARS, month, names_an_event, number, ordinal, resembles_a_month,
        starts_a_month, year,
    },
};

impl WordReader {
    /// Whether the words that are left name something, and no time that is gone wrong.
    pub(super) fn says_something(&self) -> bool {
        let left = &self.words[self.at..];
        left.iter().any(|word| names_an_event(word)) && !self.misses_a_time()
    }

    /// Whether a time in the words that are left is gone wrong: "31 Februari 2026", "Jnui 2026",
    /// "triwulan V 2026", "1/5/2026", or an end before its beginning.
    pub(super) fn misses_a_time(&self) -> bool {
        let words = self.words[self.at..].to_vec();
        let mut reader = Self { words, at: 0 };
        // Behind the number or the time before.
        let mut before = None;
        while reader.at < reader.words.len() {
            let at = reader.at;
            let time = reader.days().or_else(|| reader.day());
            if time.or_else(|| reader.span()).is_none() {
                reader.at = at + 1;
                if reader.is_missed(at) {
                    return true;
                }
                if number(&reader.words[at]).is_some() {
                    before = Some(reader.at);
                }
                continue;
            }
            // A year that stands alone belongs to what it stands behind.
            let is_bare = reader.at == at + 1;
            let is_torn =
                |before: usize| before == at || leads_on(&reader.words[before..at].join(" "));
            if !is_bare && before.is_some_and(is_torn) {
                return true;
            }
            before = Some(reader.at);
        }
        false
    }

    /// Whether the word at a place begins a time, and none could be read there.
    fn is_missed(&self, at: usize) -> bool {
        let word = self.words[at].as_str();
        let last = at.checked_sub(1).map(|before| self.words[before].as_str());
        let next = |by: usize| self.words.get(at + by).map(String::as_str);
        // In "Bapak Agus" and "laporan triwulan II" it is part of what is named.
        let is_loose = last.is_none_or(|last| !names_an_event(last));
        let ends = |word: Option<&str>| {
            word.is_none_or(|word| {
                year(word).is_some() || YEARS.contains(&word) || month(word).is_some()
            })
        };
        let is_part = PARTS.iter().any(|(part, _)| *part == word)
            || SHORT_FORMS
                .iter()
                .any(|(short, _)| *short == word.trim_end_matches('.'))
            || ["minggu", "pekan"].contains(&word);
        let behind = 1 + usize::from(next(1).is_some_and(is_a_place_in_a_row));
        let is_month = month(word).is_some() || resembles_a_month(word);
        let is_near = last.and_then(number).is_some() && starts_a_month(word) && ends(next(1));
        is_in_figures(word, is_loose)
            || is_near
            || is_month && (is_loose || next(1).and_then(year).is_some())
            || is_part && is_loose && ends(next(behind))
            || YEARS.contains(&word) && is_loose && next(1).and_then(number).is_some()
    }
}

/// Whether words lead from a time to one that comes later.
fn leads_on(words: &str) -> bool {
    TO.contains(&words) && !["dan", "atau"].contains(&words)
}

/// "ke-3", "keenam", "VI" and "6".
fn is_a_place_in_a_row(word: &str) -> bool {
    let is_roman = word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    is_roman || word.starts_with("ke") || ordinal(word).is_some() || number(word).is_some()
}

/// A date in figures: "1/5/2026", "28-Feb-26", and where nothing is named that has such a number,
/// "6/2026".
fn is_in_figures(word: &str, is_loose: bool) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let has = |part: &str, least: usize, most: usize| {
        (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
    };
    match parts.as_slice() {
        [first, month, last] => {
            let is_month =
                has(month, 1, 2) || resembles_a_month(month) || self::month(month).is_some();
            let is_date = has(first, 1, 2) && (has(last, 2, 2) || has(last, 4, 4));
            is_month && (is_date || has(first, 4, 4) && has(last, 1, 2))
        }
        [one, other] => {
            is_loose && (has(one, 1, 2) && has(other, 4, 4) || has(one, 4, 4) && has(other, 1, 2))
        }
        _ => false,
    }
}
