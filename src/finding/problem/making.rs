//! Problems in making a document of a sound cycle.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah ketika naskah dibuat.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum MakingProblem {
    /// Profil instansi yang disebut tidak ada.
    ///
    /// Salah: `instansi: polhukam`. Benar: `instansi: kemenko-polhukam`.
    ///
    /// Dasar: berkas profil dalam `templates/instansi/`.
    #[error("profil instansi “{name}” tidak ada")]
    UnknownProfile { name: String, known: Vec<String> },

    /// Dua profil instansi berlaku pada tanggal yang sama.
    ///
    /// Tanggal naskah menentukan kopnya; dua profil yang berlaku bersamaan membuatnya tidak
    /// tentu.
    ///
    /// Benar: masa berlaku yang tidak bertumpukan, atau `siklus.instansi` yang menyebut satu.
    ///
    /// Dasar: masa berlaku pada profil instansi.
    #[error("dua profil instansi berlaku bersamaan: {}", names.join(" dan "))]
    AmbiguousProfile { names: Vec<String> },

    /// Tidak ada profil instansi untuk tanggal naskah.
    ///
    /// Benar: tanggal naskah yang sesuai, atau profil yang masa berlakunya meliputi tanggal itu.
    ///
    /// Dasar: masa berlaku pada profil instansi.
    #[error("tidak ada profil instansi yang berlaku pada {date}")]
    NoProfile { date: String, known: Vec<String> },

    /// Karakter yang tidak dimiliki huruf naskah.
    ///
    /// Karakter ini akan tercetak sebagai kotak kosong; PDF arsip tidak mengizinkannya. DOCX
    /// tetap dibuat, sebab pengolah kata dapat memakai huruf lain.
    ///
    /// Salah: teks dengan aksara atau lambang di luar huruf naskah. Benar: tulislah dengan
    /// huruf Latin.
    ///
    /// Dasar: PDF/A-2 (ISO 19005-2) bagian 6.2.11.
    #[error("huruf naskah tidak memiliki karakter “{character}” (U+{:04X})", u32::from(*character))]
    MissingGlyph { character: char },

    /// Satu teks terlalu panjang.
    ///
    /// Tidak ada pembaca untuk alinea tujuh halaman, dan menatanya memakan memori sebanyak ratusan
    /// halaman. Kepala kolom tabel diulang di setiap halaman.
    ///
    /// Benar: teks yang dibagi atas beberapa alinea dengan baris kosong, atau menjadi daftar; kepala
    /// kolom yang singkat.
    ///
    /// Dasar: batas nodin, 20.000 karakter setiap alinea, 200 setiap kepala kolom.
    #[error("teks ini {characters} karakter; paling panjang {most}")]
    LongText { characters: usize, most: usize },

    /// Naskah terlalu panjang.
    ///
    /// Dihitung dari panjang teks dan banyaknya sel tabel, kira-kira 300 halaman. Yang ditunjuk
    /// ialah isian yang paling banyak barisnya.
    ///
    /// Benar: isi yang dibagi atas beberapa siklus, atau tabel besar sebagai berkas tersendiri.
    ///
    /// Dasar: batas nodin, 10.000 baris setiap naskah.
    #[error("naskah ini kira-kira {lines} baris; paling banyak {most}")]
    LongDocument { lines: usize, most: usize },

    /// Memori yang dipakai jauh di atas keperluan naskah mana pun.
    ///
    /// Program dihentikan sebelum komputer kehabisan memori; tidak ada berkas yang setengah jadi.
    /// Isian berkas siklus sudah dibatasi, jadi penyebabnya biasanya templat atau gaya kantor.
    ///
    /// Salah: daftar yang ditambahkan pada dirinya sendiri di dalam putaran. Benar: templat atau gaya
    /// tanpa putaran itu.
    ///
    /// Dasar: batas nodin, 1 GiB untuk setiap naskah yang dibuat bersamaan.
    #[error("memori yang dipakai melebihi {most} MiB; program dihentikan")]
    Memory { most: usize },

    /// Templat tidak dapat diisi.
    ///
    /// Templat memakai kunci, filter, atau elemen yang tidak dikenal, atau mencetak isian
    /// yang tidak ada.
    ///
    /// Benar: periksa templat pada baris itu dengan `nodin templat periksa`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("templat {template} baris {line}: {message}")]
    Template {
        template: String,
        line: usize,
        message: String,
    },

    /// Gaya tidak dapat menata naskah.
    ///
    /// Ada kekeliruan dalam berkas `templates/gaya/`.
    ///
    /// Benar: periksa berkas gaya dengan `nodin templat periksa`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("gaya tidak dapat menata naskah: {message}")]
    Style { message: String },

    /// Naskah tidak dapat ditulis sebagai DOCX.
    ///
    /// Biasanya logo pada profil instansi bukan PNG yang utuh.
    ///
    /// Benar: logo yang disimpan ulang sebagai PNG.
    ///
    /// Dasar: bentuk berkas DOCX (ISO/IEC 29500).
    #[error("DOCX tidak dapat dibuat: {message}")]
    Docx { message: String },
}

impl MakingProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::UnknownProfile { .. } => "instansi-tidak-dikenal",
            Self::AmbiguousProfile { .. } => "instansi-ganda",
            Self::NoProfile { .. } => "instansi-tidak-ada",
            Self::MissingGlyph { .. } => "karakter-tanpa-glif",
            Self::LongText { .. } => "teks-terlalu-panjang",
            Self::LongDocument { .. } => "naskah-terlalu-panjang",
            Self::Memory { .. } => "memori-berlebih",
            Self::Template { .. } => "templat-gagal",
            Self::Style { .. } => "gaya-gagal",
            Self::Docx { .. } => "docx-gagal",
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> String {
        match self {
            Self::UnknownProfile { known, .. } | Self::NoProfile { known, .. } => {
                format!("profil yang ada: {}", known.join(", "))
            }
            Self::AmbiguousProfile { names } if names.iter().all(|name| *name == names[0]) => {
                "ubah masa berlaku salah satunya".into()
            }
            Self::AmbiguousProfile { .. } => "sebutkan salah satu pada “siklus.instansi”".into(),
            Self::MissingGlyph { .. } => "ganti karakter itu; DOCX tetap dibuat".into(),
            Self::LongText { .. } => {
                "bagi atas beberapa alinea dengan baris kosong, atau singkatkan".into()
            }
            Self::LongDocument { .. } => {
                "bagi isinya atas beberapa siklus; tabel besar sebagai berkas tersendiri".into()
            }
            Self::Memory { .. } => {
                "periksa putaran dalam templat dan gaya kantor; tanpa --templat dipakai yang bawaan"
                    .into()
            }
            Self::Template { .. } | Self::Style { .. } => "periksa berkas templat itu".into(),
            Self::Docx { .. } => "periksa logo pada profil instansi".into(),
        }
    }
}
