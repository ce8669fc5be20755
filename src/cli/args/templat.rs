//! What the commands about templates, and about a desk with an office's own, take.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{HouseArgs, TEMPLATE};

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum Templat {
    /// Salin semua templat bawaan, untuk diubah
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin templat salin FOLDER")]
    Salin(TemplatSalin),
    /// Periksa templat, gaya, dan profil dengan siklus percobaan
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin templat periksa [PILIHAN] [FOLDER]")]
    Periksa(TemplatPeriksa),
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TemplatSalin {
    /// Folder tujuan; berkas yang sudah ada di dalamnya dibiarkan
    #[arg(value_name = "FOLDER", help_heading = "Masukan")]
    pub folder: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct TemplatPeriksa {
    /// Folder templat; tanpa ini: isi variabel lingkungan `NODIN_TEMPLAT`, atau templat bawaan
    #[arg(value_name = "FOLDER", help_heading = "Masukan")]
    pub folder: Option<PathBuf>,
    /// Folder huruf tambahan untuk PDF (TTF atau OTF)
    #[arg(long = "fon", value_name = "FOLDER")]
    pub fonts: Option<PathBuf>,
    /// Laporkan temuan sebagai JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Meja {
    /// Halaman meja dari nodin versi ini: nodin.html, atau halaman kantor yang lama
    #[arg(value_name = "HALAMAN.html", help_heading = "Masukan")]
    pub page: PathBuf,
    #[command(flatten)]
    pub house: HouseArgs,
    /// Halaman kantor yang dibuat
    #[arg(short = 'o', long = "keluaran", value_name = "KANTOR.html")]
    pub output: PathBuf,
}
