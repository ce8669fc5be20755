//! Customs of the nota dinas, and of the invitation: its heading, and who initials it.

use super::Sink;
use crate::{cycle::Cycle, finding::FormProblem};

/// Initials that a konsep has room for.
const MOST_INITIALS: usize = 3;

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let nota_dinas = &cycle.nota_dinas;
    for (key, title) in [
        ("siklus.isu", &cycle.siklus.isu),
        ("siklus.isu_kalimat", &cycle.siklus.isu_kalimat),
        ("rapat.undangan.hal", &cycle.rapat.undangan.hal),
        ("nota_dinas.hal", &nota_dinas.hal),
    ] {
        let Some(title) = title.as_deref() else {
            continue;
        };
        if ends_with_full_stop(title) {
            sink.add(key, FormProblem::FullStop);
        }
        if is_all_capitals(title) {
            sink.add(key, FormProblem::AllCapitals);
        }
    }
    if let Some((index, _)) = nota_dinas.paraf.indexed().nth(MOST_INITIALS) {
        let key = format!("nota_dinas.paraf[{index}]");
        sink.add(&key, FormProblem::TooManyInitials);
    }
}

/// True for three words or more without a small letter; fewer may be abbreviations.
fn is_all_capitals(title: &str) -> bool {
    let words = title.split_whitespace();
    let words = words.filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1);
    words.count() > 2 && !title.chars().any(char::is_lowercase)
}

/// True for a full stop that ends a sentence: not for that of an abbreviation (`S.H.`), nor for
/// three that stand for something left out.
fn ends_with_full_stop(title: &str) -> bool {
    let last_word = title.split_whitespace().next_back().unwrap_or_default();
    last_word
        .strip_suffix('.')
        .is_some_and(|word| !word.contains('.'))
}
