//! What the register says of each file of a cycle: entered when the file is made, and held
//! against the register when it is made again.

use super::{
    attachments::{self, Attachment},
    row::{CYCLE_FILE, Ground, Isi, Means, PROGRAM, RegisterRow, StatusNaskah, file_name},
};
use crate::{
    Format, House, Written,
    cycle::Cycle,
    files::digest::{Digest, sha256},
    rules::documents::{Document, NOTA_DINAS},
};

/// The entries of one cycle.
#[derive(Clone, Copy)]
pub(super) struct Entries<'a> {
    pub cycle: &'a Cycle,
    /// Its folder in the archive.
    pub folder: &'a str,
    /// Its file, and its pictures.
    pub ground: Ground,
}

impl Entries<'_> {
    /// Where a file of the cycle is in the archive.
    pub(super) fn path(&self, name: &str) -> String {
        format!("{}/{name}", self.folder)
    }

    /// The cycle file, of so many bytes.
    pub(super) fn cycle_file(&self, size: u64) -> RegisterRow {
        RegisterRow {
            hal: self.cycle.siklus.isu.as_deref().map(str::to_owned),
            ..self.row(Isi::Siklus.name(), CYCLE_FILE, size, self.ground.source)
        }
    }

    /// A document as it was made.
    pub(super) fn document(
        &self,
        house: &House,
        document: &Document,
        format: Format,
        means: Means,
        written: &Written,
    ) -> RegisterRow {
        let cycle = self.cycle;
        // As its letterhead names it.
        let instansi = house.instansi(cycle, document);
        let instansi = instansi.map(|profile| profile.kop.baris.join(" "));
        let (size, digest) = (written.bytes.len() as u64, sha256(&written.bytes));
        RegisterRow {
            langkah: house.step(cycle, document),
            nomor: (document.number)(cycle).map(str::to_owned),
            tanggal: (document.own_date)(cycle),
            hal: document.subject(cycle).map(str::to_owned),
            instansi,
            status: (document.name == NOTA_DINAS.name).then(|| self.status()),
            halaman: written.pages,
            program: Some(PROGRAM.to_owned()),
            templat: Some(means.templat),
            bersumber: Some(means.attaches(format)),
            jejak: means.trace(self.ground, document, format),
            ..self.row(
                document.name,
                &file_name(house, cycle, document, format),
                size,
                digest,
            )
        }
    }

    fn status(&self) -> StatusNaskah {
        match self.cycle.nota_dinas.naskah_bertanda_tangan {
            Some(_) => StatusNaskah::Ditandatangani,
            None => StatusNaskah::BelumDitandatangani,
        }
    }

    /// A file that a person made, with the step that it comes from and what was copied of it.
    pub(super) fn attachment(
        &self,
        step: Option<u8>,
        attachment: &Attachment,
        size: u64,
        digest: Digest,
    ) -> RegisterRow {
        let is_signed = attachment.isi == Isi::Bertanda;
        let letter = is_signed.then_some(&self.cycle.nota_dinas);
        let typed = |text: Option<&str>| text.map(str::to_owned);
        RegisterRow {
            langkah: step,
            nomor: letter.and_then(|of| typed(of.nomor.as_deref())),
            tanggal: letter.and_then(|of| of.tanggal),
            hal: letter.and_then(|of| typed(of.hal.as_deref())),
            asal: Some(attachment.asal.clone()),
            ..self.row(attachment.isi.name(), &attachment.target, size, digest)
        }
    }

    /// What is to be said of a file that is no document, going by its path; nothing where the
    /// cycle knows no such file. Without the house that it was made in its step is believed.
    pub(super) fn of_path(&self, house: Option<&House>, told: &RegisterRow) -> Option<RegisterRow> {
        if told.is(Isi::Siklus) {
            return Some(self.cycle_file(told.ukuran));
        }
        let attachments = attachments::of(self.cycle);
        let is_it = |attachment: &&Attachment| self.path(&attachment.target) == told.jalur;
        let attachment = attachments.iter().find(is_it)?;
        let step = house.map_or(told.langkah, |house| attachment.isi.step(house, self.cycle));
        Some(self.attachment(step, attachment, told.ukuran, told.sha256))
    }

    /// What holds for every file of the cycle.
    fn row(&self, dokumen: &str, name: &str, ukuran: u64, sha256: Digest) -> RegisterRow {
        let siklus = &self.cycle.siklus;
        RegisterRow {
            siklus: siklus.nomor.as_deref().unwrap_or_default().to_owned(),
            dokumen: dokumen.to_owned(),
            langkah: None,
            nomor: None,
            tanggal: None,
            hal: None,
            klasifikasi: self.cycle.class(),
            instansi: None,
            status: None,
            jalur: self.path(name),
            asal: None,
            halaman: None,
            ukuran,
            jejak: sha256,
            sha256,
            sumber_sha256: self.ground.source,
            program: None,
            templat: None,
            bersumber: None,
        }
    }
}
