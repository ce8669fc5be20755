//! A cycle file that was opened: its bytes, what was read of them, and what was found.

use std::{
    io,
    path::{Path, PathBuf},
};

use super::House;
use crate::{
    cycle::Cycle,
    files::{name, storage},
    finding::Finding,
    picture::{self, Pictures},
    read::{self, MAX_BYTES, Read},
    rules::check,
};

/// A cycle file that could be opened.
pub(crate) struct Source {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    pub read: Read<Cycle>,
    /// By place, of the file and of what it names beside itself.
    pub findings: Vec<Finding>,
}

impl Source {
    /// Opens and checks one cycle file.
    pub(crate) fn open(house: &House, path: PathBuf) -> io::Result<Self> {
        let bytes = storage::read_bounded(&path, MAX_BYTES)?;
        Ok(Self::of(house, path, bytes))
    }

    /// Checks one whose bytes are at hand.
    pub(crate) fn of(house: &House, path: PathBuf, bytes: Vec<u8>) -> Self {
        let read = read::read(&bytes);
        let mut findings = house.check(&read, &bytes);
        findings.extend(check::missing_files(&read, |file| {
            beside(&path, file).is_file()
        }));
        findings.extend(pictures(&path, &read).1);
        findings.sort_by_key(|finding| finding.span.start);
        Self {
            path,
            bytes,
            read,
            findings,
        }
    }

    /// The pictures that it names, opened anew: of many cycle files nobody holds all of them.
    pub(crate) fn pictures(&self) -> Pictures {
        pictures(&self.path, &self.read).0
    }

    /// True when nothing keeps documents from being made of it.
    pub(crate) fn is_sound(&self) -> bool {
        !self.findings.iter().any(Finding::is_error)
    }
}

/// The pictures beside a cycle file, and what is wrong with them.
pub(crate) fn pictures(cycle_file: &Path, read: &Read<Cycle>) -> (Pictures, Vec<Finding>) {
    let open =
        |named: &str| storage::read_bounded(&beside(cycle_file, named), picture::MOST_BYTES).ok();
    check::pictures(read, open)
}

/// Where a file is that a cycle file names beside itself: under its own name, or, in an archive,
/// under the safe one.
pub(crate) fn beside(cycle_file: &Path, named: &str) -> PathBuf {
    let own = cycle_file.with_file_name(named);
    let safe = cycle_file.with_file_name(name::safe_path(named));
    if !own.exists() && safe.exists() {
        safe
    } else {
        own
    }
}

/// Whether a path is named like a cycle file.
pub(crate) fn is_cycle_file(path: &Path) -> bool {
    path.extension()
        .is_some_and(|e| e.eq_ignore_ascii_case("yaml") || e.eq_ignore_ascii_case("yml"))
}
