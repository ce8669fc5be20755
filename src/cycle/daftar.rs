//! A list of the cycle file whose blank items keep their place.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Items as they stand in the file; an item left blank (`-`) counts as absent, but the
/// others keep the index that a reader of the file would count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
#[schemars(description = "Daftar; butir yang kosong tidak dihitung.")]
pub struct Daftar<T>(Vec<Option<T>>);

impl<T> Daftar<T> {
    /// The items that are there, each with its index in the file.
    pub fn indexed(&self) -> impl Iterator<Item = (usize, &T)> {
        self.0
            .iter()
            .enumerate()
            .filter_map(|(index, item)| Some((index, item.as_ref()?)))
    }

    /// The items that are there.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.0.iter().flatten()
    }

    /// True when no item is there.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl<T> FromIterator<T> for Daftar<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self(items.into_iter().map(Some).collect())
    }
}

impl<T> Default for Daftar<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}
