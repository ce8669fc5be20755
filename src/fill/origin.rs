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

use crate::naskah::Key;

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

/// Every text of a cycle that templates can reach, by its address.
#[derive(Debug, Default)]
pub struct Origins {
    keys: Vec<Key>,
    by_address: HashMap<(usize, usize), u32>,
    /// Keeps the texts alive, so that no address is ever used twice.
    texts: Vec<Arc<str>>,
}

impl Object for Origins {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
}

impl Origins {
    /// Makes a template value of a text and remembers the key it came from.
    pub fn value(&mut self, text: &str, key: &str) -> Value {
        let text: Arc<str> = text.into();
        if self.keys.len() < MOST_KEYS {
            let id = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
            self.by_address.insert(address(&text), id);
            self.keys.push(key.into());
            self.texts.push(Arc::clone(&text));
        }
        Value::from(text)
    }

    /// The key numbered `id`, as [`opened`] gives it.
    #[must_use]
    pub fn key(&self, id: usize) -> Option<&Key> {
        self.keys.get(id)
    }

    fn id(&self, value: &Value) -> Option<u32> {
        self.by_address.get(&address(value.as_str()?)).copied()
    }
}

fn address(text: &str) -> (usize, usize) {
    (text.as_ptr() as usize, text.len())
}

/// Puts the marks of `source`'s key round `markup`, which was made from it.
pub fn marked(state: &State, source: &Value, markup: String) -> String {
    let id = state
        .lookup(VARIABLE)
        .and_then(|table| table.downcast_object_ref::<Origins>()?.id(source));
    match id {
        Some(id) => format!("{}{markup}{CLOSING}", opening(id)),
        None => markup,
    }
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
