//! Documents placed in a folder, call after call, and what a call that ended early leaves.

use std::{
    fs,
    time::{Duration, SystemTime},
};

use tempfile::TempDir;

use super::{OutputFolder, Placed};
use crate::{
    cli::memory::Memory,
    files::{
        digest::sha256,
        storage::{self, Readers},
    },
};

const OWN: &str = "9-nota-dinas.docx";
const SECOND: &str = "9-nota-dinas (2).docx";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn open(folder: &TempDir) -> OutputFolder {
    OutputFolder::open(folder.path(), Readers::Usual).expect("it opens")
}

/// One call of the program.
fn call(folder: &TempDir, bytes: &[u8], overwrite: bool) -> Placed {
    let target = open(folder);
    target
        .place("9-nota-dinas", "docx", bytes, overwrite, &|_| false)
        .expect("it is written")
}

fn edit(folder: &TempDir, name: &str) {
    fs::write(folder.path().join(name), b"suntingan").expect("an edit");
}

fn memory(folder: &TempDir) -> String {
    fs::read_to_string(folder.path().join(".nodin.json")).expect("a memory")
}

#[test]
fn our_own_file_is_replaced_call_after_call() {
    let folder = folder();
    for bytes in [b"satu", b"dua ", b"dua ", b"satu"] {
        assert_eq!(call(&folder, bytes, false).edited, None);
        let expected = format!("{{\n  \"{OWN}\": \"{}\"\n}}\n", sha256(bytes));
        assert_eq!(memory(&folder), expected);
    }
}

#[test]
fn each_edited_file_is_left_and_the_next_number_taken() {
    let folder = folder();
    call(&folder, b"satu", false);
    edit(&folder, OWN);
    edit(&folder, SECOND);
    let placed = call(&folder, b"dua", false);
    assert_eq!(placed.path, folder.path().join("9-nota-dinas (3).docx"));
    assert_eq!(placed.edited, Some(folder.path().join(OWN)));
    assert_eq!(call(&folder, b"tiga", false), placed);
    assert_eq!(call(&folder, b"empat", true).edited, None);
}

#[test]
fn what_is_no_file_keeps_its_name_even_when_told_to_overwrite() {
    let folder = folder();
    fs::create_dir(folder.path().join(OWN)).expect("a folder under the name");
    let placed = call(&folder, b"satu", true);
    assert_eq!(placed.path, folder.path().join(SECOND));
}

/// What a call leaves that ends before its rename.
fn ends_before_the_rename(folder: &TempDir, present: Option<&[u8]>, new: &[u8]) {
    let mut memory = Memory::open(folder.path()).expect("a memory");
    let present = present.map(|bytes| sha256(bytes).to_string());
    memory
        .announce(OWN, present.as_deref(), &sha256(new).to_string())
        .expect("remembered");
}

/// And one that ends after it.
fn ends_after_the_rename(folder: &TempDir, present: Option<&[u8]>, new: &[u8]) {
    ends_before_the_rename(folder, present, new);
    storage::replace(&folder.path().join(OWN), new, Readers::Usual).expect("renamed");
}

#[test]
fn a_call_that_ends_between_leaves_our_file_ours() {
    for end in [ends_before_the_rename, ends_after_the_rename] {
        let (fresh, old) = (folder(), folder());
        end(&fresh, None, b"dua");
        call(&old, b"satu", false);
        end(&old, Some(b"satu"), b"dua");
        for folder in [fresh, old] {
            assert_eq!(call(&folder, b"tiga", false).edited, None);
            assert_eq!(
                memory(&folder)
                    .matches(&sha256(b"tiga").to_string())
                    .count(),
                1
            );
            assert!(!memory(&folder).contains('['));
        }
    }
}

#[test]
fn a_call_that_ends_between_leaves_an_edited_file_edited() {
    for end in [ends_before_the_rename, ends_after_the_rename] {
        let folder = folder();
        call(&folder, b"satu", false);
        end(&folder, Some(b"satu"), b"dua");
        edit(&folder, OWN);
        assert!(call(&folder, b"tiga", false).edited.is_some());
    }
    // Told to overwrite an edited file, and ended before it did.
    let folder = folder();
    call(&folder, b"satu", false);
    edit(&folder, OWN);
    ends_before_the_rename(&folder, None, b"dua");
    assert!(call(&folder, b"dua", false).edited.is_some());
}

#[test]
fn a_memory_that_makes_no_sense_is_none() {
    for nonsense in ["", "bukan JSON", "[]", "{\"9-nota-dinas.docx\": 5}"] {
        let folder = folder();
        call(&folder, b"satu", false);
        fs::write(folder.path().join(".nodin.json"), nonsense).expect("nonsense");
        assert!(call(&folder, b"dua", false).edited.is_some(), "{nonsense}");
        assert_eq!(call(&folder, b"satu", false).edited, None, "the same bytes");
    }
}

#[test]
fn what_cannot_be_looked_at_is_an_error_and_no_endless_search() {
    let folder = folder();
    let target = open(&folder);
    let endless = "x".repeat(5000);
    let refused = target.place(&endless, "docx", b"satu", false, &|_| false);
    assert!(refused.is_err(), "{refused:?}");
}

#[cfg(unix)]
#[test]
fn an_existing_file_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = folder();
    let path = call(&folder, b"satu", false).path;
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).expect("a mode");
    call(&folder, b"dua", false);
    let mode = fs::metadata(&path).expect("the file").permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[test]
fn calls_at_once_know_what_each_other_wrote() {
    let folder = folder();
    let calls: Vec<OutputFolder> = (0..8).map(|_| open(&folder)).collect();
    std::thread::scope(|scope| {
        for (call, target) in calls.iter().enumerate() {
            scope.spawn(move || {
                for of in 0..4 {
                    let stem = format!("{call}-{of}");
                    let placed = target.place(&stem, "pdf", b"satu", false, &|_| false);
                    assert_eq!(placed.expect("it is written").edited, None);
                }
            });
        }
    });
    let again = open(&folder);
    for (call, of) in (0..8).flat_map(|call| (0..4).map(move |of| (call, of))) {
        let placed = again.place(&format!("{call}-{of}"), "pdf", b"dua", false, &|_| false);
        assert_eq!(placed.expect("it is written").edited, None, "{call}-{of}");
    }
}

#[test]
fn a_lock_file_of_another_day_was_left_behind() {
    for (hours, is_open) in [(0, true), (23, true), (25, false)] {
        let folder = folder();
        let lock = folder.path().join(format!(".~lock.{OWN}#"));
        let lock = fs::File::create(lock).expect("a lock file");
        let age = Duration::from_hours(hours);
        lock.set_modified(SystemTime::now() - age)
            .expect("its time");
        let target = open(&folder);
        let placed = target.place("9-nota-dinas", "docx", b"satu", false, &|_| false);
        assert_eq!(placed.is_err(), is_open, "{hours}");
    }
}
