//! Values as YAML, such as a person would type it.

use minijinja::{Value, value::ValueKind};

use crate::edit::scalar;

/// What stands after `key:`. Lists, groups of keys and long texts go below it, `indent`
/// columns in; nothing is a key left blank.
pub(super) fn after_its_key(value: Value, indent: usize) -> String {
    let mut yaml = String::new();
    write(&value, indent, &mut yaml);
    yaml
}

fn write(value: &Value, indent: usize, yaml: &mut String) {
    let items = || value.try_iter().into_iter().flatten();
    match value.kind() {
        ValueKind::Undefined | ValueKind::None => {}
        ValueKind::Seq | ValueKind::Iterable => {
            for item in items() {
                new_line(indent, yaml);
                yaml.push('-');
                if item.kind() == ValueKind::Map {
                    yaml.push(' ');
                    entries(&item, indent + 2, yaml);
                } else {
                    write(&item, indent + 2, yaml);
                }
            }
        }
        ValueKind::Map => {
            new_line(indent, yaml);
            entries(value, indent, yaml);
        }
        _ => {
            yaml.push(' ');
            match value.as_str() {
                Some(text) => yaml.push_str(&scalar(text, indent)),
                None => yaml.push_str(&value.to_string()),
            }
        }
    }
}

/// The first entry of a group stands where the line is.
fn entries(group: &Value, indent: usize, yaml: &mut String) {
    let keys = group.try_iter().into_iter().flatten();
    for (number, key) in keys.enumerate() {
        if number > 0 {
            new_line(indent, yaml);
        }
        yaml.push_str(&key.to_string());
        yaml.push(':');
        write(&group.get_item(&key).unwrap_or_default(), indent + 2, yaml);
    }
}

fn new_line(indent: usize, yaml: &mut String) {
    yaml.push('\n');
    yaml.extend(std::iter::repeat_n(' ', indent));
}
