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

    /// Berkas siklus yang memuat tautan atau kata sandi rapat diminta ikut di dalam PDF.
    ///
    /// Tautan, ID, dan kata sandi rapat daring hanya tercetak dalam undangan. Dengan
    /// `--sematkan-sumber`, setiap PDF membawanya. Naskah siklus itu tidak dibuat; siklus lain dalam
    /// perintah yang sama tetap dibuat.
    ///
    /// Benar: buat tanpa `--sematkan-sumber`; atau, bila semua penerima PDF berhak membacanya,
    /// misalnya karena rapatnya sudah selesai, tambahkan `--izinkan-rahasia`.
    ///
    /// Dasar: Peraturan ANRI 5/2021; naskah hanya untuk yang berhak.
    #[error(
        "berkas siklus ini memuat yang membuka rapat daring, sehingga tidak disematkan dalam PDF"
    )]
    SourceOpensMeeting,

    /// Berkas yang diminta bukan PDF.
    ///
    /// `nodin ekstrak` mengambil berkas siklus dari PDF yang membawanya. DOCX tidak membawanya.
    ///
    /// Benar: sebutkan PDF yang dibuat dengan `--sematkan-sumber`.
    ///
    /// Dasar: ISO 32000-1.
    #[error("berkas ini bukan PDF")]
    NotPdf,

    /// PDF rusak, atau yang dibawanya rusak.
    ///
    /// PDF tidak dapat dibaca, berkas siklus di dalamnya tidak utuh lagi, atau salah satunya
    /// melebihi batas ukuran. Sebagian berkas siklus tidak pernah diberikan.
    ///
    /// Benar: ambil PDF itu lagi dari sumbernya, atau dari arsip.
    ///
    /// Dasar: ISO 32000-1; batas nodin, 256 MiB untuk PDF dan 4 MiB untuk berkas siklus.
    #[error("PDF ini tidak dapat dibaca: rusak atau terlalu besar")]
    BrokenPdf,

    /// PDF terkunci dengan sandi.
    ///
    /// Benar: buka kuncinya dahulu, atau sebutkan PDF yang belum dikunci.
    ///
    /// Dasar: PDF/A melarang sandi (ISO 19005).
    #[error("PDF ini terkunci dengan sandi")]
    LockedPdf,

    /// PDF tidak membawa berkas siklus.
    ///
    /// Hanya PDF yang dibuat dengan `--sematkan-sumber` yang membawa berkas siklusnya. PDF yang
    /// dicetak ulang atau dipindai dari kertas kehilangan yang dibawanya.
    ///
    /// Benar: sebutkan PDF yang dibuat dengan `--sematkan-sumber`.
    ///
    /// Dasar: PDF/A-3 (ISO 19005-3), lampiran bernama `siklus.yaml`.
    #[error("PDF ini tidak membawa berkas siklus")]
    NoSource,

    /// Berkas yang diminta bukan halaman meja.
    ///
    /// `nodin meja` memasukkan berkas kantor ke halaman meja, yaitu `nodin.html`. Halaman yang
    /// disunting dengan program lain, atau yang disimpan ulang oleh peramban, bukan halaman meja
    /// lagi.
    ///
    /// Benar: ambil `nodin.html` lagi dari sumbernya.
    ///
    /// Dasar: cara kerja nodin.
    #[error("berkas ini bukan halaman meja nodin")]
    NotADesk,

    /// Halaman meja dari nodin versi lain.
    ///
    /// Templat diperiksa oleh program ini dan dipakai oleh inti dalam halaman itu. Hanya bila
    /// keduanya satu versi, hasil pemeriksaannya berlaku.
    ///
    /// Benar: pakai `nodin.html` dari versi program ini (`nodin --versi`). Halaman kantor yang lama
    /// dapat diseret ke halaman yang baru; berkas kantornya ikut.
    ///
    /// Dasar: cara kerja nodin.
    #[error("halaman ini dari nodin {version}, sedangkan program ini {}", env!("CARGO_PKG_VERSION"))]
    OtherDesk { version: String },

    /// Tidak ada berkas kantor untuk halaman kantor.
    ///
    /// `nodin meja` memasukkan profil, logo, templat, dan huruf kantor ke halaman meja. Tanpa satu
    /// pun berkas kantor, halaman yang dibuat sama dengan `nodin.html`, dan berkas kantor yang
    /// sudah ada di dalamnya hilang.
    ///
    /// Benar: sebutkan folder berkas kantor dengan `--templat FOLDER`, folder hurufnya dengan
    /// `--fon FOLDER`, atau keduanya.
    ///
    /// Dasar: cara kerja nodin.
    #[error("tidak ada berkas kantor yang dapat dimasukkan ke halaman ini")]
    NoOffice,
}

impl RequestProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::Lacking { .. } => "naskah-belum-lengkap",
            Self::MadeInSrikandi { .. } => "naskah-di-srikandi",
            Self::SecretSource => "sumber-rahasia",
            Self::SourceOpensMeeting => "sumber-membuka-rapat",
            Self::NotPdf => "bukan-pdf",
            Self::BrokenPdf => "pdf-tidak-terbaca",
            Self::LockedPdf => "pdf-terkunci",
            Self::NoSource => "pdf-tanpa-sumber",
            Self::NotADesk => "bukan-halaman-meja",
            Self::OtherDesk { .. } => "halaman-versi-lain",
            Self::NoOffice => "tanpa-berkas-kantor",
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> &'static str {
        match self {
            Self::Lacking { .. } => "isilah kunci itu, atau buat tanpa --dokumen",
            Self::MadeInSrikandi { .. } => {
                "buat konsepnya, atau ubah “nota_dinas.tanda_tangan” bila tidak melalui SRIKANDI"
            }
            Self::SourceOpensMeeting => {
                "buat tanpa --sematkan-sumber, atau tambahkan --izinkan-rahasia bila semua penerima berhak membacanya"
            }
            Self::SecretSource => {
                "buat tanpa --sematkan-sumber, atau tambahkan --izinkan-rahasia bila semua penerima berhak membaca seluruh siklus"
            }
            Self::NotPdf | Self::NoSource => "sebutkan PDF yang dibuat dengan --sematkan-sumber",
            Self::BrokenPdf => "ambil PDF itu lagi dari sumbernya",
            Self::LockedPdf => "buka kunci PDF itu dahulu",
            Self::NotADesk => "sebutkan nodin.html, seperti ketika diterima",
            Self::OtherDesk { .. } => "pakai halaman dan program dari versi yang sama",
            Self::NoOffice => {
                "sebutkan folder berkas kantor dengan --templat, atau folder hurufnya dengan --fon"
            }
        }
    }
}
