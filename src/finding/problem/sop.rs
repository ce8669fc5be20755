//! Problems of a cycle that could be read: what it lacks, and the rules of the SOP.

use strum_macros::{EnumIter, EnumMessage};

use super::{Level, short};

/// Masalah isi siklus menurut aturan SOP.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum SopProblem {
    /// Kunci wajib belum diisi.
    ///
    /// Setiap berkas siklus memerlukan `versi`, `siklus.nomor`, `siklus.isu`, dan
    /// `siklus.tahun`; penanda tangan yang dirinci memerlukan `peran`.
    ///
    /// Salah: `siklus: { nomor: SK-1, tahun: 2024 }`. Benar: dengan `isu: …` di dalamnya.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("kunci wajib “{key}” belum diisi")]
    Required { key: String },

    /// Isian bagiannya sudah ada, tetapi nama atau jabatan pejabatnya belum.
    ///
    /// Naskah hanya dibuat bila yang menandatanganinya diketahui. Selama namanya belum diisi, `nodin
    /// buat` melewati naskah itu.
    ///
    /// Salah: `laporan` yang lengkap, tanpa `pejabat.asdep.nama`. Benar: dengan nama itu, atau dengan
    /// profil instansi yang menyebut pejabatnya.
    ///
    /// Dasar: kolom “Kelengkapan” SOP OT.01.02-001-053.De.2.
    #[error("“{key}” belum diisi, sehingga {} belum dapat dibuat", documents.join(", "))]
    NotNamed {
        key: String,
        documents: Vec<&'static str>,
    },

    /// Versi berkas tidak dikenal.
    ///
    /// `versi` menyatakan bentuk berkas, bukan versi siklus.
    ///
    /// Salah: `versi: 2`. Benar: `versi: 1`.
    ///
    /// Dasar: bentuk berkas siklus.
    #[error("versi berkas {version} tidak dikenal")]
    UnknownVersion { version: u32 },

    /// Tanggal mendahului langkah sebelumnya.
    ///
    /// Tanggal lazimnya berjalan menurut urutan langkah SOP: naskah masuk, diterima, arahan (arahan
    /// Menko mendahului arahan Deputi),
    /// bahan, penelitian, undangan, rapat, laporan, rekomendasi, nota dinas. Bahan yang dikembalikan
    /// bertanggal perbaikannya, sesudah putaran yang mengembalikannya.
    ///
    /// Salah: laporan bertanggal sebelum rapatnya. Benar: laporan sesudah rapat.
    ///
    /// Dasar: urutan langkah SOP OT.01.02-001-053.De.2.
    #[error("tanggal ini mendahului {earlier} ({date})")]
    DateOrder { earlier: String, date: String },

    /// Rapat berakhir sebelum dimulai.
    ///
    /// `rapat.sampai` adalah hari terakhir rapat yang berlangsung beberapa hari atau melewati
    /// tengah malam.
    ///
    /// Salah: `tanggal: 2026-02-11`, `sampai: 2026-02-10`. Benar: `sampai: 2026-02-12`.
    ///
    /// Dasar: kewajaran waktu rapat.
    #[error("hari terakhir rapat ini mendahului hari pertamanya ({date})")]
    EndsBeforeItBegins { date: String },

    /// Jam selesai tidak sesudah jam mulai.
    ///
    /// Rapat yang melewati tengah malam atau berlangsung beberapa hari menyebut hari terakhirnya
    /// pada `rapat.sampai`; jam selesainya boleh lebih awal daripada jam mulai.
    ///
    /// Salah: `mulai: "12:00"`, `selesai: "09:30"`. Benar: `mulai: "09:30"`, `selesai: "12:00"`.
    ///
    /// Dasar: kewajaran waktu rapat.
    #[error("jam selesai tidak sesudah jam mulai")]
    TimeOrder,

    /// Tahun siklus berbeda dari tahun nota dinas.
    ///
    /// Salah: `siklus.tahun: 2023` dengan nota dinas bertanggal 2025. Benar: tahun yang sama,
    /// atau tahun berikutnya bila siklus melewati pergantian tahun.
    ///
    /// Dasar: arsip disusun menurut tahun siklus.
    #[error("tahun siklus {year} tidak sesuai dengan tanggal nota dinas {date}")]
    YearDiffers { year: i16, date: String },

    /// Tenggat sudah lewat ketika ditetapkan.
    ///
    /// Tenggat tindak lanjut tidak mendahului rapatnya; tenggat rekomendasi tidak mendahului
    /// nota dinasnya.
    ///
    /// Salah: nota dinas 28 Februari 2024, `tenggat: 2023-03-15`. Benar: `tenggat: 2024-03-15`.
    ///
    /// Dasar: rekomendasi yang dapat ditindaklanjuti, langkah 7 SOP OT.01.02-001-053.De.2.
    #[error("tenggat ini mendahului {of} ({date})")]
    DeadlinePassed { of: &'static str, date: String },

    /// Butir rekomendasi belum lengkap.
    ///
    /// Rekomendasi dapat ditindaklanjuti bila menyebut satu penanggung jawab utama, satu
    /// tenggat, indikator keberhasilan, dan dasar pertimbangannya.
    ///
    /// Salah: `- uraian: Meningkatkan patroli` saja. Benar: dengan `penanggung_jawab`,
    /// `tenggat`, `indikator`, dan `dasar` di bawahnya.
    ///
    /// Dasar: langkah 7 SOP OT.01.02-001-053.De.2: sistematis, berdasar data, dapat ditindaklanjuti.
    #[error("butir rekomendasi ini tidak menyebut {part}")]
    Incomplete { part: &'static str },

    /// Penanggung jawab rekomendasi tidak disebut di bagian lain siklus.
    ///
    /// Yang dibebani rekomendasi lazimnya dievaluasi, diundang, atau disebut dalam bahan, rapat,
    /// atau laporan. Nama lain dari K/L yang sama (menurut profil instansi) dianggap sama.
    ///
    /// Salah: `penanggung_jawab: [ Kementerian Sosial ]`, padahal Kementerian Sosial tidak ada
    /// di antara peserta, pembahasan, evaluasi, dan tindak lanjut. Benar: K/L yang ikut dibahas.
    ///
    /// Dasar: langkah 4 sampai dengan 7 SOP OT.01.02-001-053.De.2.
    #[error("“{}” tidak disebut di bagian lain siklus ini", short(name))]
    Stranger { name: String },

    /// K/L yang diberi tugas tidak diundang.
    ///
    /// Yang mendapat tindak lanjut rapat atau rekomendasi lazimnya diundang ke rapat
    /// (`rapat.peserta`), hadir atau tidak. Nama lain dari K/L yang sama (menurut profil
    /// instansi) dianggap sama; instansi sendiri tidak perlu diundang.
    ///
    /// Salah: `penanggung_jawab: [ Kementerian Sosial ]`, padahal Kementerian Sosial tidak ada
    /// di antara `rapat.peserta`. Benar: dengan `- kl: Kementerian Sosial` pada `rapat.peserta`.
    ///
    /// Dasar: langkah 4, 5, dan 7 SOP OT.01.02-001-053.De.2.
    #[error("“{}” diberi tugas, tetapi tidak diundang ke rapat", short(name))]
    NotInvited { name: String },

    /// K/L yang berbicara dalam rapat bukan peserta yang hadir.
    ///
    /// Pembahasan mencatat pokok pikiran K/L yang menurut `rapat.peserta` tidak hadir, atau yang
    /// tidak ada di antara pesertanya. Notula dan laporan memuat keduanya.
    ///
    /// Salah: `kl: Kementerian Dalam Negeri` pada `notulensi.pembahasan`, padahal pada
    /// `rapat.peserta` tertulis `hadir: false`. Benar: `hadir: true`, atau pembahasan tanpa K/L itu.
    ///
    /// Dasar: langkah 5 SOP OT.01.02-001-053.De.2.
    #[error("“{}” berbicara dalam rapat, tetapi {}", short(name), if *absent { "dicatat tidak hadir" } else { "tidak ada di antara pesertanya" })]
    NotThere { name: String, absent: bool },

    /// Sebab tidak hadir pada peserta yang tidak dicatat absen.
    ///
    /// `keterangan` mengatakan mengapa yang diundang tidak hadir, atau bagaimana yang hadir mengikuti
    /// rapat; ia tercetak di samping peserta itu.
    ///
    /// Salah: `{ kl: BIN, keterangan: berhalangan }`. Benar: `{ kl: BIN, hadir: false,
    /// keterangan: berhalangan }`, atau `{ kl: BIN, keterangan: hadir secara daring }`.
    ///
    /// Dasar: langkah 5 SOP OT.01.02-001-053.De.2.
    #[error("peserta ini diberi sebab tidak hadir, tetapi tidak dicatat absen")]
    ReasonOfPresent,

    /// Yang tidak hadir tidak mewakili siapa pun.
    ///
    /// `mewakili` menyebut pejabat yang diwakili oleh seorang peserta yang hadir; bagi yang tidak
    /// hadir ia tidak tercetak dalam notula dan laporan.
    ///
    /// Salah: `{ kl: BIN, mewakili: Deputi I, hadir: false }`. Benar: `{ kl: BIN, jabatan: Deputi I,
    /// hadir: false }`.
    ///
    /// Dasar: langkah 5 SOP OT.01.02-001-053.De.2.
    #[error("peserta ini dicatat tidak hadir, tetapi mewakili pejabat lain")]
    AbsentForAnother,

    /// Penanda tangan mengatasnamakan dirinya sendiri.
    ///
    /// `peran`, `untuk_beliau`, dan `atas_nama` adalah pejabat yang berlainan.
    ///
    /// Salah: `{ peran: deputi, atas_nama: deputi }`. Benar: `{ peran: sesdep, atas_nama: deputi }`.
    ///
    /// Dasar: penandatanganan a.n. dan u.b. dalam `PermenPANRB` 80/2012.
    #[error("penanda tangan tidak dapat mengatasnamakan dirinya sendiri")]
    SignsForSelf,

    /// Urutan penanda tangan terbalik.
    ///
    /// Yang menandatangani berada di bawah yang diatasnamakan, dan pejabat u.b. di antara
    /// keduanya. Nota dinas ini ditujukan kepada Menko, dan undangan rapat adalah naskah Deputi:
    /// keduanya tidak ditandatangani Menko.
    ///
    /// Salah: `{ peran: deputi, atas_nama: sesdep }`. Benar: `{ peran: sesdep, atas_nama: deputi }`.
    ///
    /// Dasar: penandatanganan a.n. dan u.b. dalam `PermenPANRB` 80/2012; langkah 9 SOP
    /// OT.01.02-001-053.De.2.
    #[error("{}", if *names_menko { "Menko tidak menandatangani naskah ini" } else { "urutan penanda tangan terbalik" })]
    SignerRank { names_menko: bool },

    /// Gerbang langkah 3: bahan dikembalikan untuk diperbaiki.
    ///
    /// Selama putaran penelitian yang terakhir memutuskan `perbaiki`, siklus kembali ke
    /// langkah 2 dan naskah langkah sesudahnya tidak dibuat.
    ///
    /// Salah: nota dinas atas bahan yang belum disetujui. Benar: putaran baru dengan
    /// `keputusan: setuju`.
    ///
    /// Dasar: langkah 3 SOP OT.01.02-001-053.De.2.
    #[error(
        "naskah sesudah langkah {step} tidak dibuat: penelitian terakhir memutuskan “perbaiki”"
    )]
    Gate { step: u8 },

    /// Profil instansi dipakai di luar masa berlakunya.
    ///
    /// `siklus.instansi` menyebut profil yang tidak berlaku pada tanggal naskah; kopnya bisa
    /// keliru.
    ///
    /// Salah: `instansi: kemenko-polhukam` untuk nota dinas tahun 2025. Benar: tanpa
    /// `instansi`, sehingga tanggal naskah yang menentukan.
    ///
    /// Dasar: masa berlaku pada profil instansi.
    #[error("profil instansi “{name}” tidak berlaku pada {date}")]
    ProfileOutOfForce { name: String, date: String },

    /// Jabatan atau sebutan lain dari yang diberi profil instansi pada tanggal naskah.
    ///
    /// Profil memuat jabatan dan sebutan pejabat menurut masa berlakunya. Yang diketik dalam
    /// berkas siklus mendahuluinya, sehingga sebutan lama dapat berdiri di bawah kop yang baru.
    /// Bentuk pendek dari jabatan itu (`Menko`, `Deputi`) tidak diperingatkan.
    ///
    /// Salah: `menko: { sebutan: Menko Polhukam }` pada nota dinas 30 Oktober 2024. Benar: tanpa
    /// kunci itu, sehingga profil memberi Menko Polkam.
    ///
    /// Dasar: masa berlaku pada profil instansi.
    #[error("“{}” bukan “{}”, yang menurut profil “{profile}” berlaku pada {date}{}", short(&titles.0), short(&titles.1), other.as_ref().map_or_else(String::new, |other| format!(" (melainkan dari profil “{other}”)")))]
    TitleDiffers {
        /// What is typed, and what the profile says.
        titles: Box<(String, String)>,
        profile: Box<str>,
        date: Box<str>,
        /// The profile whose title it is.
        other: Option<Box<str>>,
    },
}

