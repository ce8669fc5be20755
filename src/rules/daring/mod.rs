//! What in a text opens an online meeting: links, numbers and passcodes, in the spellings that
//! offices use. It is for those who are invited, and for nobody who reads the minutes.
//!
//! Rather a word too many than a passcode: what stands between such things goes with them.

mod labels;
mod mended;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use crate::cycle::Rapat;
use labels::opening;
use mended::{GAP, mended};
use words::{Word, words};

/// What such a thing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opens {
    Link,
    Number,
    Passcode,
}

/// A text without what opens a meeting; none when there is nothing of it in the text.
#[must_use]
pub(crate) fn without_keys(text: &str) -> Option<String> {
    let found = keys(text);
    if found.is_empty() {
        return None;
    }
    let mut rest = String::new();
    let mut at = 0;
    for (_, span) in &found {
        rest.push_str(text.get(at..span.start).unwrap_or_default());
        rest.push(GAP);
        at = span.end;
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    Some(mended(&rest))
}

/// What opens a meeting, in order, with the words that announce it; none overlap.
#[must_use]
pub(crate) fn keys(text: &str) -> Vec<(Opens, Range<usize>)> {
    let words = words(text);
    let mut found: Vec<(Opens, Range<usize>)> = Vec::new();
    let mut online = false;
    let mut at = 0;
    while at < words.len() {
        online |= ONLINE.contains(&words[at].folded.as_str());
        let Some((opens, count)) = opening(&words[at..], online) else {
            at += 1;
            continue;
        };
        let last = &words[at + count - 1];
        found.push((opens, words[at].span.start..last.span.end));
        at += count;
    }
    found
}

impl Rapat {
    /// Whether nobody sits in a room for it: it has no place, or one that names an online meeting
    /// and nothing else.
    #[must_use]
    pub fn is_online_only(&self) -> bool {
        match self.tempat.as_deref() {
            Some(tempat) => is_online(tempat),
            None => self.daring.is_given(),
        }
    }
}

/// Words that stand beside the name of an online meeting and name no room.
const BESIDE: [&str; 16] = [
    "",
    "aplikasi",
    "cisco",
    "cloud",
    "google",
    "lewat",
    "maya",
    "media",
    "melalui",
    "microsoft",
    "ms",
    "rapat",
    "ruang",
    "secara",
    "tatap",
    "via",
];

/// Whether a place is an online meeting and nothing else: "Zoom Meeting", "Daring melalui Zoom".
fn is_online(place: &str) -> bool {
    let public = without_keys(place);
    let words = words(public.as_deref().unwrap_or(place));
    let names = |word: &Word<'_>| ONLINE.contains(&word.folded.as_str());
    let is_beside = |word: &Word<'_>| names(word) || BESIDE.contains(&word.folded.as_str());
    words.iter().all(is_beside) && (words.is_empty() || words.iter().any(names))
}

/// Words after which a long number is one that is dialled.
const ONLINE: [&str; 17] = [
    "zoom",
    "meet",
    "gmeet",
    "teams",
    "webex",
    "daring",
    "vicon",
    "virtual",
    "online",
    "jitsi",
    "skype",
    "meeting",
    "video",
    "konferensi",
    "conference",
    "telekonferensi",
    "webinar",
];
