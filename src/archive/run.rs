//! The threads of a run.
//!
//! Each makes whole cycles, one after the other. Typst's exporter uses rayon inside: in a
//! shared pool a thread that waits would begin another document on the same stack, so each
//! thread is a pool of its own.

use std::{
    io,
    sync::{
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::{SyncSender, sync_channel},
    },
    thread,
};

use super::{
    Fault,
    journal::Journal,
    make::{Maker, Trouble},
    plan::{Failed, Item},
    row::Row,
    state::Index,
};

/// Bytes of stack of a thread that sets documents.
const STACK: usize = 16 << 20;

/// What came of one cycle.
pub(crate) enum Event {
    Made(Vec<Row>),
    Failed(Failed),
}

/// Makes all items on so many threads, tells of each, and keeps the journal. Stops after the
/// cycles under way once `stop` is set. Out: the cycles that were made.
///
/// # Errors
/// What keeps the archive itself from being written.
pub(super) fn run(
    maker: &Maker<'_>,
    items: &[Item],
    threads: usize,
    stop: &AtomicBool,
    mut tell: impl FnMut(Event),
) -> Result<Index, Fault> {
    let mut journal = Journal::open(maker.disk)?;
    let next = AtomicUsize::new(0);
    let mut result = Ok(());
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(2 * threads);
        for _ in 0..threads {
            let (sender, next) = (sender.clone(), &next);
            let pool = rayon::ThreadPoolBuilder::new()
                .num_threads(1)
                .stack_size(STACK)
                .build();
            match pool {
                Ok(pool) => {
                    scope.spawn(move || pool.install(|| work(maker, items, next, stop, &sender)));
                }
                Err(_) => result = Err(no_threads(maker)),
            }
        }
        drop(sender);
        for outcome in receiver {
            let told = match outcome {
                Ok(rows) => journal.add(&rows).map(|()| Event::Made(rows)),
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
        }
    });
    result.map(|()| journal.end())
}

fn work(
    maker: &Maker<'_>,
    items: &[Item],
    next: &AtomicUsize,
    stop: &AtomicBool,
    sender: &SyncSender<Result<Vec<Row>, Trouble>>,
) {
    while !stop.load(Ordering::Relaxed)
        && let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed))
    {
        if sender.send(maker.make(item)).is_err() {
            return;
        }
    }
}

fn no_threads(maker: &Maker<'_>) -> Fault {
    let error = io::ErrorKind::OutOfMemory.into();
    Fault::unwritable(maker.disk.root(), &error)
}
