//! What a run has to do, found out before anything is written.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};

use super::{
    Fault, attachments,
    bag::Part,
    index::Folder,
    row::{Isi, Means, Row},
    search::Found,
    state::State,
};
use crate::{
    Format, House,
    cycle::Cycle,
    digest::{Digest, sha256},
    disk,
    document::Document,
    finding::{ArchiveProblem, Finding},
    name,
    read::{self, MAX_BYTES, Read},
    source::beside,
};

/// What a call wants of its cycles.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub documents: Vec<&'static Document>,
    pub formats: Vec<Format>,
    pub means: Means,
    /// Whether cycles of class terbatas and above may be attached.
    pub secrets: bool,
    /// Also what has not changed.
    pub all: bool,
    pub part: Option<Part>,
}

impl Wanted {
    pub(super) fn asks(&self, document: &Document, format: Format) -> bool {
        self.formats.contains(&format) && self.documents.iter().any(|of| of.name == document.name)
    }

    pub(super) fn pairs(&self) -> impl Iterator<Item = (&'static Document, Format)> {
        let formats = |of| self.formats.iter().map(move |format| (of, *format));
        self.documents.iter().copied().flat_map(formats)
    }
}

/// A cycle to be made. Ten thousands of them are held, so each is small.
#[derive(Debug)]
pub(crate) struct Item {
    pub found: Found,
    pub folder: Folder,
    /// Of the cycle file as it was planned.
    pub source: Digest,
}

/// A cycle file of which nothing can be made. Its text is read again when it is told of: of
/// thousands of broken files only the findings are held.
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
    Unchanged { path: PathBuf, folder: Folder },
    ToMake(Item),
    Failed(Failed),
    Faults(Vec<Fault>),
}

impl Look {
    /// The cycle's folder, and its file.
    fn cycle(&self) -> Option<(&Folder, &Path)> {
        match self {
            Self::Unchanged { path, folder } => Some((folder, path)),
            Self::ToMake(item) => Some((&item.folder, &item.found.path)),
            Self::Failed(_) | Self::Faults(_) => None,
        }
    }
}

