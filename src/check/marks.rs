//! Lines that were meant as items of a list but begin with a mark that makes none, as they come
//! from Word: they would run together into one paragraph. And headings, which there are none of.

use super::lines::{Fault, Line};
use crate::finding::FormProblem;

/// Bullets that Word and its users put before an item.
const BULLETS: [char; 6] = ['•', '‣', '▪', '·', '–', '—'];

/// The first of two or more lines that begin with such a mark.
pub(super) fn items(lines: &[Line<'_>]) -> Option<Fault> {
    let mut marked = lines
        .iter()
        .filter_map(|(at, line)| Some((*at, mark(line)?)));
    let (at, mark) = marked.next()?;
    marked.next()?;
    let problem = FormProblem::ListMark { mark: mark.into() };
    Some((problem, at..at + mark.len()))
}

/// The first line that begins with the mark of a heading.
pub(super) fn heading(lines: &[Line<'_>]) -> Option<Fault> {
    lines.iter().find_map(|(at, line)| {
        let (mark, _) = line.split_once(' ')?;
        let is_mark = (1..=6).contains(&mark.len()) && mark.bytes().all(|byte| byte == b'#');
        let problem = || FormProblem::HeadingMark { mark: mark.into() };
        is_mark.then(|| (problem(), *at..at + mark.len()))
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
