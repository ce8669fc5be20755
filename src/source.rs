//! A cycle file that was opened: its bytes, what was read of them, and what was found.

use std::{io, path::PathBuf};

use crate::{
    House, check,
    cycle::Cycle,
    disk,
    finding::Finding,
    read::{self, MAX_BYTES, Read},
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
        let bytes = disk::read_bounded(&path, MAX_BYTES)?;
        Ok(Self::of(house, path, bytes))
    }

    /// Checks one whose bytes are at hand.
    pub(crate) fn of(house: &House, path: PathBuf, bytes: Vec<u8>) -> Self {
        let read = read::read(&bytes);
        let mut findings = house.check(&read, &bytes);
        findings.extend(check::missing_files(&read, |file| {
            path.with_file_name(file).is_file()
        }));
        findings.sort_by_key(|finding| finding.span.start);
        Self {
            path,
            bytes,
            read,
            findings,
        }
    }

    /// True when nothing keeps documents from being made of it.
    pub(crate) fn is_sound(&self) -> bool {
        !self.findings.iter().any(Finding::is_error)
    }
}
