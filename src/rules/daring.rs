//! What in a text opens an online meeting: links, numbers and passcodes, in the spellings that
//! offices use. It is for those who are invited, and for nobody who reads the minutes.
//!
//! Rather a word too many than a passcode: what stands between such things goes with them.

use std::ops::Range;

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
#[must_use]
pub(crate) fn is_online(place: &str) -> bool {
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

/// Labels, and whether the value must look like one: these words have other meanings too.
const LABELS: [(&str, Opens, bool); 45] = [
    ("meeting id", Opens::Number, false),
    ("id meeting", Opens::Number, false),
    ("id rapat", Opens::Number, false),
    ("id zoom", Opens::Number, false),
    ("id webinar", Opens::Number, false),
    ("webinar id", Opens::Number, false),
    ("id konferensi", Opens::Number, false),
    ("conference id", Opens::Number, false),
    ("id ruang", Opens::Number, true),
    ("meeting number", Opens::Number, false),
    ("meeting no", Opens::Number, false),
    ("nomor rapat", Opens::Number, true),
    ("nomor meeting", Opens::Number, false),
    ("meeting code", Opens::Passcode, false),
    ("kode meeting", Opens::Passcode, false),
    ("kode rapat", Opens::Passcode, false),
    ("id", Opens::Number, true),
    ("mid", Opens::Number, true),
    ("passcode", Opens::Passcode, false),
    ("pass code", Opens::Passcode, false),
    ("pascode", Opens::Passcode, false),
    ("password", Opens::Passcode, false),
    ("pasword", Opens::Passcode, false),
    ("pwd", Opens::Passcode, false),
    ("kata sandi", Opens::Passcode, false),
    ("kode sandi", Opens::Passcode, false),
    ("kata kunci", Opens::Passcode, false),
    ("kata akses", Opens::Passcode, false),
    ("kode akses", Opens::Passcode, false),
    ("kode masuk", Opens::Passcode, false),
    ("kode keamanan", Opens::Passcode, false),
    ("access code", Opens::Passcode, false),
    ("security code", Opens::Passcode, false),
    ("host key", Opens::Passcode, false),
    ("sandi rapat", Opens::Passcode, false),
    ("pass", Opens::Passcode, true),
    ("pw", Opens::Passcode, true),
    ("pc", Opens::Passcode, true),
    ("sandi", Opens::Passcode, true),
    ("pin", Opens::Passcode, true),
    ("kode", Opens::Passcode, true),
    ("token", Opens::Passcode, true),
    ("key", Opens::Passcode, true),
    ("user", Opens::Passcode, true),
    ("username", Opens::Passcode, true),
];

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

/// A word of a text, as far as the next blank.
struct Word<'a> {
    text: &'a str,
    span: Range<usize>,
    /// In small letters, without the signs round it.
    folded: String,
    /// Whether a bracket or a quote opens before it.
    opened: bool,
}

fn words(text: &str) -> Vec<Word<'_>> {
    // `Passcode:123` and `(ID=823 …` are words, too.
    let mut words = Vec::new();
    let mut start = None;
    let mut end_word = |from: Option<usize>, to: usize| {
        if let Some(from) = from {
            add(&text[from..to], from, &mut words);
        }
    };
    for (at, c) in text.char_indices() {
        if c.is_whitespace() {
            end_word(start.take(), at);
        } else if start.is_none() {
            start = Some(at);
        }
    }
    end_word(start, text.len());
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
const CLOSING: [char; 12] = [',', ';', ')', ']', '}', '>', '"', '\'', '”', '’', '.', '|'];

fn is_closed(word: &Word<'_>) -> bool {
    word.text.ends_with(&CLOSING[..11]) && !word.text.ends_with('.') || word.text.ends_with('|')
}

