//! The files of an archive cycle by cycle, as both comparisons look at them: on threads, each
//! cycle once, with what is wrong told in the order of its paths.

use std::{collections::BTreeMap, path::PathBuf, sync::atomic::AtomicBool};

use super::super::{
    Disk, Fault,
    row::{CYCLE_FILE, RegisterRow},
    threads::spread,
};
use crate::{
    Format, House, Outcome, Written, cycle::Cycle, finding::Finding, picture::Pictures, read::Read,
    rules::documents::Document,
};

/// The files of one cycle.
pub(super) struct CycleFiles<'a> {
    pub folder: &'a str,
    pub rows: Vec<&'a RegisterRow>,
}

impl CycleFiles<'_> {
    /// Where the cycle file is.
    pub(super) fn cycle_file(&self, disk: &Disk) -> PathBuf {
        disk.path(&format!("{}/{CYCLE_FILE}", self.folder))
    }

    /// The cycle file.
    pub(super) fn source(&self, disk: &Disk) -> Result<Vec<u8>, Fault> {
        disk.read(&format!("{}/{CYCLE_FILE}", self.folder))
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

/// Makes a document of a cycle again; or why it cannot be made.
pub(super) fn write(
    house: &House,
    read: &Read<Cycle>,
    pictures: &Pictures,
    source: &[u8],
    document: &Document,
    format: Format,
    attached: bool,
) -> Result<Written, String> {
    let naskah = match house.prepare(read).tree(document, pictures) {
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
