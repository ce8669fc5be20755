//! What changed in texts that are one key's own.

use std::collections::BTreeSet;

use super::{Comparing, joined, mark, scans};
use crate::{
    cycle::TextKind,
    edit::Value,
    serap::attempt::letters,
    serap::contract::{Shape, item, shape},
    serap::lists::Act,
    serap::region::Region,
    serap::report::Why,
    serap::value,
};

impl Comparing<'_> {
    pub(super) fn regions(&mut self) {
        for index in 0..self.regions.all.len() {
            let region = self.regions.all[index].clone();
            if self.is_gone(&region.key) {
                continue;
            }
            let now: BTreeSet<usize> = region
                .paras
                .iter()
                .filter_map(|old| self.pairs.new_of[*old])
                .chain(self.attached[index].iter().copied())
                .collect();
            self.region(&region, &now.into_iter().collect::<Vec<_>>());
        }
    }

    pub(super) fn region(&mut self, region: &Region, now: &[usize]) {
        let place = now.first().copied();
        let place = place.unwrap_or_else(|| self.place(region.paras[0]));
        let is_same = now.len() == region.paras.len()
            && now.iter().zip(&region.paras).all(|(new, old)| {
                let (new, old) = (&self.edited.paras[*new], &self.base.paras[*old]);
                new.signs == old.signs && mark(new.scan) == mark(old.scan)
            });
        let is_same = is_same && !self.has_other_numbers(&region.key, &region.paras, now);
        if is_same || self.is_as_made(now) {
            return;
        }
        let (old, new) = self.differing(&region.paras, now);
        if region.is_made && !self.terms.same_house {
            return self.loose(old, new, place, Why::OtherHouse);
        }
        if joined(now.iter().copied(), self.edited).is_empty() {
            self.emptied(region, now, (old, new), place);
        } else {
            self.said_otherwise(region, now, (old, new), place);
        }
    }

    /// A text of which nothing is left in its place.
    fn emptied(
        &mut self,
        region: &Region,
        now: &[usize],
        (old, new): (String, String),
        place: usize,
    ) {
        if region.is_made {
            return self.loose(old, new, place, Why::MadeSentence);
        }
        let mut units = self.base.units.iter();
        let unit = units.position(|unit| unit.paras.contains(&region.paras[0]));
        // The row went, and its item stands in another place as well.
        if now.is_empty()
            && let Some(unit) = unit
            && let Some(row) = self.gone_row(unit)
            && let Some((list, at, _)) = item(&row)
        {
            let list = list.to_owned();
            let old = joined(self.base.units[unit].paras.clone(), self.base);
            let act = Act::Remove { list, at };
            self.found(act, old, new, place, Some(Why::Elsewhere));
            self.gone.insert(row);
            return;
        }
        let key = region.key.to_string();
        let asks = self.asks(&region.paras, now);
        let is_elsewhere = self.stands_elsewhere(region);
        let asks = asks.or(is_elsewhere.then_some(Why::Elsewhere));
        self.found(Act::Clear { key }, old, new, place, asks);
    }

    /// A text in whose place something else stands.
    fn said_otherwise(
        &mut self,
        region: &Region,
        now: &[usize],
        (old, new): (String, String),
        place: usize,
    ) {
        let key: &str = &region.key;
        let own = self.file.text(key);
        match self.value_of(region, now) {
            Ok(text) if Some(text.as_str()) == own => {
                if self.has_other_look(&region.paras, now) {
                    self.loose(old, new, place, Why::Look);
                } else if self.has_other_depth(&region.paras, now)
                    || self.has_other_numbers(key, &region.paras, now)
                {
                    self.loose(old, new, place, Why::Depth);
                } else if letters(&old) != letters(&new) {
                    // What the key does not say, such as the day of the week of a date.
                    self.loose(old, new, place, Why::NoValue);
                }
            }
            // A sentence that stands for a list becomes its only item.
            Ok(text) if shape(key) == Shape::List => {
                let act = Act::Insert {
                    list: key.to_owned(),
                    after: None,
                    item: Value::Text(text),
                };
                self.found(act, old, new, place, None);
            }
            Ok(text) => {
                let key = key.to_owned();
                let asks = self.asks(&region.paras, now);
                let items = self.items_of_text(own.unwrap_or_default(), &region.paras, now);
                self.found(Act::Set { key, text }, old, new, place, asks);
                if let Some(found) = self.out.found.last_mut() {
                    found.items = items;
                }
            }
            Err(why) => self.loose(old, new, place, why),
        }
    }

    /// What the key of a region is to say so that these paragraphs are printed.
    fn value_of(&self, region: &Region, now: &[usize]) -> Result<String, Why> {
        let key: &str = &region.key;
        let own = self.file.text(key);
        let item = format!("{key}[0]");
        let of = if shape(key) == Shape::List {
            &item
        } else {
            key
        };
        if shape(of) == Shape::Text(TextKind::Prose) {
            let before = scans(region.paras.iter().copied(), self.base);
            let now = scans(now.iter().copied(), self.edited);
            value::of_paragraphs(own.unwrap_or_default(), &before, &now)
        } else if let [at] = now {
            let before = &self.base.paras[region.paras[0]].signs;
            value::of_line(of, own, before, &self.edited.paras[*at].signs)
        } else {
            Err(Why::Unwritable)
        }
    }

    /// Whether the text of a region, gone from there, still stands in another place of the document.
    fn stands_elsewhere(&self, region: &Region) -> bool {
        let pairs = self.pairs.new_of.iter().enumerate();
        let mut others = pairs.filter(|(old, _)| !region.paras.contains(old));
        others.any(|(old, new)| {
            new.is_some_and(|new| !self.edited.paras[new].said.is_empty())
                && self.regions.keys_of(old).contains(&&region.key)
        })
    }
}
