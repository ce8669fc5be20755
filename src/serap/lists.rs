//! What is to be done to a cycle file, in an order in which each index still means what it meant.

use std::collections::BTreeMap;

use crate::edit::{Change, Value};

/// One thing to do; indices are those of the file before anything is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Act {
    Set {
        key: String,
        text: String,
    },
    Clear {
        key: String,
    },
    /// After an item, or before all.
    Insert {
        list: String,
        after: Option<usize>,
        item: Value,
    },
    Remove {
        list: String,
        at: usize,
    },
    Move {
        list: String,
        at: usize,
        after: Option<usize>,
    },
}

impl Act {
    /// The key that it is about.
    pub(super) fn key(&self) -> String {
        match self {
            Self::Set { key, .. } | Self::Clear { key } => key.clone(),
            Self::Insert { list, after, .. } => {
                format!("{list}[{}]", after.map_or(0, |after| after + 1))
            }
            Self::Remove { list, at } | Self::Move { list, at, .. } => format!("{list}[{at}]"),
        }
    }
}

/// An item on its way: one of the file, or a new one.
#[derive(Debug, Clone, PartialEq)]
enum Slot {
    Old(usize),
    New(Value),
}

/// The changes that do all this: texts first, then lists within lists, then those around them.
pub(super) fn in_order(acts: &[Act]) -> Vec<Change> {
    let is_removed = |key: &str| {
        let mut removed = acts.iter().filter(|act| matches!(act, Act::Remove { .. }));
        removed.any(|act| key.starts_with(&act.key()))
    };
    let mut changes = Vec::new();
    let mut lists: BTreeMap<&str, Vec<&Act>> = BTreeMap::new();
    for act in acts {
        match act {
            Act::Set { key, text } if !is_removed(key) => changes.push(Change::Set {
                key: key.clone(),
                text: text.clone(),
            }),
            Act::Clear { key } if !is_removed(key) => {
                changes.push(Change::Clear { key: key.clone() });
            }
            Act::Set { .. } | Act::Clear { .. } => {}
            Act::Insert { list, .. } | Act::Remove { list, .. } | Act::Move { list, .. } => {
                lists.entry(list).or_default().push(act);
            }
        }
    }
    let mut lists: Vec<_> = lists.into_iter().collect();
    lists.sort_by_key(|(list, _)| std::cmp::Reverse(list.matches('[').count()));
    for (list, acts) in lists {
        if !is_removed(&format!("{list}[")) {
            changes.extend(of_list(list, &acts));
        }
    }
    changes
}

fn of_list(list: &str, acts: &[&Act]) -> Vec<Change> {
    let named = acts.iter().flat_map(|act| match act {
        Act::Insert { after, .. } => vec![*after],
        Act::Remove { at, .. } => vec![Some(*at)],
        Act::Move { at, after, .. } => vec![Some(*at), *after],
        Act::Set { .. } | Act::Clear { .. } => vec![],
    });
    let count = named.flatten().max().map_or(0, |last| last + 1);
    let mut changes = Vec::new();
    let mut now: Vec<Slot> = (0..count).map(Slot::Old).collect();
    let wanted = wanted(now.clone(), acts);
    for at in (0..count).rev() {
        if !wanted.contains(&Slot::Old(at)) {
            now.remove(at);
            let key = format!("{list}[{at}]");
            changes.push(Change::Remove { key });
        }
    }
    for (at, slot) in wanted.into_iter().enumerate() {
        if now.get(at) == Some(&slot) {
            continue;
        }
        match &slot {
            Slot::New(item) => changes.push(Change::Insert {
                list: list.to_owned(),
                at,
                item: item.clone(),
            }),
            Slot::Old(_) => {
                let Some(from) = now.iter().position(|other| *other == slot) else {
                    continue;
                };
                now.remove(from);
                let key = format!("{list}[{from}]");
                changes.push(Change::Move { key, to: at });
            }
        }
        now.insert(at, slot);
    }
    changes
}

/// The list as it is to be.
fn wanted(mut list: Vec<Slot>, acts: &[&Act]) -> Vec<Slot> {
    for act in acts {
        if let Act::Remove { at, .. } | Act::Move { at, .. } = act {
            list.retain(|slot| *slot != Slot::Old(*at));
        }
    }
    // What comes to one place comes in the order in which it was found.
    let mut placed: BTreeMap<Option<usize>, usize> = BTreeMap::new();
    for act in acts {
        let (slot, after) = match act {
            Act::Insert { after, item, .. } => (Slot::New(item.clone()), *after),
            Act::Move { at, after, .. } => (Slot::Old(*at), *after),
            _ => continue,
        };
        let beyond = after.and_then(|after| list.iter().position(|of| *of == Slot::Old(after)));
        let ahead = placed.entry(after).or_default();
        let place = beyond.map_or(0, |place| place + 1) + *ahead;
        *ahead += 1;
        list.insert(place.min(list.len()), slot);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::{Act, in_order};
    use crate::edit::{Value, edit};

    fn after(acts: &[Act]) -> String {
        let source = b"a:\n  - satu\n  - dua\n  - tiga\n  - empat\nb: x\n";
        let edited = edit(source, &in_order(acts)).expect("changes that fit");
        let text = String::from_utf8(edited).expect("UTF-8");
        let items = text.lines().filter_map(|line| line.strip_prefix("  - "));
        items.collect::<Vec<_>>().join(" ")
    }

    fn insert(after: Option<usize>, text: &str) -> Act {
        Act::Insert {
            list: "a".to_owned(),
            after,
            item: Value::Text(text.to_owned()),
        }
    }

    fn remove(at: usize) -> Act {
        let list = "a".to_owned();
        Act::Remove { list, at }
    }

    fn moved(at: usize, after: Option<usize>) -> Act {
        let list = "a".to_owned();
        Act::Move { list, at, after }
    }

    fn set(at: usize, text: &str) -> Act {
        Act::Set {
            key: format!("a[{at}]"),
            text: text.to_owned(),
        }
    }

    #[test]
    fn indices_are_those_of_the_file() {
        for (acts, expected) in [
            (vec![insert(None, "nol")], "nol satu dua tiga empat"),
            (
                vec![
                    insert(Some(1), "x"),
                    insert(Some(1), "w"),
                    insert(Some(3), "z"),
                ],
                "satu dua x w tiga empat z",
            ),
            (vec![remove(0), remove(2)], "dua empat"),
            (vec![moved(3, None)], "empat satu dua tiga"),
            (vec![moved(0, Some(2))], "dua tiga satu empat"),
            (
                vec![set(0, "A"), remove(1), insert(Some(0), "x"), set(3, "D")],
                "A x tiga D",
            ),
            (vec![set(1, "hilang"), remove(1)], "satu tiga empat"),
        ] {
            assert_eq!(after(&acts), expected, "{acts:?}");
        }
    }
}
