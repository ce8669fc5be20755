//! Which paragraphs of the base are whose: a key's own, shared with other text, or nobody's.

use std::collections::{BTreeMap, HashMap};

use super::{contract::item, side::Side};
use crate::{naskah::Key, read::holds};

/// Paragraphs that are one key's and nothing else.
#[derive(Debug, Clone)]
pub(super) struct Region {
    pub key: Key,
    pub paras: Vec<usize>,
    /// A sentence that was made, since its key says nothing.
    pub is_made: bool,
}

/// Whose a paragraph is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Owner {
    Nobody,
    Region(usize),
    /// Texts of keys among others, a key for each character.
    Shared(Vec<Option<Key>>),
}

/// The base by its owners.
pub(super) struct Regions {
    pub all: Vec<Region>,
    /// Of each paragraph.
    pub owners: Vec<Owner>,
}

/// A row, or a paragraph, that is an item of a list in the file.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct ItemUnit {
    pub list: String,
    pub at: usize,
}

impl Regions {
    /// `keys` are those that the cycle file gives a value, by the digits of their bookmarks; `made`
    /// those in whose place sentences are made.
    pub(super) fn new(
        base: &Side<'_>,
        keys: &HashMap<String, Key>,
        made: &HashMap<String, Key>,
    ) -> Self {
        let mut regions = Self {
            all: Vec::new(),
            owners: Vec::new(),
        };
        // Empty cells within a table of a long text, until it goes on.
        let mut empty: Vec<usize> = Vec::new();
        let mut goes_on = None;
        for (at, para) in base.paras.iter().enumerate() {
            let mut marks = para.marks.iter();
            let made = marks.find_map(|(_, mark)| made.get(&mark.key)).cloned();
            let owners = para.owners(keys);
            let own = || {
                let visible = para.signs.iter().zip(&owners);
                let mut visible = visible.filter(|(sign, _)| !sign.c.is_whitespace());
                let first = visible.next()?.1.clone()?;
                visible
                    .all(|(_, owner)| owner.as_ref() == Some(&first))
                    .then_some(first)
            };
            let is_made = made.is_some();
            match made.or_else(own) {
                Some(key) => {
                    let own = goes_on.filter(|region: &usize| regions.all[*region].key == key);
                    let region = own.unwrap_or_else(|| {
                        empty.clear();
                        regions.all.push(Region {
                            key,
                            paras: Vec::new(),
                            is_made,
                        });
                        regions.all.len() - 1
                    });
                    regions.owners.push(Owner::Region(region));
                    for at in empty.drain(..).chain([at]) {
                        regions.all[region].paras.push(at);
                        regions.owners[at] = Owner::Region(region);
                    }
                    goes_on = Some(region);
                }
                None if para.said.is_empty() && para.scan.cell.is_some() => {
                    empty.push(at);
                    regions.owners.push(Owner::Nobody);
                }
                None => {
                    goes_on = None;
                    let is_shared = owners.iter().any(Option::is_some);
                    regions.owners.push(if is_shared {
                        Owner::Shared(owners)
                    } else {
                        Owner::Nobody
                    });
                }
            }
        }
        regions
    }

    /// The keys whose text stands in a paragraph.
    pub(super) fn keys_of(&self, at: usize) -> Vec<&Key> {
        match &self.owners[at] {
            Owner::Nobody => Vec::new(),
            Owner::Region(region) => vec![&self.all[*region].key],
            Owner::Shared(owners) => {
                let mut keys: Vec<&Key> = owners.iter().flatten().collect();
                keys.dedup();
                keys
            }
        }
    }

    /// Which region a paragraph is of.
    pub(super) fn index(&self, at: usize) -> Option<usize> {
        match self.owners[at] {
            Owner::Region(region) => Some(region),
            _ => None,
        }
    }

    pub(super) fn region(&self, at: usize) -> Option<&Region> {
        self.index(at).map(|region| &self.all[region])
    }

    /// The item of a list that some paragraphs are as a whole, such as those of a row.
    pub(super) fn item(&self, paras: impl Iterator<Item = usize>) -> Option<ItemUnit> {
        let mut common: Option<String> = None;
        for at in paras {
            for key in self.keys_of(at) {
                let next = match &common {
                    None => in_item(key)?.to_owned(),
                    Some(item) => shared(item, key)?.to_owned(),
                };
                common = Some(next);
            }
        }
        let common = common?;
        let (list, at, _) = item(&common)?;
        let list = list.to_owned();
        Some(ItemUnit { list, at })
    }

    /// Which key of an item each column of a table holds: `uraian`, or `penanggung_jawab` for a
    /// list with a line for each of its own items.
    pub(super) fn columns(
        &self,
        base: &Side<'_>,
        table: usize,
        list: &str,
    ) -> BTreeMap<usize, String> {
        let paras = base.paras.iter().enumerate();
        let columns = paras.filter_map(|(at, para)| {
            let cell = para.scan.cell.filter(|cell| cell.table == table)?;
            let (_, leaf) = self.region(at)?.key.strip_prefix(list)?.split_once(']')?;
            let leaf = leaf.trim_start_matches('.').split('[').next()?;
            Some((cell.column, leaf.to_owned()))
        });
        columns.collect()
    }
}

/// A key up to its last item.
fn in_item(key: &str) -> Option<&str> {
    Some(&key[..=key.rfind(']')?])
}

/// The item that both stand in.
fn shared<'a>(item: &'a str, key: &str) -> Option<&'a str> {
    let mut item = item;
    loop {
        if holds(item, key) {
            return Some(item);
        }
        item = in_item(&item[..item.rfind(']')?])?;
    }
}

#[cfg(test)]
mod tests {
    use super::{in_item, shared};

    #[test]
    fn keys_share_the_item_they_stand_in() {
        assert_eq!(in_item("a.b[2].c[1]"), Some("a.b[2].c[1]"));
        assert_eq!(shared("a.b[2].c[1]", "a.b[2].c[0]"), Some("a.b[2]"));
        assert_eq!(shared("a.b[2]", "a.b[2].d"), Some("a.b[2]"));
        assert_eq!(shared("a.b[2]", "a.b[20].d"), None);
        assert_eq!(shared("a.b[2]", "e"), None);
    }
}
