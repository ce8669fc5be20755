//! From a cause to a finding: its place, the nearest right word, and what the author meant.

use crate::{
    cycle::{
        Tanggal,
        scalar::{NOT_A_DATE, NOT_A_DEADLINE, NOT_A_NIP, NOT_A_TIME},
    },
    finding::{FileProblem, Finding, MeaningProblem, Problem},
};

use super::{
    cause::Cause,
    dates, deadlines,
    deserialize::Asked,
    meant,
    tree::{Content, NodeId, Tree, join},
};

/// Puts a cause at a node into words.
pub(super) fn explain(
    tree: &Tree,
    id: NodeId,
    cause: Cause,
    asked: &Asked,
    source: &str,
) -> Finding {
    let text = match &tree.node(id).content {
        Content::Scalar { text, .. } => text.clone(),
        _ => String::new(),
    };
    let problem: Problem = match cause {
        Cause::UnknownKey { known } => return unknown_key(tree, id, known, asked),
        Cause::MissingKey(key) => {
            let path = join(&tree.path(id), key);
            let span = tree.span_of(&path);
            return Finding::new(MeaningProblem::MissingKey { key: key.into() }, path, span);
        }
        Cause::WrongType { .. } if tree.root() == Some(id) => FileProblem::NotKeys {
            found: meant::kind(tree, id),
        }
        .into(),
        Cause::WrongType { expected } => meant::wrong_type(tree, id, expected, asked, source),
        Cause::UnknownChoice { text, choices } => MeaningProblem::UnknownChoice {
            nearest: nearest(&text, choices),
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
            or_person: takes_a_person(tree, id),
            text,
        }
        .into(),
        Cause::OutOfRange => MeaningProblem::OutOfRange { text }.into(),
        Cause::Custom(message) => custom(tree, message, text, is_end(tree, id)).into(),
        Cause::Blank => MeaningProblem::Unfit {
            message: "isi ini kosong".into(),
        }
        .into(),
    };
    Finding::new(problem, tree.path(id), tree.place(id))
}

/// Whether a key takes a role, or a person who holds none.
fn takes_a_person(tree: &Tree, id: NodeId) -> bool {
    let list = tree.node(id).parent.filter(|_| tree.entry(id).is_none());
    let id = list.map_or(id, |(list, _)| list);
    let key = tree.entry(id).map_or("", |entry| entry.key.as_str());
    ["pimpinan", "penerima", "paraf"].contains(&key)
}

/// Whether a time is the one at which something ends.
fn is_end(tree: &Tree, id: NodeId) -> bool {
    tree.entry(id).is_some_and(|entry| entry.key == "selesai")
}

fn custom(tree: &Tree, message: String, text: String, is_end: bool) -> MeaningProblem {
    match message.as_str() {
        NOT_A_DATE | NOT_A_DEADLINE if Tanggal::has_form(&text) => {
            MeaningProblem::NoSuchDate { text }
        }
        NOT_A_DATE => MeaningProblem::DateForm {
            advice: dates::advice(&text),
            text,
        },
        NOT_A_DEADLINE => MeaningProblem::DeadlineForm {
            advice: deadlines::advice(&text, tree.text_at("siklus.tahun")),
            text,
        },
        NOT_A_TIME if dates::has_form_of_a_time(&text) => MeaningProblem::NoSuchTime { text },
        NOT_A_TIME => MeaningProblem::TimeForm {
            time: dates::time_from_words(&text, is_end),
            text,
        },
        NOT_A_NIP => MeaningProblem::NipForm {
            digits: text.bytes().filter(u8::is_ascii_digit).count(),
            text,
        },
        _ => MeaningProblem::Unfit { message },
    }
}

fn unknown_key(tree: &Tree, id: NodeId, known: &[&'static str], asked: &Asked) -> Finding {
    let Some(entry) = tree.entry(id) else {
        return Finding::new(FileProblem::Empty, "", 0..0);
    };
    let elsewhere = asked
        .groups
        .iter()
        .filter(|(_, keys)| keys.contains(&entry.key.as_str()))
        .map(|(group, _)| *group);
    let problem = MeaningProblem::UnknownKey {
        key: entry.key.clone(),
        nearest: nearest(&entry.key, known),
        elsewhere: elsewhere
            .min_by_key(|group| tree.node(*group).span.start)
            .map(|group| tree.path(group))
            .filter(|path| !path.is_empty()),
        known: known.iter().map(|key| (*key).to_owned()).collect(),
    };
    Finding::new(problem, tree.path(id), entry.key_span.clone())
}

/// The known word that was probably meant. One that holds the other (`perihal`, `hal`) counts
/// as near, and so does another spelling (`Sangat Rahasia`, `sangat-rahasia`).
fn nearest(word: &str, known: &[&'static str]) -> Option<String> {
    const NEAR: f64 = 0.78;
    let folded = fold(word);
    let score = |candidate: &str| {
        let candidate = fold(candidate);
        let holds = candidate.len() > 2
            && folded.len() > 2
            && (folded.contains(&candidate) || candidate.contains(&folded));
        let likeness = strsim::jaro_winkler(&folded, &candidate);
        if holds { likeness.max(0.85) } else { likeness }
    };
    let best = known
        .iter()
        .map(|candidate| (score(candidate), *candidate))
        .max_by(|a, b| a.0.total_cmp(&b.0))?;
    (best.0 > NEAR).then(|| best.1.to_owned())
}

fn fold(word: &str) -> String {
    word.chars()
        .take(80)
        .filter(|c| !matches!(c, ' ' | '_' | '-'))
        .flat_map(char::to_lowercase)
        .collect()
}
