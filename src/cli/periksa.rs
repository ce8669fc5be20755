//! `nodin periksa`: findings, and nothing written.

use super::{args::Periksa, exit::Exit, report::Report, sources};

pub(super) fn run(args: &Periksa) -> Exit {
    let mut report = Report::new(args.json);
    let sources = sources::open(&args.sources, &mut report);
    for source in &sources {
        report.findings(&source.path, &source.bytes, &source.findings);
        if source.findings.is_empty() {
            report.say(&format!("{}: tanpa temuan", source.path.display()));
        }
    }
    report.finish()
}
