//! A text that was changed in some places, in which all else stands as somebody typed it: lines
//! that were broken, kinds of marks, blank lines.

use std::ops::Range;

use super::{
    block::{BlockWriter, paragraph},
    inline,
    signs::signs,
    text,
};
use crate::{
    fill::markdown::{
        block,
        mark_style::{MarkStyle, Sign},
        same::{said, same, same_text},
        settled,
        tree::{ParagraphLine, SourceBlock, SourceItem, SourceList},
    },
    naskah::{Align, Block, Inline, Item, List, Marker, Row},
};

/// The text with new words where words alone were changed: the blocks are as many, and of the same
/// kinds. Words that stayed stand on the lines on which they stood.
pub(super) fn reworded(old: &str, base: &[Block], new: &[Block]) -> Option<String> {
    in_place(old, base, new, relined)
}

/// The same with each text that was changed on one line.
pub(super) fn retyped(old: &str, base: &[Block], new: &[Block]) -> Option<String> {
    in_place(old, base, new, |_, typed| typed.to_owned())
}

fn in_place(
    old: &str,
    base: &[Block],
    new: &[Block],
    laid_out: fn(&str, &str) -> String,
) -> Option<String> {
    let (blocks, _) = block::blocks(old, &settled(old));
    let mut places = Vec::new();
    note_places(&blocks, &mut places);
    let (mut before, mut now) = (Outline::default(), Outline::default());
    before.blocks(base)?;
    now.blocks(new)?;
    if before.shape != now.shape || places.len() != now.texts.len() {
        return None;
    }
    let mut amended = old.to_owned();
    let texts = before.texts.into_iter().zip(now.texts);
    for (place, (before, now)) in places.into_iter().zip(texts).rev() {
        if same_text(before, now) {
            continue;
        }
        let (range, typed) = match place? {
            Place::Paragraph(range) => {
                // The backslash that held its beginning goes with it.
                let held = usize::from(old[..range.start].ends_with('\\'));
                (range.start - held..range.end, paragraph(now, false)?)
            }
            Place::Item(range) => (range, inline::typed(&signs(now))?),
            Place::Cell(range) => {
                let typed = inline::typed(&signs(now))?;
                (range, typed.replace('|', "\\|"))
            }
        };
        let typed = laid_out(&old[range.clone()], &typed);
        amended.replace_range(range, &typed);
    }
    Some(amended)
}

/// New words with the lines of the old ones, where these stayed before and after what changed.
fn relined(old: &str, new: &str) -> String {
    let (before, now) = (words(old), words(new));
    let (first, last) = kept(&before, &now, |one, other| {
        old[one.clone()] == new[other.clone()]
    });
    let (gone, come) = (
        &before[first..before.len() - last],
        &now[first..now.len() - last],
    );
    let end = first.checked_sub(1).map_or(0, |at| before[at].end);
    let start = before
        .get(before.len() - last)
        .map_or(old.len(), |word| word.start);
    let (head, tail) = (&old[..end], &old[start..]);
    let (Some(first), Some(last)) = (come.first(), come.last()) else {
        let gap = gone.first().map_or("", |word| &old[end..word.start]);
        let gap = if head.is_empty() || tail.is_empty() {
            ""
        } else {
            gap
        };
        return format!("{head}{gap}{tail}");
    };
    let middle = &new[first.start..last.end];
    match (gone.first(), gone.last()) {
        (Some(first), Some(last)) => {
            let (gap, next) = (&old[end..first.start], &old[last.end..start]);
            format!("{head}{gap}{middle}{next}{tail}")
        }
        _ if head.is_empty() => format!("{middle} {tail}"),
        _ => format!("{head} {middle}{}{tail}", &old[end..start]),
    }
}

/// How many of two lists are alike where they begin, and how many of the others where they end.
fn kept<T>(one: &[T], other: &[T], alike: impl Fn(&T, &T) -> bool) -> (usize, usize) {
    let begin = one.iter().zip(other);
    let first = begin.take_while(|(one, other)| alike(one, other)).count();
    let end = one[first..].iter().rev().zip(other[first..].iter().rev());
    (
        first,
        end.take_while(|(one, other)| alike(one, other)).count(),
    )
}

