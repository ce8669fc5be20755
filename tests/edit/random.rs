//! Random files and random changes: the file says what was meant, by another reader's account,
//! and keeps all else.

use std::collections::BTreeSet;

use nodin::edit::{Change, EditError, Value, edit};
use proptest::{collection::vec, prelude::*};

use super::file::{Choice, File, KEYS, Node, Writer};
use crate::seeded;

/// What `serde_yaml` reads; a blank is no text.
pub(super) fn independent(text: &str) -> Result<Value, String> {
    let text = text.trim_start_matches('\u{FEFF}');
    let value: serde_yaml::Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    Ok(from(value))
}

fn from(value: serde_yaml::Value) -> Value {
    use serde_yaml::Value as Yaml;
    match value {
        Yaml::Null => Value::Text(String::new()),
        Yaml::Bool(yes) => Value::Text(yes.to_string()),
        Yaml::Number(number) => Value::Text(number.to_string()),
        Yaml::String(text) => Value::Text(text),
        Yaml::Sequence(items) => Value::List(items.into_iter().map(from).collect()),
        Yaml::Mapping(entries) => Value::Group(
            entries
                .into_iter()
                .map(|(key, value)| (key.as_str().expect("a text").to_owned(), from(value)))
                .collect(),
        ),
        Yaml::Tagged(_) => unreachable!("no tags"),
    }
}

/// Without what is blank, keys in order.
fn canonical(value: &Value) -> Value {
    let blank = Value::Text(String::new());
    match value {
        Value::Text(text) if text.trim().is_empty() => blank,
        Value::Text(text) => Value::Text(text.clone()),
        Value::List(items) if items.is_empty() => blank,
        Value::List(items) => Value::List(items.iter().map(canonical).collect()),
        Value::Group(entries) => {
            let entries = entries
                .iter()
                .map(|(key, value)| (key.clone(), canonical(value)));
            let mut entries: Vec<_> = entries.filter(|(_, value)| *value != blank).collect();
            entries.sort_by(|one, other| one.0.cmp(&other.0));
            if entries.is_empty() {
                blank
            } else {
                Value::Group(entries)
            }
        }
    }
}

fn is_void(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Group(entries) => entries.is_empty(),
    }
}

/// All paths with what stands there.
fn paths<'v>(value: &'v Value, path: String, found: &mut Vec<(String, &'v Value)>) {
    match value {
        Value::Text(_) => {}
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                paths(item, format!("{path}[{at}]"), found);
            }
        }
        Value::Group(entries) => {
            for (key, value) in entries {
                let dot = if path.is_empty() { "" } else { "." };
                paths(value, format!("{path}{dot}{key}"), found);
            }
        }
    }
    if !path.is_empty() {
        found.push((path, value));
    }
}

const TEXTS: [&str; 30] = [
    "kata",
    "B-021/HN.00.01/02/2024",
    "2024-02-28",
    "15",
    "0147",
    "1 (satu) berkas",
    "true",
    "null",
    "~",
    "yes",
    "Rapat: dua",
    "dengan # pagar",
    "- butir",
    "*miring* kata",
    "\"kutip\" dan 'petik'",
    "a, b",
    "{ a: b }",
    "100%",
    "satu\ndua",
    "Paragraf satu.\n\nParagraf dua.\n",
    "1. satu\n   - anak\n2. dua",
    "  menjorok\ndua",
    "ekor  \nx",
    "# judul\nisi",
    "baris\n\n",
    "tab\tdi tengah\n| a | b |\n",
    "\ttab",
    "\u{a0}keras",
    "garis\u{2028}baru",
    "akhir ",
];

fn text(choice: &mut Choice<'_>) -> String {
    choice.of(&TEXTS).to_owned()
}

fn value(choice: &mut Choice<'_>, depth: usize) -> Value {
    match choice.below(5) {
        3 if depth < 3 => Value::List(
            (0..choice.below(4))
                .map(|_| value(choice, depth + 1))
                .collect(),
        ),
        1 | 4 if depth < 3 => {
            let turn = choice.below(KEYS.len());
            let entries = (0..=choice.below(3)).map(|at| {
                (
                    KEYS[(turn + at) % KEYS.len()].to_owned(),
                    value(choice, depth + 1),
                )
            });
            Value::Group(entries.collect())
        }
        _ => Value::Text(text(choice)),
    }
}

