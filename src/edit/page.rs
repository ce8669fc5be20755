//! A file's text with its tree: where the value of a key begins and ends, where items begin,
//! how the file is indented. Its lines are in `lines`.
//!
//! The reader knows where texts stand. Colons, dashes and comments are found here, between what
//! it knows.

use std::ops::Range;

use crate::{
    finding::Finding,
    read::{
        tree::{Content, NodeId, Notation, Tree},
        tree_of,
    },
};

use super::{path::PathStep, scalar::Manner};

/// A text and its nodes.
#[derive(Debug)]
pub(super) struct ParsedText {
    pub(super) text: String,
    pub(super) tree: Tree,
}

/// How deep a file indents what stands below a key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Habit {
    pub(super) keys: usize,
    pub(super) items: usize,
}

/// A value as it stands in a block: what stands on the line of its key or dash, up to a
/// comment, and the lines below it.
#[derive(Debug)]
pub(super) struct StandingValue {
    pub(super) head: Range<usize>,
    pub(super) body: Range<usize>,
}

pub(super) const SPACE: [char; 4] = [' ', '\t', '\r', '\n'];

impl ParsedText {
    pub(super) fn read(text: String) -> Result<Self, Box<Finding>> {
        let tree = tree_of(&text)?;
        Ok(Self { text, tree })
    }

    /// Follows a path as far as it goes: the node, and how many steps led there.
    pub(super) fn find(&self, steps: &[PathStep]) -> (Option<NodeId>, usize) {
        let mut at = self.tree.root();
        for (walked, step) in steps.iter().enumerate() {
            let Some(id) = at else { return (None, walked) };
            let next = match (&self.tree.node(id).content, step) {
                (Content::Mapping { entries, .. }, PathStep::Key(key)) => entries
                    .iter()
                    .find(|entry| entry.key == *key)
                    .map(|entry| entry.value),
                (Content::Sequence { items, .. }, PathStep::Item(index)) => {
                    items.get(*index).copied()
                }
                _ => None,
            };
            if next.is_none() {
                return (at, walked);
            }
            at = next;
        }
        (at, steps.len())
    }

    pub(super) fn items(&self, id: NodeId) -> &[NodeId] {
        match &self.tree.node(id).content {
            Content::Sequence { items, .. } => items,
            _ => &[],
        }
    }

    pub(super) fn is_list(&self, id: NodeId) -> bool {
        matches!(self.tree.node(id).content, Content::Sequence { .. })
    }

    pub(super) fn is_group(&self, id: NodeId) -> bool {
        matches!(self.tree.node(id).content, Content::Mapping { .. })
    }

    /// True for what holds nothing: blank, `[]`, `{}`.
    pub(super) fn is_void(&self, id: NodeId) -> bool {
        match &self.tree.node(id).content {
            Content::Scalar { .. } => self.tree.is_blank(id),
            Content::Sequence { items, .. } => items.is_empty(),
            Content::Mapping { entries, .. } => entries.is_empty(),
        }
    }

    /// True for `[ … ]`, `{ … }`, and the one key of `[ key: text ]`.
    pub(super) fn is_flow(&self, id: NodeId) -> bool {
        match self.tree.node(id).content {
            Content::Sequence { flow, .. } | Content::Mapping { flow, .. } => flow,
            Content::Scalar { .. } => false,
        }
    }

    /// True for what stands within brackets or braces.
    pub(super) fn is_in_flow(&self, id: NodeId) -> bool {
        let parent = self.tree.node(id).parent;
        parent.is_some_and(|(parent, _)| self.is_flow(parent))
    }

    /// True for a key that is nothing but its name, as in `{ nama }`.
    pub(super) fn lacks_colon(&self, id: NodeId) -> bool {
        self.tree.entry(id).is_some() && !self.text[..self.slot(id)].ends_with(':')
    }

    /// Where a value may begin: after its colon, after its dash, at itself in `[ … ]`.
    pub(super) fn slot(&self, id: NodeId) -> usize {
        if let Some(entry) = self.tree.entry(id) {
            let colon = self.skip(entry.key_span.end);
            return if self.text[colon..].starts_with(':') {
                colon + 1
            } else {
                entry.key_span.end
            };
        }
        match self.tree.node(id).parent {
            None => self.start(),
            Some((list, _)) if self.is_flow(list) => self.tree.node(id).span.start,
            Some((list, at)) => self.dash(list, at) + 1,
        }
    }

    /// The dash of an item of a list in a block.
    pub(super) fn dash(&self, list: NodeId, at: usize) -> usize {
        let before = at
            .checked_sub(1)
            .and_then(|before| self.items(list).get(before));
        match before {
            None => self.skip(self.slot(list)),
            Some(before) => self.skip(self.line_end_of(*before)),
        }
    }

    /// The end of the last line of a value, its comment included.
    pub(super) fn line_end_of(&self, id: NodeId) -> usize {
        self.line_end(self.end(id))
    }

    /// The end of a value: of its last text or bracket, or of the colon or dash of one that is
    /// not there.
    pub(super) fn end(&self, id: NodeId) -> usize {
        let node = self.tree.node(id);
        let last = match &node.content {
            Content::Scalar { style, .. } if style.is_block() => return self.end_of_block(id),
            _ if self.text[node.span.start..].starts_with(['[', '{']) && self.is_flow(id) => None,
            content => content.last(),
        };
        match last {
            Some(last) => self.end(last),
            None if node.span.is_empty() => self.slot(id),
            None => node.span.end,
        }
    }

