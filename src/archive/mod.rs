//! The archive: all documents of many cycles as one BagIt bag (RFC 8493), which any
//! archivist's tool can verify without this one.
//!
//! ```text
//! folders ─search─▶ cycle files ─plan─▶ items ─make, in threads─▶ .nodin/baru + journal ─close─▶ the bag
//! ```
//!
//! While documents are made nothing of the bag is touched: they are staged in `.nodin/baru`,
//! and the journal tells which cycles are done. [`close`] brings all of it into the bag at
//! once. So a run may end at any moment: the bag is what it was, and the next run goes on.
//!
//! Every file under `data/` is a [`row::RegisterRow`] of the register; the manifest is the register's
//! paths and digests.

mod attachments;
mod bag;
mod close;
mod disk;
mod entries;
mod fault;
mod index;
mod journal;
pub(crate) mod listing;
mod make;
mod manifest;
mod perangkat;
mod plan;
mod register;
mod row;
mod run;
mod search;
mod state;
mod tags;
mod threads;
mod underway;
pub(crate) mod verify;

use std::{
    cell::OnceCell,
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};

use crate::{
    House,
    files::{digest::Digest, storage::Readers},
    finding::ArchiveProblem,
};
use underway::Maker;

pub(crate) use disk::Disk;
pub(crate) use fault::Fault;
pub(crate) use perangkat::Perangkat;
pub(crate) use plan::{Failed, Plan, PlannedCycle, Wanted, plan};
pub(crate) use row::Means;
pub(crate) use run::Event;
pub(crate) use search::{Found, identity, search};
pub(crate) use state::State;
pub(crate) use threads::STACK;

/// An archive that is being made.
pub(crate) struct Archive {
    disk: Disk,
    /// Held as long as the archive is open; the system lets go of it with the process.
    lock: OnceCell<File>,
}

impl Archive {
    /// An archive's folder: one that is there, or one to be. Nothing is written to a new one
    /// before [`Archive::make`].
    ///
    /// # Errors
    /// A folder that holds something else, one within a source or around one, or one in which
    /// another run is at work.
    pub(crate) fn open(folder: &Path, sources: &[PathBuf]) -> Result<Self, Fault> {
        for source in sources {
            let (one, other) = (whole(folder), whole(source));
            if one.starts_with(&other) || other.starts_with(&one) {
                let other = source.display().to_string();
                return Err(Fault::new(folder, ArchiveProblem::Nested { other }));
            }
        }
        let archive = Self {
            disk: Disk::new(folder),
            lock: OnceCell::new(),
        };
        if let Some(path) = archive.link() {
            return Err(Fault::new(path, ArchiveProblem::Foreign));
        }
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        if archive.disk.exists(bag::OWN_FOLDER) || archive.disk.exists(bag::REGISTER) {
            archive.lock()?;
        } else if entries.count() > 0 {
            return Err(Fault::new(folder, ArchiveProblem::NotEmpty));
        } else if folder.is_file() {
            let error = io::ErrorKind::NotADirectory.into();
            return Err(Fault::unwritable(folder, &error));
        }
        Ok(archive)
    }

    /// A link in place of one of its folders, or of one of nodin's own files: what is written
    /// there would be written elsewhere.
    fn link(&self) -> Option<PathBuf> {
        let own = link_in(&self.disk.path(bag::OWN_FOLDER), |_| true);
        let mut folders = ["data", perangkat::FOLDER].iter();
        own.or_else(|| folders.find_map(|name| link_in(&self.disk.path(name), Path::is_dir)))
    }

    fn lock(&self) -> Result<(), Fault> {
        let file = self.disk.append(bag::LOCK, Readers::Usual)?;
        file.try_lock().map_err(|error| match error {
            TryLockError::WouldBlock => Fault::new(self.disk.root(), ArchiveProblem::InUse),
            TryLockError::Error(error) => Fault::unwritable(&self.disk.path(bag::LOCK), &error),
        })?;
        let _ = self.lock.set(file);
        Ok(())
    }

