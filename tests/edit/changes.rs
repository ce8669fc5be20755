//! Random changes, and what a file is to say after them.

use nodin::edit::{Change, Value};

use super::{
    file::{Choice, KEYS},
    said::{at, is_void, item_of, paths},
};

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
pub(super) fn change(choice: &mut Choice<'_>, said: &Value) -> Option<Change> {
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

/// Makes the change to what is said; false where it does not fit.
pub(super) fn make(said: &mut Value, change: &Change) -> bool {
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
                let (list, place) = item_of(key);
                let Value::List(items) = at(said, list)? else {
                    return None;
                };
                items.remove(place);
            }
            Change::Move { key, to } => {
                let (list, place) = item_of(key);
                let Value::List(items) = at(said, list)? else {
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
