//! Numbers in words and in Indonesian digits.

use minijinja::{Error, State, Value};

use super::{derived, invalid};

/// `{{ 12 | terbilang }}` → dua belas; whole numbers below 10¹⁵.
pub(super) fn terbilang(state: &State, value: Value) -> Result<Value, Error> {
    let text = value.to_string();
    match text.parse() {
        Ok(number @ ..1_000_000_000_000_000) => Ok(derived(state, &value, &in_words(number))),
        _ => Err(invalid(format!(
            "`terbilang` memerlukan bilangan bulat, bukan “{text}”"
        ))),
    }
}

/// `{{ 1250.75 | ribuan }}` → 1.250,75
pub(super) fn ribuan(state: &State, value: Value) -> Result<Value, Error> {
    let text = value.to_string();
    let (sign, digits) = text
        .strip_prefix('-')
        .map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(whole, rest)| (whole, Some(rest)));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !fraction.is_none_or(is_number) {
        let detail = format!("`ribuan` memerlukan bilangan, bukan “{text}”");
        return Err(invalid(detail));
    }
    let mut grouped = sign.to_owned();
    for (index, digit) in whole.char_indices() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    if let Some(fraction) = fraction {
        grouped.push(',');
        grouped.push_str(fraction);
    }
    Ok(derived(state, &value, &grouped))
}

/// A number below 10¹⁵ in Indonesian words.
#[must_use]
pub(super) fn in_words(number: u64) -> String {
    const UNITS: [&str; 12] = [
        "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
        "sepuluh", "sebelas",
    ];
    const SCALES: [(u64, &str); 5] = [
        (1_000_000_000_000, "triliun"),
        (1_000_000_000, "miliar"),
        (1_000_000, "juta"),
        (1_000, "ribu"),
        (100, "ratus"),
    ];
    let with_rest = |head: String, rest: u64| {
        if rest == 0 {
            head
        } else {
            format!("{head} {}", in_words(rest))
        }
    };
    match number {
        0..=11 => usize::try_from(number)
            .ok()
            .and_then(|n| UNITS.get(n))
            .copied()
            .unwrap_or_default()
            .to_owned(),
        12..=19 => format!("{} belas", in_words(number - 10)),
        20..=99 => with_rest(format!("{} puluh", in_words(number / 10)), number % 10),
        _ => {
            let (scale, word) = SCALES
                .into_iter()
                .find(|(scale, _)| number >= *scale)
                .unwrap_or(SCALES[4]);
            let count = number / scale;
            let head = match (count, scale) {
                (1, 100 | 1_000) => format!("se{word}"),
                _ => format!("{} {word}", in_words(count)),
            };
            with_rest(head, number % scale)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn numbers_in_words() {
        for (number, words) in [
            (0, "nol"),
            (1, "satu"),
            (11, "sebelas"),
            (12, "dua belas"),
            (20, "dua puluh"),
            (99, "sembilan puluh sembilan"),
            (100, "seratus"),
            (111, "seratus sebelas"),
            (1_000, "seribu"),
            (1_001, "seribu satu"),
            (2_024, "dua ribu dua puluh empat"),
            (100_000, "seratus ribu"),
            (1_000_000, "satu juta"),
            (1_250_000_000, "satu miliar dua ratus lima puluh juta"),
            (
                999_999_999_999_999,
                "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan",
            ),
        ] {
            assert_eq!(in_words(number), words);
        }
    }
}
