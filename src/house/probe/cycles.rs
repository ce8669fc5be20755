//! Cycles to try templates with.

use serde_json::Value as Json;

use crate::{cycle::Cycle, read};

/// Every key set.
const FULL: &str = include_str!("penuh.yaml");
/// What the documents need, and no more.
const SPARSE: &str = include_str!("ringkas.yaml");
/// The nota dinas is made in SRIKANDI; values in their other forms.
const SRIKANDI: &str = include_str!("srikandi.yaml");

/// Without these no file is made, so templates may rely on them.
const RELIED_ON: [&str; 7] = [
    "versi",
    "siklus",
    "siklus.nomor",
    "siklus.isu",
    "siklus.tahun",
    "nota_dinas.penandatangan.peran",
    "rapat.undangan.penandatangan.peran",
];

/// Cycles whose documents are printed.
pub(super) fn whole() -> Vec<Cycle> {
    [FULL, SPARSE, SRIKANDI]
        .map(|file| read::read::<Cycle>(file.as_bytes()).value)
        .into()
}

/// The full cycle again and again, each time without one of its keys.
pub(super) fn without_one_key() -> Vec<Cycle> {
    let Some(Ok(full)) = whole().first().map(serde_json::to_value) else {
        return Vec::new();
    };
    let mut paths = paths(&full);
    paths.retain(|path| !RELIED_ON.contains(&path.as_str()));
    paths
        .iter()
        .filter_map(|path| {
            let mut less = full.clone();
            remove(&mut less, path);
            serde_json::from_value(less).ok()
        })
        .collect()
}

/// Paths of all keys; the items of a list share theirs.
pub(super) fn paths(value: &Json) -> Vec<String> {
    let mut paths = Vec::new();
    collect(value, "", &mut paths);
    paths
}

fn collect(value: &Json, path: &str, paths: &mut Vec<String>) {
    match value {
        Json::Object(group) => {
            for (key, below) in group.iter().filter(|(_, below)| !below.is_null()) {
                let dot = if path.is_empty() { "" } else { "." };
                let path = format!("{path}{dot}{key}");
                collect(below, &path, paths);
                if !paths.contains(&path) {
                    paths.push(path);
                }
            }
        }
        Json::Array(items) => items.iter().for_each(|item| collect(item, path, paths)),
        _ => {}
    }
}

pub(super) fn remove(value: &mut Json, path: &str) {
    match value {
        Json::Object(group) => match path.split_once('.') {
            Some((key, rest)) => {
                if let Some(below) = group.get_mut(key) {
                    remove(below, rest);
                }
            }
            None => {
                group.remove(path);
            }
        },
        Json::Array(items) => items.iter_mut().for_each(|item| remove(item, path)),
        _ => {}
    }
}
