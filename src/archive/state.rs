//! Where an archive stands: the cycles of the closed bag, and those that a run has done since.
//!
//! Of each cycle only its place in the register or in the journal is held, so that memory
//! does not grow with the documents.

use std::{
    collections::BTreeMap,
    io::{BufRead as _, BufReader, Read as _, Seek as _, SeekFrom},
};

use super::{
    Disk, Fault,
    bag::REGISTER,
    journal::{self, STAGED},
    plan::Item,
    row::Row,
};
use crate::{disk, finding::ArchiveProblem, name};

/// Where a cycle's rows stand in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct At {
    pub offset: u64,
    pub length: usize,
}

/// A cycle of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Known {
    /// `data/2024/SK-014-2024`.
    pub folder: String,
    /// SHA-256 of its cycle file.
    pub source: String,
    pub at: At,
}

impl Known {
    pub(super) fn of(rows: &[Row], at: At) -> Option<Self> {
        let first = rows.first()?;
        Some(Self {
            folder: first.folder().to_owned(),
            source: first.sumber_sha256.clone(),
            at,
        })
    }

    /// One number is one cycle, in whatever year it is filed.
    fn key(&self) -> String {
        key(&self.folder)
    }
}

/// What a cycle is known by: its folder's name, without regard to case.
pub(super) fn key(folder: &str) -> String {
    let name = folder.rsplit('/').next().unwrap_or(folder);
    name.to_ascii_lowercase()
}

/// The cycles of one file.
#[derive(Debug, Default)]
pub(crate) struct Index {
    cycles: BTreeMap<String, Known>,
}

impl Index {
    pub(super) fn insert(&mut self, rows: &[Row], at: At) {
        if let Some(known) = Known::of(rows, at) {
            self.cycles.insert(known.key(), known);
        }
    }

    pub(super) fn forget(&mut self, known: &Known) {
        self.cycles.remove(&known.key());
    }

    pub(super) fn get(&self, key: &str) -> Option<&Known> {
        self.cycles.get(key)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.cycles.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Known)> {
        self.cycles.iter().map(|(key, known)| (key.as_str(), known))
    }
}

/// The closed bag and what is to come into it.
pub(crate) struct State<'a> {
    disk: &'a Disk,
    pub(super) closed: Index,
    pub(super) done: Index,
    /// Cycles by the digest of their file.
    by_source: BTreeMap<String, String>,
}

impl<'a> State<'a> {
    /// Reads the register and the journal.
    pub(super) fn load(disk: &'a Disk) -> Result<Self, Fault> {
        let closed = load_register(disk)?;
        let kept = |row: &Row| {
            let rows = closed
                .get(&key(row.folder()))
                .and_then(|known| rows_at(disk, REGISTER, known.at).ok());
            rows.is_some_and(|rows| rows.contains(row))
        };
        let done = journal::load(disk, kept)?;
        let mut state = Self {
            disk,
            closed,
            done,
            by_source: BTreeMap::new(),
        };
        let sources = state
            .cycles()
            .map(|(key, known)| (known.source.clone(), key.to_owned()));
        state.by_source = sources.collect();
        Ok(state)
    }

    /// Removes staged files of cycles that the journal does not tell of.
    pub(super) fn clear_leftovers(&self) -> Result<(), Fault> {
        let years = folders(self.disk, &format!("{STAGED}/data"));
        for year in years {
            for folder in folders(self.disk, &year) {
                let name = folder.strip_prefix(&format!("{STAGED}/"));
                let known = self.done.get(&key(&folder));
                if known.is_none_or(|known| Some(known.folder.as_str()) != name) {
                    self.disk.remove_folder(&folder)?;
                }
            }
        }
        Ok(())
    }

