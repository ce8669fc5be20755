//! `nodin ekstrak`: the cycle file that a PDF carries.

use std::path::Path;

use super::{
    args::Ekstrak,
    exit::Exit,
    report::{Report, print_bytes},
};
use crate::{
    cycle::Cycle,
    files::storage::{self, Readers},
    finding::RequestProblem,
    read::{self, Read},
    scan::{Unreadable, pdf},
};

/// Far above what nodin writes; scanned annexes may have been bound to it since.
const MOST_BYTES: usize = 256 << 20;

pub(super) fn run(args: &Ekstrak) -> Exit {
    let mut report = Report::new(false);
    if let Some(source) = source(&args.file, &mut report) {
        match &args.output {
            None => print_bytes(&source),
            Some(path) => write(path, &source, &mut report),
        }
    }
    report.finish()
}

/// What was kept from others in the archive is not laid open by taking it out.
fn write(path: &Path, source: &[u8], report: &mut Report) {
    let read: Read<Cycle> = read::read(source);
    match storage::create(
        path,
        source,
        Readers::of(read.value.class().is_restricted()),
    ) {
        Ok(()) => report.say(&path.display().to_string()),
        Err(problem) => report.problem(path, problem),
    }
}

/// What a PDF carries; what keeps it from being had is reported.
fn source(path: &Path, report: &mut Report) -> Option<Vec<u8>> {
    let bytes = report.read(path, storage::read_bounded(path, MOST_BYTES))?;
    let read = if bytes.len() > MOST_BYTES {
        Err(Unreadable::Broken)
    } else {
        pdf::source(&bytes)
    };
    let problem = match read {
        Ok(Some(source)) => return Some(source),
        Ok(None) => RequestProblem::NoSource,
        Err(Unreadable::Other(_)) => RequestProblem::NotPdf,
        Err(Unreadable::Broken) => RequestProblem::BrokenPdf,
        Err(Unreadable::Locked) => RequestProblem::LockedPdf,
    };
    report.problem(path, problem);
    None
}
