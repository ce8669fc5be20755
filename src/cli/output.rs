//! Writing documents: whole or not at all, and never over what a person changed.
//!
//! A file is written under a temporary name and renamed. What was written is remembered by
//! its SHA-256 in `.nodin.json` of the folder; a file that differs from that was changed
//! since, and the new one goes beside it.

use std::{
    collections::BTreeMap,
    fs, io,
    io::Write as _,
    path::{Path, PathBuf},
};

use crate::{digest::sha256, finding::StorageProblem};

/// The file of a folder that remembers what nodin wrote there.
const MEMORY: &str = ".nodin.json";

/// A folder of documents.
pub(super) struct Folder {
    path: PathBuf,
    written: BTreeMap<String, String>,
}

/// Where a document went.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// Under its own name.
    Here(PathBuf),
    /// Beside a file of that name which somebody edited.
    Beside { edited: PathBuf, new: PathBuf },
}

impl Folder {
    /// Opens a folder, and makes it where it is missing.
    pub(super) fn open(path: &Path) -> Result<Self, StorageProblem> {
        fs::create_dir_all(path).map_err(|error| unwritable(&error))?;
        // A memory that cannot be read is none: then every file counts as edited.
        let written = fs::read(path.join(MEMORY))
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(Self {
            path: path.to_owned(),
            written: written.unwrap_or_default(),
        })
    }

    /// Writes a document. `overwrite` gives up what somebody edited.
    pub(super) fn place(
        &mut self,
        stem: &str,
        ending: &str,
        bytes: &[u8],
        overwrite: bool,
    ) -> Result<Placed, (PathBuf, StorageProblem)> {
        let own = format!("{stem}.{ending}");
        let free = |name: &String| overwrite || self.is_ours(name, bytes);
        let numbered = (2..).map(|number| format!("{stem} ({number}).{ending}"));
        let name = std::iter::once(own.clone())
            .chain(numbered)
            .find(free)
            .unwrap_or_else(|| own.clone());
        let path = self.path.join(&name);
        if is_open(&path) {
            return Err((path, StorageProblem::OpenElsewhere));
        }
        replace(&path, bytes).map_err(|error| (path.clone(), open_or_unwritable(&error)))?;
        self.written.insert(name.clone(), sha256(bytes));
        self.remember()
            .map_err(|error| (self.path.join(MEMORY), unwritable(&error)))?;
        Ok(if name == own {
            Placed::Here(path)
        } else {
            Placed::Beside {
                edited: self.path.join(own),
                new: path,
            }
        })
    }

    /// Whether the name is free, or holds what nodin wrote last, or what it would write.
    fn is_ours(&self, name: &str, bytes: &[u8]) -> bool {
        match fs::read(self.path.join(name)) {
            Ok(present) => {
                present == bytes
                    || self
                        .written
                        .get(name)
                        .is_some_and(|hash| *hash == sha256(&present))
            }
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        }
    }

    fn remember(&self) -> io::Result<()> {
        let mut bytes = serde_json::to_vec_pretty(&self.written)?;
        bytes.push(b'\n');
        replace(&self.path.join(MEMORY), &bytes)
    }
}

/// Writes a file beside its place and renames it.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut file = tempfile::Builder::new()
        .prefix(".nodin-")
        .tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        file.as_file()
            .set_permissions(fs::Permissions::from_mode(0o644))?;
    }
    file.persist(path)?;
    Ok(())
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

fn open_or_unwritable(error: &io::Error) -> StorageProblem {
    /// Windows: the file is in use by another process.
    const SHARING_VIOLATION: i32 = 32;
    if cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION) {
        return StorageProblem::OpenElsewhere;
    }
    unwritable(error)
}

fn unwritable(error: &io::Error) -> StorageProblem {
    let reason = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "tidak diizinkan menulis di sini".to_owned()
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "media simpan penuh".to_owned()
        }
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "ada berkas di tempat yang memerlukan folder".to_owned()
        }
        _ => error.to_string(),
    };
    StorageProblem::Unwritable { reason }
}
