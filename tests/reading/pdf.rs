//! Text of a PDF, page by page.

use nodin::finished;

/// The text of every page.
pub(crate) fn pages(bytes: &[u8]) -> Vec<String> {
    finished::pdf::pages(bytes).expect("a PDF")
}

pub(crate) fn text(bytes: &[u8]) -> String {
    finished::pdf::text(bytes).expect("a PDF")
}
