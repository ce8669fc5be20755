//! Words that naskah dinas does not use, each at its very place in the file.

use crate::{
    finding::{Finding, FormProblem},
    read::Places,
    rules::wording::{
        Wording,
        doubled::{self, doubled},
        figures::{self, figures},
        quoted::{is_in, quoted},
    },
};

/// Keys whose texts are names and signs, not language.
const NOT_LANGUAGE: [&str; 8] = [
    "nama",
    "nama_tanpa_gelar",
    "nip",
    "nrp",
    "nomor",
    "instansi",
    "berkas",
    "naskah_bertanda_tangan",
];

/// No more than `most` findings.
pub(super) fn check(places: &Places, source: &str, bahasa: &Wording, most: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for typed in places.texts() {
        let key = typed.key();
        if NOT_LANGUAGE.contains(&last_step(&key)) {
            continue;
        }
        let span = typed.span();
        let text = source.get(span.clone()).unwrap_or_default();
        let hits = bahasa.hits(text, &key).map(|hit| {
            let at = hit.start..hit.start + hit.word.len();
            (at, hit.right(), hit.source())
        });
        let twice = doubled(text).map(|(at, right)| (at, Some(right), doubled::SOURCE));
        let typed = figures(text).map(|figure| (figure.at, Some(figure.right), figures::SOURCE));
        let quoted = quoted(text);
        let left = most - findings.len();
        findings.extend(
            hits.chain(twice)
                .chain(typed)
                .filter(|(at, ..)| !is_in(&quoted, at.start))
                .take(left)
                .map(|(at, right, source)| {
                    let problem = FormProblem::Wording {
                        word: text[at.clone()].to_owned(),
                        right,
                        source_of_rule: source.to_owned(),
                    };
                    let at = span.start + at.start..span.start + at.end;
                    Finding::new(problem, key.as_str(), at)
                }),
        );
    }
    findings
}

/// The key of a path's last step, without an index.
fn last_step(key: &str) -> &str {
    let step = key.rsplit('.').next().unwrap_or_default();
    step.split('[').next().unwrap_or_default()
}
