//! Dates run in the order of the steps; an official may have a reason, so these are warnings.

use super::Sink;
use crate::{
    cycle::{Cycle, SatuAtauDaftar, Tanggal},
    finding::SopProblem,
};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let mut before: Option<(String, Tanggal)> = None;
    for (key, date) in steps(cycle) {
        if let Some((earlier, earlier_date)) = &before
            && date < *earlier_date
        {
            let problem = SopProblem::DateOrder {
                earlier: earlier.clone(),
                date: earlier_date.0.to_string(),
            };
            sink.add(&key, problem);
            continue;
        }
        before = Some((key, date));
    }
    if let (Some(start), Some(end)) = (cycle.rapat.mulai, cycle.rapat.selesai)
        && end <= start
    {
        sink.add("rapat.selesai", SopProblem::TimeOrder);
    }
    if let (Some(year), Some(date)) = (cycle.siklus.tahun, cycle.nota_dinas.tanggal)
        && !(year..=year.saturating_add(1)).contains(&date.0.year())
    {
        sink.add(
            "siklus.tahun",
            SopProblem::YearDiffers {
                year,
                date: date.0.to_string(),
            },
        );
    }
}

/// The dates of the steps that have one, in the order of the SOP.
fn steps(cycle: &Cycle) -> Vec<(String, Tanggal)> {
    let mut dates = vec![
        ("arahan.tanggal".to_owned(), cycle.arahan.tanggal),
        ("bahan.tanggal".to_owned(), cycle.bahan.tanggal),
    ];
    match &cycle.penelitian {
        Some(SatuAtauDaftar::Satu(round)) => {
            dates.push(("penelitian.tanggal".to_owned(), round.tanggal));
        }
        Some(SatuAtauDaftar::Daftar(rounds)) => {
            let rounds = rounds.indexed();
            dates.extend(
                rounds
                    .map(|(index, round)| (format!("penelitian[{index}].tanggal"), round.tanggal)),
            );
        }
        None => {}
    }
    dates.extend([
        (
            "rapat.undangan.tanggal".to_owned(),
            cycle.rapat.undangan.tanggal,
        ),
        ("rapat.tanggal".to_owned(), cycle.rapat.tanggal),
        ("laporan.tanggal".to_owned(), cycle.laporan.tanggal),
        ("rekomendasi.tanggal".to_owned(), cycle.rekomendasi.tanggal),
        ("nota_dinas.tanggal".to_owned(), cycle.nota_dinas.tanggal),
    ]);
    dates
        .into_iter()
        .filter_map(|(key, date)| Some((key, date?)))
        .collect()
}
