//! What becomes of signs in long texts: `markdown` notes it where it happens, here it gets its
//! place in the file.

use std::ops::Range;

use super::markdown::{self, Note, Raw, What};
use crate::{
    cycle::{Cycle, TextKind},
    finding::{Finding, NotationProblem, same_length_text},
    read::{MAX_FINDINGS, Read, Typed},
};

/// Lines of a cycle's texts that look like items or a table but are none, and signs that would be
/// printed as they stand; `source` is the file.
#[must_use]
pub fn check(read: &Read<Cycle>, source: &[u8]) -> Vec<Finding> {
    let (source, _) = same_length_text(source);
    let mut findings = Vec::new();
    for typed in read.places.texts() {
        if let Some(kind) = typed.kind()
            && findings.len() < MAX_FINDINGS
        {
            findings.extend(told(typed, kind, &source));
        }
    }
    findings.truncate(MAX_FINDINGS);
    findings
}

/// What there is to tell of a text: of each kind the first, at its place, with how many more there
/// are.
fn told(typed: Typed<'_>, kind: TextKind, source: &str) -> Vec<Finding> {
    let raw = source.get(typed.span()).unwrap_or_default();
    if let Some(line) = lost_line(typed, raw) {
        let at = typed.span().start;
        let problem = match kind {
            TextKind::Prose => NotationProblem::LinesJoined {
                folded: typed.is_folded(),
            },
            _ => one_paragraph(&typed.key()),
        };
        return vec![Finding::new(
            problem,
            typed.key(),
            at + line.start..at + line.end,
        )];
    }
    let notes = markdown::notes(typed.text(), kind);
    let firsts = notes.iter().enumerate().filter(|(index, note)| {
        let mut before = notes[..*index].iter();
        before.all(|other| other.what.kind() != note.what.kind())
    });
    let findings = firsts.map(|(index, note)| {
        let after = notes[index + 1..].iter();
        let more = after.filter(|other| other.what.kind() == note.what.kind());
        let span = place(typed, &note.at, raw);
        Finding::new(problem(note, typed, raw), typed.key(), span).and_more(more.count())
    });
    findings.collect()
}

/// The first line of a list or a table in a text whose lines YAML joins.
fn lost_line(typed: Typed<'_>, raw: &str) -> Option<Range<usize>> {
    if typed.keeps_lines() || !raw.contains('\n') {
        return None;
    }
    // Quotes and the blanks before lines are no part of the text.
    let lines: Vec<&str> = raw.split('\n').map(str::trim).collect();
    let flat = lines.join("\n");
    let flat = flat.trim_start_matches(['"', '\'']);
    let lost = markdown::structure(flat);
    if lost.len() <= markdown::structure(typed.text()).len() {
        return None;
    }
    let number = flat[..lost.first()?.start].matches('\n').count();
    let before: usize = raw.split_inclusive('\n').take(number).map(str::len).sum();
    let line = raw[before..].lines().next().unwrap_or_default();
    let start = before + line.len() - line.trim_start().len();
    Some(start..before + line.trim_end().len())
}

fn one_paragraph(key: &str) -> NotationProblem {
    NotationProblem::OneParagraph {
        is_item: key.ends_with(']'),
    }
}

