//! The program around the core: arguments, files, and what is said to people.
//!
//! Only here anything is printed.

mod args;
mod arsip;
mod baru;
mod buat;
mod ceiling;
mod clock;
mod daftar;
mod edited;
mod ekstrak;
mod exit;
mod made;
mod meja;
mod memory;
mod output;
mod overlay;
mod periksa;
mod print;
mod report;
mod serap;
mod sources;
mod status;
mod templat;
mod usage;
mod verifikasi;
mod window;

use std::{ffi::OsString, panic::resume_unwind, path::Path, thread};

use clap::{CommandFactory as _, Parser as _};

use crate::{archive::STACK, house::source::is_cycle_file};
use args::{Cli, Command};
pub use exit::Exit;

/// Runs the program with these arguments, the program's own name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = arguments.into_iter().collect();
    let exit = on_a_large_stack(|| run_command(arguments));
    window::keep_open();
    exit.max(report::printing())
}

/// Works on a thread of its own: the one that a system begins with need not have the stack.
fn on_a_large_stack(work: impl FnOnce() -> Exit + Send) -> Exit {
    thread::scope(|scope| {
        let builder = thread::Builder::new().stack_size(STACK);
        let Ok(thread) = builder.spawn_scoped(scope, work) else {
            report::complain("Memori komputer tidak cukup; tutup program lain, lalu ulangi.");
            return Exit::Storage;
        };
        thread.join().unwrap_or_else(|panic| resume_unwind(panic))
    })
}

fn run_command(arguments: Vec<OsString>) -> Exit {
    if let Some(exit) = usage::long_dashes(&arguments) {
        return exit;
    }
    match Cli::try_parse_from(with_command(arguments)) {
        Ok(Cli { command, .. }) => {
            ceiling::keep(command.threads());
            match command {
                Command::Buat(args) => buat::run(&args),
                Command::Arsip(args) => arsip::run(&args),
                Command::Verifikasi(args) => verifikasi::run(&args),
                Command::Daftar(args) => daftar::run(&args),
                Command::Periksa(args) => periksa::run(&args),
                Command::Status(args) => status::run(&args),
                Command::Serap(args) => serap::run(&args),
                Command::Baru(args) => baru::run(&args),
                Command::Ekstrak(args) => ekstrak::run(&args),
                Command::Meja(args) => meja::run(&args),
                Command::Templat(args) => templat::run(&args),
                Command::Skema => print::schema(),
                Command::Jelaskan(args) => print::explanation(&args),
                Command::Lengkapi(args) => print::completion(&args),
            }
        }
        Err(error) => usage::report(&error),
    }
}

/// Files without a command, such as those dragged onto the program, are to be made.
fn with_command(mut arguments: Vec<OsString>) -> Vec<OsString> {
    let is_file = |argument: &OsString| {
        let path = Path::new(argument);
        let is_command = Cli::command()
            .get_subcommands()
            .any(|command| argument == command.get_name());
        !is_command && (path.exists() || is_cycle_file(path))
    };
    if arguments.get(1).is_some_and(is_file) {
        arguments.insert(1, "buat".into());
    }
    arguments
}
