//! `nodin periksa`: findings, and nothing written.

use super::{args::Periksa, exit::Exit, house, report::Report, sources};
use crate::{
    House, Outcome,
    document::{DOCUMENTS, Document},
    finding::Finding,
    picture::Pictures,
    source::Source,
};

pub(super) fn run(args: &Periksa) -> Exit {
    let mut report = Report::new(args.json);
    report.ignore(&args.ignored);
    let Some(opened) = house::open(&args.house, &mut report) else {
        return report.finish();
    };
    let sources = sources::open(&opened.house, &args.sources, &mut report);
    let sound: Vec<&Source> = sources.iter().filter(|source| source.is_sound()).collect();
    // What `buat` would refuse.
    let collisions = sources::collisions(&sound);
    for source in &sources {
        let mut findings = all_findings(&opened.house, source);
        let own = collisions.iter().filter(|(of, _)| of.path == source.path);
        findings.extend(own.map(|(_, finding)| finding.clone()));
        let is_ignored = |finding: &Finding| args.ignored.contains(&finding.problem.code());
        if findings.iter().all(is_ignored) {
            report.say(&format!("{}: tanpa temuan", source.path.display()));
        }
        opened.report(source, &findings, &mut report);
    }
    report.finish()
}

/// What is wrong with a file, and what would be wrong with its documents; by place.
fn all_findings(house: &House, source: &Source) -> Vec<Finding> {
    let mut findings = source.findings.clone();
    if source.is_sound() {
        let pictures = source.pictures();
        let making = |of| making(house, source, &pictures, of);
        findings.extend(DOCUMENTS.iter().flat_map(making));
    }
    findings.sort_by_key(|finding| finding.span.start);
    findings
}

/// What `buat` would find in making a document. What the cycle still lacks for it is no
/// fault of the file.
fn making(
    house: &House,
    source: &Source,
    pictures: &Pictures,
    document: &Document,
) -> Vec<Finding> {
    match house.tree_with(&source.read, document, pictures) {
        Outcome::Lacking(_) | Outcome::Ready(_) => Vec::new(),
        Outcome::Failed(findings) => findings,
    }
}
