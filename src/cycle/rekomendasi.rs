//! Step 7: the Deputi's rumusan rekomendasi.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Daftar, Kl, Phrase, Prose, Tanggal, Tenggat};

/// Langkah 7: rumusan rekomendasi Deputi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Rekomendasi {
    /// Tanggal perumusan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Pengantar matriks (teks panjang).
    pub pengantar: Option<Prose>,
    /// Butir rekomendasi.
    pub butir: Daftar<Butir>,
    /// Disposisi Deputi kepada Sesdep.
    pub disposisi: Daftar<Phrase>,
    /// Lama langkah 7 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Satu butir rekomendasi. Diawali kata kerja; satu penanggung jawab utama, satu keluaran, satu tenggat.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Butir {
    /// Rekomendasi (teks panjang).
    pub uraian: Option<Prose>,
    /// Dasar pertimbangan (teks panjang).
    pub dasar: Option<Prose>,
    /// K/L penanggung jawab; yang pertama memimpin.
    pub penanggung_jawab: Daftar<Kl>,
    /// Batas waktu: YYYY-MM-DD, atau dalam kata: masa (triwulan II 2026, akhir Juni 2026), hari (paling lambat 5 Juni 2026, sebelum 6 November 2026), kurun (1 Mei s.d. 30 Juni 2026), peristiwa (sebelum JBC ke-39), permulaan (mulai Juli 2026), yang berulang (setiap bulan), atau segera.
    pub tenggat: Option<Tenggat>,
    /// Indikator keberhasilan (teks panjang).
    pub indikator: Option<Prose>,
    /// Prioritas butir.
    pub prioritas: Option<Prioritas>,
}

/// Prioritas rekomendasi.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Prioritas {
    /// Didahulukan.
    Tinggi,
    /// Sesudah yang tinggi.
    Sedang,
    /// Sesudah yang lain.
    Rendah,
}
