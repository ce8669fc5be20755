//! Which documents are made, and in which formats.

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use crate::{
    Format,
    rules::documents::{DOCUMENTS, Document},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct DocumentArgs {
    #[arg(
        long = "dokumen",
        value_name = "NASKAH",
        value_delimiter = ',',
        value_parser = document_parser(),
        hide_possible_values = true,
        help = document_help(),
    )]
    documents: Vec<&'static Document>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct FormatArgs {
    #[arg(
        long = "format",
        value_name = "BENTUK",
        value_delimiter = ',',
        value_parser = format_parser(),
        hide_possible_values = true,
        help = format_help(),
    )]
    formats: Vec<Format>,
}

impl DocumentArgs {
    /// Whether the call names no document.
    pub(in crate::cli) fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Whether the call asks for a document by its name.
    pub(in crate::cli) fn names(&self, document: &Document) -> bool {
        self.documents
            .iter()
            .any(|named| named.name == document.name)
    }

    /// The documents that are asked for, in the order of the SOP: those that are named, or all
    /// of them.
    pub(in crate::cli) fn all(&self) -> impl Iterator<Item = &'static Document> {
        let wants = |document: &&Document| self.is_empty() || self.names(document);
        DOCUMENTS.iter().filter(wants)
    }
}

impl FormatArgs {
    /// The formats that are asked for, each once: those that are named, or all of them.
    pub(in crate::cli) fn all(&self) -> impl Iterator<Item = Format> {
        let wants = |format: &Format| self.formats.is_empty() || self.formats.contains(format);
        Format::ALL.into_iter().filter(wants)
    }
}

fn document_names() -> impl Iterator<Item = &'static str> {
    DOCUMENTS.iter().map(|document| document.name)
}

fn document_parser() -> impl TypedValueParser<Value = &'static Document> {
    PossibleValuesParser::new(document_names()).try_map(|name| {
        let document = DOCUMENTS.iter().find(|document| document.name == name);
        document.ok_or("naskah ini tidak dikenal")
    })
}

fn document_help() -> String {
    let names = document_names().collect::<Vec<_>>().join(", ");
    format!("Naskah yang dibuat, dipisahkan koma: {names}; tanpa ini: semua yang datanya lengkap")
}

fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::ending)).try_map(|name| {
        let mut formats = Format::ALL.into_iter();
        let format = formats.find(|format| format.ending() == name);
        format.ok_or("bentuk ini tidak dikenal")
    })
}

fn format_help() -> String {
    let names = Format::ALL.map(Format::ending).join(", ");
    format!("Bentuk naskah, dipisahkan koma: {names}; tanpa ini: semuanya")
}
