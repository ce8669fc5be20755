//! Text in the tree: runs with their looks and the keys they came from.

use std::sync::Arc;

use serde::{Serialize, Serializer};

/// The path of a key in the cycle file, such as `rekomendasi.butir[2].uraian`; indices
/// count from 0 as the items stand in the file.
pub type Key = Arc<str>;

/// Text of one line or paragraph.
pub type Text = Vec<Inline>;

#[derive(Debug, Clone, PartialEq)]
pub enum Inline {
    Run(Run),
    /// A line break that was asked for.
    Break,
}

/// A plain run as its bare text, a break as null: most of the data handed to Typst is runs.
impl Serialize for Inline {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Run(run) if run.is_bare() => serializer.serialize_str(&run.text),
            Self::Run(run) => run.serialize(serializer),
            Self::Break => serializer.serialize_none(),
        }
    }
}

impl Inline {
    /// The run that it is, if it is one.
    #[must_use]
    pub fn run(&self) -> Option<&Run> {
        match self {
            Self::Run(run) => Some(run),
            Self::Break => None,
        }
    }

    pub(crate) fn run_mut(&mut self) -> Option<&mut Run> {
        match self {
            Self::Run(run) => Some(run),
            Self::Break => None,
        }
    }
}

/// The longest stretch of text with one look and one origin.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Run {
    #[serde(rename = "t")]
    pub text: String,
    #[serde(skip)]
    pub key: Option<Key>,
    /// In a preview: the key that a click on it leads to.
    #[serde(
        rename = "k",
        skip_serializing_if = "Option::is_none",
        serialize_with = "key"
    )]
    pub link: Option<Key>,
    /// Part of a sentence that was made since this key says nothing: a text typed there would
    /// stand in its place. Within it `key` is that of the words that the sentence was made from.
    #[serde(skip)]
    pub made: Option<Key>,
    #[serde(rename = "g", skip_serializing_if = "Look::is_plain")]
    pub look: Look,
    /// Stays on one line: dates, amounts, numbers with slashes.
    #[serde(rename = "u", skip_serializing_if = "std::ops::Not::not")]
    pub unbreakable: bool,
}

/// A place in a run where a line may end, though no word does. The PDF writer's own: it is no
/// sign, and no text of a cycle holds one.
pub(crate) const BREAK_PLACE: char = '\u{200B}';

impl Run {
    fn is_bare(&self) -> bool {
        let is_plain = self.look.is_plain() && self.link.is_none();
        is_plain && !self.unbreakable && !self.text.contains(BREAK_PLACE)
    }
}

/// A plain run that came of no key.
impl<T: Into<String>> From<T> for Run {
    fn from(text: T) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }
}

/// Emphasis of a run. Capitals are a look: the text beneath stays as it was typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four looks that are on or off, each by itself"
)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub caps: bool,
}

impl Look {
    #[must_use]
    pub fn is_plain(&self) -> bool {
        *self == Self::default()
    }
}

/// One letter for each look that is on, which keeps the data handed to Typst short.
impl Serialize for Look {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let letters: String = [
            (self.bold, 'b'),
            (self.italic, 'i'),
            (self.underline, 'u'),
            (self.caps, 'c'),
        ]
        .iter()
        .filter_map(|&(on, letter)| on.then_some(letter))
        .collect();
        serializer.serialize_str(&letters)
    }
}

#[expect(clippy::ref_option, reason = "serde passes a field by reference")]
fn key<S: Serializer>(key: &Option<Key>, serializer: S) -> Result<S::Ok, S::Error> {
    key.as_deref().serialize(serializer)
}

/// The text of some inlines as a reader sees it, without looks; breaks become spaces.
#[must_use]
pub fn plain(text: &[Inline]) -> String {
    text.iter()
        .map(|inline| match inline {
            Inline::Run(run) => run.text.as_str(),
            Inline::Break => " ",
        })
        .collect()
}
