//! Problems of notation: texts that will not be printed as they look in the cycle file.

use strum_macros::{EnumIter, EnumMessage};

use super::{Level, short};

/// Masalah bentuk teks dalam berkas siklus.
#[derive(Debug, Clone, PartialEq, thiserror::Error, EnumIter, EnumMessage)]
pub enum NotationProblem {
    /// Baris yang tampak sebagai judul.
    ///
    /// Tanda `#` tidak menjadi judul dan tercetak seperti diketik: bagian naskah sudah berjudul
    /// menurut templatnya.
    ///
    /// Salah: `### Rekapitulasi`. Benar: `**Rekapitulasi**`, di antara baris kosong; bila memang
    /// tanda itu yang dimaksud: `\### Rekapitulasi`.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("“{mark}” di awal baris akan tercetak seperti diketik")]
    HeadingMark {
        mark: String,
        title: String,
        escaped: String,
    },

    /// Baris yang tampak sebagai butir tidak terbaca sebagai butir.
    ///
    /// Tanda butir dari Word, huruf, dan nomor dalam kurung menjadi daftar bila sedikitnya dua
    /// berurutan, dan tanda pisah di tengah alinea bukan butir. Yang hanya satu tercetak seperti
    /// diketik, pada barisnya sendiri.
    ///
    /// Salah: `• pertama`, `a. pertama` tanpa `b.`. Benar: `- pertama` bila memang butir; bila
    /// bukan, `\• pertama` mematikan temuan ini.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("“{mark}” di awal baris ini tidak menjadi butir, dan tercetak seperti diketik")]
    ListMark {
        mark: String,
        /// Within a paragraph that no list may follow without a blank line.
        in_paragraph: bool,
        escaped: String,
    },

    /// Tanda tebal atau miring tanpa pasangannya.
    ///
    /// Bintang di tepi kata membuka atau menutup huruf miring (`*…*`) atau tebal (`**…**`). Yang
    /// tidak berpasangan tercetak seperti diketik.
    ///
    /// Salah: `**Fakta: keadaan`. Benar: `**Fakta:** keadaan`; bila memang bintang, misalnya tanda
    /// catatan pada `5%**`: `5%\*\*`.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("“{mark}” ini tidak berpasangan, dan tercetak seperti diketik")]
    EmphasisMark {
        mark: String,
        /// Stands before a word, not after one.
        opens: bool,
        escaped: String,
    },

    /// Tanda dari tata tulis lain.
    ///
    /// Tautan, gambar, catatan kaki, kode, dan tanda HTML tidak dikenal di sini dan tercetak
    /// seperti diketik.
    ///
    /// Salah: `[laman](https://…)`, `naik 5%[^1]`. Benar: `laman (https://…)`; bila memang tanda
    /// itu yang dimaksud: `\[laman](https://…)`.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("“{}” akan tercetak seperti diketik", short(sign))]
    OtherNotation {
        sign: String,
        cure: String,
        escaped: String,
    },

    /// Baris yang menyatu dengan baris di atasnya.
    ///
    /// Baris-baris yang berurutan adalah satu alinea; alinea baru dimulai sesudah baris kosong.
    /// Temuan ini muncul bila barisnya tampak sebagai kalimat atau isian tersendiri.
    ///
    /// Salah: dua kalimat pada dua baris, yang dimaksud sebagai dua alinea. Benar: dengan baris
    /// kosong di antaranya; atau dalam satu baris, bila satu alinea.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("baris ini akan menyatu dengan baris di atasnya menjadi satu alinea")]
    LineJoined,

    /// Baris sesudah butir yang tidak menjorok.
    ///
    /// Yang tidak menjorok bukan lagi bagian butir, dan menjadi alinea sendiri. Temuan ini muncul bila
    /// butir di atasnya tampak belum selesai.
    ///
    /// Salah: `1. Rapat dihadiri Kementerian`, lalu `Pertahanan.` tanpa menjorok. Benar: dengan tiga
    /// spasi di depannya; atau sesudah baris kosong, bila alinea baru.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("baris ini tidak menjorok, dan menjadi alinea tersendiri sesudah butir di atasnya")]
    LineLeaves,

    /// Daftar atau tabel dalam teks yang barisnya disatukan.
    ///
    /// Teks tanpa `|`, di bawah `>`, atau di dalam tanda kutip menjadi satu baris, sehingga
    /// daftar dan tabel di dalamnya hilang.
    ///
    /// Salah: `isi: >`, lalu butir-butir di bawahnya. Benar: `isi: |`.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("baris-baris teks ini akan menyatu, sehingga daftar atau tabelnya hilang")]
    LinesJoined {
        /// Below a `>`.
        folded: bool,
    },

    /// Beberapa alinea, daftar, atau tabel pada isian yang hanya satu alinea.
    ///
    /// Judul, nama, dan butir daftar adalah satu alinea: baris-barisnya menyatu. Dalam sebuah daftar
    /// tiap pokok menjadi butir tersendiri; di luar daftar isinya ditulis dalam satu baris.
    ///
    /// Salah: satu butir yang memuat `1. …` dan `2. …`. Benar: tiap pokok satu butir.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("isian ini satu alinea saja: baris ini akan menyatu dengan yang di atasnya")]
    OneParagraph {
        /// It is an item of a list.
        is_item: bool,
    },

