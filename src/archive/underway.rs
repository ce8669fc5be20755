//! One cycle under way: each of its files staged, and the register's row of it.

use std::path::Path;

use super::{
    Disk, Fault,
    attachments::{self, Attachment},
    entries::Entries,
    journal::staged,
    plan::{Failed, Wanted},
    row::{Ground, Isi, RegisterRow},
    state::State,
};
use crate::{
    Format, House, Outcome, Prepared,
    files::storage::{self, Readers},
    finding::{ArchiveProblem, Finding, Problem},
    house::source::{Source, beside},
    picture::Pictures,
    rules::{check, documents::Document},
    scan::pdf,
};

/// Bytes of a signed copy among which it says what it is.
const START: usize = 1024;

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
    pub wanted: &'a Wanted,
}

/// One cycle under way.
pub(super) struct UnderWay<'a> {
    pub maker: &'a Maker<'a>,
    pub source: &'a Source,
    pub prepared: &'a Prepared<'a>,
    /// The pictures that it names.
    pub pictures: &'a Pictures,
    pub entries: Entries<'a>,
    /// What the closed bag has of it.
    pub closed: Vec<RegisterRow>,
}

impl UnderWay<'_> {
    fn readers(&self) -> Readers {
        Readers::of(self.entries.cycle.class().is_restricted())
    }

    fn failed(&self, findings: Vec<Finding>) -> Trouble {
        let path = self.source.path.clone();
        Trouble::Cycle(Failed { path, findings })
    }

    fn stage(&self, row: &RegisterRow, bytes: &[u8]) -> Result<(), Fault> {
        let name = staged(&row.jalur);
        self.maker.disk.write(&name, bytes, self.readers())
    }

    pub(super) fn cycle_file(&self) -> Result<RegisterRow, Trouble> {
        let bytes = &self.source.bytes;
        let row = self.entries.cycle_file(bytes.len() as u64);
        self.stage(&row, bytes)?;
        Ok(row)
    }

    /// A document in every format that is asked for or was there; nothing where its turn has
    /// not come.
    pub(super) fn document(&self, document: &Document) -> Result<Vec<RegisterRow>, Trouble> {
        let (mut rows, mut to_make) = (Vec::new(), Vec::new());
        for format in Format::ALL {
            let is = |row: &&RegisterRow| row.is_document(document, format);
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
        let house = self.maker.house;
        let naskah = match self.prepared.tree(document, self.pictures) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(_) => return Ok(rows),
            Outcome::Failed(findings) => return Err(self.failed(findings)),
        };
        let wanted = self.maker.wanted;
        for format in to_make {
            let Source { read, bytes, .. } = self.source;
            let attached = wanted.means.attaches(format);
            if attached
                && !wanted.secrets
                && let Some(finding) = check::secret_source(&read.value, &read.places)
            {
                return Err(self.failed(vec![finding]));
            }
            let written = house.write_carrying(&naskah, format, read, bytes, attached);
            let written = written.map_err(|findings| self.failed(findings))?;
            let entries = &self.entries;
            let row = entries.document(house, document, format, wanted.means, &written);
            self.stage(&row, &written.bytes)?;
            rows.push(row);
        }
        Ok(rows)
    }

    /// A file of the closed bag that stays: one that was asked for if nothing has changed of
    /// what it depends on, another one if its cycle has not.
    fn kept(&self, document: &Document, format: Format, asked: bool) -> Option<&RegisterRow> {
        let (wanted, ground) = (self.maker.wanted, self.entries.ground);
        let mut rows = self.closed.iter();
        let row = rows.find(|row| row.is_document(document, format))?;
        let current = if asked {
            row.jejak == wanted.means.trace(ground, document, format) && !wanted.all
        } else {
            Ground::of_rows(row.sumber_sha256, self.closed.iter()) == ground
        };
        let in_place = row.folder() == self.entries.folder && self.maker.state.has(row);
        (current && in_place).then_some(row)
    }

    pub(super) fn attachment(&self, attachment: &Attachment) -> Result<RegisterRow, Trouble> {
        let to = staged(&self.entries.path(&attachment.target));
        let from = beside(&self.source.path, &attachment.asal);
        let unreadable = |error| self.at_attachment(attachment, storage::unreadable(&error).into());
        let (digest, size) =
            attachments::copy(self.maker.disk, &from, &to, self.readers(), unreadable)?;
        if attachment.isi == Isi::Bertanda && !is_pdf(&from) {
            let problem = ArchiveProblem::SignedCopyUnreadable.into();
            return Err(self.at_attachment(attachment, problem));
        }
        let step = attachment.isi.step(self.maker.house, self.entries.cycle);
        Ok(self.entries.attachment(step, attachment, size, digest))
    }

    /// What is wrong with a file that the cycle names, at the first key that names it.
    fn at_attachment(&self, attachment: &Attachment, problem: Problem) -> Trouble {
        let key = attachments::key_of(attachment.isi);
        let place = self.source.read.places.of(key);
        self.failed(vec![Finding::new(problem, key, place)])
    }
}

/// Whether a signed copy says that it is a PDF. Not all of those can be read here: a scan has no
/// text, others are locked.
fn is_pdf(path: &Path) -> bool {
    storage::read_bounded(path, START).is_ok_and(|start| pdf::is_pdf(&start))
}
