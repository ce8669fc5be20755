//! Lines that were meant as a table of Markdown's but are none: they would be printed as typed.

use crate::{
    fill::markdown::cells,
    finding::{Finding, FormProblem},
    read::Places,
};

/// A line without the blanks around it, and where it begins.
type Line<'a> = (usize, &'a str);

/// One finding for each text, at the line that spoils the first such table.
pub(super) fn check(places: &Places, source: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for typed in places.texts() {
        let span = typed.span();
        let text = source.get(span.clone()).unwrap_or_default();
        let mut end = span.start;
        let lines: Vec<Line<'_>> = text
            .split_inclusive('\n')
            .map(|line| {
                end += line.len();
                (end - line.trim_start().len(), line.trim())
            })
            .collect();
        let tables = lines.split(|(_, line)| !line.starts_with('|'));
        let fault = tables.filter(|rows| rows.len() > 1).find_map(fault);
        if let Some((problem, (at, line))) = fault {
            findings.push(Finding::new(problem, typed.key(), at..at + line.len()));
        }
    }
    findings
}

/// What keeps rows from being a table, and the line that does.
fn fault<'a>(rows: &[Line<'a>]) -> Option<(FormProblem, Line<'a>)> {
    let [head, rule, ..] = *rows else {
        return None;
    };
    if is_rule(head.1) || !is_rule(rule.1) {
        return Some((FormProblem::TableRule, head));
    }
    let columns = cells(head.1);
    let fits = |row: &&Line<'_>| {
        let cells = cells(row.1);
        cells == columns || (row.0 != rule.0 && cells < columns)
    };
    let row = *rows.iter().find(|row| !fits(row))?;
    let cells = cells(row.1);
    Some((FormProblem::TableCells { cells, columns }, row))
}

/// Whether a line is the one between the head of a table and its rows.
fn is_rule(line: &str) -> bool {
    line.contains('-') && line.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}
