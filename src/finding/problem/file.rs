//! Problems of the file as a whole: its size, its encoding, its characters.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah pada berkas sebagai satu kesatuan.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum FileProblem {
    /// Berkas melebihi batas ukuran.
    ///
    /// Siklus yang lengkap berukuran puluhan kilobita. Berkas yang jauh lebih besar hampir
    /// pasti bukan berkas siklus, dan tidak dibaca sama sekali.
    ///
    /// Benar: berkas siklus (YAML) itu sendiri, bukan PDF, DOCX, atau gambar.
    ///
    /// Dasar: batas nodin, 4 MiB.
    #[error("berkas lebih besar daripada batas {limit} bita")]
    TooLarge { limit: usize },

    /// Berkas Word, PDF, atau gambar, bukan berkas siklus.
    ///
    /// Berkas siklus adalah teks biasa, juga bila namanya berakhiran `.yaml`. Yang ditulis dengan
    /// Word dan disimpan sebagai naskah Word tidak dapat dibaca.
    ///
    /// Salah: `siklus.docx` yang diganti namanya. Benar: berkas dari `nodin baru`, disunting
    /// dengan Notepad.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("ini {kind}, bukan berkas siklus")]
    NotText { kind: &'static str },

    /// Berkas bukan teks UTF-8.
    ///
    /// Berkas siklus disimpan sebagai UTF-8, agar huruf di luar ASCII terbaca sama di mana
    /// pun. Editor lama menyimpan sebagai “ANSI” (Windows-1252): tanda “–” dan huruf “é”
    /// menjadi bita yang bukan UTF-8.
    ///
    /// Salah: berkas disimpan dengan pengodean ANSI. Benar: UTF-8.
    ///
    /// Dasar: YAML 1.2.2 bagian 5.2.
    #[error("berkas bukan UTF-8: ada bita 0x{byte:02X} yang bukan bagian huruf mana pun")]
    NotUtf8 { byte: u8 },

    /// Berkas tersimpan sebagai UTF-16.
    ///
    /// Terjadi pada berkas yang disimpan Notepad sebagai “Unicode”, dengan atau tanpa tanda
    /// urutan bita pada awalnya.
    ///
    /// Salah: pengodean “Unicode”/UTF-16. Benar: UTF-8.
    ///
    /// Dasar: keputusan nodin; semua berkas siklus UTF-8.
    #[error("berkas tersimpan sebagai UTF-16, bukan UTF-8")]
    Utf16,

    /// Berkas tidak berisi satu kunci pun.
    ///
    /// Berkas kosong, atau hanya berisi komentar.
    ///
    /// Benar: sekurang-kurangnya `versi`, `siklus.nomor`, `siklus.isu`, dan `siklus.tahun`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("berkas tidak berisi apa-apa selain komentar atau spasi")]
    Empty,

    /// Isi berkas bukan kelompok kunci.
    ///
    /// Berkas siklus tersusun atas kunci pada tepi kiri, masing-masing dengan isinya.
    ///
    /// Salah: berkas berisi satu teks atau satu daftar. Benar: `versi: 1` dan seterusnya.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("berkas harus tersusun atas “kunci: isi” pada tepi kiri, bukan {found}")]
    NotKeys { found: &'static str },

    /// Karakter yang tidak boleh ada dalam teks.
    ///
    /// Karakter kendali, karakter tanpa makna (U+FFFE, U+FFFF), tanda urutan bita di tengah
    /// teks, dan karakter wilayah pakai pribadi tidak dapat dicetak dan biasanya terbawa
    /// ketika menyalin dari PDF atau Word. Tanda pembalik arah tulisan (U+202A–U+202E,
    /// U+2066–U+2069) membuat teks tampil lain daripada yang tersimpan.
    ///
    /// Salah: teks salinan dengan U+0007 di dalamnya. Benar: teks yang diketik ulang.
    ///
    /// Dasar: YAML 1.2.2 bagian 5.1; PDF/A melarang wilayah pakai pribadi.
    #[error("karakter U+{:04X} tidak boleh ada dalam teks", u32::from(*character))]
    ForbiddenCharacter { character: char },

    /// Berkas berisi terlalu banyak isian.
    ///
    /// Pembatas terhadap berkas yang dibuat untuk menghabiskan memori.
    ///
    /// Benar: satu berkas untuk satu siklus.
    ///
    /// Dasar: batas nodin, 50.000 isian.
    #[error("berkas berisi lebih dari {limit} isian")]
    TooManyNodes { limit: usize },

    /// Isian bersarang terlalu dalam.
    ///
    /// Kunci terdalam berkas siklus berada pada tingkat keenam; sarang yang jauh lebih dalam
    /// berarti ada kurung atau lekukan yang keliru.
    ///
    /// Benar: kurung yang berpasangan, dan lekukan yang sama bagi kunci yang setingkat.
    ///
    /// Dasar: batas nodin, 32 tingkat.
    #[error("isian bersarang lebih dari {limit} tingkat")]
    TooDeep { limit: usize },

    /// Pembacaan berhenti sebelum akhir berkas.
    ///
    /// Susunan YAML pada tempat ini terlalu rusak untuk melanjutkan. Bagian sesudahnya belum
    /// diperiksa; periksa lagi sesudah temuan yang ada diperbaiki.
    ///
    /// Benar: perbaiki temuan di atasnya, lalu periksa lagi.
    ///
    /// Dasar: cara kerja nodin.
    #[error("pembacaan berhenti di sini; bagian selebihnya belum diperiksa")]
    Stopped,

    /// Temuan terlalu banyak; sisanya tidak ditampilkan.
    ///
    /// Sesudah batas ini pembacaan berhenti mencatat, agar yang terpenting tetap terlihat.
    ///
    /// Benar: perbaiki temuan yang tampak, lalu periksa lagi.
    ///
    /// Dasar: batas nodin, 50 temuan per berkas.
    #[error("lebih dari {limit} temuan; selebihnya tidak ditampilkan")]
    TooManyFindings { limit: usize },
}

impl FileProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::TooLarge { .. } => ("berkas-terlalu-besar", Level::Error),
            Self::NotText { .. } => ("bukan-berkas-teks", Level::Error),
            Self::NotUtf8 { .. } => ("bukan-utf8", Level::Error),
            Self::Utf16 => ("berkas-utf16", Level::Error),
            Self::Empty => ("berkas-kosong", Level::Error),
            Self::NotKeys { .. } => ("berkas-bukan-kunci", Level::Error),
            Self::ForbiddenCharacter { .. } => ("karakter-terlarang", Level::Error),
            Self::TooManyNodes { .. } => ("isian-terlalu-banyak", Level::Error),
            Self::TooDeep { .. } => ("isian-terlalu-dalam", Level::Error),
            Self::Stopped => ("pembacaan-berhenti", Level::Error),
            Self::TooManyFindings { .. } => ("temuan-terlalu-banyak", Level::Error),
        }
    }

    pub(super) fn suggestion(&self) -> &'static str {
        match self {
            Self::NotText { .. } => {
                "sebutkan berkas siklusnya; dari Word simpanlah sebagai teks biasa (.txt, UTF-8)"
            }
            Self::TooLarge { .. } => "pastikan yang diberikan adalah berkas siklus (YAML)",
            Self::NotUtf8 { .. } | Self::Utf16 => "simpan ulang berkas dengan pengodean UTF-8",
            Self::Empty | Self::NotKeys { .. } => "mulailah dengan “versi: 1” dan bagian “siklus:”",
            Self::ForbiddenCharacter { .. } => {
                "hapus karakter itu, lalu ketik ulang teks di sekitarnya"
            }
            Self::TooManyNodes { .. } => {
                "pecah berkas menurut siklus: satu berkas untuk satu siklus"
            }
            Self::TooDeep { .. } => "periksa kurung dan lekukan di sekitar tempat ini",
            Self::Stopped | Self::TooManyFindings { .. } => {
                "perbaiki temuan di atas, lalu periksa lagi"
            }
        }
    }
}
