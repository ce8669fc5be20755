//! What a run has to do, found out before anything is written.

mod look;

use std::{collections::BTreeMap, path::PathBuf};

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::{Fault, index::CycleFolder, row::Means, search::Found, state::State, threads::in_pool};
use crate::{
    Format, House,
    files::digest::Digest,
    finding::{ArchiveProblem, Finding},
    rules::documents::Document,
};
use look::{Examined, Viewer};

/// What a call wants of its cycles.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub documents: Vec<&'static Document>,
    pub formats: Vec<Format>,
    pub means: Means,
    /// Whether cycles of class terbatas and above may be attached.
    pub secrets: bool,
    /// Also what has not changed.
    pub all: bool,
}

impl Wanted {
    pub(super) fn asks(&self, document: &Document, format: Format) -> bool {
        self.formats.contains(&format) && self.documents.iter().any(|of| of.name == document.name)
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static Document, Format)> {
        let formats = |of| self.formats.iter().map(move |format| (of, *format));
        self.documents.iter().copied().flat_map(formats)
    }
}

/// A cycle to be made. Ten thousands of them are held, so each is small.
#[derive(Debug)]
pub(crate) struct PlannedCycle {
    pub found: Found,
    pub folder: CycleFolder,
    /// Of the cycle file as it was planned.
    pub source: Digest,
}

/// A cycle file of which nothing can be made. Its text is read again when it is told of: of
/// thousands of broken files only the findings are held.
#[derive(Debug)]
pub(crate) struct Failed {
    pub path: PathBuf,
    pub findings: Vec<Finding>,
}

#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub items: Vec<PlannedCycle>,
    /// Cycles whose files are all there.
    pub unchanged: usize,
    pub failed: Vec<Failed>,
    /// What must be settled before anything is written.
    pub faults: Vec<Fault>,
}

/// Looks at every cycle file, on so many threads.
pub(crate) fn plan(
    files: Vec<Found>,
    state: &State<'_>,
    wanted: &Wanted,
    house: &House,
    threads: usize,
) -> Plan {
    let known = state.cycles();
    let viewer = Viewer {
        state,
        wanted,
        house,
        by_source: known
            .map(|(folder, known)| (known.source, folder))
            .collect(),
    };
    let look_at = |found| viewer.look(found);
    let looks: Vec<Examined> = in_pool(threads, || files.into_par_iter().map(look_at).collect());
    let mut plan = Plan {
        faults: same_numbers(&looks),
        ..Plan::default()
    };
    for look in looks {
        match look {
            Examined::Unchanged { .. } => plan.unchanged += 1,
            Examined::ToMake(item) => plan.items.push(item),
            Examined::Failed(failed) => plan.failed.push(failed),
            Examined::Faults(faults) => plan.faults.extend(faults),
        }
    }
    plan
}

/// Two cycles with one number are told of before anything is made of either.
fn same_numbers(looks: &[Examined]) -> Vec<Fault> {
    let mut taken = BTreeMap::new();
    let cycles = looks.iter().filter_map(Examined::cycle);
    let same = cycles.filter_map(|(folder, path)| {
        let other = taken.insert(folder, path)?.display().to_string();
        Some(Fault::new(path, ArchiveProblem::SameNumber { other }))
    });
    same.collect()
}