/// What begins at the first of these words, and how many words it takes.
fn opening(words: &[Word<'_>], online: bool) -> Option<(Opens, usize)> {
    let first = words.first()?;
    // The word that announces a link goes with it.
    let announced = ["link", "tautan", "url", "alamat", "laman", "join"];
    if announced.contains(&first.folded.as_str()) {
        let link = words.iter().take(4).position(|word| is_link(word.text))?;
        return Some((Opens::Link, link + 1));
    }
    if is_link(first.text) {
        return Some((Opens::Link, 1));
    }
    for (label, opens, doubtful) in LABELS {
        if let Some(count) = labelled(
            words,
            label,
            opens,
            doubtful && !(online && opens == Opens::Number),
        ) {
            return Some((opens, count));
        }
    }
    let digits = number(words);
    (online && digits > 0).then_some((Opens::Number, digits))
}

/// How many words a label and its value take; none when this is another use of the label.
fn labelled(words: &[Word<'_>], label: &str, opens: Opens, doubtful: bool) -> Option<usize> {
    let parts = label.split(' ').count();
    let given = words.get(..parts)?;
    let same = given
        .iter()
        .zip(label.split(' '))
        .all(|(word, part)| word.folded == part);
    let apart = |word: &Word<'_>| word.text.ends_with([':', '=', ',', ';']);
    if !same || given[..parts - 1].iter().any(apart) || given[1..].iter().any(|word| word.opened) {
        return None;
    }
    let mut at = parts;
    let mut parted = given[parts - 1].text.ends_with([':', '=']);
    // Between the label and its value: a sign, or "adalah", or a further label.
    while let Some(word) = words.get(at) {
        let sign = matches!(word.text, ":" | "=" | "-" | "–" | "|");
        if !sign && word.folded != "adalah" {
            break;
        }
        parted = true;
        at += 1;
    }
    if is_closed(&given[parts - 1]) {
        return None;
    }
    let value = words.get(at)?;
    let dialled = number(&words[at..]);
    if opens == Opens::Number && dialled > 0 {
        return Some(at + dialled);
    }
    let is_code = value.text.chars().any(|c| c.is_ascii_digit());
    if doubtful && !parted && !is_code {
        return None;
    }
    if opens == Opens::Number && !parted && !is_code {
        return None;
    }
    // Without a sign between them the value is a word; with one it goes on to where it ends.
    let mut end = at + 1;
    while parted && !is_closed(&words[end - 1]) {
        let Some(next) = words.get(end) else { break };
        if GOES_ON.contains(&next.folded.as_str()) || opening(&words[end..], false).is_some() {
            break;
        }
        end += 1;
    }
    Some(end)
}

/// How many words make a number of nine digits or more, in groups.
fn number(words: &[Word<'_>]) -> usize {
    let is_group = |word: &Word<'_>| {
        let bare = word.text.trim_end_matches(CLOSING);
        !bare.is_empty()
            && bare
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '-' | '.' | '–'))
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

fn is_link(word: &str) -> bool {
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
                .is_some_and(|last| last.chars().all(|c| c.is_ascii_lowercase()))
            && labels.last().is_some_and(|last| last.len() > 1)
    };
    is_host(host)
        && (!path.is_empty()
            || HOSTS
                .iter()
                .any(|known| host == *known || host.ends_with(&format!(".{known}"))))
}

/// Without the brackets, signs and words that led to what is gone alone.
fn mended(gapped: &str) -> String {
    let mut whole = String::new();
    for (number, piece) in gapped.split(GAP).enumerate() {
        let mut piece = if number == 0 {
            piece
        } else {
            piece.trim_start_matches(is_sign)
        };
        while whole.ends_with(OPEN) && piece.starts_with(CLOSE) {
            whole.pop();
            without_leading_on(&mut whole);
            piece = piece.trim_start_matches(CLOSE).trim_start_matches(is_sign);
        }
        if !piece.is_empty() {
            if !whole.is_empty() && !whole.ends_with(OPEN) && !piece.starts_with(CLOSE) {
                let word = piece.split_whitespace().next().unwrap_or_default();
                whole.push_str(if GOES_ON.contains(&word) { " " } else { ", " });
            }
            whole.push_str(piece);
        }
        without_leading_on(&mut whole);
    }
    let whole = whole.trim_end_matches(|c| is_sign(c) || OPEN.contains(&c));
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

const GAP: char = '\u{1F}';
const OPEN: [char; 3] = ['(', '[', '<'];
const CLOSE: [char; 3] = [')', ']', '>'];
/// Words that go on with the sentence.
const GOES_ON: [&str; 10] = [
    "di",
    "dan",
    "serta",
    "atau",
    "melalui",
    "pada",
    "untuk",
    "via",
    "secara",
    "bertempat",
];
/// Words that only lead to what comes next.
const LEADING_ON: [&str; 15] = [
    "dengan",
    "dan",
    "serta",
    "pada",
    "di",
    "melalui",
    "via",
    "atau",
    "link",
    "tautan",
    "join",
    "menggunakan",
    "alamat",
    "berikut",
    "ke",
];

/// A sign between words.
fn is_sign(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            ',' | ';' | ':' | '.' | '-' | '–' | '|' | '/' | '=' | '*' | '_' | '"' | '“' | '”'
        )
}

fn without_leading_on(text: &mut String) {
    loop {
        let length = text.trim_end_matches(is_sign).len();
        text.truncate(length);
        let word = text.rsplit([' ', '\n', '(']).next().unwrap_or_default();
        if !LEADING_ON.contains(&word.to_lowercase().as_str()) {
            return;
        }
        let length = length - word.len();
        text.truncate(length);
    }
}

#[cfg(test)]
mod tests {
    use super::{is_online, without_keys};

    #[test]
    fn a_place_without_a_room_is_online() {
        for (place, online) in [
            ("Zoom Meeting", true),
            (
                "Daring melalui Zoom Meeting (Meeting ID: 823 4567 8901; Passcode: 123456)",
                true,
            ),
            ("Ruang virtual Google Meet", true),
            ("secara daring", true),
            ("https://us02web.zoom.us/j/85012345678", true),
            ("Ruang Rapat Nakula, Lantai 6", false),
            ("Ruang Rapat Nakula dan Zoom Meeting", false),
            ("Zoom Meeting dan Ruang Rapat Nakula", false),
            ("Ruang Rapat", false),
        ] {
            assert_eq!(is_online(place), online, "{place}");
        }
    }

    #[test]
    fn what_opens_a_meeting_is_taken_out_and_nothing_else() {
        for (typed, public) in [
            (
                "Zoom Meeting (https://us02web.zoom.us/j/85012345678?pwd=_Yq7_.1)",
                "Zoom Meeting",
            ),
            (
                "Zoom Meeting (Meeting ID: 823 4567 8901; Passcode: 123456)",
                "Zoom Meeting",
            ),
            ("Zoom Meeting ID 823 4567 8901 Passcode Rakor24", "Zoom"),
            (
                "Zoom Meeting, Meeting ID: 823-4567-8901, Passcode: Rakor 24",
                "Zoom Meeting",
            ),
            (
                "Daring melalui Zoom, s.id/rakor-natuna",
                "Daring melalui Zoom",
            ),
            (
                "Daring melalui Zoom: https://zoom.us/j/1",
                "Daring melalui Zoom",
            ),
            (
                "Zoom Meeting, ID: 850 1234 5678, sandi: polkam",
                "Zoom Meeting",
            ),
            ("Zoom Meeting; link: bit.ly/rapat-x", "Zoom Meeting"),
            ("Google Meet meet.google.com/abc-defg-hij", "Google Meet"),
            ("Google Meet (meet.google.com/abc-defg-hij)", "Google Meet"),
            (
                "Microsoft Teams (ID rapat: 412 345 678 901, kode sandi: aB3dE)",
                "Microsoft Teams",
            ),
            (
                "Ruang Rapat Nakula, Lantai 4, dan Zoom 823 4567 8901 (passcode 12345)",
                "Ruang Rapat Nakula, Lantai 4, dan Zoom",
            ),
            (
                "Hibrida: Ruang Rapat Nakula dan Zoom (ID 823 4567 8901, PIN 1234)",
                "Hibrida: Ruang Rapat Nakula dan Zoom",
            ),
            ("Zoom ID 823.4567.8901", "Zoom"),
            (
                "Zoom Meeting (ID 123, Passcode a) https://contoh.go.id/j/123?pwd=a",
                "Zoom Meeting",
            ),
            ("Zoom, Kata Sandi = rapat123", "Zoom"),
            ("Zoom (Password : Polkam#2024)", "Zoom"),
            ("Zoom (pwd:abc)", "Zoom"),
            ("Zoom dengan kode akses 8812", "Zoom"),
            (
                "Zoom (tautan https://zoom.us/j/1, sandi 77) dan Ruang Rapat Bima",
                "Zoom dan Ruang Rapat Bima",
            ),
            (
                "Zoom Meeting\nMeeting ID: 823 4567 8901\nPasscode: 778899",
                "Zoom Meeting",
            ),
            ("https://zoom.us/j/82345678901", ""),
            ("Zoom/ID:82345678901/Passcode:778899", "Zoom"),
            (
                "Zoom (narahubung Rina; ID: 82345678901)",
                "Zoom (narahubung Rina)",
            ),
            (
                "Zoom Meeting (Meeting ID 823 4567 8901 dan Passcode 123456)",
                "Zoom Meeting",
            ),
            (
                "Zoom Meeting Topic Rakor Meeting ID : 823 4567 8901 Pascode : 123",
                "Zoom Meeting Topic Rakor",
            ),
        ] {
            assert_eq!(without_keys(typed).as_deref(), Some(public), "{typed}");
        }
        for typed in [
            "Ruang Rapat Nakula, Lantai 6, Kantor Kemenko Polhukam, Jakarta",
            "Aula Fernandez, Kantor Gubernur Nusa Tenggara Timur, Kupang",
            "Daring melalui Zoom Meeting",
            "Ruang Sandi, Gedung BSSN, Jalan Harsono R.M. Nomor 70",
            "Jalan Medan Merdeka Barat Nomor 15, Jakarta 10110, telepon (021) 3521121",
            "Hotel Harris, Jl. Bulevar Ahmad Yani Blok M, Kode Pos 17142",
            "Ruang Video Konferensi, Lantai 3",
            "Gedung Utama K.H. Abdurrahman Wahid, Lt. 2/Zona A",
            "Zoom (hibrida), dibuka pukul 08.30",
            "Pusat Kode dan Sandi, Jakarta",
            "",
        ] {
            assert_eq!(without_keys(typed), None, "{typed}");
        }
    }
}
