//! What is taken, tried: written into the file, read, made again, and held against the document.

use std::collections::BTreeSet;

use super::{
    CycleSource, Made,
    compare::{Comparison, Found, Loose, Terms},
    lists::{Act, in_order},
    report::Why,
    side::{Side, is_number},
};
use crate::{
    House,
    cycle::Cycle,
    edit::{Change, EditError, edit},
    read::{self, Read},
    rules::documents::Document,
};

/// Letters that a text must have to be known again.
const KNOWN_AGAIN: usize = 8;

/// How a try came out.
pub(super) enum Tried {
    /// The new file, and what of the document it still does not say.
    Good(Vec<u8>, Vec<Loose>),
    /// Which of the edits cannot be taken, and why.
    Failed(BTreeSet<usize>, Why),
}

pub(super) fn written(
    house: &House,
    source: CycleSource<'_>,
    document: &Document,
    accepted: &[Found],
    edited: &Side,
    terms: Terms,
    first: &Comparison,
) -> Tried {
    let acts: Vec<Act> = accepted.iter().map(|found| found.act.clone()).collect();
    let all = |why| Tried::Failed((0..accepted.len()).collect(), why);
    let about = |key: &str, why| {
        let is_it = |act: &Act| {
            let own = act.key();
            !key.is_empty() && (own == key || key.starts_with(&own) || own.starts_with(key))
        };
        let which: BTreeSet<usize> = (0..acts.len()).filter(|at| is_it(&acts[*at])).collect();
        if which.is_empty() {
            all(why)
        } else {
            Tried::Failed(which, why)
        }
    };
    let changes: Vec<Change> = in_order(&acts);
    let bytes = match edit(source.bytes, &changes) {
        Ok(bytes) => bytes,
        Err(
            EditError::NotAKey { key }
            | EditError::Kind { key, .. }
            | EditError::NoItem { key, .. }
            | EditError::Twice { key }
            | EditError::Forbidden { key, .. }
            | EditError::Misread { key },
        ) => return about(&key, Why::Unwritable),
        Err(_) => return all(Why::Unwritable),
    };
    let read: Read<Cycle> = read::read(&bytes);
    let errors = |read: &Read<Cycle>| read.findings.iter().filter(|of| of.is_error()).count();
    if errors(&read) > errors(source.read) {
        let new = read.findings.iter().find(|finding| finding.is_error());
        let key = new.map(|finding| finding.key.clone()).unwrap_or_default();
        return about(&key, Why::NoValue);
    }
    let pictures = source.pictures;
    let again = CycleSource {
        bytes: &bytes,
        read: &read,
        pictures,
    };
    let Ok(made) = Made::again(house, again, document) else {
        return all(Why::NoValue);
    };
    let now = made.against(
        edited,
        Terms {
            same_file: true,
            same_house: true,
            ..terms
        },
    );
    let is_in_blank = |act: &Act| terms.is_konsep && is_of_blank(&act.key());
    let page = letters_of(&made.side);
    let is_laid_out_anew = |at: usize, old: &str, new: &str| {
        letters(old) != letters(new) && page.contains(&around(edited, at))
    };
    let mut failed = BTreeSet::new();
    let mut rest = Vec::new();
    for found in now.found {
        if is_in_blank(&found.act) || is_laid_out_anew(found.at, &found.old, &found.new) {
            continue;
        }
        let at = accepted
            .iter()
            .position(|one| one.at == found.at && !is_in_blank(&one.act));
        let was_open = first.found.iter().any(|one| one.at == found.at);
        match at {
            Some(at) => drop(failed.insert(at)),
            // What is not taken is told by itself; what nobody touched follows from the rest.
            None if was_open || !first.touched.contains(&found.at) => {}
            None => rest.push(Loose {
                old: found.old,
                new: found.new,
                at: found.at,
                why: Why::Misread,
            }),
        }
    }
    let is_new = |loose: &Loose| {
        let mut before = first.loose.iter();
        before.any(|one| one.at == loose.at || (one.old == loose.old && one.new == loose.new))
            || (first.touched.contains(&loose.at) && !loose.new.is_empty())
            // What was taken away stands there again, made from something else.
            || accepted.iter().any(|one| one.old == loose.old && one.new == loose.new)
    };
    for loose in now.loose.into_iter().filter(is_new) {
        // Somebody's own paragraphs are not the template's doing.
        let was_told = first.loose.iter().any(|one| one.at == loose.at);
        if !was_told && is_laid_out_anew(loose.at, &loose.old, &loose.new) {
            continue;
        }
        let is_own =
            |one: &&Found| one.new == loose.new && (one.at == loose.at || one.old == loose.old);
        match accepted.iter().position(|one| is_own(&one)) {
            Some(at) => drop(failed.insert(at)),
            None => rest.push(loose),
        }
    }
    if failed.is_empty() {
        Tried::Good(bytes, rest)
    } else {
        Tried::Failed(failed, Why::Misread)
    }
}

/// What a konsep has blanks for: it says the same whatever the file says.
fn is_of_blank(key: &str) -> bool {
    ["nota_dinas.nomor", "nota_dinas.tanggal"].contains(&key)
}

/// Which of the edits, taken without what is only told, would take a text out of the file whose
/// words now stand in what is told: of a text cut in two the first half, say, while the second
/// finds no place. Such an edit is told as a whole.
pub(super) fn torn<'a>(accepted: &[Found], told: impl Iterator<Item = &'a str>) -> BTreeSet<usize> {
    let told: Vec<String> = told.map(letters).collect();
    let told = || told.iter().filter(|told| told.len() >= KNOWN_AGAIN);
    let is_torn = |found: &Found| {
        let (old, new) = (letters(&found.old), letters(&found.new));
        let went_there = |told: &String| {
            old.contains(told) && !new.contains(told)
                || new.is_empty() && old.len() >= KNOWN_AGAIN && told.contains(&old)
        };
        !matches!(found.act, Act::Move { .. }) && told().any(went_there)
    };
    let all = accepted.iter().enumerate();
    let torn = all.filter(|(_, found)| is_torn(found));
    torn.map(|(at, _)| at).collect()
}

/// A text without blanks, dots and dashes: a template lays out the same words in other paragraphs
/// when there are more or fewer of them.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn letters_of(side: &Side) -> String {
    let texts = side.paras.iter().map(|para| para.said.as_str());
    texts.filter(|said| !is_number(said)).map(letters).collect()
}

/// The letters of a paragraph with those of the one before and the one after.
fn around(side: &Side, at: usize) -> String {
    let is_text = |said: &&str| said.chars().any(char::is_alphanumeric) && !is_number(said);
    let said = |at: &usize| side.paras[*at].said.as_str();
    let before = (0..at).rev().map(|at| said(&at)).find(is_text);
    let here = side.paras.get(at).map(|para| para.said.as_str());
    let after = (at + 1..side.paras.len()).map(|at| said(&at)).find(is_text);
    let texts = [before, here, after].into_iter().flatten();
    texts.filter(is_text).map(letters).collect()
}
