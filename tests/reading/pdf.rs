//! Text of a PDF, page by page.

use nodin::scan;

/// The text of every page.
pub(crate) fn pages(bytes: &[u8]) -> Vec<String> {
    scan::pdf::pages(bytes).expect("a PDF")
}

pub(crate) fn text(bytes: &[u8]) -> String {
    scan::pdf::text(bytes).expect("a PDF")
}
