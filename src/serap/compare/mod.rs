//! What somebody did to a document: its base, made again from the cycle file, against what it is.
//!
//! Each edit goes to the key that owns the place; what nobody owns is told, with its place.

mod changed;
mod fixed;
mod gone;
mod handmade;
mod items;
mod new;
mod shared;
mod since;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{
    contract::in_words,
    lists::Act,
    pairs::Pairs,
    region::{Owner, Regions},
    report::Why,
    side::{Side, is_number},
    words::{Sign, plain},
};
use crate::{naskah::Key, scan::docx::Paragraph};

/// What is taken for nothing where a cell has no text.
const DASH: &str = "–";
/// Twips by which marks of one list may differ.
const NEAR: i32 = 100;
/// What stands for a number or a date that is not known yet.
const BLANK: char = '…';

/// What the cycle file says, and its keys by the digits that bookmarks have of them.
pub(super) struct FileTexts {
    pub texts: HashMap<String, String>,
    /// Keys that the cycle file gives a value.
    pub own: HashMap<String, Key>,
    /// Those in whose place sentences may have been made.
    pub made: HashMap<String, Key>,
}

impl FileTexts {
    fn text(&self, key: &str) -> Option<&str> {
        self.texts.get(key).map(String::as_str)
    }
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
    /// Its number among all that was found, by which it is chosen.
    pub number: usize,
    /// Of several edits of its key which one it is, from 1.
    pub which: Option<usize>,
    /// Items of a long text in which something changed, by their marks.
    pub items: Vec<String>,
    /// Other paragraphs of the edited document in which its key is printed, as it was.
    pub also: Vec<usize>,
}

impl Found {
    pub(super) fn asking(self, why: Why) -> Self {
        Self {
            asks: Some(why),
            ..self
        }
    }

    /// Its place, said so that people find it: “nota dinas isi 1.c”.
    pub(super) fn in_words(&self) -> String {
        let key = in_words(&self.act.key());
        match self.items.as_slice() {
            [] => key,
            items => format!("{key} {}", items.join(", ")),
        }
    }
}

/// An edit that nobody owns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Loose {
    pub old: String,
    pub new: String,
    pub at: usize,
    pub why: Why,
}

impl From<Found> for Loose {
    fn from(found: Found) -> Self {
        Self {
            old: found.old,
            new: found.new,
            at: found.at,
            why: found.asks.unwrap_or(Why::Misread),
        }
    }
}

impl Loose {
    /// Whether the words of it are as they were.
    pub(super) fn is_no_text(&self) -> bool {
        matches!(self.why, Why::Formatting | Why::Object)
    }
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
    base: &Side<'_>,
    edited: &Side<'_>,
    file: &FileTexts,
    terms: Terms,
) -> Comparison {
    let pairs = Pairs::new(base, edited);
    let regions = Regions::new(base, &file.own, &file.made);
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
    comparing.handmade();
    comparing.printed_elsewhere();
    let mut out = comparing.out;
    out.found.sort_by_key(|found| found.at);
    settle(&mut out.found);
    for (number, found) in out.found.iter_mut().enumerate() {
        found.number = number;
    }
    out.loose.sort_by_key(|loose| loose.at);
    out
}

