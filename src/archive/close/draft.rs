//! What the closed bag will say, written before anything of the bag is touched.

use std::collections::{BTreeMap, BTreeSet};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{DRAFT, MEANWHILE, REMOVED, for_each_path, payload::Payload};
use crate::{
    archive::{
        Closed, Disk, Fault,
        bag::{self, DECLARATION, DECLARATION_TEXT, INFO, Info, MANIFEST, Part, TAG_MANIFEST},
        index::Folder,
        journal::staged,
        perangkat,
        row::Row,
        state::State,
    },
    digest::{Digest, sha256},
    disk::Readers,
    document::NOTA_DINAS,
    finding::ArchiveProblem,
};

/// The tag files of the bag to come.
pub(super) struct Draft<'a> {
    disk: &'a Disk,
    state: &'a State<'a>,
    /// All cycles, in the order of their folders.
    cycles: Vec<&'a Folder>,
    readers: Readers,
    info: Info,
    /// Digests of the templates in use.
    templat: BTreeSet<Digest>,
    /// The lines of the manifest of tag files.
    tags: BTreeMap<String, Digest>,
    pub closed: Closed,
}

impl<'a> Draft<'a> {
    pub(super) fn new(disk: &'a Disk, state: &'a State<'a>) -> Result<Self, Fault> {
        let mut cycles: Vec<_> = state.cycles().map(|(folder, _)| folder).collect();
        cycles.sort_unstable_by_key(|folder| folder.as_str());
        let mut restricted = false;
        for folder in &cycles {
            let rows = state.rows(folder)?;
            restricted |= rows.iter().any(|row| row.klasifikasi.is_restricted());
        }
        Ok(Self {
            disk,
            state,
            cycles,
            readers: if restricted {
                Readers::Owner
            } else {
                Readers::Usual
            },
            info: Info::default(),
            templat: BTreeSet::new(),
            tags: BTreeMap::new(),
            closed: Closed::default(),
        })
    }

    /// Makes what is staged safe from a loss of power, many files at a time: a disk waits for
    /// each one far longer than it writes.
    pub(super) fn settle(&self) -> Result<(), Fault> {
        const WAITING: usize = 16;
        let settle = |folder: &&Folder| -> Result<(), Fault> {
            for row in self.state.rows(folder)? {
                let name = staged(&row.jalur);
                if self.disk.exists(&name) {
                    self.disk.sync(&name)?;
                }
            }
            Ok(())
        };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(WAITING).build();
        match pool {
            Ok(pool) => pool.install(|| self.cycles.par_iter().try_for_each(settle)),
            Err(_) => self.cycles.iter().try_for_each(settle),
        }
    }

    /// Register, table and manifest, a cycle at a time. Warns of two nota dinas with one number.
    pub(super) fn payload(&mut self, warn: &mut impl FnMut(Fault)) -> Result<(), Fault> {
        let mut files = Payload::create(self.disk, DRAFT, self.readers)?;
        let mut numbers = Numbers::default();
        for folder in &self.cycles {
            for row in self.state.rows(folder)? {
                self.info.count(&row);
                self.templat.extend(row.templat);
                self.closed.restricted += usize::from(row.klasifikasi.is_restricted());
                if let Some(problem) = numbers.enter(&row, folder.as_str()) {
                    warn(Fault::new(self.disk.path(&row.jalur), problem));
                }
                files.add(&row)?;
            }
        }
        for (name, digest) in files.end()? {
            self.tags.insert(name.to_owned(), digest);
        }
        Ok(())
    }

    /// Templates in use: those of this run are staged, those of earlier ones are there.
    pub(super) fn perangkat(&mut self) -> Result<(), Fault> {
        for digest in &self.templat {
            let folder = format!("{}/{digest}", perangkat::FOLDER);
            let waiting = staged(&folder);
            let place = if self.disk.exists(&folder) {
                &folder
            } else {
                &waiting
            };
            for name in perangkat::names(self.disk, place) {
                let bytes = self.disk.read(&format!("{place}/{name}"))?;
                self.tags.insert(format!("{folder}/{name}"), sha256(&bytes));
            }
        }
        Ok(())
    }

    pub(super) fn tags(&mut self, part: Option<Part>) -> Result<(), Fault> {
        let info = self.info.text(self.tags.get(MANIFEST).copied(), part);
        for (name, text) in [(INFO, info.as_str()), (DECLARATION, DECLARATION_TEXT)] {
            self.write(name, text.as_bytes())?;
            self.tags.insert(name.to_owned(), sha256(text.as_bytes()));
        }
        let lines = self
            .tags
            .iter()
            .map(|(name, digest)| bag::line(*digest, name));
        let text: String = lines.collect();
        self.write(TAG_MANIFEST, text.as_bytes())
    }

    /// What is to be removed, and what holds until all is in place.
    pub(super) fn meanwhile(&mut self) -> Result<(), Fault> {
        let mut removed = self.unused_templates()?;
        let meanwhile = format!("{DRAFT}/{MEANWHILE}");
        let mut files = Payload::create(self.disk, &meanwhile, self.readers)?;
        let mut disturbed = false;
        for (folder, _) in self.state.closed.iter() {
            let new = self.state.rows(folder)?;
            for row in self.state.closed_rows(folder)? {
                if new.contains(&row) {
                    files.add(&row)?;
                    continue;
                }
                disturbed = true;
                if !new.iter().any(|new| new.jalur == row.jalur) {
                    removed.push_str(&row.jalur);
                    removed.push('\n');
                }
            }
        }
        files.end()?;
        if !disturbed {
            self.disk.remove_folder(&meanwhile)?;
        }
        self.write(REMOVED, removed.as_bytes())
    }

    /// Files of templates from which nothing in the bag is made any more, a line each.
    fn unused_templates(&self) -> Result<String, Fault> {
        let mut unused = String::new();
        for_each_path(self.disk, TAG_MANIFEST, |path| {
            if path.starts_with(perangkat::FOLDER) {
                let digest = path.split('/').nth(1).and_then(|of| of.parse().ok());
                if !digest.is_some_and(|digest| self.templat.contains(&digest)) {
                    unused.push_str(path);
                    unused.push('\n');
                }
            }
            Ok(())
        })?;
        Ok(unused)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        let name = format!("{DRAFT}/{name}");
        self.disk.write(&name, bytes, self.readers)?;
        self.disk.sync(&name)
    }
}

/// Digests of the numbers of nota dinas, and the folder in which each is.
#[derive(Default)]
struct Numbers<'a>(BTreeMap<u64, &'a str>);

impl<'a> Numbers<'a> {
    /// Enters a row. Out: what there is to say where its number is that of another letter.
    fn enter(&mut self, row: &Row, folder: &'a str) -> Option<ArchiveProblem> {
        let nomor = row.nomor.as_deref()?;
        if row.dokumen != NOTA_DINAS.name {
            return None;
        }
        let digest = sha256(nomor.as_bytes()).number();
        let other = *self.0.entry(digest).or_insert(folder);
        (other != folder).then(|| ArchiveProblem::SameLetterNumber {
            nomor: nomor.to_owned(),
            other: other.to_owned(),
        })
    }
}
