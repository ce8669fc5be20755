//! What changed in paragraphs in which texts of keys stand among others.

use std::collections::BTreeMap;

use super::{BLANK, Comparing, is_look};
use crate::{
    naskah::{Key, said},
    serap::lists::Act,
    serap::region::Owner,
    serap::report::Why,
    serap::value,
    serap::words::{Sign, changes, plain},
};

/// Signs of the base, and those that stand in their place.
type Hunk = (std::ops::Range<usize>, Vec<Sign>);

impl Comparing<'_> {
    /// Paragraphs in which texts of keys stand among others.
    pub(super) fn shared(&mut self) {
        for old in 0..self.base.paras.len() {
            let Owner::Shared(owners) = self.regions.owners[old].clone() else {
                continue;
            };
            let before = &self.base.paras[old];
            let Some(at) = self.pairs.new_of[old] else {
                if !self.is_of_gone(old) {
                    let place = self.place(old);
                    self.loose(before.said.clone(), String::new(), place, self.nobodys());
                }
                continue;
            };
            let now = &self.edited.paras[at];
            if before.signs == now.signs && self.has_other_depth(&[old], &[at]) {
                self.loose(before.said.clone(), now.said.clone(), at, Why::Depth);
                continue;
            }
            if before.signs == now.signs || self.is_as_made(&[at]) {
                continue;
            }
            let mut by_key: BTreeMap<Key, Vec<Hunk>> = BTreeMap::new();
            let (mut rest, mut look) = (false, false);
            for (was, is) in changes(&before.signs, &now.signs) {
                match owner_of(&was, &owners, &before.signs) {
                    Some(key) => {
                        let is = now.signs[is].to_vec();
                        by_key.entry(key).or_default().push((was, is));
                    }
                    None if plain(&before.signs[was.clone()]).contains(BLANK) => {
                        self.blank(&before.signs, &now.signs, at);
                    }
                    None if is_look(&before.signs[was.clone()], &now.signs[is.clone()]) => {
                        look = true;
                    }
                    None => {
                        rest |= said(&plain(&before.signs[was])) != said(&plain(&now.signs[is]));
                    }
                }
            }
            if rest {
                self.loose(before.said.clone(), now.said.clone(), at, self.nobodys());
                continue;
            }
            if look {
                self.loose(before.said.clone(), now.said.clone(), at, Why::Look);
            }
            for (key, hunks) in by_key {
                let is_own = |owner: &Option<Key>| owner.as_ref() == Some(&key);
                let start = owners.iter().position(is_own).unwrap_or_default();
                let end = owners.iter().rposition(is_own).map_or(0, |last| last + 1);
                let own = &before.signs[start..end];
                let mut new = own.to_vec();
                for (was, is) in hunks.into_iter().rev() {
                    let from = was.start.clamp(start, end) - start;
                    let to = was.end.clamp(start, end) - start;
                    new.splice(from..to, is);
                }
                let (old_text, new_text) = (said(&plain(own)), said(&plain(&new)));
                let act = match value::of_line(&key, self.file.text(&key), own, &new) {
                    _ if new_text.is_empty() => Act::Clear {
                        key: key.to_string(),
                    },
                    Ok(text) if Some(text.as_str()) == self.file.text(&key) => {
                        self.loose(old_text, new_text, at, Why::Look);
                        continue;
                    }
                    Ok(text) => Act::Set {
                        key: key.to_string(),
                        text,
                    },
                    Err(why) => {
                        self.loose(old_text, new_text, at, why);
                        continue;
                    }
                };
                let asks = self.asks(&[old], &[at]);
                self.found(act, old_text, new_text, at, asks);
            }
        }
    }
}

/// The one key whose text a change lies in, or at whose edge something was added.
fn owner_of(was: &std::ops::Range<usize>, owners: &[Option<Key>], signs: &[Sign]) -> Option<Key> {
    if was.is_empty() {
        let before = was.start.checked_sub(1).and_then(|at| owners[at].clone());
        let after = owners.get(was.start).cloned().flatten();
        return match (before, after) {
            (Some(before), Some(after)) if before != after => None,
            (before, after) => before.or(after),
        };
    }
    let mut visible = was.clone().filter(|at| !signs[*at].c.is_whitespace());
    let Some(first) = visible.next() else {
        return owners[was.start].clone();
    };
    let first = owners[first].clone()?;
    visible
        .all(|at| owners[at].as_ref() == Some(&first))
        .then_some(first)
}
