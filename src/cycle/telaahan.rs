//! Step 6, second part: the staff study.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{List, Phrase, Prose};

/// Telaahan staf.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telaahan {
    /// Judul telaahan; tanpa isian: siklus.isu.
    pub tentang: Option<Phrase>,
    /// Persoalan (teks panjang).
    pub persoalan: Option<Prose>,
    /// Praanggapan.
    pub praanggapan: List<Phrase>,
    /// Fakta yang memengaruhi, masing-masing teks panjang.
    pub fakta: List<Prose>,
    /// Analisis (teks panjang).
    pub analisis: Option<Prose>,
    /// Alternatif yang ditimbang.
    pub alternatif: List<Alternatif>,
    /// Simpulan.
    pub simpulan: List<Phrase>,
    /// Saran.
    pub saran: List<Phrase>,
}

/// Satu alternatif dengan untung ruginya.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Alternatif {
    /// Uraian alternatif.
    pub uraian: Option<Phrase>,
    /// Keuntungan.
    pub keuntungan: List<Phrase>,
    /// Kerugian.
    pub kerugian: List<Phrase>,
}
