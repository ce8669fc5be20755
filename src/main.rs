//! The program `nodin`; see the library for what it does.

use std::process::ExitCode;

#[allow(clippy::disallowed_methods, reason = "the program")]
fn main() -> ExitCode {
    nodin::cli::run(std::env::args_os()).into()
}
