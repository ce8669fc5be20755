//! Where each key of a file stands, for the stages that find more.

use std::{collections::HashMap, ops::Range};

use super::tree::{Content, NodeId, Notation, Tree};
use crate::cycle::TextKind;

/// The places of a file's keys; by default of one of which nothing could be read.
#[derive(Debug, Clone, Default)]
pub struct Places {
    tree: Tree,
    /// Paths under which something stands that could not be read; none: the whole file.
    lost: Option<Vec<String>>,
    /// The kinds of its texts.
    kinds: HashMap<NodeId, TextKind>,
}

impl Places {
    pub(super) fn new(tree: Tree, lost: Vec<String>, kinds: HashMap<NodeId, TextKind>) -> Self {
        Self {
            tree,
            lost: Some(lost),
            kinds,
        }
    }

    /// Bytes of the value at a path such as `rekomendasi.butir[2].tenggat`.
    ///
    /// Of the key, when its value is blank; of the key of the nearest group that is there,
    /// when it is missing; empty at the file's start, when nothing of it is there.
    #[must_use]
    pub fn of(&self, key: &str) -> Range<usize> {
        self.tree.span_of(key)
    }

    /// True when the file gives the key a value; a blank one counts as absent.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        matches!(self.tree.find(key), (Some(id), true) if !self.tree.is_blank(id))
    }

    /// True when the value at a path is absent because it, or what it stands in, was already
    /// reported: whoever misses it says nothing new.
    #[must_use]
    pub fn is_lost(&self, key: &str) -> bool {
        self.any_lost(|path| holds(path, key))
    }

    /// True when anything at a path, above or below it could not be read: whoever misses
    /// something there may miss what the file says.
    #[must_use]
    pub fn has_lost_in(&self, key: &str) -> bool {
        self.any_lost(|path| holds(path, key) || holds(key, path))
    }

    /// Every text of the file, in its order.
    pub fn texts(&self) -> impl Iterator<Item = Typed<'_>> {
        let tree = &self.tree;
        tree.ids()
            .filter_map(move |id| match &tree.node(id).content {
                Content::Scalar { text, style } => Some(Typed {
                    tree,
                    id,
                    text,
                    style: *style,
                    kind: self.kinds.get(&id).copied(),
                }),
                _ => None,
            })
    }

    fn any_lost(&self, mut is_it: impl FnMut(&str) -> bool) -> bool {
        let Some(lost) = &self.lost else { return true };
        lost.iter().any(|path| is_it(path))
    }
}

/// A text of a file.
#[derive(Debug, Clone, Copy)]
pub struct Typed<'a> {
    tree: &'a Tree,
    id: NodeId,
    text: &'a str,
    style: Notation,
    kind: Option<TextKind>,
}

impl<'a> Typed<'a> {
    /// As YAML reads it.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What kind of text its key takes; none where the types want no text.
    #[must_use]
    pub fn kind(&self) -> Option<TextKind> {
        self.kind
    }

    /// Whether its lines are those of the file: it stands below a `|`.
    #[must_use]
    pub fn keeps_lines(&self) -> bool {
        self.style == Notation::Block
    }

    /// Whether it stands below a `>`, which joins its lines.
    #[must_use]
    pub fn is_folded(&self) -> bool {
        self.style == Notation::Folded
    }

    /// Whether it stands in quotes of YAML's.
    #[must_use]
    pub fn is_quoted(&self) -> bool {
        self.style == Notation::Quoted
    }

    /// Its bytes, with its quotes, or the indentation of a block's lines but the first.
    #[must_use]
    pub fn span(&self) -> Range<usize> {
        self.tree.node(self.id).span.clone()
    }

    /// The key at the file's left edge that it stands under; empty for a file that is a text.
    #[must_use]
    pub fn section(&self) -> &'a str {
        let around = self.tree.with_those_around(self.id);
        let entries = around.filter_map(|id| self.tree.entry(id));
        entries.last().map_or("", |entry| &entry.key)
    }

    /// Its path, such as `rekomendasi.butir[2].uraian`.
    #[must_use]
    pub fn key(&self) -> String {
        self.tree.path(self.id)
    }
}

/// True when the key is the path's own or stands under it.
pub(crate) fn holds(path: &str, key: &str) -> bool {
    key.strip_prefix(path)
        .is_some_and(|rest| path.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
}
