//! The filters of the field, for template authors (`templates/README.md`).
//!
//! Each prints what it was given with the key it came from; each has its documentation and
//! its tests beside it.

mod dates;
mod lists;
mod numbers;
mod texts;

use minijinja::{Environment, Error, ErrorKind, State, Value};

use super::{markdown, markup::escape, origin::marked};

/// Adds every filter to the environment.
pub(super) fn register(env: &mut Environment<'static>) {
    // Built-in filters that tear the marks of origin, or change case without knowing them.
    for name in [
        "capitalize",
        "e",
        "escape",
        "lower",
        "safe",
        "title",
        "upper",
    ] {
        env.remove_filter(name);
    }
    env.add_filter("tanggal", dates::tanggal);
    env.add_filter("hari_tanggal", dates::hari_tanggal);
    env.add_filter("bulan_romawi", dates::bulan_romawi);
    env.add_filter("pukul", dates::pukul);
    env.add_filter("terbilang", numbers::terbilang);
    env.add_filter("ribuan", numbers::ribuan);
    env.add_filter("daftar", lists::daftar);
    env.add_filter("kelompok", lists::kelompok);
    env.add_filter("kapital", texts::kapital);
    env.add_filter("judul", texts::judul);
    env.add_filter("kalimat", texts::kalimat);
    env.add_filter("markdown", texts::markdown);
}

/// The markup of a value as it is printed: a text with its emphasis, a number; marked with
/// its origin. What is ready markup already stays as it is.
///
/// # Errors
/// An undefined value, or one that is no text (a list, a group of keys).
pub(super) fn printed(state: &State, value: &Value) -> Result<String, Error> {
    if value.is_undefined() || value.is_none() {
        return Err(Error::new(
            ErrorKind::UndefinedError,
            "nilai ini tidak ada pada berkas siklus",
        ));
    }
    if let Some(text) = value.as_str() {
        return Ok(if value.is_safe() {
            text.to_owned()
        } else {
            marked(state, value, markdown::inline(text))
        });
    }
    if value.is_number() {
        let mut markup = String::new();
        escape(&value.to_string(), &mut markup);
        return Ok(markup);
    }
    Err(Error::new(
        ErrorKind::InvalidOperation,
        format!(
            "{} tidak dapat dicetak; pilih salah satu isinya",
            kind(value)
        ),
    ))
}

/// `text`, made from `source`, as ready markup that knows where it came from.
fn derived(state: &State, source: &Value, text: &str) -> Value {
    let mut markup = String::new();
    escape(text, &mut markup);
    Value::from_safe_string(marked(state, source, markup))
}

fn text_of<'a>(filter: &str, value: &'a Value) -> Result<&'a str, Error> {
    value.as_str().ok_or_else(|| {
        let kind = ErrorKind::InvalidOperation;
        if value.is_undefined() {
            Error::new(
                ErrorKind::UndefinedError,
                format!("`{filter}`: nilai ini tidak ada pada berkas siklus"),
            )
        } else {
            Error::new(
                kind,
                format!("`{filter}` memerlukan teks, bukan {}", self::kind(value)),
            )
        }
    })
}

fn kind(value: &Value) -> &'static str {
    use minijinja::value::ValueKind;
    match value.kind() {
        ValueKind::Seq | ValueKind::Iterable => "daftar",
        ValueKind::Map => "kelompok kunci",
        ValueKind::Bool => "ya/tidak",
        ValueKind::Number => "angka",
        _ => "nilai lain",
    }
}
