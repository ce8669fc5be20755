//! One finding for what has one cause, however many keys it stands at.

use std::collections::HashMap;

use super::{Finding, FormProblem, MeaningProblem, Problem, SyntaxProblem};

/// So many findings that say the same are told as one.
const MANY: usize = 3;
/// So many, where each has a cure of its own.
const VERY_MANY: usize = 6;

/// The findings of a file, in order, in which the first of many alike names the keys of the others.
#[must_use]
pub fn gathered(findings: Vec<Finding>) -> Vec<Finding> {
    let mut alike: HashMap<(&'static str, String), Vec<usize>> = HashMap::new();
    for (index, finding) in findings.iter().enumerate() {
        // Within one text each place is to be seen.
        if !finding.key.is_empty() && finding.also().is_empty() {
            let cause = (finding.problem.code(), cause(finding));
            alike.entry(cause).or_default().push(index);
        }
    }
    let mut also: HashMap<usize, Vec<String>> = HashMap::new();
    let mut gone = vec![false; findings.len()];
    for group in alike.into_values() {
        let mut keys: Vec<&str> = group
            .iter()
            .map(|index| findings[*index].key.as_str())
            .collect();
        keys.dedup();
        if keys.len() < least(&findings[group[0]].problem) {
            continue;
        }
        also.insert(
            group[0],
            keys[1..].iter().map(|key| (*key).to_owned()).collect(),
        );
        for index in &group[1..] {
            gone[*index] = true;
        }
    }
    let findings = findings.into_iter().enumerate();
    let kept = findings.filter(|(index, _)| !gone[*index]);
    kept.map(|(index, mut finding)| {
        if let Some(keys) = also.remove(&index) {
            finding.also.get_or_insert_default().keys = keys;
        }
        finding
    })
    .collect()
}

fn least(problem: &Problem) -> usize {
    match problem {
        Problem::Syntax(SyntaxProblem::ColonInText { .. })
        | Problem::Meaning(MeaningProblem::DateForm { .. })
        | Problem::Form(FormProblem::Wording { .. }) => VERY_MANY,
        _ => MANY,
    }
}

/// What findings of one cause have in common: all that is said, but for what was typed where that
/// makes no difference.
fn cause(finding: &Finding) -> String {
    let problem = &finding.problem;
    match problem {
        Problem::Meaning(MeaningProblem::WrongType {
            expected, advice, ..
        }) => {
            format!("{expected}\n{}", unquoted(advice))
        }
        Problem::Syntax(SyntaxProblem::ColonInText { .. })
        | Problem::Meaning(MeaningProblem::DateForm { .. }) => String::new(),
        _ => format!("{problem}\n{}", problem.suggestion()),
    }
}

/// A text without what stands in its quotes.
fn unquoted(text: &str) -> String {
    let mut depth = 0_usize;
    let mut rest = String::new();
    for c in text.chars() {
        match c {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            _ if depth == 0 => rest.push(c),
            _ => {}
        }
    }
    rest
}
