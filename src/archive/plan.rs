//! What a run has to do, found out before anything is written.

use std::{collections::BTreeMap, path::PathBuf};

use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelRefIterator as _, ParallelIterator as _,
};

use super::{
    Fault, attachments,
    bag::Part,
    row::{Isi, Means, Row},
    search::Found,
    state::{State, key},
};
use crate::{
    Format, House,
    cycle::Cycle,
    digest::sha256,
    disk,
    document::Document,
    finding::{ArchiveProblem, Finding},
    name,
    read::{self, MAX_BYTES, Read},
    source::beside,
};

/// What a call wants of its cycles.
#[derive(Debug, Clone)]
pub(crate) struct Wanted<'a> {
    pub documents: Vec<&'static Document>,
    pub formats: Vec<Format>,
    pub means: Means<'a>,
    /// Whether cycles of class terbatas and above may be attached.
    pub secrets: bool,
    /// Also what has not changed.
    pub all: bool,
    pub part: Option<Part>,
}

impl Wanted<'_> {
    pub(super) fn asks(&self, document: &Document, format: Format) -> bool {
        self.formats.contains(&format) && self.documents.iter().any(|of| of.name == document.name)
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static Document, Format)> {
        let formats = |of| self.formats.iter().map(move |format| (of, *format));
        self.documents.iter().copied().flat_map(formats)
    }
}

/// A cycle to be made.
#[derive(Debug)]
pub(crate) struct Item {
    pub found: Found,
    /// `data/2024/SK-014-2024`.
    pub folder: String,
    /// SHA-256 of the cycle file as it was planned.
    pub source: String,
}

/// A cycle file of which nothing can be made. Its text is read again when it is told of: of
/// thousands of broken files not all are held.
#[derive(Debug)]
pub(crate) struct Failed {
    pub path: PathBuf,
    pub findings: Vec<Finding>,
}

#[derive(Debug, Default)]
pub(crate) struct Plan {
    pub items: Vec<Item>,
    /// Cycles whose files are all there.
    pub unchanged: usize,
    pub failed: Vec<Failed>,
    /// What must be settled before anything is written.
    pub faults: Vec<Fault>,
}

/// What was found out about one file.
enum Look {
    Unchanged { folder: String },
    ToMake(Item),
    Failed(Failed),
    Faults(Vec<Fault>),
}

/// Looks at every cycle file, on so many threads.
pub(crate) fn plan(
    files: &[Found],
    state: &State<'_>,
    wanted: &Wanted<'_>,
    house: &House,
    threads: usize,
) -> Plan {
    let look_at = |(number, found)| (number, look(found, state, wanted, house));
    let look_at_all =
        || -> Vec<(usize, Look)> { files.par_iter().enumerate().map(look_at).collect() };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let looks = match pool {
        Ok(pool) => pool.install(look_at_all),
        Err(_) => look_at_all(),
    };
    let mut plan = Plan::default();
    let mut numbers: BTreeMap<String, usize> = BTreeMap::new();
    for (number, look) in looks {
        let folder = match &look {
            Look::Unchanged { folder } => Some(folder.clone()),
            Look::ToMake(item) => Some(item.folder.clone()),
            Look::Failed(_) | Look::Faults(_) => None,
        };
        if let Some(folder) = folder {
            let taken = numbers.insert(key(&folder), number);
            plan.faults.extend(taken.map(|other| {
                let other = files[other].path.display().to_string();
                Fault::new(&files[number].path, ArchiveProblem::SameNumber { other })
            }));
            if !belongs(&folder, wanted.part) {
                continue;
            }
        }
        match look {
            Look::Unchanged { .. } => plan.unchanged += 1,
            Look::ToMake(item) => plan.items.push(item),
            Look::Failed(failed) => plan.failed.push(failed),
            Look::Faults(faults) => plan.faults.extend(faults),
        }
    }
    plan
}

/// Whether a cycle is in this part of a load: by its number, so that every part agrees.
fn belongs(folder: &str, part: Option<Part>) -> bool {
    let Some(Part { number, of }) = part else {
        return true;
    };
    let hash = sha256(key(folder).as_bytes());
    let hash = u64::from_str_radix(&hash[..16], 16).unwrap_or_default();
    hash % of == number - 1
}

