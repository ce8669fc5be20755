//! PDF: the document tree through Typst, as PDF/A-2a and PDF/UA-1; as PDF/A-3a when it carries
//! the file that it was made of.
//!
//! The tree goes into Typst as data: a fixed `main.typ` reads `naskah.json` from a world in
//! memory and hands it to the house style (`templates/gaya/*.typ`), itself a writer, written
//! in Typst. So nothing that a person typed is ever code. Duties that Typst leaves to
//! us are done here: characters without a glyph are found beforehand, words longer than
//! their column get places to break, and neither a signature nor the last row of a table is
//! alone on a page.

mod company;
mod drawing;
mod glyphs;
mod places;
mod preview;
mod streams;
mod words;
mod world;

use std::fmt;

use serde::Serialize;
use typst::{
    diag::SourceDiagnostic,
    foundations::{Bytes, Smart},
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{
    assets::Assets,
    naskah::{Naskah, style::HouseStyle, text_width::Typeface},
};
pub use glyphs::MissingGlyph;
pub use places::SignaturePlace;
pub use preview::{Page, Spot};
use world::{Shared, World};

/// Under which name a PDF carries the file that it was made of.
pub const SOURCE_NAME: &str = "siklus.yaml";

/// A finished PDF.
#[derive(Debug, Clone, PartialEq)]
pub struct Pdf {
    pub bytes: Vec<u8>,
    pub pages: usize,
    /// Where to sign, in the order of the pages.
    pub signatures: Vec<SignaturePlace>,
}

/// Why there is no PDF.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// Characters that the document's typeface cannot show.
    #[error("ada karakter yang tidak dimiliki huruf naskah")]
    MissingGlyphs(Vec<MissingGlyph>),
    /// The house style (`templates/gaya/*.typ`) failed.
    #[error("gaya tidak dapat menata naskah")]
    Style(Vec<StyleFault>),
}

/// What Typst says against the house style.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleFault {
    /// File of the style, and line from 1.
    pub place: Option<(String, usize)>,
    pub message: String,
}

/// As "gaya/isi.typ:12: …".
impl fmt::Display for StyleFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((file, line)) = &self.place {
            write!(f, "{file}:{line}: ")?;
        }
        f.write_str(&self.message)
    }
}

/// Whether a file holds fonts that a PDF can be set in.
#[must_use]
pub fn is_font(bytes: &[u8]) -> bool {
    world::faces(bytes).next().is_some()
}

/// Prints documents of one style; made once for a run, since Typst keeps the parsed style.
pub struct Printer {
    shared: Shared,
    coverage: glyphs::Coverage,
    house_style: HouseStyle,
    typeface: Typeface,
    /// After how many documents Typst forgets a result that served none of them.
    age: usize,
}

/// What `naskah.json` holds: the tree. Styles of older versions, which archives hold, read beside it
/// under this name what the tree says of itself since.
#[derive(Serialize)]
struct Data<'a> {
    #[serde(flatten)]
    naskah: &'a Naskah,
    temani: Vec<Older>,
}

/// Whether the last rows of a part's table go along with its signature, and by how many millimetres
/// its pages end earlier.
#[derive(Serialize)]
struct Older {
    baris: bool,
    pendek: f64,
}

impl Printer {
    #[must_use]
    pub fn new(assets: &Assets, house_style: &HouseStyle) -> Self {
        let shared = Shared::new(assets, house_style);
        let family = &house_style.huruf.pdf;
        let coverage = glyphs::Coverage::of(shared.book(), shared.families(family));
        let typeface = Typeface::new(|bold, italic| shared.faces(family, bold, italic));
        Self {
            typeface,
            shared,
            coverage,
            house_style: house_style.clone(),
            age: age_for(1),
        }
    }

    /// The same for so many threads that print at once.
    #[must_use]
    pub fn for_threads(self, threads: usize) -> Self {
        let age = age_for(threads);
        Self { age, ..self }
    }

    /// The same for one who changes a document and looks at it, again and again: what the last
    /// so many settings used is kept.
    #[must_use]
    pub fn for_looking(self, settings: usize) -> Self {
        let age = settings;
        Self { age, ..self }
    }

    /// Whether there is a typeface of this name.
    #[must_use]
    pub fn has_font(&self, family: &str) -> bool {
        self.shared.book().contains_family(&family.to_lowercase())
    }

    /// The names of all typefaces.
    #[must_use]
    pub fn fonts(&self) -> Vec<String> {
        let families = self.shared.book().families();
        families.map(|(name, _)| name.to_owned()).collect()
    }

