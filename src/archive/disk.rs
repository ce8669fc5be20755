//! The files of an archive: each write, rename, removal and sync is one step here, so that
//! tests can let any of them fail.

#[cfg(test)]
use std::sync::atomic::{AtomicUsize, Ordering};
use std::{
    fs::{self, File, OpenOptions},
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use super::Fault;
use crate::files::storage::{self, Readers};

/// An archive's folder. Paths are relative to it, with `/` between folders.
pub(crate) struct Disk {
    root: PathBuf,
    /// How many steps are still to succeed.
    #[cfg(test)]
    pub steps_left: AtomicUsize,
}

impl Disk {
    pub(crate) fn new(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
            #[cfg(test)]
            steps_left: AtomicUsize::new(usize::MAX),
        }
    }

    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    pub(crate) fn exists(&self, name: &str) -> bool {
        fs::symlink_metadata(self.path(name)).is_ok()
    }

    pub(crate) fn read(&self, name: &str) -> Result<Vec<u8>, Fault> {
        let path = self.path(name);
        storage::read(&path).map_err(|error| Fault::unreadable(&path, &error))
    }

    /// A file for writing, empty, with the folders that it stands in.
    pub(crate) fn create(&self, name: &str, readers: Readers) -> Result<File, Fault> {
        self.act(name, |path| {
            make_parent(path)?;
            let mut options = options(readers);
            options.write(true).create(true).truncate(true).open(path)
        })
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8], readers: Readers) -> Result<(), Fault> {
        let mut file = self.create(name, readers)?;
        self.write_to(&mut file, bytes)
            .map_err(|error| Fault::unwritable(&self.path(name), &error))
    }

    /// A file for appending to.
    pub(crate) fn append(&self, name: &str, readers: Readers) -> Result<File, Fault> {
        self.act(name, |path| {
            make_parent(path)?;
            let mut options = options(readers);
            options.create(true).append(true).read(true).open(path)
        })
    }

    /// Writes all bytes; one that is to fail leaves half of them.
    pub(crate) fn write_to(&self, file: &mut impl io::Write, bytes: &[u8]) -> io::Result<()> {
        if let Err(error) = self.step() {
            file.write_all(&bytes[..bytes.len() / 2])?;
            return Err(error);
        }
        file.write_all(bytes)
    }

    /// Moves a file or a folder to where nothing stands, or over a file.
    pub(crate) fn rename(&self, from: &str, to: &str) -> Result<(), Fault> {
        self.act(to, |path| {
            make_parent(path)?;
            storage::patiently(|| fs::rename(self.path(from), path))
        })
    }

    /// Removes a file; one that is not there is removed already.
    pub(crate) fn remove(&self, name: &str) -> Result<(), Fault> {
        self.removing(name, |path| fs::remove_file(path))
    }

    /// Removes a folder with all that is in it.
    pub(crate) fn remove_folder(&self, name: &str) -> Result<(), Fault> {
        self.removing(name, |path| fs::remove_dir_all(path))
    }

    /// Removes the folders above a file as far as they are empty.
    pub(crate) fn remove_empty_parents(&self, name: &str) {
        let mut path = self.path(name);
        while path.pop() && path != self.root {
            match self.step().and_then(|()| fs::remove_dir(&path)) {
                Ok(()) => {}
                // Gone already, where this is done again: those above it may still be there.
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(_) => break,
            }
        }
    }

    /// The folders in a folder; none where there is no such folder.
    pub(crate) fn folders(&self, name: &str) -> Vec<String> {
        self.entries(name).0
    }

    /// The same for the files in it, and whatever else is no folder.
    pub(crate) fn files(&self, name: &str) -> Vec<String> {
        self.entries(name).1
    }

    /// Both.
    fn entries(&self, name: &str) -> (Vec<String>, Vec<String>) {
        let (mut folders, mut files) = (Vec::new(), Vec::new());
        let prefix = prefix(name);
        let entries = fs::read_dir(self.path(name));
        for entry in entries.into_iter().flatten().flatten() {
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type().is_ok_and(|of| of.is_dir()) {
                folders.push(name);
            } else {
                files.push(name);
            }
        }
        (folders, files)
    }

    /// All files in a folder and in those below it, relative to it, in order.
    pub(crate) fn names(&self, folder: &str) -> Vec<String> {
        let (mut names, mut open) = (Vec::new(), vec![folder.to_owned()]);
        while let Some(of) = open.pop() {
            let (folders, files) = self.entries(&of);
            open.extend(folders);
            names.extend(files);
        }
        for name in &mut names {
            name.drain(..prefix(folder).len());
        }
        names.sort();
        names
    }

    /// Waits until a file's bytes are safe from a loss of power.
    pub(crate) fn sync(&self, name: &str) -> Result<(), Fault> {
        let sync = |path: &Path| OpenOptions::new().write(true).open(path)?.sync_all();
        self.act(name, sync)
    }

    /// The same for the names in a folder, where systems have such a thing.
    pub(crate) fn sync_folder(&self, name: &str) -> Result<(), Fault> {
        if cfg!(unix) {
            self.act(name, |path| File::open(path)?.sync_all())?;
        }
        Ok(())
    }

    fn removing(&self, name: &str, remove: impl Fn(&Path) -> io::Result<()>) -> Result<(), Fault> {
        self.act(name, |path| {
            let gone = storage::patiently(|| remove(path));
            gone.or_else(|error| match error.kind() {
                // Nothing is there, or a file in place of a folder above it.
                ErrorKind::NotFound | ErrorKind::NotADirectory => Ok(()),
                _ => Err(error),
            })
        })
    }

    /// One step at a path.
    fn act<T>(&self, name: &str, act: impl FnOnce(&Path) -> io::Result<T>) -> Result<T, Fault> {
        let path = self.path(name);
        let done = self.step().and_then(|()| act(&path));
        done.map_err(|error| Fault::unwritable(&path, &error))
    }

    #[cfg(test)]
    fn step(&self) -> io::Result<()> {
        let take = |left: usize| left.checked_sub(1);
        let took = self
            .steps_left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, take);
        took.map(drop).map_err(|_| ErrorKind::StorageFull.into())
    }

    #[cfg(not(test))]
    #[expect(
        clippy::unused_self,
        clippy::unnecessary_wraps,
        reason = "tests count here"
    )]
    fn step(&self) -> io::Result<()> {
        Ok(())
    }
}

/// How the names in a folder begin; the archive's own has none.
fn prefix(folder: &str) -> String {
    match folder {
        "" => String::new(),
        _ => format!("{folder}/"),
    }
}

fn make_parent(path: &Path) -> io::Result<()> {
    path.parent().map_or(Ok(()), fs::create_dir_all)
}

fn options(readers: Readers) -> OpenOptions {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    if readers == Readers::Owner {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    #[cfg(not(unix))]
    let _ = readers;
    options
}
