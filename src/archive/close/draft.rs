//! What the closed bag will say, written before anything of the bag is touched.

use std::collections::{BTreeMap, BTreeSet};

use super::{DRAFT, MEANWHILE, REMOVED, payload::Payload};
use crate::{
    archive::{
        Disk, Fault,
        bag::{self, DECLARATION, DECLARATION_TEXT, INFO, Info, MANIFEST, TAG_MANIFEST},
        index::CycleFolder,
        manifest::{below, for_each_entry},
        perangkat::{self, Perangkat},
        row::RegisterRow,
        state::State,
    },
    files::{
        digest::{Digest, sha256},
        storage::Readers,
    },
    finding::ArchiveProblem,
    rules::documents::NOTA_DINAS,
};

/// The tag files of the bag to come.
pub(super) struct Draft<'a> {
    disk: &'a Disk,
    state: &'a State<'a>,
    /// All cycles, in the order of their folders.
    cycles: Vec<&'a CycleFolder>,
    readers: Readers,
    info: Info,
    /// Digests of the templates in use.
    templat: BTreeSet<Digest>,
    /// The lines of the manifest of tag files.
    tags: BTreeMap<String, Digest>,
    /// Files that only their owner may read.
    pub restricted: usize,
}

impl<'a> Draft<'a> {
    pub(super) fn new(disk: &'a Disk, state: &'a State<'a>) -> Self {
        let mut cycles: Vec<_> = state.cycles().map(|(folder, _)| folder).collect();
        cycles.sort_unstable_by_key(|folder| folder.as_str());
        let restricted = state.cycles().any(|(_, known)| known.restricted);
        Self {
            disk,
            state,
            cycles,
            readers: Readers::of(restricted),
            info: Info::default(),
            templat: BTreeSet::new(),
            tags: BTreeMap::new(),
            restricted: 0,
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
                self.restricted += usize::from(row.klasifikasi.is_restricted());
                if let Some(problem) = numbers.enter(&row, folder.as_str()) {
                    warn(Fault::new(self.disk.path(&row.jalur), problem));
                }
                files.add(&row)?;
            }
        }
        let digests = files.end()?.map(|(name, digest)| (name.to_owned(), digest));
        self.tags.extend(digests);
        Ok(())
    }

    /// Templates in use, of this run's house as it is. Of earlier ones that are not as their
    /// digest says the bag goes on to say what it said: damage is not made good by being written
    /// down.
    pub(super) fn perangkat(&mut self, own: &Perangkat) -> Result<(), Fault> {
        for digest in &self.templat {
            let files = if *digest == own.digest {
                own.digests()
            } else {
                self.earlier(*digest)?
            };
            let folder = perangkat::folder(*digest);
            let paths = files.into_iter();
            self.tags
                .extend(paths.map(|(name, digest)| (format!("{folder}/{name}"), digest)));
        }
        Ok(())
    }

    /// The files of a house of an earlier run.
    fn earlier(&self, digest: Digest) -> Result<BTreeMap<String, Digest>, Fault> {
        let folder = perangkat::folder(digest);
        let mut files = BTreeMap::new();
        for name in self.disk.names(&folder) {
            let bytes = self.disk.read(&format!("{folder}/{name}"))?;
            files.insert(name, sha256(&bytes));
        }
        let told = below(self.disk, TAG_MANIFEST, &folder)?;
        let is_sound = perangkat::digest_of(&files) == digest;
        Ok(if is_sound || told.is_empty() {
            files
        } else {
            told
        })
    }

    pub(super) fn tags(&mut self) -> Result<(), Fault> {
        let info = self.info.text(self.tags.get(MANIFEST).copied());
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
        for_each_entry(self.disk, TAG_MANIFEST, |_, entry| {
            let Some((_, path)) = entry else {
                return Ok(());
            };
            let mut steps = path.split('/');
            let in_templates = steps.next() == Some(perangkat::FOLDER);
            let digest = steps.next().and_then(|name| name.parse().ok());
            let is_unused = digest.is_some_and(|digest| !self.templat.contains(&digest));
            if in_templates && is_unused {
                unused.push_str(path);
                unused.push('\n');
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
    fn enter(&mut self, row: &RegisterRow, folder: &'a str) -> Option<ArchiveProblem> {
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
