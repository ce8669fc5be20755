//! Write: the document tree into the bytes of a file.
//!
//! Last stage of the pipeline. Both writers read the same tree and the same style, and neither
//! knows of the other.

pub mod docx;
pub mod pdf;
