//! Where an archive stands: the cycles of the closed bag, and those that a run has done since.

use std::{
    collections::BTreeSet,
    io::{Read as _, Seek as _, SeekFrom},
};

use super::{
    Disk, Fault,
    bag::{MANIFEST, REGISTER, TAG_MANIFEST},
    index::{CycleFolder, Index, Known, RowSpan},
    journal::{self, STAGED},
    manifest::below,
    register,
    row::RegisterRow,
    tags,
};
use crate::{
    files::{digest::Digest, storage},
    finding::ArchiveProblem,
};

/// The closed bag and what is to come into it.
pub(crate) struct State<'a> {
    disk: &'a Disk,
    pub(super) closed: Index,
    pub(super) done: Index,
    /// Templates that documents of the closed bag were made from.
    pub(super) templat: BTreeSet<Digest>,
    /// Whether the tag files are what the closed bag says of them.
    pub(super) tags_hold: bool,
}

impl<'a> State<'a> {
    /// Reads the register and the journal.
    pub(super) fn load(disk: &'a Disk) -> Result<Self, Fault> {
        let altered = tags::altered(disk)?;
        let is_lost = disk.exists(MANIFEST) && !disk.exists(REGISTER);
        // What it says is what the bag will say: a lie would be made good by being copied.
        let differs = || Fault::new(disk.path(REGISTER), ArchiveProblem::RegisterDiffers);
        if is_lost || altered.contains(REGISTER) {
            return Err(differs());
        }
        let (closed, templat) = load_register(disk)?;
        // Where the manifest of tag files does not vouch for it the manifest must.
        let untold = !disk.exists(TAG_MANIFEST) || altered.contains(TAG_MANIFEST);
        if untold && disk.exists(MANIFEST) && !agrees(disk)? {
            return Err(differs());
        }
        let kept = |row: &RegisterRow| {
            let rows = closed
                .get(&CycleFolder::new(row.folder()))
                .and_then(|known| rows_at(disk, REGISTER, known.at).ok());
            rows.is_some_and(|rows| rows.contains(row))
        };
        let done = journal::load(disk, kept)?;
        Ok(Self {
            disk,
            closed,
            done,
            templat,
            tags_hold: altered.is_empty(),
        })
    }

    /// Removes staged files of cycles that the journal does not tell of.
    pub(super) fn clear_leftovers(&self) -> Result<(), Fault> {
        for year in self.disk.folders(&format!("{STAGED}/data")) {
            for folder in self.disk.folders(&year) {
                let name = folder.strip_prefix(&format!("{STAGED}/"));
                if !name.is_some_and(|name| self.done.has_folder(name)) {
                    self.disk.remove_folder(&folder)?;
                }
            }
        }
        Ok(())
    }

    /// Every cycle as it will stand in the bag.
    pub(super) fn cycles(&self) -> impl Iterator<Item = (&CycleFolder, &Known)> {
        let stays = |(folder, _): &(&CycleFolder, &Known)| self.done.get(folder).is_none();
        self.done.iter().chain(self.closed.iter().filter(stays))
    }

    /// The rows of a cycle as they will stand in the bag.
    pub(super) fn rows(&self, folder: &CycleFolder) -> Result<Vec<RegisterRow>, Fault> {
        match self.done.get(folder) {
            Some(known) => rows_at(self.disk, journal::FILE, known.at),
            None => self.closed_rows(folder),
        }
    }

    /// Whether a row's file is there with its size: in the bag, or staged by a run that was cut
    /// off and told of in its journal.
    pub(super) fn has(&self, row: &RegisterRow) -> bool {
        let size = |name: &str| std::fs::metadata(self.disk.path(name)).map(|of| of.len());
        let is_done = self.done.get(&CycleFolder::new(row.folder())).is_some();
        let staged = is_done.then(|| size(&journal::staged(&row.jalur)).ok());
        let size = staged.flatten().or_else(|| size(&row.jalur).ok());
        size == Some(row.ukuran)
    }

    /// The file of a row, in the bag or staged.
    pub(super) fn file(&self, row: &RegisterRow) -> Result<Vec<u8>, Fault> {
        let staged = journal::staged(&row.jalur);
        let is_staged = self.disk.exists(&staged);
        self.disk.read(if is_staged { &staged } else { &row.jalur })
    }

    /// The rows of a cycle as they stand in the closed bag.
    pub(super) fn closed_rows(&self, folder: &CycleFolder) -> Result<Vec<RegisterRow>, Fault> {
        self.closed.get(folder).map_or(Ok(Vec::new()), |known| {
            rows_at(self.disk, REGISTER, known.at)
        })
    }
}

/// The cycles of the register, each of which has its rows together, and the templates that it
/// names.
fn load_register(archive: &Disk) -> Result<(Index, BTreeSet<Digest>), Fault> {
    let (mut index, mut templat) = (Index::default(), BTreeSet::new());
    let mut rows: Vec<RegisterRow> = Vec::new();
    let mut at = RowSpan::default();
    let mut enter = |rows: &mut Vec<RegisterRow>, at: &mut RowSpan| {
        index.insert(rows, *at);
        rows.clear();
        at.offset += at.length as u64;
        at.length = 0;
    };
    register::for_each_row(archive, |row, length| {
        let first = rows.first();
        if first.is_some_and(|first| first.folder() != row.folder()) {
            enter(&mut rows, &mut at);
        }
        templat.extend(row.templat);
        rows.push(row);
        at.length += length;
    })?;
    enter(&mut rows, &mut at);
    Ok((index, templat))
}

/// Whether register and manifest tell of the same files.
fn agrees(archive: &Disk) -> Result<bool, Fault> {
    let mut named = below(archive, MANIFEST, "data")?;
    let mut same = true;
    register::for_each_row(archive, |row, _| {
        let name = row.jalur.strip_prefix("data/").unwrap_or_default();
        same &= named.remove(name) == Some(row.sha256);
    })?;
    Ok(same && named.is_empty())
}

/// The rows at a place: lines of one row each, or a line of all.
fn rows_at(archive: &Disk, name: &str, at: RowSpan) -> Result<Vec<RegisterRow>, Fault> {
    let path = archive.path(name);
    let read = || -> std::io::Result<Vec<RegisterRow>> {
        let mut file = storage::open(&path)?;
        file.seek(SeekFrom::Start(at.offset))?;
        let mut text = vec![0; at.length];
        file.read_exact(&mut text)?;
        if text.starts_with(b"[") {
            return Ok(serde_json::from_slice(&text)?);
        }
        let lines = serde_json::Deserializer::from_slice(&text).into_iter();
        Ok(lines.collect::<Result<_, _>>()?)
    };
    read().map_err(|error| Fault::unreadable(&path, &error))
}
