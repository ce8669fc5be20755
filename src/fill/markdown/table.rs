//! Tables: rows between bars under a ruled head, and cells parted by tabs as Word pastes them.

use std::ops::Range;

use super::{
    align::{self, Cell},
    line::SourceLine,
    note::{Note, What},
};

/// A table, its cells as typed.
pub(super) struct SourceTable<'a> {
    /// Alignments of its columns, as `<table rata="…">` has them.
    pub columns: Vec<&'static str>,
    pub has_head: bool,
    pub rows: Vec<Vec<Cell<'a>>>,
}

/// What lines that look like a table are.
pub(super) enum Rows<'a> {
    /// A table, and what there is to tell of its rows.
    Table(SourceTable<'a>, Vec<Note>),
    /// Lines to be printed as they were typed, since one of them spoils the table.
    Spoilt(Note),
    None,
}

/// Lines over which a cell may go.
const LONGEST_CELL: usize = 20;

/// Looks at the lines from the first on: how many belong together, and what they are.
pub(super) fn rows<'a>(text: &'a str, lines: &[SourceLine<'a>]) -> (usize, Rows<'a>) {
    let barred = barred(text, lines);
    if barred.is_empty() {
        return unruled(text, lines).unwrap_or_else(|| tabbed(text, lines));
    }
    let (count, rows) = under_rule(&barred);
    let lines = barred[..count].iter().map(|row| row.lines).sum();
    (lines, rows)
}

/// A row between bars.
struct Barred<'a> {
    at: usize,
    text: &'a str,
    /// Lines that it goes over, blank ones not counted.
    lines: usize,
    /// A blank line stands before it.
    apart: bool,
    is_rule: bool,
}

impl<'a> Barred<'a> {
    fn new(text: &'a str, range: Range<usize>, lines: usize, apart: bool) -> Self {
        let row = &text[range.clone()];
        Self {
            at: range.start,
            text: row,
            lines,
            apart,
            is_rule: is_rule(row),
        }
    }

    /// Its cells; a bar after a backslash is a sign of one.
    fn cells(&self) -> Vec<Cell<'a>> {
        let row = bare(self.text);
        let from = self.at + self.text.find(row).unwrap_or(0);
        let mut cells = Vec::new();
        let mut start = 0;
        for end in bars(row).chain([row.len()]) {
            cells.push(cell(&row[start..end], from + start));
            start = end + 1;
        }
        cells
    }

    fn note(&self, what: What) -> Note {
        let line = self.text.lines().next().unwrap_or_default();
        let at = self.at..self.at + line.trim_end().len();
        Note { at, what }
    }
}

/// The rows between bars that may be those of one table: lines that begin with a bar, or, with a
/// rule as the second, that hold one.
fn barred<'a>(text: &'a str, lines: &[SourceLine<'a>]) -> Vec<Barred<'a>> {
    let is_row = |line: &SourceLine<'_>| line.text.starts_with('|') || is_border(line.text);
    let is_ruled = |line: &SourceLine<'_>| line.blanks == 0 && is_rule(line.text);
    let has_bar = |line: &SourceLine<'_>| bars(line.text).next().is_some();
    let is_loose = !is_row(&lines[0]) && has_bar(&lines[0]) && lines.get(1).is_some_and(is_ruled);
    let mut rows = Vec::<Barred<'a>>::new();
    let mut at = 0;
    // The last rule, and the last row that tells whether another table begins.
    let (mut rule, mut last) = (None, usize::MAX);
    while let Some(line) = lines.get(at) {
        let belongs = is_row(line) || is_loose && has_bar(line);
        if !belongs
            || rows.len() > last
            || at > 0 && (line.blanks > 1 || is_loose && line.blanks > 0)
        {
            break;
        }
        // A cell may have been broken into lines; its row ends with a bar.
        let further = lines[at + 1..].iter().take(LONGEST_CELL);
        let further = further.take_while(|next| next.blanks == 0 && !is_row(next));
        let ends = |line: &SourceLine<'_>| ends_with_bar(line.text);
        let broken = if ends(line) || is_loose {
            0
        } else {
            let last = further.into_iter().position(ends);
            last.map_or(0, |last| last + 1)
        };
        let end = lines[at + broken].range().end;
        rows.push(Barred::new(
            text,
            line.at..end,
            broken + 1,
            line.blanks > 0 && at > 0,
        ));
        at += broken + 1;
        if rows.last().is_some_and(|row| row.is_rule) {
            let own = rows.len() - 1;
            if rule.is_some_and(|rule| own - rule > 2) {
                last = last.min(own + 1);
            }
            rule = Some(own);
        }
    }
    rows
}

/// Two lines or more with as many bars between their words, and no rule beneath the first: rows of a
/// table that somebody typed without the bars at their ends.
fn unruled<'a>(text: &'a str, lines: &[SourceLine<'a>]) -> Option<(usize, Rows<'a>)> {
    let columns = |line: &SourceLine<'_>| {
        let is_between = |at: &usize| {
            let (before, after) = (&line.text[..*at], &line.text[at + 1..]);
            before.ends_with(' ') && after.starts_with(' ')
        };
        1 + bars(line.text).filter(is_between).count()
    };
    let first = columns(lines.first()?);
    if first == 1 {
        return None;
    }
    let further = lines[1..]
        .iter()
        .take_while(|line| line.blanks == 0 && line.marks.is_empty() && columns(line) == first);
    let count = 1 + further.count();
    let head = Barred::new(text, lines[0].range(), 1, false);
    let note = head.note(What::TableRule { columns: first });
    (count > 1).then_some((count, Rows::Spoilt(note)))
}

