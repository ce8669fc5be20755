//! From a cause to a finding: its place, the nearest right word, and what the author meant.

use crate::{
    cycle::scalar::{NOT_A_DATE, NOT_A_DEADLINE, NOT_A_NIP, NOT_A_TIME},
    finding::{FileProblem, Finding, MeaningProblem, Problem},
};

use super::{
    cause::Cause,
    dates, deadlines,
    deserialize::Asked,
    lines::glued_key,
    tree::{Content, NodeId, Tree, join},
};

/// Puts a cause at a node into words.
pub(super) fn explain(tree: &Tree, id: NodeId, cause: Cause, asked: &Asked) -> Finding {
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
            found: kind(tree, id),
        }
        .into(),
        Cause::WrongType { expected } => {
            let advice = type_advice(&expected, &text);
            let found = if text.is_empty() {
                kind(tree, id).into()
            } else {
                format!("teks “{}”", first_words(&text))
            };
            MeaningProblem::WrongType {
                expected,
                found,
                advice,
            }
            .into()
        }
        Cause::UnknownChoice { text, choices } => MeaningProblem::UnknownChoice {
            nearest: nearest(&text, choices),
            choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
            text,
        }
        .into(),
        Cause::OutOfRange => MeaningProblem::OutOfRange { text }.into(),
        Cause::Custom(message) => custom(tree, message, text).into(),
        Cause::Blank => MeaningProblem::Unfit {
            message: "isi ini kosong".into(),
        }
        .into(),
    };
    Finding::new(problem, tree.path(id), tree.place(id))
}

fn custom(tree: &Tree, message: String, text: String) -> MeaningProblem {
    match message.as_str() {
        NOT_A_DATE | NOT_A_DEADLINE if dates::has_form(&text) => MeaningProblem::NoSuchDate { text },
        NOT_A_DATE => MeaningProblem::DateForm {
            date: dates::from_words(&text),
            text,
        },
        NOT_A_DEADLINE => MeaningProblem::DeadlineForm {
            proposal: deadlines::proposal(&text, tree.text_at("siklus.tahun")),
            text,
        },
        NOT_A_TIME if dates::has_form_of_a_time(&text) => MeaningProblem::NoSuchTime { text },
        NOT_A_TIME => MeaningProblem::TimeForm { text },
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

fn kind(tree: &Tree, id: NodeId) -> &'static str {
    match tree.node(id).content {
        Content::Scalar { .. } => "teks",
        Content::Sequence { .. } => "daftar",
        Content::Mapping { .. } => "kelompok kunci",
    }
}

fn first_words(text: &str) -> String {
    let mut words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = words.char_indices().nth(30) {
        words.truncate(cut);
        words.push('…');
    }
    words
}

fn type_advice(expected: &str, text: &str) -> String {
    let folded = text.to_lowercase();
    let advice = match folded.as_str() {
        "ya" | "iya" | "hadir" | "yes" | "y" | "true" if expected.starts_with("true") => {
            "tulis true"
        }
        "tidak" | "absen" | "no" | "n" | "false" if expected.starts_with("true") => "tulis false",
        _ if expected.starts_with("daftar") && text.starts_with('-') => {
            "beri spasi sesudah setiap “-”"
        }
        _ if expected.starts_with("kelompok") && glued_key(text).is_some() => {
            "beri spasi sesudah titik dua"
        }
        _ if expected.starts_with("kelompok") => {
            "tulis “kunci: isi”, satu tiap baris, dengan kunci yang dikenal di sini"
        }
        _ if expected.starts_with("daftar") => {
            "tulis satu butir tiap baris, masing-masing diawali “- ”"
        }
        "" if expected == "teks" => "tulis isinya saja, tanpa “- ” dan tanpa kurung",
        _ if expected == "angka" => number_advice(text),
        _ => return format!("tulis {expected}"),
    };
    advice.into()
}

fn number_advice(text: &str) -> &'static str {
    let whole = text.chars().all(|c| c.is_ascii_digit() || c == '.');
    if text.is_empty() || !text.starts_with(|c: char| c.is_ascii_digit()) {
        "tulis dengan angka, bukan huruf"
    } else if whole {
        "tulis angka bulat, tanpa titik"
    } else if text.parse::<f64>().is_err() && text.replacen(',', ".", 1).parse::<f64>().is_ok() {
        "tulis titik sebagai tanda desimal"
    } else {
        "tulis angkanya saja, tanpa satuan"
    }
}
