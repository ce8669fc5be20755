//! Values as lines of YAML, such as a person would type them.

use super::{
    Value,
    page::Habit,
    scalar::{Manner, key, scalar, scalar_in_flow},
};

/// `key: value` and the lines below it, each with its indentation.
pub(super) fn entry(name: &str, value: &Value, column: usize, habit: Habit) -> Vec<String> {
    let name = format!("{}{}:", " ".repeat(column), key(name));
    let mut lines = vec![name];
    match value {
        _ if value.is_void() => {}
        Value::Text(text) => {
            let mut text = self::lines(&scalar(text, column + habit.keys));
            lines[0].push(' ');
            lines[0].push_str(&text.remove(0));
            lines.append(&mut text);
        }
        Value::List(items) => {
            let column = column + habit.items;
            lines.extend(items.iter().flat_map(|value| item(value, column, habit)));
        }
        Value::Group(entries) => {
            let column = column + habit.keys;
            let below = |(name, value): &(String, Value)| entry(name, value, column, habit);
            lines.extend(entries.iter().flat_map(below));
        }
    }
    lines
}

/// `- value` and the lines below it, each with its indentation.
pub(super) fn item(value: &Value, column: usize, habit: Habit) -> Vec<String> {
    let inner = column + 2;
    let mut lines = match value {
        _ if value.is_void() => return vec![format!("{}-", " ".repeat(column))],
        Value::Text(text) => {
            let mut lines = self::lines(&scalar(text, inner));
            lines[0].insert_str(0, &" ".repeat(inner));
            lines
        }
        Value::List(items) => {
            let below = |value| item(value, inner, habit);
            items.iter().flat_map(below).collect()
        }
        Value::Group(entries) => {
            let below = |(name, value): &(String, Value)| entry(name, value, inner, habit);
            entries.iter().flat_map(below).collect()
        }
    };
    lines[0].replace_range(column..inner, "- ");
    lines
}

/// A value on one line, within brackets or braces.
pub(super) fn in_flow(value: &Value) -> String {
    match value {
        _ if value.is_void() => "\"\"".into(),
        Value::Text(text) => scalar_in_flow(Manner::Plain, text),
        Value::List(items) => {
            let items: Vec<_> = items.iter().map(in_flow).collect();
            format!("[ {} ]", items.join(", "))
        }
        Value::Group(entries) => {
            let entries: Vec<_> = entries
                .iter()
                .map(|(name, value)| entry_in_flow(name, value))
                .collect();
            format!("{{ {} }}", entries.join(", "))
        }
    }
}

pub(super) fn entry_in_flow(name: &str, value: &Value) -> String {
    format!("{}: {}", key(name), in_flow(value))
}

/// A scalar's head and the lines below it.
pub(super) fn lines(scalar: &str) -> Vec<String> {
    scalar.split('\n').map(Into::into).collect()
}
