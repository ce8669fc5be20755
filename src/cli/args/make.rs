//! What `buat`, `periksa`, `baru` and `ekstrak` take.

use std::path::PathBuf;

use clap::{
    Args,
    builder::{PossibleValuesParser, TypedValueParser},
};

use crate::{
    Format,
    document::{DOCUMENTS, Document},
    finding::{Level, pages},
};

#[derive(Debug, Args)]
pub(in crate::cli) struct Buat {
    /// Berkas siklus, atau folder yang berisi berkas siklus
    #[arg(
        required = true,
        value_name = "BERKAS|FOLDER",
        help_heading = "Masukan"
    )]
    pub sources: Vec<PathBuf>,
    /// Folder keluaran; tanpa ini: folder “keluaran” di samping berkas siklus yang pertama
    #[arg(short = 'o', long = "keluaran", value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    #[arg(
        long = "dokumen",
        value_name = "NASKAH",
        value_delimiter = ',',
        value_parser = document_parser(),
        hide_possible_values = true,
        help = document_help(),
    )]
    pub documents: Vec<&'static Document>,
    #[arg(
        long = "format",
        value_name = "BENTUK",
        value_delimiter = ',',
        value_parser = format_parser(),
        hide_possible_values = true,
        help = format_help(),
    )]
    pub formats: Vec<Format>,
    #[command(flatten)]
    pub carrying: CarryingArgs,
    #[command(flatten)]
    pub house: HouseArgs,
    /// Timpa naskah yang sudah disunting
    #[arg(long)]
    pub timpa: bool,
    /// Laporkan hasil sebagai JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Periksa {
    /// Berkas siklus, atau folder yang berisi berkas siklus
    #[arg(
        required = true,
        value_name = "BERKAS|FOLDER",
        help_heading = "Masukan"
    )]
    pub sources: Vec<PathBuf>,
    /// Abaikan peringatan dengan kode ini; galat tidak dapat diabaikan
    #[arg(long = "abaikan", value_name = "KODE", value_delimiter = ',', value_parser = warning)]
    pub ignored: Vec<&'static str>,
    #[command(flatten)]
    pub house: HouseArgs,
    /// Laporkan temuan sebagai JSON
    #[arg(long)]
    pub json: bool,
}

/// Whether PDFs carry the cycle file that they are made of.
#[derive(Debug, Args)]
pub(in crate::cli) struct CarryingArgs {
    /// Sertakan berkas siklus di dalam setiap PDF (PDF/A-3a); nodin ekstrak mengambilnya lagi
    #[arg(long = "sematkan-sumber")]
    pub with_source: bool,
    /// Sematkan juga yang berklasifikasi terbatas, rahasia, atau sangat rahasia
    #[arg(long = "izinkan-rahasia", requires = "with_source")]
    pub allow_secret: bool,
}

/// Whose templates and fonts.
#[derive(Debug, Args)]
pub(in crate::cli) struct HouseArgs {
    /// Folder templat dan logo yang menggantikan bawaan, berkas demi berkas; tanpa ini: isi
    /// variabel lingkungan `NODIN_TEMPLAT`
    #[arg(long = "templat", value_name = "FOLDER")]
    pub templates: Option<PathBuf>,
    /// Folder huruf tambahan untuk PDF (TTF atau OTF)
    #[arg(long = "fon", value_name = "FOLDER")]
    pub fonts: Option<PathBuf>,
}

impl Buat {
    /// Whether the call asks for a document: by its name, or by naming none.
    pub(in crate::cli) fn wants(&self, document: &Document) -> bool {
        self.documents.is_empty() || self.names(document)
    }

    /// Whether the call asks for a document by its name.
    pub(in crate::cli) fn names(&self, document: &Document) -> bool {
        self.documents
            .iter()
            .any(|named| named.name == document.name)
    }

    /// The formats that are asked for, each once; all of them when none is.
    pub(in crate::cli) fn formats(&self) -> impl Iterator<Item = Format> {
        let wants = |format: &Format| self.formats.is_empty() || self.formats.contains(format);
        Format::ALL.into_iter().filter(wants)
    }

    /// Whether files are asked for that carry the cycle file: of the formats, PDF can.
    pub(in crate::cli) fn carries_source(&self) -> bool {
        self.carrying.with_source && self.formats().any(|format| format == Format::Pdf)
    }
}

/// The code of a warning.
fn warning(typed: &str) -> Result<&'static str, &'static str> {
    let page = pages().into_iter().find(|page| page.code == typed);
    match page {
        Some(page) if page.level == Level::Warning => Ok(page.code),
        Some(_) => Err("ini galat, dan galat tidak dapat diabaikan"),
        None => Err("kode ini tidak dikenal; nodin jelaskan menyebut semuanya"),
    }
}

fn document_names() -> impl Iterator<Item = &'static str> {
    DOCUMENTS.iter().map(|document| document.name)
}

pub(super) fn document_parser() -> impl TypedValueParser<Value = &'static Document> {
    PossibleValuesParser::new(document_names()).try_map(|name| {
        let document = DOCUMENTS.iter().find(|document| document.name == name);
        document.ok_or("naskah ini tidak dikenal")
    })
}

pub(super) fn document_help() -> String {
    let names = document_names().collect::<Vec<_>>().join(", ");
    format!("Naskah yang dibuat, dipisahkan koma: {names}; tanpa ini: semua yang datanya lengkap")
}

pub(super) fn format_parser() -> impl TypedValueParser<Value = Format> {
    PossibleValuesParser::new(Format::ALL.map(Format::ending)).try_map(|name| {
        let mut formats = Format::ALL.into_iter();
        let format = formats.find(|format| format.ending() == name);
        format.ok_or("bentuk ini tidak dikenal")
    })
}

pub(super) fn format_help() -> String {
    let names = Format::ALL.map(Format::ending).join(", ");
    format!("Bentuk naskah, dipisahkan koma: {names}; tanpa ini: semuanya")
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Baru {
    /// Berkas yang dibuat; tanpa ini: siklus.yaml
    #[arg(
        value_name = "BERKAS",
        default_value = "siklus.yaml",
        hide_default_value = true,
        help_heading = "Masukan"
    )]
    pub file: PathBuf,
    /// Berkas siklus lama; pejabat, K/L, dan teks tetapnya disalin
    #[arg(long = "dari", value_name = "LAMA")]
    pub older: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Ekstrak {
    /// PDF yang dibuat dengan --sematkan-sumber
    #[arg(value_name = "PDF", help_heading = "Masukan")]
    pub file: PathBuf,
    /// Berkas yang dibuat; tanpa ini: isinya dicetak
    #[arg(short = 'o', long = "keluaran", value_name = "BERKAS")]
    pub output: Option<PathBuf>,
}
