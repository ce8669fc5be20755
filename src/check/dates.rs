//! Dates run in the order of the steps; an official may have a reason, so these are warnings.

use super::Sink;
use crate::{cycle::Cycle, finding::SopProblem};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    // Each with the step before it: one date that is wrong makes one warning.
    for pair in cycle.dated_steps().windows(2) {
        let [(earlier, before), (key, date)] = pair else {
            continue;
        };
        if date < before {
            let problem = SopProblem::DateOrder {
                earlier: earlier.clone(),
                date: before.0.to_string(),
            };
            sink.add(key, problem);
        }
    }
    if let (Some(start), Some(end)) = (cycle.rapat.mulai, cycle.rapat.selesai)
        && end <= start
    {
        sink.add("rapat.selesai", SopProblem::TimeOrder);
    }
    if let (Some(year), Some(date)) = (cycle.siklus.tahun, cycle.nota_dinas.tanggal)
        && !(year..=year.saturating_add(1)).contains(&date.0.year())
    {
        let date = date.0.to_string();
        sink.add("siklus.tahun", SopProblem::YearDiffers { year, date });
    }
}
