//! A run: cycles made on many threads, each entered in the journal when it is done.

use std::sync::atomic::{AtomicBool, Ordering};

use super::{
    Fault,
    index::Index,
    journal::{Journal, staged},
    plan::{Failed, PlannedCycle},
    row::RegisterRow,
    threads::spread,
    underway::{Maker, Trouble},
};

/// What came of one cycle.
pub(crate) enum Event {
    /// So many documents were made; others stay as they are.
    Made(usize),
    Failed(Failed),
}

/// Makes all items on so many threads, tells of each, and keeps the journal. Stops after the
/// cycles under way once `stop` is set. Out: the cycles that were made.
///
/// # Errors
/// What keeps the archive itself from being written.
pub(super) fn run(
    maker: &Maker<'_>,
    items: &[PlannedCycle],
    threads: usize,
    stop: &AtomicBool,
    mut tell: impl FnMut(Event),
) -> Result<Index, Fault> {
    let mut journal = Journal::open(maker.disk)?;
    let mut result = Ok(());
    let receive = |outcome: Result<Vec<RegisterRow>, Trouble>| {
        let told = match outcome {
            Ok(rows) => journal.add(&rows).map(|()| Event::Made(made(maker, &rows))),
            Err(Trouble::Cycle(failed)) => Ok(Event::Failed(failed)),
            Err(Trouble::Archive(fault)) => Err(fault),
        };
        match told {
            Ok(event) => tell(event),
            Err(fault) => {
                stop.store(true, Ordering::Relaxed);
                result = Err(fault);
            }
        }
    };
    spread(items, threads, stop, |item| maker.make(item), receive)
        .map_err(|error| Fault::unwritable(maker.disk.root(), &error))?;
    result.map(|()| journal.added)
}

/// How many of these are documents that were made now: what stays is not staged.
fn made(maker: &Maker<'_>, rows: &[RegisterRow]) -> usize {
    let is_staged = |row: &&RegisterRow| maker.disk.exists(&staged(&row.jalur));
    let documents = rows.iter().filter(|row| row.document().is_some());
    documents.filter(is_staged).count()
}
