//! What somebody did to a document: its base, made again from the cycle file, against what it is.
//!
//! Each edit goes to the key that owns the place; what nobody owns is told, with its place.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    contract::{Shape, in_words, item, shape},
    lists::Act,
    pairs::Pairs,
    region::{ItemUnit, Owner, Region, Regions},
    report::Why,
    side::{Side, is_number},
    value::{self, Unread},
    words::{Sign, changes, plain},
};
use crate::{
    cycle::TextKind,
    edit::Value,
    naskah::{Bookmark, Key, said},
    scan::docx::Paragraph,
};

/// What is taken for nothing where a cell has no text.
const DASH: &str = "–";
/// Twips by which marks of one list may differ.
const NEAR: i32 = 100;
/// What stands for a number or a date that is not known yet.
const BLANK: char = '…';

/// What the cycle file says, for those who look for a value.
pub(super) struct FileTexts {
    texts: HashMap<String, String>,
}

impl FileTexts {
    pub(super) fn new(texts: impl Iterator<Item = (String, String)>) -> Self {
        Self {
            texts: texts.collect(),
        }
    }

    pub(super) fn text(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }
}

/// Keys by the digits that bookmarks have of them.
pub(super) struct Keys {
    /// Those that the cycle file gives a value.
    pub own: HashMap<String, Key>,
    /// Those in whose place sentences may have been made.
    pub made: HashMap<String, Key>,
}

/// How a comparison is to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Terms {
    /// The document was made from the very file that the base is made from.
    pub same_file: bool,
    /// Under the same templates, by the same version.
    pub same_house: bool,
    /// Of a konsep, whose number and date are blanks.
    pub is_konsep: bool,
}

/// An edit that belongs to a key.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub act: Act,
    /// What stood there, and what stands there.
    pub old: String,
    pub new: String,
    /// Paragraph of the edited document.
    pub at: usize,
    /// Why it is not to be taken unasked.
    pub asks: Option<Why>,
}

/// An edit that nobody owns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loose {
    pub old: String,
    pub new: String,
    pub at: usize,
    pub why: Why,
}

#[derive(Debug, Default)]
pub(super) struct Comparison {
    pub found: Vec<Found>,
    pub loose: Vec<Loose>,
    /// Paragraphs that are not as they were.
    pub touched: BTreeSet<usize>,
}

/// Holds an edited document against its base.
pub(super) fn compare(
    base: &Side,
    edited: &Side,
    keys: &Keys,
    file: &FileTexts,
    terms: Terms,
) -> Comparison {
    let pairs = Pairs::new(base, edited);
    let regions = Regions::new(base, &keys.own, &keys.made);
    let is_touched = |new: &usize| {
        let old = pairs.old_of[*new];
        old.is_none_or(|old| base.paras[old].signs != edited.paras[*new].signs)
    };
    let touched = (0..edited.paras.len()).filter(is_touched).collect();
    let mut comparing = Comparing {
        base,
        edited,
        file,
        terms,
        attached: vec![Vec::new(); regions.all.len()],
        inserted: BTreeSet::new(),
        gone: BTreeSet::new(),
        pairs,
        regions,
        out: Comparison {
            touched,
            ..Comparison::default()
        },
    };
    comparing.new_units();
    comparing.new_paragraphs();
    comparing.gone_items();
    comparing.regions();
    comparing.shared();
    comparing.fixed();
    comparing.moved();
    let mut out = comparing.out;
    settle(&mut out.found);
    out.found.sort_by_key(|found| found.at);
    out.loose.sort_by_key(|loose| loose.at);
    out
}

struct Comparing<'a> {
    base: &'a Side,
    edited: &'a Side,
    file: &'a FileTexts,
    terms: Terms,
    pairs: Pairs,
    regions: Regions,
    /// New paragraphs of each region.
    attached: Vec<Vec<usize>>,
    /// Edited paragraphs that are told of already.
    inserted: BTreeSet<usize>,
    /// Items that are gone.
    gone: BTreeSet<String>,
    out: Comparison,
}

