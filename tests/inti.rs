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

fn offenders(folder: &str, except: &[&str], words: &[&str]) -> Vec<String> {
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
            let guilty = code.filter(|line| words.iter().any(|word| line.contains(word)));
            guilty
                .map(|line| format!("{}: {line}", path.display()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn below_cli_and_the_archive_nothing_touches_files_clock_environment_threads_network_or_terminal() {
    let words = [
        "fs::",
        "env::",
        "std::net",
        "io::std",
        "process::",
        "std::time",
        "println!",
        "print!",
        "File::",
        "SystemTime",
        "Instant",
        "thread::",
        "tempfile",
        "clap",
        "available_parallelism",
    ];
    let none: Vec<String> = Vec::new();
    // `env!` and the like are read when the program is built.
    let except = [
        "src/archive",
        "src/cli",
        "src/files/storage.rs",
        "src/main.rs",
        "src/files/source.rs",
    ];
    assert_eq!(offenders("src", &except, &words), none);
}

#[test]
fn the_writers_never_see_a_cycle() {
    let none: Vec<String> = Vec::new();
    for folder in ["src/write/pdf", "src/write/docx", "src/naskah/fit"] {
        assert_eq!(
            offenders(
                folder,
                &[],
                &["crate::cycle", "Cycle", "crate::fill", "crate::read"]
            ),
            none
        );
    }
}

#[test]
fn filling_knows_neither_writer() {
    let none: Vec<String> = Vec::new();
    for folder in ["src/fill", "src/fill/parse", "src/rules/check", "src/read"] {
        assert_eq!(
            offenders(
                folder,
                &[],
                &[
                    "typst",
                    "docx_rs",
                    "crate::write::pdf",
                    "crate::write::docx"
                ]
            ),
            none
        );
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
