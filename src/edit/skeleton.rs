//! Keys that stand in the file as a comment, as a new cycle file has them:
//!
//! ```text
//!   # salinan: { nomor: 1, dari: 3 }     # untuk rahasia
//!   butir:
//!     # - uraian:              # diawali kata kerja
//!     #   tenggat:
//! ```
//!
//! Such lines become keys left blank, in their place; what they hold is an example and goes.

use std::ops::Range;

use super::page::ParsedText;
use crate::read::tree::{Content, NodeId};

/// What a comment says of a key.
#[derive(Debug)]
pub(super) enum Skeleton {
    /// The file's text with the comment made into a key left blank.
    Blank(String),
    /// It explains the key: the end of its line.
    Explained(usize),
}

impl ParsedText {
    /// Looks for a key among the comments of a group, or of a key left blank.
    pub(super) fn skeleton_of_key(&self, holder: NodeId, key: &str) -> Option<Skeleton> {
        let (gaps, columns) = self.gaps(holder);
        let mut marks = gaps.into_iter().flat_map(|gap| self.comments(gap));
        let (mark, rest) = marks.find_map(|mark| {
            let text = self.comment_text(mark);
            let rest = text.strip_prefix(key)?.strip_prefix(':')?;
            let is_key = rest.is_empty() || rest.starts_with(' ');
            (is_key && columns.contains(&self.column(mark))).then_some((mark, rest))
        })?;
        let rest = rest.trim_start();
        if !rest.is_empty() && !rest.starts_with(['#', '{', '[']) {
            return Some(Skeleton::Explained(self.line_end(mark)));
        }
        self.uncommented(holder, mark)
            .map(|(text, _)| Skeleton::Blank(text))
            .or_else(|| Some(Skeleton::Explained(self.line_end(mark))))
    }

    /// Looks for an item with one of these keys among the comments below a list left blank.
    pub(super) fn skeleton_of_item(
        &self,
        holder: NodeId,
        keys: &[(String, super::Value)],
    ) -> Option<String> {
        let (gaps, columns) = self.gaps(holder);
        let marks = gaps.into_iter().flat_map(|gap| self.comments(gap));
        let mut items = marks.filter(|mark| self.comment_text(*mark).starts_with("- "));
        let mark = items.find(|mark| columns.contains(&self.column(*mark)))?;
        let (text, names) = self.uncommented(holder, mark)?;
        let is_meant = keys.iter().any(|(key, _)| names.contains(key));
        is_meant.then_some(text)
    }

    /// Where comments stand that may name a key of a group, and in which columns.
    fn gaps(&self, holder: NodeId) -> (Vec<Range<usize>>, Range<usize>) {
        let gap =
            |from: usize| self.next_line(from)..self.line_start(self.skip(self.line_end(from)));
        match &self.tree.node(holder).content {
            Content::Mapping {
                entries,
                flow: false,
            } => {
                let column = entries
                    .first()
                    .map_or(0, |entry| self.column(entry.key_span.start));
                let slot = self.slot(holder);
                let from = match (self.tree.entry(holder), self.tree.node(holder).parent) {
                    (Some(_), _) => Some(self.next_line(slot)),
                    (None, None) => Some(slot),
                    (None, Some(_)) => None,
                };
                let first = from.map(|from| from..self.line_start(self.skip(from)));
                let others = entries
                    .iter()
                    .map(|entry| gap(self.line_end_of(entry.value)));
                (
                    first.into_iter().chain(others).collect(),
                    column..column + 1,
                )
            }
            Content::Scalar { .. } if !self.is_in_flow(holder) => (
                vec![gap(self.line_end_of(holder))],
                self.owner_column(holder) + 1..usize::MAX,
            ),
            _ => (Vec::new(), 0..0),
        }
    }

    /// A comment without its `#` and the space after it.
    fn comment_text(&self, mark: usize) -> &str {
        let text = &self.text[mark + 1..self.line_end(mark)];
        text.strip_prefix(' ').unwrap_or(text)
    }

    /// The file with the comment at a place in a holder, and those below that go on it, made into keys left
    /// blank; and the names of the uppermost of these.
    fn uncommented(&self, holder: NodeId, mark: usize) -> Option<(String, Vec<String>)> {
        let column = self.column(mark);
        let mut end = self.line_end(mark);
        let mut source = self.comment_text(mark).to_owned();
        loop {
            let below = self.next_line(end);
            let Some(mark) = self.comment_line(below).filter(|mark| *mark > end) else {
                break;
            };
            let text = self.comment_text(mark);
            if self.column(mark) != column || !text.starts_with("  ") {
                break;
            }
            source.push('\n');
            source.push_str(text);
            end = self.line_end(below);
        }
        let example = ParsedText::read(source).ok()?;
        let names = example.names()?;
        let blank = example.blanked();
        let line_break = self.line_break(mark);
        let indent = " ".repeat(column);
        let lines: Vec<_> = blank.split('\n').collect();
        let text = lines.join(&format!("{line_break}{indent}"));
        let mut pieces = vec![(mark..end, text)];
        if self.tree.is_blank(holder) {
            // A `~` that stood for what is there now.
            pieces.push((self.standing(holder).head, String::new()));
        }
        Some((self.with(pieces), names))
    }

    /// The keys of the one item or the one key that a text is; none when it is something else,
    /// such as a sentence with a colon.
    fn names(&self) -> Option<Vec<String>> {
        let root = self.tree.root()?;
        let group = match self.items(root) {
            [] => root,
            [item] => *item,
            _ => return None,
        };
        let Content::Mapping { entries, .. } = &self.tree.node(group).content else {
            return None;
        };
        let is_word = |name: &String| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let names: Vec<_> = entries.iter().map(|entry| entry.key.clone()).collect();
        names.iter().all(is_word).then_some(names)
    }

    /// The text with each of its texts and lists left blank.
    fn blanked(&self) -> String {
        let held = self.tree.ids().filter(|id| {
            self.tree.entry(*id).is_some() && !self.is_group(*id) && !self.is_in_list_of_texts(*id)
        });
        let pieces = held.filter_map(|id| {
            let (slot, end) = (self.slot(id), self.end(id));
            let is_tight = self.is_in_flow(id) && !self.text[end..].starts_with(' ');
            (end > slot).then(|| (slot..end, if is_tight { " " } else { "" }.to_owned()))
        });
        self.with(pieces.collect())
    }

    /// True for what goes with the list that it stands in.
    fn is_in_list_of_texts(&self, id: NodeId) -> bool {
        let mut around = self.tree.with_those_around(id).skip(1);
        around.any(|of| self.tree.entry(of).is_some() && self.is_list(of))
    }
}