fn problem(note: &Note, typed: Typed<'_>, raw: &str) -> NotationProblem {
    let text = typed.text();
    let sign = || text.get(note.at.clone()).unwrap_or_default().to_owned();
    // In double quotes YAML takes a backslash itself.
    let takes_backslashes = typed.is_quoted() && raw.starts_with('"');
    let backslash = if takes_backslashes { "\\\\" } else { "\\" };
    let escaped = |signs: &str| escaped(&sign(), signs, backslash);
    match note.what {
        What::LoneMark { in_paragraph } => NotationProblem::ListMark {
            mark: sign(),
            in_paragraph,
            escaped: lone_mark_escaped(&sign(), text.get(..note.at.start), backslash),
        },
        What::LoneEmphasis { opens } => NotationProblem::EmphasisMark {
            mark: sign(),
            opens,
            escaped: escaped("*_"),
        },
        What::Raw(Raw::Heading) => NotationProblem::HeadingMark {
            mark: sign(),
            title: title(text.get(note.at.end..).unwrap_or_default()),
            escaped: format!("{backslash}{}", sign()),
        },
        What::Raw(raw) => NotationProblem::OtherNotation {
            cure: cure(raw, &sign()),
            escaped: match raw {
                Raw::Rule | Raw::Quotation => format!("{backslash}{}", sign()),
                _ => escaped("`~[!<&"),
            },
            sign: sign(),
        },
        What::Joined => NotationProblem::LineJoined,
        What::Leaves => NotationProblem::LineLeaves,
        What::OneParagraph => one_paragraph(&typed.key()),
        What::TableRule { columns } => NotationProblem::TableRule {
            rule: (columns > 0).then(|| format!("|{}", "---|".repeat(columns))),
            escaped: format!("{backslash}|"),
        },
        What::TableCells {
            cells,
            columns,
            spoils,
        } => NotationProblem::TableCells {
            cells,
            columns,
            spoils,
            escaped: format!("{backslash}|"),
        },
    }
}

/// A text with a backslash before each of some signs.
fn escaped(text: &str, signs: &str, backslash: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if signs.contains(c) {
            escaped.push_str(backslash);
        }
        escaped.push(c);
    }
    escaped
}

/// The mark of an item with a backslash: before it, or, within an emphasis, before its sign.
fn lone_mark_escaped(mark: &str, before: Option<&str>, backslash: &str) -> String {
    let in_emphasis = before.is_some_and(|before| before.ends_with(['*', '_']));
    let sign = mark.char_indices().next_back().map_or(0, |(at, _)| at);
    let at = if in_emphasis { sign } else { 0 };
    format!("{}{backslash}{}", &mark[..at], &mark[at..])
}

/// The title after the marks of a heading.
fn title(rest: &str) -> String {
    let line = rest.lines().next().unwrap_or_default();
    line.trim_matches(['#', '*', ' ', '\t']).to_owned()
}

/// What is to stand in the place of a sign of another notation.
fn cure(raw: Raw, sign: &str) -> String {
    match raw {
        Raw::Link => return link(sign),
        Raw::Entity => return entity(sign),
        Raw::Heading | Raw::Rule => "ganti dengan baris kosong",
        Raw::Quotation => {
            "hapus “>” pada tiap baris, sambungkan barisnya, dan apit dengan tanda petik"
        }
        Raw::Code => "apit dengan tanda petik sebagai ganti “`”",
        Raw::Strike => "hapus teks yang dicoret itu",
        Raw::Picture => "hapus tanda itu; gambar disertakan sebagai lampiran",
        Raw::Footnote => "hapus tanda itu, dan tulis keterangannya dalam kurung",
        Raw::Html => "hapus tanda itu; tebal ditulis **…**, miring *…*",
    }
    .to_owned()
}

/// `[laman](https://…)` or `[laman]: https://…` as it is to be written.
fn link(sign: &str) -> String {
    let parts = sign.split_once("](").or_else(|| sign.split_once("]: "));
    let (name, address) = parts.unwrap_or((sign, ""));
    let name = name.trim_start_matches('[');
    let address = address.trim_end_matches(')').trim();
    match (name, address) {
        (name, "") | ("", name) => format!("tulis “{name}”"),
        (name, address) if name == address => format!("tulis “{name}”"),
        (name, address) => format!("tulis “{name} ({address})”"),
    }
}

/// What an entity of HTML stands for.
fn entity(sign: &str) -> String {
    let right = match sign {
        "&amp;" => "&",
        "&lt;" => "<",
        "&gt;" => ">",
        "&quot;" => "\"",
        "&apos;" => "'",
        "&ndash;" => "–",
        "&mdash;" => "—",
        "&copy;" => "©",
        "&hellip;" => "…",
        "&nbsp;" => return "tulis spasi".into(),
        _ => return "tulis tandanya sendiri".into(),
    };
    format!("tulis “{right}”")
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