/// A change that fits what the file says.
fn change(choice: &mut Choice<'_>, said: &Value) -> Option<Change> {
    let mut all = Vec::new();
    paths(said, String::new(), &mut all);
    let pick = |choice: &mut Choice<'_>, wanted: &dyn Fn(&str, &Value) -> bool| {
        let fit: Vec<_> = all
            .iter()
            .filter(|(path, value)| wanted(path, value))
            .collect();
        (!fit.is_empty()).then(|| fit[choice.below(fit.len())].0.clone())
    };
    let count = |list: &str| {
        all.iter()
            .find(|(path, _)| path == list)
            .map_or(0, |(_, value)| match value {
                Value::List(items) => items.len(),
                _ => 0,
            })
    };
    let is_text = |value: &Value| matches!(value, Value::Text(_)) || is_void(value);
    Some(match choice.below(8) {
        0 | 1 => Change::Set {
            key: pick(choice, &|_, value| is_text(value))?,
            text: text(choice),
        },
        2 => {
            // A key that is not there, and perhaps not its group.
            let group = pick(choice, &|_, value| {
                matches!(value, Value::Group(_)) || is_void(value)
            });
            let mut key = group
                .filter(|_| !choice.one_in(4))
                .map_or(String::new(), |group| format!("{group}."));
            key.push_str(choice.of(&[
                "salinan.nomor",
                "uraian",
                "isi",
                "penutup",
                "baru",
                "baru.dalam.sekali",
            ]));
            Change::Set {
                key,
                text: text(choice),
            }
        }
        3 => Change::Clear {
            key: pick(choice, &|_, _| true)?,
        },
        4 | 5 => {
            let list = pick(choice, &|_, value| {
                matches!(value, Value::List(_)) || is_void(value)
            })?;
            let at = choice.below(count(&list) + 1);
            let list = if choice.one_in(6) {
                "daftar.baru".to_owned()
            } else {
                list
            };
            let at = if list == "daftar.baru" {
                count(&list).min(at)
            } else {
                at
            };
            Change::Insert {
                list,
                at,
                item: value(choice, 0),
            }
        }
        6 => Change::Remove {
            key: pick(choice, &|path, _| path.ends_with(']'))?,
        },
        _ => {
            let key = pick(choice, &|path, _| path.ends_with(']'))?;
            let list = &key[..key.rfind('[')?];
            let to = choice.below(count(list));
            Change::Move { key, to }
        }
    })
}

/// The value at a path of what is said, made blank; none where something else stands.
fn at<'v>(said: &'v mut Value, path: &str) -> Option<&'v mut Value> {
    path.split(['.', '['])
        .filter(|step| !step.is_empty())
        .try_fold(said, |at, step| {
            if let Some(index) = step.strip_suffix(']') {
                let Value::List(items) = at else { return None };
                return items.get_mut(index.parse::<usize>().ok()?);
            }
            if is_void(at) && !matches!(at, Value::Group(_)) {
                *at = Value::Group(Vec::new());
            }
            let Value::Group(entries) = at else {
                return None;
            };
            let place = entries
                .iter()
                .position(|(key, _)| key == step)
                .unwrap_or_else(|| {
                    entries.push((step.to_owned(), Value::Text(String::new())));
                    entries.len() - 1
                });
            Some(&mut entries[place].1)
        })
}

/// Makes the change to what is said; false where it does not fit.
fn make(said: &mut Value, change: &Change) -> bool {
    let list_of = |key: &str| {
        let open = key.rfind('[').expect("an item");
        (
            key[..open].to_owned(),
            key[open + 1..key.len() - 1]
                .parse::<usize>()
                .expect("an index"),
        )
    };
    let changed = |said: &mut Value| -> Option<()> {
        match change {
            Change::Set { key, text } => {
                let at = at(said, key)?;
                if !matches!(at, Value::Text(_)) && !is_void(at) {
                    return None;
                }
                *at = Value::Text(text.clone());
            }
            Change::Clear { key } => *at(said, key)? = Value::Text(String::new()),
            Change::Insert {
                list,
                at: place,
                item,
            } => {
                let list = at(said, list)?;
                if is_void(list) {
                    *list = Value::List(Vec::new());
                }
                let Value::List(items) = list else {
                    return None;
                };
                items.insert(*place, item.clone());
            }
            Change::Remove { key } => {
                let (list, place) = list_of(key);
                let Value::List(items) = at(said, &list)? else {
                    return None;
                };
                items.remove(place);
            }
            Change::Move { key, to } => {
                let (list, place) = list_of(key);
                let Value::List(items) = at(said, &list)? else {
                    return None;
                };
                let item = items.remove(place);
                items.insert(*to, item);
            }
        }
        Some(())
    };
    changed(said).is_some()
}

/// What must and what may be left of the comments and the untouched texts.
#[derive(Default)]
struct Kept {
    must: BTreeSet<String>,
    may: BTreeSet<String>,
    raw: BTreeSet<String>,
}

impl Kept {
    fn all(node: &Node) -> Self {
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
fn own(root: &mut Node, change: &Change) {
    let list_of = |key: &str| {
        let open = key.rfind('[').expect("an item");
        (
            key[..open].to_owned(),
            key[open + 1..key.len() - 1]
                .parse::<usize>()
                .expect("an index"),
        )
    };
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
            let (list, at) = list_of(key);
            if let Some(list) = node_at(root, &list).filter(|list| at < list.items.len()) {
                settle(list);
                list.items.remove(at);
                settle(list);
            }
        }
        Change::Move { key, to } => {
            let (list, at) = list_of(key);
            if let Some(list) = node_at(root, &list).filter(|list| at.max(*to) < list.items.len()) {
                settle(list);
                let item = list.items.remove(at);
                list.items.insert(*to, item);
                settle(list);
            }
        }
    }
}

