//! Who came, and who did not: a reason is that of one who stayed away, and only one who came
//! stands for another.

use super::Sink;
use crate::{cycle::Cycle, finding::SopProblem};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    for (index, peserta) in cycle.rapat.peserta.indexed() {
        let key = format!("rapat.peserta[{index}]");
        // Whether they came may stand in what could not be read (`hadir: tidak`).
        if sink.places.has_lost_in(&key) {
            continue;
        }
        let is_absent = peserta.hadir == Some(false);
        if peserta.keterangan.is_some() && !is_absent {
            sink.add(&format!("{key}.keterangan"), SopProblem::ReasonOfPresent);
        }
        if peserta.mewakili.is_some() && is_absent {
            sink.add(&format!("{key}.mewakili"), SopProblem::AbsentForAnother);
        }
    }
}
