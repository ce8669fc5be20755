//! Step 5: the record of the meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{List, Orang, Tanggal};

/// Langkah 5: notulensi rapat koordinasi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Notulensi {
    /// Pencatat.
    pub notulis: Orang,
    /// Kata pembukaan pimpinan rapat (teks panjang).
    pub pembukaan: Option<String>,
    /// Pembahasan menurut K/L.
    pub pembahasan: List<Pembahasan>,
    /// Kesimpulan rapat.
    pub kesimpulan: List<String>,
    /// Tindak lanjut yang disepakati.
    pub tindak_lanjut: List<TindakLanjut>,
    /// Penutup (teks panjang); tanpa isian: kalimat yang sesuai.
    pub penutup: Option<String>,
    /// Lama langkah 5 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Pokok pembahasan satu K/L.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Pembahasan {
    /// Kementerian/lembaga.
    pub kl: Option<String>,
    /// Yang berbicara.
    pub pembicara: Option<String>,
    /// Pokok bahasan, masing-masing teks panjang.
    pub pokok: List<String>,
}

/// Satu tindak lanjut.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TindakLanjut {
    /// Uraian (teks panjang).
    pub uraian: Option<String>,
    /// K/L penanggung jawab.
    pub penanggung_jawab: List<String>,
    /// Batas waktu, YYYY-MM-DD.
    pub tenggat: Option<Tanggal>,
}
