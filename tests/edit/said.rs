//! What a file says, by another reader's account, and by paths.

use nodin::edit::Value;

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
pub(super) fn canonical(value: &Value) -> Value {
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

pub(super) fn is_void(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.trim().is_empty(),
        Value::List(items) => items.is_empty(),
        Value::Group(entries) => entries.is_empty(),
    }
}

/// All paths with what stands there.
pub(super) fn paths<'v>(value: &'v Value, path: String, found: &mut Vec<(String, &'v Value)>) {
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

/// The value at a path of what is said, made blank; none where something else stands.
pub(super) fn at<'v>(said: &'v mut Value, path: &str) -> Option<&'v mut Value> {
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

/// The list and the index of an item.
pub(super) fn item_of(key: &str) -> (&str, usize) {
    let (list, index) = key.rsplit_once('[').expect("an item");
    let index = index.strip_suffix(']').expect("an item");
    (list, index.parse().expect("an index"))
}
