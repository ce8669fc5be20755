//! Dates, amounts and numbers that stay on one line.

#[cfg(test)]
mod tests;

use crate::naskah::{Inline, Run, Text, months::MONTHS, plain};

/// Words that a number belongs to: after it ("268,8 km", "24 jam") and before it ("Nomor 43").
#[rustfmt::skip]
const UNITS: [&str; 57] = [
    "mm", "cm", "m", "km", "km²", "meter", "kilometer", "mil", "knot", "ha", "hektare",
    "gram", "kg", "kilogram", "kuintal", "ton", "liter", "barel", "derajat", "persen",
    "detik", "menit", "jam", "hari", "minggu", "pekan", "bulan", "triwulan", "semester", "tahun",
    "WIB", "WITA", "WIT",
    "orang", "kepala", "buah", "unit", "ekor", "kapal", "bidang", "titik", "butir", "berkas",
    "lembar", "eksemplar", "halaman", "kali", "sorti", "putaran", "tahap",
    "ribu", "juta", "miliar", "triliun", "rupiah", "dolar", "euro",
];
const LEADERS: [&str; 9] = [
    "Nomor", "NOMOR", "Pasal", "ayat", "butir", "angka", "Lantai", "Tahun", "pukul",
];

/// Typst would break it after the slash.
const SALUTATION: &str = "Bapak/Ibu";

/// The longest number with slashes that is kept whole wherever it stands, characters.
const LONGEST: usize = 32;

/// In a paragraph of no more characters than these, such as a ground of a laporan, a longer number is
/// kept whole, too: its lines may end where their words do.
const SHORT: usize = 200;
const LONGEST_IN_SHORT: usize = 64;

/// Whether a paragraph ends no sentence, and so leads to the next one: the name of who
/// speaks, a line that ends with a colon.
pub(super) fn leads_on(text: &Text) -> bool {
    let text = plain(text);
    !text
        .trim_end()
        .ends_with(['.', ';', ',', '?', '!', '”', '"'])
}

/// Splits the runs of a text so that each date or amount is an unbreakable run of its own.
pub(super) fn unbreakable(text: &mut Text) {
    let is_short = plain(text).chars().count() <= SHORT;
    let old = std::mem::take(text);
    let last = old.len().saturating_sub(1);
    for (index, inline) in old.into_iter().enumerate() {
        match inline {
            Inline::Run(run) if !run.unbreakable => split(run, index == last, is_short, text),
            other => text.push(other),
        }
    }
}

fn split(mut run: Run, last: bool, is_short: bool, text: &mut Text) {
    let whole = std::mem::take(&mut run.text);
    let pieces = pieces(&whole, last, is_short).into_iter();
    text.extend(pieces.map(|(text, unbreakable)| {
        Inline::Run(Run {
            text,
            unbreakable,
            ..run.clone()
        })
    }));
}

/// The text in order, each piece with whether it stays on one line; `last` if nothing of
/// the paragraph, a short one or not, comes after it.
fn pieces(text: &str, last: bool, is_short: bool) -> Vec<(String, bool)> {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let mut pieces: Vec<(String, bool)> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let unit = unit(&words[at..], is_short);
        let length = if last {
            with_conjunction(&words[at..], unit)
        } else {
            unit
        };
        let joined = words[at..at + length.max(1)].concat();
        if length == 0 {
            push(&mut pieces, &joined, false);
        } else {
            // The space after it stays outside, where the line may break.
            let kept = joined.trim_end_matches(' ');
            push(&mut pieces, kept, true);
            push(&mut pieces, &joined[kept.len()..], false);
        }
        at += length.max(1);
    }
    pieces
}

fn push(pieces: &mut Vec<(String, bool)>, piece: &str, unbreakable: bool) {
    match pieces.last_mut() {
        _ if piece.is_empty() => {}
        Some((last, false)) if !unbreakable => last.push_str(piece),
        _ => pieces.push((piece.to_owned(), unbreakable)),
    }
}

/// A word without the punctuation that may follow a closing bracket.
fn bare_end(word: &str) -> &str {
    word.trim_end_matches([',', '.', ';', ':'])
}

