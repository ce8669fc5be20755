//! The parser's errors, as far as a person can tell them apart.

use granit_parser::ErrorKind;

/// Why a file could not be parsed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::read) enum Refusal {
    /// An anchor, an alias or a tag.
    Reference,
    /// A character that begins no value.
    BadStart,
    /// A bracket or quote that nothing closes, seen at its opening.
    Unclosed,
    MismatchedBracket {
        open: char,
        close: char,
    },
    TextAfterQuote,
    BadEscape,
    /// A colon where no key can stand.
    StrayColon,
    /// A comment within a text of several lines.
    CommentInText,
    /// A line that should be a key and is none.
    NoKey,
    /// A key or an item where none can stand.
    Structure,
    Directive,
    SecondDocument,
    /// A key that is a list or a group.
    ComplexKey,
    TooManyNodes,
    TooDeep,
    Other,
}

impl From<&ErrorKind> for Refusal {
    fn from(kind: &ErrorKind) -> Self {
        use ErrorKind as K;
        match kind {
            K::RecursionLimitExceeded => Self::TooDeep,
            K::DirectiveDisallowed => Self::Directive,
            K::UnknownAnchor
            | K::MissingAnchorOrAliasName
            | K::UndeclaredTagHandle
            | K::InvalidTagTerminator
            | K::MissingTagUri
            | K::ExpectedTagBang
            | K::UnclosedVerbatimTag
            | K::InvalidTagEscape => Self::Reference,
            K::UnexpectedCharacter { .. }
            | K::BlockSequenceEntryNotAllowed
            | K::BlockEntryInFlowCollection
            | K::PlainScalarStartsWithDashFlowIndicator
            | K::MappingKeyNotAllowed
            | K::InvalidBlockScalarHeader
            | K::ZeroBlockScalarIndent
            | K::MisplacedFlowCollectionEnd => Self::BadStart,
            K::UnclosedQuotedScalar | K::UnclosedFlowCollection { .. } => Self::Unclosed,
            K::MismatchedFlowCollectionEnd { open, close } => Self::MismatchedBracket {
                open: *open,
                close: *close,
            },
            K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => {
                Self::TextAfterQuote
            }
            K::UnknownQuotedScalarEscape
            | K::InvalidQuotedScalarHexEscape
            | K::InvalidUnicodeEscape
            | K::InvalidLowSurrogate
            | K::InvalidLowSurrogateHexEscape
            | K::MissingLowSurrogate
            | K::UnpairedLowSurrogate => Self::BadEscape,
            K::MappingValueNotAllowed | K::InvalidColonPlacement => Self::StrayColon,
            K::CommentInterceptedScalar => Self::CommentInText,
            K::SimpleKeyExpected => Self::NoKey,
            K::ExpectedBlockMappingKey | K::ExpectedBlockSequenceEntry | K::InvalidIndentation => {
                Self::Structure
            }
            _ => Self::Other,
        }
    }
}
