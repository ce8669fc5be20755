//! Lines by themselves: whether one goes on with the line above, was meant to stand apart, or looks
//! like an item and is none.

use super::{
    line::SourceLine,
    mark_style::{MarkStyle, Sign},
};

/// Columns of a line that may be a name in a list without marks.
const SHORT: usize = 50;
/// Columns at which people, editors and mail programs break lines: at least, at most.
const LINE: (usize, usize) = (24, 160);
/// Those of a narrow text, and those that are usual.
const NARROW: usize = 40;
const USUAL: usize = 66;

/// The lines of a text, and how wide they are.
pub(super) struct Lines<'a, 'l> {
    lines: &'l [SourceLine<'a>],
    /// For each line the columns after which those round it are broken, as far as can be seen.
    widths: Vec<Option<usize>>,
}

impl<'a, 'l> Lines<'a, 'l> {
    pub(super) fn new(lines: &'l [SourceLine<'a>]) -> Self {
        let runs = lines.chunk_by(|_, next| next.blanks == 0);
        let of_runs: Vec<(usize, Option<usize>)> =
            runs.map(|run| (run.len(), width(run))).collect();
        let of_all = of_runs.iter().filter_map(|(_, width)| *width).max();
        let widths = of_runs
            .iter()
            .flat_map(|(count, width)| std::iter::repeat_n(width.or(of_all), *count));
        Self {
            lines,
            widths: widths.collect(),
        }
    }

    pub(super) fn all(&self) -> &'l [SourceLine<'a>] {
        self.lines
    }

    /// Whether a line goes on the one above because there was no more room for its first word.
    pub(super) fn wraps(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).map(|before| &self.lines[before]) else {
            return false;
        };
        let ends = before.ends_sentence();
        let is_full = match self.widths[at] {
            // Whoever breaks lines by hand leaves some room; between sentences it says nothing.
            Some(width) if ends && self.lines[at].begins_sentence() => {
                self.needed(at) * 20 >= width * 19
            }
            Some(width) => self.needed(at) * 4 >= width * 3,
            // No line is broken within a sentence where that is certain.
            None if ends => false,
            None => self.needed(at) > self.usual(at),
        };
        before.length() <= LINE.1 && is_full
    }

    /// As [`Self::wraps`], as a program breaks lines: when there is no room at all.
    fn wraps_at_once(&self, at: usize) -> bool {
        self.wraps(at) && self.needed(at) > self.widths[at].unwrap_or(self.usual(at))
    }

    /// Columns of the line above with the first word of this one.
    fn needed(&self, at: usize) -> usize {
        let word = self.lines[at].text.split_whitespace().next();
        self.lines[at - 1].length() + 1 + word.map_or(0, |word| word.chars().count())
    }

    /// Columns that lines have where nothing tells more.
    fn usual(&self, at: usize) -> usize {
        if self.hangs(at) { NARROW } else { USUAL }
    }

    /// Whether a line stands beneath the text of an item.
    fn hangs(&self, at: usize) -> bool {
        let (before, line) = (&self.lines[at - 1], &self.lines[at]);
        if before.marks.is_empty() {
            line.column > 0 && line.column == before.column
        } else {
            line.column > before.column
        }
    }

    /// Whether a line goes on the sentence above: there was no room for it, or that leads on.
    pub(super) fn goes_on(&self, at: usize) -> bool {
        let line = &self.lines[at];
        line.tied || self.wraps(at) || at > 0 && self.lines[at - 1].leads_on(line)
    }

    /// Whether a line stands where the one above does, or beneath the text of its item.
    fn is_aligned(&self, at: usize) -> bool {
        let (before, line) = (&self.lines[at - 1], &self.lines[at]);
        let is_first = before.marks.is_empty() && (at == 1 || before.blanks > 0);
        let mut contents = before.marks.iter().map(|mark| mark.content);
        is_first
            || line.column == before.column
            || contents.any(|content| {
                line.column == before.column + before.text[..content].chars().count()
            })
    }

    /// Whether a line was probably meant as one of its own: what is before it leaves room for its
    /// first word, and it begins a sentence or a label.
    pub(super) fn looks_apart(&self, at: usize) -> bool {
        let (before, line) = (&self.lines[at - 1], &self.lines[at]);
        let is_label = line.label().is_some();
        let counts = |line: &SourceLine<'_>| line.text.starts_with(|c: char| c.is_ascii_digit());
        let is_dashed = line.text.starts_with(['-', '–']) && !before.marks.is_empty();
        let begins = line.begins_sentence() || is_dashed || self.is_among_labels(at);
        begins
            && !line.escaped
            && !self.goes_on(at)
            && (before.ends_sentence()
                || before.is_heading()
                || before
                    .marks
                    .iter()
                    .any(|mark| !mark.is_capital() || before.blanks > 0)
                || counts(before) && counts(line)
                || is_label
                || self.is_one_of_many(at))
    }

    /// Whether a line is one of several fields: each stands on a line of its own.
    pub(super) fn is_among_fields(&self, at: usize) -> bool {
        self.is_among(at, SourceLine::is_field)
    }

    /// As [`Self::is_among_fields`], where no blank stands before the colon; in a sentence such words
    /// stand between commas or semicolons.
    fn is_among_labels(&self, at: usize) -> bool {
        self.is_among(at, |line| {
            let ends = line.text.trim_end().ends_with([',', ';']);
            !ends
                && line
                    .label()
                    .is_some_and(|label| !label.contains([',', ';']))
        })
    }

    fn is_among(&self, at: usize, is_one: fn(&SourceLine<'a>) -> bool) -> bool {
        let joins = |at: usize| {
            let pair = self.lines.get(at - 1..=at);
            pair.is_some_and(|pair| pair[1].blanks == 0 && pair.iter().all(is_one))
        };
        at > 0 && joins(at) || joins(at + 1)
    }

    /// Whether three short lines follow one another, each beginning with a capital: names without
    /// marks.
    fn is_one_of_many(&self, at: usize) -> bool {
        let is_name = |line: &SourceLine<'a>| {
            let is_title = line.is_title() && !line.text.contains(',');
            line.length() < LINE.0 || line.length() < SHORT && is_title
        };
        let is_short = |line: &SourceLine<'a>| {
            line.begins_sentence() && is_name(line) && line.mark().is_none()
        };
        let after = self.lines[at - 1..].iter().enumerate();
        let run =
            after.take_while(|(index, line)| (*index == 0 || line.blanks == 0) && is_short(line));
        run.take(3).count() == 3
    }

    /// Whether a line looks like an item and is none; `headed` says that its paragraph began with
    /// a mark. "A. Yani" and "a. n." are names and abbreviations, and at a line's end any number
    /// may have been broken.
    pub(super) fn has_lone_mark(&self, at: usize, headed: bool) -> bool {
        let line = &self.lines[at];
        let Some(mark) = line.marks.first() else {
            return false;
        };
        let rest = &line.text[mark.content..];
        let goes_on = at > 0 && line.blanks == 0;
        let after_sentence = goes_on && self.lines[at - 1].ends_sentence();
        let wraps = self.goes_on(at) && self.is_aligned(at);
        // Beneath an item another may stand, unless its sign is one of running text too.
        let begins = rest.trim_start_matches(['*', '_']);
        let runs_on = self.widths[at].is_some() || begins.starts_with(char::is_lowercase);
        let is_common = match mark.style {
            MarkStyle::Bullet(bullet) => "-–—‐‑−".contains(bullet),
            MarkStyle::Letter(sign) | MarkStyle::SmallRoman(sign) => {
                sign == Sign::Round && !mark.is_glued()
            }
            _ => !mark.is_glued(),
        };
        let breaks =
            wraps && (!headed || is_common && runs_on && self.wraps_at_once(at) && self.hangs(at));
        let within = goes_on && (after_sentence || !breaks);
        match mark.style {
            // A. Yani and M.Sc. go on a name.
            _ if mark.is_capital() => {
                let is_name = wraps && self.lines[at - 1].ends_in_name();
                let begins_word = rest.starts_with(char::is_lowercase);
                let is_free = headed || after_sentence && !mark.is_glued();
                goes_on && is_free && (!is_name || mark.is_glued() && begins_word)
            }
            MarkStyle::Bullet('-' | '–' | '—' | '‐' | '‑' | '−' | '―' | 'o' | '→' | '~' | '⇒') => {
                within
            }
            MarkStyle::Bullet(_)
            | MarkStyle::Letter(Sign::Bracket)
            | MarkStyle::SmallRoman(Sign::Bracket) => true,
            MarkStyle::Letter(Sign::Dot) | MarkStyle::SmallRoman(Sign::Dot) => {
                !rest.is_empty() && (!goes_on || within)
            }
            MarkStyle::Number(Sign::Dot | Sign::Bracket) if mark.is_glued() => true,
            MarkStyle::Decimal(_) => within && rest.starts_with(char::is_uppercase),
            _ => within,
        }
    }
}

/// Columns after which lines are broken: the longest that is broken within a sentence.
fn width(lines: &[SourceLine<'_>]) -> Option<usize> {
    let is_row = |line: &SourceLine<'_>| line.marks.is_empty() && line.text.contains(['\t', '|']);
    let broken = lines.windows(2).enumerate().filter(|(at, pair)| {
        // What follows an item may be its own or not: one alone says nothing.
        let hangs = pair[0].marks.is_empty() || pair[1].column > pair[0].column;
        let is_last = at + 2 == lines.len();
        let next = pair[1].text.trim_start_matches(['*', '_', '"', '“', '(']);
        let is_certain = pair[1].tied || pair[0].leads_on(&pair[1]);
        let goes_on = is_certain || next.starts_with(char::is_lowercase) && (hangs || !is_last);
        let opens = pair[0].label().is_some() || pair[0].text.trim_end().ends_with(':');
        let is_field = pair[1].is_field() || opens && pair[1].label().is_some();
        goes_on && !is_field && pair[1].marks.is_empty() && !pair.iter().any(is_row)
    });
    let lengths = broken.map(|(_, pair)| pair[0].length());
    lengths
        .filter(|length| (LINE.0..=LINE.1).contains(length))
        .max()
}
