//! The way back: what somebody edited in a DOCX, into the cycle file that it was made from.
//!
//! ```text
//! cycle file ─made again─▶ base ─┐
//!                                ├─pairs─▶ regions ─compare─▶ acts ─edit─▶ cycle file ─made again─▶ the same?
//! edited DOCX ───────read──▶ edited ┘
//! ```
//!
//! Nothing is guessed: an edit belongs to the key whose text it changed, or it is told. What is
//! taken is written, read and made again; what then does not stand as in the edited document is
//! not taken.

mod align;
mod attempt;
mod compare;
mod contract;
mod copies;
mod known;
mod lists;
mod pairs;
mod region;
mod report;
mod side;
mod value;
mod words;

use std::collections::BTreeSet;

pub use copies::{Copies, NoCopy};
pub use known::{Known, known};
pub use report::{Jenis, Komentar, Perubahan, Serapan, Sisa, Why};

use crate::{
    Format, House, Outcome,
    cycle::{Cycle, schema},
    finding::{AbsorbProblem, Finding, place},
    naskah::Key,
    picture::Pictures,
    read::Read,
    rules::documents::{Document, KONSEP},
    scan::docx::{self, Docx},
};

use self::{
    attempt::{Tried, torn, written},
    compare::{Comparison, FileTexts, Found, Keys, Loose, Terms, compare, words_of},
    side::{Side, by_digits},
};

/// A try without what cannot be taken, and so on; each leaves out at least one thing.
const MOST_TRIES: usize = 8;

/// A cycle file, its bytes and what was read of them.
#[derive(Clone, Copy)]
pub struct CycleSource<'a> {
    pub bytes: &'a [u8],
    pub read: &'a Read<Cycle>,
    /// The pictures that it names.
    pub pictures: &'a Pictures,
}

/// What an edited document says that its cycle file does not, and the cycle file with it.
///
/// `bytes` is the document. Of what is not taken unasked, `taken` asks for some, by their keys or
/// the beginnings of them.
///
/// # Errors
/// Why nothing can be taken from it: the bytes are no document of this cycle, too little of it is
/// left, or its base cannot be made.
pub fn absorb(
    house: &House,
    source: CycleSource<'_>,
    bytes: &[u8],
    taken: &[String],
) -> Result<Serapan, AbsorbProblem> {
    absorbed(house, source, bytes, |_, found| {
        let key = found.act.key();
        let is_named = taken.iter().any(|asked| {
            key.strip_prefix(asked.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        });
        found.asks.is_none() || is_named
    })
}

/// The same for one who has looked at each edit: those of these numbers are taken
/// ([`Perubahan::nomor`]), and no others.
///
/// # Errors
/// As of [`absorb`].
pub fn absorb_chosen(
    house: &House,
    source: CycleSource<'_>,
    bytes: &[u8],
    chosen: &[usize],
) -> Result<Serapan, AbsorbProblem> {
    absorbed(house, source, bytes, |number, _| chosen.contains(&number))
}

fn absorbed(
    house: &House,
    source: CycleSource<'_>,
    bytes: &[u8],
    is_wanted: impl Fn(usize, &Found) -> bool,
) -> Result<Serapan, AbsorbProblem> {
    let docx = docx::read(bytes)?;
    let known = known(&docx, bytes);
    let document = known.document(house, source, &docx)?;
    let base = Made::again(house, source, document)?;
    let terms = known.terms(house, source, document)?;
    base.refuse_what_is_left_of(&docx)?;

    let mut serapan = Serapan {
        dokumen: document.name,
        penyunting: editors(&docx),
        komentar: comments(&docx),
        ..Serapan::default()
    };
    let elsewhere = elsewhere(&base.docx, &docx);
    let edited = Side::new(docx);
    let first = base.against(&edited, terms);
    let mut accepted = Vec::new();
    let mut open = Vec::new();
    for (number, found) in first.found.iter().enumerate() {
        // Of two edits of one key only who made them knows which holds.
        let is_taken = found.asks != Some(Why::TwoEdits) && is_wanted(number, found);
        let pile = if is_taken { &mut accepted } else { &mut open };
        pile.push(found.clone());
    }
    let mut loose = first.loose.clone();
    for _ in 0..MOST_TRIES {
        if accepted.is_empty() {
            break;
        }
        let tried = written(house, source, document, &accepted, &edited, terms, &first);
        let (which, why) = match tried {
            Tried::Failed(which, why) => (which, why),
            Tried::Good(bytes, rest) => {
                let told = rest.iter().filter(|loose| !loose.is_no_text());
                let told = told.map(|loose| loose.new.as_str());
                let told = told.chain(open.iter().map(|found| found.new.as_str()));
                let torn = torn(&accepted, told);
                if torn.is_empty() {
                    serapan.berkas_baru = Some(bytes);
                    loose = rest;
                    break;
                }
                (torn, Why::Torn)
            }
        };
        let mut kept = Vec::new();
        for (index, found) in accepted.drain(..).enumerate() {
            if which.contains(&index) {
                open.push(Found {
                    asks: Some(why),
                    ..found
                });
            } else {
                kept.push(found);
            }
        }
        accepted = kept;
        loose.clone_from(&first.loose);
    }
    if serapan.berkas_baru.is_none() {
        open.append(&mut accepted);
    }
    open.sort_by_key(|found| found.at);
    let number = |found: &Found| {
        let mut all = first.found.iter();
        all.position(|one| one.at == found.at && one.act == found.act)
    };
    let told = |found: &Found| change(found, number(found).unwrap_or_default(), source);
    serapan.perubahan = accepted.iter().map(told).collect();
    for found in open {
        match found.asks {
            Some(
                why @ (Why::Misread | Why::NoValue | Why::Unwritable | Why::Torn | Why::TwoEdits),
            ) => loose.push(Loose {
                old: found.old,
                new: found.new,
                at: found.at,
                why,
            }),
            _ => serapan.pilihan.push(told(&found)),
        }
    }
    loose.sort_by_key(|loose| loose.at);
    serapan.sisa = loose
        .into_iter()
        .map(|loose| Sisa {
            sesudah: edited.before(loose.at).to_owned(),
            lama: loose.old,
            baru: loose.new,
            sebab: loose.why,
        })
        .chain(elsewhere)
        .collect();
    serapan.catatan = known.notes(house, source, document, &serapan);
    Ok(serapan)
}

fn comments(docx: &Docx) -> Vec<Komentar> {
    let comment = |comment: &docx::Comment| Komentar {
        oleh: comment.author.clone(),
        tentang: comment.about.clone(),
        isi: comment.text.clone(),
    };
    docx.comments.iter().map(comment).collect()
}

/// A document made from a cycle file.
struct Made {
    side: Side,
    docx: Docx,
    keys: Keys,
    file: FileTexts,
}

impl Made {
    fn again(
        house: &House,
        source: CycleSource<'_>,
        document: &Document,
    ) -> Result<Self, AbsorbProblem> {
        let cannot = |reason: String| AbsorbProblem::NoBase {
            document: document.name,
            reason,
        };
        let first = |findings: &[Finding]| {
            let first = findings.first();
            first
                .map(|finding| finding.problem.to_string())
                .unwrap_or_default()
        };
        let prepared = house.prepare(source.read);
        let naskah = match prepared.tree(document, source.pictures) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(_) => return Err(cannot("siklusnya belum lengkap".to_owned())),
            Outcome::Failed(findings) => return Err(cannot(first(&findings))),
        };
        let written = house.write(&naskah, Format::Docx, source.read, source.bytes);
        let written = written.map_err(|findings| cannot(first(&findings)))?;
        let docx = docx::read(&written.bytes)?;
        let texts = || source.read.places.texts();
        let absent = schema::keys().iter();
        let absent = absent.filter(|key| !source.read.places.contains(key));
        Ok(Self {
            side: Side::new(docx.clone()),
            docx,
            keys: Keys {
                own: by_digits(texts().map(|text| Key::from(text.key()))),
                made: by_digits(absent.map(|key| Key::from(key.as_str()))),
            },
            file: FileTexts::new(texts().map(|text| (text.key(), text.text().to_owned()))),
        })
    }

    fn against(&self, edited: &Side, terms: Terms) -> Comparison {
        compare(&self.side, edited, &self.keys, &self.file, terms)
    }

    /// Under half of the bookmarks nobody can tell whose text is whose.
    fn refuse_what_is_left_of(&self, edited: &Docx) -> Result<(), AbsorbProblem> {
        let (had, has) = (known::marks(&self.docx), known::marks(edited));
        let left = had.intersection(&has).count();
        if 2 * left < had.len() {
            return Err(AbsorbProblem::FewBookmarks {
                left,
                of: had.len(),
            });
        }
        Ok(())
    }
}

