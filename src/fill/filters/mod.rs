//! The filters of the field, for template authors (`templates/README.md`).
//!
//! Each prints what it was given with the key it came from; each has its documentation and
//! its tests beside it.

mod breaks;
mod dates;
mod lists;
mod numbers;
mod texts;

use std::{borrow::Cow, sync::Arc};

use minijinja::{Environment, Error, ErrorKind, State, Value};

use super::{
    markdown,
    markup::escape,
    origin::{kind as kind_of_text, marked},
};
use crate::{cycle::TextKind, rules::wording::Berjalan};

/// Adds every filter to the environment; `words` tell common words of a title from names.
pub(super) fn register(env: &mut Environment<'static>, words: &Arc<Berjalan>) {
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
    env.add_filter("tenggat", dates::tenggat);
    env.add_filter("bulan_romawi", dates::bulan_romawi);
    env.add_filter("pukul", dates::pukul);
    env.add_filter("berlangsung", dates::berlangsung);
    env.add_filter("mulai_pukul", dates::mulai_pukul);
    env.add_filter("terbilang", numbers::terbilang);
    env.add_filter("ribuan", numbers::ribuan);
    env.add_filter("daftar", lists::daftar);
    env.add_filter("kelompok", lists::kelompok);
    env.add_filter("menyuruh", lists::menyuruh);
    env.add_filter("tanpa", lists::tanpa);
    env.add_filter("tata_urutan", lists::tata_urutan);
    env.add_filter("kapital", texts::kapital);
    env.add_filter("judul", texts::judul);
    env.add_filter("kalimat", texts::kalimat);
    env.add_filter("bertitik", texts::bertitik);
    let words = Arc::clone(words);
    env.add_filter("berjalan", move |state: &State, value: Value| {
        texts::berjalan(state, value, &words)
    });
    env.add_filter("markdown", texts::markdown);
    env.add_filter("penggal", breaks::penggal);
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
        if value.is_safe() {
            return Ok(text.to_owned());
        }
        let markup = as_typed_or_prose(kind_of_text(state, value), text);
        return Ok(marked(state, value, markup));
    }
    if value.is_number() {
        return Ok(value.to_string());
    }
    let kind = kind(value);
    Err(invalid(format!(
        "{kind} tidak dapat dicetak; pilih salah satu isinya"
    )))
}

/// Something that a filter cannot do, in the house's own words.
fn invalid(detail: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, detail)
}

fn as_typed_or_prose(kind: TextKind, text: &str) -> String {
    match kind {
        TextKind::Exact | TextKind::Secret => {
            let mut markup = String::new();
            escape(text, &mut markup);
            markup
        }
        TextKind::Phrase | TextKind::Prose => markdown::inline(text),
    }
}

/// `text`, made from `source`, as ready markup that knows where it came from.
fn derived(state: &State, source: &Value, text: &str) -> Value {
    let mut markup = String::new();
    escape(text, &mut markup);
    Value::from_safe_string(marked(state, source, markup))
}