    /// Tabel tanpa garis di bawah kepalanya.
    ///
    /// Tanpa garis itu baris-barisnya bukan tabel, dan tercetak seperti diketik.
    ///
    /// Salah: `| No | Hal |` langsung diikuti `| 1 | Jadwal |`. Benar: dengan `|---|---|` di
    /// antaranya.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("baris-baris ini tidak akan menjadi tabel: {}", if rule.is_some() {
        "di bawah kepalanya tidak ada garis"
    } else {
        "di atas garisnya tidak ada kepala"
    })]
    TableRule {
        /// The one that its head asks for, where it has one.
        rule: Option<String>,
        escaped: String,
    },

    /// Baris tabel yang selnya berlebih atau kurang, atau garisnya tidak sama dengan kepalanya.
    ///
    /// Sel yang berlebih tidak berkolom, dan seluruh tabel tercetak seperti diketik. Dalam tabel yang
    /// ditempel dari Word atau Excel sel yang kurang menjadi kosong, di ujung barisnya.
    ///
    /// Salah: `| 1 | Jadwal | Mei |` di bawah `| No | Hal |`. Benar: sel sebanyak kepalanya; tanda |
    /// di dalam sel ditulis `\|`.
    ///
    /// Dasar: bentuk teks dalam berkas siklus.
    #[error("baris ini {cells} sel, sedangkan kepala tabelnya {columns}: {}", if *spoils {
        "tidak akan menjadi tabel"
    } else {
        "sel di ujungnya akan kosong"
    })]
    TableCells {
        cells: usize,
        columns: usize,
        spoils: bool,
        escaped: String,
    },
}

impl NotationProblem {
    pub(super) fn entry(&self) -> (&'static str, Level) {
        match self {
            Self::HeadingMark { .. } => ("tanda-judul", Level::Warning),
            Self::ListMark { .. } => ("tanda-butir-lain", Level::Warning),
            Self::EmphasisMark { .. } => ("tanda-tanpa-pasangan", Level::Warning),
            Self::OtherNotation { .. } => ("tanda-lain", Level::Warning),
            Self::LineJoined => ("baris-menyatu", Level::Warning),
            Self::LineLeaves => ("baris-keluar-butir", Level::Warning),
            Self::LinesJoined { .. } => ("teks-tanpa-garis-tegak", Level::Warning),
            Self::OneParagraph { .. } => ("satu-alinea", Level::Warning),
            Self::TableRule { .. } => ("tabel-tanpa-garis", Level::Warning),
            Self::TableCells { .. } => ("tabel-sel-lain", Level::Warning),
        }
    }

    pub(super) fn suggestion(&self) -> String {
        match self {
            Self::TableRule {
                rule: Some(rule),
                escaped,
            } => format!("tulis “{rule}” di bawah baris ini; bila bukan tabel, tulis “{escaped}” sebagai ganti tiap “|”"),
            Self::TableRule { rule: None, .. } => {
                "tulis kepala tabel di atas garis ini, satu sel tiap kolom".into()
            }
            Self::TableCells { escaped, .. } => format!(
                "samakan banyaknya sel dengan kepalanya, sel yang kosong berisi “–”; tanda | di dalam sel ditulis “{escaped}”"
            ),
            Self::HeadingMark { title, escaped, .. } => format!(
                "tulis “**{title}**”, dengan baris kosong di atas dan di bawahnya; bila memang tanda itu, tulis “{escaped}”"
            ),
            Self::ListMark {
                mark,
                in_paragraph,
                escaped,
            } => {
                let dash = match (mark.as_str(), in_paragraph) {
                    ("-", true) => "beri baris kosong di atasnya".to_owned(),
                    (_, true) => format!("ganti “{mark}” dengan “- ” dan beri baris kosong di atasnya"),
                    (_, false) => format!("ganti “{mark}” dengan “- ”"),
                };
                format!("bila butir, {dash}; bila bukan, tulis “{escaped}”")
            }
            Self::EmphasisMark {
                mark,
                opens,
                escaped,
            } => {
                let pair = if *opens {
                    "tutup dengan"
                } else {
                    "buka dengan"
                };
                let place = if *opens {
                    "di belakang kata terakhirnya"
                } else {
                    "di depan kata pertamanya"
                };
                format!("{pair} “{mark}” {place}; bila memang tanda itu, tulis “{escaped}”")
            }
            Self::OtherNotation { cure, escaped, .. } => {
                format!("{cure}; bila memang tanda itu, tulis “{escaped}”")
            }
            Self::LineJoined => {
                "bila alinea baru, beri baris kosong di atasnya; bila daftar, awali tiap barisnya dengan “- ”; bila satu alinea, sambungkan dengan baris di atasnya".into()
            }
            Self::LineLeaves => {
                "bila masih bagian butir itu, sambungkan dengan baris di atasnya; bila alinea baru, beri baris kosong di atasnya".into()
            }
            Self::LinesJoined { folded: true } => "ganti “>” dengan “|”".into(),
            Self::LinesJoined { folded: false } => {
                "tulis “|” sesudah titik dua, lalu teksnya menjorok di bawahnya, tanpa tanda kutip"
                    .into()
            }
            Self::OneParagraph { is_item: true } => {
                "tulis tiap alinea, nama, atau butir sebagai butir tersendiri; bila satu, dalam satu baris".into()
            }
            Self::OneParagraph { is_item: false } => "tulis dalam satu baris".into(),
        }
    }
}
