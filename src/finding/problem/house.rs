//! Problems of the house's own files: templates, style, profiles, pictures, fonts.

use strum_macros::{EnumIter, EnumMessage};

use super::Level;

/// Masalah pada berkas templat, gaya, profil, gambar, dan huruf.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum HouseProblem {
    /// Logo yang disebut profil instansi tidak ada.
    ///
    /// `kop.logo` menyebut nama berkas PNG; berkas itu diletakkan dalam folder templat yang
    /// disebut dengan `--templat`.
    ///
    /// Salah: `logo: garuda.png` tanpa berkas `garuda.png`. Benar: dengan berkas itu dalam
    /// folder templat, atau tanpa `logo`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("logo “{name}” tidak ada dalam folder templat")]
    MissingLogo { name: String },

    /// Gambar bukan PNG yang utuh.
    ///
    /// Logo dicetak dari PNG. Berkas yang diganti akhirannya saja, atau yang terpotong ketika
    /// disalin, tidak dapat dicetak.
    ///
    /// Salah: `logo.jpg` yang diganti nama menjadi `logo.png`. Benar: gambar yang disimpan
    /// sebagai PNG.
    ///
    /// Dasar: PNG (ISO/IEC 15948).
    #[error("gambar ini bukan PNG yang utuh")]
    NotPng,

    /// Gambar terlalu banyak pikselnya.
    ///
    /// Benar: gambar yang dikecilkan; logo selebar 600 piksel sudah tajam.
    ///
    /// Dasar: batas nodin, 16 juta piksel.
    #[error("gambar ini {width} × {height} piksel; paling banyak 16 juta")]
    LargePicture { width: u32, height: u32 },

    /// Dua gambar dalam folder templat bernama sama.
    ///
    /// Profil menyebut logo dengan nama berkasnya saja, sehingga nama itu harus tunggal.
    ///
    /// Salah: `a/logo.png` dan `b/logo.png`. Benar: `logo-a.png` dan `logo-b.png`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("ada gambar lain yang bernama “{name}” dalam folder templat")]
    SamePicture { name: String },

    /// Berkas huruf tidak dapat dipakai.
    ///
    /// Huruf tambahan adalah berkas TrueType atau OpenType (`.ttf`, `.otf`, `.ttc`, `.otc`)
    /// yang utuh.
    ///
    /// Benar: salin lagi berkas huruf itu dari sumbernya.
    ///
    /// Dasar: OpenType (ISO/IEC 14496-22).
    #[error("berkas ini bukan huruf TrueType atau OpenType yang utuh")]
    NotAFont,

    /// Folder huruf tidak berisi huruf.
    ///
    /// `--fon` menyebut folder yang berisi berkas `.ttf`, `.otf`, `.ttc`, atau `.otc`.
    ///
    /// Benar: sebutkan folder yang memuat berkas hurufnya langsung, bukan folder di atasnya.
    ///
    /// Dasar: cara kerja nodin.
    #[error("folder ini tidak berisi huruf (.ttf, .otf, .ttc, atau .otc)")]
    NoFonts,

    /// Huruf yang disebut gaya tidak tersedia.
    ///
    /// `huruf.pdf` dalam `gaya/gaya.yaml` menyebut nama keluarga huruf untuk PDF: yang dibawa nodin,
    /// atau yang ditambahkan dengan `--fon`. Huruf yang terpasang di komputer tidak dipakai,
    /// supaya naskah sama di setiap komputer.
    ///
    /// Salah: `pdf: Arial` tanpa `--fon`. Benar: `pdf: Arimo`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("huruf “{name}” tidak tersedia")]
    UnknownFont { name: String, known: Vec<String> },

    /// Berkas dalam folder templat terlalu besar.
    ///
    /// Benar: kecilkan gambarnya; logo selebar 600 piksel sudah tajam.
    ///
    /// Dasar: batas nodin, 64 KiB untuk templat dan gaya, 4 MiB untuk profil dan gambar, 64 MiB
    /// untuk huruf.
    #[error("berkas lebih besar daripada batas {limit} bita")]
    TooLarge { limit: usize },

    /// Templat memakai kunci yang tidak ada.
    ///
    /// Kunci yang tidak dikenal tidak pernah berisi, sehingga bagian templat yang bergantung
    /// padanya diam-diam tidak tercetak.
    ///
    /// Salah: `{% if nota_dinas.perihal %}`. Benar: `{% if nota_dinas.hal %}`.
    ///
    /// Dasar: bentuk berkas siklus; `templates/README.md`.
    #[error("kunci “{key}” tidak dikenal dalam {group}")]
    TemplateKey {
        key: String,
        group: String,
        nearest: Option<String>,
    },

    /// Templat keliru.
    ///
    /// Ditemukan dengan mengisi templat dari siklus percobaan, lengkap dan tidak lengkap:
    /// tulisan templat, filter, elemen, atau atribut yang keliru, isian yang dicetak tanpa
    /// memeriksa adanya, atau putaran tanpa akhir.
    ///
    /// Salah: `{{ nota_dinas.melalui }}` tanpa syarat. Benar: di dalam
    /// `{% if nota_dinas.melalui %}`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("{message}")]
    TemplateFault { message: String },

    /// Berkas gaya keliru.
    ///
    /// Ditemukan dengan mencetak naskah percobaan; kalimatnya dari Typst, dalam bahasa Inggris.
    ///
    /// Salah: `#set par(spasi: 1em)`. Benar: `#set par(spacing: 1em)`.
    ///
    /// Dasar: dokumentasi Typst; `templates/README.md`.
    #[error("{message}")]
    StyleFault { message: String },

    /// Berkas dalam folder templat tidak dipakai di tempatnya.
    ///
    /// Yang dibaca: berkas yang nama dan foldernya sama dengan bawaan, profil `instansi/*.yaml`,
    /// daftar kata `bahasa/*.yaml`, SOP `sop/*.yaml`, gaya `gaya/*.typ`, templat `*.xml` yang
    /// disebut templat lain, dan gambar `*.png`. Berkas lain tidak dibaca; huruf diberikan dengan
    /// `--fon`.
    ///
    /// Salah: `gaya.yaml` di luar folder `gaya`, `nota_dinas.xml`, `logo.jpg`.
    /// Benar: `gaya/gaya.yaml`, `nota-dinas.xml`, `logo.png`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("berkas ini tidak dipakai di tempatnya")]
    Unused,

    /// Folder terlalu dalam.
    ///
    /// Folder templat dan folder huruf dibaca sampai tiga folder di dalamnya; isi yang lebih
    /// dalam tidak dibaca.
    ///
    /// Salah: `templat/a/b/c/d/logo.png`. Benar: `templat/gambar/logo.png`.
    ///
    /// Dasar: batas nodin.
    #[error("folder ini terlalu dalam; isinya tidak dibaca")]
    TooDeep,

    /// Kata dalam daftar kata diawali tanda.
    ///
    /// Kata dicari dari huruf atau angka pertamanya; yang diawali tanda baca tidak akan pernah
    /// ditemukan dalam naskah.
    ///
    /// Salah: `"(ijin)": izin`. Benar: `ijin: izin`.
    ///
    /// Dasar: cara kerja nodin.
    #[error("“{word}” tidak akan ditemukan, sebab tidak diawali huruf atau angka")]
    NeverFound { word: String },

    /// Naskah yang disebut SOP tidak dikenal.
    ///
    /// Setiap langkah dalam `sop/*.yaml` menyebut naskah yang menjadi keluarannya, dengan nama
    /// seperti pada `nodin buat --dokumen`.
    ///
    /// Salah: `dokumen: notulensi`. Benar: `dokumen: notula`.
    ///
    /// Dasar: kolom keluaran SOP OT.01.02-001-053.De.2; `templates/README.md`.
    #[error("naskah “{name}” tidak dikenal")]
    UnknownDocument { name: String, known: Vec<String> },

    /// Nomor langkah SOP berulang.
    ///
    /// Langkah-langkah dalam `sop/*.yaml` bernomor sendiri-sendiri.
    ///
    /// Salah: dua butir `langkah: 3`. Benar: `langkah: 3`, lalu `langkah: 4`.
    ///
    /// Dasar: SOP OT.01.02-001-053.De.2; `templates/README.md`.
    #[error("langkah {number} sudah ada di atas")]
    RepeatedStep { number: u8 },

    /// Penomoran tidak memuat “1.”.
    ///
    /// Daftar dalam naskah bernomor dari “1.”; pola sebelumnya untuk judul bagian, pola sesudahnya
    /// untuk daftar di dalamnya.
    ///
    /// Salah: `penomoran: [ "A.", "a." ]`. Benar: `penomoran: [ "A.", "1.", "a." ]`.
    ///
    /// Dasar: PermenPANRB 80/2012; `templates/README.md`.
    #[error("penomoran tidak memuat “1.”, yang memulai daftar")]
    NumberingOfLists,

    /// Templat memakai `namespace`.
    ///
    /// Templat lama mengumpulkan dan menghitung butir dengan `namespace`. Caranya masih dilayani,
    /// tetapi tidak lagi dijelaskan, dan dapat ditulis lebih singkat.
    ///
    /// Salah: `{% set data.hadir = data.hadir + [p] %}` dalam putaran.
    ///
    /// Benar: `{% set hadir = rapat.peserta | rejectattr("hadir", "false") | list %}`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("templat ini memakai “namespace”, cara lama untuk mengumpulkan dan menghitung")]
    Namespace,

    /// Pola nomor halaman memuat tanda kurung kurawal yang tidak dikenal.
    ///
    /// `{n}` menjadi nomor halaman dan `{jumlah}` jumlah halaman; yang lain akan tercetak apa
    /// adanya.
    ///
    /// Salah: `pola: "{nomor} dari {jumlah}"`. Benar: `pola: "{n} dari {jumlah}"`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("pola nomor halaman “{pattern}” memuat kurung kurawal selain {{n}} dan {{jumlah}}")]
    PageNumberPattern { pattern: String },

    /// Ukuran dalam gaya di luar batas.
    ///
    /// Setiap ukuran dalam `gaya/gaya.yaml` mempunyai batas yang cukup longgar bagi gaya kantor
    /// mana pun. Yang di luarnya hampir pasti salah ketik, dan halamannya tidak dapat ditata.
    ///
    /// Salah: `ukuran: 120` untuk huruf isi. Benar: `ukuran: 12`.
    ///
    /// Dasar: batas nodin; ukuran kertas A4 (PermenPANRB 80/2012).
    #[error("ukuran ini di luar batas: paling kecil {least}, paling besar {most}")]
    OutOfRange { least: f64, most: f64 },

    /// Warna dalam gaya keliru.
    ///
    /// Warna ditulis sebagai `#` dan enam angka heksadesimal, di dalam tanda kutip: dua untuk
    /// merah, dua untuk hijau, dua untuk biru.
    ///
    /// Salah: `warna: merah`. Benar: `warna: "#B00000"`.
    ///
    /// Dasar: `templates/README.md`.
    #[error("“{text}” bukan warna")]
    NotAColour { text: String },
}

