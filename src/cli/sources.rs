//! The cycle files that a call names, read.

use std::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    fs, io,
    path::{Path, PathBuf},
};

use super::report::Report;
use crate::{
    House,
    archive::identity,
    files::name,
    finding::{Finding, StorageProblem},
    house::source::{Source, is_cycle_file},
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
        let Some(files) = report.read(path, files) else {
            continue;
        };
        if files.is_empty() {
            report.problem(path, StorageProblem::NoCycles);
        }
        let new = files.into_iter().filter(|file| seen.insert(identity(file)));
        sources
            .extend(new.filter_map(|file| report.read(&file, Source::open(house, file.clone()))));
    }
    sources
}

/// What names the folder of a cycle's documents.
const NOMOR: &str = "siklus.nomor";

/// The name of the folder of a cycle's documents.
pub(super) fn folder_name(source: &Source) -> String {
    let nomor = source.read.value.siklus.nomor.as_deref();
    name::safe(nomor.unwrap_or_default())
}

/// The cycles whose documents would go to the folder of one before them, each with the finding
/// that says so.
pub(super) fn collisions<'a>(sources: &[&'a Source]) -> Vec<(&'a Source, Finding)> {
    let mut first: BTreeMap<String, &Source> = BTreeMap::new();
    let mut collisions = Vec::new();
    for source in sources {
        match first.entry(folder_name(source).to_ascii_lowercase()) {
            Entry::Vacant(entry) => drop(entry.insert(source)),
            Entry::Occupied(entry) => {
                let other = entry.get().path.display().to_string();
                let span = source.read.places.of(NOMOR);
                let finding = Finding::new(StorageProblem::SameTarget { other }, NOMOR, span);
                collisions.push((*source, finding));
            }
        }
    }
    collisions
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
