//! `nodin periksa`: findings, and nothing written.

use std::collections::BTreeMap;

use super::{args::Periksa, exit::Exit, overlay, report::Report, sources};
use crate::{
    House, Outcome,
    finding::{Finding, SopProblem, gathered},
    house::source::Source,
    rules::documents::{DOCUMENTS, Document, Lacking},
};

pub(super) fn run(args: &Periksa) -> Exit {
    let mut report = Report::new(args.json);
    report.ignore(&args.ignored);
    let Some(opened) = overlay::open(&args.house, &mut report) else {
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
        let prepared = house.prepare(&source.read);
        let mut nearly = Vec::new();
        for document in DOCUMENTS {
            for finding in making(
                house,
                source,
                prepared.tree(document, &pictures),
                document,
                &mut nearly,
            ) {
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
        findings.extend(nearly_ready(source, &nearly));
    }
    findings.sort_by_key(|finding| finding.span.start);
    gathered(findings)
}

/// A document whose section is filled in, and the keys that it lacks all the same.
type Nearly = (&'static str, Vec<String>);

/// What `buat` would find in making a document. What the cycle still lacks for it is no
/// fault of the file; but where that is only who signs, it is told.
fn making(
    house: &House,
    source: &Source,
    outcome: Outcome,
    document: &Document,
    nearly: &mut Vec<Nearly>,
) -> Vec<Finding> {
    match outcome {
        Outcome::Lacking(Lacking::Keys(keys)) => {
            if keys.iter().all(|key| names_somebody(key)) {
                nearly.push((document.name, keys));
            }
            Vec::new()
        }
        Outcome::Lacking(Lacking::InSrikandi | Lacking::Unasked(_)) => Vec::new(),
        Outcome::Ready(naskah) => house.unwritable(&naskah, &source.read, &source.bytes),
        Outcome::Failed(findings) => findings,
    }
}

/// Whether a key says no more than who somebody is.
fn names_somebody(key: &str) -> bool {
    let last = key.rsplit_once('.').map(|(_, last)| last);
    matches!(last, Some("nama" | "jabatan"))
}

/// A finding for each key, with the documents that wait for it.
fn nearly_ready(source: &Source, nearly: &[Nearly]) -> Vec<Finding> {
    let mut waiting: BTreeMap<&str, Vec<&'static str>> = BTreeMap::new();
    for (document, keys) in nearly {
        for key in keys {
            waiting.entry(key).or_default().push(document);
        }
    }
    let finding = |(key, documents): (&str, Vec<&'static str>)| {
        let problem = SopProblem::NotNamed {
            key: key.to_owned(),
            documents,
        };
        Finding::new(problem, key, source.read.places.of(key))
    };
    waiting.into_iter().map(finding).collect()
}
