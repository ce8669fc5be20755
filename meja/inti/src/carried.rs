//! The cycle file that a PDF carries, as `nodin ekstrak` gives it.
//!
//! The program's own reader would make the page larger by more than there is room for; this one is
//! Typst's, and in the module already. It recurses as deep as a file nests, so that the program
//! cannot have it: a file made to do harm stops an instance here, and no more.

use std::io::Read as _;

use flate2::bufread::ZlibDecoder;
use hayro_syntax::{
    Filter, LoadPdfError, Pdf,
    object::{Array, Dict, Object, Stream, String as Text},
};
use nodin::{read::MAX_BYTES, write::pdf::SOURCE_NAME};

use crate::message::Message;

/// Nodes of the tree of attachments.
const MOST_NODES: usize = 1_000;

/// The file as the one piece of the answer.
pub(crate) fn carried(bytes: &[u8]) -> Message {
    match source(bytes) {
        Ok(source) => Message {
            value: serde_json::json!({}),
            pieces: vec![source],
        },
        Err(told) => Message::refusal(told),
    }
}

/// # Errors
/// Why there is none, and what to do, for people.
fn source(bytes: &[u8]) -> Result<Vec<u8>, &'static str> {
    const BROKEN: &str = "PDF ini tidak dapat dibaca: rusak atau terlalu besar. Ambil lagi PDF itu dari asalnya, lalu ulangi.";
    let pdf = Pdf::new(bytes.to_vec()).map_err(|error| match error {
        LoadPdfError::Decryption(_) => {
            "PDF ini terkunci dengan sandi. Buka kuncinya dahulu, lalu ulangi."
        }
        LoadPdfError::Invalid => BROKEN,
    })?;
    let file = attached(&pdf).ok_or(
        "PDF ini tidak membawa berkas siklus. Hanya PDF yang dibuat bersama berkas siklusnya yang dapat dibuka di sini: buka berkas siklusnya (.yaml), atau naskah Word-nya (.docx) untuk mengambil suntingannya.",
    )?;
    let source = unpacked(&file).ok_or(BROKEN)?;
    let length = file.dict().get::<Dict<'_>>("Params");
    let length = length.and_then(|params| params.get::<usize>("Size"));
    match length {
        Some(length) if length != source.len() => Err(BROKEN),
        _ => Ok(source),
    }
}

/// The attachment that is named like a cycle file.
fn attached(pdf: &Pdf) -> Option<Stream<'_>> {
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id())?;
    let mut open: Vec<Dict<'_>> = Vec::new();
    let names = catalog.get::<Dict<'_>>("Names");
    open.extend(names.and_then(|names| names.get("EmbeddedFiles")));
    let mut files: Vec<Dict<'_>> = dictionaries(&catalog, "AF");
    let mut visited = 0;
    while let Some(node) = open.pop().filter(|_| visited < MOST_NODES) {
        visited += 1;
        files.extend(dictionaries(&node, "Names"));
        open.extend(dictionaries(&node, "Kids"));
    }
    let is_source = |file: &&Dict<'_>| {
        let is_named = |key| file.get::<Text<'_>>(key).is_some_and(|name| says(&name));
        is_named("UF") || is_named("F")
    };
    files.iter().filter(is_source).find_map(|file| {
        let streams = file.get::<Dict<'_>>("EF")?;
        streams.get("UF").or_else(|| streams.get("F"))
    })
}

/// The dictionaries in a list; of names and files by turns these are the files.
fn dictionaries<'a>(of: &Dict<'a>, key: &str) -> Vec<Dict<'a>> {
    let list = of.get::<Array<'a>>(key).unwrap_or_default();
    let objects = list.iter::<Object<'a>>().take(MOST_NODES);
    objects.filter_map(Object::into_dict).collect()
}

/// Whether a text is the name of a cycle file, in one of the three ways to write it.
fn says(name: &[u8]) -> bool {
    let wide = SOURCE_NAME.encode_utf16().flat_map(u16::to_be_bytes);
    match name {
        [0xFE, 0xFF, rest @ ..] => wide.eq(rest.iter().copied()),
        [0xEF, 0xBB, 0xBF, rest @ ..] => rest == SOURCE_NAME.as_bytes(),
        _ => name == SOURCE_NAME.as_bytes(),
    }
}

/// What is in it, with its check sum compared.
fn unpacked(file: &Stream<'_>) -> Option<Vec<u8>> {
    let packed = file.raw_data();
    let source = match file.filters().as_slice() {
        [] => packed.into_owned(),
        [Filter::FlateDecode] => {
            let most = u64::try_from(MAX_BYTES).ok()?.checked_add(1)?;
            let mut source = Vec::new();
            let mut decoder = ZlibDecoder::new(&*packed).take(most);
            decoder.read_to_end(&mut source).ok()?;
            source
        }
        _ => return None,
    };
    (source.len() <= MAX_BYTES).then_some(source)
}
