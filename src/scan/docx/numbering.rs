//! Lists, and the marks that Word counts for their items.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::{
    paragraph::{ListMark, MarkKind},
    styles::indents,
    xml::{self, attribute, child, name, value},
};
use crate::{
    naskah::fit::{LETTERS, roman},
    scan::Unreadable,
};

/// Levels of a list; Word has no more.
const LEVELS: usize = 9;
/// Letters of one mark: past z Word repeats them.
const MOST_LETTERS: u32 = 9;

#[derive(Default)]
pub(super) struct Numbering {
    schemes: HashMap<usize, HashMap<usize, NumberingLevel>>,
    lists: HashMap<usize, NumberedList>,
}

struct NumberedList {
    scheme: usize,
    own: HashMap<usize, NumberingLevel>,
    starts: HashMap<usize, u32>,
}

#[derive(Clone)]
struct NumberingLevel {
    start: u32,
    format: String,
    text: String,
    left: Option<i32>,
    hanging: Option<i32>,
}

impl NumberingLevel {
    fn read(level: Node<'_, '_>) -> Self {
        let indent = child(level, "pPr").and_then(|properties| child(properties, "ind"));
        let (left, hanging) = indent.map_or((None, None), indents);
        let start = value(level, "start").and_then(|start| start.parse().ok());
        Self {
            start: start.unwrap_or(0),
            format: value(level, "numFmt").unwrap_or("decimal").to_owned(),
            text: value(level, "lvlText").unwrap_or_default().to_owned(),
            left,
            hanging,
        }
    }

    fn kind(&self) -> MarkKind {
        match self.format.as_str() {
            "decimal" | "decimalZero" => MarkKind::Number,
            "lowerLetter" => MarkKind::Letter,
            "bullet" => MarkKind::Bullet,
            _ => MarkKind::Other,
        }
    }
}

impl Numbering {
    pub(super) fn read(part: Option<&str>) -> Result<Self, Unreadable> {
        let mut numbering = Self::default();
        let Some(part) = part else {
            return Ok(numbering);
        };
        let document = xml::parse(part)?;
        let id = |node, name| attribute(node, name)?.parse::<usize>().ok();
        for node in document.root_element().children() {
            if name(node) == "abstractNum" {
                let levels = node.children().filter(|level| name(*level) == "lvl");
                let levels =
                    levels.filter_map(|of| Some((id(of, "ilvl")?, NumberingLevel::read(of))));
                if let Some(scheme) = id(node, "abstractNumId") {
                    numbering.schemes.insert(scheme, levels.collect());
                }
            } else if name(node) == "num" {
                let scheme = value(node, "abstractNumId").and_then(|of| of.parse().ok());
                if let (Some(number), Some(scheme)) = (id(node, "numId"), scheme) {
                    numbering
                        .lists
                        .insert(number, NumberedList::read(node, scheme));
                }
            }
        }
        Ok(numbering)
    }

    fn level(&self, list: usize, level: usize) -> Option<&NumberingLevel> {
        let list = self.lists.get(&list)?;
        let of_scheme = || self.schemes.get(&list.scheme)?.get(&level);
        list.own.get(&level).or_else(of_scheme)
    }
}

impl NumberedList {
    fn read(node: Node<'_, '_>, scheme: usize) -> Self {
        let mut list = Self {
            scheme,
            own: HashMap::new(),
            starts: HashMap::new(),
        };
        for overridden in node.children().filter(|of| name(*of) == "lvlOverride") {
            let Some(level) = attribute(overridden, "ilvl").and_then(|of| of.parse().ok()) else {
                continue;
            };
            if let Some(own) = child(overridden, "lvl") {
                list.own.insert(level, NumberingLevel::read(own));
            }
            if let Some(start) = value(overridden, "startOverride").and_then(|of| of.parse().ok()) {
                list.starts.insert(level, start);
            }
        }
        list
    }
}

/// Counts the items of all lists, in the order of the document.
///
/// Lists of one scheme are counted together, as Word does and LibreOffice writes them: a list that
/// says where it starts does so where it first stands, and those of its scheme go on from there
/// (ECMA-376 part 1, 17.9.27).
pub(super) struct Counter<'a> {
    numbering: &'a Numbering,
    /// The number of the last item of each level, by scheme.
    counts: HashMap<usize, [Option<u32>; LEVELS]>,
    /// Lists and levels that stood there already.
    begun: HashSet<(usize, usize)>,
}

impl<'a> Counter<'a> {
    pub(super) fn new(numbering: &'a Numbering) -> Self {
        Self {
            numbering,
            counts: HashMap::new(),
            begun: HashSet::new(),
        }
    }

    /// The mark of the next item of a list, and how far left of its text it stands.
    pub(super) fn next(&mut self, list: usize, level: usize) -> (ListMark, Option<i32>) {
        let level = level.min(LEVELS - 1);
        let own = self.numbering.level(list, level);
        let of = self.numbering.lists.get(&list);
        let start = |level| {
            let own = of.and_then(|of| of.starts.get(&level).copied());
            own.or_else(|| Some(self.numbering.level(list, level)?.start))
        };
        let scheme = of.map_or(list, |of| of.scheme);
        let counts = self.counts.entry(scheme).or_default();
        let is_first = self.begun.insert((list, level));
        if is_first && of.is_some_and(|of| of.starts.contains_key(&level)) {
            counts[level] = None;
        }
        let number = match counts[level] {
            Some(number) => number.saturating_add(1),
            None => start(level).unwrap_or(1),
        };
        counts[level] = Some(number);
        for deeper in &mut counts[level + 1..] {
            *deeper = None;
        }
        let reached = *counts;
        let number_at = |level: usize| reached[level].or_else(|| start(level)).unwrap_or(1);
        let mark = ListMark {
            list: Some(list),
            level,
            kind: own.map_or(MarkKind::Other, NumberingLevel::kind),
            number,
            shown: own.map_or_else(String::new, |own| self.shown(own, list, number_at)),
            left: own.and_then(|own| own.left).unwrap_or(0),
        };
        (mark, own.and_then(|own| own.hanging))
    }

    /// The mark as it stands on the page: `%1.%2` with its numbers.
    fn shown(&self, own: &NumberingLevel, list: usize, number_at: impl Fn(usize) -> u32) -> String {
        if own.kind() == MarkKind::Bullet {
            return own.text.clone();
        }
        let mut shown = String::new();
        let mut rest = own.text.chars().peekable();
        while let Some(c) = rest.next() {
            let place = rest.peek().and_then(|digit| digit.to_digit(10));
            match (c, place) {
                ('%', Some(place @ 1..)) => {
                    rest.next();
                    let level = place as usize - 1;
                    let format = self.numbering.level(list, level);
                    let format = format.map_or("decimal", |level| level.format.as_str());
                    shown.push_str(&counted(format, number_at(level)));
                }
                _ => shown.push(c),
            }
        }
        shown
    }
}

/// A number in one of the formats that offices use (ECMA-376 part 1, 17.18.59).
fn counted(format: &str, number: u32) -> String {
    let letters = |first: char| {
        let place = number.saturating_sub(1);
        let letter = char::from_u32(u32::from(first) + place % LETTERS).unwrap_or(first);
        let times = (place / LETTERS + 1).min(MOST_LETTERS);
        (0..times).map(|_| letter).collect()
    };
    match format {
        "lowerLetter" => letters('a'),
        "upperLetter" => letters('A'),
        "lowerRoman" => roman(number).to_lowercase(),
        "upperRoman" => roman(number),
        "decimalZero" if number < 10 => format!("0{number}"),
        "none" => String::new(),
        _ => number.to_string(),
    }
}