    /// The end of the last line of a text below `|`; blank lines count where they are kept.
    fn end_of_block(&self, id: NodeId) -> usize {
        let head = self.line_end(self.skip(self.slot(id)));
        let lines = &self.text[head..self.tree.node(id).span.end.max(head)];
        if !self.keeps_blank_lines(id) {
            return head + lines.trim_end_matches(SPACE).len();
        }
        let lines = match lines.rfind('\n') {
            Some(last) if lines[last..].trim_matches(SPACE).is_empty() => &lines[..last],
            _ => lines,
        };
        head + lines.trim_end_matches('\r').len()
    }

    /// True when blank lines below a value are part of it: its last text stands below `|+`.
    pub(super) fn keeps_blank_lines(&self, id: NodeId) -> bool {
        match &self.tree.node(id).content {
            Content::Scalar { style, .. } if style.is_block() => {
                let head = self.skip(self.slot(id));
                let mark = self.text[head..].split(SPACE).next();
                mark.is_some_and(|mark| mark.contains('+'))
            }
            content => content
                .last()
                .is_some_and(|last| self.keeps_blank_lines(last)),
        }
    }

    /// The end of an item or a key with all that belongs to it: comments below that stand
    /// further in than `column`.
    pub(super) fn extent(&self, id: NodeId, column: usize) -> usize {
        let end = self.line_end_of(id);
        let own = self.comments_below(end);
        let last = own.take_while(|mark| self.column(*mark) > column).last();
        last.map_or(end, |mark| self.line_end(mark))
    }

    /// The comments between the line that ends at a place and the next key or item.
    pub(super) fn comments_below(&self, line_end: usize) -> impl Iterator<Item = usize> {
        let below = self.next_line(line_end);
        self.comments(below..self.line_start(self.skip(below)))
    }

    /// A value in a block, taken apart.
    pub(super) fn standing(&self, id: NodeId) -> StandingValue {
        let slot = self.slot(id);
        let node = self.tree.node(id);
        let nothing = |at: usize| at..at;
        match &node.content {
            Content::Scalar { style, .. } if style.is_block() => {
                let mark = self.skip(slot);
                let rest = &self.text[mark..];
                let end = mark + rest.find(SPACE).unwrap_or(rest.len());
                let below = self.line_end(end);
                let text = &self.text[below..self.end(id).max(below)];
                StandingValue {
                    head: self.start_with_slot(slot, mark)..end,
                    body: below..below + text.trim_end_matches(SPACE).len(),
                }
            }
            _ if node.span.is_empty() && self.is_void(id) => StandingValue {
                head: nothing(slot),
                body: nothing(self.line_end(slot)),
            },
            _ => StandingValue {
                head: self.start_with_slot(slot, node.span.start)..self.end(id),
                body: nothing(self.line_end(self.end(id))),
            },
        }
    }

    /// A value goes with the space before it, but not with a comment.
    fn start_with_slot(&self, slot: usize, value: usize) -> usize {
        let between = &self.text[slot..value];
        if between.trim_matches(SPACE).is_empty() {
            slot
        } else {
            value
        }
    }

    /// How a text stands that is there.
    pub(super) fn manner(&self, id: NodeId) -> Manner {
        let node = self.tree.node(id);
        match &node.content {
            Content::Scalar { style, .. } if style.is_block() => Manner::Block,
            Content::Scalar {
                style: Notation::Quoted,
                text,
            } if !text.is_empty() => {
                if self.text[node.span.start..].starts_with('\'') {
                    Manner::SingleQuoted
                } else {
                    Manner::DoubleQuoted
                }
            }
            _ => Manner::Plain,
        }
    }

    /// The column that the lines below a key or a dash are measured from.
    pub(super) fn owner_column(&self, id: NodeId) -> usize {
        match (self.tree.entry(id), self.tree.node(id).parent) {
            (Some(entry), _) => self.column(entry.key_span.start),
            (None, Some((list, at))) => self.column(self.dash(list, at)),
            (None, None) => 0,
        }
    }

    /// As the first group and the first list below a key are indented.
    pub(super) fn habit(&self) -> Habit {
        let tree = &self.tree;
        let below = |wanted: fn(&Content) -> bool| {
            let mut keyed = tree.ids().filter(|id| {
                let has_key = tree.entry(*id).is_some_and(|entry| {
                    !self.text[entry.key_span.end..self.line_end(entry.key_span.end)]
                        .contains(['{', '['])
                });
                has_key && wanted(&tree.node(*id).content)
            });
            keyed.find_map(|id| {
                let first = self.skip(self.slot(id));
                self.column(first).checked_sub(self.owner_column(id))
            })
        };
        let keys = below(|content| matches!(content, Content::Mapping { flow: false, .. }));
        let items = below(|content| matches!(content, Content::Sequence { flow: false, .. }));
        Habit {
            keys: keys.filter(|keys| *keys > 0).unwrap_or(2),
            items: items.unwrap_or(2),
        }
    }

    /// The text with some places written anew; they do not overlap.
    pub(super) fn with(&self, mut pieces: Vec<(Range<usize>, String)>) -> String {
        pieces.sort_by_key(|(place, _)| (place.start, place.end));
        let mut text = self.text.clone();
        for (place, new) in pieces.into_iter().rev() {
            text.replace_range(place, &new);
        }
        text
    }
}
