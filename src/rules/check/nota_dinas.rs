//! Customs of the nota dinas, and of the invitation: its heading, and who initials it.

use super::Sink;
use crate::{cycle::Cycle, finding::FormProblem};

/// Initials that a konsep has room for.
const MOST_INITIALS: usize = 3;

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let nota_dinas = &cycle.nota_dinas;
    let (surat, menko) = (&cycle.arahan.naskah, &cycle.arahan.menko);
    for (key, title) in [
        ("siklus.isu", &cycle.siklus.isu),
        ("siklus.isu_kalimat", &cycle.siklus.isu_kalimat),
        ("rapat.undangan.hal", &cycle.rapat.undangan.hal),
        ("nota_dinas.hal", &nota_dinas.hal),
        ("arahan.naskah.hal", &surat.hal),
        ("arahan.menko.hal", &menko.hal),
        ("laporan.pengantar.hal", &cycle.laporan.pengantar.hal),
    ] {
        let Some(title) = title.as_deref() else {
            continue;
        };
        if let Some(mark) = ends_with_mark(title) {
            sink.add(key, FormProblem::FullStop { mark });
        }
        if is_all_capitals(title) {
            sink.add(key, FormProblem::AllCapitals);
        }
    }
    if let Some(subject) = cycle.siklus.isu.as_deref().and_then(subject_of_meeting) {
        let subject = subject.to_owned();
        sink.add("siklus.isu", FormProblem::IssueIsMeeting { subject });
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

/// The mark that ends a sentence or joins the next: not the full stop of an abbreviation (`S.H.`),
/// nor three that stand for something left out.
fn ends_with_mark(title: &str) -> Option<char> {
    let last_word = title.split_whitespace().next_back()?;
    let word = last_word.strip_suffix(['.', '?', '!', ',', ';', ':'])?;
    last_word
        .chars()
        .next_back()
        .filter(|_| !word.contains('.'))
}

/// What a meeting is about, where the issue names the meeting first.
fn subject_of_meeting<'a>(isu: &'a str) -> Option<&'a str> {
    const KINDS: [&str; 5] = [
        "Teknis ",
        "Terbatas ",
        "Lanjutan ",
        "Nasional ",
        "Tingkat Menteri ",
    ];
    const ABOUT: [&str; 5] = [
        "tentang ",
        "mengenai ",
        "membahas ",
        "terkait ",
        "dalam rangka ",
    ];
    let without = |text: &'a str, openings: &[&str]| {
        openings
            .iter()
            .find_map(|opening| text.strip_prefix(opening))
    };
    let rest = without(isu, &["Rapat Koordinasi ", "Rakor "])?;
    let rest = without(rest, &KINDS).unwrap_or(rest);
    let subject = without(rest, &ABOUT).unwrap_or(rest);
    subject.starts_with(char::is_uppercase).then_some(subject)
}
