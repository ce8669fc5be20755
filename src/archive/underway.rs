//! One cycle under way: each of its files staged, and the register's row of it.

use std::path::Path;

use super::{
    Fault,
    attachments::{self, Attachment, NotCopied},
    entries::Entries,
    journal::staged,
    maker::{Maker, Trouble, failed},
    plan::PlannedCycle,
    row::{Ground, Isi, RegisterRow},
};
use crate::{
    Format, Outcome, Prepared,
    cycle::Cycle,
    files::storage::{self, Readers},
    finding::{ArchiveProblem, Finding, Problem},
    house::source::{Source, beside},
    picture::Pictures,
    read::Read,
    rules::{check, documents::Document},
    scan::pdf,
};

/// Bytes of a signed copy among which it says what it is.
const START: usize = 1024;

/// One cycle under way.
pub(super) struct UnderWay<'a> {
    pub maker: &'a Maker<'a>,
    pub item: &'a PlannedCycle,
    pub source: &'a Source,
    pub prepared: &'a Prepared<'a>,
    /// The pictures that it names.
    pub pictures: &'a Pictures,
    pub ground: Ground,
    /// What the closed bag has of it.
    pub closed: Vec<RegisterRow>,
}

impl UnderWay<'_> {
    fn cycle(&self) -> &Cycle {
        &self.source.read.value
    }

    fn readers(&self) -> Readers {
        Readers::of(self.cycle().class())
    }

    fn entries(&self) -> Entries<'_> {
        Entries {
            cycle: self.cycle(),
            folder: self.item.folder.as_str(),
            ground: self.ground,
        }
    }

    fn stage(&self, row: &RegisterRow, bytes: &[u8]) -> Result<(), Fault> {
        let name = staged(&row.jalur);
        self.maker.disk.write(&name, bytes, self.readers())
    }

    pub(super) fn cycle_file(&self) -> Result<RegisterRow, Trouble> {
        let bytes = &self.source.bytes;
        let row = self.entries().cycle_file(bytes.len() as u64);
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
            Outcome::Failed(findings) => return Err(failed(self.source, findings)),
        };
        let wanted = self.maker.wanted;
        for format in to_make {
            let attached = wanted.means.attaches(format);
            if attached && let Some(finding) = self.secret() {
                return Err(failed(self.source, vec![finding]));
            }
            let Source { read, bytes, .. } = self.source;
            let written = house.write_carrying(&naskah, format, read, bytes, attached);
            let written = written.map_err(|findings| failed(self.source, findings))?;
            let entries = self.entries();
            let row = entries.document(house, document, format, wanted.means, &written);
            self.stage(&row, &written.bytes)?;
            rows.push(row);
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
    fn kept(&self, document: &Document, format: Format, asked: bool) -> Option<&RegisterRow> {
        let wanted = self.maker.wanted;
        let mut rows = self.closed.iter();
        let row = rows.find(|row| row.is_document(document, format))?;
        let current = if asked {
            let trace = wanted.means.trace(self.ground, document, format);
            row.jejak == trace && !wanted.all
        } else {
            row.sumber_sha256 == self.item.source && self.has_same_pictures()
        };
        let in_place = row.folder() == self.item.folder.as_str() && self.maker.state.has(row);
        (current && in_place).then_some(row)
    }

    /// Whether the closed bag has the pictures that there are now.
    fn has_same_pictures(&self) -> bool {
        Ground::of_rows(self.item.source, self.closed.iter()) == self.ground
    }

    pub(super) fn attachment(&self, attachment: &Attachment) -> Result<RegisterRow, Trouble> {
        let to = staged(&self.entries().path(&attachment.target));
        let from = beside(&self.item.found.path, &attachment.asal);
        let copied = attachments::copy(self.maker.disk, &from, &to, self.readers());
        let (digest, size) = copied.map_err(|why| match why {
            NotCopied::Unreadable(problem) => self.at_attachment(attachment, problem.into()),
            NotCopied::Archive(fault) => fault.into(),
        })?;
        if attachment.isi == Isi::Bertanda && !is_pdf(&from) {
            let problem = ArchiveProblem::SignedCopyUnreadable.into();
            return Err(self.at_attachment(attachment, problem));
        }
        let step = attachment.isi.step(self.maker.house, self.cycle());
        Ok(self.entries().attachment(step, attachment, size, digest))
    }

    /// What is wrong with a file that the cycle names, at the first key that names it.
    fn at_attachment(&self, attachment: &Attachment, problem: Problem) -> Trouble {
        let key = attachments::key_of(attachment.isi);
        let place = self.source.read.places.of(key);
        failed(self.source, vec![Finding::new(problem, key, place)])
    }
}

/// Whether a signed copy says that it is a PDF. Not all of those can be read here: a scan has no
/// text, others are locked.
fn is_pdf(path: &Path) -> bool {
    storage::read_bounded(path, START).is_ok_and(|start| pdf::is_pdf(&start))
}
