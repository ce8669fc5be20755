//! Problems of an archive and of its sources.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah arsip.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum ArchiveProblem {
    /// Dua siklus bernomor sama.
    ///
    /// `siklus.nomor` menjadi nama folder siklus di dalam arsip dan harus unik; huruf besar dan
    /// kecil tidak dibedakan. Tidak ada yang ditulis sebelum nomornya berbeda.
    ///
    /// Salah: dua berkas bernomor `SK-1/2024`. Benar: `SK-1/2024` dan `SK-2/2024`.
    ///
    /// Dasar: nomor siklus unik dalam arsip.
    #[error("nomor siklus ini dipakai juga oleh {other}")]
    SameNumber { other: String },

    /// Dua nomor siklus menjadi satu nama folder.
    ///
    /// Nama folder hanya memuat huruf, angka, dan tanda yang aman; `/` menjadi `-`, dan huruf
    /// besar dan kecil tidak dibedakan. Siklus yang sudah ada dalam arsip tidak diganti oleh
    /// siklus bernomor lain.
    ///
    /// Salah: `SK-1/2024` dan `sk-1-2024`. Benar: `SK-1/2024` dan `SK-2/2024`.
    ///
    /// Dasar: nomor siklus unik dalam arsip.
    #[error("nomor siklus ini menuju folder yang sama dengan siklus {nomor} dalam arsip")]
    SameFolder { nomor: String },

    /// Nomor siklus ini sudah dipakai siklus tahun lain dalam arsip.
    ///
    /// Siklus dikenal dari nomornya, di tahun mana pun ia diarsipkan. Tahun yang diperbaiki
    /// memindahkan foldernya; siklus tentang isu lain tidak pernah menggantikan yang sudah ada.
    ///
    /// Salah: `SK-1` tahun 2024 dan `SK-1` tahun 2025. Benar: `SK-1/2024` dan `SK-1/2025`.
    ///
    /// Dasar: nomor siklus unik dalam arsip.
    #[error("nomor siklus ini dipakai dalam arsip oleh siklus tahun {tahun} tentang {isu}")]
    OtherYear { tahun: String, isu: String },

    /// Nomor siklus ini sudah dipakai siklus lain dalam arsip.
    ///
    /// Isunya lain, begitu pula setiap tanggal arahan, tanggal rapat, dan nomor nota dinas yang
    /// ada pada keduanya: tentunya berkas yang disalin dari siklus lain dan belum diberi nomor
    /// sendiri. Siklus yang sudah diarsipkan tidak digantikan. Isu yang hanya diperbaiki bukan
    /// siklus lain.
    ///
    /// Salah: dua berkas siklus dengan `nomor: SK-014/2024`. Benar: `SK-014/2024` dan
    /// `SK-015/2024`.
    ///
    /// Dasar: nomor siklus unik dalam arsip.
    #[error("nomor siklus ini dipakai dalam arsip oleh siklus lain, tentang {isu}")]
    OtherIsu { isu: String },

    /// Dua berkas menuju satu jalur di dalam arsip.
    ///
    /// Berkas data dukung dan naskah bertanda tangan disimpan di samping naskah siklusnya, di
    /// bawah namanya sendiri. Huruf besar dan kecil tidak dibedakan.
    ///
    /// Salah: data dukung bernama `9-nota-dinas.pdf`. Benar: `nota-dinas-bertanda-tangan.pdf`,
    /// atau di dalam folder `data/`.
    ///
    /// Dasar: satu jalur untuk satu berkas (RFC 8493).
    #[error("dua berkas menuju jalur {name} di dalam arsip")]
    SamePath {
        name: String,
        /// The key that names it; none of a template.
        key: Option<&'static str>,
    },

    /// Folder arsip dan folder sumber saling memuat.
    ///
    /// Arsip yang terletak di dalam sumbernya, atau sumber di dalam arsipnya, akan terbaca
    /// sebagai sumber pada pembuatan berikutnya.
    ///
    /// Salah: `nodin arsip siklus -o siklus/arsip`. Benar: `nodin arsip siklus -o arsip`.
    ///
    /// Dasar: sumber dan hasil terpisah.
    #[error("folder arsip dan sumber {other} saling memuat")]
    Nested { other: String },

    /// Folder keluaran terletak di dalam arsip.
    ///
    /// Arsip hanya berisi yang tercatat dalam manifesnya; daftar arsip disimpan di luarnya.
    ///
    /// Salah: `nodin daftar arsip -o arsip/daftar`. Benar: `nodin daftar arsip -o daftar`.
    ///
    /// Dasar: RFC 8493: manifes memuat semua berkas di dalam kantong.
    #[error("folder keluaran terletak di dalam arsip {archive}")]
    OutputInside { archive: String },

    /// Tautan menunjuk ke luar folder sumber.
    ///
    /// Arsip hanya memuat yang ada di dalam folder sumber, supaya tidak ada berkas lain yang
    /// ikut terbawa.
    ///
    /// Benar: salin berkas itu ke dalam folder sumber, atau sebutkan foldernya sebagai sumber.
    ///
    /// Dasar: hanya berkas yang disebut pengguna yang dibaca.
    #[error("tautan ini menunjuk ke luar sumber: {target}")]
    OutsideLink { target: String },

    /// Folder keluaran berisi berkas lain.
    ///
    /// Arsip dibuat dalam folder baru, folder kosong, atau arsip yang sudah ada.
    ///
    /// Benar: sebutkan folder lain dengan `-o`.
    ///
    /// Dasar: berkas milik orang tidak pernah ditimpa.
    #[error("folder ini berisi berkas lain dan bukan arsip nodin")]
    NotEmpty,

    /// Arsip sedang dipakai.
    ///
    /// Satu arsip dibuat oleh satu perintah pada satu waktu. Kuncinya lepas dengan sendirinya
    /// bila perintah itu berakhir, juga bila terhenti.
    ///
    /// Benar: tunggu sampai perintah yang lain selesai.
    ///
    /// Dasar: dua penulis merusak satu arsip.
    #[error("arsip ini sedang dipakai perintah nodin yang lain")]
    InUse,

    /// Berkas siklus berubah selagi arsip dibuat.
    ///
    /// Benar: jalankan perintah yang sama sekali lagi.
    ///
    /// Dasar: satu arsip dari satu keadaan sumber.
    #[error("berkas ini berubah selagi arsip dibuat")]
    ChangedMeanwhile,

    /// Nama berkas templat tidak dapat disimpan dalam arsip.
    ///
    /// Templat ikut disimpan dalam arsip; namanya harus dapat dibaca pada setiap sistem.
    ///
    /// Salah: `bagian/kop–baru.xml`. Benar: `bagian/kop-baru.xml`.
    ///
    /// Dasar: RFC 8493; nama dalam arsip hanya karakter ASCII, tanpa `%`, `:`, dan garis miring terbalik.
    #[error("nama berkas templat {name:?} memuat karakter yang tidak boleh ada dalam nama arsip")]
    TemplateName { name: String },

    /// Dua nota dinas bernomor sama.
    ///
    /// Setiap nota dinas keluar mempunyai nomor sendiri.
    ///
    /// Benar: periksa nomor pada buku agenda, lalu perbaiki salah satunya.
    ///
    /// Dasar: Peraturan ANRI 5/2021 tentang penomoran naskah dinas.
    #[error("nomor nota dinas {nomor} dipakai juga dalam {other}")]
    SameLetterNumber { nomor: String, other: String },

    /// Register arsip tidak dapat dibaca.
    ///
    /// `register.jsonl` memuat satu berkas pada satu baris dan ditulis oleh nodin saja.
    ///
    /// Benar: kembalikan register dari salinan arsip, atau buat arsip baru dari sumbernya.
    ///
    /// Dasar: register adalah daftar isi arsip.
    #[error("baris {line} register tidak dapat dibaca")]
    Register { line: usize },

    /// Folder ini bukan arsip.
    ///
    /// Arsip adalah kantong BagIt: `bagit.txt`, `manifest-sha256.txt`, dan folder `data`.
    ///
    /// Benar: sebutkan folder yang dibuat dengan `nodin arsip`.
    ///
    /// Dasar: RFC 8493.
    #[error("folder ini bukan arsip: {reason}")]
    NotABag { reason: &'static str },

    /// Arsip belum ditutup.
    ///
    /// Pembuatannya terhenti sebelum selesai. Yang tercantum dalam manifes tetap berlaku.
    ///
    /// Benar: jalankan lagi perintah `nodin arsip` yang sama; yang sudah jadi tidak dibuat
    /// ulang.
    ///
    /// Dasar: manifes ditulis paling akhir.
    #[error("arsip ini belum ditutup: pembuatannya terhenti")]
    Open,

    /// Berkas yang tercantum dalam manifes tidak ada.
    ///
    /// Benar: kembalikan berkas itu dari salinan, atau buat lagi dengan `nodin arsip --semua`.
    ///
    /// Dasar: RFC 8493: setiap berkas dalam manifes ada.
    #[error("berkas ini tercantum dalam {manifest} tetapi tidak ada")]
    Missing { manifest: &'static str },

    /// Isi berkas berbeda dari yang tercatat.
    ///
    /// Benar: kembalikan berkas itu dari salinan, atau buat lagi dengan `nodin arsip --semua`.
    ///
    /// Dasar: RFC 8493: sidik SHA-256 setiap berkas tercatat dalam manifes.
    #[error("isi berkas ini berbeda dari yang tercatat dalam {manifest}")]
    Changed { manifest: &'static str },

    /// Berkas asing di dalam arsip.
    ///
    /// Di bawah `data` hanya ada berkas yang tercantum dalam manifes. Manifes selain SHA-256
    /// bukan tulisan nodin dan tidak diperiksa.
    ///
    /// Benar: pindahkan berkas itu ke luar arsip.
    ///
    /// Dasar: RFC 8493: manifes memuat semua berkas di bawah `data`.
    #[error("berkas ini tidak tercantum dalam manifes")]
    Foreign,

    /// Baris manifes tidak dapat dibaca.
    ///
    /// Benar: kembalikan manifes dari salinan arsip.
    ///
    /// Dasar: RFC 8493: satu baris adalah sidik, spasi, dan jalur di dalam kantong.
    #[error("baris {line} manifes tidak dapat dibaca")]
    ManifestLine { line: usize },

    /// Jumlah berkas atau byte tidak sesuai `bag-info.txt`.
    ///
    /// Benar: kembalikan berkas yang hilang atau manifes dari salinan arsip.
    ///
    /// Dasar: RFC 8493, Payload-Oxum.
    #[error("Payload-Oxum mencatat {stated}, yang ada {found}")]
    Oxum { stated: String, found: String },

    /// Register dan manifes tidak sejalan.
    ///
    /// Setiap berkas di bawah `data` mempunyai satu baris dalam register dengan sidik dan
    /// ukuran yang sama.
    ///
    /// Benar: kembalikan register dari salinan arsip.
    ///
    /// Dasar: register adalah daftar isi arsip.
    #[error("register dan manifes tidak sejalan tentang berkas ini")]
    RegisterDiffers,

    /// Berkas tercantum hanya dalam salah satu: register atau manifes.
    ///
    /// Setiap berkas di bawah `data` mempunyai satu baris dalam register dan satu baris dalam
    /// manifes.
    ///
    /// Benar: kembalikan register dan manifes dari salinan arsip.
    ///
    /// Dasar: register adalah daftar isi arsip.
    #[error("berkas ini tidak tercantum dalam {list}")]
    OneSided { list: &'static str },

    /// Naskah yang dibuat ulang tidak sama.
    ///
    /// Siklus dan templat dalam arsip ini, dengan versi program yang sama, menghasilkan byte
    /// yang lain.
    ///
    /// Benar: bandingkan kedua naskah; naskah dalam arsip mungkin tidak dibuat dari siklus ini.
    ///
    /// Dasar: masukan yang sama menghasilkan byte yang sama.
    #[error("naskah ini tidak sama dengan yang dibuat ulang dari siklusnya")]
    NotRebuilt,

    /// Naskah tidak dapat dibuat ulang.
    ///
    /// Benar: periksa siklus dan templat dalam arsip; `nodin periksa` menyebut sebabnya.
    ///
    /// Dasar: arsip memuat semua yang diperlukan untuk membuat ulang isinya.
    #[error("naskah ini tidak dapat dibuat ulang: {reason}")]
    CannotRebuild { reason: String },

    /// Versi program ini tidak membuat naskah dengan kata dan jumlah halaman yang sama.
    ///
    /// Versi lain dapat menata halaman dengan cara lain, jadi bukan byte yang dibandingkan
    /// melainkan kata dan jumlah halaman; templatnya pun dapat memakai yang tidak ada lagi.
    /// Naskah itu sendiri tidak berubah: sidiknya cocok.
    ///
    /// Benar: bandingkan kedua naskah; untuk membandingkan byte, pakailah versi yang disebut.
    ///
    /// Dasar: byte yang sama hanya dijanjikan oleh versi program yang sama.
    #[error("dibuat oleh {program}; versi ini tidak membuatnya dengan kata dan halaman yang sama")]
    OtherVersion { program: String },

    /// Salinan bertanda tangan berbunyi lain dari nota dinas.
    ///
    /// Yang ditandatangani adalah arsip yang sah. Teksnya dibandingkan dengan nota dinas yang
    /// dibuat dari siklus.
    ///
    /// Benar: perbaiki berkas siklus menurut naskah yang ditandatangani, atau simpan salinan
    /// yang benar.
    ///
    /// Dasar: naskah bertanda tangan adalah arsipnya.
    #[error(
        "salinan bertanda tangan berbunyi lain dari nota dinas, mulai pada “{copy}” (nota dinas: “{letter}”)"
    )]
    SignedCopyDiffers { copy: String, letter: String },

    /// Salinan bertanda tangan memuat lebih dari nota dinas.
    ///
    /// Semua isi nota dinas ada di dalamnya, menurut urutannya; yang lebih biasanya cap, tanda
    /// halaman, atau keterangan layanan tanda tangan.
    ///
    /// Benar: bacalah yang disebut itu. Bila mengubah isinya, perbaiki berkas siklus menurut naskah
    /// yang ditandatangani.
    ///
    /// Dasar: naskah bertanda tangan adalah arsipnya.
    #[error(
        "salinan bertanda tangan memuat lebih dari nota dinas: {}",
        quoted(more)
    )]
    SignedCopySaysMore { more: Vec<String> },

    /// Salinan bertanda tangan bukan PDF.
    ///
    /// Benar: simpan salinannya sebagai PDF.
    ///
    /// Dasar: PDF/A untuk arsip elektronik.
    #[error("salinan bertanda tangan tidak dapat dibaca sebagai PDF")]
    SignedCopyUnreadable,

    /// Salinan bertanda tangan tidak dibandingkan dengan nota dinasnya.
    ///
    /// PDF itu terkunci, rusak, atau terlalu besar untuk dibaca teksnya, atau nota dinasnya tidak
    /// dapat dibuat lagi; salinan itu sendiri sesuai dengan yang tercatat dalam manifes.
    ///
    /// Benar: bukalah salinan itu, dan bandingkan dengan nota dinasnya.
    ///
    /// Dasar: naskah bertanda tangan adalah arsipnya.
    #[error("salinan bertanda tangan tidak dibandingkan dengan nota dinasnya: {reason}")]
    SignedCopyNotCompared { reason: String },
}

