//! Amounts, times and days in figures that are written otherwise in naskah dinas: "Rp. 5.000,-",
//! "10:00 WIB", "3-5 Mei 2026".

use std::ops::Range;

use crate::{naskah::months::MONTHS, read::has_form_of_a_time};

/// Who says how they are written.
pub const SOURCE: &str = "EYD V, penulisan angka dan tanda hubung";

/// One of them: where it stands in its text, and how it is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    pub at: Range<usize>,
    pub right: String,
}

/// What stands short for thousands.
const UNITS: [(&str, &str); 6] = [
    ("rb", "ribu"),
    ("jt", "juta"),
    ("Jt", "juta"),
    ("M", "miliar"),
    ("m", "miliar"),
    ("T", "triliun"),
];
const ZONES: [&str; 3] = ["WIB", "WITA", "WIT"];

/// Those of a text, in order.
pub fn figures(text: &str) -> impl Iterator<Item = Figure> {
    let words = words(text);
    (0..words.len()).filter_map(move |at| {
        let word = &words[at];
        let next = words.get(at + 1);
        let last = at.checked_sub(1).map(|last| words[last].text);
        amount(word, next, words.get(at + 2))
            .or_else(|| time(word, last, next))
            .or_else(|| days(word, next))
    })
}

/// A word and where it begins.
struct Word<'a> {
    start: usize,
    text: &'a str,
}

impl Word<'_> {
    /// Without the marks that end a sentence or a bracket.
    fn bare(&self) -> &str {
        self.text
            .trim_end_matches(['.', ',', ';', ':', ')', '!', '?', '"', '”', '\''])
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut next = 0;
    let chunks = text.split_inclusive(char::is_whitespace);
    let words = chunks.filter_map(|chunk| {
        let start = next;
        next += chunk.len();
        let opened = chunk.trim_start_matches(['(', '"', '“', '\'']);
        let text = opened.trim_end();
        (!text.is_empty()).then(|| Word {
            start: start + chunk.len() - opened.len(),
            text,
        })
    });
    words.collect()
}

/// "Rp. 5.000.000,-" and "Rp 8,2 M" → "Rp5.000.000,00" and "Rp8,2 miliar".
fn amount(word: &Word, next: Option<&Word>, after: Option<&Word>) -> Option<Figure> {
    let rest = word.text.strip_prefix("Rp")?.trim_start_matches('.');
    let (figures, unit) = if rest.is_empty() {
        (next?, after)
    } else {
        (word, next)
    };
    let typed = figures
        .text
        .trim_start_matches("Rp")
        .trim_start_matches('.');
    let length = typed
        .find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ','))
        .unwrap_or(typed.len());
    let number = typed[..length].trim_end_matches(['.', ',']);
    if !number.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tail = &typed[number.len()..];
    let dash = [",--", ",-", ".-"]
        .into_iter()
        .find(|dash| tail.starts_with(dash));
    let unit = unit
        .filter(|_| dash.is_none() && tail.is_empty())
        .and_then(|unit| {
            let (_, full) = UNITS.iter().find(|(short, _)| *short == unit.bare())?;
            Some((unit.start + unit.bare().len(), *full))
        });
    let of_number = figures.start + figures.text.len() - tail.len();
    let (end, right) = match (dash, unit) {
        (Some(dash), _) => (of_number + dash.len(), format!("Rp{number},00")),
        (None, Some((end, full))) => (end, format!("Rp{number} {full}")),
        (None, None) => (of_number, format!("Rp{number}")),
    };
    let is_wrong =
        rest.is_empty() || dash.is_some() || unit.is_some() || word.text.starts_with("Rp.");
    is_wrong.then_some(Figure {
        at: word.start..end,
        right,
    })
}

/// "10:00-12:00 WIB" → "10.00–12.00".
fn time(word: &Word, last: Option<&str>, next: Option<&Word>) -> Option<Figure> {
    let bare = word.bare();
    let is_told = last.is_some_and(|last| last.eq_ignore_ascii_case("pukul"))
        || next.is_some_and(|next| ZONES.contains(&next.bare()));
    let right = bare.replace(':', ".").replace('-', "–");
    let is_wrong = is_told && right != bare && bare.split(['-', '–']).all(has_form_of_a_time);
    is_wrong.then(|| Figure {
        at: word.start..word.start + bare.len(),
        right,
    })
}

/// "3-5 Mei" → "3–5".
fn days(word: &Word, next: Option<&Word>) -> Option<Figure> {
    let (first, last) = word.text.split_once('-')?;
    let is_day = |day: &str| day.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let is_of_month = next.is_some_and(|next| MONTHS.contains(&next.bare()));
    (is_of_month && is_day(first) && is_day(last)).then(|| Figure {
        at: word.start..word.start + word.text.len(),
        right: format!("{first}–{last}"),
    })
}
