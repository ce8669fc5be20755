//! What `buat`, `periksa`, `serap`, `baru` and `ekstrak` take.

use std::path::PathBuf;

use clap::Args;

use super::{DocumentArgs, FormatArgs};
use crate::{
    Format,
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
    #[command(flatten)]
    pub documents: DocumentArgs,
    #[command(flatten)]
    pub formats: FormatArgs,
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

#[derive(Debug, Args)]
pub(in crate::cli) struct Serap {
    /// Naskah DOCX yang disunting, atau folder yang berisi naskah itu; boleh diikuti berkas siklusnya
    #[arg(
        required = true,
        value_name = "NASKAH|FOLDER|SIKLUS",
        help_heading = "Masukan"
    )]
    pub files: Vec<PathBuf>,
    /// Tulis suntingan itu ke berkas siklus; tanpa ini hanya ditunjukkan
    #[arg(long = "tulis")]
    pub write: bool,
    /// Ambil juga pilihan pada kunci ini
    #[arg(long = "ambil", value_name = "KUNCI", value_delimiter = ',')]
    pub taken: Vec<String>,
    #[command(flatten)]
    pub house: HouseArgs,
    /// Laporkan hasil sebagai JSON
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
    /// Whether files are asked for that carry the cycle file: of the formats, PDF can.
    pub(in crate::cli) fn carries_source(&self) -> bool {
        self.carrying.with_source && self.formats.all().any(|format| format == Format::Pdf)
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
