//! What a reader finds in a finished file.

pub(crate) mod docx;
pub(crate) mod pdf;

pub(crate) use nodin::scan::folded;
