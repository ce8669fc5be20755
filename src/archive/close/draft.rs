//! What the closed bag will say, written before anything of the bag is touched.

use std::collections::{BTreeMap, BTreeSet};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{DRAFT, MEANWHILE, REMOVED, for_each_path, payload::Payload};
use crate::{
    archive::{
        Closed, Disk, Fault,
        bag::{self, DECLARATION, DECLARATION_TEXT, INFO, Info, MANIFEST, Part, TAG_MANIFEST},
        disk::Readers,
        journal::staged,
        perangkat,
        row::Row,
        state::State,
    },
    digest::sha256,
    document::NOTA_DINAS,
    finding::ArchiveProblem,
};

/// The tag files of the bag to come.
pub(super) struct Draft<'a> {
    disk: &'a Disk,
    state: &'a State<'a>,
    /// Keys of all cycles, in the order of their folders.
    keys: Vec<String>,
    readers: Readers,
    info: Info,
    /// Digests of the templates in use.
    templat: BTreeSet<String>,
    /// The lines of the manifest of tag files.
    tags: BTreeSet<(String, String)>,
    /// Numbers of letters, and where each is.
    numbers: BTreeMap<String, String>,
    pub closed: Closed,
}

impl<'a> Draft<'a> {
    pub(super) fn new(disk: &'a Disk, state: &'a State<'a>) -> Result<Self, Fault> {
        let mut keys: Vec<(&str, &str)> = state
            .cycles()
            .map(|(key, known)| (known.folder.as_str(), key))
            .collect();
        keys.sort_unstable();
        let keys: Vec<String> = keys.into_iter().map(|(_, key)| key.to_owned()).collect();
        let mut restricted = false;
        for key in &keys {
            let rows = state.rows(key)?;
            restricted |= rows.iter().any(|row| row.klasifikasi.is_restricted());
        }
        Ok(Self {
            disk,
            state,
            keys,
            readers: if restricted {
                Readers::Owner
            } else {
                Readers::Usual
            },
            info: Info::default(),
            templat: BTreeSet::new(),
            tags: BTreeSet::new(),
            numbers: BTreeMap::new(),
            closed: Closed::default(),
        })
    }

    /// Makes what is staged safe from a loss of power, many files at a time: a disk waits for
    /// each one far longer than it writes.
    pub(super) fn settle(&self) -> Result<(), Fault> {
        const WAITING: usize = 16;
        let settle = |key: &String| -> Result<(), Fault> {
            for row in self.state.rows(key)? {
                let name = staged(&row.jalur);
                if self.disk.exists(&name) {
                    self.disk.sync(&name)?;
                }
            }
            Ok(())
        };
        let pool = rayon::ThreadPoolBuilder::new().num_threads(WAITING).build();
        match pool {
            Ok(pool) => pool.install(|| self.keys.par_iter().try_for_each(settle)),
            Err(_) => self.keys.iter().try_for_each(settle),
        }
    }

    /// Register, table and manifest, a cycle at a time.
    pub(super) fn payload(&mut self) -> Result<(), Fault> {
        let mut files = Payload::create(self.disk, DRAFT, self.readers)?;
        for key in std::mem::take(&mut self.keys) {
            for row in self.state.rows(&key)? {
                self.info.count(&row);
                self.templat.extend(row.templat.clone());
                self.closed.restricted += usize::from(row.klasifikasi.is_restricted());
                self.compare_number(&row);
                files.add(&row)?;
            }
        }
        for (name, digest) in files.end()? {
            self.tags.insert((name.to_owned(), digest));
        }
        Ok(())
    }

    /// Equal numbers of two nota dinas are told of.
    fn compare_number(&mut self, row: &Row) {
        let is_letter = row.dokumen == NOTA_DINAS.name;
        let Some(nomor) = row.nomor.as_ref().filter(|_| is_letter) else {
            return;
        };
        let folder = row.folder().to_owned();
        let other = self.numbers.entry(nomor.clone()).or_insert(folder.clone());
        if *other != folder {
            let (nomor, other) = (nomor.clone(), other.clone());
            let problem = ArchiveProblem::SameLetterNumber { nomor, other };
            self.closed
                .warnings
                .push(Fault::new(self.disk.path(&row.jalur), problem));
        }
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
                self.tags
                    .insert((format!("{folder}/{name}"), sha256(&bytes)));
            }
        }
        Ok(())
    }

    pub(super) fn tags(&mut self, part: Option<Part>) -> Result<(), Fault> {
        let manifest = self
            .tags
            .iter()
            .find(|(name, _)| name == MANIFEST)
            .map(|(_, digest)| digest.clone())
            .unwrap_or_default();
        let info = self.info.text(&manifest, part);
        for (name, text) in [(INFO, info.as_str()), (DECLARATION, DECLARATION_TEXT)] {
            self.write(name, text.as_bytes())?;
            self.tags.insert((name.to_owned(), sha256(text.as_bytes())));
        }
        let lines = self
            .tags
            .iter()
            .map(|(name, digest)| bag::line(digest, name));
        let text: String = lines.collect();
        self.write(TAG_MANIFEST, text.as_bytes())
    }

    /// What is to be removed, and what holds until all is in place.
    pub(super) fn meanwhile(&mut self) -> Result<(), Fault> {
        let mut removed = self.unused_templates()?;
        let folder = format!("{DRAFT}/{MEANWHILE}");
        let mut files = Payload::create(self.disk, &folder, self.readers)?;
        let mut disturbed = false;
        for (key, _) in self.state.closed.iter() {
            let new = self.state.rows(key)?;
            for row in self.state.closed_rows(key)? {
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
            self.disk.remove_folder(&folder)?;
        }
        self.write(REMOVED, removed.as_bytes())
    }

    /// Files of templates from which nothing in the bag is made any more, a line each.
    fn unused_templates(&self) -> Result<String, Fault> {
        let mut unused = String::new();
        for_each_path(self.disk, TAG_MANIFEST, |path| {
            if path.starts_with(perangkat::FOLDER) {
                let digest = path.split('/').nth(1).unwrap_or_default();
                if !self.templat.contains(digest) {
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
