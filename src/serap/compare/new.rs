//! What came to a document: rows, items of lists, paragraphs of long texts.

use super::{Comparing, NEAR, joined, says_nothing, scans};
use crate::{
    cycle::TextKind,
    edit::Value,
    serap::contract::{Shape, item, shape},
    serap::lists::Act,
    serap::region::{ItemUnit, Region},
    serap::report::Why,
    serap::side::Unit,
    serap::value,
};

impl Comparing<'_> {
    /// Rows that were added, and paragraphs that came as units of their own are left for later.
    pub(super) fn new_units(&mut self) {
        for (index, unit) in self.edited.units.iter().enumerate() {
            let Some((table, _)) = unit.row else { continue };
            if self.pairs.old_unit_of[index].is_some() {
                continue;
            }
            let beside = |at: usize| {
                let unit = self.edited.units.get(at)?;
                (unit.row?.0 == table).then_some(())?;
                self.pairs.old_unit_of[at]
            };
            let before = (0..index).rev().find_map(beside);
            let after = (index + 1..self.edited.units.len()).find_map(beside);
            let item_of = |unit: Option<usize>| {
                let unit = &self.base.units[unit?];
                self.regions.item(unit.paras.clone())
            };
            let above = item_of(before);
            let paras = unit.paras.clone();
            self.inserted.extend(paras.clone());
            let says = |at: &usize| !says_nothing(&self.edited.paras[*at].said);
            let said: Vec<usize> = paras.clone().filter(says).collect();
            if said.is_empty() || self.is_as_made(&said) {
                continue;
            }
            let is_below = above.is_some();
            if let Some(beside) = above.or_else(|| item_of(after)) {
                self.new_row(index, &beside, is_below);
                continue;
            }
            // A table of a long text.
            let region = before.or(after).and_then(|unit| {
                let mut paras = self.base.units[unit].paras.clone();
                paras.find_map(|at| self.regions.index(at))
            });
            if let Some(region) = region.filter(|region| self.is_prose(*region)) {
                self.attached[region].extend(paras);
            } else {
                let new = joined(paras.clone(), self.edited);
                self.loose(String::new(), new, paras.start, self.nobodys());
            }
        }
    }

    /// A row that is an item more of the list that the rows beside it are items of.
    fn new_row(&mut self, index: usize, beside: &ItemUnit, is_below: bool) {
        let unit = &self.edited.units[index];
        let table = |unit: &Unit| unit.row.map(|(table, _)| table);
        let old_table = self.edited.units.iter().zip(&self.pairs.old_unit_of);
        let old_table = old_table
            .filter(|(of, _)| table(of) == table(unit))
            .find_map(|(_, old)| table(&self.base.units[(*old)?]));
        let columns = self
            .regions
            .columns(self.base, old_table.unwrap_or_default(), &beside.list);
        let mut entries: Vec<(String, Value)> = Vec::new();
        let mut asks = self.since_typed();
        for (column, paras) in self.edited.cells(unit) {
            if says_nothing(&joined(paras.clone(), self.edited)) {
                continue;
            }
            let Some(leaf) = columns.get(&column) else {
                asks = Some(Why::NoOwner);
                continue;
            };
            let key = format!("{}[{}].{leaf}", beside.list, beside.at);
            match self.new_value(&key, paras) {
                Ok(value) => entries.push((leaf.clone(), value)),
                Err(_) => asks = Some(Why::NoValue),
            }
        }
        // The group in which it stands.
        let group = format!("{}[{}].prioritas", beside.list, beside.at);
        if let Some(group) = self.file.text(&group) {
            entries.push(("prioritas".to_owned(), Value::Text(group.to_owned())));
        }
        let item = match &entries[..] {
            [(leaf, Value::Text(text))] if leaf.is_empty() => Value::Text(text.clone()),
            _ => Value::Group(entries),
        };
        let after = if is_below {
            Some(beside.at)
        } else {
            beside.at.checked_sub(1)
        };
        let act = Act::Insert {
            list: beside.list.clone(),
            after,
            item,
        };
        let new = joined(unit.paras.clone(), self.edited);
        self.found(act, String::new(), new, unit.paras.start, asks);
    }

    /// What a new item says at a key that its neighbour has as well.
    pub(super) fn new_value(&self, key: &str, paras: std::ops::Range<usize>) -> Result<Value, Why> {
        match shape(key) {
            Shape::List => {
                let lines = self.edited.paras[paras].iter();
                let lines = lines.filter(|para| !para.said.is_empty());
                Ok(Value::List(
                    lines.map(|para| Value::Text(para.said.clone())).collect(),
                ))
            }
            Shape::Text(TextKind::Prose) => {
                let paras = scans(paras, self.edited);
                value::of_paragraphs("", &[], &paras).map(Value::Text)
            }
            _ => {
                let now = self.signs(paras);
                value::of_line(key, None, &[], &now).map(Value::Text)
            }
        }
    }

    /// Paragraphs that were added: items of a list, a part of a long text, or nobody's.
    pub(super) fn new_paragraphs(&mut self) {
        for at in 0..self.edited.paras.len() {
            let para = &self.edited.paras[at];
            if self.pairs.old_of[at].is_some()
                || self.inserted.contains(&at)
                || (para.said.is_empty() && para.scan.list.is_none())
                || self.is_as_made(&[at])
            {
                continue;
            }
            if para.scan.heading.is_some() {
                self.loose(String::new(), para.said.clone(), at, self.nobodys());
                continue;
            }
            let (before, after) = (self.beside(at, false), self.beside(at, true));
            let beside = [before, after].into_iter().flatten();
            if let Some(region) = beside.clone().find(|region| self.is_item_like(*region, at)) {
                if !para.said.is_empty() {
                    self.new_item(at, region, before);
                }
                continue;
            }
            // What comes before a text has no mark but that which the text begins with.
            let prose = beside.filter(|region| {
                let has_place = Some(*region) == before
                    || self.edited.paras[at].scan.list.is_none()
                    || self.has_mark_of(&self.regions.all[*region], at);
                self.is_prose(*region) && has_place
            });
            let prose = prose.max_by_key(|region| {
                let of = &self.regions.all[*region];
                (!of.is_made, Some(*region) == before)
            });
            match prose.filter(|region| !self.regions.all[*region].is_made) {
                Some(region) => self.attached[region].push(at),
                None if para.said.is_empty() => {}
                None => self.loose(String::new(), para.said.clone(), at, self.nobodys()),
            }
        }
    }

    /// The region of the nearest paragraph before or after one, in the same cell or outside all.
    pub(super) fn beside(&self, at: usize, after: bool) -> Option<usize> {
        let cell = |at: usize| self.edited.paras[at].scan.cell;
        let old = |other: usize| {
            // Outside all a table of the text itself may lie between.
            let is_near = cell(at).is_none() || cell(other) == cell(at);
            self.pairs.old_of[other].filter(|_| is_near)
        };
        let old = if after {
            (at + 1..self.edited.paras.len()).find_map(old)
        } else {
            (0..at).rev().find_map(old)
        };
        self.regions.index(old?)
    }

    pub(super) fn is_prose(&self, region: usize) -> bool {
        shape(&self.regions.all[region].key) == Shape::Text(TextKind::Prose)
    }

    /// Whether a new paragraph is an item beside that of a region: one with the mark that its
    /// fellows have, or a line of a list that has a cell for itself.
    pub(super) fn is_item_like(&self, region: usize, at: usize) -> bool {
        let region = &self.regions.all[region];
        let new = self.edited.paras[at].scan;
        let Some((_, _, rest)) = item(&region.key) else {
            return false;
        };
        let own = self.base.paras[region.paras[0]].scan;
        if own.cell.is_some() != new.cell.is_some() || rest.contains('.') {
            return false;
        }
        match (&own.list, &new.list) {
            (None, None) => own.cell.is_some() && rest.is_empty(),
            _ => self.has_mark_of(region, at),
        }
    }

    /// Whether a new paragraph has a mark like the first of a region.
    fn has_mark_of(&self, region: &Region, at: usize) -> bool {
        let own = &self.base.paras[region.paras[0]].scan.list;
        let (Some(own), Some(new)) = (own, &self.edited.paras[at].scan.list) else {
            return false;
        };
        (own.left - new.left).abs() < NEAR && own.level == new.level
    }

    pub(super) fn new_item(&mut self, at: usize, region: usize, before: Option<usize>) {
        let key = self.regions.all[region].key.clone();
        let Some((list, index, leaf)) = item(&key) else {
            return;
        };
        let after = if before == Some(region) {
            Some(index)
        } else {
            index.checked_sub(1)
        };
        let new = self.edited.paras[at].said.clone();
        let Ok(value) = self.new_value(&key, at..at + 1) else {
            return self.loose(String::new(), new, at, Why::NoValue);
        };
        let item = if leaf.is_empty() {
            value
        } else {
            Value::Group(vec![(leaf.to_owned(), value)])
        };
        let list = list.to_owned();
        let act = Act::Insert { list, after, item };
        self.found(act, String::new(), new, at, self.since_typed());
    }
}