fn text_of<'a>(filter: &str, value: &'a Value) -> Result<&'a str, Error> {
    value.as_str().ok_or_else(|| {
        if value.is_undefined() {
            let detail = format!("`{filter}`: nilai ini tidak ada pada berkas siklus");
            Error::new(ErrorKind::UndefinedError, detail)
        } else {
            let kind = kind(value);
            invalid(format!("`{filter}` memerlukan teks, bukan {kind}"))
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

#[cfg(test)]
mod tests {
    use minijinja::{Environment, Value, context};

    use super::{printed, register};

    fn filled(template: &str) -> Result<String, String> {
        let mut env = Environment::new();
        env.set_undefined_behavior(minijinja::UndefinedBehavior::SemiStrict);
        env.set_auto_escape_callback(|_| minijinja::AutoEscape::Html);
        env.set_formatter(|out, state, value| {
            let markup = printed(state, value)?;
            out.write_str(&markup)
                .map_err(|_| minijinja::ErrorKind::WriteFailure.into())
        });
        let assets = crate::assets::Assets::default();
        register(
            &mut env,
            crate::rules::wording::Wording::new(&assets).0.berjalan(),
        );
        let butir = |uraian: &str, prioritas: Option<&str>| {
            let mut pairs = vec![("uraian", uraian)];
            pairs.extend(prioritas.map(|word| ("prioritas", word)));
            Value::from_pairs(pairs)
        };
        let values = context! {
            tanggal => "2024-02-28",
            mulai => "09:30",
            selesai => "12:00",
            isu => "situasi di laut Natuna dan sekitarnya",
            kl => Value::from(vec!["Kemlu", "BNPP", "A & B"]),
            dasar => Value::from(vec![
                "Rapat", "Instruksi Presiden Nomor 6 Tahun 2015",
                "Peraturan Presiden Nomor 1 Tahun 2020", "Undang-Undang Nomor 39 Tahun 2008",
                "Arahan", "Undang-Undang Nomor 9 Tahun 2008", "Undang-Undang Nomor 37 Tahun 1999",
            ]),
            butir => Value::from(vec![
                butir("c", None), butir("a", Some("sedang")), butir("b", Some("tinggi")), butir("d", Some("sedang")),
            ]),
        };
        env.render_str(template, values)
            .map_err(|error| error.detail().unwrap_or("tanpa rincian").to_owned())
    }

    #[test]
    fn each_filter_gives_what_its_documentation_says() {
        for (template, expected) in [
            ("{{ tanggal | tanggal }}", "28 Februari 2024"),
            ("{{ tanggal | hari_tanggal }}", "Rabu, 28 Februari 2024"),
            (
                "{{ tanggal | tanggal('2024-03-01') }}",
                "28 Februari s.d. 1 Maret 2024",
            ),
            (
                "{{ tanggal | hari_tanggal('2024-02-29') }}",
                "Rabu s.d. Kamis, 28–29 Februari 2024",
            ),
            (
                "{{ tanggal | tanggal('2025-01-02') }}",
                "28 Februari 2024 s.d. 2 Januari 2025",
            ),
            ("{{ tanggal | tanggal(tanggal) }}", "28 Februari 2024"),
            ("{{ tanggal | tenggat }}", "28 Februari 2024"),
            ("{{ 'setiap bulan' | tenggat }}", "Setiap bulan"),
            ("{{ tanggal | bulan_romawi }}", "II"),
            ("{{ mulai | pukul(selesai) }}", "pukul 09.30–12.00 WIB"),
            (
                "{{ mulai | pukul(selesai, 'WIT') }}",
                "pukul 09.30–12.00 WIT",
            ),
            ("{{ mulai | pukul }}", "pukul 09.30 WIB s.d. selesai"),
            ("{{ mulai | mulai_pukul }}", "mulai pukul 09.30 WIB"),
            (
                "{{ mulai | mulai_pukul('WIT', tanggal) }}",
                "setiap hari mulai pukul 09.30 WIT",
            ),
            (
                "{{ mulai | pukul(selesai, 'WIB', tanggal) }}",
                "setiap hari pukul 09.30–12.00 WIB",
            ),
            (
                "{{ selesai | pukul(mulai, 'WIT', tanggal) }}",
                "pukul 12.00 WIT s.d. Rabu, 28 Februari 2024, pukul 09.30 WIT",
            ),
            ("{{ 12 | terbilang }}", "dua belas"),
            ("{{ 1250.75 | ribuan }}", "1.250,75"),
            ("{{ 1250000 | ribuan }}", "1.250.000"),
            ("{{ 999 | ribuan }}", "999"),
            ("{{ kl | daftar }}", "Kemlu, BNPP, dan A &amp; B"),
            ("{{ kl[:2] | daftar }}", "Kemlu dan BNPP"),
            ("{{ kl[:1] | daftar }}", "Kemlu"),
            (
                "{{ 1 if ['Asdep agar menyusun'] | menyuruh(['Asdep']) else 0 }}",
                "1",
            ),
            (
                "{{ 1 if ['Asisten Deputi Bidang Hukum agar', 'Asdepan'] | menyuruh(['Asdep', 'Asisten Deputi']) else 0 }}",
                "0",
            ),
            (
                "{{ kl | tanpa(['BNPP.', 'A']) | daftar }}",
                "Kemlu dan A &amp; B",
            ),
            (
                "{{ dasar | tata_urutan | daftar }}",
                "Undang-Undang Nomor 37 Tahun 1999, Undang-Undang Nomor 9 Tahun 2008, Undang-Undang Nomor 39 Tahun 2008, Peraturan Presiden Nomor 1 Tahun 2020, Instruksi Presiden Nomor 6 Tahun 2015, Rapat, dan Arahan",
            ),
            ("{{ isu | judul }}", "Situasi di Laut Natuna dan Sekitarnya"),
            (
                "{{ 'penguatan **diplomasi** (dan *perundingan*)' | judul }}",
                "Penguatan \u{e003}Diplomasi\u{e004} (dan \u{e001}Perundingan\u{e002})",
            ),
            (
                "{{ '*illegal fishing* marak' | kalimat }}",
                "\u{e001}Illegal fishing\u{e002} marak",
            ),
            ("{{ 'satu; dan' | bertitik }}", "satu."),
            ("{{ '**satu!**' | bertitik }}", "\u{e003}satu!\u{e004}"),
            (
                "{{ isu | kalimat }}",
                "Situasi di laut Natuna dan sekitarnya",
            ),
            (
                "{{ isu | kapital }}",
                "\u{E005}situasi di laut Natuna dan sekitarnya\u{E006}",
            ),
            (
                "{{ 'Plt. Deputi' | kapital }}",
                "Plt. \u{E005}Deputi\u{E006}",
            ),
            (
                "{{ 'Patroli di *Laut* Natuna' | berjalan }}",
                "patroli di \u{E001}Laut\u{E002} Natuna",
            ),
            ("{{ '1. a' | markdown }}", "<ol><li value=\"1\">a</li></ol>"),
            ("{{ 'B-021/_HN.00_' | penggal(8) }}", "B-021/<br/>_HN.00_"),
            ("{{ 'a *b*' }}", "a \u{E001}b\u{E002}"),
            (
                "{% for k, isi in butir | kelompok('prioritas', ['tinggi', 'sedang']) %}{% if k %}{{ k }}{% endif %}({% for b in isi %}{{ b.uraian }}{% endfor %}){% endfor %}",
                "tinggi(b)sedang(ad)(c)",
            ),
        ] {
            assert_eq!(filled(template).as_deref(), Ok(expected), "{template}");
        }
    }

    #[test]
    fn the_reference_names_every_filter() {
        let reference = include_str!("../../../templates/README.md");
        let added = include_str!("mod.rs").split("env.add_filter(\"").skip(1);
        let names: Vec<&str> = added.filter_map(|rest| rest.split('"').next()).collect();
        assert!(names.len() > 10, "{names:?}");
        for name in names {
            let stands = reference.contains(&format!("| `{name}"));
            assert!(stands, "templates/README.md does not name {name}");
        }
    }

    #[test]
    fn what_cannot_be_printed_is_an_error_that_says_why() {
        assert!(filled("{{ tidak_ada }}").is_err());
        for (template, detail) in [
            ("{{ kl }}", "daftar tidak dapat dicetak"),
            ("{{ tidak_ada | tanggal }}", "tidak ada pada berkas siklus"),
            ("{{ isu | tanggal }}", "memerlukan tanggal YYYY-MM-DD"),
            ("{{ isu | terbilang }}", "memerlukan bilangan bulat"),
            ("{{ isu | ribuan }}", "memerlukan bilangan"),
            ("{{ isu | penggal(0) }}", "memerlukan panjang baris"),
            ("{{ kl | judul }}", "memerlukan teks, bukan daftar"),
            (
                "{{ butir | kelompok('prioritas', ['tinggi']) }}",
                "tidak ada dalam urutan",
            ),
        ] {
            let error = filled(template).expect_err(template);
            assert!(error.contains(detail), "{template}: {error}");
        }
    }
}
