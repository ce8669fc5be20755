//! The words of a PDF, page by page, and the cycle file that it carries.

use std::io::Read as _;

use flate2::bufread::ZlibDecoder;
use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId, Stream};

use super::Unreadable;
use crate::{read::MAX_BYTES, write::pdf::SOURCE_NAME};

/// What one page, all pages, or one part of the file's own bookkeeping may unpack to. Of what
/// nodin writes, a page has some forty kilobytes.
const MOST_OF_A_PAGE: usize = 1 << 19;
const MOST_OF_ALL_PAGES: usize = 64 << 20;
const MOST_OF_A_PART: usize = 32 << 20;
const MOST_PAGES: usize = 2_000;
/// Of one page; each may unpack to as much as a page.
const MOST_FONTS: usize = 48;
/// Nodes of the tree of attachments, in depth and in all.
const DEEPEST: usize = 32;
const MOST_NODES: usize = 1_000;

/// Whether bytes begin as a PDF does. A few may stand before it, as some mail programs leave them
/// there.
#[must_use]
pub fn is_pdf(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(1024)];
    start.windows(5).any(|window| window == b"%PDF-")
}

/// The text of every page, in order, as it stands in the file.
///
/// # Errors
/// When the bytes are no PDF, or one that cannot be read as a whole.
pub fn pages(bytes: &[u8]) -> Result<Vec<String>, Unreadable> {
    let document = open(bytes)?;
    let ids: Vec<ObjectId> = document.page_iter().take(MOST_PAGES + 1).collect();
    if ids.len() > MOST_PAGES {
        return Err(Unreadable::Broken);
    }
    let mut left = MOST_OF_ALL_PAGES;
    let read = |(number, id)| page(&document, number, id, &mut left);
    let texts: Result<_, lopdf::Error> = (1..).zip(ids).map(read).collect();
    texts.map_err(|_| Unreadable::Broken)
}

/// The text of a page; what it unpacks to, and its words, are taken off what is `left`.
fn page(
    document: &Document,
    number: u32,
    id: ObjectId,
    left: &mut usize,
) -> Result<String, lopdf::Error> {
    let most = MOST_OF_A_PAGE.min(*left);
    let unpacked = document.get_page_content_with_limit(id, most)?.len();
    if document.get_page_fonts(id)?.len() > MOST_FONTS {
        return Err(lopdf::Error::RecursionLimit);
    }
    let text = document.extract_text_with_limit(&[number], MOST_OF_A_PAGE)?;
    *left = left.saturating_sub(unpacked + text.len());
    Ok(text)
}

/// The text of all pages.
///
/// # Errors
/// As of `pages`.
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    Ok(pages(bytes)?.join("\n"))
}

/// The cycle file that a PDF carries, byte for byte; nothing when it carries none.
///
/// # Errors
/// When the bytes are no PDF, or what it carries is damaged.
pub fn source(bytes: &[u8]) -> Result<Option<Vec<u8>>, Unreadable> {
    let document = open(bytes)?;
    let Some(file) = carried(&document) else {
        return Ok(None);
    };
    let length = file.dict.get_deref(b"Params", &document);
    let length = length.and_then(Object::as_dict);
    let length = length.and_then(|params| params.get_deref(b"Size", &document));
    let source = unpacked(file).ok_or(Unreadable::Broken)?;
    match length.and_then(Object::as_i64) {
        Ok(length) if usize::try_from(length) != Ok(source.len()) => Err(Unreadable::Broken),
        _ => Ok(Some(source)),
    }
}

/// What is in a file that is carried, with its check sum compared, which lopdf does not.
fn unpacked(file: &Stream) -> Option<Vec<u8>> {
    let filters = file.filters().unwrap_or_default();
    if filters != [b"FlateDecode"] {
        return file.get_plain_content_with_limit(MAX_BYTES).ok();
    }
    let most = u64::try_from(MAX_BYTES).ok()?.checked_add(1)?;
    let mut source = Vec::new();
    let mut decoder = ZlibDecoder::new(file.content.as_slice()).take(most);
    decoder.read_to_end(&mut source).ok()?;
    (source.len() <= MAX_BYTES).then_some(source)
}

fn open(bytes: &[u8]) -> Result<Document, Unreadable> {
    if !is_pdf(bytes) {
        return Err(Unreadable::Other("PDF"));
    }
    let options = LoadOptions::with_max_decompressed_size(MOST_OF_A_PART);
    let document =
        Document::load_mem_with_options(bytes, options).map_err(|_| Unreadable::Broken)?;
    if document.is_encrypted() {
        return Err(Unreadable::Locked);
    }
    Ok(document)
}

/// The stream of the attachment that is named like a cycle file.
fn carried(document: &Document) -> Option<&Stream> {
    let catalog = document.catalog().ok()?;
    let specifications = named(document, catalog).chain(associated(document, catalog));
    specifications
        .filter(|specification| is_source(document, specification))
        .find_map(|specification| {
            let files = specification.get_deref(b"EF", document).ok()?;
            let files = files.as_dict().ok()?;
            let of = |key: &[u8]| files.get_deref(key, document).ok()?.as_stream().ok();
            of(b"UF").or_else(|| of(b"F"))
        })
}

fn is_source(document: &Document, specification: &Dictionary) -> bool {
    [&b"UF"[..], b"F"].iter().any(|key| {
        let name = specification.get_deref(key, document);
        let name = name.and_then(lopdf::decode_text_string);
        name.is_ok_and(|name| name == SOURCE_NAME)
    })
}

/// The files in the tree of names.
fn named<'a>(
    document: &'a Document,
    catalog: &'a Dictionary,
) -> impl Iterator<Item = &'a Dictionary> {
    let dictionary = |object: &'a Object| as_dictionary(document, object);
    let root = catalog.get(b"Names").ok().and_then(dictionary);
    let root = root.and_then(|names| dictionary(names.get(b"EmbeddedFiles").ok()?));
    let mut open: Vec<_> = root.into_iter().map(|node| (node, DEEPEST)).collect();
    let mut visited = 0;
    let mut files = Vec::new();
    while let Some((node, deeper)) = open.pop() {
        visited += 1;
        if visited > MOST_NODES {
            break;
        }
        let list = |key| {
            let list = node.get_deref(key, document).and_then(Object::as_array);
            list.map(Vec::as_slice).unwrap_or_default()
        };
        // Names and files alternate; a name is no dictionary.
        let own = list(b"Names").iter().take(MOST_NODES);
        files.extend(own.filter_map(dictionary));
        if deeper > 0 {
            let below = list(b"Kids").iter().take(MOST_NODES);
            let below = below.filter_map(dictionary);
            open.extend(below.map(|node| (node, deeper - 1)));
        }
    }
    files.into_iter()
}

/// The files that belong to the document as a whole.
fn associated<'a>(
    document: &'a Document,
    catalog: &'a Dictionary,
) -> impl Iterator<Item = &'a Dictionary> {
    let list = catalog
        .get_deref(b"AF", document)
        .and_then(Object::as_array);
    let list = list.map(Vec::as_slice).unwrap_or_default();
    list.iter()
        .filter_map(|object| as_dictionary(document, object))
}

fn as_dictionary<'a>(document: &'a Document, object: &'a Object) -> Option<&'a Dictionary> {
    document.dereference(object).ok()?.1.as_dict().ok()
}
