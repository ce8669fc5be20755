//! Problems of what a call asks for by name.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah pada yang diminta.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum RequestProblem {
    /// Naskah yang diminta belum dapat dibuat.
    ///
    /// Naskah ini disebut pada `--dokumen`, tetapi isian yang menjadi kelengkapannya belum ada.
    /// Tanpa `--dokumen`, naskah yang belum lengkap dilewati dan disebut saja.
    ///
    /// Benar: isilah semua kunci yang disebut, lalu buat lagi.
    ///
    /// Dasar: kolom “Kelengkapan” SOP OT.01.02-001-053.De.2.
    #[error("{document} belum dapat dibuat: kurang {}", keys.join(", "))]
    Lacking {
        document: &'static str,
        keys: Vec<String>,
    },

    /// Naskah yang diminta dibuat di SRIKANDI.
    ///
    /// Dengan `tanda_tangan: srikandi`, nomor, tanggal, dan tanda tangan diberikan di SRIKANDI;
    /// di sini yang dibuat adalah konsepnya.
    ///
    /// Benar: buat konsep, atau ubah `nota_dinas.tanda_tangan`.
    ///
    /// Dasar: naskah bertanda tangan elektronik terbit dari aplikasi persuratannya.
    #[error("{document} dibuat di SRIKANDI, bukan di sini")]
    MadeInSrikandi { document: &'static str },

    /// Berkas siklus yang terbatas atau rahasia diminta ikut di dalam PDF.
    ///
    /// Dengan `--sematkan-sumber`, setiap PDF membawa seluruh berkas siklus: juga notulensi,
    /// penelitian, dan bagian lain yang tidak tercetak dalam naskah itu. Siapa pun yang menerima
    /// PDF-nya dapat membacanya. Karena itu naskah siklus berklasifikasi terbatas, rahasia, dan
    /// sangat rahasia tidak dibuat; siklus lain dalam perintah yang sama tetap dibuat.
    ///
    /// Benar: buat tanpa `--sematkan-sumber`; atau, bila semua penerima PDF berhak membaca
    /// seluruh siklus, tambahkan `--izinkan-rahasia`.
    ///
    /// Dasar: Peraturan ANRI 5/2021; naskah hanya untuk yang berhak.
    #[error("berkas siklus ini tidak untuk umum, sehingga tidak disematkan dalam PDF")]
    SecretSource,
}

impl RequestProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::Lacking { .. } => "naskah-belum-lengkap",
            Self::MadeInSrikandi { .. } => "naskah-di-srikandi",
            Self::SecretSource => "sumber-rahasia",
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> &'static str {
        match self {
            Self::Lacking { .. } => "isilah kunci itu, atau buat tanpa --dokumen",
            Self::MadeInSrikandi { .. } => {
                "buat konsepnya, atau ubah “nota_dinas.tanda_tangan” bila tidak melalui SRIKANDI"
            }
            Self::SecretSource => {
                "buat tanpa --sematkan-sumber, atau tambahkan --izinkan-rahasia bila semua penerima berhak membaca seluruh siklus"
            }
        }
    }
}
