//! The program as its users meet it.

mod arsip;
mod baru;
mod documents;
mod files;
mod findings;
mod house;
mod meja;
mod print;
mod serap;
mod status;
mod sumber;
mod templat;

use std::{
    ffi::OsStr,
    fs,
    path::{Path, PathBuf},
    process::Output,
    time::Duration,
};

use assert_cmd::Command;
use nodin::{House, assets::Assets, read, rules::documents::Document};
use tempfile::TempDir;

const SAMPLE: &str = "samples/2024-natuna-utara.yaml";

fn nodin<S: AsRef<OsStr>>(arguments: &[S]) -> Output {
    Command::cargo_bin("nodin")
        .expect("the program")
        .args(arguments)
        // No time that a call may take: an end to one that waits for ever.
        .timeout(Duration::from_mins(10))
        .output()
        .expect("it runs")
}

/// A script of the shell, in which `"$0"` is the program.
#[cfg(unix)]
fn shell(script: &str, arguments: &[&str]) -> Output {
    Command::new("sh")
        .args(["-c", script])
        .arg(assert_cmd::cargo::cargo_bin("nodin"))
        .args(arguments)
        .output()
        .expect("a shell")
}

/// The name of a document's file, of the sample and without ending.
fn file_stem(document: &Document) -> String {
    let source = fs::read(SAMPLE).expect("the sample");
    let house = House::new(Assets::default()).expect("the shipped house");
    house.file_stem(&read::read(&source).value, document)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// A cycle that can become a nota dinas, with one change.
fn changed(from: &str, to: &str) -> String {
    let sample = fs::read_to_string(SAMPLE).expect("the sample");
    assert!(sample.contains(from), "{from}");
    sample.replacen(from, to, 1)
}

/// A cycle file with one change, in a folder.
fn cycle(folder: &TempDir, from: &str, to: &str) -> PathBuf {
    let source = folder.path().join("siklus.yaml");
    fs::write(&source, changed(from, to)).expect("a cycle");
    source
}

fn path(path: &Path) -> &str {
    path.to_str().expect("a test's path is UTF-8")
}