/// Where the words of a text stand.
fn words(text: &str) -> Vec<Range<usize>> {
    let words = text.split_ascii_whitespace();
    let start = |word: &str| word.as_ptr().addr() - text.as_ptr().addr();
    let range = |word: &str| start(word)..start(word) + word.len();
    words.map(range).collect()
}

/// The text with blocks put in or taken out: those before and after stand as they were, and so do
/// the items of a list in which items were.
pub(super) fn refilled(old: &str, base: &[Block], new: &[Block]) -> Option<String> {
    let (blocks, _) = block::blocks(old, &settled(old));
    let (base, new) = (said(base), said(new));
    if blocks.len() != base.len() {
        return None;
    }
    let (first, last) = kept(&base, &new, |one, other| {
        same(std::slice::from_ref(*one), std::slice::from_ref(*other))
    });
    let line_of = |index: usize| {
        let block = blocks.get(index)?;
        Some(line_start(old, start_of(block)?))
    };
    let end = if last == 0 {
        old.len()
    } else {
        line_of(blocks.len() - last)?
    };
    let start = line_of(first).unwrap_or(old.len()).min(end);
    let (changed, written) = (first..base.len() - last, &new[first..new.len() - last]);
    if let (1, [Block::List(now)]) = (changed.len(), written)
        && let (SourceBlock::List(source), Block::List(before)) = (&blocks[first], base[first])
    {
        let amended = items(&old[..end], source, before, now)?;
        return Some(format!("{}{amended}{}", &old[..start], &old[end..]));
    }
    let written: Vec<Block> = written.iter().map(|block| (*block).clone()).collect();
    let middle = text(&written).ok()?;
    let apart = |text: &str, next: &str| {
        let is_joined = text.is_empty() || next.is_empty() || text.ends_with("\n\n");
        if is_joined {
            ""
        } else if text.ends_with('\n') {
            "\n"
        } else {
            "\n\n"
        }
    };
    let mut amended = old[..start].to_owned();
    for part in [middle.as_str(), &old[end..]] {
        let blank = apart(&amended, part);
        amended.push_str(blank);
        amended.push_str(part);
    }
    Some(amended)
}

/// A list of which items were put in, taken out or changed; `old` ends where the list does.
fn items(old: &str, source: &SourceList<'_>, base: &List, new: &List) -> Option<String> {
    if source.items.len() != base.items.len() || base.marker != new.marker {
        return None;
    }
    let sign = sign_of(source)?;
    let is_at_margin = |item: &SourceItem<'_>| item.at == line_start(old, item.at);
    if !source.items.iter().all(is_at_margin) {
        return None;
    }
    let (first, last) = kept(&base.items, &new.items, |one, other| {
        same(&one.blocks, &other.blocks)
    });
    let source_of = |index: usize| {
        let next = source.items.get(index + 1);
        &old[source.items[index].at..next.map_or(old.len(), |next| next.at)]
    };
    let mut text: String = (0..first).map(source_of).collect();
    if !text.is_empty() && !text.ends_with('\n') {
        text.push('\n');
    }
    for item in &new.items[first..new.items.len() - last] {
        text.push_str(&BlockWriter::new(false).item_alone(new.marker, sign, item)?);
    }
    for (index, item) in (base.items.len() - last..).zip(&new.items[new.items.len() - last..]) {
        // What stands beneath an item is as far in as its mark is long.
        let (old_mark, new_mark) = (
            source.items[index].mark,
            mark_now(&source.items[index], item)?,
        );
        if old_mark.chars().count() != new_mark.chars().count() {
            return None;
        }
        text.push_str(&new_mark);
        text.push_str(&source_of(index)[old_mark.len()..]);
    }
    Some(text)
}

/// What stands after the numbers or letters of a list, as the writer needs it.
fn sign_of(source: &SourceList<'_>) -> Option<char> {
    match source.style {
        MarkStyle::Number(Sign::Dot) | MarkStyle::Letter(Sign::Dot) => Some('.'),
        MarkStyle::Number(Sign::Bracket) | MarkStyle::Letter(Sign::Bracket) => Some(')'),
        MarkStyle::Bullet('-') => Some('-'),
        _ => None,
    }
}

