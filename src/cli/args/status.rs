//! What `status` takes.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::{HouseArgs, choice::one_of};
use crate::cli::clock;

#[derive(Debug, Args)]
pub(in crate::cli) struct Status {
    /// Berkas siklus, atau folder yang berisi berkas siklus
    #[arg(
        required = true,
        value_name = "BERKAS|FOLDER",
        help_heading = "Masukan"
    )]
    pub sources: Vec<PathBuf>,
    /// Hitung umur sampai tanggal ini: YYYY-MM-DD, atau hari-ini; tanpa ini umur tidak dihitung
    #[arg(long = "per", value_name = "TANGGAL", value_parser = per)]
    pub on: Option<Date>,
    /// Urutan baris: nomor, langkah, atau sejak; tanpa ini: nomor
    #[arg(
        long = "urut",
        value_name = "KOLOM",
        default_value = "nomor",
        hide_default_value = true,
        value_parser = one_of(ORDERS),
        hide_possible_values = true
    )]
    pub order: Order,
    #[command(flatten)]
    pub house: HouseArgs,
    /// Laporkan keadaan sebagai JSON
    #[arg(long)]
    pub json: bool,
}

/// By what rows are sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::cli) enum Order {
    Nomor,
    Langkah,
    Sejak,
}

const ORDERS: [(&str, Order); 3] = [
    ("nomor", Order::Nomor),
    ("langkah", Order::Langkah),
    ("sejak", Order::Sejak),
];

/// Up to when ages are reckoned; only who asks for today has a clock read.
fn per(typed: &str) -> Result<Date, &'static str> {
    if typed == "hari-ini" {
        return Ok(clock::today());
    }
    typed
        .parse()
        .map_err(|_| "isilah dengan YYYY-MM-DD atau hari-ini")
}
