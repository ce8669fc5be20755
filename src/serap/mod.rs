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
mod compare;
mod contract;
mod known;
mod lists;
mod pairs;
mod region;
mod report;
mod side;
mod value;
mod words;

use std::collections::BTreeSet;

pub use known::{Known, known};
pub use report::{Jenis, Komentar, Perubahan, Serapan, Sisa, Why};

use crate::{
    Format, House, Outcome,
    cycle::{Cycle, schema},
    edit::{Change, EditError, edit},
    finding::{AbsorbProblem, Finding, place},
    naskah::Key,
    picture::Pictures,
    read::{self, Read},
    rules::documents::{Document, KONSEP},
    scan::docx::{self, Docx},
};

use self::{
    compare::{Comparison, FileTexts, Found, Keys, Loose, Terms, compare, words_of},
    lists::{Act, in_order},
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
    let docx = docx::read(bytes)?;
    let known = known(&docx, bytes);
    let document = known.document(house, source, &docx)?;
    let base = Made::again(house, source, document)?;
    let terms = known.terms(house, source, document)?;
    base.refuse_what_is_left_of(&docx)?;

    let mut serapan = Serapan {
        dokumen: document.name,
        penyunting: editors(&docx),
        komentar: docx
            .comments
            .iter()
            .map(|comment| Komentar {
                oleh: comment.author.clone(),
                tentang: comment.about.clone(),
                isi: comment.text.clone(),
            })
            .collect(),
        ..Serapan::default()
    };
    let elsewhere = elsewhere(&base.docx, &docx);
    let edited = Side::new(docx);
    let first = base.against(&edited, terms);
    let is_asked = |found: &Found| {
        let key = found.act.key();
        taken.iter().any(|asked| {
            key.strip_prefix(asked.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
        })
    };
    let (mut accepted, mut open): (Vec<Found>, Vec<Found>) = first
        .found
        .iter()
        .cloned()
        .partition(|found| found.asks.is_none() || is_asked(found));
    let mut loose = first.loose.clone();
    for _ in 0..MOST_TRIES {
        if accepted.is_empty() {
            break;
        }
        let tried = written(house, source, document, &accepted, &edited, terms, &first);
        match tried {
            Tried::Good(bytes, rest) => {
                serapan.berkas_baru = Some(bytes);
                loose = rest;
                break;
            }
            Tried::Failed(which, why) => {
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
        }
    }
    if serapan.berkas_baru.is_none() {
        open.append(&mut accepted);
    }
    open.sort_by_key(|found| found.at);
    let told = |found: &Found| change(found, source);
    serapan.perubahan = accepted.iter().map(told).collect();
    for found in open {
        match found.asks {
            Some(why @ (Why::Misread | Why::NoValue | Why::Unwritable)) => loose.push(Loose {
                old: found.old,
                new: found.new,
                at: found.at,
                why,
            }),
            _ => serapan.pilihan.push(change(&found, source)),
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

/// How a try came out.
enum Tried {
    /// The new file, and what of the document it still does not say.
    Good(Vec<u8>, Vec<Loose>),
    /// Which of the edits cannot be taken, and why.
    Failed(BTreeSet<usize>, Why),
}

fn written(
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
    let mut failed = BTreeSet::new();
    let mut rest = Vec::new();
    for found in now.found {
        if is_in_blank(&found.act) {
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
    };
    for loose in now.loose.into_iter().filter(is_new) {
        let is_own = |one: &&Found| one.at == loose.at && one.new == loose.new;
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

fn change(found: &Found, source: CycleSource<'_>) -> Perubahan {
    let key = found.act.key();
    let span = source.read.places.of(&key);
    Perubahan {
        sebutan: words_of(&found.act),
        kunci: key,
        jenis: match &found.act {
            Act::Set { .. } => Jenis::Ubah,
            Act::Clear { .. } => Jenis::Kosongkan,
            Act::Insert { .. } => Jenis::Tambah,
            Act::Remove { .. } => Jenis::Hapus,
            Act::Move { .. } => Jenis::Pindah,
        },
        lama: found.old.clone(),
        baru: found.new.clone(),
        baris: place(source.bytes, &span).line,
        sebab: found.asks,
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
