//! Writing text into the markup: escaping, and the private-use marks of emphasis.
//!
//! Emphasis of a cycle's text is written as marks, not as elements, so that it is
//! harmless where a template prints the text into an attribute. `parse` reads the marks.

/// Marks that switch a look on and off; see [`crate::fill::origin`] for those of keys.
pub const ITALIC: (char, char) = ('\u{E001}', '\u{E002}');
pub const BOLD: (char, char) = ('\u{E003}', '\u{E004}');
pub const CAPS: (char, char) = ('\u{E005}', '\u{E006}');

/// Appends `text` to `markup`, so that it reads back as exactly this text.
pub fn escape(text: &str, markup: &mut String) {
    for c in text.chars() {
        match c {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            c => markup.push(c),
        }
    }
}
