//! Steps 8 and 9: the nota dinas to the Menko.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    Cycle, Daftar, Derajat, Exact, FilePath, Official, Orang, Peran, PeranAtau, Phrase, Prose,
    Tanggal,
};

/// Langkah 8 dan 9: nota dinas kepada Menko.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct NotaDinas {
    /// Nomor nota dinas; konsep tetap memuat titik-titik di tempatnya.
    #[schemars(example = "B-021/HN.00.01/02/2024")]
    pub nomor: Option<Exact>,
    /// Tanggal nota dinas, YYYY-MM-DD; konsep tetap memuat titik-titik di tempatnya.
    pub tanggal: Option<Tanggal>,
    /// Derajat nota dinas dan konsepnya, bila lain dari naskah yang lain; tanpa isian: derajat siklus.
    pub derajat: Option<Derajat>,
    /// Baris “Melalui” pada kepala, bila ada.
    pub melalui: Option<Official>,
    /// Hal, huruf awal kapital, tanpa titik.
    pub hal: Option<Phrase>,
    /// Isi baris “Lampiran”; tanpa isian: dihitung dari lampiran.
    pub lampiran: Option<Exact>,
    /// Kalimat pembuka (teks panjang); tanpa isian: dibuat dari siklus.
    pub pembuka: Option<Prose>,
    /// Isi nota dinas (teks panjang).
    pub isi: Option<Prose>,
    /// Kalimat penutup (teks panjang); tanpa isian: dibuat dari siklus.
    pub penutup: Option<Prose>,
    /// Tembusan, satu butir tiap penerima.
    pub tembusan: Daftar<Official>,
    /// Lampiran sesudah rumusan rekomendasi.
    pub lampiran_lain: Daftar<LampiranLain>,
    /// Penanda tangan: satu peran (tanpa isian: deputi), atau { peran, `atas_nama`, `untuk_beliau` }.
    pub penandatangan: Option<PeranAtau<Penandatangan>>,
    /// Pemaraf, paling banyak tiga; tanpa isian: sesdep dan asdep.
    pub paraf: Daftar<PeranAtau<Orang>>,
    /// Cara menandatangani; tanpa isian: basah.
    #[schemars(extend("default" = "basah"))]
    pub tanda_tangan: Option<TandaTangan>,
    /// Salinan bertanda tangan (PDF) untuk arsip.
    pub naskah_bertanda_tangan: Option<FilePath>,
    /// Lama langkah 8 (penyusunan konsep) dalam menit.
    pub lama_menit_konsep: Option<u32>,
    /// Lama langkah 9 dalam menit.
    pub lama_menit: Option<u32>,
}

impl Cycle {
    /// Annexes of its nota dinas: the rumusan rekomendasi, and those after it.
    #[must_use]
    pub fn annexes(&self) -> usize {
        let rekomendasi = usize::from(!self.rekomendasi.butir.is_empty());
        rekomendasi + self.nota_dinas.lampiran_lain.iter().count()
    }
}

/// Satu lampiran lain.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct LampiranLain {
    /// Judul lampiran.
    pub judul: Option<Phrase>,
    /// Arah halaman; tanpa isian: tegak.
    #[schemars(extend("default" = "tegak"))]
    pub arah: Option<Arah>,
    /// Isi lampiran (teks panjang).
    pub isi: Option<Prose>,
    /// Gambar (foto, peta, bagan), sesudah isi bila ada.
    pub gambar: Daftar<Gambar>,
}

/// Satu gambar dalam lampiran.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Gambar {
    /// Berkas PNG atau JPEG di samping berkas siklus; letak dan waktu pemotretan di dalamnya
    /// tidak ikut ke naskah.
    #[schemars(example = "data/foto.jpg")]
    pub berkas: Option<FilePath>,
    /// Keterangan di bawah gambar.
    pub keterangan: Option<Phrase>,
    /// Uraian bagi pembaca yang tidak melihat gambarnya; tanpa isian: keterangan.
    pub uraian: Option<Exact>,
}

impl NotaDinas {
    /// The pictures of all annexes, each with its key.
    pub fn gambar(&self) -> impl Iterator<Item = (String, &Gambar)> {
        self.lampiran_lain.indexed().flat_map(|(annex, lampiran)| {
            let pictures = lampiran.gambar.indexed();
            pictures.map(move |(index, gambar)| {
                let key = format!("nota_dinas.lampiran_lain[{annex}].gambar[{index}]");
                (key, gambar)
            })
        })
    }
}

/// Arah halaman.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Arah {
    /// Halaman berdiri.
    Tegak,
    /// Halaman melebar, untuk peta dan tabel lebar.
    Lanskap,
}

/// Penanda tangan atas nama pejabat lain.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Penandatangan {
    /// Yang menandatangani.
    pub peran: Option<Peran>,
    /// Yang diatasnamakan (a.n.).
    pub atas_nama: Option<Peran>,
    /// Pejabat di antara keduanya (u.b.).
    pub untuk_beliau: Option<Peran>,
}

/// Cara menandatangani.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TandaTangan {
    /// Tanda tangan basah.
    Basah,
    /// Tanda tangan elektronik bersertifikat.
    Elektronik,
    /// Ditandatangani pada SRIKANDI; konsep nota dinas dan undangan memuat penanda isiannya.
    Srikandi,
}