    /// Whether there is no cycle at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.done.is_empty() && self.closed.is_empty()
    }

    /// Whether everything that was made is in the bag.
    pub(crate) fn is_closed(&self) -> bool {
        self.done.is_empty()
    }

    /// Forgets what a run that was cut off has done of these: their files are staged anew.
    pub(super) fn begin_again(&mut self, items: &[Item]) {
        for item in items {
            self.done.cycles.remove(&key(&item.folder));
        }
    }

    /// Takes over what a run has done.
    pub(super) fn add(&mut self, made: Index) {
        self.done.cycles.extend(made.cycles);
    }

    /// Every cycle as it will stand in the bag.
    pub(super) fn cycles(&self) -> impl Iterator<Item = (&str, &Known)> {
        let stays = |(key, _): &(&str, &Known)| self.done.get(key).is_none();
        self.done.iter().chain(self.closed.iter().filter(stays))
    }

    /// The key of the cycle that has a file of this digest.
    pub(super) fn of_source(&self, sha256: &str) -> Option<&str> {
        self.by_source.get(sha256).map(String::as_str)
    }

    /// The rows of a cycle as they will stand in the bag.
    pub(super) fn rows(&self, key: &str) -> Result<Vec<Row>, Fault> {
        match (self.done.get(key), self.closed.get(key)) {
            (Some(known), _) => rows_at(self.disk, journal::FILE, known.at),
            (None, Some(known)) => rows_at(self.disk, REGISTER, known.at),
            (None, None) => Ok(Vec::new()),
        }
    }

    /// Whether a row's file is there with its size: in the bag, or staged by a run that was cut
    /// off and told of in its journal.
    pub(super) fn has(&self, row: &Row) -> bool {
        let size = |name: &str| std::fs::metadata(self.disk.path(name)).map(|of| of.len());
        let is_done = self.done.get(&key(row.folder())).is_some();
        let staged = is_done.then(|| size(&journal::staged(&row.jalur)).ok());
        let size = staged.flatten().or_else(|| size(&row.jalur).ok());
        size == Some(row.ukuran)
    }

    /// The rows of a cycle as they stand in the closed bag.
    pub(super) fn closed_rows(&self, key: &str) -> Result<Vec<Row>, Fault> {
        self.closed.get(key).map_or(Ok(Vec::new()), |known| {
            rows_at(self.disk, REGISTER, known.at)
        })
    }
}

fn folders(disk: &Disk, name: &str) -> Vec<String> {
    let entries = std::fs::read_dir(disk.path(name));
    let entries = entries.into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| format!("{name}/{}", entry.file_name().to_string_lossy()))
        .collect()
}

/// Whether a row tells of a file under `data/`, wherever the register came from.
pub(super) fn is_own(row: &Row) -> bool {
    let depth = row.jalur.split('/').count();
    row.jalur.starts_with("data/") && depth > 3 && name::stays_inside(&row.jalur)
}

/// The cycles of the register: each has its rows together.
fn load_register(archive: &Disk) -> Result<Index, Fault> {
    let mut index = Index::default();
    let path = archive.path(REGISTER);
    if !archive.exists(REGISTER) {
        return Ok(index);
    }
    let file = disk::open(&path).map_err(|error| Fault::unreadable(&path, &error))?;
    let mut lines = BufReader::new(file);
    let (mut line, mut number, mut offset) = (Vec::new(), 0, 0);
    let (mut rows, mut start): (Vec<Row>, u64) = (Vec::new(), 0);
    loop {
        line.clear();
        let read = lines
            .read_until(b'\n', &mut line)
            .map_err(|error| Fault::unreadable(&path, &error))?;
        number += 1;
        let row: Option<Row> = match serde_json::from_slice(&line) {
            _ if read == 0 => None,
            Ok(row) if is_own(&row) => Some(row),
            _ => {
                let problem = ArchiveProblem::Register { line: number };
                return Err(Fault::new(path, problem));
            }
        };
        let same = |row: &Row| {
            rows.first()
                .is_none_or(|first| first.folder() == row.folder())
        };
        if !row.as_ref().is_some_and(same) {
            let length = usize::try_from(offset - start).unwrap_or(usize::MAX);
            let at = At {
                offset: start,
                length,
            };
            index.insert(&rows, at);
            rows.clear();
            start = offset;
        }
        let Some(row) = row else { return Ok(index) };
        rows.push(row);
        offset += read as u64;
    }
}

/// The rows at a place: lines of one row each, or a line of all.
fn rows_at(archive: &Disk, name: &str, at: At) -> Result<Vec<Row>, Fault> {
    let path = archive.path(name);
    let read = || -> std::io::Result<Vec<Row>> {
        let mut file = disk::open(&path)?;
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
