//! The SOP as data: its steps with who does them, what they need, how long they may take and
//! what comes of them (`templates/sop/*.yaml`).
//!
//! In force by date, as the profiles are: a revised SOP, or another deputy's, is a file.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Deserialize;

use crate::{
    assets::Assets,
    cycle::Peran,
    finding::{Finding, HouseProblem},
    read::Read,
    rules::{
        documents::{DOCUMENTS, Document, PENELITIAN},
        institutions::Masa,
        load,
    },
};

/// One SOP in one period.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sop {
    /// As the office registers it: "OT.01.02-001-053.De.2".
    pub nomor: String,
    pub judul: String,
    #[serde(default)]
    pub berlaku: Masa,
    /// Its steps in order.
    pub langkah: Vec<Langkah>,
}

/// A row of the SOP.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Langkah {
    /// Its number, from 1.
    pub langkah: u8,
    /// On whose desk it lies.
    pub pelaksana: Peran,
    /// Who takes part beside: "K/L terkait".
    #[serde(default)]
    pub bersama: Vec<String>,
    /// What must be in hand before, in the SOP's words.
    pub kelengkapan: Vec<String>,
    /// The time standard.
    pub menit: u32,
    /// What comes of it, in the SOP's words.
    pub keluaran: Vec<String>,
    /// Name of the document that is its output.
    pub dokumen: String,
    /// The column "Ket".
    pub ket: Option<String>,
}

impl Langkah {
    /// The document that is its output; every SOP that was loaded names one.
    #[must_use]
    pub fn document(&self) -> Option<&'static Document> {
        DOCUMENTS
            .iter()
            .find(|document| document.name == self.dokumen)
    }
}

impl Sop {
    /// The step whose output a document is, or along with whose output it goes.
    #[must_use]
    pub fn step_of(&self, document: &Document) -> Option<&Langkah> {
        let named = |name: &str| self.langkah.iter().find(|langkah| langkah.dokumen == name);
        named(document.name).or_else(|| named(document.along_with?))
    }

    /// Whether a document comes after the gate, the Deputi's examination of the bahan.
    #[must_use]
    pub fn is_behind_the_gate(&self, document: &Document) -> bool {
        let number = |document| self.step_of(document).map(|langkah| langkah.langkah);
        let gate = number(&PENELITIAN);
        gate.is_some() && number(document) > gate
    }
}

/// All SOPs among the assets, and what is wrong with their files.
#[must_use]
pub fn sops(assets: &Assets) -> (Vec<Sop>, Vec<(String, Finding)>) {
    load(assets, "sop", check)
}

/// The SOP of a date. Of several in force the one that came into force last: whoever lays a
/// revised one beside the shipped one need not end that.
#[must_use]
pub fn choose(sops: &[Sop], date: Date) -> Option<&Sop> {
    let in_force = sops.iter().filter(|sop| sop.berlaku.covers(date));
    in_force.max_by_key(|sop| sop.berlaku.dari)
}

/// Steps that name no document, or a number that stands there already.
fn check(read: &Read<Sop>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut seen = BTreeSet::new();
    for (index, langkah) in read.value.langkah.iter().enumerate() {
        let mut add = |key: &str, problem: HouseProblem| {
            let key = format!("langkah[{index}].{key}");
            let place = read.places.of(&key);
            findings.push(Finding::new(problem, &key, place));
        };
        if langkah.document().is_none() {
            let name = langkah.dokumen.clone();
            let known = DOCUMENTS.iter().map(|document| document.name.to_owned());
            let known = known.collect();
            add("dokumen", HouseProblem::UnknownDocument { name, known });
        }
        if !seen.insert(langkah.langkah) {
            let number = langkah.langkah;
            add("langkah", HouseProblem::RepeatedStep { number });
        }
    }
    findings
}