/// The first table of rows between bars, and how many of them are its own.
fn under_rule<'a>(rows: &[Barred<'a>]) -> (usize, Rows<'a>) {
    // A rule may stand above the head, too.
    let border = usize::from(rows[0].is_rule && rows.get(2).is_some_and(|row| row.is_rule));
    let (head, below) = (&rows[border], &rows[border + 1..]);
    let Some((rule, below)) = below
        .split_first()
        .filter(|(rule, _)| rule.is_rule && !head.is_rule)
    else {
        let alike = 1 + below.iter().take_while(|row| !row.apart).count();
        let columns = if head.is_rule { 0 } else { head.cells().len() };
        let is_row = alike > 1 || head.is_rule || columns > 1 && ends_with_bar(head.text);
        return if is_row {
            (
                border + alike,
                Rows::Spoilt(head.note(What::TableRule { columns })),
            )
        } else {
            (0, Rows::None)
        };
    };
    let is_ruled = |at: usize| below.get(at).is_some_and(|row| row.is_rule);
    // Rules between rows are lines that someone drew; one below a row among others makes that the
    // head of another table.
    let is_grid = is_ruled(1) && (below.len() < 4 || is_ruled(3));
    let head_cells = head.cells();
    let columns = alignments(rule.text);
    let is_next = |at: usize| {
        let row: &Barred<'_> = &below[at];
        let begins = !is_grid && !row.is_rule && is_ruled(at + 1) && at + 2 < below.len();
        begins || row.apart && (is_ruled(at + 1) || row.cells().len() > columns.len())
    };
    let own = (0..below.len()).position(is_next).unwrap_or(below.len());
    let count = border + 2 + own;
    let spoilt = |row: &Barred<'_>, cells: usize, columns: usize| {
        (
            count,
            Rows::Spoilt(row.note(What::TableCells {
                cells,
                columns,
                spoils: true,
            })),
        )
    };
    if columns.len() != head_cells.len() {
        return spoilt(rule, columns.len(), head_cells.len());
    }
    let mut table = SourceTable {
        has_head: true,
        rows: vec![head_cells],
        columns,
    };
    for row in below[..own].iter().filter(|row| !row.is_rule) {
        let cells = row.cells();
        if cells.len() > table.columns.len() {
            return spoilt(row, cells.len(), table.columns.len());
        }
        table.rows.push(cells);
    }
    (count, Rows::Table(table, Vec::new()))
}

/// Whether a row is the line between the head of a table and its rows.
fn is_rule(row: &str) -> bool {
    let row = row.trim_end();
    let is_line = row.contains(['-', '=']) && row.chars().all(|c| "|-=:+ ".contains(c));
    is_line && (row.contains('|') || is_border(row))
}

/// `+----+----+`, as programs draw tables.
fn is_border(line: &str) -> bool {
    let line = line.trim_end();
    let begins = line.starts_with("+-") || line.starts_with("+=");
    begins && line.ends_with('+') && line.chars().all(|c| "-=:+".contains(c))
}

fn alignments(rule: &str) -> Vec<&'static str> {
    let rule = rule.replace('+', "|");
    let columns = bare(&rule).split('|').map(|column| {
        let column = column.trim();
        match (column.starts_with(':'), column.ends_with(':')) {
            (true, true) => "tengah",
            (false, true) => "kanan",
            _ => "kiri",
        }
    });
    columns.collect()
}

