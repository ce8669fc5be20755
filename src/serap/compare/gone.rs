//! What went from a document: items of which nothing is left.

use std::collections::BTreeMap;

use super::{Comparing, DASH};
use crate::{
    naskah::Key,
    serap::contract::{Shape, item, shape},
    serap::lists::Act,
    serap::side::is_number,
};

impl Comparing<'_> {
    /// Items of which nothing is left.
    pub(super) fn gone_items(&mut self) {
        let mut left: BTreeMap<String, (bool, bool)> = BTreeMap::new();
        for (at, new) in self.pairs.new_of.iter().enumerate() {
            let is_here = new.is_some_and(|new| !self.edited.paras[new].said.is_empty());
            for key in self.items_of(at) {
                let mut key: &str = key;
                while let Some((list, index, _)) = item(key) {
                    let of = left.entry(format!("{list}[{index}]")).or_default();
                    if is_here {
                        of.0 = true;
                    } else {
                        of.1 = true;
                    }
                    key = list;
                }
            }
        }
        let gone = left.iter().filter(|(_, (here, _))| !here);
        let gone: Vec<String> = gone.map(|(item, _)| item.clone()).collect();
        for of in gone {
            // An item of an item that is gone goes with it.
            if self.gone.iter().any(|outer| of.starts_with(outer.as_str())) {
                continue;
            }
            let Some((list, at, _)) = item(&of) else {
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
            let (is_whole, old) = unit.map_or((true, String::new()), |unit| {
                let unit = &self.base.units[unit];
                let is_left = unit.row.is_some()
                    && unit.paras.clone().any(|at| {
                        let new = self.pairs.new_of[at];
                        new.is_some_and(|new| {
                            let said = &self.edited.paras[new].said;
                            !said.is_empty() && !is_number(said) && said != DASH
                        })
                    });
                (!is_left, self.base_text(unit.paras.clone()))
            });
            let place = self.place_of(&of);
            if is_whole && shape(list) == Shape::List {
                let list = list.to_owned();
                let old = if old.is_empty() { of.clone() } else { old };
                let asks = self.since_made();
                self.found(Act::Remove { list, at }, old, String::new(), place, asks);
                self.gone.insert(of);
            }
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
        let first = self
            .regions
            .owners
            .iter()
            .enumerate()
            .position(|(at, _)| self.items_of(at).any(|key| key.starts_with(of)));
        self.place(first.unwrap_or_default())
    }

    /// The edited paragraph that a paragraph of the base is, or that comes before it.
    pub(super) fn place(&self, old: usize) -> usize {
        let before = self.pairs.new_of[..=old.min(self.pairs.new_of.len().saturating_sub(1))]
            .iter()
            .rev();
        before.flatten().next().copied().unwrap_or_default()
    }

    pub(super) fn is_gone(&self, key: &str) -> bool {
        self.gone.iter().any(|of| key.starts_with(of.as_str()))
    }

    /// The item that a row of the base was, if the row is gone.
    pub(super) fn gone_row(&self, unit: usize) -> Option<String> {
        let of = &self.base.units[unit];
        let is_gone = of.row.is_some() && !self.pairs.old_unit_of.contains(&Some(unit));
        let item = self.regions.item(of.paras.clone()).filter(|_| is_gone)?;
        Some(format!("{}[{}]", item.list, item.at))
    }
}
