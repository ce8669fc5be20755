//! Each recommendation names its owner, its date, its yardstick and its grounds.

use super::Sink;
use crate::{cycle::Cycle, finding::SopProblem};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    for (index, butir) in cycle.rekomendasi.butir.indexed() {
        let key = format!("rekomendasi.butir[{index}]");
        // What it lacks may stand in what could not be read (`tengat: 2024-04-30`).
        if butir.uraian.is_none() || sink.places.has_lost_in(&key) {
            continue;
        }
        for (part, words, is_there) in [
            (
                "penanggung_jawab",
                "penanggung jawab",
                !butir.penanggung_jawab.is_empty(),
            ),
            ("tenggat", "tenggat", butir.tenggat.is_some()),
            ("indikator", "indikator", butir.indikator.is_some()),
            ("dasar", "dasar pertimbangan", butir.dasar.is_some()),
        ] {
            if !is_there {
                sink.add(
                    &format!("{key}.{part}"),
                    SopProblem::Incomplete { part: words },
                );
            }
        }
    }
}
