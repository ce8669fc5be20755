//! Where a cycle stands in the SOP: which of its steps are done, what the next one needs, and on
//! whose desk that lies since when.
//!
//! A step is done when its output can be made of what the cycle file holds, and the gate of the
//! SOP is not in the way.

use jiff::civil::{Date, Weekday};

use crate::{
    cycle::{Cycle, Pejabat, Peran},
    house::House,
    rules::{
        documents::{
            BAHAN, KONSEP, Lacking, NOTULA, PENELITIAN, UNDANGAN, is_undangan_in_srikandi,
        },
        institutions::Instansi,
        sop::{Langkah, Sop},
    },
};

/// Minutes of a working day: 37.5 hours in five days (Perpres 21/2023).
const WORKING_DAY: u32 = 450;

/// Where a cycle stands.
#[derive(Debug, Clone)]
pub struct Status<'a> {
    /// The steps of the SOP in order.
    pub steps: Vec<StepStatus<'a>>,
    /// The last step that is done, whatever lacks before it.
    pub reached: Option<u8>,
    /// The step that is next; none once all is done.
    pub next: Option<u8>,
    /// Since when the next step waits: the date of the last dated one before it. A meeting
    /// waits for its day.
    pub since: Option<Date>,
}

/// One step of a cycle.
#[derive(Debug, Clone)]
pub struct StepStatus<'a> {
    pub langkah: &'a Langkah,
    pub standing: Standing,
    /// Name of the official in the role, where it is known.
    pub official: Option<String>,
    pub date: Option<Date>,
    /// Minutes that it took, where the cycle says so.
    pub minutes: Option<u32>,
}

/// Whether a step is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    Done,
    /// Keys that are missing.
    Lacking(Vec<String>),
    /// The e-office makes the document; these keys will say that it has.
    InSrikandi(Vec<String>),
    /// The Deputi sent the bahan back (`perbaiki`).
    SentBack,
}

impl Standing {
    /// The keys that are missing.
    #[must_use]
    pub fn keys(&self) -> &[String] {
        match self {
            Self::Lacking(keys) | Self::InSrikandi(keys) => keys,
            Self::Done | Self::SentBack => &[],
        }
    }
}

impl StepStatus<'_> {
    /// On whose desk it lies: "Deputi, K/L terkait".
    #[must_use]
    pub fn desk(&self) -> String {
        let role = match self.langkah.pelaksana {
            Peran::Menko => "Menko",
            Peran::Deputi => "Deputi",
            Peran::Sesdep => "Sesdep",
            Peran::Asdep => "Asdep",
        };
        let with = self.langkah.bersama.iter().map(String::as_str);
        std::iter::once(role)
            .chain(with)
            .collect::<Vec<_>>()
            .join(", ")
    }

    /// Whether it took longer than the SOP allows.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.minutes
            .is_some_and(|minutes| minutes > self.langkah.menit)
    }
}

impl Status<'_> {
    /// The number of the step that makes the bahan, to which a cycle that was sent back returns.
    #[must_use]
    pub fn mending_step(&self) -> Option<u8> {
        let makes_it = |step: &&StepStatus<'_>| step.langkah.dokumen == BAHAN.name;
        self.steps
            .iter()
            .find(makes_it)
            .map(|step| step.langkah.langkah)
    }

    /// The step that is next.
    #[must_use]
    pub fn next_step(&self) -> Option<&StepStatus<'_>> {
        let next = self.next?;
        self.steps.iter().find(|step| step.langkah.langkah == next)
    }

    /// Working days that the next step has waited on a date; public holidays count, since no
    /// calendar of them is at hand.
    #[must_use]
    pub fn age(&self, on: Date) -> Option<u32> {
        self.next?;
        Some(working_days(self.since?, on))
    }

    /// Whether the next step has waited longer than its time standard by a date.
    #[must_use]
    pub fn is_overdue(&self, on: Date) -> bool {
        let waited = self.age(on).map(|days| days.saturating_mul(WORKING_DAY));
        let standard = self.next_step().map(|step| step.langkah.menit);
        waited
            .zip(standard)
            .is_some_and(|(waited, standard)| waited > standard)
    }
}

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
        let instansi = document.and_then(|document| house.instansi(cycle, document));
        let date = document.and_then(|document| document.date(cycle));
        StepStatus {
            langkah,
            standing: standing(house, cycle, sop, langkah),
            official: official(cycle, langkah, instansi, date),
            date: step_date(cycle, langkah),
            minutes: document.and_then(|document| document.minutes(cycle)),
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

/// The day of a step; none for the konsep, which has none.
fn step_date(cycle: &Cycle, langkah: &Langkah) -> Option<Date> {
    let document = langkah.document()?;
    let is_konsep = document.name == KONSEP.name;
    let date = document.own_date(cycle).filter(|_| !is_konsep);
    date.map(|date| date.0)
}

fn official(
    cycle: &Cycle,
    langkah: &Langkah,
    instansi: Option<&Instansi>,
    date: Option<Date>,
) -> Option<String> {
    let officials = match (instansi, date) {
        (Some(instansi), Some(date)) => instansi.officials(&cycle.pejabat, date),
        _ => cycle.pejabat.clone(),
    };
    let official: &Pejabat = officials.of(langkah.pelaksana);
    official.nama.as_deref().map(str::to_owned)
}

/// Days from Monday to Friday after a date, up to another.
fn working_days(from: Date, to: Date) -> u32 {
    let is_working = |date: &Date| !matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday);
    let days = (to - from).get_days();
    let (weeks, rest) = (days.max(0) / 7, days.max(0) % 7);
    let rest = from.tomorrow().into_iter().flat_map(|first| {
        let days = usize::try_from(rest).unwrap_or_default();
        std::iter::successors(Some(first), |date| date.tomorrow().ok()).take(days)
    });
    let rest = rest.filter(is_working).count();
    u32::try_from(weeks).unwrap_or_default() * 5 + u32::try_from(rest).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::working_days;

    #[test]
    fn working_days_are_those_after_the_first_without_weekends() {
        let thursday = date(2024, 2, 22);
        for (to, days) in [
            (date(2024, 2, 20), 0),
            (date(2024, 2, 22), 0),
            (date(2024, 2, 23), 1),
            (date(2024, 2, 25), 1),
            (date(2024, 2, 26), 2),
            (date(2024, 2, 29), 5),
            (date(2024, 3, 9), 11),
        ] {
            assert_eq!(working_days(thursday, to), days, "{to}");
        }
    }
}