/// The mark of an item that stands as it was, but for its number.
fn mark_now(source: &SourceItem<'_>, item: &Item) -> Option<String> {
    if source.ordinal == 0 || source.ordinal == item.number {
        return Some(source.mark.to_owned());
    }
    let rest = source
        .mark
        .trim_start_matches(|c: char| c.is_ascii_alphanumeric());
    let word = &source.mark[..source.mark.len() - rest.len()];
    let now = if word.bytes().all(|byte| byte.is_ascii_digit()) {
        item.number.to_string()
    } else {
        let place = item.number.checked_sub(1).filter(|place| *place < 26)?;
        char::from_u32(u32::from('a') + place)?.to_string()
    };
    Some(now + rest)
}

fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}

/// Where a block begins in its text.
fn start_of(block: &SourceBlock<'_>) -> Option<usize> {
    match block {
        SourceBlock::Paragraph(lines) => Some(lines.first()?.at),
        SourceBlock::List(list) => Some(list.items.first()?.at),
        SourceBlock::Table(table) => Some(table.rows.first()?.first()?.0),
    }
}

/// Where a text stands, and what it begins.
enum Place {
    Paragraph(Range<usize>),
    Item(Range<usize>),
    Cell(Range<usize>),
}

/// The places of all texts, in their order; none for a cell that was not typed.
fn note_places(blocks: &[SourceBlock<'_>], places: &mut Vec<Option<Place>>) {
    for block in blocks {
        match block {
            SourceBlock::Paragraph(lines) => {
                places.push(range_of(lines).map(Place::Paragraph));
            }
            SourceBlock::List(list) => {
                for item in &list.items {
                    let mut rest = item.blocks.as_slice();
                    if let [SourceBlock::Paragraph(lines), others @ ..] = rest {
                        places.push(range_of(lines).map(Place::Item));
                        rest = others;
                    }
                    note_places(rest, places);
                }
            }
            SourceBlock::Table(table) => {
                for row in &table.rows {
                    places.extend((0..table.columns.len()).map(|column| {
                        let (at, text) = row.get(column)?;
                        Some(Place::Cell(*at..at + text.len()))
                    }));
                }
            }
        }
    }
}

fn range_of(lines: &[ParagraphLine<'_>]) -> Option<Range<usize>> {
    let (first, last) = (lines.first()?, lines.last()?);
    Some(first.at..last.at + last.text.trim_end().len())
}

/// Blocks as what they are made of, and their texts.
#[derive(Default)]
struct Outline<'a> {
    shape: Vec<Shape<'a>>,
    texts: Vec<&'a [Inline]>,
}

#[derive(PartialEq)]
enum Shape<'a> {
    Paragraph,
    List(Marker),
    Item(u32, &'a str),
    End,
    Table(Vec<Align>, bool, usize),
}

impl<'a> Outline<'a> {
    fn blocks(&mut self, blocks: &'a [Block]) -> Option<()> {
        for block in said(blocks) {
            match block {
                Block::Paragraph(paragraph) => {
                    self.shape.push(Shape::Paragraph);
                    self.texts.push(&paragraph.isi);
                }
                Block::List(list) => {
                    self.shape.push(Shape::List(list.marker));
                    for item in &list.items {
                        self.shape.push(Shape::Item(item.number, &item.mark));
                        self.blocks(&item.blocks)?;
                    }
                    self.shape.push(Shape::End);
                }
                Block::Table(table) => {
                    let aligns = table.columns.iter().map(|column| column.align).collect();
                    let shape = Shape::Table(aligns, table.head.is_empty(), table.rows.len());
                    self.shape.push(shape);
                    self.texts.extend(table.head.iter().map(Vec::as_slice));
                    for row in &table.rows {
                        let Row::Cells { cells, .. } = row else {
                            return None;
                        };
                        for cell in cells {
                            self.texts.push(match said(cell).as_slice() {
                                [] => &[],
                                [Block::Paragraph(paragraph)] => &paragraph.isi,
                                _ => return None,
                            });
                        }
                    }
                }
                _ => return None,
            }
        }
        Some(())
    }
}
