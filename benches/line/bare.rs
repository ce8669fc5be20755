//! The floor: Typst alone, over the same style, fonts and standards.

use std::{collections::HashMap, fs, path::Path};

use nodin::{
    assets::Assets,
    naskah::{Naskah, style::HouseStyle},
};
use typst::{
    Library, LibraryExt,
    diag::{FileError, FileResult},
    foundations::{Bytes, Datetime, Duration, Smart},
    syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot},
    text::{Font, FontBook},
    utils::LazyHash,
};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

pub(crate) struct World {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
}

impl World {
    pub(crate) fn new(gaya: &HouseStyle) -> Self {
        let fonts: Vec<Font> = Assets::fonts()
            .iter()
            .flat_map(|bytes| Font::iter(Bytes::new(*bytes)))
            .collect();
        let mut sources = HashMap::new();
        for entry in fs::read_dir(Path::new("templates/gaya")).expect("the style") {
            let path = entry.expect("an entry").path();
            if path.extension().is_some_and(|ending| ending == "typ") {
                let id = id(&format!(
                    "gaya/{}",
                    path.file_name().expect("a name").to_string_lossy()
                ));
                sources.insert(
                    id,
                    Source::new(id, fs::read_to_string(path).expect("UTF-8")),
                );
            }
        }
        let files = HashMap::from([(id("gaya.json"), Bytes::new(style(gaya)))]);
        let book = LazyHash::new(FontBook::from_fonts(&fonts));
        Self {
            library: LazyHash::new(Library::default()),
            book,
            fonts,
            sources,
            files,
        }
    }

    pub(crate) fn pdf(&mut self, data: Vec<u8>) -> Vec<u8> {
        self.files.insert(id("naskah.json"), Bytes::new(data));
        let document: PagedDocument = typst::compile(self).output.expect("the style is sound");
        let options = PdfOptions {
            ident: Smart::Auto,
            creator: Smart::Auto,
            timestamp: None,
            page_ranges: None,
            standards: PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1])
                .expect("they go together"),
            tagged: true,
            pretty: false,
        };
        let bytes = typst_pdf::pdf(&document, &options).expect("a PDF");
        typst::comemo::evict(2);
        bytes
    }
}

/// A document as the style reads it.
pub(crate) fn data(naskah: &Naskah) -> Vec<u8> {
    serde_json::to_vec(naskah).expect("a tree")
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        id("gaya/main.typ")
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources
            .get(&id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(format!("/{name}")).expect("a virtual path");
    FileId::new(RootedPath::new(VirtualRoot::Project, path))
}

/// The style as the world of `src/write/pdf/world.rs` hands it over, without further typefaces.
fn style(gaya: &HouseStyle) -> Vec<u8> {
    let mut style = serde_json::to_value(gaya).expect("JSON");
    style["huruf_lain"] = serde_json::json!([]);
    serde_json::to_vec(&style).expect("JSON")
}
