//! A manifest, read whole.

use std::collections::BTreeMap;

use super::super::{Disk, Fault, manifest::for_each_entry};
use crate::{
    files::{digest::Digest, name},
    finding::ArchiveProblem,
};

/// No path is longer, bytes.
const LONGEST: usize = 4096;

/// Digests by path.
pub(super) type Manifest = BTreeMap<String, Digest>;

/// Reads a manifest; one that is not there names nothing. Lines that make no sense, or name a
/// file outside the archive or once more, are told of.
pub(super) fn read(
    disk: &Disk,
    name: &str,
    tell: &mut impl FnMut(Fault),
) -> Result<Manifest, Fault> {
    let mut manifest = Manifest::new();
    for_each_entry(disk, name, |line, entry| {
        let is_new = entry.is_some_and(|(digest, path)| {
            path.len() <= LONGEST
                && name::stays_inside(path)
                && manifest.insert(path.to_owned(), digest).is_none()
        });
        if !is_new {
            tell(Fault::new(
                disk.path(name),
                ArchiveProblem::ManifestLine { line },
            ));
        }
        Ok(())
    })?;
    Ok(manifest)
}
