//! The words of a text as they matter here: parted at signs, with links and long numbers known.

use std::ops::Range;

/// A word of a text, as far as the next blank.
pub(super) struct Word<'a> {
    pub(super) text: &'a str,
    pub(super) span: Range<usize>,
    /// In small letters, without the signs round it.
    pub(super) folded: String,
    /// Whether a bracket or a quote opens before it.
    pub(super) opened: bool,
}

pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    // `Passcode:123` and `(ID=823 …` are words, too.
    let mut words = Vec::new();
    let mut at = 0;
    for chunk in text.split_inclusive(char::is_whitespace) {
        add(chunk.trim_end(), at, &mut words);
        at += chunk.len();
    }
    words
}

/// Adds a word, or the two that a colon or an equals sign parts, or brackets and commas.
fn add<'a>(text: &'a str, from: usize, words: &mut Vec<Word<'a>>) {
    let is_edge = |c: char| {
        matches!(
            c,
            '(' | '[' | '{' | '<' | '"' | '\'' | '“' | '‘' | '*' | '_'
        )
    };
    let core = text.trim_start_matches(is_edge);
    let opened = core.len() < text.len();
    let from = from + text.len() - core.len();
    if core.is_empty() {
        return;
    }
    if !is_link(core) {
        let parts = core
            .find([':', '=', ',', ';', '/', '(', '|'])
            .filter(|at| at + 1 < core.len());
        let number = |at: usize| {
            let before = core[..at].chars().next_back();
            before.is_some_and(|c| c.is_ascii_digit()) && core[at..].starts_with([':', '/'])
        };
        if let Some(at) = parts.filter(|at| *at > 0 && !number(*at)) {
            words.push(word(&core[..=at], from, opened));
            add(&core[at + 1..], from + at + 1, words);
            return;
        }
    }
    words.push(word(core, from, opened));
}

fn word(text: &str, from: usize, opened: bool) -> Word<'_> {
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    Word {
        text,
        span: from..from + text.trim_end_matches(CLOSING).len().max(1),
        folded: bare.to_lowercase(),
        opened,
    }
}

/// Signs that end what stands before them.
pub(super) const CLOSING: [char; 12] =
    [',', ';', ')', ']', '}', '>', '"', '\'', '”', '’', '.', '|'];

pub(super) fn is_closed(word: &Word<'_>) -> bool {
    word.text.ends_with(CLOSING) && !word.text.ends_with('.')
}

/// How many words make a number of nine digits or more, in groups.
pub(super) fn number(words: &[Word<'_>]) -> usize {
    let is_group = |word: &Word<'_>| {
        let bare = word.text.trim_end_matches(CLOSING);
        let mut signs = bare.chars();
        signs.all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '–'))
            && bare.contains(|c: char| c.is_ascii_digit())
    };
    let mut count = 0;
    let mut digits = 0;
    for word in words.iter().take_while(|word| is_group(word)) {
        count += 1;
        digits += word.text.chars().filter(char::is_ascii_digit).count();
        if is_closed(word) {
            break;
        }
    }
    if digits >= 9 { count } else { 0 }
}

/// Hosts whose addresses are written without what comes before or after them.
const HOSTS: [&str; 10] = [
    "zoom.us",
    "zoom.com",
    "meet.google.com",
    "teams.microsoft.com",
    "teams.live.com",
    "webex.com",
    "s.id",
    "bit.ly",
    "tinyurl.com",
    "linktr.ee",
];

pub(super) fn is_link(word: &str) -> bool {
    let word = word.trim_end_matches(CLOSING).to_lowercase();
    if ["http://", "https://", "www."]
        .iter()
        .any(|start| word.starts_with(start))
    {
        return true;
    }
    let (host, path) = word.split_once('/').unwrap_or((&word, ""));
    let is_host = |host: &str| {
        let labels: Vec<&str> = host.split('.').collect();
        labels.len() > 1
            && labels.iter().all(|label| {
                !label.is_empty() && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            })
            && labels
                .last()
                .is_some_and(|last| last.len() > 1 && last.chars().all(|c| c.is_ascii_lowercase()))
    };
    is_host(host)
        && (!path.is_empty()
            || HOSTS
                .iter()
                .any(|known| host == *known || host.ends_with(&format!(".{known}"))))
}
