//! A row of the register: everything that is to be known of one file under `data/`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    Format, House,
    cycle::{Cycle, Klasifikasi, Tanggal},
    files::{
        digest::{Digest, sha256},
        name,
    },
    rules::documents::{BAHAN, DOCUMENTS, Document, KONSEP, NOTA_DINAS},
};

/// This program, as the register names it.
pub(crate) const PROGRAM: &str = concat!("nodin ", env!("CARGO_PKG_VERSION"));
/// The cycle file's name in the folder of its cycle.
pub(crate) const CYCLE_FILE: &str = "siklus.yaml";

/// The name of a document's file in the folder of its cycle.
pub(super) fn file_name(
    house: &House,
    cycle: &Cycle,
    document: &Document,
    format: Format,
) -> String {
    format!("{}.{}", house.file_stem(cycle, document), format.ending())
}

/// One file of the archive; its fields, in this order, are the keys of a line of
/// `register.jsonl` and the columns of `register.csv`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RegisterRow {
    /// `siklus.nomor`.
    pub siklus: String,
    /// What it is: a document by its name on the command line, or one of [`Isi`].
    pub dokumen: String,
    /// Step of the SOP that it comes from.
    pub langkah: Option<u8>,
    /// Number and date of the document itself.
    pub nomor: Option<String>,
    pub tanggal: Option<Tanggal>,
    pub hal: Option<String>,
    pub klasifikasi: Klasifikasi,
    /// Name of the profile under which it is set.
    pub instansi: Option<String>,
    /// Of a nota dinas only.
    pub status: Option<StatusNaskah>,
    /// Its path in the archive.
    pub jalur: String,
    /// Of a file that a person made: its path as the cycle file names it.
    pub asal: Option<String>,
    /// Pages; known of a PDF that was made here.
    pub halaman: Option<usize>,
    /// Bytes.
    pub ukuran: u64,
    pub sha256: Digest,
    /// SHA-256 of the cycle file that it belongs to.
    pub sumber_sha256: Digest,
    /// Of what was made here: by which program, from which templates, and whether the cycle
    /// file is attached.
    pub program: Option<String>,
    pub templat: Option<Digest>,
    pub bersumber: Option<bool>,
    /// Digest of everything that it depends on.
    pub jejak: Digest,
}

/// Whether the signed copy of a nota dinas is in the archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StatusNaskah {
    BelumDitandatangani,
    Ditandatangani,
}

/// What the archive holds besides documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Isi {
    /// The cycle file itself.
    Siklus,
    /// The signed copy of the nota dinas.
    Bertanda,
    /// A file of `bahan.data_dukung`.
    DataDukung,
    /// A picture of an annex, on which the documents depend.
    Gambar,
}

impl Isi {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Siklus => "siklus",
            Self::Bertanda => "naskah-bertanda-tangan",
            Self::DataDukung => "data-dukung",
            Self::Gambar => "gambar",
        }
    }

    /// The step of the SOP that it comes from.
    pub(super) fn step(self, house: &House, cycle: &Cycle) -> Option<u8> {
        let document = match self {
            Self::Siklus => return None,
            Self::Bertanda => &NOTA_DINAS,
            Self::DataDukung => &BAHAN,
            Self::Gambar => &KONSEP,
        };
        house.step(cycle, document)
    }
}

/// What documents are made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ground {
    /// SHA-256 of the cycle file.
    pub source: Digest,
    /// Digest of the pictures that it names, if any.
    pub pictures: Option<Digest>,
}

impl Ground {
    /// A cycle file with its pictures, each by the path under which it is named.
    pub(crate) fn new<'a>(
        source: Digest,
        pictures: impl Iterator<Item = (&'a str, Digest)>,
    ) -> Self {
        let pictures: BTreeMap<&str, Digest> = pictures.collect();
        let lines = pictures.iter().map(|(path, of)| format!("{of} {path}\n"));
        let lines: String = lines.collect();
        Self {
            source,
            pictures: (!lines.is_empty()).then(|| sha256(lines.as_bytes())),
        }
    }

    /// The same of what an archive holds.
    pub(super) fn of_rows<'a>(source: Digest, rows: impl Iterator<Item = &'a RegisterRow>) -> Self {
        let pictures = rows.filter(|row| row.is(Isi::Gambar));
        let pictures = pictures.filter_map(|row| Some((row.asal.as_deref()?, row.sha256)));
        Self::new(source, pictures)
    }
}

/// What documents are made with, besides their cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Means {
    /// Digest of templates, style, profiles and fonts.
    pub templat: Digest,
    /// Whether a PDF carries its cycle file.
    pub attached: bool,
}

impl Means {
    /// The digest of everything that a document depends on. Equal digests are equal bytes.
    pub(crate) fn trace(self, from: Ground, document: &Document, format: Format) -> Digest {
        let attached = if self.attaches(format) {
            "bersumber"
        } else {
            ""
        };
        let (templat, source) = (self.templat.to_string(), from.source.to_string());
        let pictures = from.pictures.map(|digest| digest.to_string());
        let mut parts = vec![
            PROGRAM,
            &templat,
            &source,
            document.name,
            format.ending(),
            attached,
        ];
        parts.extend(pictures.as_deref());
        sha256(parts.join("\n").as_bytes())
    }

    pub(crate) fn attaches(self, format: Format) -> bool {
        self.attached && format == Format::Pdf
    }
}

impl RegisterRow {
    /// The document that it is, if it is one.
    pub(crate) fn document(&self) -> Option<&'static Document> {
        DOCUMENTS.iter().find(|of| of.name == self.dokumen)
    }

    /// The format of a document, by its ending.
    pub(crate) fn format(&self) -> Option<Format> {
        let ending = self.jalur.rsplit('.').next()?;
        Format::ALL.into_iter().find(|of| of.ending() == ending)
    }

    pub(super) fn is_document(&self, document: &Document, format: Format) -> bool {
        self.dokumen == document.name && self.format() == Some(format)
    }

    /// Whether it is something that an archive holds.
    pub(super) fn is_known(&self) -> bool {
        let held = [Isi::Siklus, Isi::Bertanda, Isi::DataDukung, Isi::Gambar];
        self.document().is_some() || held.iter().any(|isi| self.is(*isi))
    }

    pub(crate) fn is(&self, isi: Isi) -> bool {
        self.dokumen == isi.name()
    }

    /// Whether it tells of a file under `data/`, wherever the register came from.
    pub(super) fn is_own(&self) -> bool {
        let depth = self.jalur.split('/').count();
        self.jalur.starts_with("data/") && depth > 3 && name::stays_inside(&self.jalur)
    }

    /// Its cycle's folder: `data/2024/SK-014-2024`.
    pub(crate) fn folder(&self) -> &str {
        let ends = self.jalur.match_indices('/').nth(2);
        ends.map_or(&self.jalur, |(at, _)| &self.jalur[..at])
    }
}
