//! Case and Markdown.

use minijinja::{Error, State, Value};

use super::{as_typed_or_prose, kind_of_text, printed, text_of};
use crate::{
    fill::{markdown as convert, markup::CAPS, origin::marked},
    rules::wording::Berjalan,
};

/// Words that keep a small letter inside a title (EYD V).
const SMALL_WORDS: [&str; 24] = [
    "agar", "antara", "atas", "atau", "bagi", "bahwa", "dalam", "dan", "dari", "demi", "dengan",
    "di", "guna", "hingga", "ke", "kepada", "oleh", "pada", "sampai", "sebagai", "serta",
    "tentang", "untuk", "yang",
];

/// What may stand around a word: emphasis, quotation marks, brackets.
const AROUND: [char; 10] = ['*', '_', '"', '\'', '“', '”', '‘', '’', '(', ')'];

/// Stand before a jabatan, and in no capitals.
const ACTING: [&str; 2] = ["Plt. ", "Plh. "];

/// `{{ siklus.isu | kapital }}`: in capitals on the page; the text beneath stays as typed.
pub(super) fn kapital(state: &State, value: Value) -> Result<Value, Error> {
    let markup = printed(state, &value)?;
    let acting = ACTING.iter().find_map(|acting| {
        // The mark of its key stands before it.
        let at = markup
            .find(acting)
            .filter(|at| markup[..*at].chars().count() < 2)?;
        Some(at + acting.len())
    });
    let (acting, jabatan) = markup.split_at(acting.unwrap_or_default());
    let (on, off) = CAPS;
    let capitals = format!("{acting}{on}{jabatan}{off}");
    Ok(Value::from_safe_string(capitals))
}

/// `{{ "pelaksanaan rapat di daerah" | judul }}` → Pelaksanaan Rapat di Daerah: initial
/// capitals but for conjunctions and prepositions; what has a capital already stays.
pub(super) fn judul(state: &State, value: Value) -> Result<Value, Error> {
    let title = title_case(text_of("judul", &value)?);
    Ok(as_read(state, &value, &title))
}

/// `{{ "semua hadir" | kalimat }}` → Semua hadir: the first letter a capital.
pub(super) fn kalimat(state: &State, value: Value) -> Result<Value, Error> {
    let text = capitalised(text_of("kalimat", &value)?);
    Ok(as_read(state, &value, &text))
}

/// `dengan arahan: {{ arahan.isi | first | bertitik }}`: a text as the end of a sentence. What joins
/// it to the next item of its list (“;”, “, dan”) is left out, and a full stop stands behind it
/// unless it ends a sentence itself; what stays is the text's own, the stop is not.
pub(super) fn bertitik(state: &State, value: Value) -> Result<Value, Error> {
    const JOINING: [char; 3] = [';', ',', ':'];
    let text = text_of("bertitik", &value)?.trim_end();
    let last = ["dan", "atau", "serta"].iter().find_map(|word| {
        let rest = text.strip_suffix(word)?.trim_end();
        rest.ends_with(JOINING).then_some(rest)
    });
    let text = last.unwrap_or(text).trim_end_matches(JOINING).trim_end();
    let has_stop = text
        .trim_end_matches(AROUND)
        .ends_with(['.', '?', '!', '…']);
    let (said, stop) = (
        as_read(state, &value, text),
        if has_stop { "" } else { "." },
    );
    Ok(Value::from_safe_string(format!("{said}{stop}")))
}

/// `mengenai {{ siklus.isu | berjalan }}`: a title within a sentence, in small letters where every
/// word can be told from a name, else as typed.
pub(super) fn berjalan(state: &State, value: Value, words: &Berjalan) -> Result<Value, Error> {
    let running = words.running(text_of("berjalan", &value)?);
    Ok(as_read(state, &value, &running))
}

/// `{{ nota_dinas.isi | markdown }}`: a long text as paragraphs, lists and tables.
pub(super) fn markdown(state: &State, value: Value) -> Result<Value, Error> {
    let markup = convert::blocks(text_of("markdown", &value)?);
    Ok(Value::from_safe_string(marked(state, &value, markup)))
}

/// `text`, made from `source`, with the emphasis that a text of its kind has.
fn as_read(state: &State, source: &Value, text: &str) -> Value {
    let markup = as_typed_or_prose(kind_of_text(state, source), text);
    Value::from_safe_string(marked(state, source, markup))
}

fn title_case(text: &str) -> String {
    text.split(' ')
        .enumerate()
        .map(|(index, word)| {
            if index > 0 && SMALL_WORDS.contains(&word.trim_matches(AROUND)) {
                word.to_owned()
            } else {
                capitalised(word)
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// The first letter a capital, behind what opens emphasis, a quotation or a bracket as well.
pub(super) fn capitalised(text: &str) -> String {
    let start = text.len() - text.trim_start_matches(AROUND).len();
    let (before, rest) = text.split_at(start);
    let mut chars = rest.chars();
    let first = chars.next().into_iter().flat_map(char::to_uppercase);
    before.chars().chain(first).chain(chars).collect()
}
