//! Second half of the line: a tree into the bytes of a file, or into pages to look at.

use std::ops::Range;

use serde::Serialize;

use super::{House, at_key, unplaced};
use crate::{
    cycle::Cycle,
    files::digest::sha256,
    finding::{Finding, MakingProblem},
    naskah::Naskah,
    read::{self, Places, Read},
    write::{
        docx,
        pdf::{Page, PdfError, SignaturePlace},
    },
};

/// A format that documents are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Pdf,
    Docx,
}

impl Format {
    /// All of them, in the order in which they are written.
    pub const ALL: [Self; 2] = [Self::Pdf, Self::Docx];

    /// The ending of its files.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Docx => "docx",
        }
    }
}

/// One document in one format.
#[derive(Debug, Clone, PartialEq)]
pub struct Written {
    pub bytes: Vec<u8>,
    /// Pages; known of a PDF only.
    pub pages: Option<usize>,
    /// Where to sign; known of a PDF only.
    pub signatures: Vec<SignaturePlace>,
}

impl House {
    /// A tree into the bytes of a file.
    ///
    /// # Errors
    /// What keeps the tree out of this format, at the keys it came from.
    pub fn write(
        &self,
        naskah: &Naskah,
        format: Format,
        read: &Read<Cycle>,
        source: &[u8],
    ) -> Result<Written, Vec<Finding>> {
        self.write_carrying(naskah, format, read, source, false)
    }

    /// As `write`, but a PDF carries `source`, the cycle file, where it is to be `carrying` one.
    /// Whether it may is for the caller to ask of `check::secret_source`.
    ///
    /// # Errors
    /// As of `write`.
    pub fn write_carrying(
        &self,
        naskah: &Naskah,
        format: Format,
        read: &Read<Cycle>,
        source: &[u8],
        carrying: bool,
    ) -> Result<Written, Vec<Finding>> {
        // A DOCX is there to be edited, and then no longer what its source says.
        let source_in_it = (carrying && format == Format::Pdf).then_some(source);
        self.written(naskah, format, source_in_it, &read.places, source)
    }

    /// A tree into pages to look at, with the places of its keys. Pages whose hashes are `known` come
    /// without their picture.
    ///
    /// # Errors
    /// As of [`House::write`].
    pub fn pages(
        &self,
        naskah: &Naskah,
        known: &[&str],
        read: &Read<Cycle>,
        source: &[u8],
    ) -> Result<Vec<Page>, Vec<Finding>> {
        let pages = self.printer.pages(naskah, known);
        pages.map_err(|error| pdf_findings(error, &read.places, source))
    }

    /// What `write` would find in either format, without setting the document.
    #[must_use]
    pub fn unwritable(&self, naskah: &Naskah, read: &Read<Cycle>, source: &[u8]) -> Vec<Finding> {
        let places = &read.places;
        let missing = PdfError::MissingGlyphs(self.printer.missing_glyphs(naskah));
        let mut findings = pdf_findings(missing, places, source);
        let docx = self.written(naskah, Format::Docx, None, places, source);
        findings.extend(docx.err().unwrap_or_default());
        findings
    }

    pub(super) fn written(
        &self,
        naskah: &Naskah,
        format: Format,
        carried: Option<&[u8]>,
        places: &Places,
        source: &[u8],
    ) -> Result<Written, Vec<Finding>> {
        match format {
            Format::Pdf => {
                let pdf = self.printer.print(naskah, carried);
                let pdf = pdf.map_err(|error| pdf_findings(error, places, source))?;
                Ok(Written {
                    bytes: pdf.bytes,
                    pages: Some(pdf.pages),
                    signatures: pdf.signatures,
                })
            }
            Format::Docx => {
                let pictures = self.assets.pictures();
                let origin = docx::Provenance {
                    siklus: sha256(source),
                    templat: self.digest,
                };
                let bytes = docx::write(naskah, &self.style, pictures, origin);
                let bytes = bytes.map_err(|error| {
                    let message = error.to_string();
                    unplaced(vec![MakingProblem::Docx { message }])
                })?;
                Ok(Written {
                    bytes,
                    pages: None,
                    signatures: Vec::new(),
                })
            }
        }
    }
}

fn pdf_findings(error: PdfError, places: &Places, source: &[u8]) -> Vec<Finding> {
    match error {
        PdfError::MissingGlyphs(missing) => missing
            .into_iter()
            .take(read::MAX_FINDINGS)
            .map(|glyph| {
                let key = glyph.key.as_deref().unwrap_or_default();
                let character = glyph.character;
                let mut finding = at_key(MakingProblem::MissingGlyph { character }, key, places);
                finding.span = place_of(character, finding.span, source);
                finding
            })
            .collect(),
        PdfError::Style(faults) => {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            let message = faults.join("; ");
            vec![Finding::new(MakingProblem::Style { message }, "", 0..0)]
        }
    }
}

/// Where a character stands within the value that holds it.
fn place_of(character: char, value: Range<usize>, source: &[u8]) -> Range<usize> {
    let text = source.get(value.clone()).map(String::from_utf8_lossy);
    match text.and_then(|text| text.find(character)) {
        Some(at) => value.start + at..value.start + at + character.len_utf8(),
        None => value,
    }
}
