//! Making the documents of an archive again, in memory, from the cycle files and templates that
//! it holds.

use std::{collections::BTreeMap, io, sync::atomic::AtomicBool};

use super::super::{
    Disk, Fault,
    perangkat::Perangkat,
    row::{CYCLE_FILE, PROGRAM, Row},
    threads::spread,
};
use crate::{
    Format, House, Outcome,
    cycle::Cycle,
    digest::Digest,
    document::NOTA_DINAS,
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

/// The documents of one cycle.
struct Job<'a> {
    folder: &'a str,
    rows: Vec<&'a Row>,
}

/// What came of one document.
enum Found {
    Same,
    /// Made by another version, which is named; the same words on as many pages.
    SameWords(String),
    Fault(Fault),
}

/// Makes every document again, on so many threads, and tells of those that are not the same.
///
/// # Errors
/// A system that gives no threads.
pub(super) fn rebuild(
    disk: &Disk,
    rows: &[Row],
    threads: usize,
    tell: &mut impl FnMut(Fault),
) -> Result<Rebuilt, Fault> {
    let mut houses = Houses::default();
    for row in rows {
        houses.open(disk, row, threads);
    }
    let documents = rows.iter().filter(|row| row.document().is_some());
    let jobs: Vec<Job<'_>> = by_folder(documents)
        .into_iter()
        .map(|(folder, rows)| Job { folder, rows })
        .collect();
    let mut rebuilt = Rebuilt::default();
    let receive = |found: Vec<Found>| {
        for found in found {
            match found {
                Found::Same => rebuilt.same += 1,
                Found::SameWords(program) => *rebuilt.others.entry(program).or_default() += 1,
                Found::Fault(fault) => tell(fault),
            }
        }
    };
    let never = AtomicBool::new(false);
    spread(
        &jobs,
        threads,
        &never,
        |job| job.check(disk, &houses),
        receive,
    )
    .map_err(|_| {
        let error = io::ErrorKind::OutOfMemory.into();
        Fault::unreadable(disk.root(), &error)
    })?;
    Ok(rebuilt)
}

/// The rows of each cycle.
pub(super) fn by_folder<'a>(
    rows: impl IntoIterator<Item = &'a Row>,
) -> BTreeMap<&'a str, Vec<&'a Row>> {
    let mut folders: BTreeMap<&str, Vec<&Row>> = BTreeMap::new();
    for row in rows {
        folders.entry(row.folder()).or_default().push(row);
    }
    folders
}

/// The houses that documents were made in, by the digest of their files; nothing where those
/// are not what the digest says.
#[derive(Default)]
pub(super) struct Houses(BTreeMap<Digest, Option<House>>);

impl Houses {
    /// The house of a row, opened when it is first asked for.
    fn open(&mut self, disk: &Disk, row: &Row, threads: usize) -> Option<&House> {
        let digest = row.templat?;
        let open = || {
            let perangkat = Perangkat::read(disk, digest)?;
            let house = House::new(perangkat.assets()).ok()?;
            Some(house.for_threads(threads))
        };
        let house = self.0.entry(digest).or_insert_with(open);
        house.as_ref()
    }

    fn of(&self, row: &Row) -> Result<&House, String> {
        let house = row.templat.and_then(|digest| self.0.get(&digest)?.as_ref());
        house.ok_or_else(|| {
            let digest = row.templat.map(|of| of.to_string()).unwrap_or_default();
            format!("templatnya ({digest}) tidak ada dalam arsip atau rusak")
        })
    }
}

/// The nota dinas of a cycle as PDF, from the templates that another of its documents was made
/// from; nothing where it cannot be made here.
pub(super) fn letter(
    disk: &Disk,
    folder: &str,
    rows: &[&Row],
    houses: &mut Houses,
) -> Option<Vec<u8>> {
    let row = rows.iter().find(|row| row.templat.is_some())?;
    let house = houses.open(disk, row, 1)?;
    let source = disk.read(&format!("{folder}/{CYCLE_FILE}")).ok()?;
    let read: Read<Cycle> = read::read(&source);
    let Outcome::Ready(naskah) = house.tree(&read, &NOTA_DINAS) else {
        return None;
    };
    let written = house.write(&naskah, Format::Pdf, &read, &source);
    written.ok().map(|written| written.bytes)
}

