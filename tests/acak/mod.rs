//! Whatever comes in, nothing panics: any bytes as a cycle file or as a finished document, any
//! text in any key, any template, any size that a style may have.

mod gaya;
mod selesai;
mod siklus;
mod templat;

use nodin::{
    Format, House, Outcome,
    cycle::Cycle,
    finding::Finding,
    read::{self, Read},
    rules::documents::DOCUMENTS,
};
use proptest::{prelude::*, sample::Index};

/// The whole line, as far as a cycle comes: read, checked, filled, written in both formats.
/// Gives how many files were written.
fn through(house: &House, source: &[u8]) -> usize {
    let read = read::read::<Cycle>(source);
    let findings = house.check(&read, source);
    for finding in &findings {
        assert!(finding.span.end <= source.len(), "{finding:?}");
    }
    if findings.iter().any(Finding::is_error) {
        return 0;
    }
    documents(house, &read, source)
}

fn documents(house: &House, read: &Read<Cycle>, source: &[u8]) -> usize {
    let mut written = 0;
    for document in DOCUMENTS {
        let Outcome::Ready(naskah) = house.tree(read, document) else {
            continue;
        };
        let files = Format::ALL.map(|format| house.write(&naskah, format, read, source));
        written += files.iter().filter(|file| file.is_ok()).count();
    }
    written
}

/// A change to some bytes: where, how many go, and what comes in their place.
type Edit = (Index, usize, Vec<u8>);

/// Up to `most` changes, each to a few bytes; what comes is drawn from `signs` or anything.
fn edits(signs: &'static [&'static str], most: usize) -> impl Strategy<Value = Vec<Edit>> {
    let sign = proptest::sample::select(signs).prop_map(|sign| sign.as_bytes().to_vec());
    let any_bytes = proptest::collection::vec(any::<u8>(), 0..6);
    let edit = (
        any::<Index>(),
        0..12_usize,
        prop_oneof![3 => sign, 1 => any_bytes],
    );
    proptest::collection::vec(edit, 1..most)
}

fn edited(bytes: Vec<u8>, edits: &[Edit]) -> Vec<u8> {
    let anywhere: Vec<usize> = (0..=bytes.len()).collect();
    edited_at(bytes, edits, &anywhere)
}

/// The same at some of the places only.
fn edited_at(mut bytes: Vec<u8>, edits: &[Edit], places: &[usize]) -> Vec<u8> {
    for (at, gone, new) in edits {
        let start = at.get(places).min(&bytes.len()).to_owned();
        let end = (start + gone).min(bytes.len());
        bytes.splice(start..end, new.iter().copied());
    }
    bytes
}
