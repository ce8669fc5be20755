//! `nodin meja`: an office's own files put into the desk's page.

mod page;

use std::path::Path;

use super::{args::Meja, exit::Exit, overlay::HouseFiles, report::Report};
use crate::{
    files::storage::{self, Readers},
    finding::RequestProblem,
    probe,
};

/// Far above the page that ships with fonts of an office's own.
const MOST_BYTES: usize = 256 << 20;

pub(super) fn run(args: &Meja) -> Exit {
    let mut report = Report::new(false);
    if let Some(page) = made(args, &mut report) {
        match storage::create(&args.output, page.as_bytes(), Readers::Usual) {
            Ok(()) => report.say(&args.output.display().to_string()),
            Err(problem) => report.problem(&args.output, problem),
        }
    }
    report.finish()
}

/// The page with the office's files in it; none when something is wrong with either, which is
/// reported.
fn made(args: &Meja, report: &mut Report) -> Option<String> {
    let page = read(&args.page, report)?;
    let desk = match page::Desk::of(&page) {
        Ok(desk) => desk,
        Err(problem) => {
            report.problem(&args.page, problem);
            return None;
        }
    };
    let errors = report.errors();
    let files = HouseFiles::read(&args.house, report)?;
    let office = files.assets.office();
    if office.is_empty() {
        let at = files.folder.as_ref().unwrap_or(&args.page);
        report.problem(at, RequestProblem::NoOffice);
        return None;
    }
    files.report(&probe(&files.assets), report);
    (report.errors() == errors).then(|| desk.with_office(&office))
}

fn read(path: &Path, report: &mut Report) -> Option<String> {
    let bytes = report.read(path, storage::read_bounded(path, MOST_BYTES))?;
    let is_whole = bytes.len() <= MOST_BYTES;
    let text = String::from_utf8(bytes).ok().filter(|_| is_whole);
    if text.is_none() {
        report.problem(path, RequestProblem::NotADesk);
    }
    text
}
