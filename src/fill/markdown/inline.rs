//! Emphasis within a paragraph, line breaks, and signs that stay as they were typed.

use super::{
    note::{Note, What},
    raw,
};
use crate::fill::markup::{BOLD, ITALIC, escape};

/// A run of stars or underscores.
#[derive(Debug, Clone, Copy)]
struct DelimiterRun {
    at: usize,
    length: usize,
    sign: char,
    opens: bool,
    closes: bool,
    /// A backslash stands before it.
    escaped: bool,
    /// Signs of it that have found no partner yet.
    left: usize,
}

/// Where an emphasis begins and ends: bytes of its marks.
struct Pair {
    open: usize,
    close: usize,
    width: usize,
}

/// The longest run that can be a mark; a longer one is a line to write on.
const LONGEST: usize = 3;

/// Writes a paragraph as markup.
///
/// In: its text, with a line break where one was typed; `breaks`, ascending, are those that stay.
/// Out: markup, and notes at the bytes of `text`.
pub(super) fn write(text: &str, breaks: &[usize], markup: &mut String, notes: &mut Vec<Note>) {
    let mut runs = runs(text);
    let held = held(&runs);
    runs.retain(|run| !run.escaped);
    let pairs = pairs(&mut runs);
    let mut marks = Vec::with_capacity(pairs.len() * 2);
    for pair in &pairs {
        let look = if pair.width == 2 { BOLD } else { ITALIC };
        marks.push((pair.open, pair.width, look.0));
        marks.push((pair.close, pair.width, look.1));
    }
    marks.sort_unstable_by_key(|(at, ..)| *at);
    for run in runs.iter().filter(|run| run.opens && run.left > 0) {
        let after = text[run.at + run.length..].chars().next();
        if run.sign == '*' && after.is_some_and(char::is_alphabetic) {
            notes.push(Note {
                at: run.at..run.at + run.length,
                what: What::LoneEmphasis,
            });
        }
    }
    for run in runs.iter().filter(|run| !run.opens && run.left > 1) {
        if run.sign == '*' && run.closes {
            notes.push(Note {
                at: run.at..run.at + run.length,
                what: What::LoneEmphasis,
            });
        }
    }
    notes.extend(raw::find(text).into_iter().map(|(at, raw)| Note {
        at,
        what: What::Raw(raw),
    }));

    let mut signs = Signs {
        text,
        breaks,
        at: 0,
        markup,
    };
    let mut held = held.into_iter().peekable();
    for (at, width, sign) in marks {
        while let Some(backslash) = held.next_if(|backslash| *backslash < at) {
            signs.up_to(backslash);
            signs.at += 1;
        }
        signs.up_to(at);
        signs.markup.push(sign);
        signs.at += width;
    }
    for backslash in held {
        signs.up_to(backslash);
        signs.at += 1;
    }
    signs.up_to(text.len());
}

/// What is printed as it was typed.
struct Signs<'a> {
    text: &'a str,
    breaks: &'a [usize],
    /// Up to where the text is written.
    at: usize,
    markup: &'a mut String,
}

impl Signs<'_> {
    fn up_to(&mut self, end: usize) {
        while self.at < end {
            let rest = &self.text[self.at..end];
            let next = rest.find(['\n', '<']).unwrap_or(rest.len());
            escape(&rest[..next], self.markup);
            self.at += next;
            let rest = &rest[next..];
            if let Some(length) = raw::line_break(rest) {
                self.markup.push_str("<br/>");
                self.at += length;
            } else if rest.starts_with('\n') {
                let stays = self.breaks.binary_search(&self.at).is_ok();
                self.markup.push_str(if stays { "<br/>" } else { "\n" });
                self.at += 1;
            } else if !rest.is_empty() {
                escape("<", self.markup);
                self.at += 1;
            }
        }
    }
}

