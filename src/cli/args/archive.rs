//! What the commands about archives take.

use std::{num::NonZeroUsize, path::PathBuf, thread};

use clap::Args;

use super::{CarryingArgs, DocumentArgs, FormatArgs, HouseArgs};

#[derive(Debug, Args)]
pub(in crate::cli) struct Arsip {
    /// Folder yang berisi berkas siklus, juga di dalam folder di bawahnya; atau berkas siklus
    #[arg(required = true, value_name = "SUMBER", help_heading = "Masukan")]
    pub sources: Vec<PathBuf>,
    /// Folder arsip: folder baru, atau arsip yang sudah ada
    #[arg(short = 'o', long = "keluaran", value_name = "FOLDER", required = true)]
    pub output: PathBuf,
    #[command(flatten)]
    pub documents: DocumentArgs,
    #[command(flatten)]
    pub formats: FormatArgs,
    /// Jumlah siklus yang dibuat bersamaan; tanpa ini: sebanyak inti prosesor
    #[arg(long = "paralel", value_name = "N", value_parser = parallel)]
    pub parallel: Option<NonZeroUsize>,
    /// Buat ulang juga yang tidak berubah
    #[arg(long = "semua")]
    pub all: bool,
    #[command(flatten)]
    pub carrying: CarryingArgs,
    #[command(flatten)]
    pub house: HouseArgs,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Verifikasi {
    /// Folder arsip
    #[arg(value_name = "FOLDER", help_heading = "Masukan")]
    pub folder: PathBuf,
    /// Buat ulang setiap naskah, tanpa menulisnya, dan bandingkan byte demi byte
    #[arg(long = "bangun-ulang")]
    pub rebuild: bool,
    /// Jumlah pekerjaan yang dilakukan bersamaan; tanpa ini: sebanyak inti prosesor
    #[arg(long = "paralel", value_name = "N", value_parser = parallel)]
    pub parallel: Option<NonZeroUsize>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Daftar {
    /// Folder arsip
    #[arg(value_name = "FOLDER", help_heading = "Masukan")]
    pub folder: PathBuf,
    /// Folder keluaran; tanpa ini: folder “keluaran” di samping folder arsip
    #[arg(short = 'o', long = "keluaran", value_name = "FOLDER")]
    pub output: Option<PathBuf>,
    #[command(flatten)]
    pub formats: FormatArgs,
    /// Profil instansi untuk kopnya; tanpa ini: yang berlaku pada tanggal naskah terakhir
    #[arg(long = "instansi", value_name = "NAMA")]
    pub institution: Option<String>,
    #[command(flatten)]
    pub house: HouseArgs,
}

/// So many threads, or as many as there are processors.
pub(in crate::cli) fn threads(parallel: Option<NonZeroUsize>) -> usize {
    let all = || thread::available_parallelism().map_or(1, NonZeroUsize::get);
    parallel.map_or_else(all, NonZeroUsize::get)
}

fn parallel(typed: &str) -> Result<NonZeroUsize, &'static str> {
    typed
        .parse()
        .ok()
        .filter(|threads: &NonZeroUsize| threads.get() <= 256)
        .ok_or("isilah dengan angka 1 sampai 256")
}