impl Comparing<'_> {
    // ---- what is new

    /// Rows that were added, and paragraphs that came as units of their own are left for later.
    fn new_units(&mut self) {
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
            let (above, below) = (item_of(before), item_of(after));
            let paras = unit.paras.clone();
            self.inserted.extend(paras.clone());
            if self.edited.paras[paras.clone()]
                .iter()
                .all(|para| para.said.is_empty() || is_number(&para.said))
            {
                continue;
            }
            if let Some(beside) = above.clone().or(below.clone()) {
                self.new_row(index, &beside, above.as_ref(), below.as_ref());
                continue;
            }
            // A table of a long text.
            let region = before.or(after).and_then(|unit| {
                let mut paras = self.base.units[unit].paras.clone();
                paras.find_map(|at| match self.regions.owners[at] {
                    Owner::Region(region) => Some(region),
                    _ => None,
                })
            });
            match region.filter(|region| self.is_prose(*region)) {
                Some(region) => self.attached[region].extend(paras),
                None => {
                    let new = self.text_of(paras.clone());
                    self.loose(String::new(), new, paras.start, Why::NoOwner);
                }
            }
        }
    }

    /// A row that is an item more of the list that the rows beside it are items of.
    fn new_row(
        &mut self,
        index: usize,
        beside: &ItemUnit,
        above: Option<&ItemUnit>,
        below: Option<&ItemUnit>,
    ) {
        let unit = &self.edited.units[index];
        let table = |unit: &super::side::Unit| unit.row.map(|(table, _)| table);
        let old_table = self.edited.units.iter().zip(&self.pairs.old_unit_of);
        let old_table = old_table
            .filter(|(of, _)| table(of) == table(unit))
            .find_map(|(_, old)| table(&self.base.units[(*old)?]));
        let columns = self
            .regions
            .columns(self.base, old_table.unwrap_or_default(), &beside.list);
        let mut entries: Vec<(String, Value)> = Vec::new();
        let mut asks = None;
        for (column, paras) in self.edited.cells(unit) {
            let text = self.text_of(paras.clone());
            if text.is_empty() || text == DASH || is_number(&text) {
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
        let after = match (above, below) {
            (Some(above), _) => Some(above.at),
            (None, Some(below)) => below.at.checked_sub(1),
            (None, None) => None,
        };
        let act = Act::Insert {
            list: beside.list.clone(),
            after,
            item,
        };
        let new = self.text_of(unit.paras.clone());
        self.found(act, String::new(), new, unit.paras.start, asks);
    }

    /// What a new item says at a key that its neighbour has as well.
    fn new_value(&self, key: &str, paras: std::ops::Range<usize>) -> Result<Value, Unread> {
        match shape(key) {
            Shape::List => {
                let lines = self.edited.paras[paras].iter();
                let lines = lines.filter(|para| !para.said.is_empty());
                Ok(Value::List(
                    lines.map(|para| Value::Text(para.said.clone())).collect(),
                ))
            }
            Shape::Text(TextKind::Prose) => {
                let paras = self.scans(paras.collect::<Vec<_>>());
                value::of_paragraphs("", &[], &paras).map(Value::Text)
            }
            _ => {
                let now = self.signs(paras);
                value::of_line(key, None, &[], &now).map(Value::Text)
            }
        }
    }

    /// Paragraphs that were added: items of a list, a part of a long text, or nobody's.
    fn new_paragraphs(&mut self) {
        for at in 0..self.edited.paras.len() {
            let para = &self.edited.paras[at];
            if self.pairs.old_of[at].is_some()
                || self.inserted.contains(&at)
                || (para.said.is_empty() && para.scan.list.is_none())
            {
                continue;
            }
            if para.scan.heading.is_some() {
                self.loose(String::new(), para.said.clone(), at, Why::NoOwner);
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
            let prose = beside.filter(|region| self.is_prose(*region));
            let prose = prose.max_by_key(|region| {
                let of = &self.regions.all[*region];
                (!of.is_made, Some(*region) == before)
            });
            match prose.filter(|region| !self.regions.all[*region].is_made) {
                Some(region) => self.attached[region].push(at),
                None if para.said.is_empty() => {}
                None => self.loose(String::new(), para.said.clone(), at, Why::NoOwner),
            }
        }
    }

    /// The region of the nearest paragraph before or after one, in the same cell or outside all.
    fn beside(&self, at: usize, after: bool) -> Option<usize> {
        let cell = |at: usize| {
            self.edited.paras[at]
                .scan
                .cell
                .map(|cell| (cell.table, cell.row, cell.column))
        };
        let here = cell(at);
        let mut others: Box<dyn Iterator<Item = usize>> = if after {
            Box::new(at + 1..self.edited.paras.len())
        } else {
            Box::new((0..at).rev())
        };
        let old = others.find_map(|other| {
            if cell(other) != here {
                // A table of the text itself lies between.
                return match (here, self.pairs.old_of[other]) {
                    (None, Some(old)) => Some(old),
                    _ => None,
                };
            }
            self.pairs.old_of[other]
        })?;
        match self.regions.owners[old] {
            Owner::Region(region) => Some(region),
            _ => None,
        }
    }

    fn is_prose(&self, region: usize) -> bool {
        shape(&self.regions.all[region].key) == Shape::Text(TextKind::Prose)
    }

    /// Whether a new paragraph is an item beside that of a region: one with the mark that its
    /// fellows have, or a line of a list that has a cell for itself.
    fn is_item_like(&self, region: usize, at: usize) -> bool {
        let region = &self.regions.all[region];
        let new = &self.edited.paras[at].scan;
        let (Some((_, _, rest)), Some(first)) = (item(&region.key), region.paras.first()) else {
            return false;
        };
        let own = &self.base.paras[*first].scan;
        if own.cell.is_some() != new.cell.is_some() || rest.contains('.') {
            return false;
        }
        match (&own.list, &new.list) {
            (Some(own), Some(new)) => (own.left - new.left).abs() < NEAR && own.level == new.level,
            (None, None) => own.cell.is_some() && rest.is_empty(),
            _ => false,
        }
    }

    fn new_item(&mut self, at: usize, region: usize, before: Option<usize>) {
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
        let value = match self.new_value(&key, at..at + 1) {
            Ok(value) => value,
            Err(_) => return self.loose(String::new(), new, at, Why::NoValue),
        };
        let item = if leaf.is_empty() {
            value
        } else {
            Value::Group(vec![(leaf.to_owned(), value)])
        };
        let list = list.to_owned();
        let act = Act::Insert { list, after, item };
        self.found(act, String::new(), new, at, None);
    }

    // ---- what is gone

    /// Items of which nothing is left.
    fn gone_items(&mut self) {
        let mut left: BTreeMap<String, (bool, bool)> = BTreeMap::new();
        for (at, new) in self.pairs.new_of.iter().enumerate() {
            let is_here = new.is_some_and(|new| !self.edited.paras[new].said.is_empty());
            for key in self.regions.keys_of(at) {
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
                let asks = (!self.terms.same_file).then_some(Why::OtherFile);
                self.found(Act::Remove { list, at }, old, String::new(), place, asks);
                self.gone.insert(of);
            }
        }
    }

    /// The unit of the base in which an item stands first.
    fn unit_of(&self, of: &str) -> Option<usize> {
        let is_of = |at: usize| {
            let mut keys = self.regions.keys_of(at).into_iter();
            keys.any(|key| key.starts_with(of))
        };
        let mut units = self.base.units.iter();
        units.position(|unit| unit.paras.clone().any(is_of))
    }

    /// Where what is gone stood, in the edited document.
    fn place_of(&self, of: &str) -> usize {
        let first = self.regions.owners.iter().enumerate().position(|(at, _)| {
            self.regions
                .keys_of(at)
                .iter()
                .any(|key| key.starts_with(of))
        });
        self.place(first.unwrap_or_default())
    }

    /// The edited paragraph that a paragraph of the base is, or that comes before it.
    fn place(&self, old: usize) -> usize {
        let before = self.pairs.new_of[..=old.min(self.pairs.new_of.len().saturating_sub(1))]
            .iter()
            .rev();
        before.flatten().next().copied().unwrap_or_default()
    }

    fn is_gone(&self, key: &str) -> bool {
        self.gone.iter().any(|of| key.starts_with(of.as_str()))
    }

    // ---- what changed

    fn regions(&mut self) {
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

    fn region(&mut self, region: &Region, now: &[usize]) {
        let place = now.first().copied();
        let place = place.unwrap_or_else(|| self.place(region.paras[0]));
        let is_same = now.len() == region.paras.len()
            && now.iter().zip(&region.paras).all(|(new, old)| {
                let (new, old) = (&self.edited.paras[*new], &self.base.paras[*old]);
                new.signs == old.signs && mark(&new.scan) == mark(&old.scan)
            });
        if is_same || self.is_files_doing(now) {
            return;
        }
        let (old, new) = self.differing(&region.paras, now);
        if region.is_made && !self.terms.same_house {
            return self.loose(old, new, place, Why::OtherHouse);
        }
        if self.joined(now, self.edited).is_empty() {
            if region.is_made {
                return self.loose(old, new, place, Why::MadeSentence);
            }
            let key = region.key.to_string();
            let asks = self.asks(&region.paras, now);
            return self.found(Act::Clear { key }, old, new, place, asks);
        }
        let key: &str = &region.key;
        let own = self.file.text(key);
        // A sentence that stands for a list becomes its only item.
        let item = format!("{key}[0]");
        let of = if shape(key) == Shape::List {
            &item
        } else {
            key
        };
        let read = if shape(of) == Shape::Text(TextKind::Prose) {
            let before = self.base_scans(&region.paras);
            value::of_paragraphs(own.unwrap_or_default(), &before, &self.scans(now.to_vec()))
        } else if let [at] = now {
            let before = &self.base.paras[region.paras[0]].signs;
            value::of_line(of, own, before, &self.edited.paras[*at].signs)
        } else {
            Err(Unread::Unwritable)
        };
        match read {
            Ok(text) if Some(text.as_str()) == own => {
                if self.has_other_look(&region.paras, now) {
                    self.loose(old, new, place, Why::Look);
                }
            }
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
                self.found(Act::Set { key, text }, old, new, place, asks);
            }
            Err(unread) => self.loose(old, new, place, why(unread)),
        }
    }

    /// Whether the document says what it was made to say, and the file has been changed since.
    fn is_files_doing(&self, now: &[usize]) -> bool {
        let says_as_made = |at: &usize| {
            let para = &self.edited.paras[*at];
            let mut marks = para.marks.iter();
            !para.marks.is_empty()
                && marks.all(|(range, mark)| {
                    let text = plain(&para.signs[range.clone()]);
                    mark.text.as_deref() == Some(Bookmark::of_text(&text).as_str())
                })
        };
        !self.terms.same_file && !now.is_empty() && now.iter().all(says_as_made)
    }

    /// Why a change of what stood in paragraphs of the base is not taken unasked: the file may say
    /// something new there as well.
    fn asks(&self, before: &[usize], now: &[usize]) -> Option<Why> {
        if self.terms.same_file {
            return None;
        }
        let printed: BTreeSet<&str> = before
            .iter()
            .flat_map(|at| &self.base.paras[*at].marks)
            .filter_map(|(_, mark)| mark.text.as_deref())
            .collect();
        let of_now = now.iter().flat_map(|at| &self.edited.paras[*at].marks);
        let texts: Option<Vec<&str>> = of_now.map(|(_, mark)| mark.text.as_deref()).collect();
        match texts.as_deref() {
            None | Some([]) => Some(Why::OtherFile),
            Some(texts) if texts.iter().all(|text| printed.contains(text)) => None,
            Some(_) => Some(Why::BothSides),
        }
    }

    /// Paragraphs in which texts of keys stand among others.
    fn shared(&mut self) {
        for old in 0..self.base.paras.len() {
            let Owner::Shared(owners) = self.regions.owners[old].clone() else {
                continue;
            };
            let before = &self.base.paras[old];
            let Some(at) = self.pairs.new_of[old] else {
                if !self
                    .regions
                    .keys_of(old)
                    .iter()
                    .any(|key| self.is_gone(key))
                {
                    let place = self.place(old);
                    self.loose(before.said.clone(), String::new(), place, Why::NoOwner);
                }
                continue;
            };
            let now = &self.edited.paras[at];
            if before.signs == now.signs || self.is_files_doing(&[at]) {
                continue;
            }
            let mut by_key: BTreeMap<Key, Vec<(std::ops::Range<usize>, Vec<Sign>)>> =
                BTreeMap::new();
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
                        rest |= said(&plain(&before.signs[was])) != said(&plain(&now.signs[is]))
                    }
                }
            }
            if rest {
                self.loose(before.said.clone(), now.said.clone(), at, Why::NoOwner);
                continue;
            }
            if look {
                self.loose(before.said.clone(), now.said.clone(), at, Why::Look);
            }
            for (key, hunks) in by_key {
                let Some(start) = owners.iter().position(|owner| owner.as_ref() == Some(&key))
                else {
                    continue;
                };
                let end = owners
                    .iter()
                    .rposition(|owner| owner.as_ref() == Some(&key));
                let end = end.map_or(start, |last| last + 1);
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
                    Err(unread) => {
                        self.loose(old_text, new_text, at, why(unread));
                        continue;
                    }
                };
                let asks = self.asks(&[old], &[at]);
                self.found(act, old_text, new_text, at, asks);
            }
        }
    }

    /// Paragraphs that are nobody's.
    fn fixed(&mut self) {
        for (old, owner) in self.regions.owners.iter().enumerate() {
            if *owner != Owner::Nobody {
                continue;
            }
            let before = &self.base.paras[old];
            match self.pairs.new_of[old] {
                Some(at) => {
                    let now = &self.edited.paras[at];
                    let is_nothing = |said: &str| said.is_empty() || said == DASH;
                    if before.said == now.said && is_look(&before.signs, &now.signs) {
                        self.out.loose.push(Loose {
                            old: before.said.clone(),
                            new: now.said.clone(),
                            at,
                            why: Why::Look,
                        });
                        continue;
                    }
                    if before.said == now.said
                        || is_number(&before.said)
                        || (is_nothing(&before.said) && is_nothing(&now.said))
                    {
                        continue;
                    }
                    if before.said.contains(BLANK) {
                        let (was, is) = (before.signs.clone(), now.signs.clone());
                        let out = blank(self.edited, self.file, self.terms, &was, &is, at);
                        match out {
                            Ok(found) => self.out.found.extend(found),
                            Err(why) => self.out.loose.push(Loose {
                                old: before.said.clone(),
                                new: now.said.clone(),
                                at,
                                why,
                            }),
                        }
                        continue;
                    }
                    if let Some((key, paras)) = self.empty_cell(old, at) {
                        let act = match self.new_value(&key, paras) {
                            Ok(Value::Text(text)) => Act::Set { key, text },
                            Ok(Value::List(items)) => {
                                let inserts = items.into_iter().map(|item| Act::Insert {
                                    list: key.clone(),
                                    after: None,
                                    item,
                                });
                                let new = now.said.clone();
                                let found = inserts.map(|act| Found {
                                    act,
                                    old: String::new(),
                                    new: new.clone(),
                                    at,
                                    asks: None,
                                });
                                self.out.found.extend(found);
                                continue;
                            }
                            _ => {
                                self.out.loose.push(Loose {
                                    old: before.said.clone(),
                                    new: now.said.clone(),
                                    at,
                                    why: Why::NoValue,
                                });
                                continue;
                            }
                        };
                        self.out.found.push(Found {
                            act,
                            old: String::new(),
                            new: now.said.clone(),
                            at,
                            asks: None,
                        });
                        continue;
                    }
                    self.out.loose.push(Loose {
                        old: before.said.clone(),
                        new: now.said.clone(),
                        at,
                        why: Why::NoOwner,
                    });
                }
                None if before.said.is_empty()
                    || is_number(&before.said)
                    || before.said == DASH => {}
                None => {
                    let is_of_gone_row = before.scan.cell.is_some() && {
                        let unit = self.base.units.iter();
                        let unit = unit.filter(|unit| unit.paras.contains(&old));
                        unit.flat_map(|unit| unit.paras.clone()).any(|at| {
                            self.regions
                                .keys_of(at)
                                .iter()
                                .any(|key| self.gone.iter().any(|of| key.starts_with(of.as_str())))
                        })
                    };
                    if !is_of_gone_row {
                        self.out.loose.push(Loose {
                            old: before.said.clone(),
                            new: String::new(),
                            at: self.place(old),
                            why: Why::NoOwner,
                        });
                    }
                }
            }
        }
    }

    /// The key of a cell that held nothing, with its paragraphs.
    fn empty_cell(&self, old: usize, at: usize) -> Option<(String, std::ops::Range<usize>)> {
        let before = &self.base.paras[old];
        let cell = before.scan.cell.as_ref()?;
        if !(before.said.is_empty() || before.said == DASH) {
            return None;
        }
        let unit = self
            .base
            .units
            .iter()
            .find(|unit| unit.paras.contains(&old))?;
        let of = self.regions.item(unit.paras.clone())?;
        let columns = self.regions.columns(self.base, cell.table, &of.list);
        let leaf = columns.get(&cell.column)?;
        let unit = self
            .edited
            .units
            .iter()
            .find(|unit| unit.paras.contains(&at))?;
        let cells = self.edited.cells(unit);
        let (_, paras) = cells.into_iter().find(|(_, paras)| paras.contains(&at))?;
        Some((format!("{}[{}].{leaf}", of.list, of.at), paras))
    }

    fn blank(&mut self, was: &[Sign], is: &[Sign], at: usize) {
        match blank(self.edited, self.file, self.terms, was, is, at) {
            Ok(found) => self.out.found.extend(found),
            Err(why) => self.loose(said(&plain(was)), said(&plain(is)), at, why),
        }
    }

    /// Rows and items that stand somewhere else.
    fn moved(&mut self) {
        for unit in self.pairs.moved.clone() {
            let Some(old) = self.pairs.old_unit_of[unit] else {
                continue;
            };
            let at = self.edited.units[unit].paras.start;
            let text = self.base_text(self.base.units[old].paras.clone());
            let own = self.regions.item(self.base.units[old].paras.clone());
            let region = self.regions.region(self.base.units[old].paras.start);
            let Some(own) = own else {
                // Within a long text the paragraphs come in their new order anyway.
                if region.is_none_or(|of| shape(&of.key) != Shape::Text(TextKind::Prose)) {
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
            self.found(act, text.clone(), text, at, None);
        }
    }

    // ---- help

    fn found(&mut self, act: Act, old: String, new: String, at: usize, asks: Option<Why>) {
        self.out.found.push(Found {
            act,
            old,
            new,
            at,
            asks,
        });
    }

    fn loose(&mut self, old: String, new: String, at: usize, why: Why) {
        self.out.loose.push(Loose { old, new, at, why });
    }

    /// What differs between the paragraphs of a text, as they were and as they are.
    fn differing(&self, before: &[usize], now: &[usize]) -> (String, String) {
        let is_kept = |old: usize, new: usize| {
            let (old, new) = (&self.base.paras[old], &self.edited.paras[new]);
            old.signs == new.signs && mark(&old.scan) == mark(&new.scan)
        };
        let new_of = |old: &usize| self.pairs.new_of[*old].filter(|new| now.contains(new));
        let old = before.iter().copied();
        let old = old.filter(|old| !new_of(old).is_some_and(|new| is_kept(*old, new)));
        let old: Vec<usize> = old.collect();
        let old_of = |new: &usize| self.pairs.old_of[*new].filter(|old| before.contains(old));
        let new = now.iter().copied();
        let new = new.filter(|new| !old_of(new).is_some_and(|old| is_kept(old, *new)));
        let new: Vec<usize> = new.collect();
        if old.is_empty() && new.is_empty() {
            // Nothing but their order.
            let whole = self.joined(before, self.base);
            return (whole, self.joined(now, self.edited));
        }
        (self.joined(&old, self.base), self.joined(&new, self.edited))
    }

    /// Whether paragraphs say the same in bold or italic.
    fn has_other_look(&self, before: &[usize], now: &[usize]) -> bool {
        let mut pairs = before.iter().zip(now);
        pairs.any(|(old, new)| {
            let (old, new) = (&self.base.paras[*old], &self.edited.paras[*new]);
            old.said == new.said && is_look(&old.signs, &new.signs)
        })
    }

    fn text_of(&self, paras: std::ops::Range<usize>) -> String {
        self.joined(&paras.collect::<Vec<_>>(), self.edited)
    }

    fn base_text(&self, paras: std::ops::Range<usize>) -> String {
        self.joined(&paras.collect::<Vec<_>>(), self.base)
    }

    fn joined(&self, paras: &[usize], side: &Side) -> String {
        let texts = paras.iter().map(|at| side.paras[*at].said.as_str());
        let texts = texts.filter(|said| !said.is_empty() && !is_number(said));
        texts.collect::<Vec<_>>().join(" / ")
    }

    fn signs(&self, paras: std::ops::Range<usize>) -> Vec<Sign> {
        let paras = self.edited.paras[paras].iter();
        let blank = Sign {
            c: ' ',
            bold: false,
            italic: false,
        };
        let mut signs = Vec::new();
        for para in paras.filter(|para| !para.said.is_empty()) {
            if !signs.is_empty() {
                signs.push(blank);
            }
            signs.extend(&para.signs);
        }
        signs
    }

    fn scans(&self, paras: Vec<usize>) -> Vec<Paragraph> {
        let paras = paras.into_iter();
        paras.map(|at| self.edited.paras[at].scan.clone()).collect()
    }

    fn base_scans(&self, paras: &[usize]) -> Vec<Paragraph> {
        let paras = paras.iter();
        paras.map(|at| self.base.paras[*at].scan.clone()).collect()
    }
}

/// What was typed into a blank of a konsep.
fn blank(
    edited: &Side,
    file: &FileTexts,
    terms: Terms,
    was: &[Sign],
    is: &[Sign],
    at: usize,
) -> Result<Option<Found>, Why> {
    if !terms.is_konsep {
        return Err(Why::NoOwner);
    }
    let label = edited.before(at).to_lowercase();
    let own = plain(was).to_lowercase();
    let is_date = own.contains("tanggal") || (!own.contains("nomor") && label.contains("tanggal"));
    let key = if is_date {
        "nota_dinas.tanggal"
    } else {
        "nota_dinas.nomor"
    };
    let printed = said(&plain(is));
    let typed = printed
        .split_once(' ')
        .filter(|(first, _)| ["nomor", "tanggal"].contains(&first.to_lowercase().as_str()))
        .map_or(printed.as_str(), |(_, rest)| rest);
    if typed.contains(BLANK) || typed.is_empty() {
        return Err(Why::NoValue);
    }
    let signs: Vec<Sign> = typed
        .chars()
        .map(|c| Sign {
            c,
            bold: false,
            italic: false,
        })
        .collect();
    let text = value::of_line(key, None, &[], &signs).map_err(why)?;
    let own = file.text(key).filter(|own| !own.trim().is_empty());
    if own == Some(text.as_str()) {
        return Ok(None);
    }
    Ok(Some(Found {
        act: Act::Set {
            key: key.to_owned(),
            text,
        },
        old: said(&plain(was)),
        new: printed,
        at,
        asks: own.map(|_| Why::BothSides),
    }))
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

fn mark(paragraph: &Paragraph) -> Option<(usize, i32)> {
    let list = paragraph.list.as_ref()?;
    Some((list.level, list.left))
}

/// Whether the letters are the same and their emphasis is not.
fn is_look(was: &[Sign], is: &[Sign]) -> bool {
    let visible = |signs: &[Sign]| -> Vec<Sign> {
        let signs = signs.iter().filter(|sign| !sign.c.is_whitespace());
        signs.copied().collect()
    };
    let (was, is) = (visible(was), visible(is));
    was != is && plain(&was) == plain(&is)
}

fn why(unread: Unread) -> Why {
    match unread {
        Unread::NoValue => Why::NoValue,
        Unread::Unwritable => Why::Unwritable,
    }
}

/// A key that stands in several places is edited once; two edits of it are a question.
fn settle(found: &mut Vec<Found>) {
    let mut seen: HashMap<String, Act> = HashMap::new();
    let mut twice: BTreeSet<String> = BTreeSet::new();
    let mut kept = Vec::new();
    for one in found.drain(..) {
        let key = match &one.act {
            Act::Set { key, .. } | Act::Clear { key } => key.clone(),
            _ => {
                if !kept.contains(&one) {
                    kept.push(one);
                }
                continue;
            }
        };
        match seen.get(&key) {
            Some(act) if *act == one.act => {}
            Some(_) => {
                twice.insert(key);
                kept.push(one);
            }
            None => {
                seen.insert(key, one.act.clone());
                kept.push(one);
            }
        }
    }
    for one in &mut kept {
        if twice.contains(&one.act.key()) {
            one.asks = Some(Why::TwoEdits);
        }
    }
    *found = kept;
}

/// Keys, said so that people find them.
pub(super) fn words_of(act: &Act) -> String {
    in_words(&act.key())
}
