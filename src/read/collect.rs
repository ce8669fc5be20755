//! All findings of the types in one run: note one, count its node as absent, read again.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use crate::finding::Finding;

use super::{
    deserialize::{Asked, Cause, Error, Pruned},
    explain::explain,
    tree::{Content, NodeId, Tree},
};

/// Readings of one file: each finds one thing more, and no more than [`super::MAX_FINDINGS`]
/// are shown.
const MAX_PASSES: usize = 2 * super::MAX_FINDINGS;

/// What the types made of a tree.
#[derive(Debug)]
pub(super) struct Collected<T> {
    pub(super) value: T,
    pub(super) findings: Vec<Finding>,
    /// Nodes that count as absent, reported ones and those given here.
    pub(super) broken: HashSet<NodeId>,
    pub(super) asked: Asked,
}

/// Reads a `T` from a tree, in which `broken` nodes count as absent.
///
/// The value is always given: broken nodes are absent from it, and in the worst case it is
/// the type's default.
pub(super) fn collect<T: DeserializeOwned + Default>(
    tree: &Tree,
    root: NodeId,
    broken: HashSet<NodeId>,
) -> Collected<T> {
    let mut pruned = Pruned {
        tree,
        nodes: broken,
        asked: Asked::default().into(),
    };
    let mut noted = Vec::new();
    let mut value = None;
    for _ in 0..MAX_PASSES {
        match T::deserialize(pruned.at(root)) {
            Ok(read) => {
                value = Some(read);
                break;
            }
            Err(Error { cause, at }) => {
                let id = at.unwrap_or(root);
                if is_news(tree, &pruned.nodes, id, &cause) {
                    noted.push((id, cause));
                }
                if !prune(tree, &mut pruned.nodes, id) {
                    break;
                }
            }
        }
    }
    let value = value.unwrap_or_else(|| {
        pruned.nodes.insert(root);
        T::default()
    });
    let asked = pruned.asked.into_inner();
    let findings = noted
        .into_iter()
        .map(|(id, cause)| explain(tree, id, cause, &asked))
        .collect();
    Collected {
        value,
        findings,
        broken: pruned.nodes,
        asked,
    }
}

/// False for what only our own pruning caused.
fn is_news(tree: &Tree, pruned: &HashSet<NodeId>, id: NodeId, cause: &Cause) -> bool {
    match cause {
        Cause::Blank => false,
        Cause::MissingKey(key) => match &tree.node(id).content {
            Content::Mapping { entries, .. } => !entries.iter().any(|entry| {
                entry.key == *key && pruned.contains(&entry.value) && !tree.is_blank(entry.value)
            }),
            _ => true,
        },
        _ => !pruned.contains(&id),
    }
}

/// Counts a node as absent or, where it already does and that did not help, the group round
/// it. False when nothing is left to give up.
fn prune(tree: &Tree, pruned: &mut HashSet<NodeId>, id: NodeId) -> bool {
    let mut at = Some(id);
    while let Some(id) = at {
        if pruned.insert(id) {
            return true;
        }
        at = tree.node(id).parent.map(|(parent, _)| parent);
    }
    false
}
