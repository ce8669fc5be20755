//! Writing documents: never over what a person changed.
//!
//! A file that differs from what nodin remembers to have written there was changed since,
//! and the new one goes beside it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::memory::Memory;
use crate::{
    files::{
        digest::sha256,
        storage::{self, Readers},
    },
    finding::StorageProblem,
};

/// A folder of documents.
pub(super) struct OutputFolder {
    path: PathBuf,
    memory: Memory,
    readers: Readers,
}

/// Where a document went.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Placed {
    pub path: PathBuf,
    /// The file of its own name, which somebody edited and which was left alone.
    pub edited: Option<PathBuf>,
}

/// What could not be written, and why.
pub(super) type Refused = (PathBuf, StorageProblem);

/// What a name holds.
#[derive(Debug, PartialEq, Eq)]
enum Occupant {
    Free,
    /// What nodin wrote, by its hash, or what it would write anyway.
    Ours(String),
    Edited,
    /// A folder, a link, a device: a file cannot take its place.
    NoFile,
}

impl OutputFolder {
    /// Opens a folder, and makes it where it is missing.
    pub(super) fn open(path: &Path) -> Result<Self, Refused> {
        fs::create_dir_all(path)
            .map_err(|error| (path.to_owned(), storage::unwritable(path, &error)))?;
        let memory = Memory::open(path)
            .map_err(|error| (Memory::path_in(path), storage::unreadable(&error)))?;
        Ok(Self {
            path: path.to_owned(),
            memory,
            readers: Readers::Usual,
        })
    }

    /// Who may read what is written from here on.
    pub(super) fn readers(&mut self, readers: Readers) {
        self.readers = readers;
    }

    /// Writes a document. `overwrite` gives up what somebody edited.
    pub(super) fn place(
        &mut self,
        stem: &str,
        ending: &str,
        bytes: &[u8],
        overwrite: bool,
    ) -> Result<Placed, Refused> {
        let own = format!("{stem}.{ending}");
        let mut name = own.clone();
        let mut number = 1_u64;
        let present = loop {
            match self.standing(&name, bytes)? {
                Occupant::Free => break None,
                Occupant::Ours(hash) => break Some(hash),
                Occupant::Edited if overwrite => break None,
                Occupant::Edited | Occupant::NoFile => {
                    number += 1;
                    name = format!("{stem} ({number}).{ending}");
                }
            }
        };
        let path = self.write(&name, present.as_deref(), bytes)?;
        let edited = (name != own).then(|| self.path.join(own));
        Ok(Placed { path, edited })
    }

    /// The files of a document, the numbered ones too, that somebody edited.
    pub(super) fn edited(&self, stem: &str, ending: &str) -> Vec<PathBuf> {
        let own = format!("{stem}.{ending}");
        let numbered = |name: &&str| {
            let number = name
                .strip_prefix(stem)
                .and_then(|rest| rest.strip_suffix(ending));
            number.is_some_and(|number| number.starts_with(" (") && number.ends_with(")."))
        };
        let names = std::iter::once(own.as_str()).chain(self.memory.names().filter(numbered));
        names
            .filter(|name| matches!(self.standing(name, &[]), Ok(Occupant::Edited)))
            .map(|name| self.path.join(name))
            .collect()
    }

    fn standing(&self, name: &str, bytes: &[u8]) -> Result<Occupant, Refused> {
        let path = self.path.join(name);
        match read_file(&path) {
            Ok(Some(present)) => {
                let hash = sha256(&present).to_string();
                let ours = present == bytes || self.memory.knows(name, &hash);
                Ok(if ours {
                    Occupant::Ours(hash)
                } else {
                    Occupant::Edited
                })
            }
            Ok(None) => Ok(Occupant::NoFile),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Occupant::Free),
            Err(error) => Err((path, storage::unseen(&error))),
        }
    }

    /// Remembers, renames, forgets what was before: see [`Memory`] for why in this order.
    fn write(
        &mut self,
        name: &str,
        present: Option<&str>,
        bytes: &[u8],
    ) -> Result<PathBuf, Refused> {
        let path = self.path.join(name);
        if is_open(&path) {
            return Err((path, StorageProblem::OpenElsewhere));
        }
        let hash = sha256(bytes).to_string();
        self.memory
            .announce(name, present, &hash)
            .map_err(|error| {
                let memory = Memory::path_in(&self.path);
                let problem = storage::unwritable(&memory, &error);
                (memory, problem)
            })?;
        if let Err(error) = storage::replace(&path, bytes, self.readers) {
            let problem = storage::unwritable(&path, &error);
            return Err((path, problem));
        }
        // The document stands and is known; a hash too many harms nothing.
        let _ = self.memory.settle(name, &hash);
        Ok(path)
    }
}

/// The bytes under a name; none when what stands there is not a file itself.
fn read_file(path: &Path) -> io::Result<Option<Vec<u8>>> {
    if fs::symlink_metadata(path)?.is_file() {
        fs::read(path).map(Some)
    } else {
        Ok(None)
    }
}

/// Word and LibreOffice leave a lock file beside a document while it is open.
fn is_open(path: &Path) -> bool {
    let Some(name) = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
    else {
        return false;
    };
    let tail: String = name.chars().skip(2).collect();
    [
        format!("~${tail}"),
        format!("~${name}"),
        format!(".~lock.{name}#"),
    ]
    .iter()
    .any(|lock| path.with_file_name(lock).exists())
}

#[cfg(test)]
mod tests;