impl SopProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::Required { .. } => ("kunci-wajib", Level::Error),
            Self::NotNamed { .. } => ("pejabat-belum-disebut", Level::Warning),
            Self::UnknownVersion { .. } => ("versi-tidak-dikenal", Level::Error),
            Self::DateOrder { .. } => ("urutan-tanggal", Level::Warning),
            Self::EndsBeforeItBegins { .. } => ("rapat-terbalik", Level::Error),
            Self::TimeOrder => ("jam-terbalik", Level::Warning),
            Self::YearDiffers { .. } => ("tahun-berbeda", Level::Warning),
            Self::DeadlinePassed { .. } => ("tenggat-terlampaui", Level::Warning),
            Self::Incomplete { .. } => ("rekomendasi-tidak-lengkap", Level::Warning),
            Self::Stranger { .. } => ("kl-tidak-terlibat", Level::Warning),
            Self::NotInvited { .. } => ("kl-tidak-diundang", Level::Warning),
            Self::NotThere { .. } => ("kl-tidak-hadir", Level::Warning),
            Self::ReasonOfPresent => ("sebab-tanpa-absen", Level::Warning),
            Self::AbsentForAnother => ("wakil-tidak-hadir", Level::Warning),
            Self::SignsForSelf => ("penandatangan-sendiri", Level::Error),
            Self::SignerRank { .. } => ("penandatangan-terbalik", Level::Error),
            Self::Gate { .. } => ("sop-gerbang-3", Level::Error),
            Self::ProfileOutOfForce { .. } => ("instansi-tidak-berlaku", Level::Warning),
            Self::TitleDiffers { .. } => ("jabatan-lain-dari-profil", Level::Warning),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        match self {
            Self::NotNamed { key, .. } | Self::Required { key } => format!("isilah “{key}”"),
            Self::UnknownVersion { .. } => "tulislah “versi: 1”".into(),
            Self::DateOrder { .. } => "periksa kedua tanggal itu".into(),
            Self::EndsBeforeItBegins { .. } => {
                "periksa “rapat.tanggal” dan “rapat.sampai”; rapat satu hari tanpa “sampai”".into()
            }
            Self::TimeOrder => {
                "periksa kedua jam itu; bila rapat berakhir pada hari lain, isilah “rapat.sampai”"
                    .into()
            }
            Self::YearDiffers { .. } => "periksa “siklus.tahun” dan “nota_dinas.tanggal”".into(),
            Self::DeadlinePassed { .. } => "periksa tahun dan bulan tenggat itu".into(),
            Self::Incomplete { part } => format!("lengkapi {part}"),
            Self::Stranger { .. } => {
                "periksa ejaannya, atau catat keterlibatannya dalam bahan atau rapat".into()
            }
            Self::NotThere { .. } => "cocokkan “rapat.peserta” dengan daftar hadir".into(),
            Self::NotInvited { .. } => {
                "periksa ejaannya; bila memang diundang, catat pada “rapat.peserta”; bila tidak, biarkan".into()
            }
            Self::ReasonOfPresent => {
                "tambahkan “hadir: false”; bila ia hadir, hapus “keterangan”, atau tulis cara hadirnya, misalnya “hadir secara daring”"
                    .into()
            }
            Self::AbsentForAnother => {
                "hapus “mewakili”, atau “hadir: false” bila wakilnya hadir".into()
            }
            Self::SignsForSelf => "sebutkan peran yang berlainan".into(),
            Self::SignerRank { names_menko: true } => {
                "sebutkan Deputi, atau bawahannya atas nama Deputi: naskah ini naskah Deputi".into()
            }
            Self::SignerRank { names_menko: false } => {
                "sebutkan yang menandatangani pada “peran” dan atasannya pada “atas_nama”".into()
            }
            Self::Gate { .. } => {
                "perbaiki bahan, lalu catat putaran penelitian baru dengan “keputusan: setuju”"
                    .into()
            }
            Self::TitleDiffers { titles, .. } => format!(
                "hapus isian itu, sehingga profil memberinya menurut tanggal naskah, atau tulis “{}”",
                titles.1
            ),
            Self::ProfileOutOfForce { .. } => {
                "hapus “siklus.instansi” agar tanggal naskah yang menentukan".into()
            }
        }
    }
}
