//! What was changed in one copy, as changes of the other.

use std::collections::BTreeSet;

use super::{
    super::{
        align::{Alike, align},
        lists::Act,
        report::{JenisPerubahan, Why},
        side::words,
        words::likeness,
    },
    Row,
};
use crate::edit::{Value, canonical};

static BLANK: Value = Value::BLANK;

/// Notes what `theirs` changed of `base`, as changes of `ours`, which stands at `key`.
pub(super) fn merge(key: &str, base: &Value, ours: &Value, theirs: &Value, rows: &mut Vec<Row>) {
    if same(base, theirs) || same(ours, theirs) {
        return;
    }
    let all = [base, ours, theirs];
    let are = |is_such: fn(&Value) -> bool| {
        all.iter().any(|value| is_such(value))
            && all.iter().all(|value| value.is_void() || is_such(value))
    };
    if are(|value| matches!(value, Value::Group(_))) {
        let mut seen = BTreeSet::new();
        for name in [ours, theirs].into_iter().flat_map(names) {
            if seen.insert(name) {
                let inner = if key.is_empty() {
                    name.to_owned()
                } else {
                    format!("{key}.{name}")
                };
                let of = |value| entry(value, name);
                merge(&inner, of(base), of(ours), of(theirs), rows);
            }
        }
    } else if are(|value| matches!(value, Value::List(_))) {
        merge_lists(key, items(base), items(ours), items(theirs), rows);
    } else {
        let mut acts = Vec::new();
        let is_text = |value: &Value| value.is_void() || matches!(value, Value::Text(_));
        if theirs.is_void() || !is_text(ours) || !is_text(theirs) {
            let key = key.to_owned();
            acts.push(Act::Clear { key });
        }
        set(key, theirs, &mut acts);
        rows.push(Row {
            key: key.to_owned(),
            kind: if theirs.is_void() {
                JenisPerubahan::Kosongkan
            } else {
                JenisPerubahan::Ubah
            },
            acts,
            old: ours.clone(),
            new: theirs.clone(),
            asks: (!same(base, ours)).then_some(Why::BothSides),
        });
    }
}

/// Gives a blank key a value, text by text.
fn set(key: &str, value: &Value, acts: &mut Vec<Act>) {
    match value {
        _ if value.is_void() => {}
        Value::Text(text) => acts.push(Act::Set {
            key: key.to_owned(),
            text: text.clone(),
        }),
        Value::Group(entries) => {
            for (name, value) in entries {
                set(&format!("{key}.{name}"), value, acts);
            }
        }
        Value::List(items) => acts.extend(items.iter().map(|item| Act::Insert {
            list: key.to_owned(),
            after: None,
            item: item.clone(),
        })),
    }
}

fn merge_lists(list: &str, base: &[Value], ours: &[Value], theirs: &[Value], rows: &mut Vec<Row>) {
    let (base_held, ours_held, theirs_held) = (held(base), held(ours), held(theirs));
    let of_ours = align(&base_held, &ours_held);
    let of_theirs = align(&base_held, &theirs_held);
    let ours_of = |at: usize| of_ours.old_of.iter().position(|old| *old == Some(at));
    let is_ours_alone = |value: &Value| {
        let mut added = of_ours.old_of.iter().zip(ours);
        added.any(|(old, own)| old.is_none() && same(own, value))
    };
    let mut after = None;
    for (at, (old, item)) in of_theirs.old_of.iter().zip(theirs).enumerate() {
        let own = old.and_then(ours_of);
        match (old, own) {
            (Some(old), Some(own)) => {
                if of_theirs.moved.contains(&at) && !of_ours.moved.contains(&own) {
                    let list = list.to_owned();
                    let act = Act::Move {
                        list,
                        at: own,
                        after,
                    };
                    rows.push(Row::of(act, &ours[own], item, None));
                }
                let key = format!("{list}[{own}]");
                merge(&key, &base[*old], &ours[own], item, rows);
                after = Some(own);
            }
            // What was taken out here and left alone there stays out.
            (Some(old), None) if same(&base[*old], item) => {}
            (None, _) if is_ours_alone(item) => {}
            _ => {
                let act = Act::Insert {
                    list: list.to_owned(),
                    after,
                    item: item.clone(),
                };
                rows.push(Row::of(act, &BLANK, item, old.map(|_| Why::BothSides)));
            }
        }
    }
    for (at, value) in base.iter().enumerate() {
        let is_there = of_theirs.old_of.contains(&Some(at));
        if let Some(own) = ours_of(at).filter(|_| !is_there) {
            let list = list.to_owned();
            let act = Act::Remove { list, at: own };
            let asks = (!same(value, &ours[own])).then_some(Why::BothSides);
            rows.push(Row::of(act, &ours[own], &BLANK, asks));
        }
    }
}

/// An item as it is held against others.
struct Held {
    text: String,
    words: Vec<u64>,
    is_group: bool,
}

fn held(items: &[Value]) -> Vec<Held> {
    let held = |item: &Value| {
        let text = said(item);
        Held {
            words: words(&text),
            text,
            is_group: matches!(item, Value::Group(_)),
        }
    };
    items.iter().map(held).collect()
}

impl Alike for Held {
    fn text(&self) -> &str {
        &self.text
    }

    fn likeness(&self, other: &Self) -> f64 {
        likeness(&self.words, &other.words)
    }

    fn could_be(&self, other: &Self) -> bool {
        self.is_group == other.is_group
    }
}

/// Alike in what they say: keys left blank count as absent.
fn same(one: &Value, other: &Value) -> bool {
    canonical(one.clone()) == canonical(other.clone())
}

/// All texts of a value in one line.
pub(super) fn said(value: &Value) -> String {
    let (mut texts, between): (Vec<String>, &str) = match value {
        Value::Text(text) => return text.clone(),
        Value::List(items) => (items.iter().map(said).collect(), "; "),
        Value::Group(entries) => (entries.iter().map(|(_, of)| said(of)).collect(), " · "),
    };
    texts.retain(|text| !text.is_empty());
    texts.join(between)
}

fn names(value: &Value) -> impl Iterator<Item = &str> {
    let entries = match value {
        Value::Group(entries) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().map(|(name, _)| name.as_str())
}

fn entry<'v>(value: &'v Value, name: &str) -> &'v Value {
    let Value::Group(entries) = value else {
        return &BLANK;
    };
    let mut entries = entries.iter();
    entries
        .find(|(of, _)| of == name)
        .map_or(&BLANK, |(_, value)| value)
}

fn items(value: &Value) -> &[Value] {
    match value {
        Value::List(items) => items,
        _ => &[],
    }
}
