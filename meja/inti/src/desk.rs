//! What lies on the desk: the house, a cycle file that was opened, and the files beside it.

use std::{cell::OnceCell, collections::BTreeMap, sync::OnceLock};

use jiff::civil::Date;
use nodin::{
    House, Outcome,
    assets::Assets,
    cycle::Cycle,
    finding::Finding,
    naskah::Naskah,
    picture::Pictures,
    read::{self, Read},
    rules::{
        check,
        documents::{DOCUMENTS, Document},
    },
};

use crate::message::Message;

/// So many settings back, what was set is still at hand: a document that is changed and looked
/// at is set some times for each pause.
const SETTINGS: usize = 20;

/// One for an instance.
static HOUSE: OnceLock<House> = OnceLock::new();

/// The house that ships, or that of an office ([`furnish`]).
pub(crate) fn house() -> &'static House {
    HOUSE.get_or_init(|| {
        let house = House::new(Assets::default());
        let house = house.unwrap_or_else(|_| unreachable!("the house that ships is sound"));
        house.for_looking(SETTINGS)
    })
}

/// Makes the house of these assets the one of this instance, whose first task that must be.
///
/// # Errors
/// What is wrong with the house's own files.
pub(crate) fn furnish(assets: Assets) -> Result<(), Vec<(String, Finding)>> {
    let house = House::new(assets)?;
    HOUSE.get_or_init(|| house.for_looking(SETTINGS));
    Ok(())
}

/// A cycle file with what it names beside itself.
pub(crate) struct Opened<'a> {
    pub(crate) source: &'a [u8],
    pub(crate) read: Read<Cycle>,
    beside: &'a Beside<'a>,
    pub(crate) pictures: Pictures,
    of_pictures: Vec<Finding>,
    findings: OnceCell<Vec<Finding>>,
}

/// The files beside a cycle file, by the paths that it names.
pub(crate) struct Beside<'a> {
    /// The bytes of those that were handed over.
    pub(crate) files: BTreeMap<&'a str, &'a [u8]>,
    /// All that are there; none where the page cannot see the folder.
    pub(crate) present: Option<Vec<&'a str>>,
}

impl<'a> Opened<'a> {
    pub(crate) fn new(source: &'a [u8], beside: &'a Beside<'a>) -> Self {
        let read = read::read::<Cycle>(source);
        let open = |path: &str| beside.files.get(path).map(|bytes| bytes.to_vec());
        let (pictures, of_pictures) = check::pictures(&read, open);
        Self {
            source,
            read,
            beside,
            pictures,
            of_pictures,
            findings: OnceCell::new(),
        }
    }

    /// By place. Judged when they are first asked for: pages need none of them.
    pub(crate) fn findings(&self) -> &[Finding] {
        self.findings.get_or_init(|| {
            let mut findings = house().check(&self.read, self.source);
            if let Some(present) = &self.beside.present {
                let is_there = |path: &str| present.contains(&path);
                findings.extend(check::missing_files(&self.read, is_there));
            }
            findings.extend(self.of_pictures.iter().cloned());
            findings.sort_by_key(|finding| finding.span.start);
            findings
        })
    }

    /// True when nothing keeps documents from being made of it.
    pub(crate) fn is_sound(&self) -> bool {
        !self.findings().iter().any(Finding::is_error)
    }

    pub(crate) fn tree(&self, document: &Document) -> Outcome {
        house().prepare(&self.read).tree(document, &self.pictures)
    }

    /// The documents that can be made of it now.
    pub(crate) fn ready(&self) -> impl Iterator<Item = (&'static Document, Box<Naskah>)> {
        DOCUMENTS
            .iter()
            .filter_map(|document| match self.tree(document) {
                Outcome::Ready(naskah) => Some((document, naskah)),
                _ => None,
            })
    }
}

/// A document by its name on the command line.
///
/// # Errors
/// A refusal where there is none of this name.
pub(crate) fn document(name: &str) -> Result<&'static Document, Message> {
    let document = DOCUMENTS.iter().find(|document| document.name == name);
    document.ok_or_else(|| Message::refusal("Dokumen itu tidak dikenal."))
}

/// The page's day, YYYY-MM-DD.
///
/// # Errors
/// A refusal where it is none.
pub(crate) fn day(told: &str) -> Result<Date, Message> {
    let no_day = |_| Message::refusal("Tanggal hari ini pada komputer tidak terbaca.");
    told.parse().map_err(no_day)
}
