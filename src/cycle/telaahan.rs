//! Step 6, second part: the staff study.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::List;

/// Telaahan staf.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telaahan {
    /// Judul telaahan; tanpa isian: siklus.isu.
    pub tentang: Option<String>,
    /// Persoalan (teks panjang).
    pub persoalan: Option<String>,
    /// Praanggapan.
    pub praanggapan: List<String>,
    /// Fakta yang memengaruhi, masing-masing teks panjang.
    pub fakta: List<String>,
    /// Analisis (teks panjang).
    pub analisis: Option<String>,
    /// Alternatif yang ditimbang.
    pub alternatif: List<Alternatif>,
    /// Simpulan.
    pub simpulan: List<String>,
    /// Saran.
    pub saran: List<String>,
}

/// Satu alternatif dengan untung ruginya.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Alternatif {
    /// Uraian alternatif.
    pub uraian: Option<String>,
    /// Keuntungan.
    pub keuntungan: List<String>,
    /// Kerugian.
    pub kerugian: List<String>,
}
