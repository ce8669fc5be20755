//! Tables: rows between bars under a ruled head, and cells parted by tabs as Word pastes them.

use super::{line::SourceLine, note::What};

/// A table, its cells as typed.
pub(super) struct SourceTable<'a> {
    /// Alignments of its columns, as `<table rata="…">` has them.
    pub columns: Vec<&'static str>,
    pub has_head: bool,
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// A cell: its text, and where that stands.
pub(super) type Cell<'a> = (usize, &'a str);

/// What lines that look like a table are.
pub(super) enum Rows<'a> {
    Table(SourceTable<'a>),
    /// Lines to be printed as they were typed; the one that spoils the table, and how.
    Spoilt(usize, What),
    None,
}

/// Looks at the lines from the first on: how many belong together, and what they are.
pub(super) fn rows<'a>(lines: &[SourceLine<'a>]) -> (usize, Rows<'a>) {
    let barred = together(lines, |line| line.text.starts_with('|') && !line.escaped);
    let has_bar = |line: &SourceLine<'_>| line.text.contains('|') && !line.escaped;
    let loose = together(lines, has_bar);
    let is_ruled = |lines: &[SourceLine<'_>]| lines.get(1).is_some_and(|line| is_rule(line.text));
    if barred > 1 {
        (barred, under_rule(&lines[..barred]))
    } else if loose > 1 && is_ruled(&lines[..loose]) {
        (loose, under_rule(&lines[..loose]))
    } else {
        tabbed(lines)
    }
}

/// How many lines that are alike follow one another.
fn together(lines: &[SourceLine<'_>], is: impl Fn(&SourceLine<'_>) -> bool) -> usize {
    let mut first = true;
    lines
        .iter()
        .take_while(|line| is(line) && (std::mem::take(&mut first) || line.blanks == 0))
        .count()
}

fn under_rule<'a>(lines: &[SourceLine<'a>]) -> Rows<'a> {
    let [head, rule, rest @ ..] = lines else {
        return Rows::None;
    };
    if is_rule(head.text) || !is_rule(rule.text) {
        return Rows::Spoilt(0, What::TableRule);
    }
    let head = cells(head);
    let columns = alignments(rule.text);
    if columns.len() != head.len() {
        let (cells, columns) = (columns.len(), head.len());
        return Rows::Spoilt(1, What::TableCells { cells, columns });
    }
    let rest: Vec<_> = rest.iter().map(cells).collect();
    if let Some(row) = rest.iter().position(|row| row.len() > columns.len()) {
        let (cells, columns) = (rest[row].len(), columns.len());
        return Rows::Spoilt(row + 2, What::TableCells { cells, columns });
    }
    Rows::Table(SourceTable {
        columns,
        has_head: true,
        rows: std::iter::once(head).chain(rest).collect(),
    })
}

/// Whether a line is the one between the head of a table and its rows.
fn is_rule(line: &str) -> bool {
    let line = line.trim_end();
    line.contains('-') && line.contains('|') && line.chars().all(|c| "|-: ".contains(c))
}

fn alignments(rule: &str) -> Vec<&'static str> {
    let columns = bare(rule).split('|').map(|column| {
        let column = column.trim();
        match (column.starts_with(':'), column.ends_with(':')) {
            (true, true) => "tengah",
            (false, true) => "kanan",
            _ => "kiri",
        }
    });
    columns.collect()
}

/// A row without the bars at its ends.
fn bare(row: &str) -> &str {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    match row.strip_suffix('|') {
        Some(rest) if !rest.ends_with('\\') => rest,
        _ => row,
    }
}

/// The cells of a row; a bar after a backslash is a sign of its cell.
fn cells<'a>(line: &SourceLine<'a>) -> Vec<Cell<'a>> {
    let row = bare(line.text);
    let from = line.text.find(row).unwrap_or(0);
    let mut cells = Vec::new();
    let mut start = 0;
    let bars = row.match_indices('|').map(|(at, _)| at);
    let bars = bars.filter(|at| !row[..*at].ends_with('\\'));
    for end in bars.chain([row.len()]) {
        cells.push(cell(&row[start..end], line.at + from + start));
        start = end + 1;
    }
    cells
}

fn cell(text: &str, at: usize) -> Cell<'_> {
    let bare = text.trim_start();
    (at + text.len() - bare.len(), bare.trim_end())
}

/// Two lines or more with as many tabs are the rows of a table that was pasted from Word or
/// Excel. Where there are two columns, its first row may as well be one like the others.
fn tabbed<'a>(lines: &[SourceLine<'a>]) -> (usize, Rows<'a>) {
    let tabs = |line: &SourceLine<'_>| line.text.trim_end().matches('\t').count();
    let count = lines.first().map_or(0, tabs);
    let alike = |line: &SourceLine<'_>| tabs(line) == count && (line.marks.is_empty() || count > 1);
    let rows = together(lines, alike);
    if count == 0 || rows < 2 {
        return (0, Rows::None);
    }
    let row = |line: &SourceLine<'a>| {
        let mut at = line.at;
        let cells = line.text.trim_end().split('\t').map(|text| {
            let cell = cell(text, at);
            at += text.len() + 1;
            cell
        });
        cells.collect()
    };
    let table = SourceTable {
        columns: vec!["kiri"; count + 1],
        has_head: count > 1,
        rows: lines[..rows].iter().map(row).collect(),
    };
    (rows, Rows::Table(table))
}
