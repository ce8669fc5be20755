//! Identity of a cycle.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Cycle, Exact, Phrase};

/// Identitas siklus.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
#[schemars(extend("required" = ["nomor", "isu", "tahun"]))]
pub struct Siklus {
    /// Nomor siklus, unik dalam arsip; menjadi nama folder keluaran. Wajib.
    #[schemars(required, example = "SK-014/2024")]
    pub nomor: Option<Exact>,
    /// Isu yang dibahas, huruf awal kapital, tanpa titik. Wajib.
    #[schemars(required, example = "Perkembangan Situasi di Laut Natuna Utara")]
    pub isu: Option<Phrase>,
    /// Isu sebagaimana ditulis di tengah kalimat; tanpa isian: isu, dengan huruf kecil sejauh pasti bukan nama.
    #[schemars(example = "perkembangan situasi di Laut Natuna Utara")]
    pub isu_kalimat: Option<Phrase>,
    /// Tahun siklus. Wajib.
    #[schemars(required, example = 2024)]
    pub tahun: Option<i16>,
    /// Klasifikasi keamanan; tanpa isian: biasa.
    #[schemars(extend("default" = "biasa"))]
    pub klasifikasi: Option<Klasifikasi>,
    /// Derajat kecepatan penyampaian semua naskah siklus; tanpa isian: biasa. Derajat nota dinas saja diisi pada `nota_dinas.derajat`.
    #[schemars(extend("default" = "biasa"))]
    pub derajat: Option<Derajat>,
    /// Profil instansi, yang menentukan kop dan jabatan; tanpa isian: profil yang berlaku pada tanggal dokumen.
    #[schemars(example = "kemenko-polkam")]
    pub instansi: Option<Exact>,
    /// Nomor salinan, untuk rahasia dan sangat rahasia.
    pub salinan: Salinan,
}

/// Nomor salinan naskah rahasia.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Salinan {
    /// Salinan ke berapa.
    pub nomor: Option<u32>,
    /// Jumlah seluruh salinan.
    pub dari: Option<u32>,
}

/// Klasifikasi keamanan naskah (Peraturan ANRI 5/2021).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Klasifikasi {
    /// Tidak memerlukan perlindungan khusus.
    Biasa,
    /// Hanya untuk yang dituju; bocornya mengganggu pelaksanaan tugas.
    Terbatas,
    /// Bocornya merugikan negara.
    Rahasia,
    /// Bocornya membahayakan negara.
    SangatRahasia,
}

impl Klasifikasi {
    pub const ALL: [Self; 4] = [
        Self::Biasa,
        Self::Terbatas,
        Self::Rahasia,
        Self::SangatRahasia,
    ];

    /// The code that stands on a document and opens its number.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Biasa => "B",
            Self::Terbatas => "T",
            Self::Rahasia => "R",
            Self::SangatRahasia => "SR",
        }
    }

    /// Whether not everybody may read it: terbatas and above.
    #[must_use]
    pub fn is_restricted(self) -> bool {
        self != Self::Biasa
    }
}

impl Cycle {
    /// Its class; one that names none is `biasa`.
    #[must_use]
    pub fn class(&self) -> Klasifikasi {
        self.siklus.klasifikasi.unwrap_or(Klasifikasi::Biasa)
    }
}

/// Derajat kecepatan penyampaian naskah.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Derajat {
    /// Menurut urutan yang biasa.
    Biasa,
    /// Disampaikan segera.
    Segera,
    /// Disampaikan pada hari yang sama.
    SangatSegera,
    /// Disampaikan saat itu juga.
    Kilat,
}
