//! What a reader finds in a finished file.

pub(crate) mod docx;
pub(crate) mod pdf;

/// A text without white space and break places, so that line breaks do not count.
pub(crate) fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace() && *c != '\u{200B}' && *c != '\u{2060}')
        .collect()
}
