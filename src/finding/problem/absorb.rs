//! Problems of taking the edits of a DOCX into its cycle file.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah menyerap suntingan naskah.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum AbsorbProblem {
    /// Berkas yang diserap bukan DOCX.
    ///
    /// `nodin serap` membaca suntingan dari DOCX yang dibuat nodin, bukan dari PDF, ODT, atau DOC.
    ///
    /// Benar: simpan sebagai DOCX di Word atau LibreOffice, lalu serap lagi.
    ///
    /// Dasar: ISO/IEC 29500.
    #[error("berkas ini bukan DOCX")]
    NotDocx,

    /// DOCX rusak atau terlalu besar.
    ///
    /// Benar: buka di Word, simpan ulang, lalu serap lagi.
    ///
    /// Dasar: ISO/IEC 29500.
    #[error("DOCX ini tidak dapat dibaca: rusak atau terlalu besar")]
    BrokenDocx,

    /// DOCX terkunci dengan sandi.
    ///
    /// Benar: hapus sandinya di Word, lalu serap lagi.
    ///
    /// Dasar: [MS-OFFCRYPTO].
    #[error("DOCX ini terkunci dengan sandi")]
    LockedDocx,

    /// DOCX tidak dibuat nodin, atau tandanya hilang.
    ///
    /// Naskah yang dibuat nodin menyimpan penanda tersembunyi di sekeliling setiap teks dan sidik
    /// berkas siklusnya. Naskah yang diketik sendiri, atau yang isinya disalin ke dokumen baru,
    /// tidak memilikinya.
    ///
    /// Benar: serap naskah yang disunting itu sendiri, bukan salinan isinya; selain itu pindahkan
    /// suntingannya dengan tangan.
    ///
    /// Dasar: naskah yang diserap harus diketahui asalnya.
    #[error("DOCX ini tidak dibuat nodin, atau penandanya hilang")]
    Foreign,

    /// DOCX milik siklus lain.
    ///
    /// Nomor siklus dalam naskah berbeda dari nomor dalam berkas siklus.
    ///
    /// Benar: sebutkan berkas siklus yang bernomor sama dengan naskah itu.
    ///
    /// Dasar: suntingan hanya masuk ke siklusnya sendiri.
    #[error("naskah ini milik siklus {theirs}, bukan {ours}")]
    OtherCycle { theirs: String, ours: String },

    /// Berkas siklus naskah tidak ditemukan.
    ///
    /// Tanpa nama berkas siklus, `nodin serap` mencarinya di samping naskah dan di folder-folder di
    /// atasnya, menurut sidik dan nomor siklus.
    ///
    /// Benar: sebutkan berkas siklusnya: `nodin serap naskah.docx siklus.yaml`.
    ///
    /// Dasar: suntingan hanya masuk ke siklusnya sendiri.
    #[error("berkas siklus {nomor} tidak ditemukan di samping naskah ini atau di atasnya")]
    NoCycle { nomor: String },

    /// Lebih dari satu berkas siklus disebut.
    ///
    /// Suntingan setiap naskah masuk ke satu berkas siklus.
    ///
    /// Benar: sebutkan satu berkas siklus, atau tidak satu pun: lalu dicari di samping tiap naskah dan
    /// di atasnya.
    ///
    /// Dasar: suntingan hanya masuk ke siklusnya sendiri.
    #[error("lebih dari satu berkas siklus disebut; naskah diserap ke satu berkas siklus")]
    ManyCycles,

    /// Berkas siklus ditandai hanya-baca.
    ///
    /// Berkas yang ditandai hanya-baca tidak diubah, juga bila foldernya boleh ditulisi.
    ///
    /// Benar: hapus tanda hanya-baca berkas siklus itu, lalu serap lagi.
    ///
    /// Dasar: berkas milik orang diubah dengan seizinnya.
    #[error("berkas siklus ini ditandai hanya-baca dan tidak diubah")]
    ReadOnly,

    /// Berkas siklus berubah sementara naskah diserap.
    ///
    /// Orang atau program lain menyimpan berkas siklus sesudah dibaca dan sebelum ditulis.
    ///
    /// Benar: serap naskah itu sekali lagi.
    ///
    /// Dasar: berkas milik orang tidak pernah ditimpa.
    #[error("berkas siklus ini berubah sementara naskah diserap, dan tidak ditulis")]
    ChangedMeanwhile,

    /// Kurang dari separuh penanda naskah yang tersisa.
    ///
    /// Setiap teks naskah bertanda; yang diketik ulang seluruhnya kehilangan tandanya. Bila lebih
    /// dari separuh hilang, tidak dapat diketahui lagi teks mana milik kunci mana.
    ///
    /// Benar: pindahkan suntingan itu ke berkas siklus dengan tangan.
    ///
    /// Dasar: tidak ada yang ditebak.
    #[error("hanya {left} dari {of} penanda naskah ini yang tersisa")]
    FewBookmarks { left: usize, of: usize },

    /// Naskah pembanding tidak dapat dibuat dari berkas siklus.
    ///
    /// Suntingan diketahui dengan membandingkan naskah dengan yang dibuat lagi dari berkas siklus.
    ///
    /// Benar: perbaiki berkas siklusnya dahulu (`nodin periksa`), lalu serap lagi.
    ///
    /// Dasar: tidak ada yang ditebak.
    #[error("{document} tidak dapat dibuat lagi dari berkas siklus ini: {reason}")]
    NoBase {
        document: &'static str,
        reason: String,
    },
}

impl AbsorbProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::NotDocx => "bukan-docx",
            Self::BrokenDocx => "docx-tidak-terbaca",
            Self::LockedDocx => "docx-terkunci",
            Self::Foreign => "docx-asing",
            Self::OtherCycle { .. } => "docx-siklus-lain",
            Self::NoCycle { .. } => "siklus-tidak-ditemukan",
            Self::ManyCycles => "siklus-lebih-dari-satu",
            Self::ReadOnly => "siklus-hanya-baca",
            Self::ChangedMeanwhile => "siklus-berubah-sementara",
            Self::FewBookmarks { .. } => "penanda-hilang",
            Self::NoBase { .. } => "pembanding-gagal",
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> &'static str {
        match self {
            Self::NotDocx => "simpan naskah itu sebagai DOCX",
            Self::BrokenDocx => "buka naskah itu di Word, lalu simpan ulang",
            Self::LockedDocx => "hapus sandi naskah itu dahulu",
            Self::Foreign => "serap naskah yang dibuat nodin, bukan salinan isinya",
            Self::OtherCycle { .. } => {
                "sebutkan berkas siklus yang bernomor sama dengan naskah itu"
            }
            Self::NoCycle { .. } => "sebutkan berkas siklusnya sesudah nama naskah",
            Self::ManyCycles => {
                "sebutkan satu berkas siklus saja, atau serap naskahnya satu per satu"
            }
            Self::ReadOnly => "hapus tanda hanya-baca berkas siklus itu, lalu serap lagi",
            Self::ChangedMeanwhile => "serap naskah itu sekali lagi",
            Self::FewBookmarks { .. } => "pindahkan suntingan itu ke berkas siklus dengan tangan",
            Self::NoBase { .. } => "perbaiki berkas siklus itu dahulu (nodin periksa)",
        }
    }
}
