//! What is taken, tried: written into the file, read, made again, and held against the document.

use std::{collections::BTreeSet, ops::Range};

use super::{
    CycleSource,
    compare::{Comparison, Found, Loose, Terms},
    lists::{Act, in_order},
    made::Made,
    report::Why,
    side::{Side, is_number},
};
use crate::{
    House,
    cycle::Cycle,
    edit::{EditError, edit},
    read::{self, Read, holds},
    rules::documents::Document,
};

/// A try without what cannot be taken, and so on; each leaves out at least one thing.
const MOST_TRIES: usize = 8;
/// Letters that a text must have to be known again.
const KNOWN_AGAIN: usize = 8;

/// What is tried, and on which document.
pub(super) struct Attempt<'a> {
    pub house: &'a House,
    pub source: CycleSource<'a>,
    pub document: &'static Document,
    pub edited: &'a Side<'a>,
    pub terms: Terms,
    /// The edits, as they were found.
    pub first: &'a Comparison,
}

/// What came of it.
pub(super) struct Settled {
    pub accepted: Vec<Found>,
    pub open: Vec<Found>,
    pub loose: Vec<Loose>,
    /// The new file; none where nothing goes into it.
    pub file: Option<Vec<u8>>,
}

/// Which of the edits cannot be taken, and why.
struct Refused {
    which: BTreeSet<usize>,
    why: Why,
}

impl Refused {
    fn all(accepted: &[Found], why: Why) -> Self {
        let which = (0..accepted.len()).collect();
        Self { which, why }
    }

    /// These, if there are any.
    fn any(which: BTreeSet<usize>, why: Why) -> Result<(), Self> {
        if which.is_empty() {
            Ok(())
        } else {
            Err(Self { which, why })
        }
    }

    /// Those that are about a key; all, where none is.
    fn about(accepted: &[Found], key: &str, why: Why) -> Self {
        let is_it = |found: &Found| {
            let own = found.act.key();
            !key.is_empty() && (holds(&own, key) || holds(key, &own))
        };
        let which = places(accepted, is_it);
        if which.is_empty() {
            Self::all(accepted, why)
        } else {
            Self { which, why }
        }
    }
}

fn places(accepted: &[Found], is_meant: impl Fn(&Found) -> bool) -> BTreeSet<usize> {
    let all = accepted.iter().enumerate();
    let meant = all.filter(|(_, found)| is_meant(found));
    meant.map(|(at, _)| at).collect()
}

