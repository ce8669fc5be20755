//! What kinds of texts there are: the type of a key says how its text is read.
//!
//! A number or a name is printed sign by sign as it was typed; in prose a star or an underscore
//! at the edge of a word is a mark of emphasis; in long prose lines make paragraphs, lists and
//! tables; a secret stands where it is needed and nowhere else.

use std::{borrow::Cow, fmt, ops::Deref};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// The kind of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextKind {
    /// A name or a number: every sign as typed.
    Exact,
    /// Short prose: emphasis, no paragraphs.
    Phrase,
    /// Long prose: emphasis, paragraphs, lists, tables.
    Prose,
    /// As [`TextKind::Exact`], and never printed but where it is needed.
    Secret,
}

impl TextKind {
    /// The kind of a type of this module, by the name under which serde knows it.
    #[must_use]
    pub(crate) fn of_type(name: &str) -> Option<Self> {
        let (_, kind) = TYPES.iter().find(|(known, _)| *known == name)?;
        Some(*kind)
    }

    /// Its word in the schema (`x-nodin.jenis`).
    const fn word(self) -> &'static str {
        match self {
            Self::Exact => "nama",
            Self::Phrase => "singkat",
            Self::Prose => "panjang",
            Self::Secret => "sandi",
        }
    }
}

macro_rules! texts {
    ($($(#[$doc:meta])* $name:ident: $kind:ident $(names $what:literal)?;)*) => {
        /// The types of texts by name.
        const TYPES: &[(&str, TextKind)] = &[$((stringify!($name), TextKind::$kind)),*];

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
            pub struct $name(String);

            impl Deref for $name {
                type Target = str;

                fn deref(&self) -> &str {
                    &self.0
                }
            }

            impl fmt::Display for $name {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(&self.0)
                }
            }

            impl<T: Into<String>> From<T> for $name {
                fn from(text: T) -> Self {
                    Self(text.into())
                }
            }

            impl JsonSchema for $name {
                fn schema_name() -> Cow<'static, str> {
                    stringify!($name).into()
                }

                fn inline_schema() -> bool {
                    true
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    let kind = TextKind::$kind.word();
                    json_schema!({
                        "type": "string",
                        "x-nodin": { "jenis": kind $(, "isi": $what)? },
                    })
                }
            }
        )*
    };
}

texts! {
    /// A number of a letter, a name, a place.
    Exact: Exact;
    /// The name of a ministry, an agency or whoever else takes part.
    Kl: Exact names "kl";
    /// Who holds an office, by jabatan or by name.
    Official: Exact names "pejabat";
    /// The path of a file beside the cycle file.
    FilePath: Exact names "berkas";
    /// Short prose: a title, an item of a list.
    Phrase: Phrase;
    /// Long prose.
    Prose: Prose;
    /// Not for every reader of a document: a passcode.
    Secret: Secret;
}
