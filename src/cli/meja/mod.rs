//! `nodin meja`: an office's own files put into the desk's page.

mod page;

use std::path::Path;

use super::{
    args::Meja,
    exit::Exit,
    overlay::{self, HouseFiles},
    report::Report,
};
use crate::{
    files::storage::{self, Readers},
    finding::{Finding, RequestProblem},
    probe,
};

/// Far above the page that ships with fonts of an office's own.
const MOST_BYTES: usize = 256 << 20;

pub(super) fn run(args: &Meja) -> Exit {
    let mut report = Report::new(false);
    if let Some(page) = made(args, &mut report) {
        match storage::create(&args.output, page.as_bytes(), Readers::Usual) {
            Ok(()) => report.say(&args.output.display().to_string()),
            Err(problem) => report.storage(&args.output, problem),
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
            refuse(&args.page, problem, report);
            return None;
        }
    };
    let errors = report.errors();
    let folder = args.house.templates.clone();
    let folder = folder.or_else(overlay::from_environment);
    let files = HouseFiles::read(folder.clone(), args.house.fonts.as_deref(), report)?;
    let office = files.assets.office();
    if office.is_empty() {
        let at = folder.as_ref().unwrap_or(&args.page);
        refuse(at, RequestProblem::NoOffice, report);
        return None;
    }
    files.report(&probe(&files.assets), report);
    (report.errors() == errors).then(|| desk.with_office(&office))
}

fn read(path: &Path, report: &mut Report) -> Option<String> {
    let bytes = match storage::read_bounded(path, MOST_BYTES) {
        Ok(bytes) if bytes.len() <= MOST_BYTES => bytes,
        Ok(_) => {
            refuse(path, RequestProblem::NotADesk, report);
            return None;
        }
        Err(error) => {
            report.storage(path, storage::unreadable(&error));
            return None;
        }
    };
    let text = String::from_utf8(bytes);
    if text.is_err() {
        refuse(path, RequestProblem::NotADesk, report);
    }
    text.ok()
}

fn refuse(path: &Path, problem: RequestProblem, report: &mut Report) {
    report.findings(path, &[], &[Finding::new(problem, "", 0..0)]);
}
