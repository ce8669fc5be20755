//! Institutions' profiles: letterhead, officials and customs, each with the dates between
//! which it is in force (`templates/instansi/*.yaml`).
//!
//! A cycle of 2018 is set under the letterhead of 2018 whenever it is regenerated. An
//! office lays its own files over the shipped ones; those name no persons.

mod induk;
mod jenis;
mod masa;
mod nama;
mod negara;
mod sebutan;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    assets::Assets,
    cycle::{Daftar, Exact, ParaPejabat, Pejabat, Peran},
    finding::{Finding, HouseProblem, MakingProblem},
    naskah::BentukTtd,
    read::Read,
    rules::{load, numbers::PolaNomor},
};
use nama::folded;

pub use induk::Families;
pub use jenis::JenisInstansi;
pub use masa::Masa;
pub(crate) use sebutan::bare_words;

/// One institution in one period.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instansi {
    /// Short name, by which `siklus.instansi` asks for it.
    pub nama: String,
    pub berlaku: Masa,
    /// Where its documents are dated ("Jakarta").
    pub tempat: String,
    pub kop: KopInstansi,
    /// Rows of a nota dinas's head block, in order; absent ones are not printed.
    pub kepala_nota_dinas: Vec<BarisKepala>,
    /// Patterns of the numbers of its documents; without any, every number is right.
    #[serde(default)]
    pub pola_nomor: Vec<PolaBerlaku>,
    #[serde(default)]
    pub tanda_tangan: TandaTanganInstansi,
    #[serde(default)]
    pub naskah: KebiasaanNaskah,
    /// What every laporan rests upon besides its own arahan.
    #[serde(default)]
    pub dasar_hukum: Vec<DasarHukum>,
    /// Officials by role and period.
    #[serde(default)]
    pub pejabat: Daftar<PejabatBerlaku>,
    /// Names of one K/L in each row, the full one first. Templates do not see them.
    #[serde(default, skip_serializing)]
    pub kl: Vec<Vec<String>>,
    /// Names with which units begin, each row after the K/L for which they count.
    #[serde(default, skip_serializing)]
    pub satuan: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct KopInstansi {
    pub bentuk: BentukKop,
    /// Lines of the institution, in capitals.
    pub baris: Vec<String>,
    pub unit: Option<String>,
    pub alamat: Vec<String>,
    /// File name of a PNG beside the profile; without one the kop stands without a picture.
    pub logo: Option<String>,
    /// What the logo shows, for those who cannot see it.
    pub keterangan_logo: Option<String>,
}

/// How much of the letterhead a nota dinas bears.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BentukKop {
    /// Ministry, unit and address.
    #[default]
    Penuh,
    /// Ministry and unit, no address.
    Nama,
}

/// A row of the head block; what stands in each is a template in `templates/kepala/`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, strum_macros::EnumIter,
)]
#[serde(rename_all = "kebab-case")]
pub enum BarisKepala {
    Yth,
    Dari,
    Melalui,
    Tanggal,
    Nomor,
    Sifat,
    Lampiran,
    Hal,
    Tembusan,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct TandaTanganInstansi {
    pub elektronik: PratataElektronik,
    /// Beside the mark: "Ditandatangani secara elektronik oleh:".
    pub keterangan: Option<String>,
    /// At the foot of every page, a line each.
    pub pernyataan: Vec<String>,
}

/// Presets of the electronic signature.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PratataElektronik {
    #[default]
    QrKiri,
    JabatanDiAtas,
}

impl From<PratataElektronik> for BentukTtd {
    fn from(preset: PratataElektronik) -> Self {
        match preset {
            PratataElektronik::QrKiri => Self::QrKiri,
            PratataElektronik::JabatanDiAtas => Self::JabatanDiAtas,
        }
    }
}

/// Customs of the documents, where offices differ.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct KebiasaanNaskah {
    /// Title of the disposisi, in capitals.
    pub judul_disposisi: String,
    /// Title of the bahan, in capitals.
    pub judul_bahan: String,
    /// Its title where no meeting is planned and `judul_bahan` names one.
    pub judul_bahan_tanpa_rapat: String,
    /// Title of the notula, in capitals; the SOP says NOTULENSI.
    pub judul_notula: String,
    /// A laporan bears `laporan.nomor` beneath its title.
    pub laporan_bernomor: bool,
    /// Numbers of the telaahan's parts: "I." or "A.".
    pub penomoran_telaahan: String,
    /// Rows of a head block in place of the telaahan's title TENTANG …; none by default.
    pub kepala_telaahan: Vec<BarisKepalaTelaahan>,
}

impl Default for KebiasaanNaskah {
    fn default() -> Self {
        Self {
            judul_disposisi: "LEMBAR DISPOSISI".to_owned(),
            judul_bahan: "BAHAN RAPAT KOORDINASI".to_owned(),
            judul_bahan_tanpa_rapat: "BAHAN".to_owned(),
            judul_notula: "NOTULA".to_owned(),
            laporan_bernomor: false,
            penomoran_telaahan: "I.".to_owned(),
            kepala_telaahan: Vec::new(),
        }
    }
}

