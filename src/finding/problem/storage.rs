//! Problems of files and folders on disk.

use super::Level;

/// Masalah membaca dan menulis berkas.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum StorageProblem {
    /// Berkas atau folder tidak dapat dibaca.
    ///
    /// Dasar: sistem berkas.
    #[error("tidak dapat dibaca: {reason}")]
    Unreadable { reason: String },

    /// Berkas tidak dapat ditulis.
    ///
    /// Tidak ada berkas yang tertulis sebagian.
    ///
    /// Dasar: sistem berkas.
    #[error("tidak dapat ditulis: {reason}")]
    Unwritable { reason: String },

    /// Naskah sedang terbuka dalam Word atau LibreOffice.
    ///
    /// Naskah yang sedang dibuka tidak diganti, supaya suntingan di dalamnya tidak hilang.
    ///
    /// Benar: tutup naskah itu, lalu buat lagi.
    ///
    /// Dasar: berkas milik orang tidak pernah ditimpa.
    #[error("naskah ini sedang terbuka dalam pengolah kata")]
    OpenElsewhere,

    /// Folder tidak berisi berkas siklus.
    ///
    /// Berkas siklus berakhiran `.yaml` atau `.yml`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("folder ini tidak berisi berkas siklus (.yaml atau .yml)")]
    NoCycles,

    /// Dua siklus menuju folder keluaran yang sama.
    ///
    /// `siklus.nomor` menjadi nama folder keluaran dan harus unik; huruf besar dan kecil
    /// tidak dibedakan.
    ///
    /// Dasar: nomor siklus unik dalam arsip.
    #[error("nomor siklus ini menuju folder keluaran yang sama dengan {other}")]
    SameTarget { other: String },
}

impl StorageProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::Unreadable { .. } => "tidak-dapat-dibaca",
            Self::Unwritable { .. } => "tidak-dapat-ditulis",
            Self::OpenElsewhere => "berkas-terbuka",
            Self::NoCycles => "folder-tanpa-siklus",
            Self::SameTarget { .. } => "tujuan-sama",
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> String {
        let text = match self {
            Self::Unreadable { .. } => "periksa nama dan izin berkas itu",
            Self::Unwritable { .. } => {
                "pilih folder lain dengan -o, atau periksa izin dan ruang simpan"
            }
            Self::OpenElsewhere => "tutup naskah itu, lalu buat lagi",
            Self::NoCycles => "sebutkan berkas siklusnya, atau folder lain",
            Self::SameTarget { .. } => "beri kedua siklus nomor yang berbeda",
        };
        text.into()
    }
}
