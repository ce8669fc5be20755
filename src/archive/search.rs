//! The cycle files in the folders that a call names.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    sync::Arc,
};

use ignore::{DirEntry, WalkBuilder};

use super::{Fault, bag};
use crate::{
    finding::{ArchiveProblem, StorageProblem},
    house::source::is_cycle_file,
};

/// A cycle file, and the folder that it was found under.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub path: PathBuf,
    /// The source named in the call, without links.
    pub root: Arc<Path>,
}

/// Every cycle file of the sources, each once, in the order of their paths; and what is wrong
/// with the folders. Ignore files (`.ignore`, `.gitignore`) are heeded, hidden files and other
/// bags passed over, and no link is followed.
pub(crate) fn search(sources: &[PathBuf]) -> (Vec<Found>, Vec<Fault>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    for source in sources {
        match source.canonicalize() {
            Ok(root) if root.is_dir() => walk(source, &root.into(), &mut found, &mut faults),
            Ok(file) => found.push(Found {
                path: source.clone(),
                root: folder_of(source).unwrap_or(file).into(),
            }),
            Err(error) => faults.push(Fault::unreadable(source, &error)),
        }
    }
    // Sources may overlap.
    let mut once = BTreeMap::new();
    for file in found {
        once.entry(identity(&file.path)).or_insert(file);
    }
    if once.is_empty() && faults.is_empty() {
        let nothing = |path| Fault::new(path, StorageProblem::NoCycles);
        faults.extend(sources.iter().map(nothing));
    }
    (once.into_values().collect(), faults)
}

/// The folder that a file is named in, without links; what the cycle names lies beside it.
fn folder_of(file: &Path) -> Option<PathBuf> {
    std::path::absolute(file)
        .ok()?
        .parent()?
        .canonicalize()
        .ok()
}

/// One file has one identity, whatever path leads to it.
pub(crate) fn identity(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

fn walk(source: &Path, root: &Arc<Path>, found: &mut Vec<Found>, faults: &mut Vec<Fault>) {
    let walk = WalkBuilder::new(source)
        .git_global(false)
        .git_exclude(false)
        .parents(false)
        .require_git(false)
        .filter_entry(|entry| entry.depth() == 0 || !is_bag(entry))
        .build();
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let at = place(&error).unwrap_or(source).to_owned();
                let error = error
                    .into_io_error()
                    .unwrap_or_else(|| std::io::ErrorKind::Other.into());
                faults.push(Fault::unreadable(&at, &error));
                continue;
            }
        };
        let path = entry.path();
        if entry.depth() > 0 && entry.path_is_symlink() {
            faults.extend(outside(path, root));
        } else if entry.file_type().is_some_and(|of| of.is_file()) && is_cycle_file(path) {
            found.push(Found {
                path: path.to_owned(),
                root: Arc::clone(root),
            });
        }
    }
}

/// An archive is never the source of another.
fn is_bag(entry: &DirEntry) -> bool {
    entry.path().join(bag::DECLARATION).is_file()
}

/// A link to a folder or to a cycle file that leaves the source. One that stays within leads
/// to what is found anyway.
fn outside(link: &Path, root: &Path) -> Option<Fault> {
    let target = link.canonicalize().ok()?;
    let matters = target.is_dir() || is_cycle_file(link);
    (matters && !target.starts_with(root)).then(|| {
        let target = target.display().to_string();
        Fault::new(link, ArchiveProblem::OutsideLink { target })
    })
}

/// Where a walk met its error.
fn place(error: &ignore::Error) -> Option<&Path> {
    match error {
        ignore::Error::WithPath { path, .. } => Some(path),
        ignore::Error::WithDepth { err, .. } | ignore::Error::WithLineNumber { err, .. } => {
            place(err)
        }
        _ => None,
    }
}
