//! Problems of form: what naskah dinas customarily look like, and how they are worded.

use strum_macros::{EnumIter, EnumMessage};

use super::{Level, in_quotes, quoted, short};

/// Masalah kelaziman naskah dinas.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum FormProblem {
    /// Kata atau frasa yang tidak dipakai dalam naskah dinas.
    ///
    /// Daftarnya ada dalam `templates/bahasa/`; kantor dapat menambahnya. Nama orang, nomor, dan
    /// nama berkas tidak diperiksa. Sekali periksa menunjukkan paling banyak 50 kata.
    ///
    /// Salah: `Faktor yang mempengaruhi terdiri dari …`. Benar: `Faktor yang memengaruhi terdiri atas …`.
    ///
    /// Dasar: KBBI, EYD V, dan kelaziman naskah dinas; disebut dalam kalimat temuan.
    #[error(
        "“{}” tidak dipakai dalam naskah dinas ({source_of_rule})",
        short(word)
    )]
    Wording {
        word: String,
        right: Option<String>,
        source_of_rule: String,
    },

    /// Tautan, ID, atau kata sandi rapat daring tertulis pada tempat rapat.
    ///
    /// Tempat rapat tercetak juga dalam notula, laporan, dan daftar hadir, yang dibaca lebih banyak
    /// orang daripada undangan. Yang membuka rapat daring ditulis pada `rapat.daring`, dan hanya
    /// tercetak dalam undangan. Selama masih tertulis pada `tempat`, naskah lain tidak memuatnya.
    ///
    /// Salah: `tempat: "Zoom Meeting (ID 823 4567 8901, Passcode: 778899)"`. Benar: `tempat: Zoom Meeting`,
    /// dengan `daring: { id: "823 4567 8901", sandi: "778899" }` di dalam `rapat`.
    ///
    /// Dasar: naskah hanya untuk yang berhak (Peraturan ANRI 5/2021).
    #[error("{} rapat daring tertulis pada tempat rapat", parts.join(" dan "))]
    MeetingKeys {
        /// What stands there, in the words of its keys.
        parts: Vec<&'static str>,
        /// The place without it.
        public: String,
    },

    /// Judul diakhiri titik atau tanda lain.
    ///
    /// Hal dan isu adalah judul, bukan kalimat, dan dipakai di tengah kalimat yang dibuat. Pertanyaan
    /// ditulis pada pokok isu bahan.
    ///
    /// Salah: `hal: Penyampaian Rumusan Rekomendasi.`. Benar: `hal: Penyampaian Rumusan Rekomendasi`.
    ///
    /// Dasar: susunan kepala nota dinas dalam `PermenPANRB` 80/2012; EYD V, tanda titik.
    #[error("judul tidak diakhiri “{mark}”")]
    FullStop { mark: char },

    /// Isu menyebut rapatnya, bukan pokoknya.
    ///
    /// Judul dan kalimat naskah sendiri menyebut rapat koordinasi; isu yang menyebutnya lagi tercetak
    /// “Rapat Koordinasi mengenai rapat koordinasi …”.
    ///
    /// Salah: `isu: Rapat Koordinasi Persiapan KTT ASEAN`. Benar: `isu: Persiapan KTT ASEAN`.
    ///
    /// Dasar: EYD V; kalimat tanpa kata yang mubazir.
    #[error("isu menyebut rapat, padahal naskah sendiri sudah menyebutnya")]
    IssueIsMeeting { subject: String },

    /// Naskah rahasia belum bernomor salinan.
    ///
    /// Naskah rahasia dan sangat rahasia memuat nomor salinan pada halaman pertama, agar
    /// setiap salinan dapat dirunut kepada penerimanya. Salinan tunggal cukup `dari: 1`.
    ///
    /// Salah: `klasifikasi: rahasia` tanpa `salinan`. Benar: dengan `salinan: { nomor: 1, dari: 3 }`.
    ///
    /// Dasar: Peraturan ANRI 5/2021; `PermenPANRB` 80/2012.
    #[error("naskah rahasia belum bernomor salinan")]
    NoCopyNumber,

    /// Nomor salinan tidak mungkin ada.
    ///
    /// Nomor salinan berjalan dari 1 sampai dengan jumlah salinan.
    ///
    /// Salah: `salinan: { nomor: 5, dari: 3 }`. Benar: `salinan: { nomor: 3, dari: 3 }`.
    ///
    /// Dasar: penomoran salinan naskah rahasia dalam `PermenPANRB` 80/2012.
    #[error("tidak ada salinan ke-{number} dari {total} salinan")]
    NoSuchCopy { number: u32, total: u32 },

    /// Pemaraf lebih dari tiga orang.
    ///
    /// Konsep diparaf paling banyak oleh tiga pejabat, menurut jenjangnya.
    ///
    /// Salah: `paraf` dengan empat butir. Benar: `paraf: [ sesdep, asdep ]`.
    ///
    /// Dasar: paraf hierarki dalam tata naskah dinas.
    #[error("pemaraf ini yang keempat; paling banyak tiga")]
    TooManyInitials,

    /// Nomor tidak menurut pola instansi.
    ///
    /// Profil instansi memuat pola nomor yang berlaku pada tanggal naskah (`pola_nomor`):
    /// `{k}` kode klasifikasi, `{n}` nomor urut, `{arsip}` kode arsip, `{bb}` bulan dua angka,
    /// `{m}` bulan sebagai `8` atau `VIII`, `{yyyy}` tahun. Temuan menunjukkannya dengan contoh dari
    /// siklus ini. Nomor yang memang demikian dibiarkan; naskah tetap dibuat.
    ///
    /// Salah: `nomor: B.021/HN.00.01/2/2024`. Benar: `nomor: B-021/HN.00.01/02/2024`.
    ///
    /// Dasar: pola nomor pada profil instansi.
    #[error("nomor ini tidak tersusun seperti nomor nota dinas instansi, misalnya {}", examples.join(" atau "))]
    NumberPattern { examples: Vec<String> },

    /// Kode pada nomor berbeda dengan klasifikasi.
    ///
    /// Nomor diawali kode klasifikasi: B (biasa), T (terbatas), R (rahasia), SR (sangat rahasia).
    ///
    /// Salah: `klasifikasi: rahasia`, `nomor: B-021/HN.00.01/02/2024`. Benar: `nomor: R-021/HN.00.01/02/2024`.
    ///
    /// Dasar: Peraturan ANRI 5/2021; pola nomor pada profil instansi.
    #[error("nomor ini berkode {borne}, padahal kode klasifikasi siklus {class}")]
    NumberClass {
        borne: &'static str,
        class: &'static str,
    },

    /// Tahun pada nomor berbeda dengan tahun nota dinas.
    ///
    /// Nomor memuat tahun pembuatan naskah. Bulannya dapat berbeda, bila naskah ditandatangani
    /// sesudah bulan pengambilan nomornya.
    ///
    /// Salah: `nomor: B-021/HN.00.01/02/2023` bertanggal 28 Februari 2024.
    /// Benar: `nomor: B-021/HN.00.01/02/2024`.
    ///
    /// Dasar: Peraturan ANRI 5/2021; pola nomor pada profil instansi.
    #[error("tahun pada nomor ini {year}, padahal nota dinas bertanggal {date}")]
    NumberYear { year: i16, date: String },

    /// Nama yang sama disebut dua kali dalam satu daftar.
    ///
    /// Nama lain dari K/L yang sama (menurut profil instansi) dianggap sama.
    ///
    /// Salah: `penanggung_jawab: [ Kementerian Luar Negeri, Kemlu ]`. Benar: `penanggung_jawab: [ Kementerian Luar Negeri ]`.
    ///
    /// Dasar: kelaziman daftar; nama K/L pada profil instansi.
    #[error(
        "“{}” sudah disebut dalam daftar ini sebagai “{}”",
        short(name),
        short(first)
    )]
    Repeated { name: String, first: String },

    /// Judul yang seluruhnya huruf kapital.
    ///
    /// Hal nota dinas dan undangan, dan isu di dalam kalimat, ditulis dengan huruf awal kapital;
    /// di judul naskah nodin sendiri yang mengapitalkannya.
    ///
    /// Salah: `hal: LAPORAN HASIL RAPAT`. Benar: `hal: Laporan Hasil Rapat`.
    ///
    /// Dasar: PermenPANRB 80/2012, nota dinas.
    #[error("judul ini seluruhnya huruf kapital")]
    AllCapitals,

    /// Isu yang tetap berhuruf kapital di tengah kalimat.
    ///
    /// Di tengah kalimat isu ditulis dengan huruf kecil, kecuali nama. Bila sebuah katanya tidak
    /// ada dalam daftar kata umum dan nama (`bahasa/`), nodin tidak menebak, dan seluruh isu berdiri
    /// seperti diketik dalam setiap naskah.
    ///
    /// Salah: `isu: Penanganan Warga di Naktuka` saja, sehingga tercetak “mengenai Penanganan Warga di
    /// Naktuka”. Benar: dengan `isu_kalimat: penanganan warga di Naktuka`; atau sekali bagi semua
    /// siklus, `nama: [ Naktuka ]` (kata yang bukan nama: `kata_umum: [ … ]`) dalam berkas
    /// `bahasa/kantor.yaml` pada folder templat kantor.
    ///
    /// Dasar: EYD V, huruf kapital.
    #[error(
        "isu ini tetap berhuruf kapital di tengah kalimat: {} tidak dikenal sebagai kata umum atau nama",
        words.iter().map(|word| format!("“{}”", short(word))).collect::<Vec<_>>().join(", ")
    )]
    RunningCapitals {
        words: Vec<String>,
        /// The issue within a sentence, if they are names.
        running: String,
    },

    /// Lampiran yang disebut tidak ada.
    ///
    /// Lampiran nota dinas adalah rumusan rekomendasi, lalu `lampiran_lain` menurut urutannya.
    ///
    /// Salah: `Lampiran IX` dalam nota dinas berlampiran enam. Benar: nomor lampiran yang ada.
    ///
    /// Dasar: penomoran lampiran dalam `PermenPANRB` 80/2012.
    #[error("tidak ada Lampiran {number}: lampiran nota dinas ini {annexes}")]
    NoSuchAnnex { number: String, annexes: usize },

    /// Lampiran yang tidak disebut.
    ///
    /// Pembaca nota dinas membuka lampiran karena isinya menyebutnya; yang tidak disebut tampak
    /// tertinggal dari naskah lain. Lampiran juga tersebut bila judulnya ditulis dalam isi.
    ///
    /// Salah: `lampiran_lain` berisi peta yang tidak disebut. Benar: `Sebaran kapal tercantum dalam
    /// Lampiran II.`
    ///
    /// Dasar: kelengkapan rujukan dalam naskah dinas.
    #[error("{annex} tidak disebut dalam nota dinas")]
    UnnamedAnnex { annex: String },

    /// Pembicara tanpa pokok bahasan.
    ///
    /// Yang disampaikan seseorang tercetak di bawah namanya. Tanpa pokok hanya namanya yang tercetak,
    /// dan notula tampak belum selesai.
    ///
    /// Salah: `- kl: Kementerian Luar Negeri` tanpa `pokok`. Benar: dengan `pokok`, atau tanpa butir itu.
    ///
    /// Dasar: isi notula dalam `PermenPANRB` 80/2012.
    #[error("“{}” tercetak dalam pembahasan tanpa satu pokok pun", short(who))]
    NoPoint { who: String },

    /// Penanda SRIKANDI yang diketik dalam berkas siklus.
    ///
    /// SRIKANDI mengisi penanda seperti `${nomor_naskah}` hanya dalam DOCX yang diunggah ke sana,
    /// dan nodin sendiri yang menulisnya di situ bila `tanda_tangan: srikandi`. Yang diketik
    /// tercetak apa adanya, juga pada naskah lain.
    ///
    /// Salah: `nomor: "${nomor_naskah}"`. Benar: nomor yang sebenarnya, atau kosong selama belum ada.
    ///
    /// Dasar: penanda isian SRIKANDI; langkah 8 SOP OT.01.02-001-053.De.2.
    #[error(
        "“{}” adalah penanda SRIKANDI, dan tercetak seperti diketik",
        short(sign)
    )]
    Placeholder {
        sign: String,
        /// Whether it stands in what is uploaded to SRIKANDI.
        is_uploaded: bool,
    },
}

