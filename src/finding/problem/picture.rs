//! Problems of the pictures that a cycle names.

use strum_macros::{EnumIter, EnumMessage};

use super::{Level, short};

/// Masalah pada gambar yang disebut berkas siklus.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum PictureProblem {
    /// Berkas ini bukan gambar PNG atau JPEG.
    ///
    /// Jenisnya dikenali dari isi berkas, bukan dari namanya. Foto dari iPhone biasanya HEIC.
    ///
    /// Salah: `berkas: foto.heic`, atau HEIC yang diganti nama menjadi `foto.jpg`. Benar: gambar
    /// yang disimpan ulang sebagai JPEG atau PNG.
    ///
    /// Dasar: jenis gambar yang dikenal PDF/A (ISO 19005) dan DOCX (ISO/IEC 29500).
    #[error("“{}” bukan PNG atau JPEG, melainkan {kind}", short(path))]
    OtherKind { path: String, kind: &'static str },

    /// Gambar rusak atau terpotong.
    ///
    /// Salinan yang belum selesai, atau berkas yang rusak dalam pengiriman.
    ///
    /// Benar: gambar yang disalin lagi dari sumbernya.
    ///
    /// Dasar: bentuk berkas PNG (ISO/IEC 15948) dan JPEG (ISO/IEC 10918-1).
    #[error("gambar “{}” {fault}", short(path))]
    Broken { path: String, fault: &'static str },

    /// Gambar memakai warna atau gerak yang tidak untuk naskah.
    ///
    /// Warna CMYK dibuat untuk percetakan; warna di atas 8 bit dan animasi tidak terlihat di
    /// atas kertas.
    ///
    /// Benar: gambar yang disimpan ulang sebagai JPEG atau PNG biasa (RGB, 8 bit).
    ///
    /// Dasar: PDF/A-2 (ISO 19005-2) bagian 6.2.4.
    #[error("gambar “{}” memakai {what}", short(path))]
    Unprintable { path: String, what: &'static str },

    /// Gambar terlalu besar.
    ///
    /// Kertas tidak menampakkan selebihnya, dan naskahnya menjadi terlalu besar untuk dikirim.
    ///
    /// Benar: gambar yang diperkecil; lebar 2.000 piksel sudah tajam di atas kertas.
    ///
    /// Dasar: batas nodin, 16 juta piksel dan 16 MiB setiap gambar.
    #[error("gambar “{}” {size}; paling banyak {most}", short(path))]
    TooLarge {
        path: String,
        size: String,
        most: &'static str,
    },

    /// Gambar dalam satu siklus terlalu banyak.
    ///
    /// Yang ditunjuk ialah gambar pertama yang melampaui batas.
    ///
    /// Benar: gambar yang diperkecil sampai lebar 2.000 piksel, atau yang dikurangi.
    ///
    /// Dasar: batas nodin, 64 juta piksel semua gambar bersama-sama.
    #[error(
        "bersama “{}”, gambar siklus ini seluruhnya {millions} juta piksel; paling banyak 64 juta",
        short(path)
    )]
    TooMany { path: String, millions: u64 },

    /// Gambar tanpa keterangan dan tanpa uraian.
    ///
    /// Pembaca yang tidak melihat mendengar uraian gambar; tanpa `uraian` dipakai
    /// `keterangan`.
    ///
    /// Salah: `{ berkas: foto.jpg }`. Benar: `{ berkas: foto.jpg, keterangan: Peninjauan pos batas }`.
    ///
    /// Dasar: PDF/UA-1 (ISO 14289-1) bagian 7.3.
    #[error("gambar ini belum berketerangan")]
    Undescribed,
}

impl PictureProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::OtherKind { .. } => "gambar-jenis-lain",
            Self::Broken { .. } => "gambar-rusak",
            Self::Unprintable { .. } => "gambar-bukan-untuk-naskah",
            Self::TooLarge { .. } => "gambar-lampiran-terlalu-besar",
            Self::TooMany { .. } => "gambar-terlalu-banyak",
            Self::Undescribed => "gambar-tanpa-keterangan",
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> &'static str {
        match self {
            Self::OtherKind { .. } => {
                "simpan ulang sebagai JPEG atau PNG, lalu sebut berkas yang baru"
            }
            Self::Broken { .. } => "salin lagi dari sumbernya, atau simpan ulang sebagai JPEG",
            Self::Unprintable { .. } => "simpan ulang sebagai JPEG atau PNG biasa (RGB, 8 bit)",
            Self::TooLarge { .. } => {
                "perkecil gambarnya, misalnya sampai lebar 2.000 piksel, atau potong"
            }
            Self::TooMany { .. } => "perkecil gambar-gambarnya, atau kurangi",
            Self::Undescribed => {
                "isilah “keterangan”, atau “uraian” bila gambar berdiri tanpa keterangan"
            }
        }
    }
}
