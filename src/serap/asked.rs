//! What is asked for of the edits that are not taken unasked.

use std::fmt;

use super::compare::Found;
use crate::read::holds;

/// A key or the beginning of one; of several edits of a key `KUNCI=2` is the second.
pub(super) struct Asked<'a> {
    text: &'a str,
    key: &'a str,
    which: Option<usize>,
}

impl<'a> Asked<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let numbered = text.rsplit_once('=');
        let numbered = numbered.and_then(|(key, which)| Some((key, Some(which.parse().ok()?))));
        let (key, which) = numbered.unwrap_or((text, None));
        Self { text, key, which }
    }

    /// Whether this edit is meant. Of several of one key only who made them knows which holds.
    pub(super) fn takes(&self, found: &Found) -> bool {
        let key = found.act.key();
        !self.key.is_empty() && holds(self.key, &key) && self.which == found.which
    }
}

impl fmt::Display for Asked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text)
    }
}

/// What to ask for to be given this edit.
pub(super) fn name_of(found: &Found) -> String {
    let key = found.act.key();
    match found.which {
        Some(which) => format!("{key}={which}"),
        None => key,
    }
}
