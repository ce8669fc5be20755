//! What the page is told of a cycle: what it says, what was found, how far it has come.

use jiff::civil::Date;
use nodin::{
    edit,
    files::name,
    finding::{Finding, Temuan},
    rules::{
        documents::{DOCUMENTS, Document, Lacking},
        told::Keadaan,
    },
};
use serde::Serialize;
use serde_json::{Value, json};

use crate::{
    change,
    desk::{Opened, house},
};

/// A document, and whether it can be made.
#[derive(Serialize)]
struct KeadaanNaskah {
    nama: &'static str,
    /// The name of its file without ending.
    berkas: String,
    langkah: Option<u8>,
    /// `siap`, `kurang`, `di-srikandi` or `tidak-diminta`.
    keadaan: &'static str,
    kurang: Vec<String>,
}

impl Opened<'_> {
    /// Everything that the page shows beside the pages themselves.
    pub(crate) fn answer(&self) -> Value {
        let cycle = &self.read.value;
        let siklus = &cycle.siklus;
        json!({
            "isi": edit::said_in(self.source).map(change::json),
            "nomor": siklus.nomor,
            "isu": siklus.isu,
            "klasifikasi": cycle.class(),
            "terbatas": cycle.class().is_restricted(),
            "folder": siklus.nomor.as_deref().map(name::safe),
            "temuan": found(self.findings(), self.source),
            "keadaan": self.told("", None),
            "dokumen": DOCUMENTS.iter().map(|of| self.document(of)).collect::<Vec<_>>(),
        })
    }

    /// Where the cycle of a file of this name stands on a day; null for one that cannot be read
    /// or has no year.
    pub(crate) fn standing(&self, name: &str, on: Date) -> Value {
        let is_read = !self.read.findings.iter().any(Finding::is_error);
        json!({ "keadaan": is_read.then(|| self.told(name, Some(on))).flatten() })
    }

    fn told(&self, name: &str, on: Option<Date>) -> Option<Keadaan> {
        let cycle = &self.read.value;
        let status = house().status(cycle)?;
        Some(Keadaan::new(name, cycle, &status, on, Vec::new()))
    }

    fn document(&self, document: &Document) -> KeadaanNaskah {
        let cycle = &self.read.value;
        let (keadaan, kurang) = match house().lacking(cycle, document) {
            None => ("siap", Vec::new()),
            Some(Lacking::Keys(keys)) => ("kurang", keys),
            Some(Lacking::InSrikandi) => ("di-srikandi", Vec::new()),
            Some(Lacking::Unasked(group)) => ("tidak-diminta", vec![group.to_owned()]),
        };
        KeadaanNaskah {
            nama: document.name,
            berkas: house().file_stem(cycle, document),
            langkah: house().step(cycle, document),
            keadaan,
            kurang,
        }
    }
}

/// Findings as the command line tells programs of them.
pub(crate) fn found(findings: &[Finding], source: &[u8]) -> Vec<Temuan> {
    let told = |finding: &Finding| Temuan::new(finding, "", source);
    findings.iter().map(told).collect()
}
