//! Writing documents: never over what a person changed.
//!
//! A file that differs from what nodin remembers to have written there was changed since,
//! and the new one goes beside it.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use super::memory::Memory;
use crate::{
    Existing, Fate,
    files::{
        digest::sha256,
        storage::{self, Readers},
    },
    finding::StorageProblem,
};

/// A folder of documents.
pub(super) struct OutputFolder {
    path: PathBuf,
    /// Who may read what is written in it.
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
    /// What may be replaced, by its hash: nodin wrote it, would write it anyway, or loses nothing.
    Ours(String),
    Edited,
    /// A folder, a link, a device: a file cannot take its place.
    NoFile,
}

impl OutputFolder {
    /// Opens a folder, and makes it where it is missing.
    pub(super) fn open(path: &Path, readers: Readers) -> Result<Self, Refused> {
        fs::create_dir_all(path)
            .map_err(|error| (path.to_owned(), storage::unwritable(path, &error)))?;
        Ok(Self {
            path: path.to_owned(),
            readers,
        })
    }

    /// Writes a document. `overwrite` gives up what somebody edited; `says_no_more` tells of an
    /// edited file whether all that it says is in the cycle file.
    pub(super) fn place(
        &self,
        stem: &str,
        ending: &str,
        bytes: &[u8],
        overwrite: bool,
        says_no_more: &dyn Fn(&[u8]) -> bool,
    ) -> Result<Placed, Refused> {
        let unremembered = |error: io::Error| {
            let memory = Memory::path_in(&self.path);
            let problem = storage::unwritable(&memory, &error);
            (memory, problem)
        };
        let mut memory = Memory::hold(&self.path).map_err(unremembered)?;
        let own = format!("{stem}.{ending}");
        let mut name = own.clone();
        let mut number = 1_u64;
        let present = loop {
            match self.standing(&memory, &name, bytes, overwrite, says_no_more)? {
                Occupant::Free => break None,
                Occupant::Ours(hash) => break Some(hash),
                Occupant::Edited | Occupant::NoFile => {
                    number += 1;
                    name = format!("{stem} ({number}).{ending}");
                }
            }
        };
        let path = self.path.join(&name);
        if is_open(&path) {
            return Err((path, StorageProblem::OpenElsewhere));
        }
        // Remembers, renames, forgets what was before: see `Memory` for why in this order.
        let hash = sha256(bytes).to_string();
        memory
            .announce(&name, present.as_deref(), &hash)
            .map_err(unremembered)?;
        if let Err(error) = storage::replace(&path, bytes, self.readers) {
            let problem = storage::unwritable(&path, &error);
            return Err((path, problem));
        }
        // The document stands and is known; a hash too many harms nothing.
        let _ = memory.settle(&name, &hash);
        let edited = (name != own).then(|| self.path.join(own));
        Ok(Placed { path, edited })
    }

    /// The files of a document, the numbered ones too, that somebody edited.
    pub(super) fn edited(&self, stem: &str, ending: &str) -> Vec<PathBuf> {
        let own = format!("{stem}.{ending}");
        let end = format!(").{ending}");
        let numbered = |name: &&str| {
            let rest = name.strip_prefix(stem);
            rest.is_some_and(|rest| rest.starts_with(" (") && rest.ends_with(&end))
        };
        // What cannot be read remembers nothing.
        let Ok(memory) = Memory::open(&self.path) else {
            return Vec::new();
        };
        let names = std::iter::once(own.as_str()).chain(memory.names().filter(numbered));
        names
            .filter(|name| {
                let standing = self.standing(&memory, name, &[], false, &|_| false);
                matches!(standing, Ok(Occupant::Edited))
            })
            .map(|name| self.path.join(name))
            .collect()
    }

    fn standing(
        &self,
        memory: &Memory,
        name: &str,
        bytes: &[u8],
        overwrite: bool,
        says_no_more: &dyn Fn(&[u8]) -> bool,
    ) -> Result<Occupant, Refused> {
        let path = self.path.join(name);
        match read_file(&path) {
            Ok(Some(present)) => {
                let hash = sha256(&present).to_string();
                let standing = Existing {
                    present: Some(&present),
                    is_ours: memory.knows(name, &hash),
                };
                Ok(match standing.fate(bytes, overwrite, says_no_more) {
                    Fate::Samping => Occupant::Edited,
                    Fate::Tulis | Fate::Ganti => Occupant::Ours(hash),
                })
            }
            Ok(None) => Ok(Occupant::NoFile),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Occupant::Free),
            Err(error) => Err((path, storage::unseen(&error))),
        }
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

/// Word and LibreOffice keep a lock file beside a document while it is open. One of another day was
/// left behind by a crash; where the document is open all the same, a save there is asked about.
pub(super) fn is_open(path: &Path) -> bool {
    const DAY: Duration = Duration::from_hours(24);
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let tail: String = name.chars().skip(2).collect();
    let is_fresh = |lock: String| {
        let made = fs::metadata(path.with_file_name(lock)).and_then(|of| of.modified());
        made.is_ok_and(|made| made.elapsed().is_ok_and(|age| age < DAY))
    };
    [
        format!("~${tail}"),
        format!("~${name}"),
        format!(".~lock.{name}#"),
    ]
    .into_iter()
    .any(is_fresh)
}

#[cfg(test)]
mod tests;
