//! What a file says, and what it is to say after a change: the text at every key.

use super::{
    Change, EditError, NodeKind, Value,
    path::{PathStep, of_item, steps},
};
use crate::read::{
    forbidden_in,
    tree::{Content, NodeId, Tree, join},
};

/// What a tree says; a key left blank is a blank text.
pub(super) fn said(tree: &Tree) -> Value {
    tree.root().map_or(Value::BLANK, |root| value(tree, root))
}

fn value(tree: &Tree, id: NodeId) -> Value {
    if tree.is_blank(id) {
        return Value::BLANK;
    }
    match &tree.node(id).content {
        Content::Scalar { text, .. } => Value::Text(text.clone()),
        Content::Sequence { items, .. } => {
            Value::List(items.iter().map(|id| value(tree, *id)).collect())
        }
        Content::Mapping { entries, .. } => {
            let entries = entries.iter();
            Value::Group(
                entries
                    .map(|entry| (entry.key.clone(), value(tree, entry.value)))
                    .collect(),
            )
        }
    }
}

/// The same for all that says the same: without keys left blank, keys in order.
pub(crate) fn canonical(value: Value) -> Value {
    match value {
        _ if value.is_void() => Value::BLANK,
        Value::Text(_) => value,
        Value::List(items) => Value::List(items.into_iter().map(canonical).collect()),
        Value::Group(entries) => {
            let entries = entries
                .into_iter()
                .map(|(key, value)| (key, canonical(value)));
            let mut entries: Vec<_> = entries.filter(|(_, value)| !value.is_void()).collect();
            // Stable: of a key that stands there twice the first stays the first.
            entries.sort_by(|(one, _), (other, _)| one.cmp(other));
            if entries.is_empty() {
                Value::BLANK
            } else {
                Value::Group(entries)
            }
        }
    }
}

/// Makes a change to what is said.
///
/// # Errors
/// The key, an item or a text that the change names is not such as it wants.
pub(super) fn change(said: &mut Value, change: &Change) -> Result<(), EditError> {
    let whole = change.key();
    match change {
        Change::Set { key, text } => {
            judge(whole, text)?;
            if text.trim().is_empty() {
                return clear(said, key);
            }
            let at = made(said, key)?;
            if !at.is_void() && at.kind() != NodeKind::Text {
                return Err(wrong_kind(whole, at, NodeKind::Text));
            }
            *at = Value::Text(text.clone());
        }
        Change::Clear { key } => clear(said, key)?,
        Change::Insert { list, at, item } => {
            judge_value(whole, item)?;
            let items = list_at(said, list)?;
            if *at > items.len() {
                return Err(no_item(whole, items.len()));
            }
            items.insert(*at, item.clone());
        }
        Change::Remove { key } => {
            let (list, at) = of_item(key)?;
            let items = list_at(said, list)?;
            if at >= items.len() {
                return Err(no_item(list, items.len()));
            }
            items.remove(at);
        }
        Change::Move { key, to } => {
            let (list, at) = of_item(key)?;
            let items = list_at(said, list)?;
            if at.max(*to) >= items.len() {
                return Err(no_item(list, items.len()));
            }
            let item = items.remove(at);
            items.insert(*to, item);
        }
    }
    Ok(())
}

fn clear(said: &mut Value, key: &str) -> Result<(), EditError> {
    *made(said, key)? = Value::BLANK;
    Ok(())
}

fn list_at<'v>(said: &'v mut Value, list: &str) -> Result<&'v mut Vec<Value>, EditError> {
    let at = made(said, list)?;
    if at.is_void() {
        *at = Value::List(Vec::new());
    }
    match at {
        Value::List(items) => Ok(items),
        other => Err(wrong_kind(list, other, NodeKind::List)),
    }
}

/// The value at a path, made blank where there is none.
fn made<'v>(said: &'v mut Value, path: &str) -> Result<&'v mut Value, EditError> {
    let mut at = said;
    let mut walked = String::new();
    for step in steps(path)? {
        match step {
            PathStep::Key(key) => {
                if at.is_void() {
                    *at = Value::Group(Vec::new());
                }
                let Value::Group(entries) = at else {
                    return Err(wrong_kind(&walked, at, NodeKind::Group));
                };
                walked = join(&walked, &key);
                let mut same = (0..entries.len()).filter(|place| entries[*place].0 == key);
                let place = match (same.next(), same.next()) {
                    (Some(_), Some(_)) => return Err(EditError::Twice { key: walked }),
                    (Some(place), None) => place,
                    (None, _) => {
                        entries.push((key, Value::BLANK));
                        entries.len() - 1
                    }
                };
                at = &mut entries[place].1;
            }
            PathStep::Item(index) => {
                if at.is_void() {
                    return Err(no_item(&walked, 0));
                }
                let Value::List(items) = at else {
                    return Err(wrong_kind(&walked, at, NodeKind::List));
                };
                let count = items.len();
                at = items
                    .get_mut(index)
                    .ok_or_else(|| no_item(&walked, count))?;
                walked = format!("{walked}[{index}]");
            }
        }
    }
    Ok(at)
}

fn judge(key: &str, text: &str) -> Result<(), EditError> {
    match forbidden_in(text) {
        None => Ok(()),
        Some(character) => Err(EditError::Forbidden {
            key: key.into(),
            character,
        }),
    }
}

fn judge_value(key: &str, value: &Value) -> Result<(), EditError> {
    match value {
        Value::Text(text) => judge(key, text),
        Value::List(items) => items.iter().try_for_each(|item| judge_value(key, item)),
        Value::Group(entries) => entries.iter().try_for_each(|(name, value)| {
            judge(key, name)?;
            judge_value(key, value)
        }),
    }
}

fn wrong_kind(key: &str, found: &Value, wanted: NodeKind) -> EditError {
    EditError::Kind {
        key: key.into(),
        found: found.kind(),
        wanted,
    }
}

fn no_item(key: &str, count: usize) -> EditError {
    EditError::NoItem {
        key: key.into(),
        count,
    }
}
