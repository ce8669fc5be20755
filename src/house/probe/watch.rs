//! A cycle's values as a template sees them, with an eye on the keys that it asks for.
//!
//! To a template a misspelt key looks like one that is absent. Here an unknown key is an
//! error at the place where it is used; absent ones stay what they are.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

use minijinja::{
    Error, ErrorKind, Value,
    value::{Enumerator, Object, ObjectRepr, ValueKind},
};
use serde_json::Value as Json;

/// The keys of a group and of the groups below it; those of a list are those of its items.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys(BTreeMap<String, Arc<Keys>>);

impl Keys {
    /// The keys that a JSON Schema allows.
    pub(super) fn allowed(schema: &Json) -> Self {
        let mut keys = Self::default();
        keys.allow(schema);
        keys
    }

    fn allow(&mut self, schema: &Json) {
        for (key, property) in schema["properties"].as_object().into_iter().flatten() {
            self.add(key, Self::allowed(property));
        }
        for alternative in schema["anyOf"].as_array().into_iter().flatten() {
            self.allow(alternative);
        }
        if let Some(items) = schema.get("items") {
            self.allow(items);
        }
    }

    /// The keys that some values have.
    pub(super) fn seen(value: &Value) -> Self {
        let mut keys = Self::default();
        let parts = || value.try_iter().into_iter().flatten();
        match value.kind() {
            ValueKind::Map => {
                for key in parts() {
                    let below = value.get_item(&key).unwrap_or_default();
                    keys.add(&key.to_string(), Self::seen(&below));
                }
            }
            ValueKind::Seq => parts().for_each(|item| keys.merge(&Self::seen(&item))),
            _ => {}
        }
        keys
    }

    pub(super) fn add(&mut self, key: &str, below: Self) {
        let known = self.0.entry(key.to_owned()).or_default();
        Arc::make_mut(known).merge(&below);
    }

    pub(super) fn merge(&mut self, other: &Self) {
        for (key, below) in &other.0 {
            self.add(key, Self::clone(below));
        }
    }

    /// Those that `other` has not.
    pub(super) fn beside(mut self, other: &Self) -> Self {
        self.0.retain(|key, _| !other.0.contains_key(key));
        self
    }
}

/// An unknown key that was asked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Miss {
    /// Path of the group; empty for the values as a whole.
    pub group: String,
    pub key: String,
    pub nearest: Option<String>,
}

/// What is not to be reported, and what was missed first.
#[derive(Debug)]
pub(super) struct Watch {
    forgiven: BTreeSet<Miss>,
    missed: OnceLock<Miss>,
}

impl Watch {
    pub(super) fn new(forgiven: &BTreeSet<Miss>) -> Arc<Self> {
        Arc::new(Self {
            forgiven: forgiven.clone(),
            missed: OnceLock::new(),
        })
    }

    /// The first unknown key that was asked for.
    pub(super) fn missed(&self) -> Option<Miss> {
        self.missed.get().cloned()
    }

    fn miss(&self, miss: Miss) -> Option<Value> {
        if self.forgiven.contains(&miss) {
            return None;
        }
        let detail = format!("kunci “{}” tidak dikenal", miss.key);
        self.missed.get_or_init(|| miss);
        Some(Error::new(ErrorKind::UndefinedError, detail).into())
    }
}

/// `value` under watch.
pub(super) fn watched(value: Value, keys: &Arc<Keys>, path: &str, watch: &Arc<Watch>) -> Value {
    match value.kind() {
        ValueKind::Map => Value::from_object(Group {
            value,
            keys: Arc::clone(keys),
            path: path.to_owned(),
            watch: Arc::clone(watch),
        }),
        ValueKind::Seq => {
            let items = value.try_iter().into_iter().flatten();
            items.map(|item| watched(item, keys, path, watch)).collect()
        }
        _ => value,
    }
}

/// A group of keys under watch.
#[derive(Debug)]
struct Group {
    value: Value,
    keys: Arc<Keys>,
    path: String,
    watch: Arc<Watch>,
}

impl Object for Group {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Map
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let name = key.as_str()?;
        let Some(below) = self.keys.0.get(name) else {
            return self.watch.miss(Miss {
                group: self.path.clone(),
                key: name.to_owned(),
                nearest: nearest(name, self.keys.0.keys()),
            });
        };
        let value = self.value.get_item(key).ok()?;
        let dot = if self.path.is_empty() { "" } else { "." };
        let path = format!("{}{dot}{name}", self.path);
        (!value.is_undefined()).then(|| watched(value, below, &path, &self.watch))
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        let keys = self.value.try_iter().into_iter().flatten();
        Enumerator::Values(keys.collect())
    }
}

/// The known key that was probably meant.
fn nearest<'a>(key: &str, known: impl Iterator<Item = &'a String>) -> Option<String> {
    const LIKE_ENOUGH: f64 = 0.7;
    known
        .map(|known| (strsim::jaro_winkler(key, known), known))
        .filter(|(likeness, _)| *likeness > LIKE_ENOUGH)
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, known)| known.clone())
}