/// Conjunctions that lead over to the next item; alone on a last line they look lost.
const LEADING_OVER: [&str; 3] = ["dan", "atau", "serta"];

/// Takes a closing "; dan" along with the word, or the words, before it.
fn with_conjunction(words: &[&str], length: usize) -> usize {
    let before = length.max(1);
    let leads_over = words.len() == before + 1
        && words[before - 1].trim_end().ends_with([';', ','])
        && LEADING_OVER.contains(&words[before].trim_end());
    if leads_over { before + 1 } else { length }
}

/// How many words from here belong on one line; 0 for a word like any other.
fn unit(words: &[&str], is_short: bool) -> usize {
    let word = |index: usize| {
        words
            .get(index)
            .map_or("", |word| word.trim_end_matches(' '))
    };
    let bare = |index: usize| word(index).trim_matches(|c: char| !c.is_alphanumeric() && c != '²');
    let digits = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit())
    };
    // Also "11–12 Februari 2026", "30 Januari–2 Februari 2026", "30 Desember 2025–2 Januari 2026".
    let days = |text: &str| text.split('–').all(|day| digits(day, 2));
    let to_a_day = |text: &str, is_end: &dyn Fn(&str) -> bool| {
        let days = text.split_once('–');
        days.is_some_and(|(end, day)| is_end(end) && digits(day, 2))
    };
    let is_month = |text: &str| MONTHS.contains(&text);
    if days(bare(0)) {
        let month_and_year = |at| is_month(word(at)) && digits(bare(at + 1), 4);
        let other_year = |text: &str| to_a_day(text, &|year| digits(year, 4));
        if month_and_year(1) {
            return 3;
        }
        if to_a_day(word(1), &is_month) && month_and_year(2) {
            return 4;
        }
        if is_month(word(1)) && other_year(word(2)) && month_and_year(3) {
            return 5;
        }
        if is_month(bare(1)) {
            return 2;
        }
    }
    let number = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text
                .chars()
                .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '–'))
    };
    if let Some(length) = amount(&word, &bare, &number) {
        return length;
    }
    if number(word(0)) && UNITS.contains(&bare(1)) {
        return 2;
    }
    if number(word(0)) && word(1).starts_with('(') {
        // "13 (tiga belas)"
        if let Some(last) = (1..5).find(|index| bare_end(word(*index)).ends_with(')')) {
            return last + 1;
        }
    }
    if LEADERS.contains(&bare(0)) && number(bare(1)) {
        return 2 + usize::from(["WIB", "WITA", "WIT"].contains(&bare(2)));
    }
    let is_kind = |text: &str| {
        text.len() <= LONGEST_KIND && !text.is_empty() && text.chars().all(char::is_uppercase)
    };
    let is_of_letter = |text: &str| {
        text.starts_with(|c: char| c.is_ascii_digit())
            && text.contains('/')
            && text.len() <= LONGEST
    };
    if ["Nomor", "nomor", "No."].contains(&word(0)) && is_kind(word(1)) && is_of_letter(word(2)) {
        return 3;
    }
    if (is_month(word(0)) || is_joined_name(word(0))) && digits(bare(1), 4) {
        return 2;
    }
    if let Some(length) = period(&bare) {
        return length;
    }
    if bare(0) == SALUTATION {
        return 1;
    }
    if is_completed(word(0), word(1)) {
        return 2;
    }
    // An address breaks where writers let it.
    let is_address = word(0).contains("://") || word(0).starts_with("www.");
    let slashes =
        !is_address && word(0).contains('/') && word(0).contains(|c: char| c.is_ascii_digit());
    let range = bare(0).contains('–') && number(bare(0));
    let whole = slashes || range || is_joined_name(bare(0)) || is_numbered(word(0));
    usize::from(
        whole && word(0).chars().count() <= if is_short { LONGEST_IN_SHORT } else { LONGEST },
    )
}

