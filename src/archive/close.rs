//! Closing: what was staged comes into the bag, and the bag says so.
//!
//! First everything that the closed bag will say is written to `.nodin/tutup`; the rename that
//! puts that folder there decides. From then on [`finish`] can only go forward, and goes
//! forward again after a crash. Each of its steps leaves a manifest that is true of every file
//! it names, and a register that agrees with the files: before a file is replaced or removed,
//! both are cut down to what stays.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::{self, File},
    io::{self, BufRead as _, BufReader, BufWriter, Write},
};

use super::{
    Closed, Disk, Fault,
    bag::{
        self, DECLARATION, DECLARATION_TEXT, INFO, Info, MANIFEST, Part, REGISTER, TABLE,
        TAG_MANIFEST,
    },
    disk::Readers,
    journal::{self, STAGED, staged},
    perangkat,
    register::{self, Table},
    row::Row,
    state::State,
};
use crate::{
    digest::{Sha256Writer, sha256},
    document::NOTA_DINAS,
    finding::ArchiveProblem,
};

/// The decided closing.
pub(super) const DECIDED: &str = ".nodin/tutup";
const DRAFT: &str = ".nodin/tutup-baru";
/// What holds while files are replaced.
const MEANWHILE: &str = "sementara";
/// Paths that the bag will not have any more.
const REMOVED: &str = "hapus";

/// Closes the bag: what the state says is what it will hold.
pub(super) fn close(disk: &Disk, state: &State<'_>, part: Option<Part>) -> Result<Closed, Fault> {
    disk.remove_folder(DRAFT)?;
    let mut draft = Draft::new(disk, state)?;
    draft.payload()?;
    draft.perangkat()?;
    draft.tags(part)?;
    draft.meanwhile()?;
    disk.sync_folder(DRAFT)?;
    disk.rename(DRAFT, DECIDED)?;
    disk.sync_folder(bag::OWN_FOLDER)?;
    finish(disk)?;
    Ok(draft.closed)
}

/// Brings a decided closing to its end; nothing where none is decided.
pub(super) fn finish(disk: &Disk) -> Result<(), Fault> {
    if !disk.exists(DECIDED) {
        return Ok(());
    }
    let of = |name: &str| format!("{DECIDED}/{name}");
    if disk.exists(&of(TAG_MANIFEST)) {
        disk.remove(TAG_MANIFEST)?;
    }
    for name in [REGISTER, TABLE, MANIFEST] {
        let meanwhile = of(&format!("{MEANWHILE}/{name}"));
        if disk.exists(&meanwhile) {
            disk.rename(&meanwhile, name)?;
        }
    }
    for manifest in [MANIFEST, TAG_MANIFEST] {
        for_each_path(disk, &of(manifest), |path| {
            let staged = staged(path);
            if disk.exists(&staged) {
                disk.rename(&staged, path)?;
            }
            Ok(())
        })?;
    }
    for_each_line(disk, &of(REMOVED), |path| {
        disk.remove(path)?;
        disk.remove_empty_parents(path);
        Ok(())
    })?;
    for name in [REGISTER, TABLE, DECLARATION, INFO, MANIFEST, TAG_MANIFEST] {
        if disk.exists(&of(name)) {
            disk.rename(&of(name), name)?;
        }
    }
    disk.sync_folder("")?;
    disk.remove_folder(STAGED)?;
    disk.remove(journal::FILE)?;
    // Last: as long as it is there, all of this is done again.
    disk.remove_folder(DECIDED)
}

/// The tag files of the bag to come.
struct Draft<'a> {
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
    closed: Closed,
}

impl<'a> Draft<'a> {
    fn new(disk: &'a Disk, state: &'a State<'a>) -> Result<Self, Fault> {
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

    /// Register, table and manifest, a cycle at a time.
    fn payload(&mut self) -> Result<(), Fault> {
        let mut files = Payload::create(self.disk, DRAFT, self.readers)?;
        for key in std::mem::take(&mut self.keys) {
            for row in self.state.rows(&key)? {
                let name = staged(&row.jalur);
                if self.disk.exists(&name) {
                    self.disk.sync(&name)?;
                }
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
    fn perangkat(&mut self) -> Result<(), Fault> {
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

    fn tags(&mut self, part: Option<Part>) -> Result<(), Fault> {
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
    fn meanwhile(&mut self) -> Result<(), Fault> {
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

/// The three files that tell of every file under `data/`, written a row at a time.
struct Payload<'a> {
    disk: &'a Disk,
    folder: String,
    register: Hashing<'a>,
    table: Table<Hashing<'a>>,
    manifest: Hashing<'a>,
}

impl<'a> Payload<'a> {
    fn create(disk: &'a Disk, folder: &str, readers: Readers) -> Result<Self, Fault> {
        let create = |name: &str| {
            let file = disk.create(&format!("{folder}/{name}"), readers)?;
            Ok(Hashing {
                disk,
                file: BufWriter::new(file),
                hash: Sha256Writer::default(),
            })
        };
        let table = Table::new(create(TABLE)?);
        Ok(Self {
            register: create(REGISTER)?,
            table: table.map_err(|error| unwritable(disk, folder, &error.into()))?,
            manifest: create(MANIFEST)?,
            disk,
            folder: folder.to_owned(),
        })
    }

    fn add(&mut self, row: &Row) -> Result<(), Fault> {
        let mut add = || -> io::Result<()> {
            self.register.write_all(&register::line(row)?)?;
            self.table.add(row)?;
            let line = bag::line(&row.sha256, &row.jalur);
            self.manifest.write_all(line.as_bytes())
        };
        add().map_err(|error| unwritable(self.disk, &self.folder, &error))
    }

    /// Out: the digest of each.
    fn end(self) -> Result<[(&'static str, String); 3], Fault> {
        let (disk, folder) = (self.disk, self.folder.clone());
        let end = || -> io::Result<_> {
            Ok([
                (REGISTER, self.register.end()?),
                (TABLE, self.table.end()?.end()?),
                (MANIFEST, self.manifest.end()?),
            ])
        };
        let digests = end().map_err(|error| unwritable(disk, &folder, &error))?;
        for (name, _) in &digests {
            disk.sync(&format!("{folder}/{name}"))?;
        }
        Ok(digests)
    }
}

fn unwritable(disk: &Disk, folder: &str, error: &io::Error) -> Fault {
    Fault::unwritable(&disk.path(folder), error)
}

/// A file whose digest is known when it is written.
struct Hashing<'a> {
    disk: &'a Disk,
    file: BufWriter<File>,
    hash: Sha256Writer,
}

impl Hashing<'_> {
    fn end(mut self) -> io::Result<String> {
        self.file.flush()?;
        Ok(self.hash.hex())
    }
}

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.hash.update(bytes);
        self.disk.write_to(&mut self.file, bytes)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// The paths of a manifest; none where there is no such file.
fn for_each_path(
    disk: &Disk,
    manifest: &str,
    mut act: impl FnMut(&str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    for_each_line(disk, manifest, |line| match bag::entry(line) {
        Some((_, path)) => act(path),
        None => Ok(()),
    })
}

fn for_each_line(
    disk: &Disk,
    name: &str,
    mut act: impl FnMut(&str) -> Result<(), Fault>,
) -> Result<(), Fault> {
    let path = disk.path(name);
    let file = match fs::File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Fault::unreadable(&path, &error)),
    };
    for line in BufReader::new(file).lines() {
        act(&line.map_err(|error| Fault::unreadable(&path, &error))?)?;
    }
    Ok(())
}
