//! One cycle under way: each of its files staged, and the register's row of it.

use std::path::Path;

use super::{
    attachments::{self, Attachment},
    journal::staged,
    make::{Maker, Trouble, failed},
    plan::Item,
    row::{CYCLE_FILE, Isi, PROGRAM, Row, Status},
};
use crate::{
    Format, Outcome, Written, check,
    cycle::Cycle,
    digest::{Digest, sha256},
    disk::{self, Readers},
    document::{Document, NOTA_DINAS},
    finding::{ArchiveProblem, Finding, Problem},
    finished::pdf,
    read::Read,
    source::{Source, beside},
};

/// Bytes of a signed copy among which it says what it is.
const START: usize = 1024;

/// One cycle under way.
pub(super) struct Desk<'a> {
    pub maker: &'a Maker<'a>,
    pub item: &'a Item,
    pub source: &'a Source,
    /// What the closed bag has of it.
    pub closed: Vec<Row>,
}

impl Desk<'_> {
    fn cycle(&self) -> &Cycle {
        &self.source.read.value
    }

    fn readers(&self) -> Readers {
        Readers::of(self.cycle().class())
    }

    /// A row with what holds for every file of the cycle.
    fn row(&self, dokumen: &str, jalur: String, ukuran: u64, sha256: Digest) -> Row {
        let cycle = self.cycle();
        Row {
            siklus: cycle.siklus.nomor.clone().unwrap_or_default(),
            dokumen: dokumen.to_owned(),
            langkah: None,
            nomor: None,
            tanggal: None,
            hal: None,
            klasifikasi: cycle.class(),
            instansi: None,
            status: None,
            jalur,
            asal: None,
            halaman: None,
            ukuran,
            jejak: sha256,
            sha256,
            sumber_sha256: self.item.source,
            program: None,
            templat: None,
            bersumber: None,
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.item.folder)
    }

    pub(super) fn cycle_file(&self) -> Result<Row, Trouble> {
        let path = self.path(CYCLE_FILE);
        let bytes = &self.source.bytes;
        self.maker
            .disk
            .write(&staged(&path), bytes, self.readers())?;
        let isi = Isi::Siklus;
        Ok(Row {
            hal: self.cycle().siklus.isu.clone(),
            ..self.row(isi.name(), path, bytes.len() as u64, self.item.source)
        })
    }

    /// A document in every format that is asked for or was there; nothing where its turn has
    /// not come.
    pub(super) fn document(&self, document: &Document) -> Result<Vec<Row>, Trouble> {
        let (mut rows, mut to_make) = (Vec::new(), Vec::new());
        for format in Format::ALL {
            let is = |row: &&Row| row.is_document(document, format);
            let asked = self.maker.wanted.asks(document, format);
            match self.kept(document, format, asked) {
                Some(row) => rows.push(row.clone()),
                None if asked || self.closed.iter().any(|row| is(&row)) => to_make.push(format),
                None => {}
            }
        }
        if to_make.is_empty() {
            return Ok(rows);
        }
        let naskah = match self.maker.house.tree(&self.source.read, document) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(_) => return Ok(rows),
            Outcome::Failed(findings) => return Err(failed(self.source, findings)),
        };
        for format in to_make {
            let attached = self.maker.wanted.means.attaches(format);
            if attached && let Some(finding) = self.secret() {
                return Err(failed(self.source, vec![finding]));
            }
            let Source { read, bytes, .. } = self.source;
            let house = self.maker.house;
            let written = house.write_carrying(&naskah, format, read, bytes, attached);
            let written = written.map_err(|findings| failed(self.source, findings))?;
            rows.push(self.written(document, format, &written)?);
        }
        Ok(rows)
    }

    /// What keeps the cycle from going along with its documents.
    fn secret(&self) -> Option<Finding> {
        let Read { value, places, .. } = &self.source.read;
        let secret = !self.maker.wanted.secrets;
        secret
            .then(|| check::secret_source(value, places))
            .flatten()
    }

    /// A file of the closed bag that stays: one that was asked for if nothing has changed of
    /// what it depends on, another one if its cycle has not.
    fn kept(&self, document: &Document, format: Format, asked: bool) -> Option<&Row> {
        let wanted = self.maker.wanted;
        let mut rows = self.closed.iter();
        let row = rows.find(|row| row.is_document(document, format))?;
        let current = if asked {
            let trace = wanted.means.trace(self.item.source, document, format);
            row.jejak == trace && !wanted.all
        } else {
            row.sumber_sha256 == self.item.source
        };
        let in_place = row.folder() == self.item.folder.as_str() && self.maker.state.has(row);
        (current && in_place).then_some(row)
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
            program: Some(PROGRAM.to_owned()),
            templat: Some(means.templat),
            bersumber: Some(means.attaches(format)),
            jejak: means.trace(self.item.source, document, format),
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

    pub(super) fn attachment(&self, attachment: &Attachment) -> Result<Row, Trouble> {
        let path = self.path(&attachment.target);
        let from = beside(&self.item.found.path, &attachment.asal);
        let copied = attachments::copy(self.maker.disk, &from, &staged(&path), self.readers());
        let (digest, size) = copied.map_err(|fault| {
            if fault.path == from {
                self.at_attachment(attachment, fault.problem)
            } else {
                fault.into()
            }
        })?;
        let signed = attachment.isi == Isi::Bertanda;
        if signed && !is_pdf(&from) {
            let problem = ArchiveProblem::SignedCopyUnreadable.into();
            return Err(self.at_attachment(attachment, problem));
        }
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

    /// What is wrong with a file that the cycle names, at the first key that names it.
    fn at_attachment(&self, attachment: &Attachment, problem: Problem) -> Trouble {
        let key = match attachment.isi {
            Isi::Bertanda => "nota_dinas.naskah_bertanda_tangan",
            _ => "bahan.data_dukung",
        };
        let place = self.source.read.places.of(key);
        failed(self.source, vec![Finding::new(problem, key, place)])
    }
}

/// Whether a signed copy says that it is a PDF. Not all of those can be read here: a scan has no
/// text, others are locked.
fn is_pdf(path: &Path) -> bool {
    disk::read_bounded(path, START).is_ok_and(|start| pdf::is_pdf(&start))
}
