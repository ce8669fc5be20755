//! One cycle: its documents made and its files staged.

use super::{
    Disk, Fault, attachments,
    desk::Desk,
    journal::staged,
    plan::{Failed, Item, Wanted},
    row::Row,
    state::State,
};
use crate::{
    House,
    digest::sha256,
    disk,
    document::DOCUMENTS,
    finding::{ArchiveProblem, Finding, Problem},
    read::MAX_BYTES,
    source::Source,
};

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

impl Maker<'_> {
    /// Makes and stages the files of a cycle; of one that fails nothing is left. Out: the rows
    /// of all its files.
    pub(super) fn make(&self, item: &Item) -> Result<Vec<Row>, Trouble> {
        let made = self.stage(item);
        if made.is_err() {
            self.disk.remove_folder(&staged(item.folder.as_str()))?;
        }
        made
    }

    fn stage(&self, item: &Item) -> Result<Vec<Row>, Trouble> {
        let source = self.source(item)?;
        let (cycle, pictures) = (&source.read.value, source.pictures());
        let prepared = self.house.prepare(&source.read);
        let desk = Desk {
            maker: self,
            item,
            source: &source,
            prepared: &prepared,
            pictures: &pictures,
            ground: attachments::ground(&source.path, cycle, item.source),
            closed: self.state.closed_rows(&item.folder)?,
        };
        let mut rows = vec![desk.cycle_file()?];
        for document in DOCUMENTS {
            rows.extend(desk.document(document)?);
        }
        for attachment in attachments::of(cycle) {
            rows.push(desk.attachment(&attachment)?);
        }
        rows.sort_by(|one, other| one.jalur.cmp(&other.jalur));
        Ok(rows)
    }

    /// The cycle file as it was planned, without an error.
    fn source(&self, item: &Item) -> Result<Source, Trouble> {
        let path = &item.found.path;
        let unusable = |problem: Problem| {
            Trouble::Cycle(Failed {
                path: path.clone(),
                findings: vec![Finding::new(problem, "", 0..0)],
            })
        };
        let bytes = disk::read_bounded(path, MAX_BYTES)
            .map_err(|error| unusable(disk::unreadable(&error).into()))?;
        if sha256(&bytes) != item.source {
            return Err(unusable(ArchiveProblem::ChangedMeanwhile.into()));
        }
        let source = Source::of(self.house, path.clone(), bytes);
        if source.is_sound() {
            Ok(source)
        } else {
            Err(failed(&source, source.findings.clone()))
        }
    }
}

pub(super) fn failed(source: &Source, findings: Vec<Finding>) -> Trouble {
    Trouble::Cycle(Failed {
        path: source.path.clone(),
        findings,
    })
}
