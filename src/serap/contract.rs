//! What the contract says of a key: how its text is read, and what people call it.

use std::{fmt::Write as _, sync::LazyLock};

use serde_json::Value;

use crate::cycle::{TextKind as Kind, schema};

/// What a key takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Text(Kind),
    /// `YYYY-MM-DD`.
    Date,
    /// A date, or a time in words.
    Deadline,
    /// `HH:MM`.
    Time,
    List,
    /// A word of a few, a number, a group of keys.
    Other,
}

/// What the contract says of a key, such as `rekomendasi.butir[2].uraian`.
pub(super) fn shape(key: &str) -> Shape {
    let kind = property(key).and_then(|of| of["x-nodin"]["jenis"].as_str());
    match kind.unwrap_or_default() {
        "panjang" => Shape::Text(Kind::Prose),
        "singkat" => Shape::Text(Kind::Phrase),
        "nama" => Shape::Text(Kind::Exact),
        "sandi" => Shape::Text(Kind::Secret),
        "tanggal" => Shape::Date,
        "tenggat" => Shape::Deadline,
        "jam" => Shape::Time,
        "daftar" => Shape::List,
        _ => Shape::Other,
    }
}

/// A key as people say it: `rekomendasi.butir[7].uraian` is “rekomendasi butir 8, uraian”.
pub(super) fn in_words(key: &str) -> String {
    let mut words = String::new();
    for (at, step) in key.split('.').enumerate() {
        let (name, indices) = step.split_at(step.find('[').unwrap_or(step.len()));
        words.push_str(match at {
            0 => "",
            1 => " ",
            _ => ", ",
        });
        words.push_str(&name.replace('_', " "));
        let indices = indices.split(['[', ']']).filter(|index| !index.is_empty());
        for index in indices.filter_map(|index| index.parse::<usize>().ok()) {
            let _ = write!(words, " {}", index + 1);
        }
    }
    words
}

/// The path of the item that a key stands in, innermost list first: list, index, and the rest.
pub(super) fn item(key: &str) -> Option<(&str, usize, &str)> {
    let close = key.rfind(']')?;
    let open = key[..close].rfind('[')?;
    let index = key[open + 1..close].parse().ok()?;
    Some((
        &key[..open],
        index,
        key[close + 1..].trim_start_matches('.'),
    ))
}

fn property(key: &str) -> Option<&'static Value> {
    static SCHEMA: LazyLock<Value> = LazyLock::new(schema::schema);
    let mut at: &Value = &SCHEMA;
    for step in key.split('.') {
        let (name, indices) = step.split_at(step.find('[').unwrap_or(step.len()));
        at = alternatives(at).find_map(|of| of["properties"].get(name))?;
        for _ in indices.matches('[') {
            at = alternatives(at).find_map(|of| of.get("items"))?;
        }
    }
    Some(at)
}

/// A schema, and those that it says are possible as well.
fn alternatives(schema: &Value) -> impl Iterator<Item = &Value> {
    let others = schema["anyOf"].as_array().into_iter().flatten();
    std::iter::once(schema).chain(others)
}

#[cfg(test)]
mod tests {
    use super::{Shape, in_words, item, shape};
    use crate::cycle::TextKind as Kind;

    #[test]
    fn the_contract_is_asked_by_key() {
        for (key, expected) in [
            ("nota_dinas.isi", Shape::Text(Kind::Prose)),
            ("nota_dinas.hal", Shape::Text(Kind::Phrase)),
            ("nota_dinas.nomor", Shape::Text(Kind::Exact)),
            ("nota_dinas.tanggal", Shape::Date),
            ("rekomendasi.butir", Shape::List),
            ("rekomendasi.butir[2].tenggat", Shape::Deadline),
            (
                "rekomendasi.butir[2].penanggung_jawab[0]",
                Shape::Text(Kind::Exact),
            ),
            ("penelitian[1].tanggal", Shape::Date),
            ("rapat.mulai", Shape::Time),
            ("arahan.isi[0]", Shape::Text(Kind::Phrase)),
            ("siklus.derajat", Shape::Other),
            ("tidak.ada", Shape::Other),
        ] {
            assert_eq!(shape(key), expected, "{key}");
        }
    }

    #[test]
    fn keys_are_said_in_words() {
        for (key, words) in [
            ("nota_dinas.isi", "nota dinas isi"),
            ("rekomendasi.butir[7].uraian", "rekomendasi butir 8, uraian"),
            ("arahan.isi[0]", "arahan isi 1"),
        ] {
            assert_eq!(in_words(key), words);
        }
        assert_eq!(item("a.b[2].c"), Some(("a.b", 2, "c")));
        assert_eq!(item("a.b[2].c[1]"), Some(("a.b[2].c", 1, "")));
        assert_eq!(item("a.b"), None);
    }
}
