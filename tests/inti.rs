//! The invariants of `ARCHITECTURE.md` that a compiler does not hold.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The sources of the library, with what only tests compile cut off.
fn sources(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("tests") {
            found.extend(sources(&path));
        } else if path.is_file() && path.file_name().is_some_and(|name| name != "tests.rs") {
            let text = fs::read_to_string(&path).expect("UTF-8");
            let shipped = text.split("#[cfg(test)]\nmod tests {").next();
            found.push((path, shipped.unwrap_or_default().to_owned()));
        }
    }
    found
}

fn offenders(folder: &str, except: &[&str], words: &[impl AsRef<str>]) -> Vec<String> {
    let found = sources(Path::new(folder));
    assert!(!found.is_empty(), "{folder}");
    let judged = found
        .iter()
        .filter(|(path, _)| !except.iter().any(|part| path.starts_with(part)));
    judged
        .flat_map(|(path, text)| {
            let code = text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"));
            let guilty = code.filter(|line| words.iter().any(|word| line.contains(word.as_ref())));
            guilty
                .map(|line| format!("{}: {line}", path.display()))
                .collect::<Vec<_>>()
        })
        .collect()
}

/// How the rooms are named by whoever takes something from them, alone or in a group.
fn names_of(rooms: &[&str]) -> Vec<String> {
    let named = |room: &&str| ["crate::", "{", " "].map(|before| format!("{before}{room}::"));
    rooms.iter().flat_map(named).collect()
}

#[test]
fn the_writers_and_the_tree_never_see_a_cycle() {
    let none: Vec<String> = Vec::new();
    let rooms = names_of(&["cycle", "fill", "read"]);
    for folder in ["src/write", "src/naskah"] {
        assert_eq!(offenders(folder, &[], &rooms), none);
    }
}

#[test]
fn filling_knows_neither_writer() {
    let none: Vec<String> = Vec::new();
    let mut words = names_of(&["write"]);
    words.extend(["typst", "docx_rs"].map(str::to_owned));
    for folder in ["src/fill", "src/rules", "src/read"] {
        assert_eq!(offenders(folder, &[], &words), none);
    }
}

#[test]
fn nothing_outside_one_file_parses_yaml() {
    let none: Vec<String> = Vec::new();
    assert_eq!(
        offenders(
            "src",
            &["src/read/events/mod.rs", "src/read/events"],
            &["granit_parser"]
        ),
        none
    );
}
