//! What becomes of signs in texts: `fill` notes it where it happens, here it gets its place in
//! the file.

use std::ops::Range;

use crate::{
    cycle::TextKind,
    fill::markdown::{self, Note, Raw, What},
    finding::{Finding, FormProblem},
    read::{Places, Typed},
};

/// Of each text what there is to tell; at most `most` findings.
pub(super) fn check(places: &Places, source: &str, most: usize) -> Vec<Finding> {
    let mut findings = Vec::new();
    for typed in places.texts() {
        if let Some(kind) = typed.kind()
            && findings.len() < most
        {
            findings.extend(told(typed, kind, source));
        }
    }
    findings.truncate(most);
    findings
}

/// What there is to tell of a text, each at its place.
fn told(typed: Typed<'_>, kind: TextKind, source: &str) -> Vec<Finding> {
    let text = typed.text();
    let mut findings: Vec<Finding> = Vec::new();
    let raw = source.get(typed.span()).unwrap_or_default();
    if let Some(line) = lost_line(typed, raw) {
        let at = typed.span().start;
        let span = at + line.start..at + line.end;
        let problem = match kind {
            TextKind::Prose => FormProblem::LinesJoined,
            _ => FormProblem::OneParagraph,
        };
        return vec![Finding::new(problem, typed.key(), span)];
    }
    for note in markdown::notes(text, kind) {
        let span = place(typed, &note.at, raw);
        findings.push(Finding::new(problem(&note, text), typed.key(), span));
    }
    findings
}

/// The first line of a list or a table in a text whose lines YAML joins.
fn lost_line(typed: Typed<'_>, raw: &str) -> Option<Range<usize>> {
    if typed.keeps_lines() || !raw.contains('\n') {
        return None;
    }
    let notes = markdown::notes(raw.trim_start_matches(['"', '\'']), TextKind::Exact);
    let by = raw.len() - raw.trim_start_matches(['"', '\'']).len();
    let note = notes.into_iter().find(|note| {
        // A blank line parts paragraphs here too.
        let line = raw.get(note.at.start + by..).unwrap_or_default();
        line.starts_with(|c: char| !c.is_alphabetic() || c == 'a')
    })?;
    Some(note.at.start + by..note.at.end + by)
}

fn problem(note: &Note, text: &str) -> FormProblem {
    let sign = || text.get(note.at.clone()).unwrap_or_default().to_owned();
    match note.what {
        What::LoneMark => FormProblem::ListMark { mark: sign() },
        What::LoneEmphasis => FormProblem::EmphasisMark { mark: sign() },
        What::Raw(Raw::Heading) => FormProblem::HeadingMark { mark: sign() },
        What::Raw(raw) => FormProblem::OtherNotation {
            sign: sign(),
            cure: cure(raw),
        },
        What::Joined => FormProblem::LineJoined,
        What::OneParagraph => FormProblem::OneParagraph,
        What::TableRule => FormProblem::TableRule,
        What::TableCells { cells, columns } => FormProblem::TableCells { cells, columns },
    }
}

fn cure(raw: Raw) -> &'static str {
    match raw {
        Raw::Heading | Raw::Rule => "hapus tanda itu",
        Raw::Quotation => "hapus tanda itu, dan apit kutipannya dengan tanda petik",
        Raw::Code => "hapus tanda itu, atau apit dengan tanda petik",
        Raw::Strike => "hapus teks yang dicoret itu",
        Raw::Picture => "hapus tanda itu; gambar disertakan sebagai lampiran",
        Raw::Link => "tulis namanya, lalu alamatnya dalam kurung, tanpa tanda [ ]",
        Raw::Footnote => "hapus tanda itu, dan tulis keterangannya dalam kurung",
        Raw::Html => "hapus tanda itu; tebal ditulis **…**, miring *…*",
        Raw::Entity => "tulis tandanya sendiri, misalnya & atau –",
    }
}

/// Bytes of the file for bytes of a text.
fn place(typed: Typed<'_>, at: &Range<usize>, raw: &str) -> Range<usize> {
    let (text, start) = (typed.text(), typed.span().start);
    let before = text.get(..at.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let sign = text.get(at.clone()).unwrap_or_default();
    let sign = sign.lines().next().unwrap_or_default();
    // The line of the file, where lines are kept; the whole text elsewhere.
    let (mut line, mut offset) = (raw, 0);
    if typed.keeps_lines() {
        let number = before.matches('\n').count();
        let mut lines = raw.split_inclusive('\n');
        offset = lines.by_ref().take(number).map(str::len).sum();
        line = lines.next().unwrap_or_default();
    }
    let column = at.start - line_start;
    let indent = line.len() - line.trim_start().len();
    let nearest = line
        .match_indices(sign)
        .min_by_key(|(place, _)| place.abs_diff(indent + column));
    match nearest.filter(|_| !sign.is_empty()) {
        Some((place, _)) => start + offset + place..start + offset + place + sign.len(),
        None => typed.span(),
    }
}
