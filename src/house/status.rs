//! Where a cycle stands: each step of the SOP by what the house could make of it.

use super::House;
use crate::{
    cycle::Cycle,
    rules::{
        documents::{
            BAHAN, KONSEP, Lacking, NOTULA, PENELITIAN, UNDANGAN, is_undangan_in_srikandi,
        },
        sop::{Langkah, Sop},
        status::{Standing, Status, StepStatus},
    },
};

impl House {
    /// Where a cycle stands in the SOP of its date; nothing for a cycle without a year, or in a
    /// year without an SOP.
    #[must_use]
    pub fn status(&self, cycle: &Cycle) -> Option<Status<'_>> {
        let sop = self.sop(cycle.last_date()?)?;
        let steps: Vec<StepStatus<'_>> = steps(self, sop, cycle);
        let number = |document| sop.step_of(document).map(|langkah| langkah.langkah);
        let done = |step: &&StepStatus<'_>| step.standing == Standing::Done;
        let reached = steps.iter().rfind(done).map(|step| step.langkah.langkah);
        let sent_back = cycle.is_sent_back();
        let next = if sent_back {
            // Back to whoever makes the bahan.
            steps.iter().find(|step| step.langkah.dokumen == BAHAN.name)
        } else {
            let after = |step: &&StepStatus<'_>| Some(step.langkah.langkah) > reached;
            steps.iter().find(after)
        };
        let next = next.map(|step| step.langkah.langkah);
        let until = if sent_back {
            number(&PENELITIAN)
        } else {
            reached
        };
        let dates = steps
            .iter()
            .filter(|step| Some(step.langkah.langkah) <= until);
        let mut since = dates.filter_map(|step| step.date).next_back();
        if next.is_some() && next == number(&NOTULA) {
            since = since.max(cycle.rapat.last_day().map(|date| date.0));
        }
        Some(Status {
            steps,
            reached,
            next,
            since,
        })
    }
}

fn steps<'a>(house: &House, sop: &'a Sop, cycle: &Cycle) -> Vec<StepStatus<'a>> {
    let step = |langkah: &'a Langkah| {
        let document = langkah.document();
        // The konsep has no day.
        let dated = document.filter(|document| document.name != KONSEP.name);
        let date = dated.and_then(|document| (document.own_date)(cycle));
        StepStatus {
            langkah,
            standing: standing(house, cycle, sop, langkah),
            official: official(house, cycle, langkah),
            date: date.map(|date| date.0),
            minutes: document.and_then(|document| (document.minutes)(cycle)),
        }
    };
    sop.langkah.iter().map(step).collect()
}

fn standing(house: &House, cycle: &Cycle, sop: &Sop, langkah: &Langkah) -> Standing {
    let Some(document) = langkah.document() else {
        return Standing::Lacking(Vec::new());
    };
    if cycle.is_sent_back() && sop.is_behind_the_gate(document) {
        return Standing::SentBack;
    }
    let (undangan, nota_dinas) = (&cycle.rapat.undangan, &cycle.nota_dinas);
    match house.lacking(cycle, document) {
        // What was uploaded is an invitation once SRIKANDI has sent it.
        None if document.name == UNDANGAN.name && is_undangan_in_srikandi(cycle) => in_srikandi([
            (undangan.nomor.is_some(), "rapat.undangan.nomor"),
            (undangan.tanggal.is_some(), "rapat.undangan.tanggal"),
        ]),
        None => Standing::Done,
        Some(Lacking::Keys(keys)) => Standing::Lacking(keys),
        Some(Lacking::InSrikandi) => in_srikandi([
            (nota_dinas.nomor.is_some(), "nota_dinas.nomor"),
            (nota_dinas.tanggal.is_some(), "nota_dinas.tanggal"),
        ]),
        Some(Lacking::Unasked(group)) => Standing::Lacking(vec![group.to_owned()]),
    }
}

/// What SRIKANDI has made says its number and date, in these keys.
fn in_srikandi(keys: [(bool, &str); 2]) -> Standing {
    let lacking = keys.into_iter().filter(|(there, _)| !there);
    let lacking: Vec<String> = lacking.map(|(_, key)| key.to_owned()).collect();
    if lacking.is_empty() {
        Standing::Done
    } else {
        Standing::InSrikandi(lacking)
    }
}

fn official(house: &House, cycle: &Cycle, langkah: &Langkah) -> Option<String> {
    let under = |document| Some((house.instansi(cycle, document)?, document.date(cycle)?));
    let officials = match langkah.document().and_then(under) {
        Some((instansi, date)) => instansi.officials(&cycle.pejabat, date),
        None => cycle.pejabat.clone(),
    };
    let official = officials.of(langkah.pelaksana);
    official.nama.as_deref().map(str::to_owned)
}
