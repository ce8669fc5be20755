//! An issue that stays in capitals within sentences, since a word of it may be a name.

use super::Sink;
use crate::{cycle::Cycle, finding::FormProblem, rules::wording::Wording};

pub(super) fn check(cycle: &Cycle, wording: &Wording, sink: &mut Sink<'_>) {
    let siklus = &cycle.siklus;
    let typed = siklus
        .isu
        .as_deref()
        .filter(|_| siklus.isu_kalimat.is_none());
    let Some(doubt) = typed.and_then(|isu| wording.berjalan().doubt(isu)) else {
        return;
    };
    let problem = FormProblem::RunningCapitals {
        words: doubt.words.into_iter().map(str::to_owned).collect(),
        running: doubt.running,
    };
    sink.add("siklus.isu", problem);
}
