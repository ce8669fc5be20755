//! The file as a tree in which every node knows its place.
//!
//! `events` builds it; `inspect` and `deserialize` walk it; `Places` answers from it. Nodes are
//! addressed by number, so that they can be marked, looked up and compared without lifetimes.

use std::ops::Range;

/// Address of a node in its [`Tree`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct NodeId(usize);

/// How a scalar was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Notation {
    Plain,
    Quoted,
    /// Below `|`: its lines are kept.
    Block,
    /// Below `>`: its lines are joined.
    Folded,
}

impl Notation {
    /// Below `|` or `>`.
    pub(crate) fn is_block(self) -> bool {
        matches!(self, Self::Block | Self::Folded)
    }
}

/// What a node is.
#[derive(Debug, Clone)]
pub(crate) enum Content {
    Scalar { text: String, style: Notation },
    Sequence { items: Vec<NodeId>, flow: bool },
    Mapping { entries: Vec<Entry>, flow: bool },
}

impl Content {
    /// The last item, or the value of the last key.
    pub(crate) fn last(&self) -> Option<NodeId> {
        match self {
            Self::Scalar { .. } => None,
            Self::Sequence { items, .. } => items.last().copied(),
            Self::Mapping { entries, .. } => entries.last().map(|entry| entry.value),
        }
    }
}

/// One `key: value` of a mapping.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) key: String,
    pub(crate) key_span: Range<usize>,
    pub(crate) value: NodeId,
}

/// A node, its bytes in the source, and where it hangs.
#[derive(Debug, Clone)]
pub(crate) struct Node {
    pub(crate) content: Content,
    pub(crate) span: Range<usize>,
    pub(crate) parent: Option<(NodeId, usize)>,
}

/// All nodes of a file.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tree {
    nodes: Vec<Node>,
    root: Option<NodeId>,
}

impl Tree {
    /// The whole file's node; none when it holds nothing but comments.
    pub(crate) fn root(&self) -> Option<NodeId> {
        self.root
    }

    pub(crate) fn set_root(&mut self, root: NodeId) {
        self.root = Some(root);
    }

    /// Adds a node above the children that its content names.
    pub(crate) fn add(&mut self, content: Content, span: Range<usize>) -> NodeId {
        let id = NodeId(self.nodes.len());
        match &content {
            Content::Scalar { .. } => {}
            Content::Sequence { items, .. } => {
                for (position, item) in items.iter().enumerate() {
                    self.nodes[item.0].parent = Some((id, position));
                }
            }
            Content::Mapping { entries, .. } => {
                for (position, entry) in entries.iter().enumerate() {
                    self.nodes[entry.value.0].parent = Some((id, position));
                }
            }
        }
        self.nodes.push(Node {
            content,
            span,
            parent: None,
        });
        id
    }

    pub(crate) fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.0]
    }

    /// Makes all places those of another text of the same length, in which a node may end
    /// within a character.
    pub(crate) fn fit(&mut self, text: &str) {
        for node in &mut self.nodes {
            node.span = whole_characters(text, &node.span);
            if let Content::Mapping { entries, .. } = &mut node.content {
                for entry in entries {
                    entry.key_span = whole_characters(text, &entry.key_span);
                }
            }
        }
    }

    pub(crate) fn ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId)
    }

    /// The mapping entry whose value the node is.
    pub(crate) fn entry(&self, id: NodeId) -> Option<&Entry> {
        let (parent, position) = self.node(id).parent?;
        match &self.node(parent).content {
            Content::Mapping { entries, .. } => entries.get(position),
            _ => None,
        }
    }

    /// True for a key left blank, `~`, `null`, `""` and white space: all count as absent.
    pub(crate) fn is_blank(&self, id: NodeId) -> bool {
        match &self.node(id).content {
            Content::Scalar {
                text,
                style: Notation::Plain,
            } => matches!(text.as_str(), "" | "~" | "null" | "Null" | "NULL"),
            Content::Scalar { text, .. } => text
                .chars()
                .all(|c| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{2060}' | '\u{FEFF}')),
            _ => false,
        }
    }

    /// Path of the node from the root, such as `rekomendasi.butir[2].uraian`.
    pub(crate) fn path(&self, id: NodeId) -> String {
        let steps = self.with_those_around(id).filter_map(|id| {
            let (_, position) = self.node(id).parent?;
            let key = self.entry(id).map(|entry| entry.key.clone());
            Some(key.unwrap_or_else(|| format!("[{position}]")))
        });
        let steps: Vec<String> = steps.collect();
        let outermost_first = steps.iter().rev();
        outermost_first.fold(String::new(), |path, step| join(&path, step))
    }

    /// A node, and the lists and groups that it stands in, from the innermost out.
    pub(crate) fn with_those_around(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(Some(id), |id| Some(self.node(*id).parent?.0))
    }

    /// Bytes to point at for the node: its value, or its key when the value is blank.
    pub(crate) fn place(&self, id: NodeId) -> Range<usize> {
        match self.entry(id) {
            Some(entry) if self.is_blank(id) => entry.key_span.clone(),
            _ => self.node(id).span.clone(),
        }
    }

    /// Bytes to point at for a path: the place of its node or, when that is missing, the key
    /// of the nearest group that is there.
    pub(crate) fn span_of(&self, path: &str) -> Range<usize> {
        match self.find(path) {
            (Some(id), true) => self.place(id),
            (Some(id), false) => self.key_of(id),
            (None, _) => 0..0,
        }
    }

    /// The key of a node; an item of a list has none, its own first key stands for it.
    fn key_of(&self, id: NodeId) -> Range<usize> {
        let node = self.node(id);
        match (self.entry(id), &node.content) {
            (Some(entry), _) => entry.key_span.clone(),
            (None, _) if node.parent.is_none() => 0..0,
            (None, Content::Mapping { entries, .. }) => entries
                .first()
                .map_or(node.span.start..node.span.start, |entry| {
                    entry.key_span.clone()
                }),
            (None, _) => node.span.clone(),
        }
    }

    /// The text at a path, where one stands there.
    pub(super) fn text_at(&self, path: &str) -> Option<&str> {
        let (Some(id), true) = self.find(path) else {
            return None;
        };
        match &self.node(id).content {
            Content::Scalar { text, .. } => Some(text),
            _ => None,
        }
    }

    /// Follows a path as far as it goes; true when it went to the end.
    pub(crate) fn find(&self, path: &str) -> (Option<NodeId>, bool) {
        let Some(mut at) = self.root else {
            return (None, path.is_empty());
        };
        for step in steps(path) {
            let next = match &self.node(at).content {
                Content::Mapping { entries, .. } => entries
                    .iter()
                    .find(|entry| entry.key == step)
                    .map(|entry| entry.value),
                Content::Sequence { items, .. } => step
                    .parse()
                    .ok()
                    .and_then(|index: usize| items.get(index).copied()),
                Content::Scalar { .. } => None,
            };
            match next {
                Some(next) => at = next,
                None => return (Some(at), false),
            }
        }
        (Some(at), true)
    }
}

/// A range widened to the characters that it touches.
pub(crate) fn whole_characters(text: &str, range: &Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end).max(start)
}

/// Appends a key, or an index in brackets, to a path.
pub(crate) fn join(path: &str, step: &str) -> String {
    if path.is_empty() || step.starts_with('[') {
        format!("{path}{step}")
    } else {
        format!("{path}.{step}")
    }
}

fn steps(path: &str) -> impl Iterator<Item = &str> {
    path.split(['.', '[', ']']).filter(|step| !step.is_empty())
}