/// Looks at every cycle file, on so many threads.
pub(crate) fn plan(
    files: Vec<Found>,
    state: &State<'_>,
    wanted: &Wanted,
    house: &House,
    threads: usize,
) -> Plan {
    let look_at = |found| look(found, state, wanted, house);
    let look_at_all = || -> Vec<Look> { files.into_par_iter().map(look_at).collect() };
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
    let looks = match pool {
        Ok(pool) => pool.install(look_at_all),
        Err(_) => look_at_all(),
    };
    let mut plan = Plan {
        faults: same_numbers(&looks),
        ..Plan::default()
    };
    plan.faults.extend(other_part(state, wanted.part));
    for look in looks {
        let other_part = |(folder, _)| !belongs(folder, wanted.part);
        if look.cycle().is_some_and(other_part) {
            continue;
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

/// Two cycles with one number are told of before anything is made of either.
fn same_numbers(looks: &[Look]) -> Vec<Fault> {
    let mut taken = BTreeMap::new();
    let cycles = looks.iter().filter_map(Look::cycle);
    let same = cycles.filter_map(|(folder, path)| {
        let other = taken.insert(folder, path)?.display().to_string();
        Some(Fault::new(path, ArchiveProblem::SameNumber { other }))
    });
    same.collect()
}

/// What is wrong with making this part in a bag that is there: it would hold more than it says.
fn other_part(state: &State<'_>, part: Option<Part>) -> Option<Fault> {
    let mut folders = state.cycles().map(|(folder, _)| folder);
    let stranger = folders.find(|folder| !belongs(folder, part));
    let holds = match (stranger, state.part()) {
        (Some(folder), _) => format!("siklus {}", folder.name()),
        (None, Some(Part { number, of })) if state.part() != part => {
            format!("bagian {number}/{of}")
        }
        (None, _) => return None,
    };
    Some(Fault::new(
        state.root(),
        ArchiveProblem::OtherPart { holds },
    ))
}

/// Whether a cycle is in this part of a load: by its number, so that every part agrees.
fn belongs(folder: &Folder, part: Option<Part>) -> bool {
    let Some(Part { number, of }) = part else {
        return true;
    };
    let name = folder.name().to_ascii_lowercase();
    sha256(name.as_bytes()).number() % of == number - 1
}

fn look(found: Found, state: &State<'_>, wanted: &Wanted, house: &House) -> Look {
    let bytes = match disk::read_bounded(&found.path, MAX_BYTES) {
        Ok(bytes) => bytes,
        Err(error) => {
            let finding = Finding::new(disk::unreadable(&error), "", 0..0);
            return failed(found, vec![finding]);
        }
    };
    let source = sha256(&bytes);
    let known = state.of_source(source).filter(|_| !wanted.all);
    let rows = known.map(|folder| state.rows(folder)).transpose();
    let rows = match rows {
        Ok(rows) => rows.unwrap_or_default(),
        Err(fault) => return Look::Faults(vec![fault]),
    };
    let mut standing = standing(&rows, &found, state, wanted, source);
    if let (Standing::Unchanged, Some(row)) = (&standing, rows.first()) {
        return Look::Unchanged {
            path: found.path,
            folder: Folder::new(row.folder()),
        };
    }
    let read: Read<Cycle> = read::read(&bytes);
    if read.findings.iter().any(Finding::is_error) {
        return failed(found, read.findings);
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
        let path = found.path;
        return Look::Unchanged { path, folder };
    }
    let attached = attachments::of(&read.value);
    let mut faults = attachments::faults(&found, &attached);
    match other_cycle(&read.value, &folder, state) {
        Ok(other) => faults.extend(other.map(|problem| Fault::new(&found.path, problem))),
        Err(fault) => faults.push(fault),
    }
    if !faults.is_empty() {
        return Look::Faults(faults);
    }
    Look::ToMake(Item {
        found,
        folder,
        source,
    })
}

/// Another cycle that the archive has in the place of this one: of another number, or about
/// something else in another year. Whoever only mends the year of a cycle means the same one.
fn other_cycle(
    cycle: &Cycle,
    folder: &Folder,
    state: &State<'_>,
) -> Result<Option<ArchiveProblem>, Fault> {
    let rows = state.rows(folder)?;
    let Some(row) = rows.iter().find(|row| row.is(Isi::Siklus)) else {
        return Ok(None);
    };
    let nomor = cycle.siklus.nomor.as_deref().unwrap_or_default().trim();
    if row.siklus.trim() != nomor {
        let nomor = row.siklus.clone();
        return Ok(Some(ArchiveProblem::SameFolder { nomor }));
    }
    let of_other_year = row.folder() != folder.as_str() && row.hal != cycle.siklus.isu;
    Ok(of_other_year.then(|| ArchiveProblem::OtherYear {
        tahun: Folder::new(row.folder()).year().to_owned(),
        isu: row.hal.clone().unwrap_or_default(),
    }))
}

fn failed(found: Found, findings: Vec<Finding>) -> Look {
    let path = found.path;
    Look::Failed(Failed { path, findings })
}

/// Where a cycle's files go.
fn folder(cycle: &Cycle) -> Folder {
    let nomor = cycle.siklus.nomor.as_deref().unwrap_or_default();
    let tahun = cycle.siklus.tahun.unwrap_or_default();
    Folder::new(&format!("data/{tahun}/{}", name::safe(nomor)))
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
    wanted: &Wanted,
    source: Digest,
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
    if let Some(asal) = &row.asal {
        let now = attachments::digest(&beside(&found.path, asal));
        if now.ok().is_none_or(|(digest, _)| digest != row.sha256) {
            return false;
        }
    }
    state.has(row)
}
