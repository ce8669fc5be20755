//! Step 6: the report of the meeting, and its second part, the staff study.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Daftar, Exact, Official, Phrase, Prose, Tanggal};

/// Langkah 6: laporan hasil rapat koordinasi.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Laporan {
    /// Nomor laporan, bila dipakai; tercetak di bawah judulnya.
    pub nomor: Option<Exact>,
    /// Tanggal laporan, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Pendahuluan; tanpa isian: kalimat yang sesuai dibuat.
    pub pendahuluan: Pendahuluan,
    /// Faktor yang memengaruhi hasil rapat.
    pub faktor: Daftar<Phrase>,
    /// Hambatan yang dihadapi dalam rapat atau persiapannya.
    pub hambatan: Daftar<Phrase>,
    /// Simpulan; tanpa isian: menunjuk kesimpulan rapat (notulensi.kesimpulan).
    pub simpulan: Daftar<Phrase>,
    /// Saran laporan, mengenai rapat dan kelanjutannya.
    pub saran: Daftar<Phrase>,
    /// Penutup (teks panjang); tanpa isian: kalimat yang sesuai.
    pub penutup: Option<Prose>,
    /// Telaahan staf, bagian kedua laporan.
    pub telaahan: Telaahan,
    /// Nota dinas pengantar: laporan disampaikan Asdep kepada Deputi. Dibuat bila diisi.
    pub pengantar: Pengantar,
    /// Lama langkah 6 dalam menit.
    pub lama_menit: Option<u32>,
}

/// Pendahuluan laporan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Pendahuluan {
    /// Umum (teks panjang).
    pub umum: Option<Prose>,
    /// Maksud dan tujuan (teks panjang).
    pub maksud_tujuan: Option<Prose>,
    /// Ruang lingkup (teks panjang).
    pub ruang_lingkup: Option<Prose>,
    /// Dasar; tanpa isian: arahan.dasar, undangan, dan dasar hukum pada profil.
    pub dasar: Daftar<Phrase>,
}

/// Nota dinas dari Asdep kepada Deputi yang mengantar laporan.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Pengantar {
    /// Nomor nota dinas pengantar.
    pub nomor: Option<Exact>,
    /// Tanggal nota dinas pengantar, YYYY-MM-DD.
    pub tanggal: Option<Tanggal>,
    /// Baris “Melalui” pada kepala, bila ada.
    pub melalui: Option<Official>,
    /// Hal, huruf awal kapital, tanpa titik.
    #[schemars(example = "Laporan Hasil Rapat Koordinasi Pelindungan WNI")]
    pub hal: Option<Phrase>,
    /// Isi baris “Lampiran”; tanpa isian: 1 (satu) berkas.
    pub lampiran: Option<Exact>,
    /// Kalimat pembuka (teks panjang); tanpa isian: dibuat dari siklus.
    pub pembuka: Option<Prose>,
    /// Isi sesudah pembuka (teks panjang).
    pub isi: Option<Prose>,
    /// Kalimat penutup (teks panjang); tanpa isian: kalimat yang sesuai.
    pub penutup: Option<Prose>,
    /// Tembusan, satu butir tiap penerima.
    pub tembusan: Daftar<Official>,
}

/// Telaahan staf.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Telaahan {
    /// Judul telaahan; tanpa isian: siklus.isu.
    pub tentang: Option<Phrase>,
    /// Persoalan yang harus dipecahkan, dalam beberapa kalimat (teks panjang).
    pub persoalan: Option<Prose>,
    /// Praanggapan: dugaan yang beralasan tentang yang akan terjadi.
    pub praanggapan: Daftar<Phrase>,
    /// Fakta yang menjadi dasar analisis, masing-masing teks panjang.
    pub fakta: Daftar<Prose>,
    /// Analisis: pengaruh fakta dan praanggapan terhadap persoalan, akibatnya, dan cara yang mungkin (teks panjang).
    pub analisis: Option<Prose>,
    /// Alternatif yang ditimbang.
    pub alternatif: Daftar<Alternatif>,
    /// Simpulan telaahan: inti analisis dan cara yang dipilih.
    pub simpulan: Daftar<Phrase>,
    /// Saran telaahan: tindakan yang diusulkan.
    pub saran: Daftar<Phrase>,
}

/// Satu alternatif dengan untung ruginya.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Alternatif {
    /// Uraian alternatif.
    pub uraian: Option<Phrase>,
    /// Keuntungan.
    pub keuntungan: Daftar<Phrase>,
    /// Kerugian.
    pub kerugian: Daftar<Phrase>,
}
