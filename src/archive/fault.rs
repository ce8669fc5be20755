//! What keeps an archive from being made or closed.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    cycle::Cycle,
    files::storage,
    finding::{ArchiveProblem, Finding, Problem},
    read::{MAX_BYTES, read},
};

/// Something wrong with a file or a folder as a whole.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Fault {
    pub path: PathBuf,
    pub problem: Problem,
}

impl Fault {
    pub(crate) fn new(path: impl Into<PathBuf>, problem: impl Into<Problem>) -> Self {
        let (path, problem) = (path.into(), problem.into());
        Self { path, problem }
    }

    pub(crate) fn unreadable(path: &Path, error: &io::Error) -> Self {
        Self::new(path, storage::unreadable(error))
    }

    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::new(path, storage::unwritable(path, error))
    }

    /// As a finding about the file as a whole; or about a key of a cycle file, with its text.
    pub(crate) fn finding(&self) -> (Finding, Vec<u8>) {
        let problem = self.problem.clone();
        if let Problem::Archive(of_archive) = &problem
            && let Some(key) = key_of(of_archive)
            && let Ok(bytes) = storage::read_bounded(&self.path, MAX_BYTES)
        {
            let span = read::<Cycle>(&bytes).places.of(key);
            return (Finding::new(problem, key, span), bytes);
        }
        (Finding::new(problem, "", 0..0), Vec::new())
    }
}

/// The key of the cycle file that a problem is about, where it is about one.
fn key_of(problem: &ArchiveProblem) -> Option<&'static str> {
    match problem {
        ArchiveProblem::SameNumber { .. }
        | ArchiveProblem::SameFolder { .. }
        | ArchiveProblem::OtherYear { .. }
        | ArchiveProblem::OtherIsu { .. } => Some("siklus.nomor"),
        ArchiveProblem::SamePath { key, .. } => *key,
        _ => None,
    }
}
