//! The number of a nota dinas: does it look like one of the office's?

use jiff::civil::Date;

use super::Sink;
use crate::{
    cycle::{Cycle, Klasifikasi},
    finding::FormProblem,
    rules::{institutions::Instansi, numbers::Filling},
};

const KEY: &str = "nota_dinas.nomor";

pub(super) fn check(cycle: &Cycle, instansi: &Instansi, date: Date, sink: &mut Sink<'_>) {
    let Some(number) = &cycle.nota_dinas.nomor else {
        return;
    };
    let patterns: Vec<_> = instansi
        .pola_nomor
        .iter()
        .filter(|pattern| pattern.berlaku.covers(date))
        .map(|pattern| &pattern.pola)
        .collect();
    if patterns.is_empty() {
        return;
    }
    let class = cycle.class();
    let is_class_known = !sink.places.is_lost("siklus.klasifikasi");
    let fits: Vec<_> = patterns
        .iter()
        .filter_map(|pattern| pattern.fit(number))
        .collect();
    if let Some(date) = cycle.nota_dinas.tanggal
        && let Some(year) = fits.iter().find_map(|fit| fit.year)
        && year != date.0.year()
    {
        let date = date.0.to_string();
        sink.add(KEY, FormProblem::NumberYear { year, date });
    }
    let other = |borne: Klasifikasi| borne != class && is_class_known;
    match fits.first() {
        None if patterns.iter().any(|of| of.fits_other_kind(number)) => {}
        None => {
            let filling = Filling {
                typed: number,
                class,
                date: cycle.nota_dinas.tanggal.map_or(date, |date| date.0),
            };
            let examples = patterns.iter().map(|of| of.example(filling)).collect();
            sink.add(KEY, FormProblem::NumberPattern { examples });
        }
        Some(_) if fits.iter().any(|fit| !fit.class.is_some_and(other)) => {}
        Some(fit) => {
            let borne = fit.class.map_or("", Klasifikasi::code);
            let class = class.code();
            sink.add(KEY, FormProblem::NumberClass { borne, class });
        }
    }
}
