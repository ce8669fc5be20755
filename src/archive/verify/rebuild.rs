//! Making the documents of an archive again, in memory, from the cycle files and templates that
//! it holds.

use std::{collections::BTreeMap, sync::atomic::AtomicBool};

use super::{
    super::{
        Disk, Fault,
        entries::Entries,
        row::{CYCLE_FILE, Means, PROGRAM, Row},
        threads::spread,
    },
    houses::Houses,
};
use crate::{
    Format, House, Outcome, Written,
    cycle::Cycle,
    digest::sha256,
    document::Document,
    finding::{ArchiveProblem, Finding},
    finished::{docx, folded, pdf},
    read::{self, Read},
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
enum Verdict {
    Same,
    /// Made by another version, which is named; the same words on as many pages.
    SameWords(String),
    Fault(Fault),
}

/// Makes every document again, on so many threads, and tells of those that are not the same, and
/// of what the register says otherwise than their cycle.
///
/// # Errors
/// A system that gives no threads.
pub(super) fn rebuild(
    disk: &Disk,
    rows: &[Row],
    houses: &Houses<'_>,
    threads: usize,
    tell: &mut impl FnMut(Fault),
) -> Result<Rebuilt, Fault> {
    let cycles: Vec<Files<'_>> = by_folder(rows);
    let (mut rebuilt, mut faults) = (Rebuilt::default(), Vec::new());
    let receive = |verdicts: Vec<Verdict>| {
        for verdict in verdicts {
            match verdict {
                Verdict::Same => rebuilt.same += 1,
                Verdict::SameWords(program) => *rebuilt.others.entry(program).or_default() += 1,
                Verdict::Fault(fault) => faults.push(fault),
            }
        }
    };
    let never = AtomicBool::new(false);
    let again = |files: &Files<'_>| files.again(disk, houses);
    spread(&cycles, threads, &never, again, receive)
        .map_err(|error| Fault::unreadable(disk.root(), &error))?;
    tell_in_order(faults, tell);
    Ok(rebuilt)
}

/// What came from threads comes in any order.
pub(super) fn tell_in_order(mut faults: Vec<Fault>, tell: &mut impl FnMut(Fault)) {
    faults.sort_by(|one, other| one.path.cmp(&other.path));
    faults.into_iter().for_each(tell);
}

/// The files of one cycle.
pub(super) struct Files<'a> {
    pub folder: &'a str,
    pub rows: Vec<&'a Row>,
}

/// The rows of each cycle.
pub(super) fn by_folder(rows: &[Row]) -> Vec<Files<'_>> {
    let mut folders: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        folders.entry(row.folder()).or_default().push(row);
    }
    let folders = folders.into_iter();
    folders
        .map(|(folder, rows)| Files { folder, rows })
        .collect()
}

impl Files<'_> {
    /// The cycle file.
    pub(super) fn source(&self, disk: &Disk) -> Result<Vec<u8>, Fault> {
        disk.read(&format!("{}/{CYCLE_FILE}", self.folder))
    }

    /// Makes the documents again.
    fn again(&self, disk: &Disk, houses: &Houses<'_>) -> Vec<Verdict> {
        let source = match self.source(disk) {
            Ok(source) => source,
            Err(fault) => return vec![Verdict::Fault(fault)],
        };
        let read = read::read(&source);
        let again = Again {
            disk,
            houses,
            source: &source,
            read: &read,
            entries: Entries {
                cycle: &read.value,
                folder: self.folder,
                source: sha256(&source),
            },
        };
        // What else is told of a cycle was told by the version that made its documents.
        let mut documents = self.rows.iter().filter(|row| row.document().is_some());
        let is_of_this_version = documents.all(|row| is_of_this_version(row));
        let verdict = |row: &&Row| {
            let verdict = if row.document().is_some() {
                again.document(row)
            } else if is_of_this_version
                && row.is_known()
                && again.entries.of_path(row).as_ref() != Some(*row)
            {
                Err(ArchiveProblem::RegisterDiffers)
            } else {
                return None;
            };
            let fault = |problem| Verdict::Fault(Fault::new(disk.path(&row.jalur), problem));
            Some(verdict.unwrap_or_else(fault))
        };
        self.rows.iter().filter_map(verdict).collect()
    }
}

fn is_of_this_version(row: &Row) -> bool {
    row.program.as_deref() == Some(PROGRAM)
}

/// What the files of one cycle are made again from.
struct Again<'a> {
    disk: &'a Disk,
    houses: &'a Houses<'a>,
    source: &'a [u8],
    read: &'a Read<Cycle>,
    entries: Entries<'a>,
}

impl Again<'_> {
    /// Makes a document again and holds it against the one in the archive: by their bytes where
    /// both are of one version, with the register's row of it; by words and pages otherwise.
    fn document(&self, row: &Row) -> Result<Verdict, ArchiveProblem> {
        let kept = self.disk.read(&row.jalur).unwrap_or_default();
        let cannot = |reason| ArchiveProblem::CannotRebuild { reason };
        let house = self.houses.of(row).map_err(cannot)?;
        let (Some(document), Some(format), Some(templat)) =
            (row.document(), row.format(), row.templat)
        else {
            return Err(cannot("jenis naskahnya tidak dikenal".to_owned()));
        };
        let attached = row.bersumber == Some(true);
        let made = write(house, self.read, self.source, document, format, attached);
        let made = made.map_err(cannot)?;
        if !is_of_this_version(row) {
            let program = row.program.clone().unwrap_or_default();
            return if same_words(format, &kept, &made.bytes) {
                Ok(Verdict::SameWords(program))
            } else {
                Err(ArchiveProblem::OtherVersion { program })
            };
        }
        if kept != made.bytes {
            return Err(ArchiveProblem::NotRebuilt);
        }
        let means = Means { templat, attached };
        if self.entries.document(house, document, format, means, &made) != *row {
            return Err(ArchiveProblem::RegisterDiffers);
        }
        Ok(Verdict::Same)
    }
}

/// Makes a document; or why it cannot be made.
pub(super) fn write(
    house: &House,
    read: &Read<Cycle>,
    source: &[u8],
    document: &Document,
    format: Format,
    attached: bool,
) -> Result<Written, String> {
    let naskah = match house.tree(read, document) {
        Outcome::Ready(naskah) => naskah,
        Outcome::Lacking(_) => return Err("siklusnya belum lengkap untuk naskah ini".to_owned()),
        Outcome::Failed(findings) => return Err(first(&findings)),
    };
    let written = house.write_carrying(&naskah, format, read, source, attached);
    written.map_err(|findings| first(&findings))
}

fn first(findings: &[Finding]) -> String {
    let first = findings.first();
    first
        .map(|finding| finding.problem.to_string())
        .unwrap_or_default()
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
