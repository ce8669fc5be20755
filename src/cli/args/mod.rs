//! The command line: what can be typed, and its help in Indonesian.

mod archive;
mod choice;
mod make;
mod print;
mod status;
mod templat;

use clap::{Parser, Subcommand};

pub(super) use archive::{Arsip, Daftar, Verifikasi, threads};
use choice::{DocumentArgs, FormatArgs};
use make::CarryingArgs;
pub(super) use make::{Baru, Buat, Ekstrak, HouseArgs, Periksa, Serap};
pub(super) use print::{Jelaskan, Lengkapi};
pub(super) use status::{Order, Status};
pub(super) use templat::{Meja, Templat, TemplatPeriksa, TemplatSalin};

/// Help without a word of English.
const TEMPLATE: &str = "{about}\n\nCara pakai: {usage}\n\n{all-args}{after-help}";

/// nodin membuat naskah dinas dari satu berkas siklus, sebagai PDF dan DOCX.
#[derive(Debug, Parser)]
#[command(
    name = "nodin",
    version,
    help_template = TEMPLATE,
    override_usage = "nodin PERINTAH [PILIHAN] BERKAS|FOLDER…\n            nodin BERKAS|FOLDER…    (sama dengan nodin buat)",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
    subcommand_help_heading = "Perintah",
    subcommand_value_name = "PERINTAH",
    next_help_heading = "Pilihan",
    after_help = "Kode keluar: 0 baik (juga dengan peringatan), 1 ada galat, 2 perintah keliru, 3 tidak dapat membaca atau menulis berkas, 4 arsip sedang dipakai, 130 dihentikan.",
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
    /// Buat arsip dari semua berkas siklus dalam folder
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin arsip [PILIHAN] SUMBER… -o FOLDER")]
    Arsip(Arsip),
    /// Periksa keutuhan sebuah arsip
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin verifikasi [PILIHAN] FOLDER")]
    Verifikasi(Verifikasi),
    /// Cetak daftar naskah sebuah arsip sebagai PDF dan DOCX
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin daftar [PILIHAN] FOLDER")]
    Daftar(Daftar),
    /// Periksa berkas siklus tanpa membuat naskah
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin periksa [PILIHAN] BERKAS|FOLDER…")]
    Periksa(Periksa),
    /// Tampilkan sampai mana siklus berjalan, dan di meja siapa
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin status [PILIHAN] BERKAS|FOLDER…")]
    Status(Status),
    /// Ambil suntingan dari naskah DOCX ke berkas siklusnya
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin serap [PILIHAN] NASKAH.docx|FOLDER… [SIKLUS.yaml]")]
    Serap(Serap),
    /// Mulai berkas siklus baru, untuk diisi
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin baru [PILIHAN] [BERKAS]")]
    Baru(Baru),
    /// Ambil lagi berkas siklus yang dibawa sebuah PDF
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin ekstrak [PILIHAN] PDF")]
    Ekstrak(Ekstrak),
    /// Salin templat bawaan, atau periksa templat sendiri
    #[command(
        subcommand,
        help_template = TEMPLATE,
        override_usage = "nodin templat salin FOLDER\n            nodin templat periksa [PILIHAN] [FOLDER]",
        subcommand_help_heading = "Perintah",
        subcommand_value_name = "PERINTAH",
        disable_help_subcommand = true
    )]
    Templat(Templat),
    /// Masukkan templat, profil, logo, dan huruf kantor ke halaman meja
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin meja [PILIHAN] HALAMAN.html --templat FOLDER -o KANTOR.html")]
    Meja(Meja),
    /// Cetak skema JSON berkas siklus, untuk editor
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin skema")]
    Skema,
    /// Jelaskan satu temuan, atau sebutkan semuanya
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin jelaskan [KODE]")]
    Jelaskan(Jelaskan),
    /// Cetak pelengkap perintah untuk sebuah shell
    #[command(help_template = TEMPLATE, next_help_heading = "Pilihan", override_usage = "nodin lengkapi SHELL")]
    Lengkapi(Lengkapi),
}

impl Command {
    /// How many documents it makes at once.
    pub(super) fn threads(&self) -> usize {
        match self {
            Self::Arsip(args) => threads(args.parallel),
            Self::Verifikasi(args) => threads(args.parallel),
            _ => 1,
        }
    }
}
