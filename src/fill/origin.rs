//! Where every word came from.
//!
//! The cycle's texts enter the templates as `Arc<str>`; this table knows each by its
//! address. Templates see ordinary strings, and whatever hands such a string on unchanged
//! (attribute access, loops, `set`, macros, includes, `first`) keeps its origin. When a
//! text is printed, the formatter looks it up and puts one private-use character before it
//! and one after; `parse` turns them into runs that carry their key. A check refuses
//! private-use characters in a cycle, so nobody can forge them.

use std::{collections::HashMap, sync::Arc};

use minijinja::{
    State, Value,
    value::{Object, ObjectRepr},
};

use crate::{cycle::TextKind, naskah::Key};

/// Closes the innermost text opened by [`opening`].
pub const CLOSING: char = '\u{E000}';

/// First character of plane 15: opens the text of key 0.
const FIRST: u32 = 0xF_0000;

/// Private-use characters of plane 15; no cycle within the reader's limits has more texts.
pub const MOST_KEYS: usize = 0xFFFD;

/// The name under which templates' context carries the table.
pub const VARIABLE: &str = "__asal";

/// The character that opens the text of the key numbered `id`.
#[must_use]
pub fn opening(id: u32) -> char {
    char::from_u32(FIRST + id).unwrap_or(char::REPLACEMENT_CHARACTER)
}

/// The number of the key that `c` opens.
#[must_use]
pub fn opened(c: char) -> Option<usize> {
    let id = (c as u32).checked_sub(FIRST)? as usize;
    (id < MOST_KEYS).then_some(id)
}

/// Every text that templates can reach, by its address.
#[derive(Debug, Default)]
pub struct Origins {
    /// The texts of the cycle, which all its documents share; only they have keys.
    cycle: Option<Arc<Origins>>,
    keys: Vec<Key>,
    by_address: HashMap<(usize, usize), Origin>,
    /// Keeps the texts alive, so that no address is ever used twice.
    texts: Vec<Arc<str>>,
}

/// What is known of a text.
#[derive(Debug, Clone, Copy)]
struct Origin {
    /// The number of its key; none for a text that no key of the cycle file holds.
    id: Option<u32>,
    kind: TextKind,
}

impl Object for Origins {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

impl Origins {
    /// A table for the texts of one document, beside those of its cycle.
    #[must_use]
    pub fn beside(cycle: Arc<Self>) -> Self {
        Self {
            cycle: Some(cycle),
            ..Self::default()
        }
    }

    /// Makes a template value of a text and remembers its kind and the key it came from.
    pub fn value(&mut self, text: &str, key: Option<&str>, kind: TextKind) -> Value {
        let text: Arc<str> = text.into();
        let id = key.filter(|_| self.keys.len() < MOST_KEYS).map(|key| {
            self.keys.push(key.into());
            u32::try_from(self.keys.len() - 1).unwrap_or(u32::MAX)
        });
        self.by_address.insert(address(&text), Origin { id, kind });
        self.texts.push(Arc::clone(&text));
        Value::from(text)
    }

    /// The key numbered `id`, as [`opened`] gives it.
    #[must_use]
    pub fn key(&self, id: usize) -> Option<&Key> {
        self.cycle.as_deref().unwrap_or(self).keys.get(id)
    }

    fn origin(&self, value: &Value) -> Option<Origin> {
        let address = address(value.as_str()?);
        let mut tables = std::iter::successors(Some(self), |table| table.cycle.as_deref());
        tables.find_map(|table| table.by_address.get(&address).copied())
    }
}

fn address(text: &str) -> (usize, usize) {
    (text.as_ptr() as usize, text.len())
}

/// Puts the marks of `source`'s key round `markup`, which was made from it.
pub fn marked(state: &State, source: &Value, markup: String) -> String {
    match origin(state, source).and_then(|origin| origin.id) {
        Some(id) => format!("{}{markup}{CLOSING}", opening(id)),
        None => markup,
    }
}

/// The kind of a text; one that templates wrote themselves is short prose.
pub fn kind(state: &State, text: &Value) -> TextKind {
    origin(state, text).map_or(TextKind::Phrase, |origin| origin.kind)
}

fn origin(state: &State, value: &Value) -> Option<Origin> {
    let table = state.lookup(VARIABLE)?;
    table.downcast_object_ref::<Origins>()?.origin(value)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use minijinja::Value;

    /// All provenance stands on this: minijinja hands an `Arc<str>` on as it is.
    #[test]
    fn the_same_pointer_comes_out() {
        for text in ["a", "sepanjang kalimat yang tidak muat dalam teks pendek"] {
            let text: Arc<str> = text.into();
            let value = Value::from(Arc::clone(&text));
            assert_eq!(value.as_str().map(str::as_ptr), Some(text.as_ptr()));
        }
    }
}
