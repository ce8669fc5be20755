//! The commands that only print what the program knows.

use clap::CommandFactory as _;

use super::{
    args::{Cli, Jelaskan, Lengkapi},
    exit::Exit,
    report::print,
};
use crate::{cycle::schema, finding::pages};

/// `nodin skema`.
pub(super) fn schema() -> Exit {
    print(&format!("{:#}", schema::schema()));
    Exit::Good
}

/// `nodin jelaskan`.
pub(super) fn explanation(args: &Jelaskan) -> Exit {
    if let Some(page) = args.page {
        print(&format!("{}[{}]\n\n{}", page.level, page.code, page.text));
        return Exit::Good;
    }
    let pages = pages();
    let width = pages.iter().map(|page| page.code.len()).max();
    let width = width.unwrap_or_default();
    for page in pages {
        print(&format!("{:width$}  {}", page.code, page.headline()));
    }
    Exit::Good
}

/// `nodin lengkapi`.
pub(super) fn completion(args: &Lengkapi) -> Exit {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "nodin", &mut script);
    print(String::from_utf8_lossy(&script).trim_end());
    Exit::Good
}
