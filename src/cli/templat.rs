//! `nodin templat`: the shipped templates to change, and changed ones tried out.

use super::{
    args::{HouseArgs, Templat, TemplatPeriksa, TemplatSalin},
    exit::Exit,
    overlay::HouseFiles,
    report::Report,
};
use crate::{
    assets::Assets,
    files::storage::{self, Readers},
    finding::StorageProblem,
    probe,
};

pub(super) fn run(args: &Templat) -> Exit {
    match args {
        Templat::Salin(args) => copy(args),
        Templat::Periksa(args) => check(args),
    }
}

fn copy(args: &TemplatSalin) -> Exit {
    let mut report = Report::new(false);
    for (name, bytes) in Assets::shipped() {
        let path = args.folder.join(name);
        match storage::create(&path, bytes, Readers::Usual) {
            Ok(()) => report.say(&path.display().to_string()),
            Err(StorageProblem::Exists) => {
                report.say(&format!("{} dibiarkan: sudah ada", path.display()));
            }
            Err(problem) => report.problem(&path, problem),
        }
    }
    report.finish()
}

fn check(args: &TemplatPeriksa) -> Exit {
    let mut report = Report::new(args.json);
    let house = HouseArgs {
        templates: args.folder.clone(),
        fonts: args.fonts.clone(),
    };
    if let Some(files) = HouseFiles::read(&house, &mut report) {
        let findings = probe(&files.assets);
        if findings.is_empty() {
            report.say("templat: tanpa temuan");
        }
        files.report(&findings, &mut report);
    }
    report.finish()
}
