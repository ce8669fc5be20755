//! The copy number that secret documents bear.

use super::Sink;
use crate::{
    cycle::{Cycle, Klasifikasi},
    finding::FormProblem,
};

const KEY: &str = "siklus.salinan";

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    if sink.places.has_lost_in(KEY) {
        return;
    }
    let salinan = &cycle.siklus.salinan;
    let is_secret = matches!(
        cycle.siklus.klasifikasi,
        Some(Klasifikasi::Rahasia | Klasifikasi::SangatRahasia)
    );
    match (salinan.nomor, salinan.dari) {
        // A single copy needs no number.
        (None, Some(1)) => {}
        (None, _) if is_secret => sink.add(KEY, FormProblem::NoCopyNumber),
        (Some(number), Some(total)) if !(1..=total).contains(&number) => {
            let problem = FormProblem::NoSuchCopy { number, total };
            sink.add("siklus.salinan.nomor", problem);
        }
        _ => {}
    }
}
