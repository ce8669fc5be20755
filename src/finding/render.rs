//! A finding as text for a terminal, entirely Indonesian.

use std::ops::Range;

use annotate_snippets::{
    AnnotationKind, Group, Level as Severity, Renderer, Snippet, normalize_untrusted_str,
};

use super::{
    Finding, Level,
    place::{line_round, place, same_length_text},
};

/// How findings are drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Rendering {
    /// Text alone.
    #[default]
    Plain,
    /// With the escape codes of a terminal.
    Styled,
}

/// Columns of the source that are shown; longer lines are trimmed round the finding.
const WIDTH: usize = 100;

/// Renders one finding of the file `path`, whose bytes are `source`.
///
/// The first line reads `BERKAS:BARIS:KOLOM: galat[kode]: kalimat`, so that editors jump to
/// it; the source, with the key under it, and a suggestion follow.
#[must_use]
pub fn render(finding: &Finding, path: &str, source: &[u8], rendering: Rendering) -> String {
    let at = place(source, &finding.span);
    let level = finding.problem.level();
    let severity = match level {
        Level::Error => Severity::ERROR,
        Level::Warning => Severity::WARNING,
    };
    let name = format!("{path}:{}:{}: {level}", at.line, at.column);
    let title = severity
        .with_name(name)
        .primary_title(finding.sentence())
        .id(finding.problem.code());
    let (text, span) = first_line(source, &finding.span);
    let mut annotation = AnnotationKind::Primary.span(span);
    if !finding.key.is_empty() {
        annotation = annotation.label(normalize_untrusted_str(&finding.key));
    }
    let snippet = Snippet::source(text.as_str())
        .line_start(at.line)
        .annotation(annotation);
    let mut group = Group::with_title(title);
    if !text.trim().is_empty() {
        group = group.element(snippet);
    }
    let suggestion = finding.problem.suggestion();
    let suggestion = normalize_untrusted_str(&suggestion);
    group = group.element(Severity::HELP.with_name("saran").message(suggestion));
    let renderer = match rendering {
        Rendering::Plain => Renderer::plain(),
        Rendering::Styled => Renderer::styled(),
    };
    renderer.term_width(WIDTH).render(&[group])
}

/// The line that a span begins on, and the span within it: a text of fifty lines would bury
/// the finding that is about it.
fn first_line(source: &[u8], span: &Range<usize>) -> (String, Range<usize>) {
    let start = span.start.min(source.len());
    let line = line_round(source, start);
    let text = same_length_text(&source[line.clone()]).0;
    let text = text.trim_end_matches('\r').to_owned();
    let within = |at: usize| at.saturating_sub(line.start).min(text.len());
    let start = text.floor_char_boundary(within(start));
    let end = text.ceil_char_boundary(within(span.end)).max(start);
    (text, start..end)
}
