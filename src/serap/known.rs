//! Whose document it is: of which cycle, which of its documents, and of which house.

use super::{
    CycleSource, Serapan,
    compare::Terms,
    made::{Made, marks},
};
use crate::{
    House,
    files::digest::sha256,
    finding::AbsorbProblem,
    rules::documents::{DOCUMENTS, Document, KONSEP, REKOMENDASI},
    scan::{Unreadable, docx::Docx},
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

impl Known {
    /// What a document says of itself, wherever it lies and whatever it is called.
    #[must_use]
    pub fn of(docx: &Docx) -> Self {
        let property = |name: &str| docx.properties.get(name).cloned();
        let mut keywords = docx.keywords.split([',', ';']);
        let nomor = keywords.next().unwrap_or_default().trim();
        Self {
            siklus: property(SIKLUS_PROPERTY),
            nomor: (!nomor.is_empty()).then(|| nomor.to_owned()),
            dokumen: property(DOKUMEN_PROPERTY),
            versi: property(VERSI_PROPERTY),
            templat: property(TEMPLAT_PROPERTY),
        }
    }

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

    /// The document that it is, made again; of one that does not say which, the one most of whose
    /// bookmarks it has.
    pub(super) fn base(
        &self,
        house: &House,
        source: CycleSource<'_>,
        docx: &Docx,
    ) -> Result<Made, AbsorbProblem> {
        if !self.is_ours() {
            return Err(AbsorbProblem::Foreign);
        }
        let siklus = &source.read.value.siklus;
        let nomor = siklus.nomor.as_deref().unwrap_or_default();
        if !self.is_of(source.bytes) && !self.is_of_cycle(nomor) {
            return Err(AbsorbProblem::OtherCycle {
                theirs: self.nomor.clone().unwrap_or_default(),
                ours: nomor.to_owned(),
            });
        }
        if let Some(name) = &self.dokumen {
            let mut documents = DOCUMENTS.iter();
            let document = documents.find(|document| document.name == name);
            return Made::again(house, source, document.ok_or(AbsorbProblem::Foreign)?);
        }
        let own = marks(docx);
        let shared = |made: &Made| {
            let others = marks(&made.docx);
            let all = own.union(&others).count().max(1);
            own.intersection(&others).count() * 1000 / all
        };
        let mut failed = AbsorbProblem::Foreign;
        let documents = DOCUMENTS.iter();
        let made = documents.filter_map(|document| {
            let made = Made::again(house, source, document);
            made.map_err(|problem| failed = problem).ok()
        });
        made.max_by_key(shared).ok_or(failed)
    }

    pub(super) fn terms(
        &self,
        house: &House,
        source: CycleSource<'_>,
        document: &Document,
    ) -> Terms {
        Terms {
            same_file: self.is_of(source.bytes),
            same_house: self.is_of_house(house),
            is_konsep: document.name == KONSEP.name,
        }
    }

    /// Whether it was made by this version under these templates.
    fn is_of_house(&self, house: &House) -> bool {
        self.versi.as_deref() == Some(env!("CARGO_PKG_VERSION"))
            && self.templat.as_deref() == Some(house.digest().to_string().as_str())
    }

    /// What is to be known besides the edits.
    pub(super) fn notes(terms: Terms, document: &Document, serapan: &Serapan) -> Vec<String> {
        let mut notes = Vec::new();
        if !terms.same_file {
            notes.push("Berkas siklus sudah berubah sejak naskah ini dibuat.".to_owned());
        }
        if !terms.same_house {
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
                "Butir rekomendasi berubah; rumusan rekomendasi yang sudah dibuat perlu dibuat lagi."
                    .to_owned(),
            );
        }
        notes
    }
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
