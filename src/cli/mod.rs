//! The program around the core: arguments, files, and what is said to people.
//!
//! Only here files are opened and anything is printed.

mod args;
mod buat;
mod disk;
mod exit;
mod made;
mod memory;
mod output;
mod periksa;
mod report;
mod sources;
mod usage;

use std::{ffi::OsString, path::Path};

use clap::Parser as _;

use args::{Cli, Command};
pub use exit::Exit;
use report::Report;

use crate::{House, assets::Assets};

/// Runs the program with these arguments, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    match Cli::try_parse_from(arguments) {
        Ok(Cli {
            command: Command::Buat(args),
            ..
        }) => buat::run(&args),
        Ok(Cli {
            command: Command::Periksa(args),
            ..
        }) => periksa::run(&args),
        Err(error) => usage::report(&error),
    }
}

/// The house as shipped; what is wrong with its files is reported.
fn house(report: &mut Report) -> Option<House> {
    match House::new(Assets::default()) {
        Ok(house) => Some(house),
        Err(findings) => {
            for (file, finding) in findings {
                report.findings(Path::new(&file), &[], &[finding]);
            }
            None
        }
    }
}
