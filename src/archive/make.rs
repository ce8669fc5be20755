//! One cycle: its documents made and its files staged.

use std::path::Path;

use super::{
    Disk, Fault, attachments,
    disk::Readers,
    journal::staged,
    plan::{Failed, Item, Wanted},
    row::{CYCLE_FILE, Isi, Row, Status, class, is_restricted},
    state::{State, key},
};
use crate::{
    Format, House, Outcome, Written,
    cycle::{Cycle, Klasifikasi},
    digest::sha256,
    disk,
    document::{DOCUMENTS, Document, NOTA_DINAS},
    finding::{ArchiveProblem, Finding},
    read::MAX_BYTES,
    source::Source,
};

/// Why a cycle is not made.
pub(super) enum Trouble {
    /// Something in its files; other cycles go on.
    Cycle(Failed),
    /// Something with the archive; the run ends.
    Archive(Fault),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Archive(fault)
    }
}

/// What all cycles of a run are made with.
pub(super) struct Maker<'a> {
    pub disk: &'a Disk,
    pub house: &'a House,
    pub state: &'a State<'a>,
    pub wanted: &'a Wanted<'a>,
}

impl Maker<'_> {
    /// Makes and stages the files of a cycle. Out: the rows of all its files.
    pub(super) fn make(&self, item: &Item) -> Result<Vec<Row>, Trouble> {
        let source = self.source(item)?;
        let cycle = &source.read.value;
        let key = key(&item.folder);
        self.disk.remove_folder(&staged(&item.folder))?;

        let closed = self.state.closed_rows(&key)?;
        let kept = |document: &Document, format| {
            let mut rows = closed.iter();
            let trace = self.wanted.means.trace(&item.source, document, format);
            let row = rows.find(|row| {
                row.dokumen == document.name
                    && row.format() == Some(format)
                    && row.folder() == item.folder
            })?;
            let asked = self
                .wanted
                .pairs()
                .any(|(of, as_format)| of.name == document.name && as_format == format);
            let current = if asked {
                row.jejak == trace && !self.wanted.all
            } else {
                row.sumber_sha256 == item.source
            };
            (current && self.state.has(row)).then(|| row.clone())
        };
        let before = self.state.rows(&key)?;
        let pairs: Vec<(&Document, Format)> = self
            .wanted
            .pairs()
            .chain(
                before
                    .iter()
                    .filter_map(|row| Some((row.document()?, row.format()?))),
            )
            .collect();

        let desk = Desk {
            maker: self,
            item,
            source: &source,
        };
        let mut rows = vec![desk.cycle_file()?];
        for document in DOCUMENTS {
            let formats = Format::ALL.into_iter().filter(|format| {
                let same = |(of, as_format): &(&Document, Format)| {
                    of.name == document.name && as_format == format
                };
                pairs.iter().any(same)
            });
            let (mut standing, mut to_make) = (Vec::new(), Vec::new());
            for format in formats {
                match kept(document, format) {
                    Some(row) => standing.push(row),
                    None => to_make.push(format),
                }
            }
            rows.extend(standing);
            if !to_make.is_empty() {
                rows.extend(desk.document(document, &to_make)?);
            }
        }
        for attachment in attachments::of(cycle) {
            rows.push(desk.attachment(&attachment)?);
        }
        rows.sort_by(|one, other| one.jalur.cmp(&other.jalur));
        Ok(rows)
    }

    /// The cycle file as it was planned, without an error.
    fn source(&self, item: &Item) -> Result<Source, Trouble> {
        let path = &item.found.path;
        let failed = |bytes, problem: crate::finding::Problem| {
            Trouble::Cycle(Failed {
                path: path.clone(),
                bytes,
                findings: vec![Finding::new(problem, "", 0..0)],
            })
        };
        let bytes = disk::read_bounded(path, MAX_BYTES)
            .map_err(|error| failed(Vec::new(), disk::unreadable(&error).into()))?;
        if sha256(&bytes) != item.source {
            return Err(failed(Vec::new(), ArchiveProblem::ChangedMeanwhile.into()));
        }
        let source = Source::of(self.house, path.clone(), bytes);
        if source.is_sound() {
            Ok(source)
        } else {
            Err(Trouble::Cycle(Failed {
                path: source.path,
                bytes: source.bytes,
                findings: source.findings,
            }))
        }
    }
}

/// One cycle under way.
struct Desk<'a> {
    maker: &'a Maker<'a>,
    item: &'a Item,
    source: &'a Source,
}

