//! Problems of files and folders on disk.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah membaca dan menulis berkas.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum StorageProblem {
    /// Berkas atau folder tidak dapat dibaca.
    ///
    /// Benar: nama berkas yang tepat, dan izin untuk membacanya.
    ///
    /// Dasar: sistem berkas.
    #[error("tidak dapat dibaca: {reason}")]
    Unreadable { reason: String },

    /// Berkas tidak dapat ditulis.
    ///
    /// Tidak ada berkas yang tertulis sebagian.
    ///
    /// Benar: folder lain dengan `-o`, atau folder yang boleh ditulisi.
    ///
    /// Dasar: sistem berkas.
    #[error("tidak dapat ditulis: {reason}")]
    Unwritable { reason: String },

    /// Naskah sedang terbuka dalam Word atau LibreOffice.
    ///
    /// Naskah yang sedang dibuka tidak diganti, supaya suntingan di dalamnya tidak hilang.
    ///
    /// Benar: tutup naskah itu, lalu buat lagi. Bila naskah itu tidak terbuka, pengolah kata pernah
    /// terhenti dan meninggalkan berkas kunci di sampingnya (`~$…` atau `.~lock.…#`): hapuslah berkas
    /// itu. Sesudah sehari berkas itu tidak dihiraukan lagi.
    ///
    /// Dasar: berkas milik orang tidak pernah ditimpa.
    #[error("naskah ini sedang terbuka dalam pengolah kata")]
    OpenElsewhere,

    /// Berkas dengan nama itu sudah ada.
    ///
    /// `nodin baru`, `nodin ekstrak`, dan `nodin templat salin` hanya membuat berkas baru.
    ///
    /// Benar: sebutkan nama lain, atau pindahkan dulu berkas yang lama.
    ///
    /// Dasar: berkas milik orang tidak pernah ditimpa.
    #[error("berkas ini sudah ada dan tidak ditimpa")]
    Exists,

    /// Konsep disunting di Word, dan suntingannya tidak masuk nota dinas.
    ///
    /// Nota dinas dibuat dari berkas siklus. Yang ditulis orang dalam konsep DOCX hanya ada
    /// dalam konsep itu, sampai diambil dengan `nodin serap`.
    ///
    /// Salah: kalimat diperbaiki dalam `8-konsep-nota-dinas.docx` saja. Benar: `nodin serap
    /// 8-konsep-nota-dinas.docx --tulis`, lalu nota dinas dibuat lagi.
    ///
    /// Dasar: berkas siklus adalah satu-satunya sumber naskah.
    #[error(
        "konsep ini disunting{}; suntingannya tidak ada dalam berkas siklus, jadi tidak ada dalam nota dinas",
        after_colon(what)
    )]
    EditedDraft {
        /// The keys in words; empty where nobody can tell.
        what: String,
    },

    /// Folder tidak berisi berkas siklus.
    ///
    /// Berkas siklus berakhiran `.yaml` atau `.yml`.
    ///
    /// Benar: sebutkan berkas siklusnya, atau folder yang memuatnya langsung.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("folder ini tidak berisi berkas siklus (.yaml atau .yml)")]
    NoCycles,

    /// Dua siklus menuju folder keluaran yang sama.
    ///
    /// `siklus.nomor` menjadi nama folder keluaran dan harus unik; huruf besar dan kecil
    /// tidak dibedakan.
    ///
    /// Salah: dua siklus bernomor `SK-1/2024`. Benar: `SK-1/2024` dan `SK-2/2024`.
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
            Self::Exists => "berkas-sudah-ada",
            Self::EditedDraft { .. } => return ("konsep-disunting", Level::Warning),
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
            Self::OpenElsewhere => {
                "tutup naskah itu, lalu buat lagi; bila tidak terbuka, hapus berkas kuncinya (~$… atau .~lock.…#)"
            }
            Self::Exists => "sebutkan nama lain",
            Self::EditedDraft { what } if what.is_empty() => {
                "pindahkan suntingan itu ke berkas siklus, lalu buat lagi; hapus konsep ini bila sudah"
            }
            Self::EditedDraft { .. } => {
                "ambil suntingan itu dengan nodin serap dan --tulis, lalu buat lagi"
            }
            Self::NoCycles => "sebutkan berkas siklusnya, atau folder lain",
            Self::SameTarget { .. } => "beri kedua siklus nomor yang berbeda",
        };
        text.into()
    }
}

fn after_colon(what: &str) -> String {
    if what.is_empty() {
        String::new()
    } else {
        format!(": {what}")
    }
}
