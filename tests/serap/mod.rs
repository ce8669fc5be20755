//! The way back: what people change in a document, read from it.

mod made;
