//! Comments and texts that changes leave as they were, or take with what they belong to.

use std::collections::BTreeSet;

use nodin::edit::Change;

use super::{file::Node, said::item_of};

/// What must and what may be left of the comments and the untouched texts.
#[derive(Default)]
pub(super) struct Kept {
    pub(super) must: BTreeSet<String>,
    pub(super) may: BTreeSet<String>,
    pub(super) raw: BTreeSet<String>,
}

impl Kept {
    pub(super) fn all(node: &Node) -> Self {
        let mut kept = Self::default();
        kept.add(node);
        kept
    }

    fn add(&mut self, node: &Node) {
        self.must.extend(node.above.iter().cloned());
        self.must.extend(node.beside.iter().cloned());
        self.may.extend(node.within.iter().cloned());
        self.raw.extend(node.raw.iter().cloned());
        for (_, value) in &node.keys {
            self.add(value);
        }
        for item in &node.items {
            self.add(item);
        }
    }
}

fn node_at<'n>(root: &'n mut Node, path: &str) -> Option<&'n mut Node> {
    path.split(['.', '['])
        .filter(|step| !step.is_empty())
        .try_fold(root, |at, step| {
            if let Some(index) = step.strip_suffix(']') {
                return at.items.get_mut(index.parse::<usize>().ok()?);
            }
            at.keys
                .iter_mut()
                .find(|(key, _)| key == step)
                .map(|(_, node)| node)
        })
}

/// Makes the change to the owners of comments.
pub(super) fn own(root: &mut Node, change: &Change) {
    // What stands above the first item belongs to the list.
    let settle = |list: &mut Node| {
        if let Some(first) = list.items.first_mut() {
            let above = std::mem::take(&mut first.above);
            list.within.extend(above);
        }
    };
    // The comment of a blank item may go with what is put there.
    let key = change.key();
    for (end, _) in key.match_indices(']') {
        if let Some(item) =
            node_at(root, &key[..=end]).filter(|item| item.keys.is_empty() && item.items.is_empty())
            && (end + 1 < key.len() || matches!(change, Change::Insert { .. }))
        {
            item.within.extend(item.beside.take());
        }
    }
    match change {
        Change::Set { key, .. } => {
            // What the key held is void, if not a text.
            if let Some(node) = node_at(root, key) {
                node.raw = None;
                let gone = Kept::all(&Node {
                    keys: std::mem::take(&mut node.keys),
                    items: std::mem::take(&mut node.items),
                    ..Node::default()
                });
                node.within.extend(gone.must.into_iter().chain(gone.may));
            }
        }
        Change::Clear { key } => {
            if let Some(node) = node_at(root, key) {
                let within = std::mem::take(&mut node.within);
                let mut above = Vec::new();
                if let Some(first) = node.items.first_mut() {
                    above = std::mem::take(&mut first.above);
                }
                if let Some((_, first)) = node.keys.first_mut() {
                    above = std::mem::take(&mut first.above);
                }
                *node = Node {
                    above: std::mem::take(&mut node.above),
                    beside: node.beside.take(),
                    within,
                    ..Node::default()
                };
                node.within.extend(above);
                if key.ends_with(']') {
                    node.within.extend(node.beside.take());
                }
            }
        }
        Change::Insert { list, at, .. } => {
            if let Some(list) = node_at(root, list) {
                settle(list);
                list.items
                    .insert((*at).min(list.items.len()), Node::default());
            }
        }
        Change::Remove { key } => {
            let (list, at) = item_of(key);
            if let Some(list) = node_at(root, list).filter(|list| at < list.items.len()) {
                settle(list);
                list.items.remove(at);
                settle(list);
            }
        }
        Change::Move { key, to } => {
            let (list, at) = item_of(key);
            if let Some(list) = node_at(root, list).filter(|list| at.max(*to) < list.items.len()) {
                settle(list);
                let item = list.items.remove(at);
                list.items.insert(*to, item);
                settle(list);
            }
        }
    }
}

pub(super) fn comments(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("#c") {
        let digits: String = text[at + 2..]
            .chars()
            .take_while(char::is_ascii_digit)
            .collect();
        if !digits.is_empty() {
            found.push(format!("#c{digits}"));
        }
    }
    found
}
