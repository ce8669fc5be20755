//! What `serap` takes.

use std::path::PathBuf;

use clap::Args;

use super::HouseArgs;

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
