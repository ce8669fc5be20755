//! Lists of an archive, read a line at a time: its manifests, and what a closing removes.

use std::{
    collections::BTreeMap,
    io::{self, BufReader},
};

use super::{Disk, Fault, bag};
use crate::{
    files::{digest::Digest, name, storage},
    finding::ArchiveProblem,
};

/// No line is longer, bytes: a digest and a path.
const LONGEST: usize = 8192;
/// No path is longer, bytes.
const LONGEST_PATH: usize = 4096;

/// Digests by path.
pub(super) type Manifest = BTreeMap<String, Digest>;

/// Reads a manifest; one that is not there names nothing. Lines that make no sense, or name a
/// file outside the archive or once more, are told of.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn read(
    disk: &Disk,
    name: &str,
    tell: &mut impl FnMut(Fault),
) -> Result<Manifest, Fault> {
    let mut manifest = Manifest::new();
    for_each_entry(disk, name, |line, entry| {
        let is_new = entry.is_some_and(|(digest, path)| {
            path.len() <= LONGEST_PATH
                && name::stays_inside(path)
                && manifest.insert(path.to_owned(), digest).is_none()
        });
        if !is_new {
            let problem = ArchiveProblem::ManifestLine { line };
            tell(Fault::new(disk.path(name), problem));
        }
        Ok(())
    })?;
    Ok(manifest)
}

/// Hands over the entries of a manifest with the numbers of their lines, nothing for a line that
/// is none; nothing at all where there is no such file.
///
/// # Errors
/// A file that cannot be read; what `act` fails with.
pub(super) fn for_each_entry(
    archive: &Disk,
    manifest: &str,
    mut act: impl FnMut(usize, Option<(Digest, &str)>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let mut number = 0;
    for_each_line(archive, manifest, |line| {
        number += 1;
        match line {
            Some("") => Ok(()),
            line => act(
                number,
                line.and_then(|line| bag::entry(line.trim_end_matches('\r'))),
            ),
        }
    })
}

/// What a manifest names below a folder, by the names there.
///
/// # Errors
/// A file that cannot be read.
pub(super) fn below(archive: &Disk, manifest: &str, folder: &str) -> Result<Manifest, Fault> {
    let mut below = Manifest::new();
    for_each_entry(archive, manifest, |_, entry| {
        let named = entry.and_then(|(digest, path)| {
            let name = path.strip_prefix(folder)?.strip_prefix('/')?;
            Some((name.to_owned(), digest))
        });
        below.extend(named);
        Ok(())
    })?;
    Ok(below)
}

/// Hands over the lines of a file; nothing for one that is not UTF-8.
///
/// # Errors
/// As of [`for_each_entry`].
pub(super) fn for_each_line(
    archive: &Disk,
    name: &str,
    mut act: impl FnMut(Option<&str>) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let path = archive.path(name);
    let file = match storage::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Fault::unreadable(&path, &error)),
    };
    let (mut lines, mut line) = (BufReader::new(file), Vec::new());
    let unreadable = |error: io::Error| Fault::unreadable(&path, &error);
    while storage::read_line(&mut lines, LONGEST, &mut line)
        .map_err(unreadable)?
        .is_some()
    {
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        act(std::str::from_utf8(text).ok())?;
    }
    Ok(())
}
