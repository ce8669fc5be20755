//! Several syntax errors in one run: note one, blank its value, parse again.
//!
//! Blanking keeps every byte where it was, so that the places of all findings are those of
//! the file; a blanked value counts as absent and can cause no finding of its own.

use std::ops::Range;

use crate::finding::{FileProblem, Finding, SyntaxProblem};

use super::{
    characters::Judge,
    diagnose::{Lost, SyntaxFault, diagnose},
    events::{self, MAX_DEPTH, MAX_NODES, Refusal, SyntaxError},
    lines::{Lines, line_starts},
    tree::{Tree, whole_characters},
};

/// Parsings of one file: each syntax error costs another one.
const MAX_PARSINGS: usize = 30;

/// Forbidden characters that are reported one by one; more say nothing new.
const MAX_CHARACTERS: usize = 20;

/// What could be parsed of a file.
#[derive(Debug, Default)]
pub(super) struct Recovered {
    pub(super) tree: Tree,
    pub(super) findings: Vec<Finding>,
    /// Characters that the tree holds in another form than the file, in order.
    pub(super) replaced: Vec<Range<usize>>,
    /// Paths under which something may stand that could not be parsed.
    pub(super) lost: Vec<String>,
}

/// Something blanked, and what it may have held.
#[derive(Debug)]
struct Blanked {
    range: Range<usize>,
    lost: String,
    /// Number of the finding that says so, when it is a new one.
    finding: Option<usize>,
}

/// Parses a text as far as it goes. The tree is empty when it was given up.
pub(super) fn recover(source: &str) -> Recovered {
    let starts = line_starts(source);
    let mut recovered = Recovered {
        findings: foreign_indents(source),
        ..Recovered::default()
    };
    if let Some(last) = recovered.findings.last() {
        // Where its keys stand is anybody's guess.
        let end = last.span.end;
        let stopped = Finding::new(FileProblem::Stopped, "", end..end);
        recovered.findings.push(stopped);
        return recovered;
    }
    let mut text = replace_forbidden(source, &starts, &mut recovered);
    let mut blanked: Vec<Blanked> = Vec::new();
    for _ in 0..MAX_PARSINGS {
        let error = match events::parse(&text) {
            Ok(mut tree) => {
                name_blanked(&tree, &mut recovered.findings, &mut blanked);
                tree.fit(source);
                recovered.lost = blanked.into_iter().map(|blanked| blanked.lost).collect();
                recovered.tree = tree;
                return recovered;
            }
            Err(error) => error,
        };
        if let Some(finding) = limit(&error) {
            recovered.findings.push(finding);
            return recovered;
        }
        let lines = Lines::new(&text, &starts);
        let fault = diagnose(&error, &lines);
        let line = lines.at(fault.span.start);
        let is_known = blanked.iter().any(|Blanked { range, .. }| {
            (lines.at(range.start)..=lines.at(range.end)).contains(&line)
        });
        let Some((range, lost)) = next_to_blank(&fault, &text, &lines) else {
            break;
        };
        let finding = (!is_known).then_some(recovered.findings.len());
        if !is_known {
            recovered.findings.push(Finding::new(
                fault.problem,
                fault.key,
                whole_characters(source, &fault.span),
            ));
        }
        blank(&mut text, &range);
        blanked.push(Blanked {
            range,
            lost,
            finding,
        });
    }
    let ends = recovered.findings.iter().map(|finding| finding.span.end);
    let end = ends.max().unwrap_or(0);
    let stopped = Finding::new(FileProblem::Stopped, "", end..end);
    recovered.findings.push(stopped);
    recovered
}

/// Within `{ … }` only the tree knows the key: that of the `~` that stands for the value.
fn name_blanked(tree: &Tree, findings: &mut [Finding], blanked: &mut [Blanked]) {
    for id in tree.ids().filter(|id| tree.is_blank(*id)) {
        let start = tree.node(id).span.start;
        for blanked in blanked.iter_mut().filter(|of| of.range.start == start) {
            blanked.lost = tree.path(id);
            if let Some(finding) = blanked.finding.and_then(|at| findings.get_mut(at)) {
                finding.key = tree.path(id);
            }
        }
    }
}

