//! A document made again from a cycle file: what an edited one is held against.

use std::collections::BTreeSet;

use super::{
    CycleSource,
    compare::{Comparison, FileTexts, Terms, compare},
    side::{Side, by_digits},
};
use crate::{
    Format, House, Outcome,
    cycle::schema,
    finding::{AbsorbProblem, Finding},
    naskah::{Bookmark, Key},
    rules::documents::Document,
    scan::docx::{self, Docx, Span},
};

/// A document made from a cycle file.
pub(super) struct Made {
    pub document: &'static Document,
    pub docx: Docx,
    file: FileTexts,
}

impl Made {
    pub(super) fn again(
        house: &House,
        source: CycleSource<'_>,
        document: &'static Document,
    ) -> Result<Self, AbsorbProblem> {
        let cannot = |reason: String| AbsorbProblem::NoBase {
            document: document.name,
            reason,
        };
        let first = |findings: &[Finding]| {
            let first = findings.first().map(|of| of.problem.to_string());
            first.unwrap_or_default()
        };
        let prepared = house.prepare(source.read);
        let naskah = match prepared.tree(document, source.pictures) {
            Outcome::Ready(naskah) => naskah,
            Outcome::Lacking(_) => return Err(cannot("siklusnya belum lengkap".to_owned())),
            Outcome::Failed(findings) => return Err(cannot(first(&findings))),
        };
        let written = house.write(&naskah, Format::Docx, source.read, source.bytes);
        let written = written.map_err(|findings| cannot(first(&findings)))?;
        let places = &source.read.places;
        let texts = || places.texts();
        let absent = schema::keys().iter();
        let absent = absent.filter(|key| !places.contains(key));
        Ok(Self {
            document,
            docx: docx::read(&written.bytes)?,
            file: FileTexts {
                texts: texts().map(|of| (of.key(), of.text().to_owned())).collect(),
                own: by_digits(texts().map(|text| Key::from(text.key()))),
                made: by_digits(absent.map(|key| Key::from(key.as_str()))),
            },
        })
    }

    /// Whether a sentence was made in the place of a key that says nothing.
    pub(super) fn has_sentence_for(&self, key: &str) -> bool {
        let digits = Bookmark::of_key(key);
        let mut marks = marks(&self.docx).into_iter();
        self.file.made.contains_key(&digits) && marks.any(|(of, _)| of == digits)
    }

    pub(super) fn side(&self) -> Side<'_> {
        Side::new(&self.docx)
    }

    /// Holds an edited document against it; `side` is its own.
    pub(super) fn against(&self, side: &Side<'_>, edited: &Side<'_>, terms: Terms) -> Comparison {
        compare(side, edited, &self.file, terms)
    }

    /// Under half of the texts nobody can tell whose is whose.
    pub(super) fn refuse_what_is_left_of(&self, edited: &Docx) -> Result<(), AbsorbProblem> {
        let (had, has) = (marks(&self.docx), marks(edited));
        let left = had.intersection(&has).count();
        if 2 * left < had.len() {
            return Err(AbsorbProblem::FewBookmarks {
                left,
                of: had.len(),
            });
        }
        Ok(())
    }
}

/// The bookmarks of a document in which there is text, by key and place.
pub(super) fn marks(docx: &Docx) -> BTreeSet<(&str, usize)> {
    let paragraphs = docx.paragraphs.iter();
    let spans = paragraphs.flat_map(|paragraph| &paragraph.spans);
    let has_text = |span: &&Span| !span.plain().trim().is_empty();
    let marks = spans.filter(has_text).filter_map(|span| span.mark.as_ref());
    marks.map(|mark| (mark.key.as_str(), mark.place)).collect()
}
