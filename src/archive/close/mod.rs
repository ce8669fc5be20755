//! Closing: what was staged comes into the bag, and the bag says so.
//!
//! First everything that the closed bag will say is written to `.nodin/tutup`; the rename that
//! puts that folder there decides. From then on [`finish`] can only go forward, and goes
//! forward again after a crash. Each of its steps leaves a manifest that is true of every file
//! it names, and a register that agrees with the files: before a file is replaced or removed,
//! both are cut down to what stays. What goes is removed before anything is moved in: a file may
//! come where a folder was, or under an old name in other letters.

mod draft;
mod payload;

use std::{collections::BTreeSet, io};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{
    Disk, Fault,
    bag::{self, MANIFEST, REGISTER, TABLE, TAG_FILES, TAG_MANIFEST},
    journal::{self, STAGED, staged},
    manifest::{for_each_entry, for_each_line},
    perangkat::{self, Perangkat},
    state::State,
    threads::in_pool,
};
use crate::files::name;
use draft::Draft;

/// The decided closing.
pub(super) const DECIDED: &str = ".nodin/tutup";
const DRAFT: &str = ".nodin/tutup-baru";
/// What holds while files are replaced.
const MEANWHILE: &str = "sementara";
/// Paths that the bag will not have any more.
const REMOVED: &str = "hapus";

/// Closes the bag: what the state says is what it will hold. Warns of letters with one number. Out:
/// how many files only their owner may read.
pub(super) fn close(
    disk: &Disk,
    state: &State<'_>,
    perangkat: &Perangkat,
    warn: &mut impl FnMut(Fault),
) -> Result<usize, Fault> {
    disk.remove_folder(DRAFT)?;
    settle(disk, STAGED)?;
    let mut draft = Draft::new(disk, state);
    draft.payload(warn)?;
    draft.perangkat(perangkat)?;
    draft.tags()?;
    draft.meanwhile()?;
    settle(disk, DRAFT)?;
    refuse_obstacles(disk)?;
    disk.rename(DRAFT, DECIDED)?;
    disk.sync_folder(bag::OWN_FOLDER)?;
    finish(disk)?;
    Ok(draft.restricted)
}

/// Refuses what somebody put where a file or a folder is to come: once the closing is decided it
/// would stand in the way for ever.
///
/// # Errors
/// The first such thing.
fn refuse_obstacles(disk: &Disk) -> Result<(), Fault> {
    let obstacle = |name: &str, kind: io::ErrorKind| {
        let path = disk.path(name);
        Err(Fault::unwritable(&path, &kind.into()))
    };
    for name in TAG_FILES {
        if disk.path(name).is_dir() {
            return obstacle(name, io::ErrorKind::IsADirectory);
        }
    }
    let mut removed = BTreeSet::new();
    for_each_line(disk, &format!("{DRAFT}/{REMOVED}"), |path| {
        removed.extend(path.map(str::to_owned));
        Ok(())
    })?;
    let goes = |name: &str| removed.contains(name);
    for_each_coming(disk, DRAFT, |path| {
        let stays = |name: String| !goes(&format!("{path}/{name}"));
        if disk.path(path).is_dir() && disk.names(path).into_iter().any(stays) {
            return obstacle(path, io::ErrorKind::IsADirectory);
        }
        let is_in_the_way = |folder: &String| disk.path(folder).is_file() && !goes(folder);
        match above(path).find(is_in_the_way) {
            Some(file) => obstacle(&file, io::ErrorKind::NotADirectory),
            None => Ok(()),
        }
    })
}

/// Hands over what is staged of that which the manifests in a folder name.
fn for_each_coming(
    disk: &Disk,
    folder: &str,
    mut act: impl FnMut(&str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for manifest in [MANIFEST, TAG_MANIFEST] {
        for_each_entry(
            disk,
            &format!("{folder}/{manifest}"),
            |_, entry| match entry {
                Some((_, path)) if is_ours(path) && disk.exists(&staged(path)) => act(path),
                _ => Ok(()),
            },
        )?;
    }
    Ok(())
}

/// Brings a decided closing to its end; nothing where none is decided.
pub(super) fn finish(disk: &Disk) -> Result<(), Fault> {
    if !disk.exists(DECIDED) {
        return Ok(());
    }
    let of = |name: &str| format!("{DECIDED}/{name}");
    if disk.exists(&of(TAG_MANIFEST)) {
        disk.remove(TAG_MANIFEST)?;
    }
    for name in [REGISTER, TABLE, MANIFEST] {
        let meanwhile = of(&format!("{MEANWHILE}/{name}"));
        if disk.exists(&meanwhile) {
            disk.rename(&meanwhile, name)?;
        }
    }
    disk.sync_folder("")?;
    let mut folders = BTreeSet::new();
    for_each_line(disk, &of(REMOVED), |path| {
        if let Some(path) = path.filter(|path| is_ours(path)) {
            disk.remove(path)?;
            disk.remove_empty_parents(path);
            folders.extend(above(path));
        }
        Ok(())
    })?;
    settle_names(disk, folders)?;
    // Removed once: what is moved in from here on may have the same names.
    disk.remove(&of(REMOVED))?;
    disk.sync_folder(DECIDED)?;
    move_in(disk)?;
    for name in TAG_FILES {
        if disk.exists(&of(name)) {
            disk.rename(&of(name), name)?;
        }
    }
    disk.sync_folder("")?;
    disk.remove_folder(STAGED)?;
    disk.remove(journal::FILE)?;
    // Last: as long as it is there, all of this is done again.
    disk.remove_folder(DECIDED)
}

/// Moves what is staged to where the manifests name it, and makes the names safe.
fn move_in(disk: &Disk) -> Result<(), Fault> {
    let mut folders = BTreeSet::new();
    for_each_coming(disk, DECIDED, |path| {
        disk.rename(&staged(path), path)?;
        folders.extend(above(path));
        Ok(())
    })?;
    settle_names(disk, folders)
}

/// The folders that a file stands in.
fn above(path: &str) -> impl Iterator<Item = String> {
    path.match_indices('/').map(|(at, _)| path[..at].to_owned())
}

/// Makes the names in folders safe from a loss of power, of those that are still there.
fn settle_names(disk: &Disk, folders: BTreeSet<String>) -> Result<(), Fault> {
    let folders: Vec<String> = folders.into_iter().filter(|of| disk.exists(of)).collect();
    wait_for_each(&folders, |folder| disk.sync_folder(folder))
}

/// Makes a folder with all that is in it safe from a loss of power.
fn settle(disk: &Disk, name: &str) -> Result<(), Fault> {
    let (mut folders, mut open) = (Vec::new(), Vec::new());
    open.extend(disk.exists(name).then(|| name.to_owned()));
    while let Some(folder) = open.pop() {
        open.extend(disk.folders(&folder));
        folders.push(folder);
    }
    wait_for_each(&folders, |folder| {
        for file in disk.files(folder) {
            disk.sync(&file)?;
        }
        disk.sync_folder(folder)
    })
}

/// Waits for the disk for many things at a time: for each it waits far longer than it works.
fn wait_for_each<T: Sync>(
    things: &[T],
    wait: impl Fn(&T) -> Result<(), Fault> + Send + Sync,
) -> Result<(), Fault> {
    const WAITING: usize = 16;
    in_pool(WAITING, || things.par_iter().try_for_each(wait))
}

/// Whether a closing may touch a path, whoever wrote its lists.
fn is_ours(path: &str) -> bool {
    let folder = path.split('/').next().unwrap_or_default();
    ["data", perangkat::FOLDER].contains(&folder) && name::stays_inside(path)
}
