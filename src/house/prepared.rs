//! A cycle on its way into documents: the first half of the line, from what was read to a tree.

use std::{cell::OnceCell, ptr, sync::Arc};

use super::{House, Outcome, at_key, unplaced};
use crate::{
    cycle::Cycle,
    fill::{
        context::{Context, Laid},
        counts::Counts,
    },
    naskah::{Key, Naskah, exceeded, fit},
    picture::Pictures,
    read::{self, Read},
    rules::{check, documents::Document, institutions::Instansi},
};

/// A cycle prepared for its documents ([`House::prepare`]).
pub struct Prepared<'a> {
    house: &'a House,
    read: &'a Read<Cycle>,
    /// Laid out for the first document that is made.
    laid: OnceCell<Laid<'a>>,
    /// Counted once under the profile of the first; few cycles have two.
    counts: OnceCell<(&'a Instansi, Counts)>,
}

impl<'a> Prepared<'a> {
    pub(super) fn new(house: &'a House, read: &'a Read<Cycle>) -> Self {
        Self {
            house,
            read,
            laid: OnceCell::new(),
            counts: OnceCell::new(),
        }
    }

    /// Fills a document's tree. `pictures` are those that [`check::pictures`] makes of the files
    /// that the cycle names.
    #[must_use]
    pub fn tree(&self, document: &Document, pictures: &Pictures) -> Outcome {
        let (house, read) = (self.house, self.read);
        let (cycle, places) = (&read.value, &read.places);
        let (instansi, date) = match house.ground(cycle, document) {
            Ok(Ok(ground)) => ground,
            Ok(Err(lacking)) => return Outcome::Lacking(lacking),
            Err(problem) => {
                return Outcome::Failed(vec![at_key(problem, "siklus.instansi", places)]);
            }
        };
        // What has not come this far has not met the gate either.
        let gate = |sop| check::gate(cycle, document, sop, places);
        if let Some(finding) = house.sop(date).and_then(gate) {
            return Outcome::Failed(vec![finding]);
        }
        let context = self.context(instansi, date, document);
        match house.filled(document.template, context) {
            Ok(mut naskah) => {
                naskah.properties.document = document.name;
                if let Err(path) = show(&mut naskah, pictures) {
                    return Outcome::Failed(vec![check::missing_picture(read, path)]);
                }
                let exceeded = exceeded(&naskah);
                if !exceeded.is_empty() {
                    let exceeded = exceeded.into_iter().take(read::MAX_FINDINGS);
                    let finding = |(problem, key): (_, Option<Key>)| {
                        at_key(problem, key.as_deref().unwrap_or_default(), places)
                    };
                    return Outcome::Failed(exceeded.map(finding).collect());
                }
                fit::fit(&mut naskah, &house.style, house.printer.typeface());
                Outcome::Ready(Box::new(naskah))
            }
            Err(problems) => Outcome::Failed(unplaced(problems)),
        }
    }

    /// A document's template filled, if nothing lacks for it; why it cannot be filled is said when it
    /// is made.
    pub(super) fn filled(&self, document: &Document) -> Option<Naskah> {
        let house = self.house;
        let (instansi, date) = house.ground(&self.read.value, document).ok()?.ok()?;
        let context = self.context(instansi, date, document);
        house.filled(document.template, context).ok()
    }

    fn context(
        &self,
        instansi: &'a Instansi,
        date: jiff::civil::Date,
        document: &Document,
    ) -> Context {
        let cycle = &self.read.value;
        let laid = self.laid.get_or_init(|| Laid::out(cycle));
        let count = || (instansi, Counts::of(cycle, instansi));
        let (counted_under, counts) = self.counts.get_or_init(count);
        if ptr::eq(*counted_under, instansi) {
            laid.context(counts, instansi, date, document)
        } else {
            laid.context(&count().1, instansi, date, document)
        }
    }
}

/// Puts the pictures in; the name of one that nobody gave.
fn show(naskah: &mut Naskah, pictures: &Pictures) -> Result<(), String> {
    for (index, gambar) in naskah.gambar_mut().enumerate() {
        let Some(picture) = pictures.get(&gambar.file) else {
            return Err(gambar.file.clone());
        };
        gambar.picture = Some(Arc::clone(picture));
        gambar.number = index + 1;
    }
    Ok(())
}
