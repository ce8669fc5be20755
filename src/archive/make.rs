//! One cycle: its documents made and its files staged.

use super::{
    attachments,
    entries::Entries,
    journal::staged,
    plan::{Failed, PlannedCycle},
    row::RegisterRow,
    underway::{Maker, Trouble, UnderWay},
};
use crate::{
    files::{digest::sha256, storage},
    finding::{ArchiveProblem, Finding, Problem},
    house::source::Source,
    read::MAX_BYTES,
    rules::documents::DOCUMENTS,
};

impl Maker<'_> {
    /// Makes and stages the files of a cycle; of one that fails nothing is left. Out: the rows
    /// of all its files.
    pub(super) fn make(&self, item: &PlannedCycle) -> Result<Vec<RegisterRow>, Trouble> {
        let made = self.stage(item);
        if made.is_err() {
            self.disk.remove_folder(&staged(item.folder.as_str()))?;
        }
        made
    }

    fn stage(&self, item: &PlannedCycle) -> Result<Vec<RegisterRow>, Trouble> {
        let source = self.source(item)?;
        let (cycle, pictures) = (&source.read.value, source.pictures());
        let prepared = self.house.prepare(&source.read);
        let underway = UnderWay {
            maker: self,
            source: &source,
            prepared: &prepared,
            pictures: &pictures,
            entries: Entries {
                cycle,
                folder: item.folder.as_str(),
                ground: attachments::ground(&source.path, cycle, item.source),
            },
            closed: self.state.closed_rows(&item.folder)?,
        };
        let mut rows = vec![underway.cycle_file()?];
        for document in DOCUMENTS {
            rows.extend(underway.document(document)?);
        }
        for attachment in attachments::of(cycle) {
            rows.push(underway.attachment(&attachment)?);
        }
        rows.sort_by(|one, other| one.jalur.cmp(&other.jalur));
        Ok(rows)
    }

    /// The cycle file as it was planned, without an error.
    fn source(&self, item: &PlannedCycle) -> Result<Source, Trouble> {
        let path = &item.found.path;
        let failed = |findings: Vec<Finding>| {
            let path = path.clone();
            Trouble::Cycle(Failed { path, findings })
        };
        let unusable = |problem: Problem| failed(vec![Finding::new(problem, "", 0..0)]);
        let bytes = storage::read_bounded(path, MAX_BYTES)
            .map_err(|error| unusable(storage::unreadable(&error).into()))?;
        if sha256(&bytes) != item.source {
            return Err(unusable(ArchiveProblem::ChangedMeanwhile.into()));
        }
        let source = Source::of(self.house, path.clone(), bytes);
        if source.is_sound() {
            Ok(source)
        } else {
            Err(failed(source.findings))
        }
    }
}
