//! Items that begin within a line: "Menimbang : a. …" after a label, "1. a. …" after a mark.

use super::{
    line::SourceLine,
    mark::{Mark, marks},
};

/// Words of a label.
const LONGEST: usize = 6;
/// Lines that are searched for the item that follows.
const LOOK_AHEAD: usize = 40;

/// Parts each line within which an item begins, where the next item of that list stands below.
pub(super) fn parted(lines: Vec<SourceLine<'_>>) -> Vec<SourceLine<'_>> {
    let mut parted = Vec::with_capacity(lines.len());
    for at in 0..lines.len() {
        let mut line = lines[at].clone();
        // An item in an item may hold another.
        while let Some((place, column)) = within(&line, &lines[at + 1..]) {
            let (before, item) = line.text.split_at(place);
            let item = SourceLine::new(line.at + place, column, item, 0);
            line.text = before;
            parted.push(std::mem::replace(&mut line, item));
        }
        parted.push(line);
    }
    parted
}

/// Where an item begins within a line, and the column of its list.
fn within(line: &SourceLine<'_>, below: &[SourceLine<'_>]) -> Option<(usize, usize)> {
    let after_mark = line.marks.iter().map(|mark| mark.content);
    let mut places = after_mark.chain(after_label(line.text));
    places.find_map(|place| {
        let firsts = marks(&line.text[place..]).into_iter();
        let mut firsts = firsts.filter(|mark| mark.ordinal < 2);
        let column = firsts.find_map(|first| next(first, line, below))?;
        Some((place, column))
    })
}

/// The column of the item that follows the first of a list, if no other comes before it.
fn next(first: Mark, line: &SourceLine<'_>, below: &[SourceLine<'_>]) -> Option<usize> {
    if line.marks.iter().any(|mark| mark.style == first.style) {
        return None;
    }
    let follows = |line: &SourceLine<'_>| line.marks.iter().any(|mark| first.precedes(*mark));
    let ends =
        |line: &SourceLine<'_>| line.blanks > 1 || line.marks.iter().any(|mark| mark.certain);
    let mut below = below.iter().take(LOOK_AHEAD);
    let next = below.find(|line| follows(line) || ends(line))?;
    follows(next).then_some(next.column)
}

/// Where the text after a label and its colon begins.
fn after_label(text: &str) -> Option<usize> {
    let (label, rest) = text.split_once(':')?;
    let is_label = (1..=LONGEST).contains(&label.split_whitespace().count());
    let item = rest.trim_start();
    (is_label && item.len() < rest.len() && !item.is_empty()).then(|| text.len() - item.len())
}