impl HouseProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::MissingLogo { .. } => ("logo-tidak-ada", Level::Error),
            Self::NotPng => ("gambar-bukan-png", Level::Error),
            Self::LargePicture { .. } => ("gambar-terlalu-besar", Level::Error),
            Self::SamePicture { .. } => ("gambar-senama", Level::Error),
            Self::NotAFont => ("bukan-huruf", Level::Error),
            Self::NoFonts => ("folder-tanpa-huruf", Level::Error),
            Self::UnknownFont { .. } => ("huruf-tidak-tersedia", Level::Error),
            Self::TooLarge { .. } => ("berkas-templat-terlalu-besar", Level::Error),
            Self::TemplateKey { .. } => ("templat-kunci-tidak-dikenal", Level::Error),
            Self::TemplateFault { .. } => ("templat-keliru", Level::Error),
            Self::StyleFault { .. } => ("gaya-keliru", Level::Error),
            Self::Unused => ("berkas-tidak-dipakai", Level::Warning),
            Self::TooDeep => ("folder-terlalu-dalam", Level::Warning),
            Self::NeverFound { .. } => ("kata-diawali-tanda", Level::Warning),
            Self::UnknownDocument { .. } => ("sop-naskah-tidak-dikenal", Level::Error),
            Self::RepeatedStep { .. } => ("sop-langkah-berulang", Level::Error),
            Self::Namespace => ("templat-namespace", Level::Warning),
            Self::NumberingOfLists => ("penomoran-tanpa-angka", Level::Error),
            Self::PageNumberPattern { .. } => ("pola-nomor-halaman", Level::Error),
            Self::OutOfRange { .. } => ("ukuran-di-luar-batas", Level::Error),
            Self::NotAColour { .. } => ("warna-keliru", Level::Error),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        let text = match self {
            Self::MissingLogo { name } => {
                return format!(
                    "letakkan {name} dalam folder templat (--templat), atau hapus “logo”"
                );
            }
            Self::NotPng => "simpan ulang gambar itu sebagai PNG",
            Self::LargePicture { .. } => "kecilkan gambar itu; lebar 600 piksel sudah tajam",
            Self::SamePicture { .. } => "beri kedua gambar nama yang berbeda",
            Self::NotAFont => "salin lagi berkas huruf itu, atau hapus dari folder",
            Self::NoFonts => "sebutkan folder yang memuat berkas hurufnya langsung",
            Self::UnknownFont { known, .. } => {
                return format!(
                    "tambahkan dengan --fon; huruf yang ada: {}",
                    known.join(", ")
                );
            }
            Self::TooLarge { .. } => "kecilkan berkas itu, atau keluarkan dari folder",
            Self::TemplateKey {
                nearest: Some(nearest),
                ..
            } => return format!("maksudnya “{nearest}”?"),
            Self::TemplateKey { .. } => "periksa nama kunci itu pada berkas siklus",
            Self::TemplateFault { .. } | Self::StyleFault { .. } => {
                "bandingkan dengan berkas bawaan (nodin templat salin)"
            }
            Self::Unused => "ubah nama, bentuk, atau tempat berkas itu, atau keluarkan dari folder",
            Self::TooDeep => "pindahkan isinya ke folder yang lebih dangkal",
            Self::NeverFound { .. } => "hapus tanda di awal kata itu",
            Self::UnknownDocument { known, .. } => {
                return format!("naskah yang ada: {}", known.join(", "));
            }
            Self::RepeatedStep { .. } => "beri setiap langkah nomornya sendiri",
            Self::Namespace => {
                "pilih butir dengan selectattr, rejectattr, map, atau tanpa; hitung dengan length atau loop.index"
            }
            Self::NumberingOfLists => "tambahkan \"1.\" pada penomoran",
            Self::PageNumberPattern { .. } => {
                "tulis {n} untuk nomor dan {jumlah} untuk jumlah halaman"
            }
            Self::OutOfRange { .. } => "periksa angkanya; pt untuk huruf dan jarak, mm untuk kolom",
            Self::NotAColour { .. } => "tulis seperti \"#B00000\"",
        };
        text.into()
    }
}