impl FormProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::Wording { .. } => ("pilihan-kata", Level::Warning),
            Self::MeetingKeys { .. } => ("sandi-pada-tempat", Level::Warning),
            Self::FullStop { .. } => ("titik-di-akhir-judul", Level::Warning),
            Self::IssueIsMeeting { .. } => ("isu-menyebut-rapat", Level::Warning),
            Self::NoCopyNumber => ("salinan-tanpa-nomor", Level::Warning),
            Self::NoSuchCopy { .. } => ("salinan-tidak-ada", Level::Error),
            Self::NumberPattern { .. } => ("nomor-di-luar-pola", Level::Warning),
            Self::NumberClass { .. } => ("kode-klasifikasi-berbeda", Level::Warning),
            Self::NumberYear { .. } => ("nomor-tahun-lain", Level::Warning),
            Self::Repeated { .. } => ("kl-berulang", Level::Warning),
            Self::TooManyInitials => ("paraf-terlalu-banyak", Level::Warning),
            Self::AllCapitals => ("judul-huruf-kapital", Level::Warning),
            Self::RunningCapitals { .. } => ("isu-berhuruf-kapital", Level::Warning),
            Self::NoSuchAnnex { .. } => ("lampiran-tidak-ada", Level::Warning),
            Self::UnnamedAnnex { .. } => ("lampiran-tidak-disebut", Level::Warning),
            Self::NoPoint { .. } => ("pembahasan-tanpa-pokok", Level::Warning),
            Self::Placeholder {
                is_uploaded: true, ..
            } => ("penanda-srikandi", Level::Warning),
            Self::Placeholder { .. } => ("penanda-srikandi", Level::Error),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        match self {
            Self::Wording {
                right: Some(right), ..
            } => format!("tulis “{right}”"),
            Self::Wording { right: None, .. } => "hapus kata itu".into(),
            Self::MeetingKeys { public, .. } => {
                let place = if public.is_empty() {
                    "kosongkan “tempat”".to_owned()
                } else {
                    format!("tulis “tempat: {}”", quoted(public))
                };
                format!(
                    "{place}, dan selebihnya pada “tautan”, “id”, dan “sandi” di dalam “daring”"
                )
            }
            Self::FullStop { mark } => format!("hapus “{mark}” pada akhirnya"),
            Self::IssueIsMeeting { subject } => format!("tulis “isu: {}”", quoted(subject)),
            Self::NoCopyNumber => "tulis “salinan: { nomor: 1, dari: … }” di dalam “siklus”".into(),
            Self::NoSuchCopy { .. } => "periksa nomor dan jumlah salinan".into(),
            Self::NumberPattern { .. } => {
                "periksa nomor itu pada buku agenda; bila memang demikian, biarkan: naskah tetap dibuat dengan nomor itu".into()
            }
            Self::NumberYear { .. } => "periksa nomor itu pada buku agenda".into(),
            Self::NumberClass { .. } => "periksa huruf awal nomor dan “siklus.klasifikasi”".into(),
            Self::Repeated { .. } => "hapus salah satunya".into(),
            Self::RunningCapitals { words, running } => {
                let list = words.join(", ");
                format!(
                    "tulis “isu_kalimat: {}” di dalam “siklus”, dengan huruf kecil bagi yang bukan nama; atau tambahkan pada bahasa/kantor.yaml dalam templat kantor: “nama: [ {list} ]”, atau “kata_umum: [ {} ]” bila bukan nama",
                    // A comma would end it where the section stands within { }.
                    if running.contains(',') {
                        in_quotes(running)
                    } else {
                        quoted(running)
                    },
                    list.to_lowercase()
                )
            }
            Self::TooManyInitials => "sebutkan paling banyak tiga pemaraf".into(),
            Self::NoSuchAnnex { .. } => "perbaiki nomornya, atau tambahkan lampirannya".into(),
            Self::UnnamedAnnex { annex } => {
                format!("sebutkan dalam “nota_dinas.isi”, misalnya “tercantum dalam {annex}”")
            }
            Self::NoPoint { .. } => "isi “pokok”, atau hapus butir ini".into(),
            Self::Placeholder { .. } => {
                "hapus; tulis isinya yang sebenarnya, atau kosongkan selama belum ada".into()
            }
            Self::AllCapitals => "tulis dengan huruf awal kapital".into(),
        }
    }
}
