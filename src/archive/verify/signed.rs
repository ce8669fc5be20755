//! The signed copy is the record: what it says is held against the nota dinas made from the
//! cycle.

use super::{
    super::{
        Disk, Fault,
        row::{Isi, Row},
    },
    Verified,
    compare::first_difference,
};
use crate::{
    Format,
    document::NOTA_DINAS,
    finding::ArchiveProblem,
    finished::{folded, pdf},
};

/// Compares every signed copy with the nota dinas beside it.
pub(super) fn compare(
    disk: &Disk,
    rows: &[Row],
    verified: &mut Verified,
    tell: &mut impl FnMut(Fault),
) {
    for copy in rows.iter().filter(|row| row.is(Isi::Bertanda)) {
        let letter = rows
            .iter()
            .find(|row| row.folder() == copy.folder() && row.is_document(&NOTA_DINAS, Format::Pdf));
        let Some(letter) = letter else { continue };
        // What cannot be opened is told of by its digest.
        let (Ok(copied), Ok(made)) = (disk.read(&copy.jalur), disk.read(&letter.jalur)) else {
            continue;
        };
        let problem = match (pdf::text(&copied), pdf::text(&made)) {
            (Err(_), _) => Some(ArchiveProblem::SignedCopyUnreadable),
            (Ok(copied), _) if folded(&copied).is_empty() => {
                verified.scans += 1;
                None
            }
            (Ok(copied), made) => {
                verified.copies += 1;
                first_difference(&copied, &made.unwrap_or_default())
                    .map(|(copy, letter)| ArchiveProblem::SignedCopyDiffers { copy, letter })
            }
        };
        if let Some(problem) = problem {
            tell(Fault::new(disk.path(&copy.jalur), problem));
        }
    }
}
