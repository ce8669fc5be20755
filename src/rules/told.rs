//! Where a cycle stands and what it lacks, as programs are told of it: the contract of `--json`.

use jiff::civil::Date;
use serde::Serialize;

use super::{
    documents::{Document, Lacking},
    status::{Standing, Status, StepStatus},
};
use crate::cycle::{Cycle, Tanggal};

/// A document that is not made yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Belum {
    /// The cycle file.
    pub sumber: String,
    pub dokumen: &'static str,
    pub kurang: Vec<String>,
    /// The e-office makes it.
    pub srikandi: bool,
}

impl Belum {
    /// Tells of a document of a cycle file; nothing of one that nobody asks for.
    #[must_use]
    pub fn new(source: &str, document: &Document, lacking: &Lacking) -> Option<Self> {
        let (kurang, srikandi) = match lacking {
            Lacking::Keys(keys) => (keys.clone(), false),
            Lacking::InSrikandi => (Vec::new(), true),
            Lacking::Unasked(_) => return None,
        };
        Some(Self {
            sumber: source.to_owned(),
            dokumen: document.name,
            kurang,
            srikandi,
        })
    }
}

/// The step of the SOP that a cycle waits for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Berikutnya {
    pub sumber: String,
    pub langkah: u8,
    pub pelaksana: String,
    pub pejabat: Option<String>,
    pub dokumen: String,
    pub kurang: Vec<String>,
}

impl Berikutnya {
    #[must_use]
    pub fn new(source: &str, next: &StepStatus<'_>) -> Self {
        Self {
            sumber: source.to_owned(),
            langkah: next.langkah.langkah,
            pelaksana: next.desk(),
            pejabat: next.official.clone(),
            dokumen: next.langkah.dokumen.clone(),
            kurang: next.standing.keys().to_vec(),
        }
    }
}

/// Where a cycle stands in the SOP.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Keadaan {
    pub berkas: String,
    pub nomor: Option<String>,
    pub isu: Option<String>,
    pub langkah_tercapai: Option<u8>,
    pub langkah_berikutnya: Option<u8>,
    pub di_meja: Option<String>,
    pub pejabat: Option<String>,
    pub sejak: Option<Tanggal>,
    pub umur_hari_kerja: Option<u32>,
    pub lewat: Option<bool>,
    /// What somebody edited in its documents that the cycle file does not say.
    pub suntingan: Vec<Suntingan>,
    pub langkah: Vec<KeadaanLangkah>,
}

/// A document that was edited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Suntingan {
    pub naskah: String,
    /// What, in a few words.
    pub apa: String,
}

/// Where one step of it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeadaanLangkah {
    pub langkah: u8,
    pub pelaksana: String,
    pub pejabat: Option<String>,
    pub keluaran: Vec<String>,
    pub dokumen: String,
    /// `selesai`, `kurang`, `di-srikandi` or `dikembalikan`.
    pub keadaan: &'static str,
    pub kurang: Vec<String>,
    pub tanggal: Option<Tanggal>,
    pub menit_baku: u32,
    pub lama_menit: Option<u32>,
    pub lewat: bool,
}

impl Keadaan {
    /// Tells where the cycle of a file stands; its age by a date, if one is given.
    #[must_use]
    pub fn new(
        name: &str,
        cycle: &Cycle,
        status: &Status<'_>,
        on: Option<Date>,
        suntingan: Vec<Suntingan>,
    ) -> Self {
        let next = status.next_step();
        let typed = |text: Option<&str>| text.map(str::to_owned);
        Self {
            berkas: name.to_owned(),
            nomor: typed(cycle.siklus.nomor.as_deref()),
            isu: typed(cycle.siklus.isu.as_deref()),
            langkah_tercapai: status.reached,
            langkah_berikutnya: status.next,
            di_meja: next.map(StepStatus::desk),
            pejabat: next.and_then(|step| step.official.clone()),
            sejak: status.since.map(Tanggal),
            umur_hari_kerja: on.and_then(|on| status.age(on)),
            lewat: on.map(|on| status.is_overdue(on)),
            suntingan,
            langkah: status.steps.iter().map(KeadaanLangkah::new).collect(),
        }
    }
}

impl KeadaanLangkah {
    fn new(step: &StepStatus<'_>) -> Self {
        Self {
            langkah: step.langkah.langkah,
            pelaksana: step.desk(),
            pejabat: step.official.clone(),
            keluaran: step.langkah.keluaran.clone(),
            dokumen: step.langkah.dokumen.clone(),
            keadaan: match &step.standing {
                Standing::Done => "selesai",
                Standing::Lacking(_) => "kurang",
                Standing::InSrikandi(_) => "di-srikandi",
                Standing::SentBack => "dikembalikan",
            },
            kurang: step.standing.keys().to_vec(),
            tanggal: step.date.map(Tanggal),
            menit_baku: step.langkah.menit,
            lama_menit: step.minutes,
            lewat: step.is_over(),
        }
    }
}