fn look(found: &Found, state: &State<'_>, wanted: &Wanted<'_>, house: &House) -> Look {
    let bytes = match disk::read_bounded(&found.path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => {
            let finding = Finding::new(disk::unreadable(&error), "", 0..0);
            return Look::Failed(failed(found, vec![finding]));
        }
    };
    let source = sha256(&bytes);
    let known = state.of_source(&source).filter(|_| !wanted.all);
    let rows = known.map(|key| state.rows(key)).transpose();
    let rows = match rows {
        Ok(rows) => rows.unwrap_or_default(),
        Err(fault) => return Look::Faults(vec![fault]),
    };
    let mut standing = standing(&rows, found, state, wanted, &source);
    if let (Standing::Unchanged, Some(row)) = (&standing, rows.first()) {
        let folder = row.folder().to_owned();
        return Look::Unchanged { folder };
    }
    let read: Read<Cycle> = read::read(&bytes);
    if read.findings.iter().any(Finding::is_error) {
        let findings = read.findings;
        return Look::Failed(failed(found, findings));
    }
    let folder = folder(&read.value);
    if let Standing::Without(documents) = &standing
        && documents
            .iter()
            .all(|of| house.lacking(&read.value, of).is_some())
    {
        standing = Standing::Unchanged;
    }
    if matches!(standing, Standing::Unchanged) {
        return Look::Unchanged { folder };
    }
    let attached = attachments::of(&read.value);
    let mut faults = attachments::faults(found, &attached);
    match other_cycle(&read.value, &folder, state) {
        Ok(other) => faults.extend(
            other.map(|nomor| Fault::new(&found.path, ArchiveProblem::SameFolder { nomor })),
        ),
        Err(fault) => faults.push(fault),
    }
    if !faults.is_empty() {
        return Look::Faults(faults);
    }
    Look::ToMake(Item {
        found: found.clone(),
        folder,
        source,
    })
}

/// The number of another cycle that the archive has in this one's folder.
fn other_cycle(cycle: &Cycle, folder: &str, state: &State<'_>) -> Result<Option<String>, Fault> {
    let nomor = cycle.siklus.nomor.as_deref().unwrap_or_default().trim();
    let first = state.rows(&key(folder))?.into_iter().next();
    let other = first.map(|row| row.siklus);
    Ok(other.filter(|other| other.trim() != nomor))
}

fn failed(found: &Found, findings: Vec<Finding>) -> Failed {
    let path = found.path.clone();
    Failed { path, findings }
}

/// Where a cycle's files go.
fn folder(cycle: &Cycle) -> String {
    let nomor = cycle.siklus.nomor.as_deref().unwrap_or_default();
    let tahun = cycle.siklus.tahun.unwrap_or_default();
    format!("data/{tahun}/{}", name::safe(nomor))
}

/// How what the archive has of a cycle stands to what is wanted.
enum Standing {
    Unchanged,
    Changed,
    /// All that there is is as it should be; these documents are not there, perhaps because
    /// their turn has not come.
    Without(Vec<&'static Document>),
}

fn standing(
    rows: &[Row],
    found: &Found,
    state: &State<'_>,
    wanted: &Wanted<'_>,
    source: &str,
) -> Standing {
    if rows.is_empty() || !rows.iter().all(|row| stands(row, found, state)) {
        return Standing::Changed;
    }
    let mut without: Vec<&'static Document> = Vec::new();
    for (document, format) in wanted.pairs() {
        let mut of_document = rows.iter().filter(|row| row.dokumen == document.name);
        match of_document.find(|row| row.format() == Some(format)) {
            Some(row) if row.jejak == wanted.means.trace(source, document, format) => {}
            Some(_) => return Standing::Changed,
            None if rows.iter().any(|row| row.dokumen == document.name) => {
                return Standing::Changed;
            }
            None => without.push(document),
        }
    }
    if without.is_empty() {
        Standing::Unchanged
    } else {
        Standing::Without(without)
    }
}

/// Whether a file of the archive is in its place, and what a person made is what it was.
fn stands(row: &Row, found: &Found, state: &State<'_>) -> bool {
    if let Some(asal) = &row.asal
        && !row.is(Isi::Siklus)
    {
        let now = attachments::digest(&beside(&found.path, asal));
        if now.ok().is_none_or(|(digest, _)| digest != row.sha256) {
            return false;
        }
    }
    state.has(row)
}
