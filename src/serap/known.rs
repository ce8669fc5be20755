//! Whose document it is: of which cycle, which of its documents, and of which house.

use std::collections::BTreeSet;

use super::{CycleSource, Made, Serapan, compare::Terms, is_konsep};
use crate::{
    House,
    files::digest::sha256,
    finding::AbsorbProblem,
    rules::documents::{DOCUMENTS, Document, REKOMENDASI},
    scan::{
        Unreadable,
        docx::{self, Docx},
    },
    write::docx::{DOKUMEN_PROPERTY, SIKLUS_PROPERTY, TEMPLAT_PROPERTY, VERSI_PROPERTY},
};

/// What a document says of where it came from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The digest of the cycle file that it was made from.
    pub siklus: Option<String>,
    /// The number of the cycle.
    pub nomor: Option<String>,
    /// Its name on the command line; none in documents of versions before 0.4.0.
    pub dokumen: Option<String>,
    pub versi: Option<String>,
    pub templat: Option<String>,
}

/// What a document says of itself, wherever it lies and whatever it is called.
#[must_use]
pub fn known(docx: &Docx, bytes: &[u8]) -> Known {
    let property = |name: &str| docx.properties.get(name).cloned();
    let keywords = docx::keywords(bytes).unwrap_or_default();
    let nomor = keywords.split([',', ';']).next().unwrap_or_default().trim();
    Known {
        siklus: property(SIKLUS_PROPERTY),
        nomor: (!nomor.is_empty()).then(|| nomor.to_owned()),
        dokumen: property(DOKUMEN_PROPERTY),
        versi: property(VERSI_PROPERTY),
        templat: property(TEMPLAT_PROPERTY),
    }
}

impl Known {
    /// Whether it was made from these very bytes.
    #[must_use]
    pub fn is_of(&self, source: &[u8]) -> bool {
        self.siklus.as_deref() == Some(sha256(source).to_string().as_str())
    }

    /// Whether it says that it is of the cycle of a number.
    #[must_use]
    pub fn is_of_cycle(&self, nomor: &str) -> bool {
        self.nomor.as_deref() == Some(nomor.trim())
    }

    /// Whether it is one of ours at all.
    #[must_use]
    pub fn is_ours(&self) -> bool {
        self.siklus.is_some()
    }

    /// Which document it is; of one that does not say so, the one most of whose bookmarks it has.
    pub(super) fn document(
        &self,
        house: &House,
        source: CycleSource<'_>,
        docx: &Docx,
    ) -> Result<&'static Document, AbsorbProblem> {
        if !self.is_ours() {
            return Err(AbsorbProblem::Foreign);
        }
        if let Some(name) = &self.dokumen {
            let mut documents = DOCUMENTS.iter();
            let document = documents.find(|document| document.name == name);
            return document.ok_or(AbsorbProblem::Foreign);
        }
        let own = marks(docx);
        let shared = |document: &Document| {
            let others = marks(&Made::again(house, source, document).ok()?.docx);
            let all = own.union(&others).count().max(1);
            Some(own.intersection(&others).count() * 1000 / all)
        };
        let alike = DOCUMENTS
            .iter()
            .filter_map(|document| Some((shared(document)?, document)));
        let best = alike.max_by_key(|(shared, _)| *shared);
        best.map(|(_, document)| document)
            .ok_or(AbsorbProblem::Foreign)
    }

    pub(super) fn terms(
        &self,
        house: &House,
        source: CycleSource<'_>,
        document: &Document,
    ) -> Result<Terms, AbsorbProblem> {
        let nomor = source
            .read
            .value
            .siklus
            .nomor
            .as_deref()
            .unwrap_or_default();
        let same_file = self.is_of(source.bytes);
        if !same_file && !self.is_of_cycle(nomor) {
            return Err(AbsorbProblem::OtherCycle {
                theirs: self.nomor.clone().unwrap_or_default(),
                ours: nomor.to_owned(),
            });
        }
        Ok(Terms {
            same_file,
            same_house: self.is_of_house(house),
            is_konsep: is_konsep(document),
        })
    }

    /// Whether it was made by this version under these templates.
    fn is_of_house(&self, house: &House) -> bool {
        self.versi.as_deref() == Some(env!("CARGO_PKG_VERSION"))
            && self.templat.as_deref() == Some(house.digest().to_string().as_str())
    }

    /// What is to be known besides the edits.
    pub(super) fn notes(
        &self,
        house: &House,
        source: CycleSource<'_>,
        document: &Document,
        serapan: &Serapan,
    ) -> Vec<String> {
        let mut notes = Vec::new();
        if !self.is_of(source.bytes) {
            notes.push("Berkas siklus sudah berubah sejak naskah ini dibuat.".to_owned());
        }
        if !self.is_of_house(house) {
            notes.push(
                "Naskah ini dibuat dengan templat atau versi nodin yang lain; suntingan pada kalimat buatan tidak diambil."
                    .to_owned(),
            );
        }
        // The rumusan was dated before its rows were edited in the konsep.
        let is_earlier = |key: &str| key.starts_with("rekomendasi.butir");
        let is_later = document.name != REKOMENDASI.name;
        if is_later && serapan.perubahan.iter().any(|of| is_earlier(&of.kunci)) {
            notes.push(
                "Butir rekomendasi berubah; naskah rumusan rekomendasi dibuat sebelum suntingan ini dan perlu dibuat lagi."
                    .to_owned(),
            );
        }
        notes
    }
}

/// The bookmarks of a document, by key and place.
pub(super) fn marks(docx: &Docx) -> BTreeSet<(String, usize)> {
    let spans = docx
        .paragraphs
        .iter()
        .flat_map(|paragraph| &paragraph.spans);
    let marks = spans.filter_map(|span| span.mark.as_ref());
    marks.map(|mark| (mark.key.clone(), mark.place)).collect()
}

impl From<Unreadable> for AbsorbProblem {
    fn from(error: Unreadable) -> Self {
        match error {
            Unreadable::Other(_) => Self::NotDocx,
            Unreadable::Broken => Self::BrokenDocx,
            Unreadable::Locked => Self::LockedDocx,
        }
    }
}