/// The bars of a text that no backslash stands before.
fn bars(text: &str) -> impl Iterator<Item = usize> {
    let is_bar = |at: &usize| {
        let before = &text[..*at];
        (before.len() - before.trim_end_matches('\\').len()).is_multiple_of(2)
    };
    text.match_indices('|').map(|(at, _)| at).filter(is_bar)
}

fn ends_with_bar(row: &str) -> bool {
    let row = row.trim_end();
    row.len() > 1 && bars(row).last() == Some(row.len() - 1)
}

/// A row without the bars at its ends.
fn bare(row: &str) -> &str {
    let row = row.trim();
    let end = if ends_with_bar(row) {
        row.len() - 1
    } else {
        row.len()
    };
    row[..end].strip_prefix('|').unwrap_or(&row[..end])
}

fn cell(text: &str, at: usize) -> Cell<'_> {
    let bare = text.trim_start();
    (at + text.len() - bare.len(), bare.trim_end())
}

/// The cells of a line between tabs, those before it within the columns of the table too; empty
/// ones at its end may have been cut off.
fn between_tabs<'a>(text: &'a str, line: &SourceLine<'a>, indent: usize) -> Vec<Cell<'a>> {
    let empty = tabs_before(text, line).saturating_sub(indent);
    let mut cells = vec![(line.at, ""); empty];
    let mut at = line.at;
    cells.extend(line.text.trim_end().split('\t').map(|text| {
        let cell = cell(text, at);
        at += text.len() + 1;
        cell
    }));
    cells
}

/// Tabs before the first sign of a line.
fn tabs_before(text: &str, line: &SourceLine<'_>) -> usize {
    let before = text[..line.at].rsplit('\n').next().unwrap_or_default();
    before.matches('\t').count()
}

/// Two lines or more with tabs are the rows of a table that was pasted from Word or Excel. Where
/// there are two columns, its first row may as well be one like the others.
fn tabbed<'a>(text: &'a str, lines: &[SourceLine<'a>]) -> (usize, Rows<'a>) {
    let Some(first) = lines
        .first()
        .filter(|line| line.text.trim_end().contains('\t'))
    else {
        return (0, Rows::None);
    };
    let indent = tabs_before(text, first);
    let cells = |line: &SourceLine<'a>| between_tabs(text, line, indent);
    let columns = cells(first).len();
    let is_row = |line: &SourceLine<'a>| {
        let has_tab = line.text.contains('\t') || tabs_before(text, line) > indent;
        has_tab && (line.marks.is_empty() || columns > 2) && !line.text.starts_with('|')
    };
    // After a blank line a row goes on with the table if it counts on.
    let counts_on = |line: &SourceLine<'a>| {
        let row = cells(line);
        let is_number = |text: &str| text.chars().all(|c| c.is_ascii_digit() || c == '.');
        row.len() == columns && is_number(row[0].1)
    };
    let belongs = |at: usize, line: &SourceLine<'a>| {
        if is_row(line) {
            return at == 0 || line.blanks == 0 || line.blanks == 1 && counts_on(line);
        }
        // A line between two rows is the rest of a cell.
        let next = lines
            .get(at + 1)
            .filter(|next| next.blanks == 0 && line.blanks == 0);
        line.marks.is_empty() && next.is_some_and(is_row)
    };
    let own = lines
        .iter()
        .enumerate()
        .take_while(|(at, line)| belongs(*at, line));
    let count = own.count();
    if count < 2 || columns == 2 && lines[..count].iter().all(SourceLine::is_field) {
        return (0, Rows::None);
    }
    let mut notes = Vec::new();
    let mut rows = Vec::with_capacity(count);
    for line in &lines[..count] {
        let row = cells(line);
        let note = Note {
            at: line.range(),
            what: What::TableCells {
                cells: row.len(),
                columns,
                spoils: row.len() > columns,
            },
        };
        if row.len() > columns {
            return (count, Rows::Spoilt(note));
        }
        // A tab at the end is an empty cell.
        let cut = &line.text[line.text.trim_end().len()..];
        let empty = cut.matches('\t').count();
        if row.len() + empty < columns {
            notes.push(note);
        }
        rows.push(row);
    }
    let has_head = columns > 2;
    let table = SourceTable {
        columns: align::of_pasted(&rows, has_head, columns),
        has_head,
        rows,
    };
    (count, Rows::Table(table, notes))
}