fn change(found: &Found, nomor: usize, source: CycleSource<'_>) -> Perubahan {
    let key = found.act.key();
    let span = source.read.places.of(&key);
    Perubahan {
        sebutan: words_of(&found.act),
        kunci: key,
        jenis: Jenis::of(&found.act),
        lama: found.old.clone(),
        baru: found.new.clone(),
        baris: place(source.bytes, &span).line,
        sebab: found.asks,
        nomor,
    }
}

fn editors(docx: &Docx) -> Vec<String> {
    let authors: BTreeSet<&str> = docx
        .tracked
        .iter()
        .map(|tracked| tracked.author.as_str())
        .filter(|author| !author.is_empty())
        .collect();
    authors.into_iter().map(str::to_owned).collect()
}

/// What is written in headers, footers, notes and text boxes, where no key's text stands.
fn elsewhere(base: &Docx, edited: &Docx) -> Vec<Sisa> {
    let texts = |docx: &Docx| -> Vec<String> {
        let others = docx.paragraphs.iter();
        let others = others.filter(|paragraph| paragraph.part != docx::Part::Body);
        let said = others.map(|paragraph| crate::naskah::said(&paragraph.plain()));
        said.filter(|said| !said.is_empty()).collect()
    };
    let (had, has) = (texts(base), texts(edited));
    let sisa = |lama: &str, baru: &str| Sisa {
        lama: lama.to_owned(),
        baru: baru.to_owned(),
        sesudah: String::new(),
        sebab: Why::OtherPart,
    };
    let lost = had.iter().filter(|said| !has.contains(said));
    let lost: Vec<Sisa> = lost.map(|said| sisa(said, "")).collect();
    let new = has.iter().filter(|said| !had.contains(said));
    lost.into_iter()
        .chain(new.map(|said| sisa("", said)))
        .collect()
}

/// Whether a document is a konsep.
fn is_konsep(document: &Document) -> bool {
    document.name == KONSEP.name
}
