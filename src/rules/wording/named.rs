//! Words within names, which are written as whoever bears them writes them.

use std::ops::Range;

/// As far as it is looked at, on both sides.
const REACH: usize = 300;

/// Small words of titles: where there are no others, a text is a title, not a sentence.
#[rustfmt::skip]
const PARTICLES: [&str; 22] = [
    "antara", "atas", "atau", "bagi", "dalam", "dan", "dari", "dengan", "di", "guna", "ke", "kepada", "oleh",
    "pada", "per", "sebagai", "serta", "tentang", "terhadap", "untuk", "yang", "s.d",
];

/// Whether a capitalised phrase stands amid a sentence and beside another capitalised word: "Ny.
/// Analisa Putri", "Badan Kerjasama Antar-Parlemen".
pub(super) fn in_name(text: &str, at: &Range<usize>) -> bool {
    if !is_capital(&text[at.clone()]) {
        return false;
    }
    let before = &text[text.floor_char_boundary(at.start.saturating_sub(REACH))..at.start];
    let after = &text[at.end..text.ceil_char_boundary(at.end + REACH)];
    let line_before = before.rsplit('\n').next().unwrap_or_default();
    let line_after = after.split('\n').next().unwrap_or_default();
    let mut others = line_before
        .split_whitespace()
        .chain(line_after.split_whitespace());
    let in_sentence = others.any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.starts_with(char::is_lowercase) && !PARTICLES.contains(&word)
    });
    let last = last_word(before);
    let is_after_name = is_capital(last);
    let goes_on = after.trim_start();
    let is_before_name = goes_on.len() < after.len() && is_capital(goes_on);
    // The first word of a sentence or an item has its capital from that.
    let is_amid = before
        .trim_end()
        .ends_with(|c: char| c.is_alphanumeric() || c == ',');
    in_sentence && (is_after_name || is_amid && is_before_name)
}

/// Whether a phrase belongs to the title of a law: "Undang-Undang Nomor 64 Tahun 1958 tentang
/// Pembentukan Daerah Tingkat I Bali dalam Propinsi Nusa Tenggara".
pub(super) fn in_title_of_law(text: &str, at: &Range<usize>) -> bool {
    const ABOUT: &str = "tentang";
    if !is_capital(&text[at.clone()]) {
        return false;
    }
    let before = &text[text.floor_char_boundary(at.start.saturating_sub(REACH))..at.start];
    let Some((head, title)) = before.rsplit_once(ABOUT) else {
        return false;
    };
    let is_numbered = head.trim_end().ends_with(|c: char| c.is_ascii_digit());
    is_numbered
        && title.split_whitespace().all(|word| {
            let word = word.trim_matches(|c: char| !c.is_alphanumeric());
            !word.starts_with(char::is_lowercase) || PARTICLES.contains(&word)
        })
}

/// The word directly before a place, with the full stop of a short one ("Ny.").
fn last_word(before: &str) -> &str {
    const LONGEST_SHORT: usize = 3;
    let trimmed = before.trim_end();
    if trimmed.len() == before.len() {
        return "";
    }
    let word = trimmed
        .rsplit(char::is_whitespace)
        .next()
        .unwrap_or_default();
    match word.strip_suffix('.') {
        Some(short) if short.len() > LONGEST_SHORT => "",
        Some(short) => short,
        None if word.ends_with(char::is_alphanumeric) => word,
        None => "",
    }
}

fn is_capital(text: &str) -> bool {
    text.starts_with(char::is_uppercase)
}
