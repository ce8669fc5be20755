//! What all cycles of a run are made with, and why one is not made.

use super::{
    Disk, Fault,
    plan::{Failed, Wanted},
    state::State,
};
use crate::{House, finding::Finding, house::source::Source};

/// Why a cycle is not made.
pub(super) enum Trouble {
    /// Something in its files; other cycles go on.
    Cycle(Failed),
    /// Something with the archive; the run ends.
    Archive(Fault),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Archive(fault)
    }
}

/// What all cycles of a run are made with.
pub(super) struct Maker<'a> {
    pub disk: &'a Disk,
    pub house: &'a House,
    pub state: &'a State<'a>,
    pub wanted: &'a Wanted,
}

pub(super) fn failed(source: &Source, findings: Vec<Finding>) -> Trouble {
    Trouble::Cycle(Failed {
        path: source.path.clone(),
        findings,
    })
}
