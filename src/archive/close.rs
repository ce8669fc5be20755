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

use std::{
    collections::BTreeSet,
    fs::File,
    io::{self, BufRead as _, BufReader},
};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{
    Closed, Disk, Fault, attachments,
    bag::{self, DECLARATION, INFO, MANIFEST, Part, REGISTER, TABLE, TAG_MANIFEST},
    journal::{self, STAGED, staged},
    perangkat,
    state::State,
    threads::in_pool,
};
use crate::{digest::Digest, name};
use draft::Draft;

/// The decided closing.
pub(super) const DECIDED: &str = ".nodin/tutup";
const DRAFT: &str = ".nodin/tutup-baru";
/// What holds while files are replaced.
const MEANWHILE: &str = "sementara";
/// Paths that the bag will not have any more.
const REMOVED: &str = "hapus";

/// Closes the bag: what the state says is what it will hold. Warns of letters with one number.
pub(super) fn close(
    disk: &Disk,
    state: &State<'_>,
    part: Option<Part>,
    warn: &mut impl FnMut(Fault),
) -> Result<Closed, Fault> {
    disk.remove_folder(DRAFT)?;
    let mut draft = Draft::new(disk, state)?;
    draft.settle()?;
    draft.payload(warn)?;
    draft.perangkat()?;
    draft.tags(part)?;
    draft.meanwhile()?;
    settle_folders(disk, DRAFT)?;
    disk.rename(DRAFT, DECIDED)?;
    disk.sync_folder(bag::OWN_FOLDER)?;
    finish(disk)?;
    Ok(draft.closed)
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
    for_each_line(disk, &of(REMOVED), |path| {
        if is_ours(path) {
            disk.remove(path)?;
            disk.remove_empty_parents(path);
        }
        Ok(())
    })?;
    // Removed once: what is moved in from here on may have the same names.
    disk.remove(&of(REMOVED))?;
    disk.sync_folder(DECIDED)?;
    move_in(disk)?;
    for name in [REGISTER, TABLE, DECLARATION, INFO, MANIFEST, TAG_MANIFEST] {
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
    for manifest in [MANIFEST, TAG_MANIFEST] {
        for_each_entry(disk, &format!("{DECIDED}/{manifest}"), |_, path| {
            let staged = staged(path);
            if is_ours(path) && disk.exists(&staged) {
                disk.rename(&staged, path)?;
                let above = path.match_indices('/').map(|(at, _)| path[..at].to_owned());
                folders.extend(above);
            }
            Ok(())
        })?;
    }
    let folders: Vec<String> = folders.into_iter().collect();
    wait_for_each(&folders, |folder| disk.sync_folder(folder))
}

/// Makes the names in a folder, and in those below it, safe from a loss of power.
fn settle_folders(disk: &Disk, name: &str) -> Result<(), Fault> {
    let (mut folders, mut open) = (Vec::new(), Vec::new());
    if disk.exists(name) {
        open.push(name.to_owned());
    }
    while let Some(folder) = open.pop() {
        open.extend(disk.folders(&folder));
        folders.push(folder);
    }
    wait_for_each(&folders, |folder| disk.sync_folder(folder))
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

/// The tag files that are not what the bag says of them, in the order of their names; templates
/// are looked at elsewhere.
pub(super) fn altered(disk: &Disk) -> Result<Vec<String>, Fault> {
    let mut altered = Vec::new();
    for_each_entry(disk, TAG_MANIFEST, |told, name| {
        if !name.contains('/') {
            let found = attachments::digest(&disk.path(name));
            if found.ok().is_none_or(|(found, _)| found != told) {
                altered.push(name.to_owned());
            }
        }
        Ok(())
    })?;
    Ok(altered)
}

/// The entries of a manifest; none where there is no such file.
fn for_each_entry(
    disk: &Disk,
    manifest: &str,
    mut act: impl FnMut(Digest, &str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for_each_line(disk, manifest, |line| match bag::entry(line) {
        Some((digest, path)) => act(digest, path),
        None => Ok(()),
    })
}

fn for_each_line(
    disk: &Disk,
    name: &str,
    mut act: impl FnMut(&str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let path = disk.path(name);
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Fault::unreadable(&path, &error)),
    };
    for line in BufReader::new(file).lines() {
        act(&line.map_err(|error| Fault::unreadable(&path, &error))?)?;
    }
    Ok(())
}
