//! Files that a cycle names beside itself. The core opens none: whoever can, says which exist.

use super::{Sink, pictures};
use crate::{
    cycle::Cycle,
    files::name::leaves_its_folder,
    finding::{Finding, MeaningProblem},
    read::Read,
};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    for (key, path) in named(cycle) {
        if leaves_its_folder(path) {
            let path = path.to_owned();
            sink.add(&key, MeaningProblem::OutsideFolder { path });
        }
    }
}

/// Files that a cycle names and that are not there.
///
/// `exists` is asked about paths relative to the cycle file, never about one that leaves its
/// folder.
pub fn missing_files(read: &Read<Cycle>, exists: impl Fn(&str) -> bool) -> Vec<Finding> {
    named(&read.value)
        .filter(|(_, path)| !leaves_its_folder(path) && !exists(path))
        .map(|(key, path)| {
            let path = path.to_owned();
            let span = read.places.of(&key);
            Finding::new(MeaningProblem::MissingFile { path }, key, span)
        })
        .collect()
}

/// The keys that name a file, each with its path.
fn named(cycle: &Cycle) -> impl Iterator<Item = (String, &str)> {
    let data = cycle.bahan.data_dukung.indexed().filter_map(|(index, of)| {
        let key = format!("bahan.data_dukung[{index}].berkas");
        Some((key, of.berkas.as_deref()?))
    });
    let data = data.chain(pictures::named(cycle));
    let signed = cycle.nota_dinas.naskah_bertanda_tangan.as_deref();
    data.chain(signed.map(|path| ("nota_dinas.naskah_bertanda_tangan".to_owned(), path)))
}
