//! The program around the core: arguments, files, and what is said to people.
//!
//! Only here files are opened and anything is printed.

mod args;
mod buat;
mod exit;
mod output;
mod periksa;
mod report;
mod sources;
mod usage;

use std::ffi::OsString;

use clap::Parser as _;

use args::{Cli, Command};
pub use exit::Exit;

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