/// The smallest part round a fault that still holds something: its value, its lines, its
/// section; with the path under which that loses keys.
fn next_to_blank(
    fault: &SyntaxFault,
    text: &str,
    lines: &Lines<'_>,
) -> Option<(Range<usize>, String)> {
    let line = lines.at(fault.span.start);
    let parent = lines.group(line);
    let section = (0..=line)
        .rev()
        .find(|above| !lines.is_blank(*above) && lines.indent(*above) == 0)
        .unwrap_or(line);
    let lost = match fault.lost {
        Lost::Value => fault.key.clone(),
        Lost::Lines => parent.clone(),
    };
    [
        (fault.blank.clone(), lost),
        (lines.block(line, lines.indent(line)), parent),
        (lines.block(section, 0), String::new()),
    ]
    .into_iter()
    .find(|(range, _)| text[range.clone()].contains(|c: char| !c.is_whitespace() && c != '~'))
}

/// Writes spaces over a range, and a `~` first where a value stood.
fn blank(text: &mut String, range: &Range<usize>) {
    let mut filler: String = text[range.clone()]
        .bytes()
        .map(|byte| if byte == b'\n' { '\n' } else { ' ' })
        .collect();
    let before = text[..range.start].trim_end_matches([' ', '\t']);
    let opens_line = before.is_empty() || before.ends_with('\n');
    // Right after the colon of `key:value` a `~` would still not be a value.
    if !opens_line && !text[..range.start].ends_with(':') && !filler.is_empty() {
        filler.replace_range(..1, "~");
    }
    text.replace_range(range.clone(), &filler);
}

/// Lines that begin with a blank which is no space to YAML, as web pages and chats put it there.
fn foreign_indents(source: &str) -> Vec<Finding> {
    let mut at = 0;
    let lines = source.split_inclusive('\n').filter_map(|line| {
        let start = at;
        at += line.len();
        let first = line.chars().next().filter(|c| !c.is_ascii())?;
        let is_indent = first.is_whitespace() && !line.trim().is_empty();
        let span = start..start + first.len_utf8();
        is_indent.then(|| Finding::new(SyntaxProblem::ForeignIndent, "", span))
    });
    lines.take(MAX_CHARACTERS).collect()
}

/// Reports forbidden characters, and puts as many letters in their place, so that parsing
/// goes on.
fn replace_forbidden(source: &str, starts: &[usize], recovered: &mut Recovered) -> String {
    let mut text = String::with_capacity(source.len());
    let mut found = Vec::new();
    let mut judge = Judge::default();
    for (at, c) in source.char_indices() {
        // A byte order mark that opens the file is no text.
        if judge.forbids(c) && (at, c) != (0, '\u{FEFF}') {
            text.extend(std::iter::repeat_n('_', c.len_utf8()));
            recovered.replaced.push(at..at + c.len_utf8());
            found.push((at, c));
        } else {
            text.push(c);
        }
    }
    let lines = Lines::new(&text, starts);
    for (at, character) in found.into_iter().take(MAX_CHARACTERS) {
        let problem = FileProblem::ForbiddenCharacter { character };
        let key = lines.path(lines.at(at));
        recovered
            .findings
            .push(Finding::new(problem, key, at..at + character.len_utf8()));
    }
    text
}

fn limit(error: &SyntaxError) -> Option<Finding> {
    let problem = match error.refusal {
        Refusal::TooManyNodes => FileProblem::TooManyNodes { limit: MAX_NODES },
        Refusal::TooDeep => FileProblem::TooDeep { limit: MAX_DEPTH },
        _ => return None,
    };
    Some(Finding::new(problem, "", error.at..error.at))
}
