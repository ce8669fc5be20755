//! What `meja` takes.

use std::path::PathBuf;

use clap::Args;

use super::HouseArgs;

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
