//! Findings: whatever nodin has to say about a file, as values that collect.
//!
//! Every stage gives findings, none prints them; `cli` renders them as text or JSON.

mod gather;
mod page;
mod place;
mod problem;
mod render;
mod told;

use std::{fmt::Write as _, ops::Range};

pub use gather::gathered;
pub use page::{FindingPage, pages};
pub use place::{Position, place};
pub(crate) use place::{line_range, same_length_text};
pub use problem::{
    AbsorbProblem, ArchiveProblem, FileProblem, FormProblem, HouseProblem, Level, MakingProblem,
    MeaningProblem, NotationProblem, PictureProblem, Problem, RequestProblem, SopProblem,
    StorageProblem, SyntaxProblem,
};
pub use render::{Rendering, render};
pub use told::Temuan;

/// One thing found in one file.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub problem: Problem,
    /// Path of the key in the file, such as `rekomendasi.butir[2].tenggat`; empty for the
    /// file as a whole.
    pub key: String,
    /// Bytes of the source that it is about; empty at a place where something is missing.
    pub span: Range<usize>,
    /// Where else the same was found ([`gathered`]); in a box, since few findings have any.
    pub(crate) also: Option<Box<Also>>,
}

/// Where else the same was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Also {
    keys: Vec<String>,
    /// Places in the same text.
    places: usize,
}

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

    /// The same at so many more places of its text.
    #[must_use]
    pub(crate) fn and_more(mut self, places: usize) -> Self {
        if places > 0 {
            self.also.get_or_insert_default().places = places;
        }
        self
    }

    /// The other keys at which the same was found.
    #[must_use]
    pub fn also(&self) -> &[String] {
        self.also.as_ref().map_or(&[], |also| &also.keys)
    }

    /// At how many more places of the same text it was found.
    #[must_use]
    pub fn more(&self) -> usize {
        self.also.as_ref().map_or(0, |also| also.places)
    }

    /// What is said of it, with where else it was found.
    #[must_use]
    pub fn sentence(&self) -> String {
        const MOST: usize = 30;
        let mut sentence = self.problem.to_string();
        if self.more() > 0 {
            let _ = write!(
                sentence,
                "; begitu pula {} kali lagi dalam teks ini",
                self.more()
            );
        }
        let also = self.also();
        if !also.is_empty() {
            let named = &also[..also.len().min(MOST)];
            let _ = write!(sentence, "; begitu pula {}", named.join(", "));
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
