//! Step 6: the report of the meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Exact, List, Phrase, Prose, Tanggal, Telaahan};

/// Langkah 6: laporan hasil rapat koordinasi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Laporan {
    /// Nomor laporan, bila dipakai.
    pub nomor: Option<Exact>,
    /// Tanggal laporan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Pendahuluan; tanpa isian: kalimat yang sesuai dibuat.
    pub pendahuluan: Pendahuluan,
    /// Faktor yang memengaruhi.
    pub faktor: List<Phrase>,
    /// Hambatan yang dihadapi.
    pub hambatan: List<Phrase>,
    /// Simpulan; tanpa isian: menunjuk kesimpulan rapat (notulensi.kesimpulan).
    pub simpulan: List<Phrase>,
    /// Saran.
    pub saran: List<Phrase>,
    /// Penutup (teks panjang); tanpa isian: kalimat yang sesuai.
    pub penutup: Option<Prose>,
    /// Telaahan staf, bagian kedua laporan.
    pub telaahan: Telaahan,
    /// Lama langkah 6 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Pendahuluan laporan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Pendahuluan {
    /// Umum (teks panjang).
    pub umum: Option<Prose>,
    /// Maksud dan tujuan (teks panjang).
    pub maksud_tujuan: Option<Prose>,
    /// Ruang lingkup (teks panjang).
    pub ruang_lingkup: Option<Prose>,
    /// Dasar; tanpa isian: arahan.dasar, undangan, dan dasar hukum pada profil.
    pub dasar: List<Phrase>,
}
