//! The JSON Schema of the cycle file, for editors: what they complete, explain and refuse.
//!
//! Made from the cycle's types, so that there is one contract. Draft 7, everything inline,
//! since that is what editors of YAML (yaml-language-server) understand best.

use std::{collections::BTreeSet, sync::LazyLock};

use schemars::{
    Schema, generate::SchemaSettings, transform::Transform, transform::transform_subschemas,
};
use serde_json::{Map, Value, json};

use crate::cycle::Cycle;

/// The first line of a cycle file that lies beside its schema.
pub const MODELINE: &str = "# yaml-language-server: $schema=siklus.schema.json";
/// The name that this line gives.
pub const FILE: &str = "siklus.schema.json";

/// The schema of a cycle file.
#[must_use]
pub fn schema() -> Value {
    let mut settings = SchemaSettings::draft07();
    settings.inline_subschemas = true;
    let generator = settings.with_transform(ForEditors).into_generator();
    let mut schema = generator.into_root_schema_for::<Cycle>();
    schema.insert("title".to_owned(), "Berkas siklus nodin".into());
    schema.to_value()
}

/// Every key of a cycle file, as `rekomendasi.butir.uraian`: without the places of items in lists.
#[must_use]
pub fn keys() -> &'static BTreeSet<String> {
    static KEYS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let mut keys = BTreeSet::new();
        add_keys(&schema(), "", &mut keys);
        keys
    });
    &KEYS
}

fn add_keys(schema: &Value, at: &str, keys: &mut BTreeSet<String>) {
    let alternatives = schema["anyOf"].as_array().into_iter().flatten();
    for inner in alternatives.chain(schema.get("items")) {
        add_keys(inner, at, keys);
    }
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        let key = if at.is_empty() {
            name.clone()
        } else {
            format!("{at}.{name}")
        };
        add_keys(property, &key, keys);
        keys.insert(key);
    }
}

/// Says what the reader accepts, in the words of editors.
#[derive(Debug, Clone)]
struct ForEditors;

impl Transform for ForEditors {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        let Some(schema) = schema.as_object_mut() else {
            return;
        };
        one_of_words(schema);
        or_nothing(schema);
        as_typed(schema);
        name_properties(schema);
        if let Some(description) = schema.get("description").cloned() {
            schema.insert("markdownDescription".to_owned(), description);
        }
        if schema
            .get("default")
            .is_some_and(|value| !value.is_string() && !value.is_number())
        {
            schema.remove("default");
        }
        // How Rust holds a number is nobody's rule: neither its name nor its range.
        for rust in ["format", "minimum", "maximum"] {
            schema.remove(rust);
        }
    }
}

/// An alternative of constants as one list of words, each with its explanation.
fn one_of_words(schema: &mut Map<String, Value>) {
    let Some(Value::Array(alternatives)) = schema.get("oneOf") else {
        return;
    };
    let word = |alternative: &Value| {
        let word = alternative.get("const")?.clone();
        let description = alternative.get("description").cloned();
        Some((word, description.unwrap_or_default()))
    };
    let Some(words) = alternatives.iter().map(word).collect::<Option<Vec<_>>>() else {
        return;
    };
    let (words, descriptions): (Vec<_>, Vec<_>) = words.into_iter().unzip();
    schema.remove("oneOf");
    schema.insert("type".to_owned(), json!("string"));
    schema.insert("enum".to_owned(), words.into());
    schema.insert("markdownEnumDescriptions".to_owned(), descriptions.into());
}

