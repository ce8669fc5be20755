//! Names of the hidden bookmarks that a DOCX has round the text of each key: the writer sets
//! them, the way back reads them.

use std::fmt;

use crate::files::digest::sha256;

/// Every name begins so; Word hides bookmarks that begin with an underscore.
const PREFIX: &str = "_n";
/// Hexadecimal digits of a key's and of a text's digest.
const OF_KEY: usize = 12;
const OF_TEXT: usize = 8;

/// A bookmark's name: `_n`, the first 12 hexadecimal digits of the SHA-256 of the key's path,
/// the first 8 of that of the text as it was printed here ([`said`]); where a key stands once
/// more, `_2`, `_3`… follow. Word allows 40 characters.
///
/// Whoever has the cycle file can compute the names, nobody else learns anything. The text's
/// digits tell later who changed it: the document, the file, or both.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bookmark {
    /// Digits of the key's path.
    pub key: String,
    /// Digits of its text; none in documents of versions before 0.4.0.
    pub text: Option<String>,
    /// Which one it is of the key's, from 1.
    pub place: usize,
}

impl Bookmark {
    /// The bookmark of a key's text.
    #[must_use]
    pub fn new(key: &str, text: &str, place: usize) -> Self {
        Self {
            key: Self::of_key(key),
            text: Some(Self::of_text(text)),
            place,
        }
    }

    /// The digits of a key's path.
    #[must_use]
    pub fn of_key(key: &str) -> String {
        sha256(key.as_bytes()).short(OF_KEY)
    }

    /// The digits of a printed text.
    #[must_use]
    pub fn of_text(text: &str) -> String {
        sha256(said(text).as_bytes()).short(OF_TEXT)
    }

    /// Reads a name; nothing when it is not one of ours.
    #[must_use]
    pub fn read(name: &str) -> Option<Self> {
        let rest = name.strip_prefix(PREFIX)?;
        let (digits, place) = match rest.split_once('_') {
            Some((digits, place)) => (digits, place.parse().ok().filter(|place| *place > 1)?),
            None => (rest, 1),
        };
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if !digits.bytes().all(is_hex) || ![OF_KEY, OF_KEY + OF_TEXT].contains(&digits.len()) {
            return None;
        }
        let (key, text) = digits.split_at(OF_KEY);
        Some(Self {
            key: key.to_owned(),
            text: (!text.is_empty()).then(|| text.to_owned()),
            place,
        })
    }
}

impl fmt::Display for Bookmark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.text.as_deref().unwrap_or_default();
        write!(f, "{PREFIX}{}{text}", self.key)?;
        match self.place {
            1 => Ok(()),
            place => write!(f, "_{place}"),
        }
    }
}

/// A text as it is read aloud: without what the writers put in to keep its lines (blanks and
/// hyphens that no line ends at, soft hyphens, places to break), and one blank for each white
/// space.
#[must_use]
pub fn said(text: &str) -> String {
    let soft = |c: &char| !matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    let plain = text.chars().filter(soft).map(|c| match c {
        '\u{2011}' => '-',
        c => c,
    });
    let plain: String = plain.collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Bookmark, said};

    #[test]
    fn a_name_is_read_as_it_is_written() {
        for place in [1, 2, 31] {
            let bookmark = Bookmark::new("nota_dinas.hal", "Penyampaian", place);
            let name = bookmark.to_string();
            assert!(name.len() <= 40, "{name}");
            assert_eq!(Bookmark::read(&name), Some(bookmark));
        }
    }

    #[test]
    fn names_of_older_versions_are_known_and_those_of_others_are_not() {
        let old = Bookmark::read("_nd21edfaf5f85_2").expect("an old name");
        assert_eq!((old.text, old.place), (None, 2));
        for name in [
            "_Toc12345",
            "_nd21edfaf5f8",
            "_nD21EDFAF5F85",
            "_nd21edfaf5f85_1",
            "_nd21edfaf5f85_x",
            "n",
        ] {
            assert_eq!(Bookmark::read(name), None, "{name}");
        }
    }

    #[test]
    fn what_keeps_lines_together_is_no_part_of_a_text() {
        assert_eq!(said("28\u{A0}Februari  2024\n"), "28 Februari 2024");
        assert_eq!(
            said("B\u{2011}021/\u{200B}HN kata\u{AD}kata"),
            "B-021/HN katakata"
        );
    }
}
