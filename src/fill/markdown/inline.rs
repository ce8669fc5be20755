//! Emphasis within a paragraph, line breaks, and signs that stay as they were typed.

use std::ops::Range;

use super::{
    line,
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
    let addresses = addresses(text);
    let escapes = escapes(text, &addresses);
    let mut runs = runs(text, &addresses, &escapes);
    let pairs = pairs(&mut runs);
    let lone = runs.iter().filter(|run| is_lone(run, text));
    notes.extend(lone.map(|run| Note {
        at: run.at..run.at + run.length,
        what: What::LoneEmphasis { opens: run.opens },
    }));
    let raw = raw::find(text, &escapes).into_iter();
    notes.extend(raw.map(|(at, raw)| Note {
        at,
        what: What::Raw(raw),
    }));

    // What is taken: signs of emphasis, each for its mark, and backslashes.
    let mut taken: Vec<(usize, usize, Option<char>)> = Vec::new();
    for pair in &pairs {
        let (on, off) = if pair.width == 2 { BOLD } else { ITALIC };
        taken.push((pair.open, pair.width, Some(on)));
        taken.push((pair.close, pair.width, Some(off)));
    }
    taken.extend(escapes.iter().map(|at| (*at, 1, None)));
    taken.sort_unstable_by_key(|(at, ..)| *at);
    let mut signs = Signs {
        text,
        breaks,
        at: 0,
        markup,
    };
    for (at, width, mark) in taken {
        signs.up_to(at);
        signs.at += width;
        match mark {
            Some(mark) => signs.markup.push(mark),
            None => signs.sign(),
        }
    }
    signs.up_to(text.len());
}

/// Whether a run of stars or underscores lacks its partner, where it can have been meant as a
/// mark: before a word, or two after one ("5%*" leads to a note).
fn is_lone(run: &DelimiterRun, text: &str) -> bool {
    let after = text[run.at + run.length..].chars().next();
    if run.opens {
        run.left > 0 && after.is_some_and(char::is_alphabetic)
    } else {
        run.left > 1 && run.closes && run.sign == '*'
    }
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
    /// The next sign, whatever it means elsewhere.
    fn sign(&mut self) {
        let sign = self.text[self.at..].chars().next();
        let end = self.at + sign.map_or(0, char::len_utf8);
        escape(&self.text[self.at..end], self.markup);
        self.at = end;
    }

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

/// Addresses of pages, of mail and of files, in which every sign is its own.
fn addresses(text: &str) -> Vec<Range<usize>> {
    if !["@", "\\", "://", "www."]
        .iter()
        .any(|sign| text.contains(sign))
    {
        return Vec::new();
    }
    let mut start = 0;
    let words = text.split_inclusive(char::is_whitespace).map(|word| {
        start += word.len();
        (start - word.len(), word.trim_end())
    });
    let addresses = words.filter_map(|(at, word)| {
        let from = address(word)?;
        let end = word
            .trim_end_matches(['*', '_', '.', ',', ')', '"', '”'])
            .len();
        Some(at + from..at + end.max(from))
    });
    addresses.collect()
}

/// Where an address begins in a word.
fn address(word: &str) -> Option<usize> {
    let inner = word.trim_start_matches(['(', '*', '_', '"', '“']);
    let server = inner.strip_prefix("\\\\").unwrap_or_default();
    if server.starts_with(char::is_alphanumeric) || inner.get(1..3) == Some(":\\") {
        return Some(word.len() - inner.len());
    }
    let at = ["://", "www.", "@"]
        .iter()
        .find_map(|sign| word.find(sign))?;
    let before = word[..at].trim_end_matches(|c: char| c.is_alphanumeric() || ".-_+".contains(c));
    let inner = word[before.len()..].trim_start_matches('_');
    Some(word.len() - inner.len())
}

fn is_in(ranges: &[Range<usize>], at: usize) -> bool {
    let next = ranges.partition_point(|range| range.end <= at);
    ranges.get(next).is_some_and(|range| range.contains(&at))
}

/// Backslashes that are taken: each stands before a sign that is a mark somewhere.
fn escapes(text: &str, addresses: &[Range<usize>]) -> Vec<usize> {
    let mut escapes = Vec::new();
    let mut after = 0;
    for (at, _) in text.match_indices('\\') {
        let is_sign = text[at + 1..].starts_with(line::is_sign);
        if at >= after && is_sign && !is_in(addresses, at) {
            escapes.push(at);
            after = at + 2;
        }
    }
    escapes
}

fn runs(text: &str, addresses: &[Range<usize>], escapes: &[usize]) -> Vec<DelimiterRun> {
    let is_escape = |at: usize| escapes.binary_search(&at).is_ok();
    let mut runs = Vec::new();
    let mut before = None;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        if is_escape(at) {
            before = chars.next().map(|(_, sign)| sign);
            continue;
        }
        if matches!(c, '*' | '_') {
            let mut end = at + 1;
            while chars.next_if(|(_, next)| *next == c).is_some() {
                end += 1;
            }
            let after = text[end + usize::from(is_escape(end))..].chars().next();
            if end - at <= LONGEST && !is_in(addresses, at) {
                runs.push(DelimiterRun {
                    at,
                    length: end - at,
                    sign: c,
                    opens: opens(c, before, after),
                    closes: closes(c, before, after),
                    left: end - at,
                });
            }
        }
        before = Some(c);
    }
    runs
}

/// Whether an emphasis may begin: at the edge of a word.
fn opens(sign: char, before: Option<char>, after: Option<char>) -> bool {
    let is_edge = before.is_none_or(|c| {
        c.is_whitespace()
            || "([{\"'“‘«–—*_".contains(c)
            || sign == '*' && matches!(c, '-' | '/' | ':' | ',' | ';' | '.' | ')' | ']' | '‑')
    });
    is_edge && after.is_some_and(|c| !c.is_whitespace() && !".,;:!?)]}”’»".contains(c))
}

/// Whether one may end. A star may be followed by the rest of the word: *deadline*nya.
fn closes(sign: char, before: Option<char>, after: Option<char>) -> bool {
    let ends = before.is_some_and(|c| !c.is_whitespace() && !"([{“‘«".contains(c));
    let is_edge = after.is_none_or(|c| !c.is_alphanumeric());
    ends && (sign == '*' || is_edge)
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
            let width = runs[opener].left.min(runs[at].left).min(2);
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
