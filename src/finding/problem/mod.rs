//! What can be found, by the stage that finds it.
//!
//! Each group is an enum of its own file: a variant's doc comment is its help page, `code` and
//! `level` are one table per group, and `suggestion` says what to do.

mod absorb;
mod archive;
mod file;
mod form;
mod house;
mod making;
mod meaning;
mod notation;
mod picture;
mod request;
mod sop;
mod storage;
mod syntax;

use std::fmt;

pub use absorb::AbsorbProblem;
pub use archive::ArchiveProblem;
pub use file::FileProblem;
pub use form::FormProblem;
pub use house::HouseProblem;
pub use making::MakingProblem;
pub use meaning::MeaningProblem;
pub use notation::NotationProblem;
pub use picture::PictureProblem;
pub use request::RequestProblem;
pub use sop::SopProblem;
pub use storage::StorageProblem;
pub use syntax::SyntaxProblem;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Prevents or falsifies a document.
    Error,
    /// An official may have a reason for it.
    Warning,
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "galat",
            Self::Warning => "peringatan",
        })
    }
}

/// Anything that nodin finds; its `Display` is the sentence.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error(transparent)]
pub enum Problem {
    /// The file as bytes and as a whole.
    File(#[from] FileProblem),
    /// Its YAML.
    Syntax(#[from] SyntaxProblem),
    /// What its keys and values say.
    Meaning(#[from] MeaningProblem),
    /// The pictures that it names.
    Picture(#[from] PictureProblem),
    /// What the cycle lacks, and the SOP's rules.
    Sop(#[from] SopProblem),
    /// How its texts are typed.
    Notation(#[from] NotationProblem),
    /// The customs of naskah dinas.
    Form(#[from] FormProblem),
    /// Making a document.
    Making(#[from] MakingProblem),
    /// The house's own files.
    House(#[from] HouseProblem),
    /// What a call asks for by name.
    Request(#[from] RequestProblem),
    /// Taking the edits of a DOCX into its cycle file.
    Absorb(#[from] AbsorbProblem),
    /// The disk.
    Storage(#[from] StorageProblem),
    /// The archive.
    Archive(#[from] ArchiveProblem),
}

impl Problem {
    /// Stable name, such as `tanggal-tidak-ada`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.entry().0
    }

    #[must_use]
    pub fn level(&self) -> Level {
        self.entry().1
    }

    fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::File(problem) => problem.entry(),
            Self::Syntax(problem) => problem.entry(),
            Self::Meaning(problem) => problem.entry(),
            Self::Picture(problem) => problem.entry(),
            Self::Sop(problem) => problem.entry(),
            Self::Notation(problem) => problem.entry(),
            Self::Form(problem) => problem.entry(),
            Self::Making(problem) => problem.entry(),
            Self::House(problem) => problem.entry(),
            Self::Request(problem) => problem.entry(),
            Self::Absorb(problem) => problem.entry(),
            Self::Storage(problem) => problem.entry(),
            Self::Archive(problem) => problem.entry(),
        }
    }

    /// What the author of the file can do about it.
    #[must_use]
    pub fn suggestion(&self) -> String {
        match self {
            Self::File(problem) => problem.suggestion().into(),
            Self::Syntax(problem) => problem.suggestion(),
            Self::Meaning(problem) => problem.suggestion(),
            Self::Picture(problem) => problem.suggestion().into(),
            Self::Sop(problem) => problem.suggestion(),
            Self::Notation(problem) => problem.suggestion(),
            Self::Form(problem) => problem.suggestion(),
            Self::Making(problem) => problem.suggestion(),
            Self::House(problem) => problem.suggestion(),
            Self::Request(problem) => problem.suggestion().into(),
            Self::Absorb(problem) => problem.suggestion().into(),
            Self::Storage(problem) => problem.suggestion(),
            Self::Archive(problem) => problem.suggestion().into(),
        }
    }
}

/// A text for a sentence: one line, at most 60 characters.
fn short(text: &str) -> String {
    const MOST: usize = 60;
    let mut words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = words.char_indices().nth(MOST) {
        words.truncate(cut);
        words.push('…');
    }
    words
}

/// A text as it can stand after a colon and a blank in a cycle file: in quotes where YAML needs
/// them.
fn quoted(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_plain = text.starts_with(char::is_alphanumeric)
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.ends_with(':');
    if is_plain { text } else { in_quotes(&text) }
}

/// A text in quotes of YAML's.
fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{text}\"")
    }
}
