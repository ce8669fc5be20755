//! A text as a scalar of YAML: plain where that is safe, below `|` where it has lines, and in
//! quotes otherwise.

use std::fmt::Write as _;

use crate::cycle::Tanggal;

/// Plain words that mean something else to some reader of YAML.
const TAKEN: [&str; 7] = ["null", "yes", "no", "on", "off", "y", "n"];

/// How the text that a new one replaces stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Manner {
    Plain,
    SingleQuoted,
    DoubleQuoted,
    /// Below `|` or `>`.
    Block,
}

/// `text` as it stands after its key, with its further lines `indent` columns in.
pub(crate) fn scalar(text: &str, indent: usize) -> String {
    if is_plain(text) {
        text.to_owned()
    } else if text.contains('\n') && is_block(text) {
        block(text, indent)
    } else {
        quoted(text)
    }
}

/// As [`scalar`], in the manner of the text that stood there where that can hold it.
pub(super) fn scalar_like(manner: Manner, text: &str, indent: usize) -> String {
    match manner {
        Manner::Block if is_block(text) => block(text, indent),
        Manner::SingleQuoted | Manner::DoubleQuoted if !text.contains('\n') => {
            quoted_like(manner, text)
        }
        _ => scalar(text, indent),
    }
}

/// `text` on one line, within `[ … ]` or `{ … }`.
pub(super) fn scalar_in_flow(manner: Manner, text: &str) -> String {
    match manner {
        Manner::Plain | Manner::Block if is_plain(text) && !text.contains(',') => text.to_owned(),
        _ => quoted_like(manner, text),
    }
}

/// A key: bare where it is a word.
pub(super) fn key(key: &str) -> String {
    let is_word = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
        && !is_taken(key);
    if is_word { key.to_owned() } else { quoted(key) }
}

/// Letters first, or a form that every reader takes for what it is; and only what has no
/// meaning in YAML wherever it stands.
fn is_plain(text: &str) -> bool {
    let is_harmless = |c: char| c.is_alphanumeric() || " .,;/()&'+-–".contains(c);
    (text.starts_with(char::is_alphabetic)
        || Tanggal::has_form(text)
        || is_number(text)
        || is_count(text))
        && text.chars().all(is_harmless)
        && !text.ends_with(' ')
        && !is_taken(text)
}

fn is_taken(text: &str) -> bool {
    TAKEN.contains(&text.to_ascii_lowercase().as_str())
}

/// A number that no reader rounds or takes for an octal one.
fn is_number(text: &str) -> bool {
    let digits = text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits && (!text.starts_with('0') || text == "0")
}

/// `1 (satu) berkas`, `09/De-II/HN.00.01/02/2024`: begins with a digit and is no number.
fn is_count(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.contains([' ', '/'])
        && text.contains(char::is_alphabetic)
}

/// Lines that are the same when they are read back.
fn is_block(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    let is_line = |line: &str| !line.ends_with([' ', '\t']) && !line.starts_with('\t');
    !body.is_empty()
        && !body.ends_with('\n')
        && !body.starts_with([' ', '\n'])
        && body.split('\n').all(is_line)
        && body
            .chars()
            .all(|c| matches!(c, '\n' | '\t') || is_printable(c))
}

fn block(text: &str, indent: usize) -> String {
    let (head, body) = match text.strip_suffix('\n') {
        Some(body) => ("|", body),
        None => ("|-", text),
    };
    body.split('\n').fold(head.to_owned(), |mut block, line| {
        block.push('\n');
        if !line.is_empty() {
            block.extend(std::iter::repeat_n(' ', indent));
            block.push_str(line);
        }
        block
    })
}

fn quoted_like(manner: Manner, text: &str) -> String {
    if manner == Manner::SingleQuoted && text.chars().all(is_printable) {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        quoted(text)
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            '\t' => quoted.push_str("\\t"),
            c if is_printable(c) => quoted.push(c),
            c => {
                // Infallible into a String.
                let _ = write!(quoted, "\\U{:08X}", u32::from(c));
            }
        }
    }
    quoted.push('"');
    quoted
}

/// Seen on a page, and no line break to any reader of YAML.
fn is_printable(c: char) -> bool {
    !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}
