//! What an author meant by a value of another kind than its key takes.

use crate::{
    cycle::TextKind,
    finding::{MeaningProblem, Problem, SyntaxProblem},
};

use super::{
    deserialize::{Asked, LIST},
    lines::glued_key,
    tree::{Content, Node, NodeId, Notation, Tree},
};

/// A value that is not what its key takes, `text` where it is a scalar.
pub(super) fn wrong_type(
    tree: &Tree,
    id: NodeId,
    expected: String,
    asked: &Asked,
    source: &str,
) -> Problem {
    let node = tree.node(id);
    let typed = source.get(node.span.clone()).unwrap_or_default();
    if expected == "teks"
        && let Content::Mapping {
            entries,
            flow: false,
        } = &node.content
        && let Some(first) = entries.first()
        && !is_key(&first.key, asked)
    {
        return SyntaxProblem::ColonInText {
            text: typed.trim().into(),
            whole: true,
        }
        .into();
    }
    let advice = advice(tree, id, &expected, asked, typed);
    let found = match &node.content {
        Content::Scalar { text, .. } if !text.is_empty() => format!("teks “{}”", first_words(text)),
        _ => kind(tree, id).into(),
    };
    MeaningProblem::WrongType {
        expected,
        found,
        advice,
    }
    .into()
}

fn advice(tree: &Tree, id: NodeId, expected: &str, asked: &Asked, typed: &str) -> String {
    let node = tree.node(id);
    let key = tree.entry(id).map_or("", |entry| entry.key.as_str());
    match &node.content {
        Content::Scalar { text, style } if expected == LIST => {
            for_a_list(key, text, *style, typed.contains('\n'))
        }
        Content::Mapping {
            entries,
            flow: false,
        } if expected == LIST => {
            let first = entries.first().map_or("", |entry| entry.key.as_str());
            if is_key(first, asked) {
                format!(
                    "awali tiap butir dengan “- ”: “- {first}: …”, dan sejajarkan kunci di bawahnya dengan “{first}”"
                )
            } else {
                "tulis satu butir tiap baris, masing-masing diawali “- ”; butir yang memuat titik dua diberi tanda kutip".into()
            }
        }
        Content::Sequence { flow: true, .. } | Content::Mapping { flow: true, .. }
            if expected == "teks" =>
        {
            "tulis isinya saja, tanpa kurung; bila kurung itu bagian teks, beri tanda kutip".into()
        }
        Content::Sequence { .. } if expected == "teks" => match asked.kinds.get(&id) {
            Some(TextKind::Prose) => {
                format!("tulis “{key}: |”; daftar di bawahnya lalu terbaca sebagai teks")
            }
            _ => "tulis isinya saja, tanpa “- ” dan tanpa kurung".into(),
        },
        Content::Mapping { entries, .. } if expected == "teks" => {
            let first = entries.first().map_or("", |entry| entry.key.as_str());
            format!("tulis isinya saja, tanpa “{first}:”")
        }
        Content::Scalar { text, style } if expected.starts_with("kelompok") => {
            for_a_group(tree, node, text, *style, asked.groups.get(&id).copied())
        }
        Content::Scalar { text, .. } => for_a_word(expected, text),
        _ if expected.starts_with("kelompok") => {
            "tulis “kunci: isi”, satu tiap baris, dengan kunci yang dikenal di sini".into()
        }
        _ => format!("tulis {expected}"),
    }
}

/// A text where a list belongs.
fn for_a_list(key: &str, text: &str, style: Notation, several_lines: bool) -> String {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let first = lines.first().copied().unwrap_or_default();
    let is_dashed = |line: &&str| line.starts_with("- ");
    let numbers = ["1.", "1)", "(1)", "a.", "a)", "A.", "I."];
    let number = numbers.into_iter().find(|mark| first.starts_with(mark));
    let bullets = ["•", "●", "○", "■", "▪", "➢", "–", "—", "*", "·", "\u{F0B7}"];
    let bullet = bullets.into_iter().find(|mark| first.starts_with(mark));
    let mark = number.or(bullet);
    if style.is_block() {
        let sign = if style == Notation::Block { "|" } else { ">" };
        let gone = format!("hapus “{sign}” sesudah “{key}:”");
        return if lines.iter().all(is_dashed) {
            gone
        } else if let Some(mark) = mark {
            format!("{gone}, dan ganti “{mark}” pada tiap butir dengan “- ”")
        } else if first.starts_with('-') {
            format!("{gone}, dan beri spasi sesudah setiap “-”")
        } else {
            format!("{gone}, dan awali tiap butir dengan “- ”")
        };
    }
    if text.starts_with('-') && several_lines {
        "beri spasi sesudah setiap “-”".into()
    } else if text.starts_with('-') {
        "tulis tiap butir pada baris tersendiri, masing-masing diawali “- ”".into()
    } else if let Some(mark) = mark {
        format!("tulis satu butir tiap baris, dan ganti “{mark}” pada tiap butir dengan “- ”")
    } else if several_lines && text.contains(" - ") {
        "awali juga baris pertama dengan “- ”, sejajar dengan yang lain".into()
    } else {
        "tulis satu butir tiap baris, masing-masing diawali “- ”".into()
    }
}

/// A text where keys belong.
fn for_a_group(
    tree: &Tree,
    node: &Node,
    text: &str,
    style: Notation,
    known: Option<&[&str]>,
) -> String {
    if style == Notation::Block {
        return "hapus “|”; kunci di bawahnya lalu terbaca".into();
    }
    if glued_key(text).is_some() {
        return "beri spasi sesudah titik dua".into();
    }
    let in_list = node
        .parent
        .is_some_and(|(parent, _)| matches!(tree.node(parent).content, Content::Sequence { .. }));
    match known.and_then(|known| known.first()) {
        Some(first @ &"kl") if in_list && text.contains(", ") => {
            let name = text.split(", ").next().unwrap_or_default();
            format!("tulis “- {first}: {name}”, satu butir tiap nama")
        }
        // A list's items are told apart by their first key.
        Some(first) if in_list && text.chars().count() <= 60 && !text.contains(": ") => {
            format!("tulis “- {first}: {text}”")
        }
        _ => "tulis “kunci: isi”, satu tiap baris, dengan kunci yang dikenal di sini".into(),
    }
}

/// A text where a number or one of some words belongs.
fn for_a_word(expected: &str, text: &str) -> String {
    let folded = text.to_lowercase();
    let advice =
        match folded.trim_matches(|c: char| !c.is_alphanumeric()) {
            "ya" | "iya" | "hadir" | "yes" | "y" | "true" | "v" if expected.starts_with("true") => {
                "tulis true"
            }
            "tidak" | "absen" | "no" | "n" | "false" | "tidak hadir" | "izin" | "sakit" | "x"
            | "" if expected.starts_with("true") => "tulis false",
            _ if expected == "angka" => number(text),
            _ => return format!("tulis {expected}"),
        };
    advice.into()
}

fn number(text: &str) -> &'static str {
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

/// Whether a word is a key of the contract, as far as this file has asked for keys.
fn is_key(word: &str, asked: &Asked) -> bool {
    asked.groups.values().any(|keys| keys.contains(&word))
        || [
            "uraian", "isi", "kl", "pokok", "judul", "nama", "jabatan", "hal", "nomor", "tanggal",
        ]
        .contains(&word)
}

pub(super) fn kind(tree: &Tree, id: NodeId) -> &'static str {
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