    /// Where the archive stands; a closing that was cut off is brought to its end first.
    ///
    /// # Errors
    /// A register that is gone, that somebody changed, or that makes no sense; a disk that fails.
    pub(crate) fn state(&self) -> Result<State<'_>, Fault> {
        if self.lock.get().is_some() {
            close::finish(&self.disk)?;
        }
        State::load(&self.disk)
    }

    /// Makes the cycles of a plan and stages their files, on so many threads, until `stop` is
    /// set; tells of each.
    ///
    /// # Errors
    /// What keeps the archive itself from being written; what was made until then is not lost.
    pub(crate) fn make(
        &self,
        state: &mut State<'_>,
        items: Vec<PlannedCycle>,
        work: &Work<'_>,
        stop: &AtomicBool,
        tell: impl FnMut(Event),
    ) -> Result<(), Fault> {
        if self.lock.get().is_none() {
            self.lock()?;
            // Somebody else was quicker.
            if self.disk.exists(bag::REGISTER) || self.disk.exists(journal::FILE) {
                return Err(Fault::new(self.disk.root(), ArchiveProblem::InUse));
            }
        }
        // What a run that was cut off has done of these is staged anew.
        for item in &items {
            state.done.forget(&item.folder);
        }
        state.clear_leftovers()?;
        work.perangkat.stage(&self.disk)?;
        let maker = Maker {
            disk: &self.disk,
            house: work.house,
            state,
            wanted: work.wanted,
        };
        let made = run::run(&maker, &items, work.threads, stop, tell)?;
        state.done.add(made);
        Ok(())
    }

    /// Whether the bag is closed and complete.
    pub(crate) fn is_settled(&self, state: &State<'_>, perangkat: &Perangkat) -> bool {
        let has_templates = |digest: &Digest| {
            let is_there = if *digest == perangkat.digest {
                perangkat.is_whole(&self.disk)
            } else {
                self.disk.exists(&perangkat::folder(*digest))
            };
            is_there && perangkat::is_told(&self.disk, *digest)
        };
        let is_complete = state.tags_hold && state.templat.iter().all(has_templates);
        state.done.is_empty() && (is_complete || state.closed.is_empty())
    }

    /// Clears away what a run that was cut off, or that made nothing, has left beside a settled
    /// bag.
    ///
    /// # Errors
    /// A disk that fails.
    pub(crate) fn clear(&self) -> Result<(), Fault> {
        if self.lock.get().is_some() {
            self.disk.remove_folder(journal::STAGED)?;
            self.disk.remove(journal::FILE)?;
        }
        Ok(())
    }

    /// Brings what was made into the bag, and the bag up to date; warns of letters with a number
    /// that another one has. Out: how many files only their owner may read.
    ///
    /// # Errors
    /// A disk that fails; the next run closes the archive.
    pub(crate) fn close(
        &self,
        state: &State<'_>,
        perangkat: &Perangkat,
        mut warn: impl FnMut(Fault),
    ) -> Result<usize, Fault> {
        close::close(&self.disk, state, perangkat, &mut warn)
    }
}

/// What a run makes its documents with.
pub(crate) struct Work<'a> {
    pub house: &'a House,
    pub perangkat: &'a Perangkat,
    pub wanted: &'a Wanted,
    pub threads: usize,
}

/// A path without links, as far as it exists.
fn whole(path: &Path) -> PathBuf {
    if let Ok(path) = path.canonicalize() {
        return path;
    }
    let parent = match path.parent() {
        Some(parent) if parent.as_os_str().is_empty() => Path::new("."),
        Some(parent) => parent,
        None => return path.to_owned(),
    };
    let mut whole = whole(parent);
    match path.file_name() {
        Some(name) => whole.push(name),
        // A step back.
        None => drop(whole.pop()),
    }
    whole
}

/// A link that matters, in place of a folder or anywhere in it.
fn link_in(folder: &Path, matters: fn(&Path) -> bool) -> Option<PathBuf> {
    if folder.is_symlink() {
        return Some(folder.to_owned());
    }
    let mut entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.find_map(|entry| {
        let (path, kind) = (entry.path(), entry.file_type().ok()?);
        if kind.is_dir() {
            link_in(&path, matters)
        } else {
            (kind.is_symlink() && matters(&path)).then_some(path)
        }
    })
}

#[cfg(test)]
mod tests;
