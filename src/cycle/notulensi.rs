//! Step 5: the record of the meeting.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Daftar, Jam, Kl, Official, Orang, Phrase, Prose, Tenggat};

/// Langkah 5: notulensi rapat koordinasi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Notulensi {
    /// Pencatat.
    pub notulis: Orang,
    /// Pukul rapat dimulai, bila lain dari yang tertulis dalam undangan, HH:MM; tercetak dalam notula dan laporan.
    pub mulai: Option<Jam>,
    /// Pukul rapat berakhir, bila lain dari yang tertulis dalam undangan, HH:MM; yang lewat tengah malam ialah hari berikutnya. Tercetak dalam notula dan laporan.
    pub selesai: Option<Jam>,
    /// Kata pembukaan pimpinan rapat (teks panjang).
    pub pembukaan: Option<Prose>,
    /// Pembahasan menurut K/L.
    pub pembahasan: Daftar<Pembahasan>,
    /// Kesimpulan rapat.
    pub kesimpulan: Daftar<Phrase>,
    /// Tindak lanjut yang disepakati.
    pub tindak_lanjut: Daftar<TindakLanjut>,
    /// Penutup (teks panjang), tercetak dalam notula saja; tanpa isian: kalimat yang sesuai.
    pub penutup: Option<Prose>,
    /// Lama langkah 5 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Pokok pembahasan satu K/L.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Pembahasan {
    /// Kementerian/lembaga.
    pub kl: Option<Kl>,
    /// Yang berbicara.
    pub pembicara: Option<Official>,
    /// Pokok bahasan, masing-masing teks panjang.
    pub pokok: Daftar<Prose>,
}

/// Satu tindak lanjut.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TindakLanjut {
    /// Uraian (teks panjang).
    pub uraian: Option<Prose>,
    /// K/L penanggung jawab.
    pub penanggung_jawab: Daftar<Kl>,
    /// Batas waktu: YYYY-MM-DD, atau dalam kata: masa (triwulan II 2026, akhir Juni 2026), hari (paling lambat 5 Juni 2026, sebelum 6 November 2026), kurun (1 Mei s.d. 30 Juni 2026), peristiwa (sebelum JBC ke-39), permulaan (mulai Juli 2026), yang berulang (setiap bulan), atau segera.
    pub tenggat: Option<Tenggat>,
}
