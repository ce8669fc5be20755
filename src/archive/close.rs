//! Closing: what was staged comes into the bag, and the bag says so.
//!
//! First everything that the closed bag will say is written to `.nodin/tutup`; the rename that
//! puts that folder there decides. From then on [`finish`] can only go forward, and goes
//! forward again after a crash. Each of its steps leaves a manifest that is true of every file
//! it names, and a register that agrees with the files: before a file is replaced or removed,
//! both are cut down to what stays.

mod draft;
mod payload;

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader},
};

use super::{
    Closed, Disk, Fault,
    bag::{self, DECLARATION, INFO, MANIFEST, Part, REGISTER, TABLE, TAG_MANIFEST},
    journal::{self, STAGED, staged},
    state::State,
};
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
    disk.sync_folder(DRAFT)?;
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
    for manifest in [MANIFEST, TAG_MANIFEST] {
        for_each_path(disk, &of(manifest), |path| {
            let staged = staged(path);
            if disk.exists(&staged) {
                disk.rename(&staged, path)?;
            }
            Ok(())
        })?;
    }
    for_each_line(disk, &of(REMOVED), |path| {
        disk.remove(path)?;
        disk.remove_empty_parents(path);
        Ok(())
    })?;
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

/// The paths of a manifest; none where there is no such file.
fn for_each_path(
    disk: &Disk,
    manifest: &str,
    mut act: impl FnMut(&str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for_each_line(disk, manifest, |line| match bag::entry(line) {
        Some((_, path)) => act(path),
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
