//! Step 2: the Asdep's material with its data.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Daftar, FilePath, Kl, Phrase, Prose, Tanggal};

/// Langkah 2: bahan/materi beserta data dukung.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Bahan {
    /// Tanggal bahan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Latar belakang (teks panjang: paragraf, daftar, tabel).
    pub latar_belakang: Option<Prose>,
    /// Pokok isu, satu butir tiap isu.
    pub pokok_isu: Daftar<Phrase>,
    /// Evaluasi pelaksanaan kebijakan K/L, satu baris tiap kebijakan.
    pub evaluasi: Daftar<Evaluasi>,
    /// Analisis (teks panjang).
    pub analisis: Option<Prose>,
    /// Saran, satu butir tiap saran.
    pub saran: Daftar<Phrase>,
    /// Daftar data dukung.
    pub data_dukung: Daftar<DataDukung>,
    /// Lama langkah 2 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Sebaris matriks evaluasi pelaksanaan kebijakan K/L.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Evaluasi {
    /// Kebijakan yang dievaluasi (teks panjang).
    pub kebijakan: Option<Prose>,
    /// Kementerian/lembaga pelaksana.
    pub kl: Option<Kl>,
    /// Capaian (teks panjang).
    pub capaian: Option<Prose>,
    /// Kendala (teks panjang).
    pub kendala: Option<Prose>,
}

/// Satu data dukung.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct DataDukung {
    /// Judul data.
    pub judul: Option<Phrase>,
    /// Sumber data.
    pub sumber: Option<Kl>,
    /// Tanggal data, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Keterangan.
    pub keterangan: Option<Phrase>,
    /// Berkas di samping berkas siklus; harus ada.
    pub berkas: Option<FilePath>,
}
