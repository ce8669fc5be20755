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
    /// Persoalan yang harus dipecahkan, dalam beberapa kalimat (teks panjang).
    pub persoalan: Option<Prose>,
    /// Praanggapan: dugaan yang beralasan tentang yang akan terjadi.
    pub praanggapan: Daftar<Phrase>,
    /// Fakta yang menjadi dasar analisis, masing-masing teks panjang.
    pub fakta: Daftar<Prose>,
    /// Analisis: pengaruh fakta dan praanggapan terhadap persoalan, akibatnya, dan cara yang mungkin (teks panjang).
    pub analisis: Option<Prose>,
    /// Alternatif yang ditimbang.
    pub alternatif: Daftar<Alternatif>,
    /// Simpulan telaahan: inti analisis dan cara yang dipilih.
    pub simpulan: Daftar<Phrase>,
    /// Saran telaahan: tindakan yang diusulkan.
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
