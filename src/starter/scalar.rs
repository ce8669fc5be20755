//! A text as a scalar of YAML: plain where that is safe, below `|` where it has lines, and in
//! quotes otherwise.

use std::fmt::Write as _;

/// Plain words that mean something else to some reader of YAML.
const TAKEN: [&str; 9] = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"];

/// `text` as it stands after its key, with its further lines `indent` columns in.
pub(super) fn scalar(text: &str, indent: usize) -> String {
    if is_plain(text) {
        text.to_owned()
    } else if is_block(text) {
        block(text, indent)
    } else {
        quoted(text)
    }
}

/// `text` on one line, for a comment.
pub(super) fn in_comment(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// Letters first, and then only what has no meaning in YAML wherever it stands.
fn is_plain(text: &str) -> bool {
    let is_harmless = |c: char| c.is_alphanumeric() || " .,;/()&'+-–".contains(c);
    text.starts_with(char::is_alphabetic)
        && text.chars().all(is_harmless)
        && !text.ends_with(' ')
        && !TAKEN.contains(&text.to_ascii_lowercase().as_str())
}

/// Lines that are the same when they are read back.
fn is_block(text: &str) -> bool {
    let body = text.strip_suffix('\n').unwrap_or(text);
    text.contains('\n')
        && !body.is_empty()
        && !body.ends_with('\n')
        && !body.starts_with([' ', '\n'])
        && body.lines().all(|line| !line.ends_with(' '))
        && body.chars().all(|c| c == '\n' || is_printable(c))
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

fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
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
