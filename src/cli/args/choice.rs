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
        value_parser = one_of(DOCUMENTS.iter().map(|of| (of.name, of))),
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
        value_parser = one_of(Format::ALL.map(|of| (of.ending(), of))),
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

/// What one of these names stands for.
pub(super) fn one_of<T: Clone + Send + Sync + 'static>(
    named: impl IntoIterator<Item = (&'static str, T)>,
) -> impl TypedValueParser<Value = T> {
    let values: Vec<(&str, T)> = named.into_iter().collect();
    let parser = PossibleValuesParser::new(values.iter().map(|(name, _)| *name));
    parser.try_map(move |typed| {
        let of_name = values.iter().find(|(name, _)| *name == typed);
        let value = of_name.map(|(_, value)| value.clone());
        value.ok_or("nama ini tidak dikenal")
    })
}

fn document_help() -> String {
    let names: Vec<&str> = DOCUMENTS.iter().map(|document| document.name).collect();
    let names = names.join(", ");
    format!("Naskah yang dibuat, dipisahkan koma: {names}; tanpa ini: semua yang datanya lengkap")
}

fn format_help() -> String {
    let names = Format::ALL.map(Format::ending).join(", ");
    format!("Bentuk naskah, dipisahkan koma: {names}; tanpa ini: semuanya")
}
