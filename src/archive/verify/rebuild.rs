//! Making the documents of an archive again, in memory, from the cycle files and templates that
//! it holds.

use std::collections::BTreeMap;

use super::{
    super::{
        Disk, Fault, attachments,
        entries::Entries,
        row::{CYCLE_FILE, Means, PROGRAM, RegisterRow},
    },
    cycles::{ArchivedCycle, CycleFiles, by_folder, look_through},
    houses::Houses,
};
use crate::{
    Format, House,
    files::digest::sha256,
    finding::ArchiveProblem,
    scan::{docx, folded, pdf},
};

/// What making documents again has shown.
#[derive(Debug, Default)]
pub(crate) struct Rebuilt {
    /// Of this version, the same byte for byte.
    pub same: usize,
    /// Of other versions, by their names.
    pub others: BTreeMap<String, usize>,
}

/// What came of one document.
enum DocumentVerdict {
    Same,
    /// Made by another version, which is named; the same words on as many pages.
    SameWords(String),
}

/// Makes every document again, on so many threads, and tells of those that are not the same, and
/// of what the register says otherwise than their cycle.
///
/// # Errors
/// A system that gives no threads.
pub(super) fn rebuild(
    disk: &Disk,
    rows: &[RegisterRow],
    houses: &Houses<'_>,
    threads: usize,
    tell: &mut impl FnMut(Fault),
) -> Result<Rebuilt, Fault> {
    let mut rebuilt = Rebuilt::default();
    let count = |verdict| {
        match verdict {
            Ok(DocumentVerdict::Same) => rebuilt.same += 1,
            Ok(DocumentVerdict::SameWords(by)) => *rebuilt.others.entry(by).or_default() += 1,
            Err(fault) => return Some(fault),
        }
        None
    };
    let again = |files: &CycleFiles<'_>| files.again(disk, houses);
    look_through(disk, &by_folder(rows), threads, again, count, tell)?;
    Ok(rebuilt)
}

impl CycleFiles<'_> {
    /// Makes the documents again.
    fn again(&self, disk: &Disk, houses: &Houses<'_>) -> Vec<Result<DocumentVerdict, Fault>> {
        let cycle = match self.cycle(disk) {
            Ok(cycle) => cycle,
            Err(fault) => return vec![Err(fault)],
        };
        let ArchivedCycle {
            path, source, read, ..
        } = &cycle;
        let again = Again {
            disk,
            houses,
            cycle: &cycle,
            entries: Entries {
                cycle: &read.value,
                folder: self.folder,
                ground: attachments::ground(path, &read.value, sha256(source)),
            },
        };
        // What else is told of a cycle was told by the version that made its documents.
        let mut documents = self.rows.iter().filter(|row| row.document().is_some());
        let is_of_this_version = documents.all(|row| is_of_this_version(row));
        // Its documents need not be of one house, and it may have none.
        let houses = self.rows.iter().filter_map(|row| houses.of(row).ok());
        let mut houses: Vec<Option<&House>> = houses.map(Some).collect();
        if houses.is_empty() {
            houses.push(None);
        }
        let is_true = |row: &RegisterRow| {
            let told = |house: Option<&House>| again.entries.of_path(house, row);
            houses
                .iter()
                .any(|house| told(*house).as_ref() == Some(row))
        };
        let verdict = |row: &&RegisterRow| {
            let verdict = if row.document().is_some() {
                again.document(row)
            } else if is_of_this_version && row.is_known() && !is_true(row) {
                Err(ArchiveProblem::RegisterDiffers)
            } else {
                return None;
            };
            Some(verdict.map_err(|problem| Fault::new(disk.path(&row.jalur), problem)))
        };
        let named = attachments::of(&read.value).into_iter();
        let paths = named.map(|file| again.entries.path(&file.target));
        let lost = paths.filter(|path| self.rows.iter().all(|row| row.jalur != *path));
        let lost = lost.map(|path| {
            let manifest = CYCLE_FILE;
            let problem = ArchiveProblem::Missing { manifest };
            Err(Fault::new(disk.path(&path), problem))
        });
        let verdicts = self.rows.iter().filter_map(verdict);
        verdicts.chain(lost).collect()
    }
}

fn is_of_this_version(row: &RegisterRow) -> bool {
    row.program.as_deref() == Some(PROGRAM)
}

/// What the files of one cycle are made again from.
struct Again<'a> {
    disk: &'a Disk,
    houses: &'a Houses<'a>,
    cycle: &'a ArchivedCycle,
    entries: Entries<'a>,
}

impl Again<'_> {
    /// Makes a document again and holds it against the one in the archive: by their bytes where
    /// both are of one version, with the register's row of it; by words and pages otherwise.
    fn document(&self, row: &RegisterRow) -> Result<DocumentVerdict, ArchiveProblem> {
        let kept = self.disk.read(&row.jalur).unwrap_or_default();
        let cannot = |reason| ArchiveProblem::CannotRebuild { reason };
        let house = self.houses.of(row).map_err(cannot)?;
        let (Some(document), Some(format), Some(templat)) =
            (row.document(), row.format(), row.templat)
        else {
            return Err(cannot("jenis naskahnya tidak dikenal".to_owned()));
        };
        let attached = row.bersumber == Some(true);
        let made = self.cycle.write(house, document, format, attached);
        if !is_of_this_version(row) {
            let program = row.program.clone().unwrap_or_default();
            return match made {
                Ok(made) if same_words(format, &kept, &made.bytes) => {
                    Ok(DocumentVerdict::SameWords(program))
                }
                _ => Err(ArchiveProblem::OtherVersion { program }),
            };
        }
        let made = made.map_err(cannot)?;
        if kept != made.bytes {
            return Err(ArchiveProblem::NotRebuilt);
        }
        let means = Means { templat, attached };
        if self.entries.document(house, document, format, means, &made) != *row {
            return Err(ArchiveProblem::RegisterDiffers);
        }
        Ok(DocumentVerdict::Same)
    }
}

fn same_words(format: Format, kept: &[u8], made: &[u8]) -> bool {
    if format == Format::Docx {
        let (kept, made) = (docx::text(kept), docx::text(made));
        return matches!((kept, made), (Ok(kept), Ok(made)) if folded(&kept) == folded(&made));
    }
    let (kept, made) = (pdf::pages(kept), pdf::pages(made));
    matches!((kept, made), (Ok(kept), Ok(made))
        if kept.len() == made.len() && folded(&kept.concat()) == folded(&made.concat()))
}
