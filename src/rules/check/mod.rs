//! Check: the rules of the SOP and of naskah dinas over a cycle that could be read.
//!
//! Second stage of the pipeline. It knows keys and their meaning, nothing of layout. What
//! prevents or falsifies a document is an error; what an official may have a reason for is
//! a warning.

mod annexes;
mod attendance;
mod copies;
mod dates;
mod files;
mod institutions;
mod meeting;
mod nip;
mod nota_dinas;
mod numbers;
mod pictures;
mod placeholders;
mod rekomendasi;
mod required;
mod running;
mod signer;
mod titles;
mod wording;

use jiff::civil::Date;

use crate::{
    cycle::Cycle,
    finding::{Finding, Problem, RequestProblem, SopProblem, same_length_text},
    read::{MAX_FINDINGS, Places, Read},
    rules::{
        documents::{DOCUMENTS, Document, PENELITIAN},
        institutions::Instansi,
        sop::Sop,
        wording::Wording,
    },
};

pub(crate) use annexes::unnamed as unnamed_annexes;
pub use files::missing_files;
pub(crate) use pictures::missing_picture;
pub use pictures::pictures;

/// Findings about a cycle file as such, whatever is made of it, those of the reading included.
#[must_use]
pub fn check(read: &Read<Cycle>) -> Vec<Finding> {
    let rules = [
        required::check,
        dates::check,
        attendance::check,
        copies::check,
        nip::check,
        files::check,
        pictures::check,
        rekomendasi::check,
        nota_dinas::check,
        annexes::check,
        signer::check,
        meeting::check,
    ];
    let mut findings = read.findings.clone();
    findings.extend(news(read, |cycle, sink| {
        for check in rules {
            check(cycle, sink);
        }
    }));
    findings
}

/// Placeholders of SRIKANDI that were typed; `source` is the file.
#[must_use]
pub fn placeholders(read: &Read<Cycle>, source: &[u8]) -> Vec<Finding> {
    news(read, |cycle, sink| placeholders::check(cycle, source, sink))
}

/// Officials whom the cycle calls otherwise than the profiles in force when its documents are dated.
#[must_use]
pub fn titles(read: &Read<Cycle>, profiles: &[Instansi]) -> Vec<Finding> {
    news(read, |cycle, sink| titles::check(cycle, profiles, sink))
}

/// An issue that the words of the house leave in capitals within sentences.
#[must_use]
pub fn running(read: &Read<Cycle>, words: &Wording) -> Vec<Finding> {
    news(read, |cycle, sink| running::check(cycle, words, sink))
}

/// Words of a cycle's texts that naskah dinas does not use; `source` is the file.
#[must_use]
pub fn wording(read: &Read<Cycle>, source: &[u8], bahasa: &Wording) -> Vec<Finding> {
    let (source, _) = same_length_text(source);
    wording::check(&read.places, &source, bahasa, MAX_FINDINGS)
}

/// What the profile in force finds in a cycle that has come as far as a date.
#[must_use]
pub fn by_profile(read: &Read<Cycle>, instansi: &Instansi, date: Date) -> Vec<Finding> {
    news(read, |cycle, sink| {
        institutions::check(cycle, instansi, date, sink);
        numbers::check(cycle, instansi, date, sink);
    })
}

/// The gate of the SOP: while the last round of examination says `perbaiki`, no document of a
/// later step is made.
#[must_use]
pub fn gate(cycle: &Cycle, document: &Document, sop: &Sop, places: &Places) -> Option<Finding> {
    let closed = cycle.is_sent_back() && sop.is_behind_the_gate(document);
    let gate = sop.step_of(&PENELITIAN).filter(|_| closed)?;
    let (step, key) = (gate.langkah, "penelitian");
    Some(Finding::new(SopProblem::Gate { step }, key, places.of(key)))
}

/// What keeps the documents of a cycle from carrying their source: of class terbatas and above
/// it holds more than they show, and leaves the office with every one of them; and so does what
/// opens its meeting, which stands in the invitation alone.
#[must_use]
pub fn secret_source(cycle: &Cycle, places: &Places) -> Option<Finding> {
    let (key, problem) = if cycle.class().is_restricted() {
        ("siklus.klasifikasi", RequestProblem::SecretSource)
    } else {
        let key = meeting::opened_by(cycle)?;
        (key, RequestProblem::SourceOpensMeeting)
    };
    Some(Finding::new(problem, key, places.of(key)))
}

/// A profile that is asked for by name, at the first document outside its period.
#[must_use]
pub fn profile_out_of_force(read: &Read<Cycle>, instansi: &Instansi) -> Option<Finding> {
    read.value.siklus.instansi.as_ref()?;
    let mut dates = DOCUMENTS
        .iter()
        .filter_map(|document| document.date(&read.value));
    let outside = dates.find(|date| !instansi.berlaku.covers(*date))?;
    let key = "siklus.instansi";
    let problem = SopProblem::ProfileOutOfForce {
        name: instansi.nama.clone(),
        date: outside.to_string(),
    };
    Some(Finding::new(problem, key, read.places.of(key)))
}

/// Collects findings at the places of their keys.
struct Sink<'a> {
    places: &'a Places,
    findings: Vec<Finding>,
}

/// What rules find and was not said before: a key that could not be read has its finding already.
fn news(read: &Read<Cycle>, rules: impl FnOnce(&Cycle, &mut Sink<'_>)) -> Vec<Finding> {
    let mut sink = Sink {
        places: &read.places,
        findings: Vec::new(),
    };
    rules(&read.value, &mut sink);
    let mut findings = sink.findings;
    findings.retain(|finding| !read.places.is_lost(&finding.key));
    findings
}

impl Sink<'_> {
    /// A key that is missing.
    fn required(&mut self, key: &str) {
        let problem = SopProblem::Required { key: key.into() };
        self.add(key, problem);
    }

    fn add(&mut self, key: &str, problem: impl Into<Problem>) {
        let finding = Finding::new(problem, key, self.places.of(key));
        self.findings.push(finding);
    }
}
