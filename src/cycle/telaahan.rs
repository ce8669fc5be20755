//! Step 6, second part: the staff study.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Daftar, Phrase, Prose};

/// Telaahan staf.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telaahan {
    /// Judul telaahan; tanpa isian: siklus.isu.
    pub tentang: Option<Phrase>,
    /// Persoalan (teks panjang).
    pub persoalan: Option<Prose>,
    /// Praanggapan.
    pub praanggapan: Daftar<Phrase>,
    /// Fakta yang memengaruhi, masing-masing teks panjang.
    pub fakta: Daftar<Prose>,
    /// Analisis (teks panjang).
    pub analisis: Option<Prose>,
    /// Alternatif yang ditimbang.
    pub alternatif: Daftar<Alternatif>,
    /// Simpulan.
    pub simpulan: Daftar<Phrase>,
    /// Saran.
    pub saran: Daftar<Phrase>,
}

/// Satu alternatif dengan untung ruginya.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Alternatif {
    /// Uraian alternatif.
    pub uraian: Option<Phrase>,
    /// Keuntungan.
    pub keuntungan: Daftar<Phrase>,
    /// Kerugian.
    pub kerugian: Daftar<Phrase>,
}
