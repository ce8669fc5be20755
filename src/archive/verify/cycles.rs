//! The files of an archive cycle by cycle, as both comparisons look at them: on threads, each
//! cycle once, with what is wrong told in the order of its paths.

use std::{collections::BTreeMap, path::PathBuf, sync::atomic::AtomicBool};

use super::super::{
    Disk, Fault,
    row::{CYCLE_FILE, RegisterRow},
    threads::spread,
};
use crate::{
    Format, House, Outcome, Written,
    cycle::Cycle,
    finding::Finding,
    house::source,
    picture::Pictures,
    read::{self, Read},
    rules::documents::Document,
};

/// The files of one cycle.
pub(super) struct CycleFiles<'a> {
    pub folder: &'a str,
    pub rows: Vec<&'a RegisterRow>,
}

/// The cycle file that the archive has of one.
pub(super) struct ArchivedCycle {
    pub path: PathBuf,
    pub source: Vec<u8>,
    pub read: Read<Cycle>,
    pictures: Pictures,
}

impl CycleFiles<'_> {
    /// Reads the cycle file, and opens the pictures that it names.
    pub(super) fn cycle(&self, disk: &Disk) -> Result<ArchivedCycle, Fault> {
        let name = format!("{}/{CYCLE_FILE}", self.folder);
        let source = disk.read(&name)?;
        let (path, read) = (disk.path(&name), read::read(&source));
        let (pictures, _) = source::pictures(&path, &read);
        Ok(ArchivedCycle {
            path,
            source,
            read,
            pictures,
        })
    }
}

/// The rows of each cycle.
pub(super) fn by_folder(rows: &[RegisterRow]) -> Vec<CycleFiles<'_>> {
    let mut folders: BTreeMap<&str, Vec<&RegisterRow>> = BTreeMap::new();
    for row in rows {
        folders.entry(row.folder()).or_default().push(row);
    }
    let folders = folders.into_iter();
    folders
        .map(|(folder, rows)| CycleFiles { folder, rows })
        .collect()
}

/// Looks at every cycle on so many threads; `count` takes what came of each of its files, and
/// gives what is to be told of it.
///
/// # Errors
/// A system that gives no threads.
pub(super) fn look_through<R: Send>(
    disk: &Disk,
    cycles: &[CycleFiles<'_>],
    threads: usize,
    work: impl Fn(&CycleFiles<'_>) -> Vec<R> + Sync,
    mut count: impl FnMut(R) -> Option<Fault>,
    tell: &mut impl FnMut(Fault),
) -> Result<(), Fault> {
    let mut faults = Vec::new();
    let receive = |results: Vec<R>| faults.extend(results.into_iter().filter_map(&mut count));
    let never = AtomicBool::new(false);
    spread(cycles, threads, &never, work, receive)
        .map_err(|error| Fault::unreadable(disk.root(), &error))?;
    // What comes from threads comes in any order.
    faults.sort_by(|one, other| one.path.cmp(&other.path));
    faults.into_iter().for_each(tell);
    Ok(())
}

impl ArchivedCycle {
    /// Makes a document again; or why it cannot be made.
    pub(super) fn write(
        &self,
        house: &House,
        document: &Document,
        format: Format,
        attached: bool,
    ) -> Result<Written, String> {
        let naskah = match house.prepare(&self.read).tree(document, &self.pictures) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(_) => {
                return Err("siklusnya belum lengkap untuk naskah ini".to_owned());
            }
            Outcome::Failed(findings) => return Err(first(&findings)),
        };
        let written = house.write_carrying(&naskah, format, &self.read, &self.source, attached);
        written.map_err(|findings| first(&findings))
    }
}

fn first(findings: &[Finding]) -> String {
    let first = findings.first();
    first
        .map(|finding| finding.problem.to_string())
        .unwrap_or_default()
}
