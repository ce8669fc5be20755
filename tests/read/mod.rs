//! The reader: `lengkap.yaml` uses every key of the contract and is sound; each file of
//! `rusak/` is broken in its own way, with what the reader says beside it.

mod broken;
mod limits;
mod oracle;
mod random;

use std::{fs, path::PathBuf};

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/read")
}

fn full_cycle() -> String {
    fs::read_to_string(folder().join("lengkap.yaml")).expect("lengkap.yaml")
}
