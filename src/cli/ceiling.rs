//! The most memory that a run may take.
//!
//! What a cycle file says is bounded before it is set. Templates and the style are programs, of an
//! office's own too, and a program can ask for more than any machine has; then the run ends here,
//! with nothing half written, and not by the system's hand.

use std::{process, thread, time::Duration};

use memory_stats::memory_stats;

use super::{exit::Exit, report};
use crate::finding::{MakingProblem, Problem};

/// Bytes for each document that is made at once; the longest take some 600 MB.
const MOST: usize = 1 << 30;
/// Far less than it takes to fill as much again.
const INTERVAL: Duration = Duration::from_millis(20);

/// Ends the program when it takes more memory than so many documents at once may.
pub(super) fn keep(documents: usize) {
    let most = MOST.saturating_mul(documents);
    let watch = move || loop {
        thread::sleep(INTERVAL);
        if memory_stats().is_some_and(|taken| taken.physical_mem > most) {
            let problem = Problem::from(MakingProblem::Memory { most: most >> 20 });
            report::complain(&format!(
                "galat[{}]: {problem}\n  = saran: {}",
                problem.code(),
                problem.suggestion()
            ));
            process::exit(Exit::Findings as i32);
        }
    };
    // Where the system gives no thread it has little memory to give either.
    let _ = thread::Builder::new()
        .name("memori".to_owned())
        .spawn(watch);
}
