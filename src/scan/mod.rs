//! What a finished document holds, read back from its bytes: its words, and the cycle file that
//! a PDF carries.
//!
//! So a document of years ago, one that another version made, and a signed copy can be held
//! against what the cycle file says. The bytes may come from anywhere: no reading panics, and
//! each stops at its limits.

pub mod docx;
#[cfg(feature = "cli")]
pub mod pdf;

/// Why a file cannot be read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is of another kind.
    #[error("berkas ini bukan {0}")]
    Other(&'static str),
    /// Its parts do not fit together, or are larger than those of any document.
    #[error("berkas ini rusak atau terlalu besar")]
    Broken,
    /// A password locks it.
    #[error("berkas ini terkunci dengan sandi")]
    Locked,
}

/// A text without what setting it may change: white space, places to break, joiners and soft
/// hyphens. Two files say the same when their texts are equal so.
#[must_use]
pub fn folded(text: &str) -> String {
    text.chars().filter(|c| !is_soft(*c)).collect()
}

/// Whether setting a text may change a character of it.
pub(crate) fn is_soft(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use super::folded;

    #[test]
    fn texts_are_the_same_however_they_are_broken_into_lines() {
        assert_eq!(
            folded("28\u{A0}Februari\n2024,\u{200B}kata\u{AD}kata "),
            "28Februari2024,katakata"
        );
    }
}
