//! What a reader finds in a finished file, and in a cycle.

pub(crate) mod docx;
pub(crate) mod pdf;

pub(crate) use nodin::scan::folded;

/// Every text of a cycle with its key, as serde gives them.
pub(crate) fn texts(value: &serde_json::Value, key: String, found: &mut Vec<(String, String)>) {
    match value {
        serde_json::Value::String(text) => found.push((key, text.clone())),
        serde_json::Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                texts(item, format!("{key}[{index}]"), found);
            }
        }
        serde_json::Value::Object(entries) => {
            for (name, entry) in entries {
                let dot = if key.is_empty() { "" } else { "." };
                texts(entry, format!("{key}{dot}{name}"), found);
            }
        }
        _ => {}
    }
}
