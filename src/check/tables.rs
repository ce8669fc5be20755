//! Lines that were meant as a table of Markdown's but are none: they would be printed as typed.

use super::lines::{Fault, Line};
use crate::{fill::markdown::cells, finding::FormProblem};

/// The line that spoils the first such table.
pub(super) fn fault(lines: &[Line<'_>]) -> Option<Fault> {
    let tables = lines.split(|(_, line)| !line.starts_with('|'));
    let (problem, (at, line)) = tables.filter(|rows| rows.len() > 1).find_map(spoilt)?;
    Some((problem, at..at + line.trim_end().len()))
}

/// What keeps rows from being a table, and the line that does.
fn spoilt<'a>(rows: &[Line<'a>]) -> Option<(FormProblem, Line<'a>)> {
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
    line.contains('-')
        && line
            .trim_end()
            .chars()
            .all(|c| matches!(c, '|' | '-' | ':' | ' '))
}
