//! Problems of keys and values: the YAML is sound, but not what the contract asks for.

use strum_macros::{EnumIter, EnumMessage};

use super::{Level, short};

/// Masalah pada kunci dan isinya.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum MeaningProblem {
    /// Kunci tertulis dua kali dalam kelompok yang sama.
    ///
    /// Hanya isi yang pertama dibaca; yang kedua akan hilang tanpa jejak bila dibiarkan.
    ///
    /// Salah: `hal: A` dan di bawahnya `hal: B`. Benar: satu `hal`.
    ///
    /// Dasar: YAML 1.2.2 bagian 3.2.1.1.
    #[error("kunci “{key}” sudah tertulis pada baris {first_line}")]
    DuplicateKey {
        key: String,
        first_line: usize,
        /// Whether the group is an item of a list, so that another may begin here.
        in_item: bool,
    },

    /// Koma memotong isi di dalam `{ … }`.
    ///
    /// Di dalam kurung kurawal, koma memisahkan kunci; isi yang memuat koma harus berkutip.
    ///
    /// Salah: `{ capaian: turun 2,6% }`. Benar: `{ capaian: "turun 2,6%" }`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.4.
    #[error(
        "koma memotong isi “{key}”: “{}” terbaca sebagai kunci tersendiri",
        short(rest)
    )]
    CommaCut { key: String, rest: String },

    /// Koma memecah satu butir di dalam `[ … ]`.
    ///
    /// Di dalam kurung siku, koma memisahkan butir. Butir yang diawali “dan”, huruf kecil di antara
    /// butir berhuruf awal kapital, angka tepat sesudah koma, atau bagian nama yang dikenal profil
    /// instansi (“Hukum”), biasanya ekor dari butir sebelumnya.
    ///
    /// Salah: `[Menko Politik, Hukum, dan Keamanan]`. Benar: `["Menko Politik, Hukum, dan Keamanan"]`.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.4.
    #[error(
        "butir “{}” tampaknya bagian dari butir sebelumnya, yang terpotong koma",
        short(item)
    )]
    ItemCut { item: String },

    /// Butir menyambung ke butir di atasnya.
    ///
    /// Baris yang menjorok lebih dalam melanjutkan teks di atasnya, juga bila diawali “- ”;
    /// butirnya tidak terbaca sebagai butir tersendiri.
    ///
    /// Salah: `- Menteri Luar Negeri` dan di bawahnya, satu spasi lebih dalam, `- Kapolri`.
    /// Benar: semua “- ” pada kolom yang sama.
    ///
    /// Dasar: YAML 1.2.2 bagian 7.3.3.
    #[error(
        "“- {}”{} terbaca sebagai sambungan teks di atasnya, bukan butir tersendiri",
        short(item),
        if *more == 0 { String::new() } else { format!(" dan {more} baris lagi") }
    )]
    JoinedItem {
        item: String,
        /// Lines after it in the same text.
        more: usize,
    },

    /// Tanda “#” memotong teks.
    ///
    /// “#” yang didahului spasi memulai komentar; sisanya tidak ikut terbaca.
    ///
    /// Salah: `hal: Rapat #3`. Benar: `hal: "Rapat #3"`. Komentar: `hal: Rapat   # catatan`.
    ///
    /// Dasar: YAML 1.2.2 bagian 6.6.
    #[error(
        "“{}” tidak ikut terbaca, sebab “#” didahului spasi memulai komentar",
        short(rest)
    )]
    CommentCut { rest: String },

    /// Kunci tidak dikenal.
    ///
    /// Kunci berkas siklus tetap; salah ketik pada kunci membuat isinya tidak terpakai.
    ///
    /// Salah: `perihal: …` dalam `nota_dinas`. Benar: `hal: …`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("kunci “{}” tidak dikenal di sini", short(key))]
    UnknownKey {
        key: String,
        nearest: Option<String>,
        /// The group that does know the key.
        elsewhere: Option<String>,
        known: Vec<String>,
    },

    /// Kunci wajib belum diisi.
    ///
    /// Salah: kelompok tanpa kunci itu, atau kuncinya kosong. Benar: kunci berisi.
    ///
    /// Dasar: bentuk berkas yang dibaca.
    #[error("kunci wajib “{key}” belum diisi")]
    MissingKey { key: String },

    /// Isi bukan salah satu pilihan.
    ///
    /// Salah: `klasifikasi: Sangat Rahasia`. Benar: `klasifikasi: sangat-rahasia`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("“{}” bukan salah satu pilihan", short(text))]
    UnknownChoice {
        text: String,
        nearest: Option<String>,
        choices: Vec<String>,
        /// Whether a person may stand there instead.
        or_person: bool,
    },

    /// Jenis isi keliru.
    ///
    /// Misalnya teks di tempat daftar, atau daftar di tempat teks.
    ///
    /// Salah: `dasar: Perpres 43`. Benar: `dasar: [Perpres 43]`, atau satu butir `- ` tiap baris.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("di sini harus {expected}, bukan {found}")]
    WrongType {
        expected: String,
        found: String,
        advice: String,
    },

    /// Angka di luar jangkauan.
    ///
    /// Salah: `tahun: 202400`. Benar: `tahun: 2024`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("angka {} di luar jangkauan", short(text))]
    OutOfRange { text: String },

    /// Tanggal tidak ada dalam kalender.
    ///
    /// Salah: `tanggal: 2024-02-31`. Benar: `tanggal: 2024-02-29`.
    ///
    /// Dasar: kalender Gregorius (ISO 8601).
    #[error("tanggal {} tidak ada dalam kalender", short(text))]
    NoSuchDate { text: String },

    /// Tanggal tidak ditulis YYYY-MM-DD.
    ///
    /// Tenggat arahan ialah hari terakhirnya: “mulai 1 Mei” menyebut permulaan, bukan tenggat.
    ///
    /// Salah: `tanggal: 28 Februari 2024`. Benar: `tanggal: 2024-02-28`.
    ///
    /// Dasar: bentuk berkas siklus (ISO 8601).
    #[error("“{}” bukan tanggal dalam bentuk YYYY-MM-DD", short(text))]
    DateForm { text: String, advice: String },

    /// Tenggat menyebut waktu yang keliru.
    ///
    /// Yang keliru ialah tanggal yang tidak ada (`31 Februari 2026`), bulan atau masa yang salah tulis
    /// (`30 Jnui 2026`, `triwulan V 2026`, `TW II 2026`) atau tanpa tahun (`triwulan II`), akhir yang
    /// mendahului awalnya, angka saja, dan tanggal dengan angka (`1/5/2026`). Bentuk yang dikenal ada
    /// pada `tenggat-tidak-dikenal`.
    ///
    /// Salah: `tenggat: TW II 2026`. Benar: `tenggat: triwulan II 2026`.
    ///
    /// Dasar: rekomendasi yang dapat ditindaklanjuti, langkah 7 SOP OT.01.02-001-053.De.2.
    #[error(
        "“{}” bukan tenggat: bukan tanggal YYYY-MM-DD, dan bukan masa seperti “triwulan II 2026” atau “setiap bulan”",
        short(text)
    )]
    DeadlineForm { text: String, advice: String },

    /// Tenggat tidak dikenal, dan tercetak seperti diketik.
    ///
    /// Yang dikenal ialah tanggal (YYYY-MM-DD), hari dalam kata (`paling lambat 5 Juni 2026`, `sebelum
    /// 6 November 2026`), masa yang menyebut tahunnya (`triwulan II 2026`, `akhir Juni 2026`, `minggu
    /// ketiga Juni 2026`, `Agustus–September 2026`, `tahun 2026`, `T.A. 2026/2027`), yang berulang
    /// (`setiap bulan`, `setiap rapat`, `dua kali setahun`), permulaan (`mulai Juli 2026`, `per 1 Juli
    /// 2026`), peristiwa (`sebelum JBC ke-39`, `pada KTT ASEAN ke-48`, `bersamaan dengan KTT ASEAN`),
    /// jarak (`30 hari sebelum KTT ASEAN`, `H-30`, `1 x 24 jam`), dan `segera` atau `secepatnya`. Yang
    /// menyebut hari atau masa dibandingkan dengan tanggal rapat dan nota dinas; permulaan, peristiwa,
    /// jarak, `segera`, dan yang tidak dikenal tidak. “Paling lambat” dan yang searti tidak tercetak
    /// dalam kolom Tenggat.
    ///
    /// Salah: `tenggat: besok`. Benar: `tenggat: 2026-06-30`.
    ///
    /// Dasar: rekomendasi yang dapat ditindaklanjuti, langkah 7 SOP OT.01.02-001-053.De.2.
    #[error(
        "tenggat “{}” tidak dikenal: tercetak seperti diketik, dan tidak dibandingkan dengan tanggal lain",
        short(text)
    )]
    UnknownDeadline { text: String },

    /// Jam tidak ditulis HH:MM.
    ///
    /// Salah: `mulai: jam 9`. Benar: `mulai: 09:00`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("“{}” bukan jam dalam bentuk HH:MM", short(text))]
    TimeForm {
        text: String,
        /// The first time of day that it names.
        time: Option<String>,
    },

    /// Jam tidak ada dalam sehari.
    ///
    /// Salah: `mulai: 25:30`. Benar: `mulai: 15:30`.
    ///
    /// Dasar: pembagian waktu dalam sehari (ISO 8601).
    #[error("jam {} tidak ada dalam sehari", short(text))]
    NoSuchTime { text: String },

    /// NIP tidak sah.
    ///
    /// NIP terdiri atas 18 angka; spasi di antara kelompoknya boleh ada.
    ///
    /// Salah: `nip: 1970010119950310`. Benar: `nip: 197001011995031001`.
    ///
    /// Dasar: Peraturan Kepala BKN 22/2007.
    #[error("NIP “{}” {}", short(text), nip_fault(*digits))]
    NipForm { text: String, digits: usize },

    /// Dua pejabat ber-NIP sama.
    ///
    /// NIP milik satu orang. Seorang yang merangkap jabatan ditulis dengan nama yang sama.
    ///
    /// Salah: NIP Deputi yang tersalin pada Sesdep. Benar: NIP masing-masing.
    ///
    /// Dasar: Peraturan Kepala BKN 22/2007.
    #[error("NIP “{}” sudah dipakai pejabat lain", short(text))]
    SameNip { text: String },

    /// Bagian NIP tidak bermakna.
    ///
    /// NIP tersusun atas tanggal lahir (8 angka), tahun dan bulan pengangkatan (6 angka), jenis
    /// kelamin (1 angka: 1 pria, 2 wanita), dan nomor urut (3 angka). Pada NI PPPK, bulan
    /// pengangkatan diganti jumlah perjanjian kerja (21 dan seterusnya).
    ///
    /// Salah: `nip: 197013011995031001` (bulan ke-13). Benar: `nip: 197001131995031001`.
    ///
    /// Dasar: Peraturan Kepala BKN 22/2007.
    #[error("NIP “{}”: {fault}", short(text))]
    NipParts { text: String, fault: &'static str },

    /// Berkas yang disebut tidak ada.
    ///
    /// `berkas` pada data dukung dan gambar, dan `naskah_bertanda_tangan`, menyebut berkas di samping berkas
    /// siklus, atau di dalam folder di sampingnya.
    ///
    /// Salah: `berkas: kasus.xlsx`, padahal berkasnya di dalam folder `data`. Benar: `berkas: data/kasus.xlsx`.
    ///
    /// Dasar: kelengkapan langkah 2 dan 9 SOP OT.01.02-001-053.De.2.
    #[error("berkas “{}” tidak ada di samping berkas siklus", short(path))]
    MissingFile { path: String },

    /// Berkas yang disebut berada di luar folder berkas siklus.
    ///
    /// Berkas siklus dan berkas yang disebutnya diarsipkan bersama; yang berada di tempat lain
    /// tertinggal.
    ///
    /// Salah: `berkas: ../data/kasus.xlsx`, `berkas: D:\data\kasus.xlsx`. Benar: `berkas: data/kasus.xlsx`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("berkas “{}” berada di luar folder berkas siklus", short(path))]
    OutsideFolder { path: String },

    /// Isi tidak memenuhi syarat kuncinya.
    ///
    /// Syarat itu disebut dalam kalimat temuan.
    ///
    /// Benar: isi yang memenuhi syarat itu.
    ///
    /// Dasar: bentuk berkas yang dibaca.
    #[error("{message}")]
    Unfit { message: String },
}