impl Job<'_> {
    fn check(&self, disk: &Disk, houses: &Houses) -> Vec<Found> {
        let source = disk.read(&format!("{}/{CYCLE_FILE}", self.folder));
        let source = match source {
            Ok(source) => source,
            Err(fault) => return vec![Found::Fault(fault)],
        };
        let read: Read<Cycle> = read::read(&source);
        let check = |row: &&Row| {
            if row.program.as_deref() == Some(PROGRAM) && !is_told_right(row, &read.value) {
                let path = disk.path(&row.jalur);
                return Found::Fault(Fault::new(path, ArchiveProblem::RegisterDiffers));
            }
            again(row, &read, &source, houses)
                .map_err(|reason| ArchiveProblem::CannotRebuild { reason })
                .and_then(|made| compare(disk, row, &made))
                .unwrap_or_else(|problem| Found::Fault(Fault::new(disk.path(&row.jalur), problem)))
        };
        self.rows.iter().map(check).collect()
    }
}

/// Whether the register says of a document what its cycle says.
fn is_told_right(row: &Row, cycle: &Cycle) -> bool {
    let Some(document) = row.document() else {
        return false;
    };
    row.klasifikasi == cycle.class()
        && row.siklus == cycle.siklus.nomor.as_deref().unwrap_or_default()
        && row.nomor.as_deref() == document.number(cycle)
        && row.hal.as_deref() == document.subject(cycle)
        && row.tanggal == document.own_date(cycle)
}

/// Makes a document again.
fn again(row: &Row, read: &Read<Cycle>, source: &[u8], houses: &Houses) -> Result<Vec<u8>, String> {
    let house = houses.of(row)?;
    let (Some(document), Some(format)) = (row.document(), row.format()) else {
        return Err("jenis naskahnya tidak dikenal".to_owned());
    };
    let naskah = match house.tree(read, document) {
        Outcome::Ready(naskah) => naskah,
        Outcome::Lacking(_) => return Err("siklusnya belum lengkap untuk naskah ini".to_owned()),
        Outcome::Failed(findings) => return Err(first(&findings)),
    };
    let carries = row.bersumber == Some(true);
    let written = house.write_carrying(&naskah, format, read, source, carries);
    written
        .map(|made| made.bytes)
        .map_err(|findings| first(&findings))
}

fn first(findings: &[Finding]) -> String {
    let first = findings.first();
    first
        .map(|finding| finding.problem.to_string())
        .unwrap_or_default()
}

/// Holds a document that was made again against the one in the archive: by their bytes where
/// both are of one version, by words and pages otherwise.
fn compare(disk: &Disk, row: &Row, made: &[u8]) -> Result<Found, ArchiveProblem> {
    let kept = disk.read(&row.jalur).unwrap_or_default();
    let program = row.program.clone().unwrap_or_default();
    if program == PROGRAM {
        return if kept == made {
            Ok(Found::Same)
        } else {
            Err(ArchiveProblem::NotRebuilt)
        };
    }
    if same_words(row, &kept, made) {
        Ok(Found::SameWords(program))
    } else {
        Err(ArchiveProblem::OtherVersion { program })
    }
}

fn same_words(row: &Row, kept: &[u8], made: &[u8]) -> bool {
    if row.format() == Some(Format::Docx) {
        let (kept, made) = (docx::text(kept), docx::text(made));
        return matches!((kept, made), (Ok(kept), Ok(made)) if folded(&kept) == folded(&made));
    }
    let (kept, made) = (pdf::pages(kept), pdf::pages(made));
    matches!((kept, made), (Ok(kept), Ok(made))
        if kept.len() == made.len() && folded(&kept.concat()) == folded(&made.concat()))
}