impl Attempt<'_> {
    /// Takes what is accepted, but for what then does not stand as it was edited.
    pub(super) fn settle(&self, mut accepted: Vec<Found>, mut open: Vec<Found>) -> Settled {
        for _ in 0..MOST_TRIES {
            if accepted.is_empty() {
                break;
            }
            let refused = match self.tried(&accepted, &open) {
                Ok((file, loose)) => {
                    return Settled {
                        accepted,
                        open,
                        loose,
                        file: Some(file),
                    };
                }
                Err(refused) => refused,
            };
            let mut kept = Vec::new();
            for (at, found) in accepted.into_iter().enumerate() {
                if refused.which.contains(&at) {
                    open.push(found.asking(refused.why));
                } else {
                    kept.push(found);
                }
            }
            accepted = kept;
        }
        let untried = accepted.into_iter();
        open.extend(untried.map(|found| found.asking(Why::NotChosen)));
        Settled {
            accepted: Vec::new(),
            open,
            loose: self.first.loose.clone(),
            file: None,
        }
    }

    /// The new file, and what of the document it still does not say.
    fn tried(&self, accepted: &[Found], open: &[Found]) -> Result<(Vec<u8>, Vec<Loose>), Refused> {
        let (file, made) = self
            .remade(accepted)
            .map_err(|refused| self.narrowed(refused, accepted))?;
        let rest = self.left_over(accepted, &made)?;
        let told = rest.iter().filter(|loose| !loose.is_no_text());
        let told = told.map(|loose| loose.new.as_str());
        // Of two edits of a key one is chosen, and the other is not.
        let is_chosen = |other: &Found| {
            let mut accepted = accepted.iter();
            other.which.is_some() && accepted.any(|found| found.act.key() == other.act.key())
        };
        let open = open.iter().filter(|found| !is_chosen(found));
        let torn = torn(accepted, told.chain(open.map(|found| found.new.as_str())));
        Refused::any(torn, Why::Torn)?;
        Ok((file, rest))
    }

    /// Where all are refused since no document can be made with them: those that keep it from being
    /// made, if others do not.
    fn narrowed(&self, refused: Refused, accepted: &[Found]) -> Refused {
        if refused.which.len() < accepted.len() {
            return refused;
        }
        let which = self.spoilers(accepted, 0..accepted.len());
        Refused { which, ..refused }
    }

    /// Of edits with which no document can be made those that keep it from being made.
    fn spoilers(&self, accepted: &[Found], range: Range<usize>) -> BTreeSet<usize> {
        let half = range.start + range.len() / 2;
        let halves = [range.start..half, half..range.end];
        let spoilt = halves.into_iter().filter(|part| {
            let is_part = !part.is_empty() && part.len() < range.len();
            is_part && self.remade(&accepted[part.clone()]).is_err()
        });
        let which: BTreeSet<usize> = spoilt
            .flat_map(|part| self.spoilers(accepted, part))
            .collect();
        if which.is_empty() {
            range.collect()
        } else {
            which
        }
    }

    /// The file with these edits, and the document made of it.
    fn remade(&self, accepted: &[Found]) -> Result<(Vec<u8>, Made), Refused> {
        let file = self.written(accepted)?;
        let made = self.made_with(accepted, &file)?;
        Ok((file, made))
    }

    fn written(&self, accepted: &[Found]) -> Result<Vec<u8>, Refused> {
        let acts: Vec<Act> = accepted.iter().map(|found| found.act.clone()).collect();
        edit(self.source.bytes, &in_order(&acts)).map_err(|error| match error {
            EditError::NotAKey { key }
            | EditError::Kind { key, .. }
            | EditError::NoItem { key, .. }
            | EditError::Twice { key }
            | EditError::Forbidden { key, .. }
            | EditError::Misread { key } => Refused::about(accepted, &key, Why::Unwritable),
            EditError::Unreadable { .. } | EditError::NotText | EditError::TooLarge { .. } => {
                Refused::all(accepted, Why::Unwritable)
            }
        })
    }

    /// The document made of a file that has these edits.
    fn made_with(&self, accepted: &[Found], file: &[u8]) -> Result<Made, Refused> {
        let read: Read<Cycle> = read::read(file);
        let errors = |read: &Read<Cycle>| read.findings.iter().filter(|of| of.is_error()).count();
        if errors(&read) > errors(self.source.read) {
            let new = read.findings.iter().find(|finding| finding.is_error());
            let key = new.map(|finding| finding.key.as_str()).unwrap_or_default();
            return Err(Refused::about(accepted, key, Why::NoValue));
        }
        let again = CycleSource {
            bytes: file,
            read: &read,
            ..self.source
        };
        Made::again(self.house, again, self.document)
            .map_err(|_| Refused::all(accepted, Why::NoValue))
    }

    /// What of the document one that was made with these edits does not say.
    fn left_over(&self, accepted: &[Found], made: &Made) -> Result<Vec<Loose>, Refused> {
        // Where a text went, the template may have a sentence of its own.
        let is_stood_in_for = |found: &Found| match &found.act {
            Act::Clear { key } => made.has_sentence_for(key),
            Act::Remove { list, .. } => made.has_sentence_for(list),
            _ => false,
        };
        Refused::any(places(accepted, is_stood_in_for), Why::MadeSentence)?;
        let side = made.side();
        let now = made.against(&side, self.edited, self.terms);
        let page = letters_of(&side);
        let is_laid_out_anew = |at: usize, old: &str, new: &str| {
            letters(old) != letters(new) && page.contains(&around(self.edited, at))
        };
        let is_in_blank = |act: &Act| self.terms.is_konsep && is_of_blank(&act.key());
        let mut failed = BTreeSet::new();
        let mut rest = Vec::new();
        for found in now.found {
            if is_in_blank(&found.act) || is_laid_out_anew(found.at, &found.old, &found.new) {
                continue;
            }
            let own = places(accepted, |one| one.at == found.at && !is_in_blank(&one.act));
            let was_open = self.first.found.iter().any(|one| one.at == found.at);
            let is_move = |act: &Act| matches!(act, Act::Move { .. });
            if is_move(&found.act) && !own.iter().any(|at| is_move(&accepted[*at].act)) {
                // Its words stand there, and the template orders what it prints.
            } else if let Some(own) = own.first() {
                failed.insert(*own);
            } else if !was_open && self.first.touched.contains(&found.at) {
                // What is not taken is told by itself; what nobody touched follows from the rest.
                rest.push(Loose {
                    old: found.old,
                    new: found.new,
                    at: found.at,
                    why: Why::Misread,
                });
            }
        }
        for loose in now.loose.into_iter().filter(|of| self.is_new(of, accepted)) {
            // Somebody's own paragraphs are not the template's doing.
            let was_told = self.first.loose.iter().any(|one| one.at == loose.at);
            if !was_told && is_laid_out_anew(loose.at, &loose.old, &loose.new) {
                continue;
            }
            // Numbers are told of the whole text.
            let is_own = |one: &Found| {
                one.at == loose.at && (one.new == loose.new || loose.why == Why::Depth)
                    || (one.new == loose.new && one.old == loose.old)
            };
            match places(accepted, is_own).first() {
                Some(own) => drop(failed.insert(*own)),
                None => rest.push(loose),
            }
        }
        Refused::any(failed, Why::Misread)?;
        Ok(rest)
    }

    /// Whether what nobody owns is somebody's doing, rather than that of the edits that are taken.
    fn is_new(&self, loose: &Loose, accepted: &[Found]) -> bool {
        let is_text_there = |one: &Found| one.at == loose.at && matches!(one.act, Act::Set { .. });
        let mut before = self.first.loose.iter();
        before.any(|one| one.at == loose.at || (one.old == loose.old && one.new == loose.new))
            || (self.first.touched.contains(&loose.at) && !loose.new.is_empty())
            // Numbers are told of a whole text, where it begins.
            || (loose.why == Why::Depth && accepted.iter().any(is_text_there))
            // What was taken away stands there again, made from something else.
            || accepted.iter().any(|one| one.old == loose.old && one.new == loose.new)
    }
}

