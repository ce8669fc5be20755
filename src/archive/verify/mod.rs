//! Verifying an archive: its files against its manifests and its register, its documents against
//! what their cycles make, and the signed copies against the nota dinas.

mod compare;
mod cycles;
mod files;
mod houses;
mod rebuild;
mod signed;

use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

use super::{
    Disk, Fault,
    bag::{DECLARATION, LOCK, MANIFEST, OWN_FOLDER, TAG_MANIFEST},
    close, journal, manifest, register,
    row::RegisterRow,
};
use crate::{files::storage, finding::ArchiveProblem};
use houses::Houses;
pub(crate) use rebuild::Rebuilt;

/// What was found in an archive besides its faults.
#[derive(Debug, Default)]
pub(crate) struct Verified {
    /// Files whose digest was checked.
    pub files: usize,
    /// Signed copies whose text was held against the nota dinas.
    pub copies: usize,
    /// Signed copies without a text, such as scans.
    pub scans: usize,
    /// Signed copies of a nota dinas that is made elsewhere.
    pub alone: usize,
    /// Documents that were made again.
    pub rebuilt: Rebuilt,
}

/// Verifies an archive on so many threads, and hands over each fault.
///
/// # Errors
/// A folder that is no archive, or in which a run is at work.
pub(crate) fn verify(
    folder: &Path,
    rebuild: bool,
    threads: usize,
    mut tell: impl FnMut(Fault),
) -> Result<Verified, Fault> {
    let (disk, _lock) = open(folder)?;
    let is_open = disk.exists(journal::FILE) || disk.exists(close::DECIDED);
    let is_bag = disk.exists(DECLARATION) && disk.exists(MANIFEST);
    if !is_bag && !is_open && !disk.exists(OWN_FOLDER) {
        return Err(Fault::new(folder, not_a_bag(&disk)));
    }
    if is_open || !is_bag || !disk.exists(TAG_MANIFEST) {
        tell(Fault::new(folder, ArchiveProblem::Open));
    }
    let mut verified = Verified::default();
    if !is_bag {
        return Ok(verified);
    }
    files::declaration(&disk, &mut tell);
    let manifest = manifest::read(&disk, MANIFEST, &mut tell)?;
    let tags = manifest::read(&disk, TAG_MANIFEST, &mut tell)?;
    let payload = files::check(&disk, &manifest, MANIFEST, threads, &mut tell);
    let sound = files::check(&disk, &tags, TAG_MANIFEST, threads, &mut tell) && payload;
    verified.files = manifest.len() + tags.len();
    // What a closing has moved in is not named yet.
    if !disk.exists(close::DECIDED) {
        files::foreign(&disk, &manifest, &tags, &mut tell);
    }
    if !is_open {
        files::own(&disk, &tags, &mut tell);
    }
    // A file of another size is told of by its digest.
    if payload {
        files::info(&disk, &manifest, &mut tell);
    }
    let rows = match register(&disk) {
        Ok(rows) => rows,
        Err(fault) => {
            tell(fault);
            return Ok(verified);
        }
    };
    files::register(&disk, &rows, &manifest, payload, &mut tell);
    // One comes after the other when an archive is closed.
    if !is_open {
        files::table(&disk, &rows, &mut tell);
    }
    let houses = Houses::new(&disk, &rows, threads);
    signed::compare_all(&disk, &rows, &houses, threads, &mut verified, &mut tell)?;
    // What was tampered with is told of already; made again it would only be told of twice.
    if rebuild && sound {
        verified.rebuilt = rebuild::rebuild(&disk, &rows, &houses, threads, &mut tell)?;
    }
    Ok(verified)
}

pub(super) fn not_a_bag(disk: &Disk) -> ArchiveProblem {
    let reason = if disk.exists(DECLARATION) {
        "manifest-sha256.txt tidak ada"
    } else {
        "bagit.txt tidak ada"
    };
    ArchiveProblem::NotABag { reason }
}

/// An archive to be read, with what keeps a run from beginning meanwhile; nothing does where
/// nothing can be locked, as on a medium that is only read.
///
/// # Errors
/// A folder that cannot be read, or in which a run is at work.
pub(super) fn open(folder: &Path) -> Result<(Disk, Option<File>), Fault> {
    fs::read_dir(folder).map_err(|error| Fault::unreadable(folder, &error))?;
    let archive = Disk::new(folder);
    let lock = storage::open(&archive.path(LOCK)).ok();
    let held = lock.as_ref().map(File::try_lock_shared);
    if let Some(Err(TryLockError::WouldBlock)) = held {
        return Err(Fault::new(folder, ArchiveProblem::InUse));
    }
    Ok((archive, lock))
}

/// All rows of the register; none where it is gone, which the manifest of tag files tells.
///
/// # Errors
/// A register that cannot be read, or a line of it that makes no sense.
pub(super) fn register(disk: &Disk) -> Result<Vec<RegisterRow>, Fault> {
    let mut rows = Vec::new();
    register::for_each_row(disk, |row, _| rows.push(row))?;
    Ok(rows)
}