impl ArchiveProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        let code = match self {
            Self::SameNumber { .. } => "nomor-siklus-sama",
            Self::SameFolder { .. } => "folder-siklus-sama",
            Self::OtherYear { .. } => "nomor-siklus-tahun-lain",
            Self::OtherIsu { .. } => "nomor-siklus-isu-lain",
            Self::SamePath { .. } => "jalur-arsip-sama",
            Self::Nested { .. } => "arsip-di-dalam-sumber",
            Self::OutputInside { .. } => "keluaran-di-dalam-arsip",
            Self::OutsideLink { .. } => "tautan-keluar-sumber",
            Self::NotEmpty => "folder-bukan-arsip",
            Self::InUse => "arsip-sedang-dipakai",
            Self::ChangedMeanwhile => "siklus-berubah",
            Self::TemplateName { .. } => "nama-templat-arsip",
            Self::SameLetterNumber { .. } => return ("nomor-nota-dinas-sama", Level::Warning),
            Self::Register { .. } => "register-rusak",
            Self::NotABag { .. } => "bukan-arsip",
            Self::Open => "arsip-belum-ditutup",
            Self::Missing { .. } => "arsip-berkas-hilang",
            Self::Changed { .. } => "arsip-berkas-berubah",
            Self::Foreign => "arsip-berkas-asing",
            Self::ManifestLine { .. } => "manifes-rusak",
            Self::Oxum { .. } => "arsip-jumlah-berbeda",
            Self::RegisterDiffers => "register-berbeda",
            Self::OneSided { .. } => "register-tidak-lengkap",
            Self::NotRebuilt => "naskah-tidak-sama",
            Self::CannotRebuild { .. } => "naskah-tidak-terbangun",
            Self::OtherVersion { .. } => return ("naskah-versi-lain", Level::Warning),
            Self::SignedCopyDiffers { .. } => "salinan-berbeda",
            Self::SignedCopySaysMore { .. } => return ("salinan-memuat-lebih", Level::Warning),
            Self::SignedCopyUnreadable => "salinan-tidak-terbaca",
            Self::SignedCopyNotCompared { .. } => {
                return ("salinan-tidak-dibandingkan", Level::Warning);
            }
        };
        (code, Level::Error)
    }

    pub(super) fn suggestion(&self) -> &'static str {
        match self {
            Self::SameNumber { .. }
            | Self::SameFolder { .. }
            | Self::OtherYear { .. }
            | Self::OtherIsu { .. } => "beri kedua siklus nomor yang berbeda",
            Self::SamePath { .. } => "beri berkas itu nama lain, dan sebutkan dalam berkas siklus",
            Self::Nested { .. } => "pilih folder arsip di luar sumber",
            Self::OutputInside { .. } => "pilih folder di luar arsip dengan -o",
            Self::OutsideLink { .. } => "salin yang ditunjuk ke dalam folder sumber",
            Self::NotEmpty => "pilih folder lain dengan -o",
            Self::InUse => "tunggu sampai perintah yang lain selesai",
            Self::ChangedMeanwhile => "jalankan perintah yang sama sekali lagi",
            Self::TemplateName { .. } => "beri berkas templat itu nama tanpa karakter khusus",
            Self::SameLetterNumber { .. } => "periksa nomor itu pada buku agenda",
            Self::Register { .. } | Self::RegisterDiffers | Self::OneSided { .. } => {
                "kembalikan register dari salinan arsip, atau buat arsip baru"
            }
            Self::NotABag { .. } => "sebutkan folder yang dibuat dengan nodin arsip",
            Self::Open => "jalankan lagi perintah nodin arsip yang sama",
            Self::Missing { .. } | Self::Changed { .. } => {
                "kembalikan dari salinan, atau buat lagi dengan nodin arsip --semua"
            }
            Self::Foreign => "pindahkan berkas itu ke luar arsip",
            Self::ManifestLine { .. } | Self::Oxum { .. } => {
                "kembalikan manifes dari salinan arsip"
            }
            Self::NotRebuilt => "bandingkan kedua naskah",
            Self::CannotRebuild { .. } => "periksa siklus itu dengan nodin periksa",
            Self::OtherVersion { .. } => {
                "bandingkan kedua naskah, atau pakailah versi yang disebut"
            }
            Self::SignedCopyDiffers { .. } => {
                "perbaiki berkas siklus menurut naskah yang ditandatangani"
            }
            Self::SignedCopySaysMore { .. } => {
                "pastikan itu cap, tanda halaman, atau keterangan layanan tanda tangan"
            }
            Self::SignedCopyUnreadable => "simpan salinannya sebagai PDF",
            Self::SignedCopyNotCompared { .. } => {
                "bandingkan salinan itu sendiri dengan nota dinasnya"
            }
        }
    }
}

/// Texts as a sentence names them: the first three, and how many more there are.
fn quoted(texts: &[String]) -> String {
    const NAMED: usize = 3;
    let named = texts.iter().take(NAMED).map(|of| format!("“{of}”"));
    let named = named.collect::<Vec<_>>().join(", ");
    match texts.len().saturating_sub(NAMED) {
        0 => named,
        further => format!("{named}, dan {further} lagi"),
    }
}
