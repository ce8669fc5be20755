//! The way back: what edited documents and other copies say that the cycle file does not.

use nodin::{
    Existing, Fate,
    finding::AbsorbProblem,
    scan::docx,
    serap::{Copies, CycleSource, Known, NoCopy, Perubahan, Serapan, absorb, absorb_chosen},
};
use serde_json::{Value, json};

use crate::{
    desk::{Opened, house},
    message::Message,
};

impl Opened<'_> {
    /// What an edited document says; with `chosen` numbers, the file that says those of it.
    pub(crate) fn absorbed(&self, document: &[u8], chosen: Option<Vec<usize>>) -> Message {
        match self.absorb(document, chosen.as_deref()) {
            Ok(mut serapan) => {
                let pieces = serapan.berkas_baru.take().into_iter().collect();
                let value = told(&serapan);
                Message { value, pieces }
            }
            Err(problem) => Message::refusal(&sentence(&problem)),
        }
    }

    /// What becomes of the document that stands there, where a new one is to go.
    pub(crate) fn fate(&self, documents: &[&[u8]], is_ours: bool) -> Message {
        let &[present, new] = documents else {
            return Message::refusal("Naskah yang dibandingkan tidak lengkap.");
        };
        let present = Some(present);
        let says_no_more = |edited: &[u8]| {
            self.absorb(edited, None)
                .is_ok_and(|serapan| serapan.is_silent())
        };
        let fate: Fate = Existing { present, is_ours }.fate(new, false, says_no_more);
        Message::of(json!({ "nasib": fate }))
    }

    fn absorb(&self, document: &[u8], chosen: Option<&[usize]>) -> Result<Serapan, AbsorbProblem> {
        let docx = docx::read(document)?;
        let source = CycleSource {
            bytes: self.source,
            read: &self.read,
            pictures: &self.pictures,
        };
        match chosen {
            None => absorb(house(), source, &docx, &[]),
            Some(numbers) => absorb_chosen(house(), source, &docx, numbers),
        }
    }
}

/// What another copy of the file says; with `chosen` numbers, the file that says those of it.
pub(crate) fn compared(ours: &[u8], left: &[&[u8]], chosen: Option<Vec<usize>>) -> Message {
    let copies = Copies {
        ours,
        theirs: left.first().copied().unwrap_or_default(),
        base: left.get(1).copied(),
    };
    let compared = || -> Result<Message, NoCopy> {
        let rows = copies.differences()?;
        let (unasked, asked) = rows.into_iter().partition(|row| row.sebab.is_none());
        let serapan = Serapan {
            perubahan: unasked,
            pilihan: asked,
            ..Serapan::default()
        };
        let merged = chosen.map(|numbers| copies.merged(&numbers)).transpose()?;
        Ok(Message {
            value: told(&serapan),
            pieces: merged.into_iter().collect(),
        })
    };
    compared().unwrap_or_else(|error| Message::refusal(&capital(&error.to_string())))
}

/// The number of the cycle that a document says it is of; null for what is no document of nodin.
pub(crate) fn known_as(document: &[u8]) -> Message {
    let known = docx::read(document).map(|docx| Known::of(&docx));
    let ours = known.ok().filter(Known::is_ours);
    Message::of(json!({ "nomor": ours.and_then(|known| known.nomor) }))
}

fn told(serapan: &Serapan) -> Value {
    let mut value = json!(serapan);
    value["perubahan"] = serapan.perubahan.iter().map(numbered).collect();
    value["pilihan"] = serapan.pilihan.iter().map(numbered).collect();
    value["ringkas"] = serapan.in_short().into();
    value["senyap"] = serapan.is_silent().into();
    value
}

/// A change with the number by which it is chosen.
fn numbered(change: &Perubahan) -> Value {
    let mut value = json!(change);
    value["nomor"] = change.nomor.into();
    value
}

fn sentence(problem: &AbsorbProblem) -> String {
    capital(&problem.to_string())
}

fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}{}.", first.collect::<String>(), letters.as_str())
}
