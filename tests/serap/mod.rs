//! The way back: what people change in a document, read from it.

mod choices;
mod copies;
pub(crate) mod made;
pub(crate) mod taken;
mod whole;
mod word;
