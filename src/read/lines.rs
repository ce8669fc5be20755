//! The file by lines: what a person meant by its indentation, where YAML itself gave up.
//!
//! Only `recover` and `diagnose` look at it, and only after a syntax error.

use std::ops::Range;

/// Lines of one key's value that are searched for that key, so that a file made to be slow is
/// not.
const MAX_BLOCK: usize = 5_000;

/// A text and where its lines begin.
#[derive(Debug)]
pub(super) struct Lines<'s> {
    text: &'s str,
    starts: &'s [usize],
}

/// `key: value` or `- value` as it stands on one line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct LineEntry {
    pub(super) key: Option<Range<usize>>,
    /// From the value's first byte to the end of the line; empty when nothing follows.
    pub(super) value: Range<usize>,
}

/// A step of a key path, with the column at which it stands.
#[derive(Debug)]
struct KeyStep<'s> {
    column: usize,
    /// None for an item of a list.
    key: Option<&'s str>,
}

/// Where the lines of a text begin.
pub(super) fn line_starts(text: &str) -> Vec<usize> {
    let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
    std::iter::once(0).chain(breaks).collect()
}

impl<'s> Lines<'s> {
    /// `starts` are those of [`line_starts`], of this text or of one of the same length.
    pub(super) fn new(text: &'s str, starts: &'s [usize]) -> Self {
        Self { text, starts }
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Number of the line that holds a byte, from 0.
    pub(super) fn at(&self, byte: usize) -> usize {
        self.starts
            .partition_point(|start| *start <= byte)
            .saturating_sub(1)
    }

    /// The line's bytes, without its break and the blanks before it.
    pub(super) fn range(&self, line: usize) -> Range<usize> {
        let Some(start) = self.starts.get(line).copied() else {
            return self.text.len()..self.text.len();
        };
        let end = self
            .starts
            .get(line + 1)
            .copied()
            .unwrap_or(self.text.len());
        let text = self.text.get(start..end).unwrap_or_default();
        start..start + text.trim_end().len()
    }

    pub(super) fn text(&self, line: usize) -> &'s str {
        self.text.get(self.range(line)).unwrap_or_default()
    }

