//! Which edited documents a call names, and where their cycle files are.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::MOST_BYTES;
use crate::{
    cli::memory::Memory,
    cycle::Cycle,
    files::{digest::sha256, storage::read_bounded},
    house::source::is_cycle_file,
    read::{self as reading, MAX_BYTES},
    serap::Known,
};

/// Folders above a document in which its cycle file is looked for.
const MOST_ABOVE: usize = 4;
/// Cycle files in one folder that are looked at.
const MOST_FILES: usize = 2000;

/// The DOCX of a folder that somebody edited: nodin has not written them so.
pub(in crate::cli) fn edited(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let memory = Memory::open(folder)?;
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        // Word's lock files begin so.
        if !is_docx(&path) || name.starts_with("~$") || !path.is_file() {
            continue;
        }
        // What cannot be read is told where it is taken in.
        let bytes = read_bounded(&path, MOST_BYTES);
        let is_ours = bytes.is_ok_and(|bytes| memory.knows(&name, &sha256(&bytes).to_string()));
        if !is_ours {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A folder and those in it: of `keluaran` those of all cycles.
pub(super) fn with_those_in_it(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut folders = vec![folder.to_owned()];
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type()?.is_dir() && !is_hidden {
            folders.push(entry.path());
        }
    }
    folders[1..].sort();
    Ok(folders)
}

fn is_docx(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("docx"))
}

/// The cycle file of a document, beside it or above: the very one that it was made from, else the
/// nearest of its number.
pub(super) fn cycle_file(document: &Path, known: &Known) -> Option<PathBuf> {
    let document = fs::canonicalize(document).ok()?;
    let mut of_number = None;
    for folder in document.ancestors().skip(1).take(MOST_ABOVE) {
        let Ok(entries) = fs::read_dir(folder) else {
            continue;
        };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let mut files: Vec<PathBuf> = paths
            .filter(|path| is_cycle_file(path) && path.is_file())
            .take(MOST_FILES)
            .collect();
        files.sort();
        for file in files {
            let Ok(bytes) = read_bounded(&file, MAX_BYTES) else {
                continue;
            };
            if known.is_of(&bytes) {
                return Some(file);
            }
            if of_number.is_none() {
                let read = reading::read::<Cycle>(&bytes);
                let nomor = read.value.siklus.nomor;
                if nomor.is_some_and(|nomor| known.is_of_cycle(&nomor)) {
                    of_number = Some(file);
                }
            }
        }
    }
    of_number
}
