//! Findings: whatever nodin has to say about a file, as values that collect.
//!
//! Every stage gives findings, none prints them; `cli` renders them as text or JSON.

mod gather;
mod page;
mod place;
mod problem;
mod render;

use std::{fmt::Write as _, ops::Range};

pub use gather::gathered;
pub use page::{FindingPage, pages};
pub use place::{Position, place};
pub(crate) use place::{line_range, same_length_text};
pub use problem::{
    ArchiveProblem, FileProblem, FormProblem, HouseProblem, Level, MakingProblem, MeaningProblem,
    PictureProblem, Problem, RequestProblem, SopProblem, StorageProblem, SyntaxProblem,
};
pub use render::{Rendering, render};

/// One thing found in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub problem: Problem,
    /// Path of the key in the file, such as `rekomendasi.butir[2].tenggat`; empty for the
    /// file as a whole.
    pub key: String,
    /// Bytes of the source that it is about; empty at a place where something is missing.
    pub span: Range<usize>,
    /// The keys at which the same was found ([`gathered`]); in a box, since few findings have any.
    pub(crate) also: Option<Box<Also>>,
}

/// Keys at which the same was found.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Also(Vec<String>);

impl Finding {
    #[must_use]
    pub fn new(problem: impl Into<Problem>, key: impl Into<String>, span: Range<usize>) -> Self {
        Self {
            problem: problem.into(),
            key: key.into(),
            span,
            also: None,
        }
    }

    /// The keys at which the same was found.
    #[must_use]
    pub fn also(&self) -> &[String] {
        self.also.as_ref().map_or(&[], |also| &also.0)
    }

    /// What is said of it, with the keys at which it was found, too.
    #[must_use]
    pub fn sentence(&self) -> String {
        const MOST: usize = 30;
        let mut sentence = self.problem.to_string();
        let also = self.also();
        if let Some((first, rest)) = also.split_first() {
            sentence.push_str("; begitu pula ");
            sentence.push_str(first);
            for key in rest.iter().take(MOST - 1) {
                sentence.push_str(", ");
                sentence.push_str(key);
            }
            if also.len() > MOST {
                let _ = write!(sentence, ", dan {} kunci lagi", also.len() - MOST);
            }
        }
        sentence
    }

    /// True for what prevents or falsifies a document.
    #[must_use]
    pub fn is_error(&self) -> bool {
        self.problem.level() == Level::Error
    }
}