/// Addresses of pages and of mail, in which every sign is its own.
fn links(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut start = 0;
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        start += word.len();
        (start - word.len(), word.trim_end())
    });
    let links =
        words.filter(|(_, word)| ["://", "www.", "@"].iter().any(|sign| word.contains(sign)));
    let bare = links.map(|(at, word)| {
        let inner = word.trim_start_matches(['(', '*', '"', '“']);
        let from = at + word.len() - inner.len();
        from..from + inner.trim_end_matches(['*', '.', ',', ')', '"']).len()
    });
    bare.collect()
}

fn runs(text: &str) -> Vec<DelimiterRun> {
    let mut runs = Vec::new();
    let links = links(text);
    let mut chars = text.char_indices().peekable();
    let mut before = None;
    let mut last = None;
    while let Some((at, c)) = chars.next() {
        if !matches!(c, '*' | '_') {
            (before, last) = (last, Some(c));
            continue;
        }
        let escaped = last == Some('\\');
        let mut length = 1;
        while !escaped && chars.next_if(|(_, next)| *next == c).is_some() {
            length += 1;
        }
        let after = chars.peek().map(|(_, c)| *c);
        let left = if escaped { before } else { last };
        let link = links.partition_point(|link| link.end <= at);
        let in_link = links.get(link).is_some_and(|link| link.contains(&at));
        if length <= LONGEST && !in_link {
            runs.push(DelimiterRun {
                at,
                length,
                sign: c,
                opens: opens(c, left, after),
                closes: closes(c, left, after),
                escaped,
                left: length,
            });
        }
        (before, last) = (last, Some(c));
    }
    runs
}

/// Whether an emphasis may begin: at the edge of a word.
fn opens(sign: char, before: Option<char>, after: Option<char>) -> bool {
    let is_edge = before.is_none_or(|c| {
        c.is_whitespace()
            || "([{\"'“‘«–—*_".contains(c)
            || sign == '*' && matches!(c, '-' | '/' | ':' | ',' | ';' | '.' | ')' | '‑')
    });
    is_edge && after.is_some_and(|c| !c.is_whitespace() && !".,;:!?)]}”’»\\".contains(c))
}

/// Whether one may end. A star may be followed by the rest of the word: *deadline*nya.
fn closes(sign: char, before: Option<char>, after: Option<char>) -> bool {
    let ends = before.is_some_and(|c| !c.is_whitespace() && !"([{“‘«".contains(c));
    let is_edge = after.is_none_or(|c| !c.is_alphanumeric());
    ends && (sign == '*' || is_edge)
}

/// Backslashes that go: each keeps a sign from beginning or ending an emphasis. Elsewhere a
/// backslash is one.
fn held(runs: &[DelimiterRun]) -> Vec<usize> {
    if runs.iter().all(|run| !run.escaped) {
        return Vec::new();
    }
    let mut bare = runs.to_vec();
    pairs(&mut bare);
    let taken = bare.iter().filter(|run| run.escaped && run.left == 0);
    taken.map(|run| run.at - 1).collect()
}

/// Which runs belong together.
fn pairs(runs: &mut [DelimiterRun]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    // Runs that may still be closed, the innermost last.
    let mut open: Vec<usize> = Vec::new();
    for at in 0..runs.len() {
        while runs[at].closes && runs[at].left > 0 {
            let sign = runs[at].sign;
            let Some(place) = open
                .iter()
                .rposition(|index| runs[*index].sign == sign && matches(&runs[*index], &runs[at]))
            else {
                break;
            };
            open.truncate(place + 1);
            let opener = open[place];
            let width = if runs[opener].left > 1 && runs[at].left > 1 {
                2
            } else {
                1
            };
            runs[opener].left -= width;
            let closer = &mut runs[at];
            let close = closer.at + closer.length - closer.left;
            closer.left -= width;
            pairs.push(Pair {
                open: runs[opener].at + runs[opener].left,
                close,
                width,
            });
            if runs[opener].left == 0 {
                open.pop();
            }
        }
        if runs[at].opens && runs[at].left == runs[at].length {
            open.push(at);
        }
    }
    pairs
}

/// Two stars are closed by two, one by one; three by any.
fn matches(opener: &DelimiterRun, closer: &DelimiterRun) -> bool {
    opener.left == closer.left || opener.length == LONGEST || closer.length == LONGEST
}
