//! A sentence out of which something was taken, made whole again.

/// Without the brackets, signs and words that led to what is gone alone.
pub(super) fn mended(gapped: &str) -> String {
    let mut whole = String::new();
    for (number, piece) in gapped.split(GAP).enumerate() {
        let mut piece = if number == 0 {
            piece
        } else {
            piece.trim_start_matches(is_sign)
        };
        while whole.ends_with(OPEN) && piece.starts_with(CLOSE) {
            whole.pop();
            without_leading_on(&mut whole);
            piece = piece.trim_start_matches(CLOSE).trim_start_matches(is_sign);
        }
        if !piece.is_empty() {
            if !whole.is_empty() && !whole.ends_with(OPEN) && !piece.starts_with(CLOSE) {
                let word = piece.split_whitespace().next().unwrap_or_default();
                whole.push_str(if GOES_ON.contains(&word) { " " } else { ", " });
            }
            whole.push_str(piece);
        }
        without_leading_on(&mut whole);
    }
    let whole = whole.trim_end_matches(|c| is_sign(c) || OPEN.contains(&c));
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(super) const GAP: char = '\u{1F}';
const OPEN: [char; 3] = ['(', '[', '<'];
const CLOSE: [char; 3] = [')', ']', '>'];
/// Words that go on with the sentence.
pub(super) const GOES_ON: [&str; 10] = [
    "di",
    "dan",
    "serta",
    "atau",
    "melalui",
    "pada",
    "untuk",
    "via",
    "secara",
    "bertempat",
];
/// Words that only lead to what comes next.
const LEADING_ON: [&str; 15] = [
    "dengan",
    "dan",
    "serta",
    "pada",
    "di",
    "melalui",
    "via",
    "atau",
    "link",
    "tautan",
    "join",
    "menggunakan",
    "alamat",
    "berikut",
    "ke",
];

/// A sign between words.
fn is_sign(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | ';' | ':' | '.' | '-' | '–' | '|' | '/' | '=' | '*' | '_' | '"' | '“' | '”'
        )
}

fn without_leading_on(text: &mut String) {
    loop {
        let length = text.trim_end_matches(is_sign).len();
        text.truncate(length);
        let word = text.rsplit([' ', '\n', '(']).next().unwrap_or_default();
        if !LEADING_ON.contains(&word.to_lowercase().as_str()) {
            return;
        }
        let length = length - word.len();
        text.truncate(length);
    }
}
