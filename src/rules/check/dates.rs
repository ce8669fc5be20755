//! Dates run in the order of the steps, and deadlines lie ahead; an official may have a reason,
//! so these are warnings.

use super::Sink;
use crate::{
    cycle::{Cycle, Jam, LAST_DAY, Tanggal, Tenggat, is_one_night, steps::MENKO},
    finding::{MeaningProblem, SopProblem},
};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let steps = cycle.dated_steps();
    let is_menko = |(key, _): &(String, Tanggal)| key == MENKO;
    let others: Vec<_> = steps.iter().filter(|step| !is_menko(step)).collect();
    // Each with the step before it: one date that is wrong makes one warning.
    for pair in others.windows(2) {
        in_order(pair[0], pair[1], sink);
    }
    // A letter comes in before the Menko speaks, or after.
    for pair in steps.windows(2).filter(|pair| is_menko(&pair[0])) {
        in_order(&pair[0], &pair[1], sink);
    }
    deadlines(cycle, sink);
    let rapat = &cycle.rapat;
    let held = &cycle.notulensi;
    // Whoever invites says on which day it ends; that it passed midnight nobody has to say.
    let began = held.mulai.or(rapat.mulai);
    for (key, start, end, may_pass_midnight) in [
        ("rapat.selesai", rapat.mulai, rapat.selesai, false),
        ("notulensi.selesai", began, held.selesai, true),
    ] {
        let Some((Jam(start), Jam(end))) = start.zip(end) else {
            continue;
        };
        let is_next_day = rapat.takes_days() || may_pass_midnight && is_one_night(start, end);
        if end == start || end < start && !is_next_day {
            sink.add(key, SopProblem::TimeOrder);
        }
    }
    // Four digits, as in a date.
    if let Some(year) = cycle.siklus.tahun
        && !(1000..=9999).contains(&year)
    {
        let text = year.to_string();
        sink.add("siklus.tahun", MeaningProblem::OutOfRange { text });
    }
    if let (Some(year), Some(date)) = (cycle.siklus.tahun, cycle.nota_dinas.tanggal)
        && !(year..=year.saturating_add(1)).contains(&date.0.year())
    {
        let date = date.0.to_string();
        sink.add("siklus.tahun", SopProblem::YearDiffers { year, date });
    }
}

fn in_order(before: &(String, Tanggal), after: &(String, Tanggal), sink: &mut Sink<'_>) {
    if after.1 >= before.1 {
        return;
    }
    let (earlier, date) = (before.0.clone(), before.1.0.to_string());
    let problem = if after.0 == LAST_DAY && earlier == "rapat.tanggal" {
        SopProblem::EndsBeforeItBegins { date }
    } else {
        SopProblem::DateOrder { earlier, date }
    };
    sink.add(&after.0, problem);
}

/// Deadlines that nobody can compare, or that are over when the document that sets them is dated.
fn deadlines(cycle: &Cycle, sink: &mut Sink<'_>) {
    let agreed = cycle.notulensi.tindak_lanjut.indexed().map(|(index, of)| {
        let key = format!("notulensi.tindak_lanjut[{index}].tenggat");
        (key, of.tenggat.as_ref())
    });
    let rapat = &cycle.rapat;
    let meeting = if rapat.sampai.is_some() {
        LAST_DAY
    } else {
        "rapat.tanggal"
    };
    judge(meeting, rapat.last_day(), agreed, sink);
    let proposed = cycle.rekomendasi.butir.indexed().map(|(index, butir)| {
        let key = format!("rekomendasi.butir[{index}].tenggat");
        (key, butir.tenggat.as_ref())
    });
    let signed = cycle.nota_dinas.tanggal;
    judge("nota_dinas.tanggal", signed, proposed, sink);
}

fn judge<'a>(
    of: &'static str,
    date: Option<Tanggal>,
    deadlines: impl Iterator<Item = (String, Option<&'a Tenggat>)>,
    sink: &mut Sink<'_>,
) {
    let deadlines: Vec<_> = deadlines
        .filter_map(|(key, deadline)| Some((key, deadline?)))
        .collect();
    for (key, deadline) in &deadlines {
        if let Tenggat::Teks(text) = deadline {
            let text = text.clone();
            sink.add(key, MeaningProblem::UnknownDeadline { text });
        }
    }
    let Some(date) = date else { return };
    let (mut passed, ahead): (Vec<_>, Vec<_>) = deadlines
        .into_iter()
        .map(|(key, deadline)| (key, deadline.last_day()))
        .partition(|(_, last_day)| last_day.is_some_and(|last_day| last_day < date));
    // Where all are over, it is the one date that is wrong: one warning.
    if ahead.is_empty() {
        passed.truncate(1);
    }
    for (key, _) in passed {
        let date = date.0.to_string();
        sink.add(&key, SopProblem::DeadlinePassed { of, date });
    }
}
