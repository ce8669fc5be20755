//! The officials in the roles of the SOP.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Exact, Nip};

/// Pejabat menurut peran SOP. Yang tidak diisi diambil dari profil instansi menurut tanggal dokumen.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct ParaPejabat {
    /// Menteri Koordinator, penerima nota dinas.
    pub menko: Pejabat,
    /// Deputi, penanda tangan nota dinas.
    pub deputi: Pejabat,
    /// Sekretaris Deputi, penyusun konsep nota dinas.
    pub sesdep: Pejabat,
    /// Asisten Deputi, penyusun bahan, laporan, dan telaahan.
    pub asdep: Pejabat,
}

impl ParaPejabat {
    /// The official who holds a role.
    #[must_use]
    pub fn of(&self, role: Peran) -> &Pejabat {
        match role {
            Peran::Menko => &self.menko,
            Peran::Deputi => &self.deputi,
            Peran::Sesdep => &self.sesdep,
            Peran::Asdep => &self.asdep,
        }
    }

    pub(crate) fn of_mut(&mut self, role: Peran) -> &mut Pejabat {
        match role {
            Peran::Menko => &mut self.menko,
            Peran::Deputi => &mut self.deputi,
            Peran::Sesdep => &mut self.sesdep,
            Peran::Asdep => &mut self.asdep,
        }
    }
}

/// Seorang pejabat.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Pejabat {
    /// Nama jabatan lengkap, huruf awal kapital; tanpa isian: menurut profil instansi.
    pub jabatan: Option<Exact>,
    /// Nama lengkap dengan gelar, seperti tertulis di bawah tanda tangan.
    pub nama: Option<Exact>,
    /// Bentuk pendek jabatan dalam kalimat; tanpa isian: jabatan.
    pub sebutan: Option<Exact>,
    /// Sapaan dalam kalimat; tanpa isian: tidak ada.
    pub sapaan: Option<Sapaan>,
    /// Nama tanpa gelar, untuk tanda tangan surat undangan.
    pub nama_tanpa_gelar: Option<Exact>,
    /// Pangkat, untuk eselon II ke bawah; tercetak di bawah nama penanda tangan nota dinas dan undangan, tidak pada laporan dan telaahan.
    pub pangkat: Option<Exact>,
    /// NIP, 18 angka; tercetak di tempat pangkat tercetak.
    pub nip: Option<Nip>,
    /// NRP prajurit TNI atau anggota Polri, sebagai pengganti NIP; tercetak di tempat yang sama.
    pub nrp: Option<Exact>,
    /// Pelaksana tugas atau pelaksana harian; tanpa isian: pejabat tetap.
    pub sebagai: Option<Sebagai>,
}

/// Sapaan kepada pejabat.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Sapaan {
    /// Bapak.
    Bapak,
    /// Ibu.
    Ibu,
}

/// Cara seseorang memegang jabatan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sebagai {
    /// Pelaksana tugas: jabatan sedang kosong.
    Plt,
    /// Pelaksana harian: pejabatnya berhalangan sementara.
    Plh,
}

/// Peran dalam SOP.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Peran {
    /// Menteri Koordinator.
    Menko,
    /// Deputi.
    Deputi,
    /// Sekretaris Deputi.
    Sesdep,
    /// Asisten Deputi.
    Asdep,
}

impl Peran {
    /// All of them, from the Menko down.
    pub const ALL: [Self; 4] = [Self::Menko, Self::Deputi, Self::Sesdep, Self::Asdep];

    /// Its key under `pejabat`.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Menko => "menko",
            Self::Deputi => "deputi",
            Self::Sesdep => "sesdep",
            Self::Asdep => "asdep",
        }
    }
}

/// Seseorang di luar peran SOP.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Orang {
    /// Nama lengkap.
    pub nama: Option<Exact>,
    /// Jabatan.
    pub jabatan: Option<Exact>,
}