struct Comparing<'a> {
    base: &'a Side<'a>,
    edited: &'a Side<'a>,
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
    fn found(&mut self, act: Act, old: String, new: String, at: usize, asks: Option<Why>) {
        self.out.found.push(Found {
            act,
            old,
            new,
            at,
            asks,
            number: 0,
            which: None,
            items: Vec::new(),
            also: Vec::new(),
        });
    }

    fn loose(&mut self, old: String, new: String, at: usize, why: Why) {
        self.out.loose.push(Loose { old, new, at, why });
    }

    /// Of each text that was edited the places in which it is printed besides, and was not.
    fn printed_elsewhere(&mut self) {
        for found in &mut self.out.found {
            let Act::Set { key, .. } = &found.act else {
                continue;
            };
            // Of each place its first paragraph, while none of them was edited.
            let mut places: BTreeMap<(bool, usize), Option<usize>> = BTreeMap::new();
            for (old, owner) in self.regions.owners.iter().enumerate() {
                if !self.regions.keys_of(old).iter().any(|of| ***of == **key) {
                    continue;
                }
                let place = match owner {
                    Owner::Region(region) => (true, *region),
                    _ => (false, old),
                };
                let new = self.pairs.new_of[old];
                let new = new.filter(|new| !self.out.touched.contains(new));
                let first = places.entry(place).or_insert(new);
                *first = first.and_then(|first| Some(first.min(new?)));
            }
            found.also = places.into_values().flatten().collect();
            found.also.sort_unstable();
        }
    }

    /// What differs between the paragraphs of a text, as they were and as they are.
    fn differing(&self, before: &[usize], now: &[usize]) -> (String, String) {
        let (old, new) = self.not_kept(before, now);
        if old.is_empty() && new.is_empty() {
            // Nothing but their order.
            let (old, new) = (before.iter().copied(), now.iter().copied());
            return (joined(old, self.base), joined(new, self.edited));
        }
        (joined(old, self.base), joined(new, self.edited))
    }

    /// The paragraphs of a text that are not in it any more, and those that were not.
    fn not_kept(&self, before: &[usize], now: &[usize]) -> (Vec<usize>, Vec<usize>) {
        let is_moved = |at: usize| {
            let mut moved = self.pairs.moved.iter();
            moved.any(|unit| self.edited.units[*unit].paras.contains(&at))
        };
        let is_kept = |old: usize, at: usize| {
            let (old, new) = (&self.base.paras[old], &self.edited.paras[at]);
            old.signs == new.signs && mark(old.scan) == mark(new.scan) && !is_moved(at)
        };
        let new_of = |old: usize| self.pairs.new_of[old].filter(|new| now.contains(new));
        let old = before.iter().copied();
        let old = old.filter(|old| !new_of(*old).is_some_and(|new| is_kept(*old, new)));
        let old_of = |new: usize| self.pairs.old_of[new].filter(|old| before.contains(old));
        let new = now.iter().copied();
        let new = new.filter(|new| !old_of(*new).is_some_and(|old| is_kept(old, *new)));
        (old.collect(), new.collect())
    }

    /// Whether paragraphs say the same in bold or italic.
    fn has_other_look(&self, before: &[usize], now: &[usize]) -> bool {
        let mut pairs = before.iter().zip(now);
        pairs.any(|(old, new)| {
            let (old, new) = (&self.base.paras[*old], &self.edited.paras[*new]);
            old.said == new.said && is_look(&old.signs, &new.signs)
        })
    }

    /// Whether paragraphs say the same on another level of their list.
    fn has_other_depth(&self, before: &[usize], now: &[usize]) -> bool {
        let level =
            |side: &Side<'_>, at: usize| side.paras[at].scan.list.as_ref().map(|of| of.level);
        let mut pairs = before.iter().zip(now);
        pairs.any(|(old, new)| {
            let (was, is) = (level(self.base, *old), level(self.edited, *new));
            was.is_some() && is.is_some() && was != is
        })
    }

    fn signs(&self, paras: std::ops::Range<usize>) -> Vec<Sign> {
        let paras = self.edited.paras[paras].iter();
        let mut signs = Vec::new();
        for para in paras.filter(|para| !para.said.is_empty()) {
            if !signs.is_empty() {
                signs.push(Sign::plain(' '));
            }
            signs.extend(&para.signs);
        }
        signs
    }
}

/// Paragraphs of a side as they were read.
fn scans(paras: impl IntoIterator<Item = usize>, side: &Side<'_>) -> Vec<Paragraph> {
    let paras = paras.into_iter();
    paras.map(|at| side.paras[at].scan.clone()).collect()
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

/// A key that stands in several places is edited once; of two edits of it one is to be chosen.
fn settle(found: &mut Vec<Found>) {
    let is_of_text = |found: &Found| matches!(found.act, Act::Set { .. } | Act::Clear { .. });
    let mut edits: HashMap<String, Vec<Act>> = HashMap::new();
    found.retain_mut(|one| {
        if !is_of_text(one) {
            return true;
        }
        let acts = edits.entry(one.act.key()).or_default();
        let is_new = !acts.contains(&one.act);
        if is_new {
            acts.push(one.act.clone());
            one.which = Some(acts.len());
        }
        is_new
    });
    for one in found.iter_mut().filter(|one| is_of_text(one)) {
        if edits[&one.act.key()].len() > 1 {
            one.asks = Some(Why::TwoEdits);
        } else {
            one.which = None;
        }
    }
}

/// Whether a paragraph says no more than an empty cell, or one in which rows are counted.
fn says_nothing(said: &str) -> bool {
    said.is_empty() || said == DASH || is_number(said)
}

/// What paragraphs of a side say, but for numbers.
fn joined(paras: impl IntoIterator<Item = usize>, side: &Side<'_>) -> String {
    let texts = paras.into_iter().map(|at| side.paras[at].said.as_str());
    let texts = texts.filter(|said| !said.is_empty() && !is_number(said));
    texts.collect::<Vec<_>>().join(" / ")
}
