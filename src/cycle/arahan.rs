//! Step 1: the Deputi's disposisi to the Asdep.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{List, Tanggal};

/// Langkah 1: arahan (disposisi) Deputi kepada Asdep.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Arahan {
    /// Nomor disposisi.
    pub nomor: Option<String>,
    /// Tanggal arahan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Dasar arahan, satu butir tiap dasar.
    pub dasar: List<String>,
    /// Isi arahan, satu butir tiap arahan.
    pub isi: List<String>,
    /// Batas waktu pelaksanaan, YYYY-MM-DD.
    pub tenggat: Option<Tanggal>,
}
