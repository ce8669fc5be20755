//! What any tool for bags checks, and whether the register agrees.

use std::{collections::BTreeMap, fs};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::super::{
    Disk, Fault, attachments,
    bag::{DECLARATION, DECLARATION_TEXT, INFO, MANIFEST, REGISTER, TABLE, TAG_MANIFEST},
    manifest::Manifest,
    perangkat::FOLDER,
    register::RegisterTable,
    row::RegisterRow,
    threads::in_pool,
};
use crate::{files::digest::Digest, finding::ArchiveProblem};

/// Holds every file of a manifest against its digest. Out: whether all are as they should be.
pub(super) fn check(
    disk: &Disk,
    manifest: &Manifest,
    name: &'static str,
    threads: usize,
    tell: &mut impl FnMut(Fault),
) -> bool {
    let problem = |(path, digest): (&String, &Digest)| {
        let file = disk.path(path);
        let is_link = fs::symlink_metadata(&file).is_ok_and(|of| of.is_symlink());
        let problem = match attachments::digest(&file) {
            // What a link leads to is not in the archive.
            Ok((found, _)) if found == *digest && !is_link => return None,
            Ok(_) => ArchiveProblem::Changed { manifest: name },
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                ArchiveProblem::Missing { manifest: name }
            }
            Err(error) => return Some(Fault::unreadable(&file, &error)),
        };
        Some(Fault::new(file, problem))
    };
    let faults: Vec<Fault> = in_pool(threads, || {
        manifest.par_iter().filter_map(problem).collect()
    });
    let sound = faults.is_empty();
    faults.into_iter().for_each(tell);
    sound
}

/// Files under `data/` and among the templates that their manifest does not name, and files beside
/// them by which others would judge the bag and we do not.
pub(super) fn foreign(
    disk: &Disk,
    manifest: &Manifest,
    tags: &Manifest,
    tell: &mut impl FnMut(Fault),
) {
    let mut beside = [disk.files(""), disk.folders("")].concat();
    beside.sort();
    for name in beside.iter().filter(|name| is_foreign_list(name)) {
        tell(Fault::new(disk.path(name), ArchiveProblem::Foreign));
    }
    let mut named = vec![("data", manifest)];
    // One that is gone is told of as a bag that is not closed.
    if disk.exists(TAG_MANIFEST) {
        named.push((FOLDER, tags));
    }
    for (folder, manifest) in named {
        for name in disk.names(folder) {
            let path = format!("{folder}/{name}");
            if !manifest.contains_key(&path) {
                tell(Fault::new(disk.path(&path), ArchiveProblem::Foreign));
            }
        }
    }
}

/// A manifest of other digests, or the list of files that are to be had elsewhere.
fn is_foreign_list(name: &str) -> bool {
    let is_manifest = name.starts_with("manifest-") || name.starts_with("tagmanifest-");
    (is_manifest || name == "fetch.txt") && ![MANIFEST, TAG_MANIFEST].contains(&name)
}

/// `bag-info.txt` holds entries only, and states the sum of bytes and files.
pub(super) fn info(disk: &Disk, manifest: &Manifest, tell: &mut impl FnMut(Fault)) {
    let info = disk.read(INFO).unwrap_or_default();
    let info = String::from_utf8_lossy(&info);
    let is_entry = |line: &str| line.contains(':') || line.starts_with([' ', '\t']);
    let mut stated = info
        .lines()
        .filter_map(|line| line.strip_prefix("Payload-Oxum:"));
    let first = stated.next();
    if stated.next().is_some() || !info.lines().all(|line| line.is_empty() || is_entry(line)) {
        let reason = "bag-info.txt memuat baris yang bukan isian, atau Payload-Oxum dua kali";
        let problem = ArchiveProblem::NotABag { reason };
        tell(Fault::new(disk.path(INFO), problem));
    }
    let Some(stated) = first.map(str::trim) else {
        return;
    };
    let sizes = manifest.keys().map(|path| fs::metadata(disk.path(path)));
    let bytes: u64 = sizes.flatten().map(|of| of.len()).sum();
    let found = format!("{bytes}.{}", manifest.len());
    if stated != found {
        let stated = stated.to_owned();
        let problem = ArchiveProblem::Oxum { stated, found };
        tell(Fault::new(disk.path(INFO), problem));
    }
}

/// Every file under `data/` has one row of the register, with its digest and, where the files
/// are what the manifest says, its size.
pub(super) fn register(
    disk: &Disk,
    rows: &[RegisterRow],
    manifest: &Manifest,
    payload: bool,
    tell: &mut impl FnMut(Fault),
) {
    let mut unnamed: BTreeMap<&str, Digest> = manifest
        .iter()
        .map(|(path, digest)| (path.as_str(), *digest))
        .collect();
    for row in rows {
        let size = fs::metadata(disk.path(&row.jalur)).map(|of| of.len());
        let same_size = !payload || size.is_ok_and(|size| size == row.ukuran);
        let problem = match unnamed.remove(row.jalur.as_str()) {
            // Told of twice.
            None if manifest.contains_key(&row.jalur) => ArchiveProblem::RegisterDiffers,
            None => ArchiveProblem::OneSided { list: MANIFEST },
            Some(digest) if digest != row.sha256 || !same_size || !row.is_known() => {
                ArchiveProblem::RegisterDiffers
            }
            Some(_) => continue,
        };
        tell(Fault::new(disk.path(&row.jalur), problem));
    }
    for path in unnamed.keys() {
        let problem = ArchiveProblem::OneSided { list: REGISTER };
        tell(Fault::new(disk.path(path), problem));
    }
}

/// What every archive of ours has beside what makes it a bag, whatever its manifest names.
pub(super) fn own(disk: &Disk, tags: &Manifest, tell: &mut impl FnMut(Fault)) {
    for name in [INFO, TABLE] {
        if !tags.contains_key(name) && !disk.exists(name) {
            let manifest = TAG_MANIFEST;
            let problem = ArchiveProblem::Missing { manifest };
            tell(Fault::new(disk.path(name), problem));
        }
    }
}

/// `bagit.txt` says that this is a bag, and of which version.
pub(super) fn declaration(disk: &Disk, tell: &mut impl FnMut(Fault)) {
    let text = match disk.read(DECLARATION) {
        Ok(text) => text,
        Err(fault) => return tell(fault),
    };
    if text != DECLARATION_TEXT.as_bytes() {
        let reason = "bagit.txt tidak menyatakan BagIt 1.0 dalam UTF-8";
        let problem = ArchiveProblem::NotABag { reason };
        tell(Fault::new(disk.path(DECLARATION), problem));
    }
}

/// The table says the same as the register.
pub(super) fn table(disk: &Disk, rows: &[RegisterRow], tell: &mut impl FnMut(Fault)) {
    let table = || -> std::io::Result<Vec<u8>> {
        let mut table = RegisterTable::new(Vec::new())?;
        for row in rows {
            table.add(row)?;
        }
        table.end()
    };
    // One that is gone is told of by the manifest of tag files.
    let told = disk.read(TABLE);
    if told.is_ok_and(|told| table().is_ok_and(|table| table != told)) {
        let problem = ArchiveProblem::RegisterDiffers;
        tell(Fault::new(disk.path(TABLE), problem));
    }
}
