//! The command line: what can be typed, and its help in Indonesian.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::Format;

const TEMPLATE: &str = "{about}\n\nCara pakai: {usage}\n\n{all-args}{after-help}";

/// nodin membuat naskah dinas dari satu berkas siklus, sebagai PDF dan DOCX.
#[derive(Debug, Parser)]
#[command(
    name = "nodin",
    version,
    help_template = TEMPLATE,
    override_usage = "nodin PERINTAH [PILIHAN] BERKAS|FOLDER…",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Perintah",
    subcommand_value_name = "PERINTAH",
    next_help_heading = "Pilihan",
    after_help = "Kode keluar: 0 baik (juga dengan peringatan), 1 ada galat, 2 perintah keliru, 3 tidak dapat membaca atau menulis berkas.",
)]
pub(super) struct Cli {
    #[command(subcommand)]
    pub command: Command,
    /// Tampilkan bantuan ini (juga --bantuan)
    #[arg(short = 'h', long = "help", display_order = 998, alias = "bantuan", action = clap::ArgAction::Help, global = true)]
    help: Option<bool>,
    /// Tampilkan versi program (juga --versi)
    #[arg(short = 'V', long = "version", display_order = 999, alias = "versi", action = clap::ArgAction::Version)]
    version: Option<bool>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Buat naskah dari berkas siklus
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin buat [PILIHAN] BERKAS|FOLDER…")]
    Buat(Buat),
    /// Periksa berkas siklus tanpa membuat naskah
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin periksa [PILIHAN] BERKAS|FOLDER…")]
    Periksa(Periksa),
}

#[derive(Debug, Args)]
pub(super) struct Buat {
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
    /// Bentuk naskah, dipisahkan koma: pdf, docx; tanpa ini: keduanya
    #[arg(
        long,
        value_name = "BENTUK",
        value_delimiter = ',',
        hide_possible_values = true
    )]
    pub format: Vec<FormatArg>,
    /// Timpa naskah yang sudah disunting
    #[arg(long)]
    pub timpa: bool,
    /// Laporkan hasil sebagai JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Periksa {
    /// Berkas siklus, atau folder yang berisi berkas siklus
    #[arg(
        required = true,
        value_name = "BERKAS|FOLDER",
        help_heading = "Masukan"
    )]
    pub sources: Vec<PathBuf>,
    /// Laporkan temuan sebagai JSON
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum FormatArg {
    Pdf,
    Docx,
}

impl From<FormatArg> for Format {
    fn from(arg: FormatArg) -> Self {
        match arg {
            FormatArg::Pdf => Self::Pdf,
            FormatArg::Docx => Self::Docx,
        }
    }
}
