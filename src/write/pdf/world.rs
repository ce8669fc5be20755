//! The world that Typst sees: the house style, one document's data, our fonts; no file
//! system, no clock, no packages.

use std::{collections::HashMap, sync::Arc};

use serde::Serialize;
use typst::{
    Library, LibraryExt, WorldExt,
    diag::{FileError, FileResult, SourceDiagnostic},
    foundations::{Bytes, Datetime, Duration},
    layout::Abs,
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook, FontInstance, FontStyle, FontVariant, FontVariations, FontWeight},
    utils::LazyHash,
};

use super::{SOURCE_NAME, StyleFault};
use crate::{
    assets::Assets,
    naskah::{Gambar, style::HouseStyle},
    picture::Picture,
};

/// What all documents of a run share. One library for the whole run: a new one would void
/// Typst's caches.
pub(super) struct Shared {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    /// Families beside those that ship, tried in this order where the style's own fails.
    further: Vec<String>,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    main: FileId,
    /// The main file of a document that carries its source.
    carrying: FileId,
    data: FileId,
    source: FileId,
}

/// Not among the files that a house may replace: what is asked for is carried.
const CARRYING: (&str, &str) = ("bersumber.typ", include_str!("bersumber.typ"));

/// What `gaya.json` holds.
#[derive(Serialize)]
struct StyleData<'a> {
    #[serde(flatten)]
    house_style: &'a HouseStyle,
    #[serde(rename = "huruf_lain")]
    further: &'a [String],
}

/// The faces in a file of fonts; none when it is no such file.
pub(super) fn faces(bytes: &[u8]) -> impl Iterator<Item = Font> {
    Font::iter(Bytes::new(bytes.to_vec()))
}

impl Shared {
    pub(super) fn new(assets: &Assets, house_style: &HouseStyle) -> Self {
        let mut fonts: Vec<Font> = Assets::fonts()
            .iter()
            .flat_map(|bytes| Font::iter(Bytes::new(*bytes)))
            .collect();
        let mut further: Vec<String> = Vec::new();
        for font in assets.further_fonts().iter().flat_map(|bytes| faces(bytes)) {
            let family = font.info().family.clone();
            if !further.contains(&family) {
                further.push(family);
            }
            fonts.push(font);
        }
        let mut sources = HashMap::new();
        for name in assets.names("gaya", "typ") {
            if let (Some(text), Some(id)) = (assets.text(name), file_id(name)) {
                sources.insert(id, Source::new(id, text.to_owned()));
            }
        }
        let carrying = fixed_id(CARRYING.0);
        sources.insert(carrying, Source::new(carrying, CARRYING.1.to_owned()));
        let mut files = HashMap::new();
        let style = StyleData {
            house_style,
            further: &further,
        };
        let style = serde_json::to_vec(&style).unwrap_or_default();
        files.extend(file_id("gaya.json").map(|id| (id, Bytes::new(style))));
        for (name, picture) in assets.pictures() {
            files.extend(
                file_id(&format!("gambar/{name}")).map(|id| (id, Bytes::new(picture.clone()))),
            );
        }
        Self {
            library: LazyHash::new(Library::default()),
            book: LazyHash::new(FontBook::from_fonts(&fonts)),
            fonts,
            further,
            sources,
            files,
            main: fixed_id("gaya/main.typ"),
            carrying,
            data: fixed_id("naskah.json"),
            source: fixed_id(SOURCE_NAME),
        }
    }

    pub(super) fn book(&self) -> &FontBook {
        &self.book
    }

    /// The typefaces in which the style sets a text, its own first.
    pub(super) fn families<'a>(&'a self, own: &'a str) -> impl Iterator<Item = &'a str> {
        std::iter::once(own).chain(self.further.iter().map(String::as_str))
    }

    /// The fonts in which the style sets a text, its own typeface first.
    pub(super) fn faces(&self, family: &str, bold: bool, italic: bool) -> Vec<FontInstance> {
        let variant = FontVariant {
            style: if italic {
                FontStyle::Italic
            } else {
                FontStyle::Normal
            },
            weight: if bold {
                FontWeight::BOLD
            } else {
                FontWeight::REGULAR
            },
            ..FontVariant::default()
        };
        let faces = self.families(family).filter_map(|family| {
            let face = self.book.select(&family.to_lowercase(), variant)?;
            let font = self.fonts.get(face)?.clone();
            // Advances are in parts of the size, whatever that is.
            Some(font.instantiate(variant, Abs::pt(12.0), &FontVariations::default()))
        });
        faces.collect()
    }

    /// Where in the style a diagnostic is, and what it says.
    pub(super) fn fault(&self, diagnostic: &SourceDiagnostic) -> StyleFault {
        let world = World::new(self, Vec::new(), None);
        let place = diagnostic.span.id().and_then(|id| {
            let source = self.sources.get(&id)?;
            let line = world
                .range(diagnostic.span)
                .and_then(|range| source.lines().byte_to_line(range.start))?;
            Some((id.vpath().get_without_slash().to_owned(), line + 1))
        });
        StyleFault {
            place,
            message: diagnostic.message.to_string(),
        }
    }
}

/// The shared world with the data of one document.
pub(super) struct World<'a> {
    shared: &'a Shared,
    data: Bytes,
    /// The pictures of the document.
    pictures: HashMap<FileId, Bytes>,
    /// The file that the document is made of, when it is to carry it.
    source: Option<Bytes>,
}

impl<'a> World<'a> {
    pub(super) fn new(shared: &'a Shared, data: Vec<u8>, source: Option<Bytes>) -> Self {
        Self {
            shared,
            data: Bytes::new(data),
            pictures: HashMap::new(),
            source,
        }
    }

    /// The same with pictures, each under its number.
    pub(super) fn with_pictures<'n>(self, pictures: impl Iterator<Item = &'n Gambar>) -> Self {
        let pictures = pictures.filter_map(|gambar| {
            let picture = Shown(Arc::clone(gambar.picture.as_ref()?));
            let id = file_id(&format!("gambar-siklus/{}", gambar.number))?;
            Some((id, Bytes::new(picture)))
        });
        Self {
            pictures: pictures.collect(),
            ..self
        }
    }
}

/// The bytes of a picture, which are not copied.
struct Shown(Arc<Picture>);

impl AsRef<[u8]> for Shown {
    fn as_ref(&self) -> &[u8] {
        &self.0.bytes
    }
}

impl typst::World for World<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.shared.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.shared.book
    }

    fn main(&self) -> FileId {
        if self.source.is_some() {
            self.shared.carrying
        } else {
            self.shared.main
        }
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.shared
            .sources
            .get(&id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.shared.data {
            return Ok(self.data.clone());
        }
        let file = if id == self.shared.source {
            self.source.clone()
        } else {
            let shown = self.pictures.get(&id);
            shown.or_else(|| self.shared.files.get(&id)).cloned()
        };
        file.ok_or_else(|| FileError::NotFound(id.vpath().get_without_slash().into()))
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.shared.fonts.get(index).cloned()
    }

    /// No clock: the date of a document is its own.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// Every document is given the same few paths, since Typst never frees an id.
fn file_id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(format!("/{name}")).ok()?;
    Some(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

fn fixed_id(name: &'static str) -> FileId {
    file_id(name).expect("a path without dots is a virtual path")
}
