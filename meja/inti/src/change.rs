//! Changes to a cycle file as the page asks for them.

use nodin::edit::{Change, Value};
use serde::Deserialize;
use serde_json::Value as Json;

/// As the page names it; see [`Change`].
#[derive(Debug, Clone, Deserialize)]
#[serde(tag = "jenis", rename_all = "kebab-case")]
pub(crate) enum Perubahan {
    Isi {
        kunci: String,
        teks: String,
    },
    Kosongkan {
        kunci: String,
    },
    Sisip {
        daftar: String,
        ke: usize,
        butir: Json,
    },
    Hapus {
        kunci: String,
    },
    Pindah {
        kunci: String,
        ke: usize,
    },
}

impl From<Perubahan> for Change {
    fn from(perubahan: Perubahan) -> Self {
        match perubahan {
            Perubahan::Isi { kunci, teks } => Self::Set {
                key: kunci,
                text: teks,
            },
            Perubahan::Kosongkan { kunci } => Self::Clear { key: kunci },
            Perubahan::Sisip { daftar, ke, butir } => Self::Insert {
                list: daftar,
                at: ke,
                item: value(butir),
            },
            Perubahan::Hapus { kunci } => Self::Remove { key: kunci },
            Perubahan::Pindah { kunci, ke } => Self::Move { key: kunci, to: ke },
        }
    }
}

/// A value of the file; what is neither list nor group is its text.
fn value(json: Json) -> Value {
    match json {
        Json::Array(items) => Value::List(items.into_iter().map(value).collect()),
        Json::Object(entries) => Value::Group(
            entries
                .into_iter()
                .map(|(key, json)| (key, value(json)))
                .collect(),
        ),
        Json::Null => Value::Text(String::new()),
        Json::String(text) => Value::Text(text),
        other => Value::Text(other.to_string()),
    }
}

/// What a file says, as the page reads it: a blank text is null.
pub(crate) fn json(value: Value) -> Json {
    match value {
        Value::Text(text) if text.is_empty() => Json::Null,
        Value::Text(text) => Json::String(text),
        Value::List(items) => items.into_iter().map(json).collect(),
        Value::Group(entries) => {
            let entries = entries.into_iter();
            entries.map(|(key, value)| (key, json(value))).collect()
        }
    }
}
