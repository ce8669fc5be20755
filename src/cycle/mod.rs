//! The cycle file as types: the contract with its users.
//!
//! `read` fills them, `check` judges them, `fill` hands them to the templates. Everything
//! is optional here, since a file is valid at every stage of its cycle; what the file or a
//! document cannot do without is the business of `check`. A section that has not happened
//! yet is an empty one. The doc comments feed the JSON Schema and are Indonesian.

mod arahan;
mod bahan;
mod daftar;
mod laporan;
mod nota_dinas;
mod notulensi;
mod one_or;
mod pejabat;
mod penelitian;
mod rapat;
mod rekomendasi;
pub(crate) mod scalar;
pub mod schema;
mod siklus;
pub(crate) mod steps;
mod tenggat;
mod text;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub use arahan::{Arahan, ArahanMenko, Instruksi, NaskahMasuk};
pub use bahan::{Bahan, DataDukung, Evaluasi};
pub use daftar::Daftar;
pub use laporan::{Alternatif, Laporan, Pendahuluan, Pengantar, Telaahan};
pub use nota_dinas::{Arah, Gambar, LampiranLain, NotaDinas, Penandatangan, TandaTangan};
pub use notulensi::{Notulensi, Pembahasan, TindakLanjut};
pub use one_or::{PeranAtau, SatuAtauDaftar};
pub use pejabat::{Orang, ParaPejabat, Pejabat, Peran, Sapaan, Sebagai};
pub use penelitian::{Keputusan, Penelitian};
pub use rapat::{Daring, Peserta, Rapat, Undangan, Zona};
pub(crate) use rapat::{are_of_each_day, is_one_night};
pub use rekomendasi::{Butir, Prioritas, Rekomendasi};
pub use scalar::{Jam, Nip, Tanggal, Tenggat};
pub use siklus::{Derajat, Klasifikasi, Salinan, Siklus};
pub(crate) use steps::LAST_DAY;
pub(crate) use tenggat::{SHORT_FORMS, without_latest};
pub use text::{Exact, FilePath, Kl, Official, Phrase, Prose, Secret, TextKind};

/// Satu siklus SOP OT.01.02-001-053.De.2, dari arahan Deputi sampai nota dinas.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["versi", "siklus"]))]
pub struct Cycle {
    /// Versi bentuk berkas; sekarang 1. Wajib.
    #[schemars(required, extend("enum" = [1], "default" = 1))]
    pub versi: Option<u32>,
    /// Identitas siklus. Wajib.
    #[schemars(required)]
    pub siklus: Siklus,
    /// Pejabat menurut peran SOP.
    pub pejabat: ParaPejabat,
    /// Langkah 1: arahan Deputi kepada Asdep.
    #[schemars(extend("x-nodin" = { "langkah": [1] }))]
    pub arahan: Arahan,
    /// Langkah 2: bahan/materi beserta data dukung.
    #[schemars(extend("x-nodin" = { "langkah": [2] }))]
    pub bahan: Bahan,
    /// Langkah 3: penelitian oleh Deputi; satu putaran, atau daftar putaran menurut urutan.
    #[schemars(extend("x-nodin" = { "langkah": [3] }))]
    pub penelitian: Option<SatuAtauDaftar<Penelitian>>,
    /// Langkah 4: rapat koordinasi.
    #[schemars(extend("x-nodin" = { "langkah": [4] }))]
    pub rapat: Rapat,
    /// Langkah 5: notulensi rapat.
    #[schemars(extend("x-nodin" = { "langkah": [5] }))]
    pub notulensi: Notulensi,
    /// Langkah 6: laporan hasil rapat dan telaahan.
    #[schemars(extend("x-nodin" = { "langkah": [6] }))]
    pub laporan: Laporan,
    /// Langkah 7: rumusan rekomendasi.
    #[schemars(extend("x-nodin" = { "langkah": [7] }))]
    pub rekomendasi: Rekomendasi,
    /// Langkah 8 dan 9: nota dinas.
    #[schemars(extend("x-nodin" = { "langkah": [8, 9] }))]
    pub nota_dinas: NotaDinas,
}
