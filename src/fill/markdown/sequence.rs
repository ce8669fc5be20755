//! Which lines are items: marks that say so by themselves, and any others of which two or more
//! follow one another.

use super::line::{Line, Mark, Style};

/// Lines that are searched for the item that follows, so that a text made to be slow is not.
const LOOK_AHEAD: usize = 400;

/// Leaves to each line one mark, or none.
pub(super) fn settle(lines: &mut [Line<'_>]) {
    let mut settled: Vec<Option<Mark>> = vec![None; lines.len()];
    for at in 0..lines.len() {
        if settled[at].is_none() {
            settled[at] = lines[at].marks.iter().find(|mark| mark.certain).copied();
        }
        let own = settled[at];
        let readings: Vec<Mark> = own.map_or_else(|| lines[at].marks.clone(), |mark| vec![mark]);
        for mark in readings {
            if let Some((next, follower)) = follower(lines, at, mark) {
                settled[at] = Some(mark);
                settled[next] = Some(follower);
                break;
            }
        }
    }
    for (line, mark) in lines.iter_mut().zip(settled) {
        // The marks of a line that is no item are told of.
        if let Some(mark) = mark {
            line.marks = vec![mark];
        } else if line.marks.len() == 1 {
            line.marks.push(line.marks[0]);
        }
    }
}

/// The item that follows one of this mark, in the same list.
pub(super) fn follower(lines: &[Line<'_>], at: usize, mark: Mark) -> Option<(usize, Mark)> {
    let column = lines[at].column;
    let ahead = lines.iter().enumerate().skip(at + 1).take(LOOK_AHEAD);
    for (index, line) in ahead {
        if line.blanks > 1 && line.column <= column {
            return None;
        }
        for other in line.marks.iter().filter(|other| other.style == mark.style) {
            if line.column.abs_diff(column) <= 1 && follows(*other, mark) {
                return Some((index, *other));
            }
        }
        let is_item = !line.marks.is_empty();
        if is_item && line.column < column && line.marks.iter().any(|other| other.certain) {
            return None;
        }
    }
    None
}

fn follows(next: Mark, mark: Mark) -> bool {
    matches!(mark.style, Style::Bullet(_)) || next.ordinal == mark.ordinal + 1
}