    pub(super) fn slice(&self, range: Range<usize>) -> &'s str {
        self.text.get(range).unwrap_or_default()
    }

    /// Bytes of white space that open the line.
    pub(super) fn indent(&self, line: usize) -> usize {
        let text = self.text(line);
        text.len() - text.trim_start_matches([' ', '\t']).len()
    }

    /// True for a line without content.
    pub(super) fn is_blank(&self, line: usize) -> bool {
        let text = self.text(line).trim_start();
        text.is_empty() || text.starts_with('#')
    }

    /// The nearest line above with content.
    pub(super) fn above(&self, line: usize) -> Option<usize> {
        (0..line).rev().find(|above| !self.is_blank(*above))
    }

    /// The nearest line above whose key stands left of this line: the one it belongs to.
    pub(super) fn owner(&self, line: usize) -> Option<usize> {
        let indent = self.indent(line);
        let first = line.saturating_sub(MAX_BLOCK);
        (first..line)
            .rev()
            .find(|above| !self.is_blank(*above) && self.column(*above) < indent)
    }

    /// Where the line's key stands: in `- kl: …`, further right than its indentation.
    pub(super) fn column(&self, line: usize) -> usize {
        let steps = self.steps(line);
        steps.last().map_or(self.indent(line), |step| step.column)
    }

    /// The lines after `line` that are indented by more than `indent`, as one range of bytes
    /// that begins with `line` itself.
    pub(super) fn block(&self, line: usize, indent: usize) -> Range<usize> {
        let last = (line + 1..self.len())
            .take_while(|below| self.is_blank(*below) || self.indent(*below) > indent)
            .filter(|below| !self.is_blank(*below))
            .last()
            .unwrap_or(line);
        self.range(line).start..self.range(last).end
    }

    /// The line read as an entry; none when it is neither `key: …` nor `- …`.
    pub(super) fn entry(&self, line: usize) -> Option<LineEntry> {
        let range = self.range(line);
        let text = self.text(line);
        let mut at = self.indent(line);
        let mut is_item = false;
        while let Some(rest) = dash(&text[at..]) {
            is_item = true;
            at = text.len() - rest.len();
        }
        let key = key_length(&text[at..]).map(|length| at..at + length);
        if key.is_none() && !is_item {
            return None;
        }
        let value = key.as_ref().map_or(at, |key| {
            let rest = &text[key.end + 1..];
            text.len() - rest.trim_start().len()
        });
        let offset =
            |range: Range<usize>| range.start + self.starts[line]..range.end + self.starts[line];
        Some(LineEntry {
            key: key.map(offset),
            value: self.starts[line] + value..range.end,
        })
    }

    /// True for a line of a `|` or `>` block, which is text whatever it looks like.
    pub(super) fn is_block_text(&self, line: usize) -> bool {
        let mut at = line;
        while let Some(owner) = self.owner(at) {
            let opens = |entry: LineEntry| self.slice(entry.value).starts_with(['|', '>']);
            if self.entry(owner).is_some_and(opens) {
                return true;
            }
            at = owner;
        }
        // In so long a text that its key was not found, whatever looks like a key is text.
        self.indent(at) > 0 && at >= MAX_BLOCK
    }

    /// Key path of the entry on a line, as far as indentation tells it.
    pub(super) fn path(&self, line: usize) -> String {
        self.climb(line + 1, usize::MAX)
    }

    /// Key path of the group that a line stands in.
    pub(super) fn group(&self, line: usize) -> String {
        self.climb(line, self.indent(line))
    }

    /// Key path of what stands left of a column, from the lines above one.
    fn climb(&self, below: usize, mut column: usize) -> String {
        let mut path: Vec<String> = Vec::new();
        // Items of the same list that stand above the one last taken.
        let mut index: Option<usize> = None;
        let above = (0..below).rev().filter(|above| !self.is_blank(*above));
        for step in above.flat_map(|above| self.steps(above).into_iter().rev()) {
            let is_sibling = step.key.is_none() && step.column == column;
            // A list may stand at the same column as the key that it belongs to.
            let is_owner = step.column < column
                || (step.key.is_some() && step.column == column && index.is_some());
            if let Some(index) = index.as_mut().filter(|_| is_sibling) {
                *index += 1;
            } else if is_owner {
                path.extend(index.take().map(|index| format!("[{index}]")));
                column = step.column;
                match step.key {
                    Some(key) => path.push(key.into()),
                    None => index = Some(0),
                }
            }
            if column == 0 && index.is_none() {
                break;
            }
        }
        path.extend(index.map(|index| format!("[{index}]")));
        // Deeper ones are refused as too deep, whatever they are called.
        path.iter()
            .rev()
            .take(super::events::MAX_DEPTH)
            .fold(String::new(), |path, step| super::tree::join(&path, step))
    }

    fn steps(&self, line: usize) -> Vec<KeyStep<'s>> {
        let text = self.text(line);
        let mut at = self.indent(line);
        let mut steps = Vec::new();
        while let Some(rest) = dash(&text[at..]) {
            steps.push(KeyStep {
                column: at,
                key: None,
            });
            at = text.len() - rest.len();
        }
        // `key:value` names its key too, although YAML does not see one.
        let length = key_length(&text[at..]).or_else(|| glued_key(&text[at..]));
        steps.extend(length.map(|length| KeyStep {
            column: at,
            key: Some(&text[at..at + length]),
        }));
        steps
    }
}

/// What follows `- `, or nothing after a dash alone.
fn dash(text: &str) -> Option<&str> {
    let rest = text.strip_prefix('-')?;
    (rest.is_empty() || rest.starts_with(' ')).then(|| rest.trim_start())
}

fn is_key(key: &str) -> bool {
    !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' '))
}

/// Whether it is written as the contract's keys are.
pub(super) fn is_word(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

/// Length of the key that opens a text and is followed by a colon and a blank.
fn key_length(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    let rest = &text[colon + 1..];
    ((rest.is_empty() || rest.starts_with([' ', '\t'])) && is_key(&text[..colon])).then_some(colon)
}

/// Length of the key in `key:value`, where the blank after the colon is missing.
pub(super) fn glued_key(text: &str) -> Option<usize> {
    let colon = text.find(':')?;
    (colon > 0 && is_word(&text[..colon]) && !text[colon + 1..].starts_with('/')).then_some(colon)
}

#[cfg(test)]
mod tests {
    use super::{Lines, line_starts};

    const FILE: &str = "rapat:\n  agenda:\n  - satu\n\n  - dua: x\n    tiga: y\n  peserta:\n    - kl: A\n    - - x\n      - hal:y\n";

    #[test]
    fn paths_follow_indentation() {
        let starts = line_starts(FILE);
        let lines = Lines::new(FILE, &starts);
        let paths: Vec<_> = (0..lines.len()).map(|line| lines.path(line)).collect();
        let wanted = [
            "rapat",
            "rapat.agenda",
            "rapat.agenda[0]",
            "rapat.agenda[0]",
            "rapat.agenda[1].dua",
            "rapat.agenda[1].tiga",
            "rapat.peserta",
            "rapat.peserta[0].kl",
            "rapat.peserta[1][0]",
            "rapat.peserta[1][1].hal",
        ];
        assert_eq!(paths[..wanted.len()], wanted);
    }
}
