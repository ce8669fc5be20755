//! Verifying an archive: its files against its manifests and its register, its documents against
//! what their cycles make, and the signed copies against the nota dinas.

mod bag;
mod compare;
mod manifest;
mod rebuild;
mod signed;

use std::{
    fs::{self, File, TryLockError},
    path::Path,
};

use super::{
    Disk, Fault,
    bag::{DECLARATION, LOCK, MANIFEST, OWN_FOLDER, REGISTER, TAG_MANIFEST},
    close, journal,
    row::Row,
};
use crate::{disk as files, finding::ArchiveProblem};
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
    /// Signed copies of a nota dinas that is made elsewhere, in SRIKANDI.
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
    let disk = Disk::new(folder);
    if let Err(error) = fs::read_dir(folder) {
        return Err(Fault::unreadable(folder, &error));
    }
    let _lock = lock(&disk)?;
    let open = disk.exists(journal::FILE) || disk.exists(close::DECIDED);
    let is_bag = disk.exists(DECLARATION) && disk.exists(MANIFEST);
    if !is_bag && !open && !disk.exists(OWN_FOLDER) {
        return Err(Fault::new(folder, not_a_bag(&disk)));
    }
    if open || !is_bag || !disk.exists(TAG_MANIFEST) {
        tell(Fault::new(folder, ArchiveProblem::Open));
    }
    let mut verified = Verified::default();
    if !is_bag {
        return Ok(verified);
    }
    bag::declaration(&disk, &mut tell);
    let manifest = manifest::read(&disk, MANIFEST, &mut tell)?;
    let tags = manifest::read(&disk, TAG_MANIFEST, &mut tell)?;
    let payload = bag::check(&disk, &manifest, MANIFEST, threads, &mut tell);
    let sound = bag::check(&disk, &tags, TAG_MANIFEST, threads, &mut tell) && payload;
    verified.files = manifest.len() + tags.len();
    bag::foreign(&disk, &manifest, &mut tell);
    // A file of another size is told of by its digest.
    if payload {
        bag::info(&disk, &manifest, &mut tell);
    }
    let Some(rows) = register(&disk, &mut tell) else {
        return Ok(verified);
    };
    bag::register(&disk, &rows, &manifest, payload, &mut tell);
    // One comes after the other when an archive is closed.
    if !open {
        bag::table(&disk, &rows, &mut tell);
    }
    signed::compare(&disk, &rows, &mut verified, &mut tell);
    // What was tampered with is told of already; made again it would only be told of twice.
    if rebuild && sound {
        verified.rebuilt = rebuild::rebuild(&disk, &rows, threads, &mut tell)?;
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

/// Keeps a run from beginning; none where nothing can be locked, as on a medium that is only
/// read.
pub(super) fn lock(disk: &Disk) -> Result<Option<File>, Fault> {
    let Ok(file) = files::open(&disk.path(LOCK)) else {
        return Ok(None);
    };
    match file.try_lock_shared() {
        Err(TryLockError::WouldBlock) => Err(Fault::new(disk.root(), ArchiveProblem::InUse)),
        _ => Ok(Some(file)),
    }
}

/// All rows of the register; nothing when one of them makes no sense, which is told.
pub(super) fn register(disk: &Disk, tell: &mut impl FnMut(Fault)) -> Option<Vec<Row>> {
    let path = disk.path(REGISTER);
    // One that is gone is told of by the manifest of tag files.
    if !disk.exists(REGISTER) {
        return None;
    }
    let text = match disk.read(REGISTER) {
        Ok(text) => text,
        Err(fault) => {
            tell(fault);
            return None;
        }
    };
    let mut rows = Vec::new();
    for (number, line) in text.split(|byte| *byte == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        let row = serde_json::from_slice(line).ok();
        let Some(row) = row.filter(Row::is_own) else {
            let line = number + 1;
            tell(Fault::new(path, ArchiveProblem::Register { line }));
            return None;
        };
        rows.push(row);
    }
    Some(rows)
}
