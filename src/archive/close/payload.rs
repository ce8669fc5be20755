//! Register, table and manifest, written a row at a time, so that memory does not grow with them.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
};

use crate::{
    archive::{
        Disk, Fault,
        bag::{self, MANIFEST, REGISTER, TABLE},
        register::{self, RegisterTable},
        row::RegisterRow,
    },
    files::{
        digest::{Digest, Hash},
        storage::Readers,
    },
};

/// The three files that tell of every file under `data/`, written a row at a time.
pub(super) struct Payload<'a> {
    disk: &'a Disk,
    folder: String,
    register: Hashing<'a>,
    table: RegisterTable<Hashing<'a>>,
    manifest: Hashing<'a>,
}

impl<'a> Payload<'a> {
    pub(super) fn create(disk: &'a Disk, folder: &str, readers: Readers) -> Result<Self, Fault> {
        let create = |name: &str| {
            let file = disk.create(&format!("{folder}/{name}"), readers)?;
            Ok(Hashing {
                disk,
                file: BufWriter::new(file),
                hash: Hash::default(),
            })
        };
        let table = RegisterTable::new(create(TABLE)?);
        Ok(Self {
            register: create(REGISTER)?,
            table: table.map_err(|error| unwritable(disk, folder, &error.into()))?,
            manifest: create(MANIFEST)?,
            disk,
            folder: folder.to_owned(),
        })
    }

    pub(super) fn add(&mut self, row: &RegisterRow) -> Result<(), Fault> {
        let mut add = || -> io::Result<()> {
            self.register.write_all(&register::line(row)?)?;
            self.table.add(row)?;
            let line = bag::line(row.sha256, &row.jalur);
            self.manifest.write_all(line.as_bytes())
        };
        add().map_err(|error| unwritable(self.disk, &self.folder, &error))
    }

    /// Out: the digest of each.
    pub(super) fn end(self) -> Result<[(&'static str, Digest); 3], Fault> {
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
    hash: Hash,
}

impl Hashing<'_> {
    fn end(mut self) -> io::Result<Digest> {
        self.file.flush()?;
        Ok(self.hash.digest())
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
