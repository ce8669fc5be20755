//! Changes written into a cycle file, which else stays as a person typed it.
//!
//! ```text
//! bytes ─read─▶ page (text, tree) ─change─▶ text ─read─▶ page ─▶ … ─▶ bytes
//!                 └ said ─change─▶ meant ──────── equal? ──┘
//! ```
//!
//! Each change is made twice: to what the file says (`meant`), and to its text, by writing anew
//! the few bytes that hold the value. The text is then read again, and must say what is meant.
//! Nothing here knows what a cycle is.

mod change;
mod items;
mod lines;
mod meant;
mod page;
mod path;
mod render;
mod scalar;
mod skeleton;
mod values;

pub use change::{Change, EditError, NodeKind, Value};
pub(crate) use meant::canonical;
pub(crate) use scalar::scalar;

use self::{
    meant::said,
    page::ParsedText,
    path::{PathStep, of_item, steps},
    skeleton::Skeleton,
};
use crate::{
    finding::Finding,
    read::{self, composed, tree::NodeId},
};

/// Writes changes into a cycle file, in their order.
///
/// In: the file's bytes, whatever they are, and the changes. Out: the bytes with these changes,
/// and nothing else changed: comments, order, blank lines, quotes and line ends are those of
/// the file. A new text stands bare where that is safe, below `|` where it has lines, else in
/// quotes, or in the manner of the text that it replaces. A key that stands in the file as a
/// comment is written in its place.
///
/// # Errors
/// The file cannot be read, a change does not fit what it holds, or the result would be read as
/// something else than was meant: nothing is changed then.
pub fn edit(source: &[u8], changes: &[Change]) -> Result<Vec<u8>, EditError> {
    let too_large = EditError::TooLarge {
        limit: read::MAX_BYTES,
    };
    if source.len() > read::MAX_BYTES {
        return Err(too_large);
    }
    let text = std::str::from_utf8(source).map_err(|_| EditError::NotText)?;
    let mut page =
        ParsedText::read(text.to_owned()).map_err(|finding| unreadable(text, &finding))?;
    let mut meant = said(&page.tree);
    for change in changes {
        let change = &as_read(change);
        meant::change(&mut meant, change)?;
        let misread = || EditError::Misread {
            key: change.key().into(),
        };
        page = apply(page, change)?.ok_or_else(misread)?;
        if page.text.len() > read::MAX_BYTES {
            return Err(too_large);
        }
        if canonical(said(&page.tree)) != canonical(meant.clone()) {
            return Err(misread());
        }
    }
    Ok(page.text.into_bytes())
}

/// What a file says, each text as it is read; nothing of one that is no YAML.
#[must_use]
pub fn said_in(source: &[u8]) -> Option<Value> {
    let text = std::str::from_utf8(source).ok()?;
    let page = ParsedText::read(text.to_owned()).ok()?;
    Some(said(&page.tree))
}

/// None where a text on the way cannot be read.
fn apply(page: ParsedText, change: &Change) -> Result<Option<ParsedText>, EditError> {
    let text = match change {
        Change::Set { key, text } if !text.trim().is_empty() => {
            return Ok(put(page, &steps(key)?, Value::Text(text.clone())));
        }
        Change::Set { key, .. } | Change::Clear { key } => match found(&page, &steps(key)?) {
            Some(id) if !page.tree.is_blank(id) => page.without_value(id),
            _ => return Ok(Some(page)),
        },
        Change::Insert { list, at, item } => return Ok(insert(page, &steps(list)?, *at, item)),
        Change::Remove { key } => {
            let (list, at) = of_item(key)?;
            match found(&page, &steps(list)?) {
                Some(list) => page.without_item(list, at),
                None => return Ok(None),
            }
        }
        Change::Move { key, to } => {
            let (list, at) = of_item(key)?;
            match found(&page, &steps(list)?) {
                Some(list) if at != *to => page.with_item_moved(list, at, *to),
                found => return Ok(found.map(|_| page)),
            }
        }
    };
    Ok(ParsedText::read(text).ok())
}

fn found(page: &ParsedText, steps: &[PathStep]) -> Option<NodeId> {
    match page.find(steps) {
        (found, walked) if walked == steps.len() => found,
        _ => None,
    }
}

/// Puts a value at a path where a text or nothing stands.
fn put(mut page: ParsedText, steps: &[PathStep], value: Value) -> Option<ParsedText> {
    loop {
        let (holder, walked) = page.find(steps);
        let Some((next, further)) = steps[walked..].split_first() else {
            return ParsedText::read(page.with_value(holder?, &value)).ok();
        };
        let PathStep::Key(key) = next else {
            return None;
        };
        let value = || nested(further, value.clone());
        let Some(holder) = holder else {
            return ParsedText::read(page.with_first_entry(key, &value()?)).ok();
        };
        let below = match page.skeleton_of_key(holder, key) {
            Some(Skeleton::Blank(text)) => {
                page = ParsedText::read(text).ok()?;
                if page.find(steps).1 == walked {
                    return None;
                }
                continue;
            }
            Some(Skeleton::Explained(line_end)) => Some(line_end),
            None => None,
        };
        let text = if page.is_group(holder) {
            page.with_entry(holder, below, key, &value()?)
        } else {
            page.with_value(holder, &Value::Group(vec![(key.clone(), value()?)]))
        };
        return ParsedText::read(text).ok();
    }
}

/// A value below the groups that lead to it.
fn nested(steps: &[PathStep], value: Value) -> Option<Value> {
    steps
        .iter()
        .rev()
        .try_fold(value, |value, step| match step {
            PathStep::Key(key) => Some(Value::Group(vec![(key.clone(), value)])),
            PathStep::Item(_) => None,
        })
}

fn insert(mut page: ParsedText, steps: &[PathStep], at: usize, item: &Value) -> Option<ParsedText> {
    let Some(list) = found(&page, steps) else {
        return put(page, steps, Value::List(vec![item.clone()]));
    };
    if page.is_list(list) {
        return ParsedText::read(page.with_item(list, at, item)).ok();
    }
    if let Value::Group(entries) = item
        && let Some(text) = page.skeleton_of_item(list, entries)
    {
        page = ParsedText::read(text).ok()?;
        let item = [steps, &[PathStep::Item(0)]].concat();
        for (key, value) in entries.iter().filter(|(_, value)| !value.is_void()) {
            let steps = [&item[..], &[PathStep::Key(key.clone())]].concat();
            page = put(page, &steps, value.clone())?;
        }
        return Some(page);
    }
    ParsedText::read(page.with_value(list, &Value::List(vec![item.clone()]))).ok()
}

/// A change with its texts as they will be read.
fn as_read(change: &Change) -> Change {
    let mut change = change.clone();
    match &mut change {
        Change::Set { text, .. } => *text = composed(text),
        Change::Insert { item, .. } => compose(item),
        _ => {}
    }
    change
}

fn compose(value: &mut Value) {
    match value {
        Value::Text(text) => *text = composed(text),
        Value::List(items) => items.iter_mut().for_each(compose),
        Value::Group(entries) => entries.iter_mut().for_each(|(_, value)| compose(value)),
    }
}

fn unreadable(text: &str, finding: &Finding) -> EditError {
    let above = &text[..finding.span.start.min(text.len())];
    EditError::Unreadable {
        line: above.matches('\n').count() + 1,
        reason: finding.problem.to_string(),
    }
}
