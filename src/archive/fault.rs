//! What keeps an archive from being made or closed.

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    disk,
    finding::{Finding, Problem},
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
        Self::new(path, disk::unreadable(error))
    }

    pub(crate) fn unwritable(path: &Path, error: &io::Error) -> Self {
        Self::new(path, disk::unwritable(path, error))
    }

    /// As a finding about the file as a whole.
    pub(crate) fn finding(&self) -> Finding {
        Finding::new(self.problem.clone(), "", 0..0)
    }
}
