//! `nodin ekstrak`: the cycle file that a PDF carries.

use std::path::Path;

use super::{
    args::Ekstrak,
    exit::Exit,
    report::{Report, print_bytes},
};
use crate::{
    disk,
    finding::{Finding, RequestProblem},
    finished::{Unreadable, pdf},
};

/// Far above what nodin writes; scanned annexes may have been bound to it since.
const MOST_BYTES: usize = 256 << 20;

pub(super) fn run(args: &Ekstrak) -> Exit {
    let mut report = Report::new(false);
    if let Some(source) = source(&args.file, &mut report) {
        match &args.output {
            None => print_bytes(&source),
            Some(path) => match disk::create(path, &source) {
                Ok(()) => report.say(&path.display().to_string()),
                Err(problem) => report.storage(path, problem),
            },
        }
    }
    report.finish()
}

/// What a PDF carries; what keeps it from being had is reported.
fn source(path: &Path, report: &mut Report) -> Option<Vec<u8>> {
    let bytes = match disk::read_bounded(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => {
            report.storage(path, disk::unreadable(&error));
            return None;
        }
    };
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
    report.findings(path, &[], &[Finding::new(problem, "", 0..0)]);
    None
}
