//! The reader's serde error: it keeps serde's structure, and the node it arose at.

use std::fmt;

use serde::de;

use super::tree::NodeId;

/// What went wrong at a node.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cause {
    UnknownKey {
        known: &'static [&'static str],
    },
    MissingKey(&'static str),
    UnknownChoice {
        text: String,
        choices: &'static [&'static str],
    },
    WrongType {
        expected: String,
    },
    OutOfRange,
    /// Nothing stands where the type wants something; never a finding by itself.
    Blank,
    /// A type's own words, or one of the markers of `cycle::scalar`.
    Custom(String),
}

/// A cause and its node; the node is filled in by whoever first knows it.
#[derive(Debug)]
pub(super) struct Error {
    pub(super) cause: Cause,
    pub(super) at: Option<NodeId>,
}

impl Error {
    pub(super) fn new(cause: Cause) -> Self {
        Self { cause, at: None }
    }

    pub(super) fn or_at(mut self, node: NodeId) -> Self {
        self.at.get_or_insert(node);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?}", self.cause)
    }
}

impl std::error::Error for Error {}

impl de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::new(Cause::Custom(message.to_string()))
    }

    fn unknown_field(_: &str, known: &'static [&'static str]) -> Self {
        Self::new(Cause::UnknownKey { known })
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(Cause::MissingKey(field))
    }

    fn unknown_variant(text: &str, choices: &'static [&'static str]) -> Self {
        Self::new(Cause::UnknownChoice {
            text: text.into(),
            choices,
        })
    }

    fn invalid_type(_: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::new(Cause::WrongType {
            expected: expected.to_string(),
        })
    }
}
