//! Work on many threads.
//!
//! Typst's exporter uses rayon inside: in a shared pool a thread that waits would begin another
//! document on the same stack, so each thread is a pool of its own.

use std::{
    io,
    sync::{
        atomic::{AtomicBool, AtomicUsize, Ordering},
        mpsc::sync_channel,
    },
    thread,
};

use rayon::ThreadPoolBuilder;

/// Bytes of stack for a thread that fills templates and sets documents: lists within lists, as deep
/// as the steps of a template go.
pub(crate) const STACK: usize = 64 << 20;

/// Works in a pool of so many threads of rayon's; where the system gives none, in its usual one.
pub(super) fn in_pool<R: Send>(threads: usize, work: impl FnOnce() -> R + Send) -> R {
    match ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool.install(work),
        Err(_) => work(),
    }
}

/// Works on every item, on so many threads, and hands over each result as it comes. Once `stop`
/// is set no further item is begun.
///
/// # Errors
/// A system that gives no more threads.
pub(super) fn spread<T: Sync, R: Send>(
    items: &[T],
    threads: usize,
    stop: &AtomicBool,
    work: impl Fn(&T) -> R + Sync,
    mut receive: impl FnMut(R),
) -> io::Result<()> {
    let pool = || {
        ThreadPoolBuilder::new()
            .num_threads(1)
            .stack_size(STACK)
            .build()
    };
    let pools = (0..threads.min(items.len())).map(|_| pool());
    let pools: Vec<_> = pools
        .collect::<Result<_, _>>()
        .map_err(|_| io::Error::from(io::ErrorKind::OutOfMemory))?;
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (sender, receiver) = sync_channel(2 * threads);
        for pool in pools {
            let (sender, next, work) = (sender.clone(), &next, &work);
            scope.spawn(move || {
                pool.install(|| {
                    while !stop.load(Ordering::Relaxed)
                        && let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed))
                        && sender.send(work(item)).is_ok()
                    {}
                });
            });
        }
        drop(sender);
        receiver.into_iter().for_each(&mut receive);
    });
    Ok(())
}
