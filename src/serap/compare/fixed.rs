//! What changed in paragraphs that are nobody's, and what stands somewhere else.

use super::{BLANK, Comparing, DASH, is_look, joined, says_nothing};
use crate::{
    cycle::TextKind,
    edit::Value,
    naskah::said,
    serap::contract::{Shape, shape},
    serap::lists::Act,
    serap::region::{Owner, Region},
    serap::report::Why,
    serap::side::is_number,
    serap::value,
    serap::words::{Sign, plain},
};

impl Comparing<'_> {
    /// Paragraphs that are nobody's.
    pub(super) fn fixed(&mut self) {
        for old in 0..self.regions.owners.len() {
            match self.pairs.new_of[old] {
                _ if self.regions.owners[old] != Owner::Nobody => {}
                Some(at) => self.fixed_changed(old, at),
                None => self.fixed_gone(old),
            }
        }
    }

    /// One that stands in both: its look, its depth, its blank, its empty cell, or its words.
    fn fixed_changed(&mut self, old: usize, at: usize) {
        let (before, now) = (&self.base.paras[old], &self.edited.paras[at]);
        let (said, says) = (before.said.clone(), now.said.clone());
        if said == says && is_look(&before.signs, &now.signs) {
            return self.loose(said, says, at, Why::Look);
        }
        if said == says && self.has_other_depth(&[old], &[at]) {
            return self.loose(said, says, at, Why::Depth);
        }
        let is_nothing = |said: &str| said.is_empty() || said == DASH;
        if said == says
            || (is_number(&said) && (is_number(&says) || says.is_empty()))
            || (is_nothing(&said) && is_nothing(&says))
        {
            return;
        }
        if said.contains(BLANK) {
            return self.blank(&before.signs, &now.signs, at);
        }
        let Some((key, paras)) = self.empty_cell(old, at) else {
            return self.loose(said, says, at, self.nobodys());
        };
        let acts = match self.new_value(&key, paras) {
            Ok(Value::Text(text)) => vec![Act::Set { key, text }],
            Ok(Value::List(items)) => {
                let insert = |item| Act::Insert {
                    list: key.clone(),
                    after: None,
                    item,
                };
                items.into_iter().map(insert).collect()
            }
            _ => return self.loose(said, says, at, Why::NoValue),
        };
        for act in acts {
            self.found(act, String::new(), says.clone(), at, self.since_typed());
        }
    }

    /// One that is gone: told, unless it went with a row of a list.
    fn fixed_gone(&mut self, old: usize) {
        let before = &self.base.paras[old];
        if says_nothing(&before.said) {
            return;
        }
        let row = before.scan.cell.and_then(|_| self.base.unit_of(old));
        let mut row = row.into_iter().flat_map(|unit| unit.paras.clone());
        if !row.any(|at| self.is_of_gone(at)) {
            let at = self.place(old);
            self.loose(before.said.clone(), String::new(), at, self.nobodys());
        }
    }

    /// The key of a cell that held nothing, with its paragraphs.
    pub(super) fn empty_cell(
        &self,
        old: usize,
        at: usize,
    ) -> Option<(String, std::ops::Range<usize>)> {
        let before = &self.base.paras[old];
        let cell = before.scan.cell?;
        if !(before.said.is_empty() || before.said == DASH) {
            return None;
        }
        let of = self.regions.item(self.base.unit_of(old)?.paras.clone())?;
        let columns = self.regions.columns(self.base, cell.table, &of.list);
        let leaf = columns.get(&cell.column)?;
        let cells = self.edited.cells(self.edited.unit_of(at)?);
        let (_, paras) = cells.into_iter().find(|(_, paras)| paras.contains(&at))?;
        Some((format!("{}[{}].{leaf}", of.list, of.at), paras))
    }

    /// What was typed into a blank of a konsep.
    pub(super) fn blank(&mut self, was: &[Sign], is: &[Sign], at: usize) {
        let (old, new) = (said(&plain(was)), said(&plain(is)));
        match self.value_in_blank(&old, &new, at) {
            Ok((key, text)) => {
                let own = self.file.text(key).filter(|own| !own.trim().is_empty());
                if own != Some(text.as_str()) {
                    let asks = own.map(|_| Why::BothSides);
                    let key = key.to_owned();
                    self.found(Act::Set { key, text }, old, new, at, asks);
                }
            }
            Err(why) => self.loose(old, new, at, why),
        }
    }

    /// The key of a blank, and the value that stands there now.
    fn value_in_blank(
        &self,
        was: &str,
        is: &str,
        at: usize,
    ) -> Result<(&'static str, String), Why> {
        if !self.terms.is_konsep {
            return Err(self.nobodys());
        }
        let label = self.edited.before(at).to_lowercase();
        let own = was.to_lowercase();
        let is_date =
            own.contains("tanggal") || (!own.contains("nomor") && label.contains("tanggal"));
        let key = if is_date {
            "nota_dinas.tanggal"
        } else {
            "nota_dinas.nomor"
        };
        let typed = is
            .split_once(' ')
            .filter(|(first, _)| ["nomor", "tanggal"].contains(&first.to_lowercase().as_str()))
            .map_or(is, |(_, rest)| rest);
        if typed.contains(BLANK) || typed.is_empty() {
            return Err(Why::NoValue);
        }
        let signs: Vec<Sign> = typed.chars().map(Sign::plain).collect();
        Ok((key, value::of_line(key, None, &[], &signs)?))
    }

    /// Whether the paragraphs of a long text come in another order than they did.
    fn is_in_new_order(&self, region: &Region) -> bool {
        let now = region.paras.iter();
        let now = now.filter_map(|old| self.pairs.new_of[*old]);
        shape(&region.key) == Shape::Text(TextKind::Prose) && !now.is_sorted()
    }

    /// Rows and items that stand somewhere else.
    pub(super) fn moved(&mut self) {
        for unit in self.pairs.moved.clone() {
            let Some(old) = self.pairs.old_unit_of[unit] else {
                continue;
            };
            let at = self.edited.units[unit].paras.start;
            let text = joined(self.base.units[old].paras.clone(), self.base);
            let own = self.regions.item(self.base.units[old].paras.clone());
            let region = self.regions.region(self.base.units[old].paras.start);
            let Some(own) = own else {
                // Within a long text the paragraphs come in their new order anyway.
                if !region.is_some_and(|of| self.is_in_new_order(of)) {
                    self.loose(text.clone(), text, at, Why::Moved);
                }
                continue;
            };
            let item_at = |unit: usize| {
                let old = self.pairs.old_unit_of[unit]?;
                let of = self.regions.item(self.base.units[old].paras.clone())?;
                (of.list == own.list).then_some(of.at)
            };
            let before = (0..unit).rev().find_map(item_at);
            let next = (unit + 1..self.edited.units.len()).find_map(item_at);
            let after = before.or_else(|| next.and_then(|next| next.checked_sub(1)));
            let act = Act::Move {
                list: own.list.clone(),
                at: own.at,
                after: after.filter(|after| *after != own.at),
            };
            self.found(act, text.clone(), text, at, self.since_made());
        }
    }
}
