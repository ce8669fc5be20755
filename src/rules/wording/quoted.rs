//! What a text quotes, or sets in italics: others' words, which are not mended.

use std::ops::Range;

/// The longest that is looked for.
const LONGEST: usize = 2000;

/// The places of a text that stand between “…”, "…", *…* or _…_, in the file as it was typed, in
/// order and apart from each other.
#[must_use]
pub fn quoted(text: &str) -> Vec<Range<usize>> {
    // Between quotes of YAML those of the text are written so.
    let straight = if text.starts_with('"') { "\\\"" } else { "\"" };
    let pairs = [("“", "”"), (straight, straight), ("*", "*"), ("_", "_")];
    let mut found: Vec<_> = pairs
        .into_iter()
        .flat_map(|(open, close)| between(text, open, close))
        .collect();
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, last| {
        let is_within = next.start <= last.end;
        last.end = if is_within {
            last.end.max(next.end)
        } else {
            last.end
        };
        is_within
    });
    found
}

/// Whether a place is in one of them.
#[must_use]
pub fn is_in(quoted: &[Range<usize>], at: usize) -> bool {
    let behind = quoted.partition_point(|range| range.start <= at);
    behind > 0 && at < quoted[behind - 1].end
}

/// What stands between two marks of one paragraph. A mark within a word, or doubled as that of bold,
/// opens nothing.
fn between(text: &str, open: &str, close: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(open).map(|start| at + start + open.len()) {
        at = start;
        let before = &text[..start - open.len()];
        let within = &text[start..text.ceil_char_boundary(start + LONGEST)];
        let Some(length) = within.find(close) else {
            continue;
        };
        let inner = &within[..length];
        let opens = inner.starts_with(|c: char| !c.is_whitespace())
            && !before.ends_with(|c: char| c.is_alphanumeric())
            && !before.ends_with(open);
        if opens && !inner.split('\n').any(|line| line.trim().is_empty()) {
            at = start + length + close.len();
            found.push(start..start + length);
        }
    }
    found
}
