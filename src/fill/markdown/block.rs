//! Lines into paragraphs, lists and tables.

use super::{
    apart::Lines,
    line::SourceLine,
    mark::Mark,
    mark_style::MarkStyle,
    note::{Note, What},
    open::Open,
    raw,
    sequence::follower,
    table::{self, Rows},
    tree::{ParagraphLine, SourceBlock},
};

/// Columns of a line that hardly goes on beneath.
const SHORT: usize = 30;

/// The blocks of a text whose marks are settled, and what there is to tell of its lines.
pub(super) fn blocks<'a>(
    text: &'a str,
    lines: &[SourceLine<'a>],
) -> (Vec<SourceBlock<'a>>, Vec<Note>) {
    let mut builder = BlockBuilder {
        lines: Lines::new(lines),
        open: Open::default(),
        notes: Vec::new(),
        headed: false,
        alone: false,
    };
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (count, rows) = match line.mark() {
            None => table::rows(text, &lines[at..]),
            Some(_) => (0, Rows::None),
        };
        match (rows, builder.mark(at)) {
            (Rows::None, Some(mark)) if builder.item(at, mark) => {}
            (Rows::None, _) => builder.text(at),
            (rows, _) => builder.rows(&lines[at..at + count], rows),
        }
        at += count.max(1);
    }
    (builder.open.into_blocks(), builder.notes)
}

struct BlockBuilder<'a, 'l> {
    lines: Lines<'a, 'l>,
    open: Open<'a>,
    notes: Vec<Note>,
    /// The paragraph begins with a mark, an item's or one that makes none: beneath it others may
    /// have been meant.
    headed: bool,
    /// The last line stands alone: what follows begins a line too.
    alone: bool,
}

impl<'a> BlockBuilder<'a, '_> {
    /// The mark that makes a line an item. One that stands in a paragraph may be of its text:
    /// "… Nomor" on a line, and "12. Hal itu" on the next, or a dash between two words.
    fn mark(&self, at: usize) -> Option<Mark> {
        let lines = self.lines.all();
        let line = &lines[at];
        let mark = line.mark()?;
        let in_paragraph =
            self.open.paragraph && self.open.innermost().is_none() && line.blanks == 0;
        if in_paragraph && follower(lines, at, mark).is_none() {
            let is_late = matches!(mark.style, MarkStyle::Number(_) | MarkStyle::Padded(_))
                && mark.ordinal != 1;
            let is_dash = mark.style.is_bullet() || self.lines.goes_on(at);
            if is_late || is_dash && !lines[at - 1].ends_sentence() {
                return None;
            }
        }
        Some(mark)
    }

    /// Adds an item; false where lists stand too deep for one.
    fn item(&mut self, at: usize, mark: Mark) -> bool {
        let lines = self.lines.all();
        let is_item = self.open.item(&lines[at], mark, &lines[at + 1..]);
        if is_item {
            self.headed = true;
            self.alone = false;
        }
        is_item
    }

    /// Adds a line of text.
    fn text(&mut self, at: usize) {
        let line = &self.lines.all()[at];
        let (goes_on, in_doubt) = self.goes_on(at);
        let raw = raw::of_line(line.text);
        let unmade = self.lines.has_lone_mark(at, self.headed);
        if let Some((length, raw)) = raw {
            self.note(line.at..line.at + length, What::Raw(raw));
        } else if let Some(mark) = line.marks.first().filter(|_| unmade) {
            let in_paragraph = goes_on && self.open.innermost().is_none();
            let at = line.at + mark.from..line.at + mark.to;
            self.note(at, What::LoneMark { in_paragraph });
        }
        let is_field = self.lines.is_among_fields(at);
        let own_line = raw.is_some() || unmade || is_field || std::mem::take(&mut self.alone);
        self.alone = raw.is_some();
        let is_told = in_doubt || goes_on && self.lines.looks_apart(at);
        if is_told && !own_line {
            let what = if goes_on { What::Joined } else { What::Leaves };
            self.note(line.range(), what);
        }
        let mut piece = ParagraphLine::of(line, own_line);
        self.headed = if goes_on {
            self.headed
        } else {
            !line.marks.is_empty()
        };
        self.open.paragraph = true;
        if goes_on && let Some(pieces) = self.open.pieces() {
            // Two blanks at the end of a line hold the next one off.
            piece.breaks |= pieces.last().is_some_and(|last| last.text.ends_with("  "));
            return pieces.push(piece);
        }
        let container = self.open.container();
        container.push(SourceBlock::Paragraph(vec![piece]));
    }

    /// Whether a line goes on the paragraph above, and whether either is in doubt; closes the lists
    /// that it does not stand in.
    fn goes_on(&mut self, at: usize) -> (bool, bool) {
        let lines = self.lines.all();
        let line = &lines[at];
        let mut goes_on = self.open.paragraph && line.blanks == 0;
        let (mut stays, mut in_doubt) = (goes_on, false);
        if let Some(level) = self.open.innermost().filter(|_| goes_on)
            && line.column <= level.column
        {
            let is_counted = !level.list.style.is_bullet();
            let (begins, before) = (line.begins_sentence(), &lines[at - 1]);
            let resumes = self.open.resumes_at_once(&lines[at + 1..]);
            let may = line.tied || !(begins && before.ends_sentence());
            let wraps = may && self.lines.goes_on(at);
            // A long line without an end goes on: but how wide lines are is not known here.
            let seems_to = !begins && !before.ends_sentence() && before.length() >= SHORT;
            goes_on = wraps || (resumes && !begins) || seems_to;
            in_doubt =
                wraps && begins && !line.tied && !before.leads() || seems_to && !wraps && !resumes;
            // Perhaps one without indentation is broken here.
            let ends = before.ends_sentence() || before.is_heading() || before.is_title();
            in_doubt |= !goes_on && !ends && begins && before.length() >= SHORT;
            // A sentence between two items of a numbered list is the first one's own; a label left
            // of them leads to others.
            let leads = line.text.trim_end().ends_with(':') && line.column < level.column;
            stays = goes_on || (resumes && is_counted && !leads);
        }
        if !stays {
            self.open.close_at(line.column);
        }
        let is_bare = self.headed && self.open.innermost().is_none();
        in_doubt |= goes_on && is_bare && line.begins_sentence();
        (goes_on, in_doubt)
    }

    /// Adds a table, or the lines that make none.
    fn rows(&mut self, lines: &[SourceLine<'a>], rows: Rows<'a>) {
        self.open.close_at(lines[0].column);
        self.open.paragraph = false;
        let block = match rows {
            Rows::Table(table, notes) => {
                self.notes.extend(notes);
                SourceBlock::Table(table)
            }
            Rows::Spoilt(note) => {
                self.notes.push(note);
                let pieces = lines.iter().map(|line| ParagraphLine::of(line, true));
                SourceBlock::Paragraph(pieces.collect())
            }
            Rows::None => return,
        };
        self.open.container().push(block);
    }

    fn note(&mut self, at: std::ops::Range<usize>, what: What) {
        self.notes.push(Note { at, what });
    }
}
