//! Lines that were meant as items of a list but begin with a mark that makes none, as they come
//! from Word: they would run together into one paragraph. And headings, which there are none of.

use crate::{
    finding::{Finding, FormProblem},
    read::Places,
};

/// Bullets that Word and its users put before an item.
const BULLETS: [char; 6] = ['•', '‣', '▪', '·', '–', '—'];

/// One finding for each text, at the first such line of two or more.
pub(super) fn check(places: &Places, source: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for typed in places.texts() {
        let span = typed.span();
        let text = source.get(span.clone()).unwrap_or_default();
        let mut end = span.start;
        let marked = text.split_inclusive('\n').filter_map(|line| {
            let bare = line.trim_start();
            end += line.len();
            Some((end - bare.len(), mark(bare)?))
        });
        let marked: Vec<(usize, &str)> = marked.take(2).collect();
        if let Some((at, mark)) = heading(text) {
            let at = span.start + at;
            let problem = FormProblem::HeadingMark { mark: mark.into() };
            findings.push(Finding::new(problem, typed.key(), at..at + mark.len()));
        }
        if let [(at, mark), _] = marked[..] {
            let problem = FormProblem::ListMark { mark: mark.into() };
            findings.push(Finding::new(problem, typed.key(), at..at + mark.len()));
        }
    }
    findings
}

/// The first mark of a heading that begins a line, and where.
fn heading(text: &str) -> Option<(usize, &str)> {
    let mut end = 0;
    text.split_inclusive('\n').find_map(|line| {
        end += line.len();
        let bare = line.trim_start();
        let (mark, _) = bare.split_once(' ')?;
        let is_mark = (1..=6).contains(&mark.len()) && mark.bytes().all(|byte| byte == b'#');
        is_mark.then_some((end - bare.len(), mark))
    })
}

/// The mark at the beginning of a line: a bullet, or a number or a letter in brackets.
fn mark(line: &str) -> Option<&str> {
    let (mark, _) = line.split_once([' ', '\t', '\u{A0}'])?;
    let is_bullet = mark.chars().count() == 1 && mark.starts_with(BULLETS);
    let inner = mark
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    let is_bracketed = inner.is_some_and(|inner| {
        let is_number = inner.bytes().all(|byte| byte.is_ascii_digit()) && inner.len() <= 2;
        let is_letter = inner.len() == 1 && inner.bytes().all(|byte| byte.is_ascii_lowercase());
        !inner.is_empty() && (is_number || is_letter)
    });
    (is_bullet || is_bracketed).then_some(mark)
}