/// Before a number, as a word of their own or in one with it: "USD 1,1 juta", "Rp36 miliar".
const CURRENCIES: [&str; 8] = ["Rp", "US$", "USD", "EUR", "SGD", "AUD", "JPY", "CNY"];
/// Letters of any other currency's code (ISO 4217), which stands apart: "PHP 30 juta".
const CODE: usize = 3;
/// Letters before the number of a letter: "NV 041/2026".
const LONGEST_KIND: usize = 4;
const SCALES: [&str; 4] = ["ribu", "juta", "miliar", "triliun"];

/// How many words from here are an amount of money, if it has more than one.
fn amount<'a>(
    word: &impl Fn(usize) -> &'a str,
    bare: &impl Fn(usize) -> &'a str,
    number: &impl Fn(&str) -> bool,
) -> Option<usize> {
    let opened = word(0).trim_start_matches(['(', '“', '"']);
    let mut currencies = CURRENCIES.iter();
    let is_code = opened.len() == CODE && opened.bytes().all(|b| b.is_ascii_uppercase());
    // Other words of three capitals stand before numbers, too.
    let is_large = bare_end(word(1)).contains(['.', ',']) || SCALES.contains(&bare(2));
    let figure = currencies
        .find_map(|currency| opened.strip_prefix(currency))
        .or_else(|| (is_code && is_large).then_some(""))?;
    let at = usize::from(figure.is_empty());
    let figure = if at == 0 { figure } else { word(1) };
    let length = at + 1 + usize::from(SCALES.contains(&bare(at + 1)));
    let end = if length == at + 1 {
        bare_end(figure)
    } else {
        figure
    };
    (length > 1 && number(end)).then_some(length)
}

/// Parts of a year or a month that are numbered: "triwulan II 2026", "minggu ketiga".
const PARTS: [&str; 6] = [
    "triwulan",
    "kuartal",
    "caturwulan",
    "semester",
    "minggu",
    "pekan",
];
const NUMBERED: [&str; 9] = [
    "I", "II", "III", "IV", "pertama", "kedua", "ketiga", "keempat", "terakhir",
];

/// How many words from here name a part of a year or a month.
fn period<'a>(word: &impl Fn(usize) -> &'a str) -> Option<usize> {
    let part = word(0).to_lowercase();
    let named = PARTS.contains(&part.as_str()) && NUMBERED.contains(&word(1));
    let year = word(2).len() == 4 && word(2).bytes().all(|byte| byte.is_ascii_digit());
    named.then_some(if year { 3 } else { 2 })
}

/// "Timor-Leste", "Dilumil–Memo": two names joined to one. A word said twice, as Indonesian makes
/// its plurals, may break.
fn is_joined_name(word: &str) -> bool {
    word.split_once(['-', '–']).is_some_and(|(one, other)| {
        let is_name = |part: &str| part.starts_with(char::is_uppercase);
        is_name(one) && is_name(other) && one != other
    })
}

/// "M.Tr. (Han)", "TNI (Purn.)": a degree or a rank whose last part stands in brackets.
fn is_completed(word: &str, after: &str) -> bool {
    let after = bare_end(after);
    let inner = after
        .strip_prefix('(')
        .and_then(|after| after.strip_suffix(')'));
    let is_degree = word.starts_with(char::is_uppercase)
        && word
            .strip_suffix('.')
            .is_some_and(|word| word.contains('.'));
    let of_a_degree = |inner: &str| {
        is_degree && inner.starts_with(char::is_uppercase) && inner.chars().all(char::is_alphabetic)
    };
    inner.is_some_and(|inner| inner == "Purn." || of_a_degree(inner))
}

/// "ke-39", "ke-II", "1990-an", "COVID-19": a number and what a hyphen ties to it.
fn is_numbered(word: &str) -> bool {
    let is_address = word.contains("://") || word.starts_with("www.");
    let parts = word.split_once('-').filter(|_| !is_address);
    parts.is_some_and(|(before, after)| {
        let opens = |of: fn(char) -> bool| after.starts_with(of);
        let is_ordinal = before.trim_start_matches(['(', '“', '"']) == "ke";
        before.ends_with(|c: char| c.is_ascii_digit())
            || opens(|c| c.is_ascii_digit())
            || is_ordinal && opens(|c| matches!(c, 'I' | 'V' | 'X' | 'L'))
    })
}