fn comments(text: &str) -> Vec<String> {
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

/// Changes to a file of which only the comments are known.
pub(super) fn check_shipped(text: &str, bytes: &[u8]) -> Result<Option<EditError>, String> {
    let mut choice = Choice(bytes.iter());
    let mut said = independent(text)?;
    let mut changes = Vec::new();
    for _ in 0..=choice.below(8) {
        let Some(change) = change(&mut choice, &said) else {
            continue;
        };
        let before = said.clone();
        if make(&mut said, &change) {
            changes.push(change);
        } else {
            said = before;
        }
    }
    let edited = match edit(text.as_bytes(), &changes) {
        Ok(edited) => String::from_utf8(edited).map_err(|error| error.to_string())?,
        Err(error) => return Ok(Some(error)),
    };
    let wrong = |what: &str| Err(format!("{what}\n{changes:#?}\n{edited}\n"));
    if canonical(&independent(&edited)?) != canonical(&said) {
        return wrong("reads otherwise");
    }
    let takes = |change: &Change| {
        matches!(
            change,
            Change::Remove { .. } | Change::Clear { .. } | Change::Insert { .. }
        )
    };
    let comment = |line: &&str| line.trim_start().starts_with('#') && !line.contains(": ");
    let lost = text
        .lines()
        .filter(comment)
        .find(|line| !edited.contains(*line));
    match lost.filter(|_| !changes.iter().any(takes)) {
        Some(lost) => wrong(&format!("{lost} is lost")),
        None => Ok(None),
    }
}

pub(super) fn check(bytes: &[u8]) -> Result<Option<EditError>, String> {
    let mut choice = Choice(bytes.iter());
    let count = 1 + choice.below(8);
    let File { text, mut root } = Writer::file(&mut choice);
    let Ok(mut said) = independent(&text) else {
        return Err(format!("the generator's fault:\n{text}"));
    };
    let mut changes = Vec::new();
    let mut free = BTreeSet::new();
    for _ in 0..count {
        if let Some(change) = change(&mut choice, &said) {
            let before = said.clone();
            if make(&mut said, &change) {
                free.extend(Kept::all(&root).may);
                own(&mut root, &change);
                changes.push(change);
            } else {
                said = before;
            }
        }
    }
    let edited = match edit(text.as_bytes(), &changes) {
        Ok(edited) => String::from_utf8(edited).map_err(|error| error.to_string())?,
        Err(error) => return Ok(Some(error)),
    };
    let wrong = |what: &str| {
        Err(format!(
            "{what}\n{changes:#?}\n--- before\n{text}\n--- after\n{edited}\n"
        ))
    };
    let read = match independent(&edited) {
        Ok(read) => read,
        Err(error) => return wrong(&error),
    };
    if canonical(&read) != canonical(&said) {
        return wrong(&format!(
            "reads {:#?}\nmeant {:#?}",
            canonical(&read),
            canonical(&said)
        ));
    }
    let kept = Kept::all(&root);
    let left = comments(&edited);
    let left_once: BTreeSet<_> = left.iter().cloned().collect();
    if left.len() != left_once.len() {
        return wrong("a comment twice");
    }
    if let Some(lost) = kept
        .must
        .iter()
        .find(|comment| !left_once.contains(*comment))
    {
        return wrong(&format!("{lost} is lost"));
    }
    if let Some(left) = left_once.iter().find(|comment| {
        !kept.must.contains(*comment) && !kept.may.contains(*comment) && !free.contains(*comment)
    }) {
        return wrong(&format!("{left} is left"));
    }
    let folded = edited.replace("\r\n", "\n");
    if let Some(lost) = kept.raw.iter().find(|raw| !folded.contains(*raw)) {
        return wrong(&format!("{lost} is written otherwise"));
    }
    if text.starts_with('\u{FEFF}') != edited.starts_with('\u{FEFF}') {
        return wrong("the byte order mark");
    }
    let breaks = |text: &str| (text.matches("\r\n").count(), text.matches('\n').count());
    let ((old_crlf, old), (crlf, new)) = (breaks(&text), breaks(&edited));
    if (old_crlf == 0 && crlf > 0) || (old_crlf == old && crlf < new) {
        return wrong("line breaks");
    }
    Ok(None)
}

proptest! {
    #![proptest_config(seeded(1000))]

    #[test]
    fn the_file_says_what_was_meant_and_keeps_all_else(bytes in vec(any::<u8>(), 0..500)) {
        let refused = check(&bytes).map_err(TestCaseError::fail)?;
        prop_assert_eq!(refused, None);
    }

}

proptest! {
    #![proptest_config(seeded(100))]

    #[test]
    fn so_do_the_samples_and_new_files(bytes in vec(any::<u8>(), 0..100), file in 0..7_usize) {
        let refused = check_shipped(&super::SHIPPED[file], &bytes).map_err(TestCaseError::fail)?;
        prop_assert_eq!(refused, None);
    }
}