fn nip_fault(digits: usize) -> String {
    match digits {
        18 => "memuat tanda selain angka dan spasi".into(),
        _ => format!("berisi {digits} angka, seharusnya 18"),
    }
}

impl MeaningProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::DuplicateKey { .. } => ("kunci-ganda", Level::Error),
            Self::CommaCut { .. } => ("koma-memotong-isi", Level::Error),
            Self::ItemCut { .. } => ("koma-memecah-butir", Level::Warning),
            Self::JoinedItem { .. } => ("butir-menyambung", Level::Warning),
            Self::CommentCut { .. } => ("komentar-memotong-isi", Level::Warning),
            Self::UnknownKey { .. } => ("kunci-tidak-dikenal", Level::Error),
            Self::MissingKey { .. } => ("kunci-wajib-kosong", Level::Error),
            Self::UnknownChoice { .. } => ("pilihan-tidak-dikenal", Level::Error),
            Self::WrongType { .. } => ("jenis-isi-salah", Level::Error),
            Self::OutOfRange { .. } => ("angka-di-luar-jangkauan", Level::Error),
            Self::NoSuchDate { .. } => ("tanggal-tidak-ada", Level::Error),
            Self::DateForm { .. } => ("bentuk-tanggal", Level::Error),
            Self::DeadlineForm { .. } => ("bentuk-tenggat", Level::Error),
            Self::UnknownDeadline { .. } => ("tenggat-tidak-dikenal", Level::Warning),
            Self::TimeForm { .. } => ("bentuk-jam", Level::Error),
            Self::NoSuchTime { .. } => ("jam-tidak-ada", Level::Error),
            Self::NipForm { .. } => ("bentuk-nip", Level::Error),
            Self::NipParts { .. } => ("nip-janggal", Level::Warning),
            Self::SameNip { .. } => ("nip-berulang", Level::Warning),
            Self::MissingFile { .. } => ("berkas-tidak-ada", Level::Error),
            Self::OutsideFolder { .. } => ("berkas-di-luar-folder", Level::Error),
            Self::Unfit { .. } => ("isi-tidak-sesuai", Level::Error),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        match self {
            Self::DuplicateKey { key, in_item, .. } if *in_item => format!(
                "bila ini butir baru, awali kunci pertamanya dengan “- ”, sejajar dengan “- ” di atasnya; bila bukan, hapus salah satu “{key}”"
            ),
            Self::DuplicateKey { .. } => "hapus salah satunya, atau gabungkan isinya".into(),
            Self::CommaCut { key, .. } => format!("beri tanda kutip: {key}: \"…\""),
            Self::ItemCut { item } => {
                let is_tail = item.starts_with("dan ") || !item.starts_with(char::is_lowercase);
                let apart = if is_tail { "" } else { "; bila memang butir tersendiri, awali dengan huruf kapital" };
                format!("beri tanda kutip pada butir yang memuat koma{apart}")
            }
            Self::JoinedItem { .. } => {
                "sejajarkan “- ” dengan butir di atasnya; bila memang sambungan, pakai blok |"
                    .into()
            }
            Self::CommentCut { .. } => {
                "beri tanda kutip pada seluruh isi; untuk komentar, beri spasi sesudah “#”".into()
            }
            Self::UnknownKey {
                nearest: Some(nearest),
                elsewhere: Some(group),
                key,
                ..
            } => {
                format!(
                    "maksudnya “{nearest}”? (“{}” dikenal pada “{group}”)",
                    short(key)
                )
            }
            Self::UnknownKey {
                nearest: Some(nearest),
                ..
            } => format!("maksudnya “{nearest}”?"),
            Self::UnknownKey {
                elsewhere: Some(group),
                ..
            } => format!("kunci ini dikenal pada “{group}”; periksa lekukannya"),
            Self::UnknownKey { known, .. } => format!("yang dikenal di sini: {}", known.join(", ")),
            Self::MissingKey { key } => format!("tulis “{key}: …”"),
            Self::UnknownChoice {
                nearest: Some(nearest),
                choices,
                ..
            } => {
                format!("maksudnya “{nearest}”? pilihan: {}", choices.join(", "))
            }
            Self::UnknownChoice {
                choices,
                text,
                or_person: true,
                ..
            } => format!(
                "pilihan: {}; orang lain ditulis {{ nama: {}, jabatan: … }}",
                choices.join(", "),
                if text.contains([',', ':']) {
                    super::in_quotes(text)
                } else {
                    short(text)
                }
            ),
            Self::UnknownChoice { choices, .. } => format!("pilihan: {}", choices.join(", ")),
            Self::OutOfRange { .. } => "periksa angka itu; tahun ditulis dengan empat angka".into(),
            Self::Unfit { .. } => {
                "perbaiki isinya, atau hapus kuncinya bila tidak diperlukan".into()
            }
            Self::NoSuchDate { .. } => "periksa tanggal dan bulannya".into(),
            Self::WrongType { advice, .. }
            | Self::DateForm { advice, .. }
            | Self::DeadlineForm { advice, .. } => advice.clone(),
            Self::UnknownDeadline { .. } => "tulis seperti 2026-06-30, “akhir Juni 2026”, “sebelum KTT ASEAN ke-48”, “setiap bulan”, atau “segera”; bila memang begitu yang dimaksud, biarkan".into(),
            Self::TimeForm {
                time: Some(time), ..
            } => format!("tulis {time}"),
            Self::TimeForm { .. } => "tulis jam dan menit, misalnya 09:30".into(),
            Self::NoSuchTime { .. } => "tulis jam 00:00 sampai dengan 23:59".into(),
            Self::SameNip { .. } => "periksa NIP kedua pejabat itu".into(),
            Self::NipParts { .. } => "cocokkan dengan keputusan pengangkatannya".into(),
            Self::MissingFile { .. } => {
                "periksa namanya; pisahkan nama folder dan berkas dengan “/”".into()
            }
            Self::OutsideFolder { .. } => "salin berkas itu ke samping berkas siklus".into(),
            Self::NipForm { .. } => {
                "tulis ke-18 angkanya, misalnya 197001011995031001; NRP TNI dan Polri pada “nrp”"
                    .into()
            }
        }
    }
}