/// “This or null” as one schema, which completion can look into.
fn or_nothing(schema: &mut Map<String, Value>) {
    let Some(Value::Array(alternatives)) = schema.get("anyOf") else {
        return;
    };
    let is_null = |schema: &Value| schema.get("type") == Some(&json!("null"));
    let others: Vec<Value> = alternatives
        .iter()
        .filter(|s| !is_null(s))
        .cloned()
        .collect();
    if others.len() == alternatives.len() {
        return;
    }
    match <[Value; 1]>::try_from(others) {
        Ok([Value::Object(only)]) => {
            schema.remove("anyOf");
            for (key, value) in only {
                schema.entry(key).or_insert(value);
            }
        }
        Ok(_) => {}
        Err(several) => {
            schema.insert("anyOf".to_owned(), several.into());
        }
    }
    allow_nothing(schema);
}

/// A text may look like a number.
fn as_typed(schema: &mut Map<String, Value>) {
    let is_word = schema.contains_key("enum") || schema.contains_key("pattern");
    if let Some(kinds) = schema.get_mut("type").filter(|_| !is_word) {
        if *kinds == json!("string") {
            *kinds = json!(["string", "number"]);
        } else if *kinds == json!(["string", "null"]) {
            *kinds = json!(["string", "number", "null"]);
        }
    }
}

/// Names every key for people, and lets whatever is not required be left blank.
fn name_properties(schema: &mut Map<String, Value>) {
    let required = schema.get("required").cloned().unwrap_or_default();
    let is_required = |key: &str| {
        let mut keys = required.as_array().into_iter().flatten();
        keys.any(|required| required == key)
    };
    let Some(Value::Object(properties)) = schema.get_mut("properties") else {
        return;
    };
    for (place, (key, property)) in properties.iter_mut().enumerate() {
        if let Value::Object(property) = property {
            property.insert("title".to_owned(), title(key).into());
            for_forms(property, place);
            if !is_required(key) {
                allow_nothing(property);
            }
        }
    }
}

/// What a form needs to know of a key, under `x-nodin`: `urutan`, its place in its section from 1,
/// and `jenis`, what kind of value it takes. Beside them the types say `isi` (`kl`, `pejabat`,
/// `berkas`: what a name is the name of) and, of a section, `langkah`, its steps in the SOP.
fn for_forms(property: &mut Map<String, Value>, place: usize) {
    let kind = if property.contains_key("enum") {
        Some("pilihan")
    } else {
        let kinds = property.get("type");
        match kinds.and_then(|kinds| kinds.get(0).unwrap_or(kinds).as_str()) {
            Some("boolean") => Some("ya-tidak"),
            Some("integer") => Some("angka"),
            Some("array") => Some("daftar"),
            Some("object") => Some("kelompok"),
            _ => None,
        }
    };
    let notes = property.entry("x-nodin").or_insert_with(|| json!({}));
    if let Value::Object(notes) = notes {
        if let Some(kind) = kind {
            notes.entry("jenis").or_insert_with(|| kind.into());
        }
        notes.insert("urutan".to_owned(), (place + 1).into());
    }
}

/// A key left blank counts as absent.
fn allow_nothing(schema: &mut Map<String, Value>) {
    let nothing = json!({"type": "null"});
    if let Some(Value::Array(alternatives)) = schema.get_mut("anyOf")
        && !alternatives.contains(&nothing)
    {
        alternatives.push(nothing);
    }
    match schema.get_mut("type") {
        Some(Value::Array(kinds)) if !kinds.contains(&json!("null")) => kinds.push(json!("null")),
        Some(kind @ Value::String(_)) => *kind = json!([kind.clone(), "null"]),
        _ => {}
    }
    if let Some(Value::Array(words)) = schema.get_mut("enum")
        && !words.contains(&Value::Null)
    {
        words.push(Value::Null);
    }
}

/// `penanggung_jawab` as “Penanggung jawab”.
fn title(key: &str) -> String {
    match key {
        "kl" => return "K/L".to_owned(),
        // The step is named after its document; two names for it would be two things.
        "notulensi" => return "Notula".to_owned(),
        "nip" | "nrp" => return key.to_uppercase(),
        "lama_menit" => return "Lama (menit)".to_owned(),
        _ => {}
    }
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}
