//! The DOCX writer: [`Naskah`] and style into a Word document that edits as if it had
//! been typed.
//!
//! Last stage of the pipeline, beside `pdf`; it knows nothing of a cycle. Three steps:
//! `blocks` turns the tree into docx-rs's paragraphs and tables, docx-rs writes the
//! parts, and `finish` puts them right and packs them.
//!
//! The same input gives the same bytes: no clock, no counter that outlives a document.

mod blocks;
mod document;
mod finish;
mod layout;
mod list;
mod measure;
mod numbering;
mod opening;
mod page;
mod picture;
mod section;
mod styles;
mod table;
#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "writers on threads at once")]
mod tests;
mod text;
mod ttd;
mod writer;

use std::collections::BTreeMap;

use crate::{
    files::digest::Digest,
    naskah::{Naskah, style::HouseStyle},
};
pub use picture::dimensions;

/// Why no document could be written.
///
/// Only the first two are the user's to mend; the rest are faults of the program.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("gambar \"{0}\" tidak ada")]
    NoPicture(String),
    #[error("gambar \"{0}\" bukan PNG yang utuh; simpan ulang sebagai PNG")]
    NotPng(String),
    #[error("bagian DOCX tidak tersusun benar")]
    Malformed,
    #[error("bagian DOCX tidak tersusun benar: {0}")]
    Xml(#[from] quick_xml::Error),
    #[error("bagian DOCX bukan UTF-8: {0}")]
    Utf8(#[from] std::str::Utf8Error),
    #[error("DOCX tidak dapat dikemas: {0}")]
    Zip(#[from] zip::result::ZipError),
    #[error("DOCX tidak dapat dikemas: {0}")]
    Pack(#[from] std::io::Error),
}

/// What a document was made from, kept in its custom properties so that edits made in Word can
/// be brought back.
#[derive(Debug, Clone, Copy)]
pub struct Provenance {
    /// Hash of the cycle file.
    pub siklus: Digest,
    /// Of the templates, style and profiles.
    pub templat: Digest,
}

/// Names of the custom properties that tell the hash of the cycle file, the document, the
/// program's version, and the digest of templates, style and profiles.
pub const SIKLUS_PROPERTY: &str = "nodin-sha256-siklus";
pub const DOKUMEN_PROPERTY: &str = "nodin-dokumen";
pub const VERSI_PROPERTY: &str = "nodin-versi";
pub const TEMPLAT_PROPERTY: &str = "nodin-sha256-templat";

/// Writes a document.
///
/// `pictures` are PNG files by the name under which a [`crate::naskah::Logo`] asks for
/// them.
///
/// # Errors
/// When a picture is missing or is no PNG.
pub fn write(
    naskah: &Naskah,
    house_style: &HouseStyle,
    pictures: &BTreeMap<String, Vec<u8>>,
    origin: Provenance,
) -> Result<Vec<u8>, Error> {
    let (docx, alts) = document::build(naskah, house_style, pictures)?;
    finish::finish(docx.build(), &alts, naskah, house_style, origin)
}
