//! Which lines are items: marks that say so by themselves, and any others of which two or more
//! follow one another.

use super::{line::SourceLine, mark::Mark};

/// Lines that are searched for the item that follows, so that a text made to be slow is not.
const LOOK_AHEAD: usize = 400;

/// Lines of an item that are looked at for another beneath it.
const LONGEST_ITEM: usize = 8;

/// Leaves to each line one mark, or none.
pub(super) fn settle(lines: &mut [SourceLine<'_>]) {
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
    // One alone is an item too where others stand beneath it.
    for at in (0..lines.len()).rev() {
        let heads = |mark: &Mark| heads(lines, &settled, at, *mark);
        if settled[at].is_none() {
            settled[at] = lines[at].marks.iter().copied().find(heads);
        }
    }
    for at in 1..lines.len() {
        let hangs = |mark: &Mark| hangs(lines, &settled, at, *mark);
        if settled[at].is_none() {
            settled[at] = lines[at].marks.iter().copied().find(hangs);
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
pub(super) fn follower(lines: &[SourceLine<'_>], at: usize, mark: Mark) -> Option<(usize, Mark)> {
    let column = lines[at].column;
    let ahead = lines.iter().enumerate().skip(at + 1).take(LOOK_AHEAD);
    for (index, line) in ahead {
        if line.blanks > 1 && line.column <= column {
            return None;
        }
        let is_near = line.column.abs_diff(column) <= 1 || mark.style.is_bullet();
        let next = line.marks.iter().find(|next| mark.precedes(**next));
        if let Some(next) = next.filter(|_| is_near) {
            return Some((index, *next));
        }
        let is_item = !line.marks.is_empty();
        if is_item && line.column < column && line.marks.iter().any(|other| other.certain) {
            return None;
        }
    }
    None
}

/// Whether a bullet, such as the "o" of Word's second depth, stands beneath an item of another that
/// is less deep: one alone is its item.
fn hangs(lines: &[SourceLine<'_>], settled: &[Option<Mark>], at: usize, mark: Mark) -> bool {
    let mut before = lines.iter().zip(settled).take(at).rev().take(LONGEST_ITEM);
    let above = before.find_map(|(line, mark)| Some((line, (*mark)?)));
    lines[at].blanks < 2
        && mark.style.is_bullet()
        && above.is_some_and(|(line, over)| {
            over.style.is_bullet()
                && over.style.rank() < mark.style.rank()
                && line.column <= lines[at].column
        })
}

/// Whether a mark that opens its paragraph has an item beneath it.
fn heads(lines: &[SourceLine<'_>], settled: &[Option<Mark>], at: usize, mark: Mark) -> bool {
    let line = &lines[at];
    let opens = at == 0
        || line.blanks > 0
        || !lines[at - 1].marks.is_empty()
        || lines[at - 1].ends_sentence();
    let is_name = mark.is_capital() && line.blanks == 0 && at > 0 && lines[at - 1].ends_in_name();
    // Its own text may go over some lines.
    let mut after = lines.iter().zip(settled).skip(at + 1).take(LONGEST_ITEM);
    let beneath = after.find(|(line, mark)| mark.is_some() || line.blanks > 0);
    let beneath = beneath.and_then(|(line, mark)| Some((line, (*mark)?)));
    opens
        && !is_name
        && beneath.is_some_and(|(next, under)| {
            let is_deeper = next.column > line.column
                || next.column == line.column && under.style.rank() > mark.style.rank();
            next.blanks <= 1 && is_deeper
        })
}
