//! Two paragraphs word by word: what of the one became what of the other.

use std::ops::Range;

use crate::naskah::{Inline, Look, Text};

/// A character as it stands on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sign {
    pub c: char,
    pub bold: bool,
    pub italic: bool,
}

impl Sign {
    /// One without emphasis.
    pub(super) fn plain(c: char) -> Self {
        Self {
            c,
            bold: false,
            italic: false,
        }
    }
}

/// More pairs of words are not held against one another: two such paragraphs are one change.
const MOST_PAIRS: usize = 4_000_000;

/// The characters of a text; a break is one of them.
pub(super) fn signs(text: &[Inline]) -> Vec<Sign> {
    let mut signs = Vec::new();
    for inline in text {
        match inline {
            Inline::Run(run) => signs.extend(run.text.chars().map(|c| Sign {
                c,
                bold: run.look.bold,
                italic: run.look.italic,
            })),
            Inline::Break => signs.push(Sign::plain('\n')),
        }
    }
    signs
}

/// The text of some characters.
pub(super) fn text(signs: &[Sign]) -> Text {
    let mut text = Text::new();
    for sign in signs {
        let look = Look {
            bold: sign.bold,
            italic: sign.italic,
            ..Look::default()
        };
        match text.last_mut() {
            _ if sign.c == '\n' => text.push(Inline::Break),
            Some(Inline::Run(run)) if run.look == look => run.text.push(sign.c),
            _ => text.push(Inline::Run(crate::naskah::Run {
                text: sign.c.to_string(),
                look,
                ..crate::naskah::Run::default()
            })),
        }
    }
    text
}

/// Their letters alone.
pub(super) fn plain(signs: &[Sign]) -> String {
    signs.iter().map(|sign| sign.c).collect()
}

/// Where two texts differ, in order: what stood there, and what stands there now, as ranges of
/// characters. A change of emphasis is one, too.
pub(super) fn changes(old: &[Sign], new: &[Sign]) -> Vec<(Range<usize>, Range<usize>)> {
    let (old_words, new_words) = (words(old), words(new));
    let same = |a: &Range<usize>, b: &Range<usize>| is_same(&old[a.clone()], &new[b.clone()]);
    let before = old_words
        .iter()
        .zip(&new_words)
        .take_while(|(a, b)| same(a, b))
        .count();
    let (old_rest, new_rest) = (&old_words[before..], &new_words[before..]);
    let after = old_rest.iter().rev().zip(new_rest.iter().rev());
    let after = after.take_while(|(a, b)| same(a, b)).count();
    let old_rest = &old_rest[..old_rest.len() - after];
    let new_rest = &new_rest[..new_rest.len() - after];

    let mut kept = common(old_rest, new_rest, same);
    // Sentinels at both ends of what differs.
    kept.push((old_rest.len(), new_rest.len()));
    let start = |words: &[Range<usize>], at: usize, end: usize| {
        words.get(at).map_or(end, |word| word.start)
    };
    let (old_end, new_end) = (
        start(&old_words, before + old_rest.len(), old.len()),
        start(&new_words, before + new_rest.len(), new.len()),
    );
    let mut changes = Vec::new();
    let (mut a, mut b) = (0, 0);
    for (kept_a, kept_b) in kept {
        if a < kept_a || b < kept_b {
            changes.push((
                start(old_rest, a, old_end)..start(old_rest, kept_a, old_end),
                start(new_rest, b, new_end)..start(new_rest, kept_b, new_end),
            ));
        }
        (a, b) = (kept_a + 1, kept_b + 1);
    }
    changes
}

/// How much of two lists of words is the same, from 0 to 1; each in order of size.
pub(super) fn likeness(a: &[u64], b: &[u64]) -> f64 {
    if a.is_empty() && b.is_empty() {
        return 1.0;
    }
    let (mut at, mut common) = (0, 0_u32);
    for word in a {
        while b.get(at).is_some_and(|other| other < word) {
            at += 1;
        }
        if b.get(at) == Some(word) {
            common += 1;
            at += 1;
        }
    }
    let count = u32::try_from(a.len() + b.len()).unwrap_or(u32::MAX);
    2.0 * f64::from(common) / f64::from(count)
}

/// Blanks are the same however many there are, and have no emphasis to speak of.
fn is_same(a: &[Sign], b: &[Sign]) -> bool {
    let is_blank = |signs: &[Sign]| signs.iter().all(|sign| sign.c.is_whitespace());
    a == b || (is_blank(a) && is_blank(b) && has_break(a) == has_break(b))
}

fn has_break(signs: &[Sign]) -> bool {
    signs.iter().any(|sign| sign.c == '\n')
}

/// Words, stretches of white space, and other signs one by one.
fn words(signs: &[Sign]) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    let kind = |c: char| match c {
        '\n' => 3,
        c if c.is_whitespace() => 2,
        c if c.is_alphanumeric() => 1,
        _ => 0,
    };
    for (at, sign) in signs.iter().enumerate() {
        match words.last_mut() {
            Some(word) if kind(sign.c) != 0 && kind(sign.c) == kind(signs[word.start].c) => {
                word.end = at + 1;
            }
            _ => words.push(at..at + 1),
        }
    }
    words
}

/// The longest list of words that both have in this order, as pairs of their places.
fn common(
    a: &[Range<usize>],
    b: &[Range<usize>],
    same: impl Fn(&Range<usize>, &Range<usize>) -> bool,
) -> Vec<(usize, usize)> {
    if a.is_empty() || b.is_empty() || a.len().saturating_mul(b.len()) > MOST_PAIRS {
        return Vec::new();
    }
    let width = b.len() + 1;
    let mut lengths = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            lengths[i * width + j] = if same(&a[i], &b[j]) {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut i, mut j, mut pairs) = (0, 0, Vec::new());
    while i < a.len() && j < b.len() {
        if same(&a[i], &b[j]) {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests {
    use super::{Sign, changes, plain};

    fn signs(text: &str) -> Vec<Sign> {
        text.chars().map(Sign::plain).collect()
    }

    fn changed(old: &str, new: &str) -> Vec<(String, String)> {
        let (old, new) = (signs(old), signs(new));
        let changes = changes(&old, &new).into_iter();
        changes
            .map(|(a, b)| (plain(&old[a]), plain(&new[b])))
            .collect()
    }

    #[test]
    fn what_differs_is_told_word_by_word() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(changed("satu dua tiga", "satu dua tiga"), []);
        assert_eq!(changed("satu  dua", "satu dua"), []);
        assert_eq!(
            changed("satu dua tiga", "satu lima tiga"),
            [pair("dua", "lima")]
        );
        assert_eq!(changed("satu tiga", "satu dua tiga"), [pair("", "dua ")]);
        assert_eq!(changed("satu dua.", "satu."), [pair(" dua", "")]);
        assert_eq!(changed("", "satu"), [pair("", "satu")]);
        assert_eq!(
            changed("a b c d e", "a x c y e"),
            [pair("b", "x"), pair("d", "y")]
        );
    }

    #[test]
    fn a_change_of_emphasis_is_one() {
        let old = signs("satu dua");
        let mut new = old.clone();
        for sign in &mut new[5..] {
            sign.bold = true;
        }
        assert_eq!(changes(&old, &new), [(5..8, 5..8)]);
    }
}
