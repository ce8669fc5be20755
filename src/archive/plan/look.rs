//! What a run has to do of one cycle file.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{
    super::{
        Fault, attachments,
        index::CycleFolder,
        row::{Ground, Isi, RegisterRow},
        search::Found,
        state::State,
    },
    Failed, PlannedCycle, Wanted,
};
use crate::{
    House,
    cycle::Cycle,
    files::{
        digest::{Digest, sha256},
        name, storage,
    },
    finding::{ArchiveProblem, Finding},
    house::source::beside,
    read::{self, MAX_BYTES, Read},
    rules::documents::Document,
};

/// What was found out about one file.
pub(super) enum Examined {
    Unchanged { path: PathBuf, folder: CycleFolder },
    ToMake(PlannedCycle),
    Failed(Failed),
    Faults(Vec<Fault>),
}

impl Examined {
    /// The cycle's folder, and its file.
    pub(super) fn cycle(&self) -> Option<(&CycleFolder, &Path)> {
        match self {
            Self::Unchanged { path, folder } => Some((folder, path)),
            Self::ToMake(item) => Some((&item.folder, &item.found.path)),
            Self::Failed(_) | Self::Faults(_) => None,
        }
    }
}

/// What every file is looked at with.
pub(super) struct Viewer<'a> {
    pub state: &'a State<'a>,
    pub wanted: &'a Wanted,
    pub house: &'a House,
    /// Cycles of the archive by the digest of their file.
    pub by_source: BTreeMap<Digest, &'a CycleFolder>,
}

impl Viewer<'_> {
    /// What is to be done of one file.
    pub(super) fn look(&self, found: Found) -> Examined {
        let bytes = match storage::read_bounded(&found.path, MAX_BYTES) {
            Ok(bytes) => bytes,
            Err(error) => {
                let finding = Finding::new(storage::unreadable(&error), "", 0..0);
                return failed(found, vec![finding]);
            }
        };
        let source = sha256(&bytes);
        let known = self.by_source.get(&source).filter(|_| !self.wanted.all);
        let mut without = None;
        if let Some(folder) = known {
            let rows = match self.state.rows(folder) {
                Ok(rows) => rows,
                Err(fault) => return Examined::Faults(vec![fault]),
            };
            without = self.without(&rows, &found, source);
            // Where nothing is wanting it is not even read.
            if without.as_ref().is_some_and(Vec::is_empty) {
                return unchanged(found, (*folder).clone());
            }
        }
        let read: Read<Cycle> = read::read(&bytes);
        let folder = match folder(&read.value) {
            Some(folder) if !read.findings.iter().any(Finding::is_error) => folder,
            _ => return failed(found, self.house.check(&read, &bytes)),
        };
        let is_lacking = |document: &&Document| self.house.lacking(&read.value, document).is_some();
        if without.is_some_and(|documents| documents.iter().all(is_lacking)) {
            return unchanged(found, folder);
        }
        let attached = attachments::of(&read.value);
        let mut faults = attachments::faults(self.house, &read.value, &found, &attached);
        match other_cycle(&read.value, &folder, self.state) {
            Ok(other) => faults.extend(other.map(|problem| Fault::new(&found.path, problem))),
            Err(fault) => faults.push(fault),
        }
        if !faults.is_empty() {
            return Examined::Faults(faults);
        }
        Examined::ToMake(PlannedCycle {
            found,
            folder,
            source,
        })
    }

    /// The documents that the archive has not of a cycle, perhaps because their turn has not come;
    /// nothing where what it has is not as it should be.
    fn without(
        &self,
        rows: &[RegisterRow],
        found: &Found,
        source: Digest,
    ) -> Option<Vec<&'static Document>> {
        if rows.is_empty() || !rows.iter().all(|row| stands(row, found, self.state)) {
            return None;
        }
        let ground = Ground::of_rows(source, rows.iter());
        let mut without: Vec<&'static Document> = Vec::new();
        for (document, format) in self.wanted.pairs() {
            let trace = || self.wanted.means.trace(ground, document, format);
            match rows.iter().find(|row| row.is_document(document, format)) {
                Some(row) if row.jejak == trace() => {}
                None if rows.iter().all(|row| row.dokumen != document.name) => {
                    without.push(document);
                }
                _ => return None,
            }
        }
        Some(without)
    }
}

/// Another cycle that the archive has in the place of this one: about something else, under a
/// number that folds to the same name, in another year, or in a file copied from another cycle.
/// Whoever only mends the year of a cycle, its isu, or how its number is spelled, means the same
/// one.
fn other_cycle(
    cycle: &Cycle,
    folder: &CycleFolder,
    state: &State<'_>,
) -> Result<Option<ArchiveProblem>, Fault> {
    let rows = state.rows(folder)?;
    let Some(row) = rows.iter().find(|row| row.is(Isi::Siklus)) else {
        return Ok(None);
    };
    if row.hal.as_deref() == cycle.siklus.isu.as_deref() {
        return Ok(None);
    }
    let nomor = cycle.siklus.nomor.as_deref().unwrap_or_default().trim();
    if row.siklus.trim() != nomor {
        let nomor = row.siklus.clone();
        return Ok(Some(ArchiveProblem::SameFolder { nomor }));
    }
    let isu = row.hal.clone().unwrap_or_default();
    if row.folder() != folder.as_str() {
        let tahun = CycleFolder::new(row.folder()).year().to_owned();
        return Ok(Some(ArchiveProblem::OtherYear { tahun, isu }));
    }
    // What the archive has of it may be damaged, which is told of elsewhere.
    let archived = state.file(row).map(|bytes| read::read::<Cycle>(&bytes));
    let is_other = archived.is_ok_and(|archived| has_nothing_of(cycle, &archived.value));
    Ok(is_other.then_some(ArchiveProblem::OtherIsu { isu }))
}

/// Whether two cycles have dates or numbers by which a cycle is known, but none in common.
fn has_nothing_of(one: &Cycle, other: &Cycle) -> bool {
    let days = [
        one.arahan.tanggal.zip(other.arahan.tanggal),
        one.rapat.tanggal.zip(other.rapat.tanggal),
    ];
    let letter = one.nota_dinas.nomor.as_ref();
    let number = letter.zip(other.nota_dinas.nomor.as_ref());
    let told = days.into_iter().flatten().map(|(one, other)| one == other);
    let told = told.chain(number.map(|(one, other)| one == other));
    told.reduce(|one, other| one || other) == Some(false)
}

fn unchanged(found: Found, folder: CycleFolder) -> Examined {
    let path = found.path;
    Examined::Unchanged { path, folder }
}

fn failed(found: Found, findings: Vec<Finding>) -> Examined {
    let path = found.path;
    Examined::Failed(Failed { path, findings })
}

/// Where a cycle's files go; nothing for a cycle without a number or a year.
fn folder(cycle: &Cycle) -> Option<CycleFolder> {
    let nomor = cycle.siklus.nomor.as_deref()?;
    let tahun = cycle.siklus.tahun?;
    let path = format!("data/{tahun}/{}", name::safe(nomor));
    Some(CycleFolder::new(&path))
}

/// Whether a file of the archive is in its place, and what a person made is what it was.
fn stands(row: &RegisterRow, found: &Found, state: &State<'_>) -> bool {
    if let Some(asal) = &row.asal {
        let now = attachments::digest(&beside(&found.path, asal));
        if now.ok().is_none_or(|(digest, _)| digest != row.sha256) {
            return false;
        }
    }
    state.has(row)
}
