//! All findings of the types in one run: note one, count its node as absent, read again.

use std::collections::HashSet;

use serde::de::DeserializeOwned;

use crate::finding::Finding;

use super::{
    cause::{Cause, Error},
    deserialize::{Asked, Pruned},
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

/// Reads a `T` from a tree of `source`, in which `broken` nodes count as absent.
///
/// The value is always given: broken nodes are absent from it, and in the worst case it is
/// the type's default.
pub(super) fn collect<T: DeserializeOwned + Default>(
    tree: &Tree,
    root: NodeId,
    broken: HashSet<NodeId>,
    source: &str,
) -> Collected<T> {
    let mut pruned = Pruned {
        tree,
        nodes: broken,
        skipped: HashSet::new(),
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
                if !prune(&mut pruned, id) {
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
        .map(|(id, cause)| explain(tree, id, cause, &asked, source))
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
    if pruned.contains(&id) {
        return false;
    }
    match (cause, &tree.node(id).content) {
        (Cause::Blank, _) => false,
        (Cause::MissingKey(key), Content::Mapping { entries, .. }) => {
            !entries.iter().any(|entry| {
                entry.key == *key && pruned.contains(&entry.value) && !tree.is_blank(entry.value)
            })
        }
        _ => true,
    }
}

/// Counts a node as absent; where it already does and that did not help, takes it out of its
/// list, or gives up the group round it. False when nothing is left to give up.
fn prune(pruned: &mut Pruned<'_>, id: NodeId) -> bool {
    let tree = pruned.tree;
    tree.with_those_around(id).any(|id| {
        let is_item = tree.node(id).parent.is_some() && tree.entry(id).is_none();
        pruned.nodes.insert(id) || (is_item && pruned.skipped.insert(id))
    })
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use crate::read::read;

    /// As a house file might be: not everything is optional.
    #[derive(Debug, Default, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct House {
        name: String,
        size: f64,
        form: Option<Form>,
        #[serde(default)]
        motto: String,
        rows: Vec<Row>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Row {
        kind: Form,
        width: u8,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    enum Form {
        Short,
        Long,
    }

    fn found(source: &str) -> Vec<(String, &'static str)> {
        let findings = read::<House>(source.as_bytes()).findings;
        findings
            .into_iter()
            .map(|finding| (finding.key, finding.problem.code()))
            .collect()
    }

    #[test]
    fn required_keys_are_missed_once() {
        let sound = "name: a\nsize: 1.5\nmotto:\nrows:\n  - { kind: short, width: 3 }\n";
        assert_eq!(found(sound), []);
        assert_eq!(read::<House>(sound.as_bytes()).value.motto, "");
        let missing = "kunci-wajib-kosong";
        assert_eq!(found("size: 1\nrows: []\n"), [("name".into(), missing)]);
        assert_eq!(
            found("name: \"\"\nsize: 1\nrows: []\n"),
            [("name".into(), missing)]
        );
    }

    #[test]
    fn broken_required_keys_are_not_missed_too() {
        let source = "name: [a]\nsize: lebar\nrows:\n  - { kind: shrt, width: 300 }\n  - { width: 3 }\n  - x\n  -\n";
        let wanted = [
            ("name", "jenis-isi-salah"),
            ("size", "jenis-isi-salah"),
            ("rows[0].kind", "pilihan-tidak-dikenal"),
            ("rows[0].width", "angka-di-luar-jangkauan"),
            ("rows[1].kind", "kunci-wajib-kosong"),
            ("rows[2]", "jenis-isi-salah"),
            ("rows[3].kind", "kunci-wajib-kosong"),
        ];
        assert_eq!(
            found(source),
            wanted.map(|(key, code)| (key.to_owned(), code))
        );
    }
}