    /// How wide its texts are.
    #[must_use]
    pub fn typeface(&self) -> &Typeface {
        &self.typeface
    }

    /// Characters of a document without a glyph, once for each key.
    #[must_use]
    pub fn missing_glyphs(&self, naskah: &Naskah) -> Vec<MissingGlyph> {
        self.coverage.missing(naskah)
    }

    /// Sets and exports one document. `source` is the file that it was made of, for a PDF that is
    /// to carry it: what is on the pages is the same.
    ///
    /// # Errors
    /// Characters without a glyph, all of them; or a fault of the style.
    pub fn print(&self, naskah: &Naskah, source: Option<&[u8]>) -> Result<Pdf, PdfError> {
        let mut naskah = self.settable(naskah)?;
        let source = source.map(|bytes| Bytes::new(bytes.to_vec()));
        let pdf = self.pdf(&mut naskah, source.as_ref());
        // Older results serve no later document; without this, memory grows with each.
        typst::comemo::evict(self.age);
        pdf
    }

    /// A document whose characters all have a glyph, with places to break in its long words.
    fn settable(&self, naskah: &Naskah) -> Result<Naskah, PdfError> {
        let missing = self.missing_glyphs(naskah);
        if !missing.is_empty() {
            return Err(PdfError::MissingGlyphs(missing));
        }
        let mut naskah = naskah.clone();
        words::break_long(&mut naskah, &self.house_style, &self.typeface);
        Ok(naskah)
    }

    fn pdf(&self, naskah: &mut Naskah, source: Option<&Bytes>) -> Result<Pdf, PdfError> {
        let document = self.settled(naskah, source)?;
        let options = options(source.is_some());
        let bytes =
            typst_pdf::pdf(&document, &options).map_err(|errors| self.style_error(&errors))?;
        let signatures = places::signatures(&document, naskah, &self.house_style);
        Ok(Pdf {
            bytes: streams::settled(bytes),
            pages: document.pages().len(),
            signatures,
        })
    }

    /// Sets a document again and again, until nothing of it stands alone on a page; each time
    /// without the one before, since two take much memory.
    fn settled(
        &self,
        naskah: &mut Naskah,
        source: Option<&Bytes>,
    ) -> Result<PagedDocument, PdfError> {
        let mut shorter = vec![0.0; naskah.lampiran.len() + 1];
        let mut remedies = company::remedies();
        loop {
            let document = self.set(naskah, &shorter, source.cloned())?;
            if !company::keep(&document, naskah, &mut shorter, &mut remedies) {
                return Ok(document);
            }
        }
    }

    fn set(
        &self,
        naskah: &Naskah,
        shorter: &[f64],
        source: Option<Bytes>,
    ) -> Result<PagedDocument, PdfError> {
        let older = |&pendek: &f64| Older {
            baris: false,
            pendek,
        };
        let temani = shorter.iter().map(older).collect();
        let data = serde_json::to_vec(&Data { naskah, temani }).map_err(|error| {
            PdfError::Style(vec![StyleFault {
                place: None,
                message: error.to_string(),
            }])
        })?;
        let world = World::new(&self.shared, data, source).with_pictures(naskah.gambar());
        typst::compile::<PagedDocument>(&world)
            .output
            .map_err(|errors| self.style_error(&errors))
    }

    fn style_error(&self, errors: &[SourceDiagnostic]) -> PdfError {
        PdfError::Style(
            errors
                .iter()
                .map(|error| self.shared.fault(error))
                .collect(),
        )
    }
}

/// A document needs no results but its own, so alone it leaves none; those of a document that is
/// under way on another thread are to outlive the ends of others.
fn age_for(threads: usize) -> usize {
    match threads {
        0 | 1 => 0,
        many => many.saturating_add(1),
    }
}

/// PDF/A for the archive and PDF/UA-1 for readers who cannot see, at once. Only part 3 of PDF/A
/// lets a file of any kind be carried.
fn options(carries_source: bool) -> PdfOptions {
    let archival = if carries_source {
        PdfStandard::A_3a
    } else {
        PdfStandard::A_2a
    };
    PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some(concat!("nodin ", env!("CARGO_PKG_VERSION")).into())),
        timestamp: None,
        page_ranges: None,
        standards: PdfStandards::new(&[archival, PdfStandard::Ua_1])
            .expect("PDF/A-2a and PDF/A-3a go together with PDF/UA-1"),
        tagged: true,
        pretty: false,
    }
}
