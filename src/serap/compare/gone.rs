//! What went from a document: items of which nothing is left.

use std::collections::BTreeMap;

use super::{Comparing, joined, says_nothing};
use crate::{
    naskah::Key,
    serap::contract::{Shape, item, shape},
    serap::lists::Act,
};

impl Comparing<'_> {
    /// Items of which nothing is left.
    pub(super) fn gone_items(&mut self) {
        // Whether something of an item is left.
        let mut left: BTreeMap<String, bool> = BTreeMap::new();
        for (at, new) in self.pairs.new_of.iter().enumerate() {
            let is_here = new.is_some_and(|new| !self.edited.paras[new].said.is_empty());
            for key in self.items_of(at) {
                let mut key: &str = key;
                while let Some((list, index, _)) = item(key) {
                    *left.entry(format!("{list}[{index}]")).or_default() |= is_here;
                    key = list;
                }
            }
        }
        for (of, _) in left.into_iter().filter(|(_, is_left)| !is_left) {
            // An item of an item that is gone goes with it.
            if self.is_gone(&of) {
                continue;
            }
            let Some((list, at, _)) = item(&of).filter(|(list, ..)| shape(list) == Shape::List)
            else {
                continue;
            };
            let unit = self.unit_of(&of);
            // A row that is gone while its item stands elsewhere is told as a whole.
            if let Some(row) = unit.and_then(|unit| self.gone_row(unit))
                && row != of
                && !self.gone.contains(&row)
            {
                continue;
            }
            let unit = unit.map(|unit| &self.base.units[unit]);
            let says_more = |at: usize| {
                let new = self.pairs.new_of[at].map(|new| &self.edited.paras[new].said);
                new.is_some_and(|said| !says_nothing(said))
            };
            if unit.is_some_and(|unit| unit.row.is_some() && unit.paras.clone().any(says_more)) {
                continue;
            }
            let old = unit.map(|unit| joined(unit.paras.clone(), self.base));
            let old = old.filter(|old| !old.is_empty());
            let act = Act::Remove {
                list: list.to_owned(),
                at,
            };
            let (place, asks) = (self.place_of(&of), self.since_made());
            self.found(act, old.unwrap_or(of.clone()), String::new(), place, asks);
            self.gone.insert(of);
        }
    }

    /// The keys of items whose text stands in a paragraph; the heading of a group says a word that
    /// all of its items say, and is none's.
    fn items_of(&self, at: usize) -> impl Iterator<Item = &Key> {
        let keys = self.regions.keys_of(at).into_iter();
        keys.filter(|key| shape(key) != Shape::Other)
    }

    /// The unit of the base in which an item stands first.
    pub(super) fn unit_of(&self, of: &str) -> Option<usize> {
        let is_of = |at: usize| {
            let mut keys = self.items_of(at);
            keys.any(|key| key.starts_with(of))
        };
        let mut units = self.base.units.iter();
        units.position(|unit| unit.paras.clone().any(is_of))
    }

    /// Where what is gone stood, in the edited document.
    pub(super) fn place_of(&self, of: &str) -> usize {
        let is_of = |at: &usize| self.items_of(*at).any(|key| key.starts_with(of));
        let first = (0..self.regions.owners.len()).find(is_of);
        self.place(first.unwrap_or_default())
    }

    /// The edited paragraph that a paragraph of the base is, or that comes before it.
    pub(super) fn place(&self, old: usize) -> usize {
        let before = self.pairs.new_of.iter().take(old + 1).rev();
        before.flatten().next().copied().unwrap_or_default()
    }

    pub(super) fn is_gone(&self, key: &str) -> bool {
        self.gone.iter().any(|of| key.starts_with(of.as_str()))
    }

    /// Whether a text of what is gone stood in a paragraph of the base.
    pub(super) fn is_of_gone(&self, at: usize) -> bool {
        let keys = self.regions.keys_of(at);
        keys.iter().any(|key| self.is_gone(key))
    }

    /// The item that a row of the base was, if the row is gone.
    pub(super) fn gone_row(&self, unit: usize) -> Option<String> {
        let of = &self.base.units[unit];
        let is_gone = of.row.is_some() && !self.pairs.old_unit_of.contains(&Some(unit));
        let item = self.regions.item(of.paras.clone()).filter(|_| is_gone)?;
        Some(format!("{}[{}]", item.list, item.at))
    }
}
