//! Customs of the nota dinas, and of the invitation: its heading, and who initials it.

use super::Sink;
use crate::{cycle::Cycle, finding::FormProblem};

/// Initials that a konsep has room for.
const MOST_INITIALS: usize = 3;

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let nota_dinas = &cycle.nota_dinas;
    for (key, title) in [
        ("siklus.isu", &cycle.siklus.isu),
        ("rapat.undangan.hal", &cycle.rapat.undangan.hal),
        ("nota_dinas.hal", &nota_dinas.hal),
    ] {
        if title.as_deref().is_some_and(ends_with_full_stop) {
            sink.add(key, FormProblem::FullStop);
        }
    }
    if let Some((index, _)) = nota_dinas.paraf.indexed().nth(MOST_INITIALS) {
        let key = format!("nota_dinas.paraf[{index}]");
        sink.add(&key, FormProblem::TooManyInitials);
    }
}

/// True for a full stop that ends a sentence: not for that of an abbreviation (`S.H.`), nor for
/// three that stand for something left out.
fn ends_with_full_stop(title: &str) -> bool {
    let last_word = title.split_whitespace().next_back().unwrap_or_default();
    last_word
        .strip_suffix('.')
        .is_some_and(|word| !word.contains('.'))
}
