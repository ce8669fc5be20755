//! Step 3: the Deputi examines the material; the gate of the SOP.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Daftar, Phrase, Prose, Tanggal};

/// Langkah 3: satu putaran penelitian bahan oleh Deputi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Penelitian {
    /// Tanggal penelitian, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Keputusan Deputi.
    pub keputusan: Option<Keputusan>,
    /// Catatan dan alasan (teks panjang).
    pub catatan: Option<Prose>,
    /// Disposisi Deputi, satu butir tiap disposisi.
    pub disposisi: Daftar<Phrase>,
    /// Lama langkah 3 pada putaran ini dalam menit.
    pub lama_menit: Option<u32>,
}

/// Keputusan atas bahan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Keputusan {
    /// Bahan disetujui; siklus berlanjut ke rapat.
    Setuju,
    /// Bahan dikembalikan ke langkah 2 untuk diperbaiki.
    Perbaiki,
}
