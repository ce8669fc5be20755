//! The cycle files that a call names, read.

use std::{
    collections::BTreeSet,
    fs, io,
    path::{Path, PathBuf},
};

use super::report::Report;
use crate::{
    House,
    disk::unreadable,
    finding::{Finding, StorageProblem},
    name,
    source::{Source, is_cycle_file},
};

/// Opens and checks every cycle file named, each once, folders in the order of their names;
/// what cannot be opened is reported.
pub(super) fn open(house: &House, named: &[PathBuf], report: &mut Report) -> Vec<Source> {
    let mut seen = BTreeSet::new();
    let mut sources = Vec::new();
    for path in named {
        let files = if path.is_dir() {
            cycles_in(path)
        } else {
            Ok(vec![path.clone()])
        };
        match files {
            Ok(files) if files.is_empty() => report.storage(path, StorageProblem::NoCycles),
            Ok(files) => {
                let new = files.into_iter().filter(|file| seen.insert(identity(file)));
                sources.extend(new.filter_map(|file| open_one(house, file, report)));
            }
            Err(error) => report.storage(path, unreadable(&error)),
        }
    }
    sources
}

/// What names the folder of a cycle's documents.
const NOMOR: &str = "siklus.nomor";

/// The name of the folder of each cycle's documents; none where two cycles have the same, which is
/// reported.
pub(super) fn folders(sources: &[&Source], report: &mut Report) -> Option<Vec<String>> {
    let nomor = |source: &Source| source.read.value.siklus.nomor.clone();
    let names = sources
        .iter()
        .map(|of| name::safe(&nomor(of).unwrap_or_default()));
    let names: Vec<String> = names.collect();
    let mut collided = false;
    for (index, own) in names.iter().enumerate() {
        let same = |other: &String| name::same(other, own);
        if let Some(other) = names[..index].iter().position(same) {
            let other = sources[other].path.display().to_string();
            let Source {
                path, bytes, read, ..
            } = sources[index];
            let span = read.places.of(NOMOR);
            let finding = Finding::new(StorageProblem::SameTarget { other }, NOMOR, span);
            report.findings(path, bytes, &[finding]);
            collided = true;
        }
    }
    (!collided).then_some(names)
}

/// One file has one identity, whatever path leads to it.
fn identity(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_owned())
}

fn cycles_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_cycle_file(&path) && may_be_a_cycle(&path) {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// A file or a link to one. What cannot be looked at is kept: opening it says why.
fn may_be_a_cycle(path: &Path) -> bool {
    match fs::metadata(path) {
        Ok(metadata) => metadata.is_file(),
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}

/// Opens and checks one cycle file.
fn open_one(house: &House, path: PathBuf, report: &mut Report) -> Option<Source> {
    match Source::open(house, path.clone()) {
        Ok(source) => Some(source),
        Err(error) => {
            report.storage(&path, unreadable(&error));
            None
        }
    }
}