impl Desk<'_> {
    fn cycle(&self) -> &Cycle {
        &self.source.read.value
    }

    fn class(&self) -> Klasifikasi {
        class(self.cycle())
    }

    fn readers(&self) -> Readers {
        if is_restricted(self.class()) {
            Readers::Owner
        } else {
            Readers::Usual
        }
    }

    /// A row with what holds for every file of the cycle.
    fn row(&self, dokumen: &str, jalur: String, ukuran: u64, sha256: String) -> Row {
        let cycle = self.cycle();
        Row {
            siklus: cycle.siklus.nomor.clone().unwrap_or_default(),
            dokumen: dokumen.to_owned(),
            langkah: None,
            nomor: None,
            tanggal: None,
            hal: None,
            klasifikasi: self.class(),
            instansi: None,
            status: None,
            jalur,
            asal: None,
            halaman: None,
            ukuran,
            jejak: sha256.clone(),
            sha256,
            sumber_sha256: self.item.source.clone(),
            program: None,
            templat: None,
            bersumber: None,
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.item.folder)
    }

    fn cycle_file(&self) -> Result<Row, Trouble> {
        let path = self.path(CYCLE_FILE);
        let bytes = &self.source.bytes;
        self.maker
            .disk
            .write(&staged(&path), bytes, self.readers())?;
        let digest = self.item.source.clone();
        let isi = Isi::Siklus;
        Ok(Row {
            hal: self.cycle().siklus.isu.clone(),
            ..self.row(isi.name(), path, bytes.len() as u64, digest)
        })
    }

    /// A document in some formats; none where its turn has not come.
    fn document(&self, document: &Document, formats: &[Format]) -> Result<Vec<Row>, Trouble> {
        let naskah = match self.maker.house.tree(&self.source.read, document) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(_) => return Ok(Vec::new()),
            Outcome::Failed(findings) => return Err(self.failed(findings)),
        };
        let mut rows = Vec::new();
        for &format in formats {
            let written =
                self.maker
                    .house
                    .write(&naskah, format, &self.source.read, &self.source.bytes);
            let written = written.map_err(|findings| self.failed(findings))?;
            rows.push(self.written(document, format, &written)?);
        }
        Ok(rows)
    }

    fn written(
        &self,
        document: &Document,
        format: Format,
        written: &Written,
    ) -> Result<Row, Trouble> {
        let path = self.path(&format!("{}.{}", document.file_stem, format.ending()));
        self.maker
            .disk
            .write(&staged(&path), &written.bytes, self.readers())?;
        let cycle = self.cycle();
        let means = &self.maker.wanted.means;
        let size = written.bytes.len() as u64;
        Ok(Row {
            langkah: Some(document.step),
            nomor: document.number(cycle).map(str::to_owned),
            tanggal: document.own_date(cycle),
            hal: document.subject(cycle).map(str::to_owned),
            instansi: self.institution(document),
            status: (document.name == NOTA_DINAS.name).then(|| self.status()),
            halaman: written.pages,
            program: Some(super::row::PROGRAM.to_owned()),
            templat: Some(means.templat.to_owned()),
            bersumber: Some(means.attaches(format)),
            jejak: means.trace(&self.item.source, document, format),
            ..self.row(document.name, path, size, sha256(&written.bytes))
        })
    }

    /// The institution as its letterhead names it.
    fn institution(&self, document: &Document) -> Option<String> {
        let profile = self.maker.house.instansi(self.cycle(), document)?;
        Some(profile.kop.baris.join(" "))
    }

    fn status(&self) -> Status {
        match self.cycle().nota_dinas.naskah_bertanda_tangan {
            Some(_) => Status::Ditandatangani,
            None => Status::BelumDitandatangani,
        }
    }

    fn attachment(&self, attachment: &attachments::Attachment) -> Result<Row, Trouble> {
        let path = self.path(&attachment.target);
        let from = attachments::beside(Path::new(&self.item.found.path), &attachment.asal);
        let (digest, size) =
            attachments::copy(self.maker.disk, &from, &staged(&path), self.readers())?;
        let signed = attachment.isi == Isi::Bertanda;
        let nota_dinas = &self.cycle().nota_dinas;
        Ok(Row {
            langkah: attachment.isi.step(),
            nomor: nota_dinas.nomor.clone().filter(|_| signed),
            tanggal: nota_dinas.tanggal.filter(|_| signed),
            hal: nota_dinas.hal.clone().filter(|_| signed),
            asal: Some(attachment.asal.clone()),
            ..self.row(attachment.isi.name(), path, size, digest)
        })
    }

    fn failed(&self, findings: Vec<Finding>) -> Trouble {
        Trouble::Cycle(Failed {
            path: self.source.path.clone(),
            bytes: self.source.bytes.clone(),
            findings,
        })
    }
}
