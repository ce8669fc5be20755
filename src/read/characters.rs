//! Characters that no text of a cycle may hold, and those that nobody sees.

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// True for control characters (but for tab and line breaks), for what Unicode calls no
/// character, for a byte order mark inside a text, for marks that turn the direction of
/// writing, which show another text than the one that is stored, and for private use: `fill`
/// marks with those which key a text came from, and nobody may forge such a mark.
fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(code, 0xE000..=0xF8FF | 0xF_0000.. | 0xFDD0..=0xFDEF | 0xFEFF)
        || matches!(code, 0x202A..=0x202E | 0x2066..=0x2069)
        || code & 0xFFFE == 0xFFFE
}

/// A text with its letters and their accents in one (Unicode's NFC), so that one name is one name
/// however it was typed, and without what nobody sees: soft hyphens, spaces of no width, marks of
/// the direction of Latin text, which come along from web pages and from Word.
pub(crate) fn composed(text: &str) -> String {
    let seen = || text.chars().filter(|c| !is_invisible(*c));
    match is_nfc_quick(seen()) {
        IsNormalized::Yes => seen().collect(),
        _ => seen().nfc().collect(),
    }
}

fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}' | '\u{180E}' | '\u{200B}' | '\u{200E}' | '\u{2060}'..='\u{2064}'
    )
}

/// The first character that a text may not hold.
pub(crate) fn forbidden_in(text: &str) -> Option<char> {
    let mut judge = Judge::default();
    text.chars().find(|c| judge.forbids(*c))
}

/// Marks on one letter beyond which no script goes; setting them takes ever longer.
const MOST_MARKS: usize = 8;

/// Reads a text character by character and tells which of them it may not hold.
#[derive(Default)]
pub(super) struct Judge {
    marks: usize,
}

impl Judge {
    /// Whether this, the next character, is forbidden, or one mark too many on its letter.
    pub(super) fn forbids(&mut self, c: char) -> bool {
        let is_mark = matches!(c, '\u{300}'..='\u{36F}');
        self.marks = if is_mark { self.marks + 1 } else { 0 };
        self.marks > MOST_MARKS || is_forbidden(c)
    }
}

#[cfg(test)]
mod tests {
    use super::{Judge, composed, is_forbidden};

    #[test]
    fn what_nobody_sees_is_no_part_of_a_text() {
        for (typed, read) in [
            ("Ko\u{AD}ordinasi\u{200B}", "Koordinasi"),
            ("e\u{301}lan\u{2060}", "élan"),
            ("\u{200E}+62 812", "+62 812"),
            ("کتاب‌ها", "کتاب‌ها"),
        ] {
            assert_eq!(composed(typed), read);
        }
    }

    #[test]
    fn a_letter_bears_only_so_many_marks() {
        let marked = |marks: usize| format!("a{}b", "\u{301}".repeat(marks));
        let forbids = |text: &str| {
            let mut judge = Judge::default();
            text.chars().any(|c| judge.forbids(c))
        };
        assert!(!forbids(&marked(8)));
        assert!(forbids(&marked(9)));
        assert!(!forbids(&marked(8).repeat(3)));
    }

    #[test]
    fn only_text_is_text() {
        for c in [
            'a', 'é', '–', '\t', '\n', '\u{200D}', '\u{200F}', '\u{FFFD}', '😀',
        ] {
            assert!(!is_forbidden(c), "{c:?}");
        }
        for c in [
            '\0',
            '\u{7F}',
            '\u{85}',
            '\u{202A}',
            '\u{202E}',
            '\u{2066}',
            '\u{2069}',
            '\u{E000}',
            '\u{FEFF}',
            '\u{FFFE}',
            '\u{1FFFF}',
            '\u{10FFFD}',
        ] {
            assert!(is_forbidden(c), "{c:?}");
        }
    }
}