/// A row of the telaahan's head block.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, strum_macros::EnumIter,
)]
#[serde(rename_all = "kebab-case")]
pub enum BarisKepalaTelaahan {
    Kepada,
    Melalui,
    Dari,
    Tanggal,
    Nomor,
    Lampiran,
    Hal,
}

/// A regulation, and when it was in force.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DasarHukum {
    #[serde(default)]
    pub berlaku: Masa,
    pub uraian: String,
}

/// A pattern of numbers, and when it is in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolaBerlaku {
    #[schemars(with = "String")]
    pub pola: PolaNomor,
    #[serde(default)]
    pub berlaku: Masa,
}

/// An official as a profile names one: a role, a period, and what a cycle file would say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PejabatBerlaku {
    pub peran: Peran,
    #[serde(default)]
    pub berlaku: Masa,
    pub pejabat: Pejabat,
}

impl Instansi {
    /// The regulations that were in force on a date.
    #[must_use]
    pub fn dasar_hukum_on(&self, date: Date) -> Vec<&DasarHukum> {
        let in_force = |dasar: &&DasarHukum| dasar.berlaku.covers(date);
        self.dasar_hukum.iter().filter(in_force).collect()
    }

    /// The officials of a document: the cycle's own, completed by the profile's of that date.
    #[must_use]
    pub fn officials(&self, cycle: &ParaPejabat, date: Date) -> ParaPejabat {
        let complete = |own: &Pejabat, role| self.complete(own, role, date);
        ParaPejabat {
            menko: complete(&cycle.menko, Peran::Menko),
            deputi: complete(&cycle.deputi, Peran::Deputi),
            sesdep: complete(&cycle.sesdep, Peran::Sesdep),
            asdep: complete(&cycle.asdep, Peran::Asdep),
        }
    }

    /// What belongs to the person is taken over only where the cycle names nobody else, and
    /// the short form of a jabatan only where the cycle gives no other jabatan.
    fn complete(&self, own: &Pejabat, role: Peran, date: Date) -> Pejabat {
        let in_force =
            |official: &&PejabatBerlaku| official.peran == role && official.berlaku.covers(date);
        let Some(profile) = self.pejabat.iter().find(in_force) else {
            return own.clone();
        };
        let profile = &profile.pejabat;
        let same = |own: &Option<Exact>, other: &Option<Exact>| own.is_none() || own == other;
        let person = same(&own.nama, &profile.nama);
        let office = same(&own.jabatan, &profile.jabatan);
        let take = |taken: bool, own: &Option<Exact>, other: &Option<Exact>| {
            own.clone().or_else(|| other.clone().filter(|_| taken))
        };
        Pejabat {
            jabatan: take(true, &own.jabatan, &profile.jabatan),
            nama: take(true, &own.nama, &profile.nama),
            sebutan: take(office, &own.sebutan, &profile.sebutan),
            sapaan: own.sapaan.or(profile.sapaan.filter(|_| person)),
            nama_tanpa_gelar: take(person, &own.nama_tanpa_gelar, &profile.nama_tanpa_gelar),
            pangkat: take(person, &own.pangkat, &profile.pangkat),
            nip: own
                .nip
                .clone()
                .or_else(|| profile.nip.clone().filter(|_| person)),
            nrp: take(person, &own.nrp, &profile.nrp),
            sebagai: own.sebagai.or(profile.sebagai.filter(|_| person)),
        }
    }
}

/// All profiles among the assets, and what is wrong with their files.
#[must_use]
pub fn profiles(assets: &Assets) -> (Vec<Instansi>, Vec<(String, Finding)>) {
    load(assets, "instansi", |read: &Read<Instansi>| {
        let is_missing = |logo: &&String| !assets.pictures().contains_key(*logo);
        let missing = read.value.kop.logo.iter().filter(is_missing);
        let missing = missing.map(|logo| {
            let (key, name) = ("kop.logo", logo.clone());
            Finding::new(HouseProblem::MissingLogo { name }, key, read.places.of(key))
        });
        missing.collect()
    })
}

/// The profile of a document: the one that is asked for by name, else the one in force.
///
/// # Errors
/// None in force, two in force at once, or no profile of that name. A named profile outside
/// its period is only a warning, which `check` gives.
pub fn choose<'a>(
    profiles: &'a [Instansi],
    name: Option<&str>,
    date: Date,
) -> Result<&'a Instansi, MakingProblem> {
    let known = || {
        profiles
            .iter()
            .map(|profile| profile.nama.clone())
            .collect()
    };
    let named = || {
        let is_named = |profile: &&Instansi| name.is_none_or(|name| profile.nama == name);
        profiles.iter().filter(is_named)
    };
    let mut in_force = named().filter(|profile| profile.berlaku.covers(date));
    match (in_force.next(), in_force.next(), name) {
        (Some(one), None, _) => Ok(one),
        (Some(one), Some(other), _) => Err(MakingProblem::AmbiguousProfile {
            names: vec![one.nama.clone(), other.nama.clone()],
        }),
        (None, _, Some(name)) => named().next().ok_or_else(|| MakingProblem::UnknownProfile {
            name: name.to_owned(),
            known: known(),
        }),
        (None, _, None) => Err(MakingProblem::NoProfile {
            date: date.to_string(),
            known: known(),
        }),
    }
}
