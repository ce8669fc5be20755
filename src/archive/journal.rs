//! The journal: which cycles are done in a run that has not been closed, a line each.
//!
//! A line is written after all files of its cycle are staged. What a crash tore off the last
//! line, or out of a staged file, is found on reading and made again.

use std::{
    fs::File,
    io::{self, BufRead as _, BufReader, Read as _, Seek as _, SeekFrom},
};

use super::{
    Disk, Fault, attachments,
    index::{CycleFolder, Index, RowSpan},
    row::RegisterRow,
};
use crate::files::storage::{self, Readers};

pub(super) const FILE: &str = ".nodin/jurnal.jsonl";
/// Where files wait for the closing, under the paths that they will have.
pub(super) const STAGED: &str = ".nodin/baru";

pub(super) fn staged(path: &str) -> String {
    format!("{STAGED}/{path}")
}

/// What was done before: the lines whose files are all there. `kept` says whether a row is
/// one of the closed archive.
pub(super) fn load(disk: &Disk, kept: impl Fn(&RegisterRow) -> bool) -> Result<Index, Fault> {
    let mut index = Index::default();
    if !disk.exists(FILE) {
        return Ok(index);
    }
    let unreadable = |error: io::Error| Fault::unreadable(&disk.path(FILE), &error);
    let mut lines = BufReader::new(storage::open(&disk.path(FILE)).map_err(unreadable)?);
    let (mut line, mut offset) = (Vec::new(), 0);
    loop {
        line.clear();
        let length = lines.read_until(b'\n', &mut line).map_err(unreadable)?;
        if length == 0 {
            return Ok(index);
        }
        let at = RowSpan { offset, length };
        offset += length as u64;
        // A line without an end is one that a crash cut off.
        let whole = line.ends_with(b"\n");
        let rows: Vec<RegisterRow> = match serde_json::from_slice(&line) {
            Ok(rows) if whole => rows,
            _ => continue,
        };
        if !rows.iter().all(RegisterRow::is_own) {
            continue;
        }
        if rows.iter().all(|row| is_staged(disk, row) || kept(row)) {
            index.insert(&rows, at);
        } else if let Some(row) = rows.first() {
            index.forget(&CycleFolder::new(row.folder()));
        }
    }
}

fn is_staged(disk: &Disk, row: &RegisterRow) -> bool {
    let digest = attachments::digest(&disk.path(&staged(&row.jalur)));
    digest.is_ok_and(|(digest, _)| digest == row.sha256)
}

/// The length of a file, and whether its last line has an end.
fn end(file: &mut File) -> io::Result<(u64, bool)> {
    let end = file.seek(SeekFrom::End(0))?;
    let mut last = [b'\n'];
    if end > 0 {
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
    }
    Ok((end, last == [b'\n']))
}

/// The journal of a run, open for further lines.
pub(super) struct Journal<'a> {
    disk: &'a Disk,
    file: File,
    end: u64,
    /// The cycles of the lines added.
    pub added: Index,
}

impl<'a> Journal<'a> {
    pub(super) fn open(disk: &'a Disk) -> Result<Self, Fault> {
        let mut file = disk.append(FILE, Readers::Owner)?;
        // Whatever a crash left of a line ends here.
        let path = disk.path(FILE);
        let (mut end, whole) = end(&mut file).map_err(|error| Fault::unreadable(&path, &error))?;
        if !whole {
            let ended = disk.write_to(&mut file, b"\n");
            ended.map_err(|error| Fault::unwritable(&path, &error))?;
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
    pub(super) fn add(&mut self, rows: &[RegisterRow]) -> Result<(), Fault> {
        let path = self.disk.path(FILE);
        let mut add = || {
            let mut line = serde_json::to_vec(rows)?;
            line.push(b'\n');
            self.disk.write_to(&mut self.file, &line)?;
            Ok(line.len())
        };
        let length = add().map_err(|error: io::Error| Fault::unwritable(&path, &error))?;
        let at = RowSpan {
            offset: self.end,
            length,
        };
        self.added.insert(rows, at);
        self.end += length as u64;
        Ok(())
    }
}
