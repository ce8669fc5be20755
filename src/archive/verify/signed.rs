//! The signed copy is the record: what it says is held against the nota dinas made from the
//! cycle.

use super::{
    super::{
        Disk, Fault,
        row::{Isi, Row},
    },
    Verified,
    compare::first_difference,
    rebuild::{Houses, by_folder, letter},
};
use crate::{
    Format,
    document::NOTA_DINAS,
    finding::ArchiveProblem,
    finished::{folded, pdf},
};

/// Compares every signed copy with the nota dinas beside it; where none is kept as a PDF, with
/// one that is made for it.
pub(super) fn compare(
    disk: &Disk,
    rows: &[Row],
    verified: &mut Verified,
    tell: &mut impl FnMut(Fault),
) {
    let mut houses = Houses::default();
    for (folder, rows) in by_folder(rows) {
        for copy in rows.iter().filter(|row| row.is(Isi::Bertanda)) {
            // What cannot be opened is told of by its digest.
            let Ok(copied) = disk.read(&copy.jalur) else {
                continue;
            };
            let mut kept = rows.iter();
            let made = match kept.find(|row| row.is_document(&NOTA_DINAS, Format::Pdf)) {
                Some(letter) => disk.read(&letter.jalur).ok(),
                None => letter(disk, folder, &rows, &mut houses),
            };
            if let Some(problem) = problem(&copied, made.as_deref(), verified) {
                tell(Fault::new(disk.path(&copy.jalur), problem));
            }
        }
    }
}

fn problem(copied: &[u8], made: Option<&[u8]>, verified: &mut Verified) -> Option<ArchiveProblem> {
    let Ok(copied) = pdf::text(copied) else {
        return Some(ArchiveProblem::SignedCopyNotRead);
    };
    if folded(&copied).is_empty() {
        verified.scans += 1;
        return None;
    }
    let Some(made) = made else {
        verified.alone += 1;
        return None;
    };
    verified.copies += 1;
    first_difference(&copied, &pdf::text(made).unwrap_or_default())
        .map(|(copy, letter)| ArchiveProblem::SignedCopyDiffers { copy, letter })
}
