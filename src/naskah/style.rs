//! The house style: every size, distance and colour of the documents, read once from
//! `gaya.yaml` and used by both writers.
//!
//! Field names are the keys of that file, which an office may replace. Type sizes and
//! line distances are points, page measures and column widths millimetres.

use serde::{Deserialize, Serialize};

/// The paper: A4, upright, millimetres (PermenPANRB 80/2012; other sizes are not for nota dinas).
pub(crate) const A4: (f64, f64) = (210.0, 297.0);

pub(crate) const POINTS_PER_MM: f64 = 72.0 / 25.4;

macro_rules! settings {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $kind:ty),* $(,)? })*) => { $(
        $(#[$doc])*
        #[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name { $($(#[$field_doc])* pub $field: $kind),* }
    )* };
}

settings! {
    HouseStyle {
        huruf: Huruf,
        baris: Baris,
        /// Numbering by depth (PermenPANRB 80/2012): I. / A. / 1. / a. / 1) / a) / (1) / (a).
        penomoran: Vec<String>,
        halaman: Halaman,
        kop: UkuranKop,
        judul: UkuranJudul,
        kepala: UkuranKepala,
        kepala_lampiran: UkuranKepalaLampiran,
        bagian: UkuranBagian,
        rincian: UkuranRincian,
        tabel: UkuranTabel,
        #[serde(default = "added::kotak")]
        kotak: UkuranKotak,
        ttd: UkuranTtd,
        tembusan: UkuranTembusan,
        sifat: UkuranSifat,
        rahasia: UkuranRahasia,
        kaki: UkuranKaki,
        konsep: UkuranKonsep,
        paraf: UkuranParaf,
    }
    /// Typefaces: the PDF embeds the metric twin of the one that the DOCX names.
    Huruf {
        pdf: String,
        docx: String,
        ukuran: f64,
        /// Height of a line's box above and below the baseline, in parts of the type size,
        /// as word processors reckon it.
        atas: f64,
        bawah: f64,
    }
    Baris {
        jarak: f64,
        alinea: f64,
        butir: f64,
        anak_butir: f64,
        kolom_nomor: f64,
        /// Narrowest and widest word space, per cent.
        rentang_spasi: (f64, f64),
        /// Tightest and loosest letter space, parts of the type size.
        rentang_huruf: (f64, f64),
    }
    Halaman {
        tegak: Marjin,
        lanskap: Marjin,
        nomor: NomorHalaman,
    }
    Marjin { atas: f64, bawah: f64, kiri: f64, kanan: f64 }
    NomorHalaman { letak: Letak, pola: String, ukuran: f64, jarak: f64 }
    UkuranKop { logo: f64, baris: f64, unit: f64, alamat: f64, jarak: f64, sela: f64, garis: GarisKop }
    GarisKop { tebal: f64, tipis: f64, tinggi: f64, atas: f64 }
    UkuranJudul { atas: f64, bawah: f64, nomor: f64, lampiran_atas: f64, lampiran_bawah: f64 }
    UkuranKepala {
        label: f64,
        titik_dua: f64,
        jarak: f64,
        antar: f64,
        /// Width left to the place and date of a letter.
        #[serde(default = "added::kanan")]
        kanan: f64,
        garis: GarisKepala,
    }
    GarisKepala { tebal: f64, atas: f64, bawah: f64 }
    UkuranKepalaLampiran { ukuran: f64, jarak: f64, antar: f64 }
    /// Headings of numbered sections: distance above the outer and the inner ones, and below.
    UkuranBagian { atas: f64, atas_anak: f64, bawah: f64 }
    UkuranRincian { label: f64, titik_dua: f64, antar: f64 }
    UkuranTabel {
        ukuran: f64,
        /// Type size of a table whose words would not fit its columns otherwise.
        #[serde(default = "added::kecil")]
        kecil: f64,
        jarak: f64,
        garis: f64,
        warna_garis: String,
        isi_kepala: String,
        isi_kelompok: String,
        sela: Sela,
        gantung: f64,
        kolom_nomor: f64,
    }
    Sela { samping: f64, atas: f64, bawah: f64 }
    /// The boxes of a form: side, rule, distance to the text, size of a number in it.
    UkuranKotak { sisi: f64, garis: f64, sela: f64, angka: f64, antar: f64 }
    UkuranTtd {
        /// Where the block begins, per cent of the text width.
        mulai: f64,
        /// Blank lines for a wet signature.
        ruang: f64,
        atas: f64,
        atas_lampiran: f64,
        qr: f64,
        sela_qr: f64,
        keterangan: f64,
        nama_elektronik: f64,
        /// Between the block and what stands at its left.
        sela_samping: f64,
    }
    UkuranTembusan { ukuran: f64, jarak: f64, atas: f64 }
    UkuranSifat { ukuran: f64, atas: f64 }
    UkuranRahasia { warna: String, ukuran: f64, renggang: f64, jarak: f64, jarak_nomor: f64, atas_halaman: f64 }
    UkuranKaki { ukuran: f64, jarak: f64, warna: String }
    /// The word across every page of a draft.
    UkuranKonsep { ukuran: f64, warna: String }
    /// The box for the drafter's initials.
    UkuranParaf { ukuran: f64, lebar: f64, tinggi: f64, jarak: f64 }
}

impl UkuranTabel {
    /// Type size of a table, points; a `small` one is set in smaller type.
    #[must_use]
    pub fn size(&self, small: bool) -> f64 {
        if small { self.kecil } else { self.ukuran }
    }

    /// Line distance of a table, points.
    #[must_use]
    pub fn pitch(&self, small: bool) -> f64 {
        self.jarak * self.size(small) / self.ukuran
    }
}

/// What a style means that was written before these keys were added: the archives of older
/// versions hold such styles.
mod added {
    use super::UkuranKotak;

    pub(super) fn kanan() -> f64 {
        56.0
    }

    pub(super) fn kecil() -> f64 {
        8.0
    }

    pub(super) fn kotak() -> UkuranKotak {
        UkuranKotak {
            sisi: 3.6,
            garis: 0.7,
            sela: 2.0,
            angka: 9.0,
            antar: 3.5,
        }
    }
}

/// Where the page number stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letak {
    #[default]
    Atas,
    Bawah,
}
