//! Lines into paragraphs, lists and tables.
//!
//! An item's own is what stands further right than its mark. Marks in one column open lists
//! within lists in the order of `PermenPANRB` 80/2012, and a mark whose list is open already goes
//! on with it. Two blank lines end a list.

use super::{
    line::{Mark, MarkStyle, Sign, SourceLine},
    note::{Note, What},
    raw,
    sequence::follower,
    table::{self, Rows, SourceTable},
};

/// Lists in one another; naskah dinas numbers eight depths (PermenPANRB 80/2012). Deeper
/// ones stand as they were typed.
const DEEPEST: usize = 8;
/// Columns of a line that may be a name in a list without marks.
const SHORT: usize = 50;
/// Lines that are searched for the rest of a list.
const LOOK_AHEAD: usize = 100;
/// Columns at which people, editors and mail programs break lines: at least, at most.
const LINE: (usize, usize) = (30, 160);

pub(super) enum SourceBlock<'a> {
    Paragraph(Vec<ParagraphLine<'a>>),
    List(SourceList<'a>),
    Table(SourceTable<'a>),
}

/// A line of a paragraph, and where it stands in the text.
pub(super) struct ParagraphLine<'a> {
    pub at: usize,
    pub text: &'a str,
    /// Begins a line on the page too.
    pub breaks: bool,
}

pub(super) struct SourceList<'a> {
    pub style: MarkStyle,
    pub items: Vec<SourceItem<'a>>,
}

pub(super) struct SourceItem<'a> {
    pub ordinal: u32,
    pub mark: &'a str,
    pub blocks: Vec<SourceBlock<'a>>,
}

/// The blocks of a text whose marks are settled, and what there is to tell of its lines.
pub(super) fn blocks<'a>(lines: &[SourceLine<'a>]) -> (Vec<SourceBlock<'a>>, Vec<Note>) {
    let mut builder = BlockBuilder {
        lines,
        blocks: Vec::new(),
        levels: Vec::new(),
        notes: Vec::new(),
        width: width(lines),
        is_open: false,
        headed: false,
        alone: false,
    };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (count, rows) = match line.mark() {
            None => table::rows(&lines[at..]),
            Some(_) => (0, Rows::None),
        };
        match (rows, builder.mark(at)) {
            (Rows::None, Some(mark)) if builder.item(at, mark) => {}
            (Rows::None, _) => builder.text(at),
            (rows, _) => builder.rows(at, count, rows),
        }
        at += count.max(1);
    }
    builder.close(0);
    (builder.blocks, builder.notes)
}

/// Columns after which someone breaks lines: the longest that is broken within a sentence.
fn width(lines: &[SourceLine<'_>]) -> usize {
    let broken = lines.windows(2).filter_map(|pair| {
        let next = pair[1].text.trim_start_matches(['*', '_', '"', '“', '(']);
        let goes_on = pair[1].blanks == 0 && next.starts_with(char::is_lowercase);
        let is_row = pair
            .iter()
            .any(|line| line.marks.is_empty() && line.text.contains(['\t', '|']));
        (goes_on && !is_row && pair[1].marks.is_empty()).then(|| pair[0].length())
    });
    let of_lines = broken.filter(|length| (LINE.0..=LINE.1).contains(length));
    of_lines.max().unwrap_or(usize::MAX / 4)
}

struct BlockBuilder<'a, 'l> {
    lines: &'l [SourceLine<'a>],
    blocks: Vec<SourceBlock<'a>>,
    /// Lists that are open, each within the last item of the one before.
    levels: Vec<OpenList<'a>>,
    notes: Vec<Note>,
    /// Columns after which lines of this text are broken; beyond all, where none are.
    width: usize,
    /// The last block is a paragraph that the next line may go on.
    is_open: bool,
    /// The paragraph begins with a mark, an item's or one that makes none: beneath it others may
    /// have been meant.
    headed: bool,
    /// The last line stands alone: what follows begins a line too.
    alone: bool,
}

/// A list that is open.
struct OpenList<'a> {
    /// Where its marks stand.
    column: usize,
    /// Where the text of its last item begins.
    content: usize,
    /// A blank line parts its items, as far as can be seen.
    loose: bool,
    list: SourceList<'a>,
}

