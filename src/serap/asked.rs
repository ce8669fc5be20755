//! What is asked for of the edits that are not taken unasked.

use super::{compare::Found, lists::Act};
use crate::read::holds;

/// A key or the beginning of one; of several edits of a key `KUNCI=2` is the second.
pub(super) struct Asked<'a> {
    /// As it was asked for.
    pub text: &'a str,
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
        !self.key.is_empty() && holds(self.key, &key_of(&found.act)) && self.which == found.which
    }
}

/// The key that an edit is asked for by: of a new item its place, which the item that stands there
/// now does not answer to.
fn key_of(act: &Act) -> String {
    match act {
        Act::Insert { list, after, .. } => {
            format!("{list}[+{}]", after.map_or(0, |after| after + 1))
        }
        _ => act.key(),
    }
}

/// What to ask for to be given this edit.
pub(super) fn name_of(found: &Found) -> String {
    let key = key_of(&found.act);
    match found.which {
        Some(which) => format!("{key}={which}"),
        None => key,
    }
}
