//! A manifest, read.

use std::collections::BTreeMap;

use super::super::{Disk, Fault, bag};
use crate::{digest::Digest, finding::ArchiveProblem, name};

/// No path is longer, bytes.
const LONGEST: usize = 4096;

/// Digests by path.
pub(super) type Manifest = BTreeMap<String, Digest>;

/// Reads a manifest; one that is not there names nothing. Lines that make no sense, or name a
/// file outside the archive, are told of.
pub(super) fn read(
    disk: &Disk,
    name: &'static str,
    tell: &mut impl FnMut(Fault),
) -> Result<Manifest, Fault> {
    let mut manifest = Manifest::new();
    if !disk.exists(name) {
        return Ok(manifest);
    }
    let text = disk.read(name)?;
    for (number, line) in text.split(|byte| *byte == b'\n').enumerate() {
        if line.is_empty() {
            continue;
        }
        let line = std::str::from_utf8(line).unwrap_or_default();
        match bag::entry(line.trim_end_matches('\r')) {
            Some((digest, path)) if path.len() <= LONGEST && name::stays_inside(path) => {
                if manifest.insert(path.to_owned(), digest).is_some() {
                    tell(at_line(disk, name, number));
                }
            }
            _ => tell(at_line(disk, name, number)),
        }
    }
    Ok(manifest)
}

fn at_line(disk: &Disk, name: &str, number: usize) -> Fault {
    let line = number + 1;
    Fault::new(disk.path(name), ArchiveProblem::ManifestLine { line })
}