impl OpenList<'_> {
    fn last(&self) -> u32 {
        self.list.items.last().map_or(0, |item| item.ordinal)
    }

    /// Whether an item of this mark is the next of the list.
    fn goes_on(&self, mark: Mark) -> bool {
        let is_bullet = matches!(mark.style, MarkStyle::Bullet(_));
        self.list.style == mark.style && (is_bullet || mark.ordinal == self.last() + 1)
    }
}

/// Where an item belongs.
enum ItemPlace {
    /// The innermost open list.
    Here,
    /// A list of its own within the innermost open item.
    Within,
}

impl<'a> BlockBuilder<'a, '_> {
    /// The mark that makes a line an item. One that stands in a paragraph may be of its text:
    /// "… Nomor" on a line, and "12. Hal itu" on the next.
    fn mark(&self, at: usize) -> Option<Mark> {
        let line = &self.lines[at];
        let mark = line.mark()?;
        let in_paragraph = self.is_open && self.levels.is_empty() && line.blanks == 0;
        if in_paragraph && follower(self.lines, at, mark).is_none() {
            let is_late = matches!(mark.style, MarkStyle::Number(_) | MarkStyle::Padded(_))
                && mark.ordinal != 1;
            if is_late || (self.wraps(at) && !self.lines[at - 1].ends_sentence()) {
                return None;
            }
        }
        Some(mark)
    }

    /// Adds an item; false where lists stand too deep for one.
    fn item(&mut self, at: usize, mark: Mark) -> bool {
        let line = &self.lines[at];
        let place = self.place(line, mark);
        if matches!(place, ItemPlace::Within) && self.levels.len() == DEEPEST {
            return false;
        }
        let text = &line.text[mark.content..];
        let gap = &line.text[mark.width..mark.content];
        let gap = if gap.contains('\t') || gap.len() > 4 {
            1
        } else {
            gap.len().max(1)
        };
        let content = line.column + line.text[..mark.width].chars().count() + gap;
        let mut item = SourceItem {
            ordinal: mark.ordinal,
            mark: &line.text[..mark.width],
            blocks: Vec::new(),
        };
        self.is_open = !text.is_empty();
        self.headed = true;
        self.alone = false;
        if self.is_open {
            item.blocks.push(SourceBlock::Paragraph(vec![ParagraphLine {
                at: line.at + mark.content,
                text,
                breaks: false,
            }]));
        }
        match (place, self.levels.last_mut()) {
            (ItemPlace::Here, Some(level)) => {
                level.column = level.column.min(line.column);
                level.content = content;
                level.loose = line.blanks > 0;
                level.list.items.push(item);
            }
            _ => self.levels.push(OpenList {
                column: line.column,
                content,
                loose: true,
                list: SourceList {
                    style: mark.style,
                    items: vec![item],
                },
            }),
        }
        true
    }

    /// Closes the lists that an item does not stand in, and says where it stands.
    fn place(&mut self, line: &SourceLine<'a>, mark: Mark) -> ItemPlace {
        while let Some(level) = self.levels.last() {
            let depth = self.levels.len() - 1;
            let is_apart = line.blanks > 1 && line.column <= level.column;
            if is_apart || line.column < level.column {
                let is_near = !is_apart && level.column - line.column == 1 && level.goes_on(mark);
                if is_near {
                    return ItemPlace::Here;
                }
            } else if level.list.style == mark.style {
                let deeper = match mark.style {
                    MarkStyle::Bullet(_) => line.column >= level.column + 2,
                    _ => line.column > level.column && mark.ordinal == 1 && !level.goes_on(mark),
                };
                let restarts = mark.ordinal == 1 && level.last() > 1;
                match (deeper, restarts) {
                    (true, _) => return ItemPlace::Within,
                    (false, false) => return ItemPlace::Here,
                    (false, true) => {}
                }
            } else {
                let open = self.levels[..depth].iter();
                let open = open.enumerate().rev().find(|(_, outer)| {
                    outer.goes_on(mark) && line.column < outer.content.max(outer.column + 1)
                });
                if let Some((place, _)) = open {
                    self.close(place + 1);
                    return ItemPlace::Here;
                }
                let beneath = self.resumes(line)
                    || mark.style.rank() > level.list.style.rank()
                        && (line.blanks == 0
                            || level.loose
                            || !matches!(mark.style, MarkStyle::Bullet(_)));
                if line.column > level.column || beneath {
                    return ItemPlace::Within;
                }
            }
            self.close(depth);
        }
        ItemPlace::Within
    }

    /// Whether a list that is open goes on after a line.
    fn resumes(&self, line: &SourceLine<'a>) -> bool {
        let after = self.lines.partition_point(|other| other.at <= line.at);
        let ahead = self.lines[after..].iter().take(LOOK_AHEAD);
        let own = line.mark().map(|mark| mark.style);
        self.is_taken_up(ahead.take_while(|next| next.blanks < 2), own)
    }

    /// As [`Self::resumes`], before the next blank line.
    fn resumes_at_once(&self, at: usize) -> bool {
        let ahead = self.lines[at + 1..].iter().take(LOOK_AHEAD);
        self.is_taken_up(ahead.take_while(|next| next.blanks == 0), None)
    }

    /// Whether one of these lines is the next item of an open list, before another list begins
    /// than one of these `own` marks.
    fn is_taken_up<'l>(
        &self,
        ahead: impl Iterator<Item = &'l SourceLine<'a>>,
        own: Option<MarkStyle>,
    ) -> bool
    where
        'a: 'l,
    {
        let innermost = self.levels.last().map_or(0, |level| level.column);
        for (next, mark) in ahead.filter_map(|next| Some((next, next.mark()?))) {
            let mut levels = self.levels.iter();
            if levels.any(|level| next.column <= level.column + 1 && level.goes_on(mark)) {
                return true;
            }
            if next.column <= innermost && mark.ordinal <= 1 && own != Some(mark.style) {
                return false;
            }
        }
        false
    }

    /// Adds a line of text.
    fn text(&mut self, at: usize) {
        let line = &self.lines[at];
        let mut goes_on = self.is_open && line.blanks == 0;
        let (mut stays, mut in_doubt) = (goes_on, false);
        if let Some(level) = self.levels.last().filter(|_| goes_on)
            && line.column <= level.column
        {
            let is_counted = !matches!(level.list.style, MarkStyle::Bullet(_));
            let (begins, resumes) = (begins_sentence(line.text), self.resumes_at_once(at));
            let wraps = self.wraps(at) && !(begins && self.lines[at - 1].ends_sentence());
            goes_on = wraps || (resumes && !begins);
            in_doubt = wraps && begins;
            // A sentence between two items of a numbered list is the first one's own.
            stays = goes_on || (resumes && is_counted);
        }
        if !stays {
            self.close_at(line.column);
        }
        if goes_on && self.headed && self.levels.is_empty() && begins_sentence(line.text) {
            in_doubt = true;
        }
        let raw = raw::of_line(line.text).filter(|_| !line.escaped);
        let unmade = self.lone_mark(at);
        if let Some((length, raw)) = raw {
            self.note(line.at..line.at + length, What::Raw(raw));
        } else if let Some(width) = unmade {
            self.note(line.at..line.at + width, What::LoneMark);
        }
        let own_line = raw.is_some() || unmade.is_some() || std::mem::take(&mut self.alone);
        self.alone = raw.is_some();
        if goes_on && !own_line && (in_doubt || self.looks_apart(at)) {
            let end = line.at + line.text.trim_end().len();
            self.note(line.at..end, What::Joined);
        }
        let mut piece = ParagraphLine {
            at: line.at,
            text: line.text,
            breaks: own_line,
        };
        self.is_open = true;
        self.headed = if goes_on {
            self.headed
        } else {
            !line.marks.is_empty()
        };
        if goes_on && let Some(SourceBlock::Paragraph(pieces)) = self.container().last_mut() {
            // Two blanks at the end of a line hold the next one off.
            piece.breaks |= pieces.last().is_some_and(|last| last.text.ends_with("  "));
            return pieces.push(piece);
        }
        self.container().push(SourceBlock::Paragraph(vec![piece]));
    }

    /// Adds a table, or the lines that make none.
    fn rows(&mut self, at: usize, count: usize, rows: Rows<'a>) {
        let lines = &self.lines[at..at + count];
        self.close_at(lines[0].column);
        self.is_open = false;
        let block = match rows {
            Rows::Table(table) => SourceBlock::Table(table),
            Rows::Spoilt(row, what) => {
                let line = &lines[row];
                let end = line.at + line.text.trim_end().len();
                self.note(line.at..end, what);
                let piece = |line: &SourceLine<'a>| ParagraphLine {
                    at: line.at,
                    text: line.text,
                    breaks: true,
                };
                SourceBlock::Paragraph(lines.iter().map(piece).collect())
            }
            Rows::None => return,
        };
        self.container().push(block);
    }

    /// The width of a line's mark, where it looks like an item's and is none: "A. Yani" and
    /// "a. n." are names and abbreviations, and at a line's end any number may have been broken.
    fn lone_mark(&self, at: usize) -> Option<usize> {
        let line = &self.lines[at];
        let mark = line.marks.first()?;
        let rest = &line.text[mark.content..];
        let goes_on = at > 0 && line.blanks == 0;
        let after_sentence = goes_on && self.lines[at - 1].ends_sentence();
        let within = goes_on && (self.headed || after_sentence || !self.wraps(at));
        let is_glued = mark.content == mark.width;
        let is_lone = match mark.style {
            // A. Yani and M.Sc. go on a name.
            MarkStyle::Capital(Sign::Dot) | MarkStyle::Roman(Sign::Dot) => {
                goes_on && !is_glued && (self.headed || after_sentence)
            }
            MarkStyle::Bullet('-' | '–' | '—' | 'o' | '→') => within,
            MarkStyle::Bullet(_)
            | MarkStyle::Letter(Sign::Bracket)
            | MarkStyle::SmallRoman(Sign::Bracket) => true,
            MarkStyle::Letter(Sign::Dot) | MarkStyle::SmallRoman(Sign::Dot) => {
                !rest.is_empty() && (!goes_on || within)
            }
            MarkStyle::Number(Sign::Dot | Sign::Bracket) if is_glued => true,
            MarkStyle::Decimal(_) => within && rest.starts_with(char::is_uppercase),
            _ => within,
        };
        is_lone.then_some(mark.width)
    }

    /// Whether a line goes on the one above because there was no more room for its first word.
    fn wraps(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| &self.lines[before]) else {
            return false;
        };
        let word = self.lines[at].text.split_whitespace().next();
        let word = word.map_or(0, |word| word.chars().count());
        let (length, needed) = (before.length(), before.length() + 1 + word);
        // Whoever breaks lines by hand leaves some room; between sentences it says nothing.
        let is_full = if self.lines[at - 1].ends_sentence() && begins_sentence(self.lines[at].text)
        {
            needed * 20 >= self.width * 19
        } else {
            needed * 4 >= self.width * 3
        };
        length <= LINE.1 && is_full
    }

    /// Whether a line was probably meant as one of its own: what is before it leaves room for its
    /// first word, and it begins a sentence or a label.
    fn looks_apart(&self, at: usize) -> bool {
        let text = self.lines[at].text;
        let is_label = |text: &str| {
            text.split_once(':').is_some_and(|(label, rest)| {
                label.split_whitespace().count() < 5 && rest.starts_with([' ', '\t'])
            })
        };
        begins_sentence(text)
            && !self.wraps(at)
            && (self.lines[at - 1].ends_sentence()
                || self.lines[at - 1].is_heading()
                || !self.lines[at - 1].marks.is_empty()
                || is_label(text)
                || self.is_one_of_many(at))
    }

    /// Whether three short lines follow one another, each beginning with a capital: names without
    /// marks.
    fn is_one_of_many(&self, at: usize) -> bool {
        let is_short = |line: &SourceLine<'a>| {
            line.length() < SHORT && begins_sentence(line.text) && line.mark().is_none()
        };
        let after = self.lines[at - 1..].iter().enumerate();
        let run =
            after.take_while(|(index, line)| (*index == 0 || line.blanks == 0) && is_short(line));
        run.take(3).count() == 3
    }

    fn note(&mut self, at: std::ops::Range<usize>, what: What) {
        self.notes.push(Note { at, what });
    }

    /// Where the next block goes.
    fn container(&mut self) -> &mut Vec<SourceBlock<'a>> {
        let item = self.levels.last_mut().and_then(|l| l.list.items.last_mut());
        item.map_or(&mut self.blocks, |item| &mut item.blocks)
    }

    /// Closes the lists that something in this column is not in.
    fn close_at(&mut self, column: usize) {
        let open = self.levels.partition_point(|level| level.column < column);
        self.close(open);
    }

    /// Closes the lists but so many.
    fn close(&mut self, depth: usize) {
        while self.levels.len() > depth {
            if let Some(level) = self.levels.pop() {
                self.container().push(SourceBlock::List(level.list));
            }
            self.is_open = false;
        }
    }
}

fn begins_sentence(text: &str) -> bool {
    text.trim_start_matches(['*', '_', '"', '“', '('])
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
}
