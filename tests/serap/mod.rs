//! The way back: what people change in a document, read from it.

pub(crate) mod made;
pub(crate) mod taken;
mod whole;
mod word;
