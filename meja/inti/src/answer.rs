//! What the page is told of a cycle: what it says, what was found, how far it has come.

use nodin::{
    cycle::Cycle,
    edit,
    files::name,
    finding::{Finding, Level, place},
    rules::{
        documents::{DOCUMENTS, Document, Lacking},
        status::{Standing, StepStatus},
    },
};
use serde_json::{Value, json};

use crate::{
    change,
    desk::{Opened, house},
};

impl Opened<'_> {
    /// Everything that the page shows beside the pages themselves.
    pub(crate) fn answer(&self) -> Value {
        let cycle = &self.read.value;
        let status = house().status(cycle);
        let siklus = &cycle.siklus;
        json!({
            "isi": edit::said_in(self.source).map(change::json),
            "nomor": siklus.nomor,
            "isu": siklus.isu,
            "tahun": siklus.tahun,
            "klasifikasi": cycle.class(),
            "terbatas": cycle.class().is_restricted(),
            "folder": siklus.nomor.as_deref().map(name::safe),
            "utuh": self.is_sound(),
            "temuan": self.findings().iter().map(|finding| found(finding, self.source)).collect::<Vec<_>>(),
            "langkah": status.as_ref().map(|status| status.steps.iter().map(step).collect::<Vec<_>>()),
            "tercapai": status.as_ref().and_then(|status| status.reached),
            "berikutnya": status.as_ref().and_then(|status| status.next),
            "dokumen": DOCUMENTS.iter().map(|of| document(of, cycle)).collect::<Vec<_>>(),
        })
    }
}

/// A finding as the page shows it: at its keys, with its sentence and cure.
pub(crate) fn found(finding: &Finding, source: &[u8]) -> Value {
    let at = place(source, &finding.span);
    json!({
        "kode": finding.problem.code(),
        "tingkat": level(finding.problem.level()),
        "kunci": finding.key,
        "juga": finding.also(),
        "pesan": finding.sentence(),
        "saran": finding.problem.suggestion(),
        "baris": at.line,
        "kolom": at.column,
    })
}

pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "galat",
        Level::Warning => "peringatan",
    }
}

fn step(step: &StepStatus<'_>) -> Value {
    let (standing, words) = match &step.standing {
        Standing::Done => ("selesai", "selesai".to_owned()),
        Standing::Lacking(keys) => ("kurang", format!("kurang {}", keys.len())),
        Standing::InSrikandi(_) => ("di-srikandi", "di SRIKANDI".to_owned()),
        Standing::SentBack => ("dikembalikan", "menunggu perbaikan bahan".to_owned()),
    };
    json!({
        "langkah": step.langkah.langkah,
        "pelaksana": step.desk(),
        "pejabat": step.official,
        "keluaran": step.langkah.keluaran,
        "dokumen": step.langkah.dokumen,
        "keadaan": standing,
        "kata": words,
        "kurang": step.standing.keys(),
        "tanggal": step.date.map(|date| date.to_string()),
        "menit_baku": step.langkah.menit,
        "lama_menit": step.minutes,
        "lewat": step.is_over(),
    })
}

fn document(document: &Document, cycle: &Cycle) -> Value {
    let lacking = house().lacking(cycle, document);
    let (standing, keys) = match lacking {
        None => ("siap", Vec::new()),
        Some(Lacking::Keys(keys)) => ("kurang", keys),
        Some(Lacking::InSrikandi) => ("di-srikandi", Vec::new()),
        Some(Lacking::Unasked(group)) => ("tidak-diminta", vec![group.to_owned()]),
    };
    json!({
        "nama": document.name,
        "berkas": house().file_stem(cycle, document),
        "langkah": house().step(cycle, document),
        "keadaan": standing,
        "kurang": keys,
    })
}
