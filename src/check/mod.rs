//! Check: the rules of the SOP and of naskah dinas over a cycle that could be read.
//!
//! Second stage of the pipeline. It knows keys and their meaning, nothing of layout. What
//! prevents or falsifies a document is an error; what an official may have a reason for is
//! a warning.

mod copies;
mod dates;
mod files;
mod nip;
mod nota_dinas;
mod rekomendasi;
mod required;
mod signer;

use crate::{
    cycle::{Cycle, Keputusan},
    document::Document,
    finding::{Finding, Problem, SopProblem},
    instansi::Instansi,
    read::{Places, Read},
};

pub use files::missing_files;

/// Findings about a cycle file as such, whatever is made of it; sorted by place, those of
/// the reading included.
#[must_use]
pub fn check(read: &Read<Cycle>) -> Vec<Finding> {
    let mut findings = read.findings.clone();
    let mut sink = Sink {
        places: &read.places,
        findings: Vec::new(),
    };
    for rules in [
        required::check,
        dates::check,
        copies::check,
        nip::check,
        files::check,
        rekomendasi::check,
        nota_dinas::check,
        signer::check,
    ] {
        rules(&read.value, &mut sink);
    }
    // A key that could not be read has its finding already.
    sink.findings
        .retain(|finding| !read.places.is_lost(&finding.key));
    findings.append(&mut sink.findings);
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// The gate of step 3: while the last round says `perbaiki`, no document of a later step is
/// made.
#[must_use]
pub fn gate(cycle: &Cycle, document: &Document, places: &Places) -> Option<Finding> {
    let last = cycle.penelitian.as_ref()?.last()?;
    let closed = last.keputusan == Some(Keputusan::Perbaiki) && document.step > 3;
    closed.then(|| {
        let key = "penelitian";
        Finding::new(SopProblem::Gate, key, places.of(key))
    })
}

/// A profile that is asked for by name outside its period.
#[must_use]
pub fn profile(
    cycle: &Cycle,
    instansi: &Instansi,
    date: jiff::civil::Date,
    places: &Places,
) -> Option<Finding> {
    cycle.siklus.instansi.as_ref()?;
    let outside = !instansi.berlaku.covers(date);
    outside.then(|| {
        let key = "siklus.instansi";
        let problem = SopProblem::ProfileOutOfForce {
            name: instansi.nama.clone(),
            date: date.to_string(),
        };
        Finding::new(problem, key, places.of(key))
    })
}

/// Collects findings at the places of their keys.
struct Sink<'a> {
    places: &'a Places,
    findings: Vec<Finding>,
}

impl Sink<'_> {
    fn add(&mut self, key: &str, problem: impl Into<Problem>) {
        self.findings
            .push(Finding::new(problem, key, self.places.of(key)));
    }
}
