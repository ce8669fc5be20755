//! What begins at a word: a link, a number that is dialled, a label with its value.

use super::{
    Opens,
    mended::GOES_ON,
    words::{Word, is_closed, is_link, number},
};

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

/// What begins at the first of these words, and how many words it takes.
pub(super) fn opening(words: &[Word<'_>], online: bool) -> Option<(Opens, usize)> {
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
        let doubtful = doubtful && !(online && opens == Opens::Number);
        if let Some(count) = labelled(words, label, opens, doubtful) {
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
    if (doubtful || opens == Opens::Number) && !parted && !is_code {
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
