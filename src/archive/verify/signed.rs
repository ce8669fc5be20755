//! The signed copy is the record: what it says is held against the nota dinas made from the
//! cycle.

use super::{
    super::{
        Disk, Fault,
        row::{Isi, RegisterRow},
    },
    Verified,
    compare::{Likeness, compare},
    cycles::{CycleFiles, by_folder, look_through},
    houses::Houses,
};
use crate::{
    Format,
    finding::ArchiveProblem,
    rules::documents::NOTA_DINAS,
    scan::{folded, pdf},
};

/// What came of one signed copy.
enum CopyVerdict {
    Compared(Likeness),
    /// It has no text.
    Scan,
    /// Its nota dinas is made elsewhere.
    Alone,
}

/// Compares every signed copy with the nota dinas beside it; where none is kept as a PDF, with
/// one that is made for it.
///
/// # Errors
/// A system that gives no threads.
pub(super) fn compare_all(
    disk: &Disk,
    rows: &[RegisterRow],
    houses: &Houses<'_>,
    threads: usize,
    verified: &mut Verified,
    tell: &mut impl FnMut(Fault),
) -> Result<(), Fault> {
    let mut cycles = by_folder(rows);
    cycles.retain(|files| files.copies().next().is_some());
    let count = |(path, verdict): (String, Result<CopyVerdict, String>)| {
        let problem = match verdict {
            Ok(verdict) => count(verdict, verified)?,
            Err(reason) => ArchiveProblem::SignedCopyNotCompared { reason },
        };
        Some(Fault::new(disk.path(&path), problem))
    };
    let compare = |files: &CycleFiles<'_>| files.compare(disk, houses);
    look_through(disk, &cycles, threads, compare, count, tell)
}

/// Counts a copy. Out: what is to be told of it.
fn count(verdict: CopyVerdict, verified: &mut Verified) -> Option<ArchiveProblem> {
    let counter = match &verdict {
        CopyVerdict::Compared(_) => &mut verified.copies,
        CopyVerdict::Scan => &mut verified.scans,
        CopyVerdict::Alone => &mut verified.alone,
    };
    *counter += 1;
    match verdict {
        CopyVerdict::Compared(Likeness::More(more)) => {
            Some(ArchiveProblem::SignedCopySaysMore { more })
        }
        CopyVerdict::Compared(Likeness::Other { copy, letter }) => {
            Some(ArchiveProblem::SignedCopyDiffers { copy, letter })
        }
        _ => None,
    }
}

impl CycleFiles<'_> {
    fn copies(&self) -> impl Iterator<Item = &&RegisterRow> {
        self.rows.iter().filter(|row| row.is(Isi::Bertanda))
    }

    fn compare(
        &self,
        disk: &Disk,
        houses: &Houses<'_>,
    ) -> Vec<(String, Result<CopyVerdict, String>)> {
        let compare = |copy: &&RegisterRow| {
            // What cannot be opened is told of by its digest.
            let copied = disk.read(&copy.jalur).ok()?;
            Some((copy.jalur.clone(), self.verdict(disk, houses, &copied)))
        };
        self.copies().filter_map(compare).collect()
    }

    fn verdict(
        &self,
        disk: &Disk,
        houses: &Houses<'_>,
        copied: &[u8],
    ) -> Result<CopyVerdict, String> {
        let copied = pdf::text(copied).map_err(|_| "teksnya tidak dapat dibaca")?;
        if folded(&copied).is_empty() {
            return Ok(CopyVerdict::Scan);
        }
        let Some(letter) = self.letter(disk, houses)? else {
            return Ok(CopyVerdict::Alone);
        };
        let letter = pdf::text(&letter).map_err(|_| "teks nota dinasnya tidak dapat dibaca")?;
        Ok(CopyVerdict::Compared(compare(&copied, &letter)))
    }

    /// The nota dinas as PDF: the one that is kept, else one from the templates of its DOCX or of
    /// the last step before. Nothing where none is made here.
    fn letter(&self, disk: &Disk, houses: &Houses<'_>) -> Result<Option<Vec<u8>>, String> {
        let told = |fault: Fault| fault.problem.to_string();
        let is_kept = |row: &&&RegisterRow| row.is_document(&NOTA_DINAS, Format::Pdf);
        if let Some(kept) = self.rows.iter().find(is_kept) {
            return disk.read(&kept.jalur).map(Some).map_err(told);
        }
        // Of its own step first, or of one as near to it as there is.
        let made = self.rows.iter().filter(|row| row.templat.is_some());
        let Some(nearest) = made.max_by_key(|row| row.langkah) else {
            return Ok(None);
        };
        let house = houses.of(nearest)?;
        let cycle = self.cycle(disk).map_err(told)?;
        if house.lacking(&cycle.read.value, &NOTA_DINAS).is_some() {
            return Ok(None);
        }
        let letter = cycle.write(house, &NOTA_DINAS, Format::Pdf, false)?;
        Ok(Some(letter.bytes))
    }
}
