//! Problems of form: what naskah dinas customarily look like, and how they are worded.

use super::Level;

/// Masalah kelaziman naskah dinas.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum FormProblem {
    /// Judul diakhiri titik.
    ///
    /// Hal dan isu adalah judul, bukan kalimat; isu juga dipakai di tengah kalimat yang dibuat.
    ///
    /// Salah: `hal: Penyampaian Rumusan Rekomendasi.`. Benar: `hal: Penyampaian Rumusan Rekomendasi`.
    ///
    /// Dasar: susunan kepala nota dinas dalam `PermenPANRB` 80/2012; EYD V, tanda titik.
    #[error("judul tidak diakhiri titik")]
    FullStop,

    /// Naskah rahasia belum bernomor salinan.
    ///
    /// Naskah rahasia dan sangat rahasia memuat nomor salinan pada halaman pertama, agar
    /// setiap salinan dapat dirunut kepada penerimanya. Salinan tunggal cukup `dari: 1`.
    ///
    /// Salah: `klasifikasi: rahasia` tanpa `salinan`. Benar: dengan `salinan: { nomor: 1, dari: 3 }`.
    ///
    /// Dasar: Peraturan ANRI 5/2021; `PermenPANRB` 80/2012.
    #[error("naskah rahasia belum bernomor salinan")]
    NoCopyNumber,

    /// Nomor salinan tidak mungkin ada.
    ///
    /// Nomor salinan berjalan dari 1 sampai dengan jumlah salinan.
    ///
    /// Salah: `salinan: { nomor: 5, dari: 3 }`. Benar: `salinan: { nomor: 3, dari: 3 }`.
    ///
    /// Dasar: penomoran salinan naskah rahasia dalam `PermenPANRB` 80/2012.
    #[error("tidak ada salinan ke-{number} dari {total} salinan")]
    NoSuchCopy { number: u32, total: u32 },

    /// Pemaraf lebih dari tiga orang.
    ///
    /// Konsep diparaf paling banyak oleh tiga pejabat, menurut jenjangnya.
    ///
    /// Salah: `paraf` dengan empat butir. Benar: `paraf: [ sesdep, asdep ]`.
    ///
    /// Dasar: paraf hierarki dalam tata naskah dinas.
    #[error("pemaraf ini yang keempat; paling banyak tiga")]
    TooManyInitials,
}

impl FormProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::FullStop => ("titik-di-akhir-judul", Level::Warning),
            Self::NoCopyNumber => ("salinan-tanpa-nomor", Level::Warning),
            Self::NoSuchCopy { .. } => ("salinan-tidak-ada", Level::Error),
            Self::TooManyInitials => ("paraf-terlalu-banyak", Level::Warning),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        match self {
            Self::FullStop => "hapus titik pada akhirnya".into(),
            Self::NoCopyNumber => "tulis “salinan: { nomor: 1, dari: … }” di dalam “siklus”".into(),
            Self::NoSuchCopy { .. } => "periksa nomor dan jumlah salinan".into(),
            Self::TooManyInitials => "sebutkan paling banyak tiga pemaraf".into(),
        }
    }
}
