//! Who came, who did not, and who spoke: a reason is that of one who stayed away, only one who came
//! stands for another, and who spoke said something.

use super::Sink;
use crate::{
    cycle::Cycle,
    finding::{FormProblem, SopProblem},
};

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
    for (index, bahasan) in cycle.notulensi.pembahasan.indexed() {
        let kl = bahasan.kl.as_ref().map(AsRef::<str>::as_ref);
        let who = kl.or(bahasan.pembicara.as_deref());
        let key = format!("notulensi.pembahasan[{index}]");
        if let Some(who) = who
            && bahasan.pokok.is_empty()
            && !sink.places.has_lost_in(&key)
        {
            let who = who.to_owned();
            sink.add(&key, FormProblem::NoPoint { who });
        }
    }
}