/// What a konsep has blanks for: it says the same whatever the file says.
fn is_of_blank(key: &str) -> bool {
    ["nota_dinas.nomor", "nota_dinas.tanggal"].contains(&key)
}

/// Which of the edits, taken without what is only told, would take a text out of the file whose
/// words now stand in what is told: of a text cut in two the first half, say, while the second
/// finds no place. Such an edit is told as a whole.
fn torn<'a>(accepted: &[Found], told: impl Iterator<Item = &'a str>) -> BTreeSet<usize> {
    let told = told.map(letters);
    let told: Vec<String> = told.filter(|told| told.len() >= KNOWN_AGAIN).collect();
    let is_torn = |found: &Found| {
        let (old, new) = (letters(&found.old), letters(&found.new));
        let went_there = |told: &String| {
            old.contains(told) && !new.contains(told)
                || new.is_empty() && old.len() >= KNOWN_AGAIN && told.contains(&old)
        };
        !matches!(found.act, Act::Move { .. }) && told.iter().any(went_there)
    };
    places(accepted, is_torn)
}

/// A text without blanks, dots and dashes: a template lays out the same words in other paragraphs
/// when there are more or fewer of them.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

fn letters_of(side: &Side<'_>) -> String {
    let texts = side.paras.iter().map(|para| para.said.as_str());
    texts.filter(|said| !is_number(said)).map(letters).collect()
}

/// The letters of a paragraph with those of the one before and the one after.
fn around(side: &Side<'_>, at: usize) -> String {
    let is_text = |said: &&str| said.chars().any(char::is_alphanumeric) && !is_number(said);
    let said = |at: usize| side.paras[at].said.as_str();
    let before = (0..at).rev().map(said).find(is_text);
    let here = side.paras.get(at).map(|para| para.said.as_str());
    let after = (at + 1..side.paras.len()).map(said).find(is_text);
    let texts = [before, here.filter(is_text), after];
    texts.into_iter().flatten().map(letters).collect()
}
