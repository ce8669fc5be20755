//! The way back: what people change in a document, read from it.

pub(crate) mod made;
mod taken;
mod word;
