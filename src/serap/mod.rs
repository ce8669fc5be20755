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
mod asked;
mod attempt;
mod compare;
mod contract;
mod copies;
mod known;
mod lists;
mod made;
mod pairs;
mod region;
mod report;
mod side;
mod value;
mod words;

pub use copies::{Copies, NoCopy};
pub use known::Known;
pub use report::{JenisPerubahan, Komentar, Perubahan, Serapan, Sisa, Why};

use crate::{
    House,
    cycle::Cycle,
    finding::{AbsorbProblem, place},
    picture::Pictures,
    read::Read,
    scan::docx::{self, Docx},
};

use self::{
    asked::{Asked, name_of},
    attempt::{Attempt, Settled},
    compare::{Found, Loose},
    side::Side,
};

/// Paragraphs of a document that is held against its base; a laporan of 13 pages has 400.
const MOST_PARAGRAPHS: usize = 10_000;

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
/// Of what is not taken unasked, `taken` asks for some: by their keys, by the beginnings of these,
/// or as `KUNCI=2` for the second of several edits of a key.
///
/// # Errors
/// Why nothing can be taken from it: it is no document of this cycle, too little of it is left, or
/// its base cannot be made.
pub fn absorb(
    house: &House,
    source: CycleSource<'_>,
    docx: &Docx,
    taken: &[String],
) -> Result<Serapan, AbsorbProblem> {
    let asked: Vec<Asked<'_>> = taken.iter().map(|text| Asked::read(text)).collect();
    let mut vain: Vec<&Asked<'_>> = asked.iter().collect();
    let mut serapan = absorbed(house, source, docx, |found| {
        vain.retain(|asked| !asked.takes(found));
        found.asks.is_none() || asked.iter().any(|asked| asked.takes(found))
    })?;
    serapan.catatan.extend(vain.into_iter().map(|asked| {
        let text = asked.text;
        format!("Tidak ada pilihan “{text}” dalam naskah ini: sebutkan seperti tertulis di dalam kurung siku.")
    }));
    Ok(serapan)
}

/// The same for one who has looked at each edit: those of these numbers are taken
/// ([`Perubahan::nomor`]), and no others.
///
/// # Errors
/// As of [`absorb`].
pub fn absorb_chosen(
    house: &House,
    source: CycleSource<'_>,
    docx: &Docx,
    chosen: &[usize],
) -> Result<Serapan, AbsorbProblem> {
    absorbed(house, source, docx, |found| chosen.contains(&found.number))
}

fn absorbed(
    house: &House,
    source: CycleSource<'_>,
    docx: &Docx,
    mut is_wanted: impl FnMut(&Found) -> bool,
) -> Result<Serapan, AbsorbProblem> {
    if docx.paragraphs.len() > MOST_PARAGRAPHS {
        return Err(AbsorbProblem::BrokenDocx);
    }
    let known = Known::of(docx);
    let base = known.base(house, source, docx)?;
    base.refuse_what_is_left_of(docx)?;
    let edited = Side::new(docx);
    let terms = known.terms(house, source, base.document);
    let first = base.against(&base.side(), &edited, terms);
    let found = first.found.iter().cloned();
    let (accepted, others): (Vec<Found>, Vec<Found>) = found.partition(&mut is_wanted);
    let others = others.into_iter().map(|found| {
        let why = found.asks.unwrap_or(Why::NotChosen);
        found.asking(why)
    });
    let attempt = Attempt {
        house,
        source,
        document: base.document,
        edited: &edited,
        terms,
        first: &first,
    };
    let Settled {
        accepted,
        mut open,
        mut loose,
        file,
    } = attempt.settle(accepted, others.collect());

    open.sort_by_key(|found| found.at);
    let (choices, untakable): (Vec<Found>, Vec<Found>) = open
        .into_iter()
        .partition(|found| found.asks.is_some_and(Why::is_choice));
    loose.extend(untakable.into_iter().map(Loose::from));
    loose.sort_by_key(|loose| loose.at);
    let rest = loose.into_iter().map(|loose| Sisa {
        sesudah: edited.before(loose.at).to_owned(),
        lama: loose.old,
        baru: loose.new,
        sebab: loose.why,
    });
    let comment = |comment: &docx::Comment| Komentar {
        oleh: comment.author.clone(),
        tentang: comment.about.clone(),
        isi: comment.text.clone(),
    };
    let told = |found: &Found| change(found, source, &edited);
    let of_choice = |found: &Found| Perubahan {
        ambil: Some(name_of(found)),
        ..told(found)
    };
    let mut serapan = Serapan {
        dokumen: base.document.name,
        perubahan: accepted.iter().map(told).collect(),
        pilihan: choices.iter().map(of_choice).collect(),
        sisa: rest.chain(elsewhere(&base.docx, docx)).collect(),
        penyunting: docx.editors.iter().cloned().collect(),
        komentar: docx.comments.iter().map(comment).collect(),
        catatan: Vec::new(),
        berkas_baru: file,
    };
    serapan.catatan = Known::notes(terms, base.document, &serapan);
    Ok(serapan)
}

fn change(found: &Found, source: CycleSource<'_>, edited: &Side<'_>) -> Perubahan {
    let key = found.act.key();
    let said = |at: &usize| edited.paras[*at].said.clone();
    let span = source.read.places.of(&key);
    Perubahan {
        sebutan: found.in_words(),
        kunci: key,
        jenis: JenisPerubahan::of(&found.act),
        lama: found.old.clone(),
        baru: found.new.clone(),
        baris: place(source.bytes, &span).line,
        juga: found.also.iter().map(said).collect(),
        sebab: found.asks,
        ambil: None,
        nomor: found.number,
    }
}

/// What is written in headers, footers, notes and text boxes, where no key's text stands.
fn elsewhere(base: &Docx, edited: &Docx) -> Vec<Sisa> {
    let texts = |docx: &Docx| -> Vec<String> {
        let others = docx.paragraphs.iter();
        let others = others.filter(|paragraph| !paragraph.in_body);
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
    let new = has.iter().filter(|said| !had.contains(said));
    let lost = lost.map(|said| sisa(said, ""));
    lost.chain(new.map(|said| sisa("", said))).collect()
}
