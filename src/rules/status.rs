//! Where a cycle stands in the SOP: which of its steps are done, what the next one needs, and on
//! whose desk that lies since when.
//!
//! What a step lacks the house finds (`House::status`): it is done when its output can be made of what the cycle file holds, and the gate of the
//! SOP is not in the way.

use jiff::civil::{Date, Weekday};

use crate::{
    cycle::Peran,
    rules::{documents::BAHAN, sop::Langkah},
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
