//! The houses that an archive's documents were made in, each opened when it is first asked for.

use std::{collections::BTreeMap, sync::OnceLock};

use super::super::{Disk, perangkat::Perangkat, row::RegisterRow};
use crate::{House, files::digest::Digest};

/// Houses by the digest of their files.
pub(super) struct Houses<'a> {
    disk: &'a Disk,
    /// How many threads work in one at once.
    threads: usize,
    /// Nothing where the files are not what the digest says.
    by_digest: BTreeMap<Digest, OnceLock<Option<House>>>,
}

impl<'a> Houses<'a> {
    /// Those that rows name.
    pub(super) fn new(disk: &'a Disk, rows: &[RegisterRow], threads: usize) -> Self {
        let digests = rows.iter().filter_map(|row| row.templat);
        Self {
            disk,
            threads,
            by_digest: digests.map(|digest| (digest, OnceLock::new())).collect(),
        }
    }

    /// The house that a document was made in; or why there is none.
    pub(super) fn of(&self, row: &RegisterRow) -> Result<&House, String> {
        let of = |digest: Digest| {
            let house = self.by_digest.get(&digest)?;
            house.get_or_init(|| self.open(digest)).as_ref()
        };
        row.templat.and_then(of).ok_or_else(|| {
            let digest = row.templat.map(|of| of.to_string()).unwrap_or_default();
            format!("templatnya ({digest}) tidak ada dalam arsip atau rusak")
        })
    }

    fn open(&self, digest: Digest) -> Option<House> {
        let house = House::new(Perangkat::read(self.disk, digest)?.assets).ok()?;
        Some(house.for_threads(self.threads))
    }
}
