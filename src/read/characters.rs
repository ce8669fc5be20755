//! Characters that no text of a cycle may hold.

/// True for control characters (but for tab and line breaks), for what Unicode calls no
/// character, for a byte order mark inside a text, for marks that turn the direction of
/// writing, which show another text than the one that is stored, and for private use: `fill`
/// marks with those which key a text came from, and nobody may forge such a mark.
pub(super) fn is_forbidden(c: char) -> bool {
    let code = u32::from(c);
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
        || matches!(code, 0xE000..=0xF8FF | 0xF_0000.. | 0xFDD0..=0xFDEF | 0xFEFF)
        || matches!(code, 0x202A..=0x202E | 0x2066..=0x2069)
        || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::is_forbidden;

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
