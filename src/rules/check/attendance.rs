//! Who came, and who did not: a reason is that of one who stayed away, and only one who came
//! stands for another.

use super::Sink;
use crate::{cycle::Cycle, finding::SopProblem};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    for (index, peserta) in cycle.rapat.peserta.indexed() {
        let is_absent = peserta.hadir == Some(false);
        let (part, problem) = if peserta.keterangan.is_some() && !is_absent {
            ("keterangan", SopProblem::ReasonOfPresent)
        } else if peserta.mewakili.is_some() && is_absent {
            ("mewakili", SopProblem::AbsentForAnother)
        } else {
            continue;
        };
        let key = format!("rapat.peserta[{index}]");
        // Whether they came may stand in what could not be read (`hadir: tidak`).
        if !sink.places.has_lost_in(&key) {
            sink.add(&format!("{key}.{part}"), problem);
        }
    }
}
