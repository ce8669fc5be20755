//! The journal: which cycles are done in a run that has not been closed, a line each.
//!
//! A line is written after all files of its cycle are staged. What a crash tore off the last
//! line, or out of a staged file, is found on reading and made again.

use std::{fs::File, io};

use super::{
    Disk, Fault,
    disk::Readers,
    row::Row,
    state::{At, Index, Known},
};
use crate::digest::sha256;

pub(super) const FILE: &str = ".nodin/jurnal.jsonl";
/// Where files wait for the closing, under the paths that they will have.
pub(super) const STAGED: &str = ".nodin/baru";

pub(super) fn staged(path: &str) -> String {
    format!("{STAGED}/{path}")
}

/// What was done before: the lines whose files are all there. `kept` says whether a row is
/// one of the closed archive.
pub(super) fn load(disk: &Disk, kept: impl Fn(&Row) -> bool) -> Result<Index, Fault> {
    let mut index = Index::default();
    if !disk.exists(FILE) {
        return Ok(index);
    }
    let text = disk.read(FILE)?;
    let mut offset = 0;
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let at = At {
            offset,
            length: line.len(),
        };
        offset += line.len() as u64;
        // A line without an end is one that a crash cut off.
        let whole = line.ends_with(b"\n");
        let rows: Vec<Row> = match serde_json::from_slice(line) {
            Ok(rows) if whole => rows,
            _ => continue,
        };
        if rows.iter().all(|row| is_staged(disk, row) || kept(row)) {
            index.insert(&rows, at);
        } else if let Some(known) = Known::of(&rows, at) {
            index.forget(&known);
        }
    }
    Ok(index)
}

fn is_staged(disk: &Disk, row: &Row) -> bool {
    let name = staged(&row.jalur);
    disk.exists(&name)
        && disk
            .read(&name)
            .is_ok_and(|bytes| sha256(&bytes) == row.sha256)
}

/// The journal of a run, open for further lines.
pub(super) struct Journal<'a> {
    disk: &'a Disk,
    file: File,
    end: u64,
    /// The cycles of the lines added.
    added: Index,
}

impl<'a> Journal<'a> {
    pub(super) fn open(disk: &'a Disk) -> Result<Self, Fault> {
        let mut file = disk.append(FILE, Readers::Owner)?;
        // Whatever a crash left of a line ends here.
        let text = disk.read(FILE)?;
        let mut end = text.len() as u64;
        if text.last().is_some_and(|last| *last != b'\n') {
            let ended = disk.write_to(&mut file, b"\n");
            ended.map_err(|error| Fault::unwritable(&disk.path(FILE), &error))?;
            end += 1;
        }
        Ok(Self {
            disk,
            file,
            end,
            added: Index::default(),
        })
    }

    /// A cycle is done: all its files of the archive, those that are staged and those that
    /// stay.
    pub(super) fn add(&mut self, rows: &[Row]) -> Result<(), Fault> {
        let path = self.disk.path(FILE);
        let mut add = || {
            let mut line = serde_json::to_vec(rows)?;
            line.push(b'\n');
            self.disk.write_to(&mut self.file, &line)?;
            Ok(line.len())
        };
        let length = add().map_err(|error: io::Error| Fault::unwritable(&path, &error))?;
        let at = At {
            offset: self.end,
            length,
        };
        self.added.insert(rows, at);
        self.end += length as u64;
        Ok(())
    }

    /// The cycles that were added.
    pub(super) fn end(self) -> Index {
        self.added
    }
}
