//! Two texts held against each other.

use crate::scan::folded;

/// The first place where two texts differ, a few words of each from there; nothing when they
/// say the same.
pub(super) fn first_difference(one: &str, other: &str) -> Option<(String, String)> {
    if folded(one) == folded(other) {
        return None;
    }
    let (one, other): (Vec<&str>, Vec<&str>) = (words(one), words(other));
    let same = one
        .iter()
        .zip(&other)
        .take_while(|(one, other)| folded(one) == folded(other));
    let at = same.count();
    Some((excerpt(&one, at), excerpt(&other, at)))
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// Some words from a place on; "…" where the text has ended.
fn excerpt(words: &[&str], at: usize) -> String {
    const WORDS: usize = 6;
    let end = words.len().min(at + WORDS);
    match words.get(at..end) {
        Some(words) if !words.is_empty() => words.join(" "),
        _ => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::first_difference;

    #[test]
    fn line_ends_make_no_difference_and_words_do() {
        assert_eq!(first_difference("satu dua\ntiga", "satu\ndua tiga"), None);
        assert_eq!(
            first_difference("satu dua tiga", "satu lima tiga"),
            Some(("dua tiga".into(), "lima tiga".into()))
        );
        assert_eq!(
            first_difference("satu", "satu dua"),
            Some(("…".into(), "dua".into()))
        );
    }
}
