//! One finding for what has one cause, however many keys it stands at.

use std::collections::HashMap;

use super::{Finding, FormProblem, MeaningProblem, Problem, SyntaxProblem};

/// So many findings that say the same are told as one.
const MANY: usize = 3;
/// So many, where each has a cure of its own.
const VERY_MANY: usize = 6;

/// The findings of a file, in order, in which the first of many alike names the keys of the others.
#[must_use]
pub fn gathered(mut findings: Vec<Finding>) -> Vec<Finding> {
    let mut alike: HashMap<(&'static str, String), Vec<usize>> = HashMap::new();
    for (index, finding) in findings.iter().enumerate() {
        // Within one text each place is to be seen.
        if !finding.key.is_empty() && finding.also().is_empty() {
            let cause = (finding.problem.code(), cause(finding));
            alike.entry(cause).or_default().push(index);
        }
    }
    let mut stays = vec![true; findings.len()];
    for group in alike.into_values() {
        let keys = group.iter().map(|index| findings[*index].key.clone());
        let mut keys: Vec<String> = keys.collect();
        keys.dedup();
        let first = &mut findings[group[0]];
        if keys.len() < least(&first.problem) {
            continue;
        }
        first.also.get_or_insert_default().keys = keys.split_off(1);
        for index in &group[1..] {
            stays[*index] = false;
        }
    }
    let mut stays = stays.into_iter();
    findings.retain(|_| stays.next() == Some(true));
    findings
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
