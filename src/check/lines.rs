//! Lines of texts that look like what they are not: each text of the file is taken apart once.

use std::ops::Range;

use super::{marks, tables};
use crate::{
    finding::{Finding, FormProblem},
    read::Places,
};

/// A line from its first sign on, and where it begins in the file.
pub(super) type Line<'a> = (usize, &'a str);

/// What is wrong, and where.
pub(super) type Fault = (FormProblem, Range<usize>);

/// Of each text what its marks and its tables give to tell.
pub(super) fn check(places: &Places, source: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for typed in places.texts() {
        let span = typed.span();
        let text = source.get(span.clone()).unwrap_or_default();
        let mut end = span.start;
        let lines = text.split_inclusive('\n').map(|line| {
            let bare = line.trim_start();
            end += line.len();
            (end - bare.len(), bare)
        });
        let lines: Vec<Line<'_>> = lines.collect();
        let faults = [
            marks::heading(&lines),
            marks::items(&lines),
            tables::fault(&lines),
        ];
        for (problem, span) in faults.into_iter().flatten() {
            findings.push(Finding::new(problem, typed.key(), span));
        }
    }
    findings
}
