//! What nodin wrote in a folder: names and their SHA-256, in `.nodin.json` there.
//!
//! A document and its memory are two files, and a call can end between them. So a name is
//! first given both hashes, of what stands there and of what is to come; then the document
//! is renamed; then the old hash is dropped. Whatever happens between, nodin's own file is
//! known and an edited one is not.

use std::{
    collections::BTreeMap,
    fs::File,
    io,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::files::storage::{self, Readers};

/// Name of the memory.
const FILE: &str = ".nodin.json";
/// Of the file by which calls that write in one folder wait for each other.
const LOCK: &str = ".nodin.lock";

pub(super) struct Memory {
    path: PathBuf,
    written: BTreeMap<String, Hashes>,
    /// Held as long as the memory is.
    _lock: Option<File>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
enum Hashes {
    /// The one that nodin wrote last.
    One(String),
    /// A rename was on its way: the name holds the first or the second.
    Either(String, String),
}

impl Memory {
    /// The memory of a folder; one that is missing or makes no sense is empty, and then every
    /// document there counts as edited.
    pub(super) fn open(folder: &Path) -> io::Result<Self> {
        let path = folder.join(FILE);
        let written = match storage::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => BTreeMap::new(),
            Err(error) => return Err(error),
        };
        Ok(Self {
            path,
            written,
            _lock: None,
        })
    }

    /// The same for writing: until it is dropped, no other call writes in the folder, and what it
    /// knows is what all have written.
    pub(super) fn hold(folder: &Path) -> io::Result<Self> {
        let lock = File::create(folder.join(LOCK))?;
        match lock.lock() {
            // Some network folders have no locks.
            Err(error) if error.kind() != io::ErrorKind::Unsupported => return Err(error),
            _ => {}
        }
        let memory = Self::open(folder)?;
        Ok(Self {
            _lock: Some(lock),
            ..memory
        })
    }

    /// Where a folder's memory is.
    pub(super) fn path_in(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }

    /// Every name that nodin wrote under, in order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.written.keys().map(String::as_str)
    }

    /// Whether nodin wrote this under that name.
    pub(super) fn knows(&self, name: &str, hash: &str) -> bool {
        match self.written.get(name) {
            Some(Hashes::One(only)) => only == hash,
            Some(Hashes::Either(old, new)) => old == hash || new == hash,
            None => false,
        }
    }

    /// Before the rename. `present` is the hash of nodin's own file under the name.
    pub(super) fn announce(
        &mut self,
        name: &str,
        present: Option<&str>,
        new: &str,
    ) -> io::Result<()> {
        let new = new.to_owned();
        let hashes = match present {
            Some(old) if old != new => Hashes::Either(old.to_owned(), new),
            _ => Hashes::One(new),
        };
        self.remember(name, hashes)
    }

    /// After the rename.
    pub(super) fn settle(&mut self, name: &str, new: &str) -> io::Result<()> {
        self.remember(name, Hashes::One(new.to_owned()))
    }

    fn remember(&mut self, name: &str, hashes: Hashes) -> io::Result<()> {
        if self.written.get(name) == Some(&hashes) {
            return Ok(());
        }
        self.written.insert(name.to_owned(), hashes);
        let mut bytes = serde_json::to_vec_pretty(&self.written)?;
        bytes.push(b'\n');
        storage::replace(&self.path, &bytes, Readers::Usual)
    }
}
