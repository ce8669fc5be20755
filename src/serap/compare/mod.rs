//! What somebody did to a document: its base, made again from the cycle file, against what it is.
//!
//! Each edit goes to the key that owns the place; what nobody owns is told, with its place.

mod changed;
mod fixed;
mod gone;
mod handmade;
mod new;
mod shared;

use std::collections::{BTreeSet, HashMap};

use super::{
    contract::in_words,
    lists::Act,
    pairs::Pairs,
    region::Regions,
    report::Why,
    side::{Side, is_number},
    value::Unread,
    words::{Sign, plain},
};
use crate::{naskah::Key, scan::docx::Paragraph};

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
    comparing.handmade();
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
            let whole = joined(before, self.base);
            return (whole, joined(now, self.edited));
        }
        (joined(&old, self.base), joined(&new, self.edited))
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
        let level = |side: &Side, at: usize| side.paras[at].scan.list.as_ref().map(|of| of.level);
        let mut pairs = before.iter().zip(now);
        pairs.any(|(old, new)| {
            let (was, is) = (level(self.base, *old), level(self.edited, *new));
            was.is_some() && is.is_some() && was != is
        })
    }

    fn text_of(&self, paras: std::ops::Range<usize>) -> String {
        joined(&paras.collect::<Vec<_>>(), self.edited)
    }

    fn base_text(&self, paras: std::ops::Range<usize>) -> String {
        joined(&paras.collect::<Vec<_>>(), self.base)
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

/// What paragraphs of a side say, but for numbers.
fn joined(paras: &[usize], side: &Side) -> String {
    let texts = paras.iter().map(|at| side.paras[*at].said.as_str());
    let texts = texts.filter(|said| !said.is_empty() && !is_number(said));
    texts.collect::<Vec<_>>().join(" / ")
}
