//! `nodin periksa`: findings, and nothing written.

use std::collections::BTreeMap;

use super::{args::Periksa, exit::Exit, overlay, report::Report, sources};
use crate::{
    House, Outcome,
    finding::{Finding, SopProblem, gathered},
    house::source::Source,
    rules::documents::{DOCUMENTS, Lacking},
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

/// What is wrong with a file, and what would be wrong with its documents; by place. What the cycle
/// still lacks for one is no fault of the file; but where that is only who signs, it is told.
fn all_findings(house: &House, source: &Source) -> Vec<Finding> {
    let mut findings = source.findings.clone();
    if source.is_sound() {
        let pictures = source.pictures();
        let prepared = house.prepare(&source.read);
        // The keys of those who sign, with the documents that wait for them.
        let mut waiting: BTreeMap<String, Vec<&'static str>> = BTreeMap::new();
        for document in DOCUMENTS {
            let found = match prepared.tree(document, &pictures) {
                Outcome::Lacking(Lacking::Keys(keys))
                    if keys.iter().all(|key| names_somebody(key)) =>
                {
                    for key in keys {
                        waiting.entry(key).or_default().push(document.name);
                    }
                    continue;
                }
                Outcome::Lacking(_) => continue,
                Outcome::Ready(naskah) => house.unwritable(&naskah, &source.read, &source.bytes),
                Outcome::Failed(found) => found,
            };
            for finding in found {
                if !findings.contains(&finding) {
                    findings.push(finding);
                }
            }
        }
        findings.extend(waiting.into_iter().map(|(key, documents)| {
            let place = source.read.places.of(&key);
            let problem = SopProblem::NotNamed {
                key: key.clone(),
                documents,
            };
            Finding::new(problem, key, place)
        }));
    }
    findings.sort_by_key(|finding| finding.span.start);
    gathered(findings)
}

/// Whether a key says no more than who somebody is.
fn names_somebody(key: &str) -> bool {
    let last = key.rsplit_once('.').map(|(_, last)| last);
    matches!(last, Some("nama" | "jabatan"))
}
