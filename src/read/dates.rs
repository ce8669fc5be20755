//! Dates and times as people write them, for the words of a finding only: the contract reads
//! `YYYY-MM-DD` and `HH:MM`.

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des",
];

/// True for `YYYY-MM-DD`, whether or not the calendar has that day.
pub(super) fn has_form(text: &str) -> bool {
    let parts: Vec<_> = text.split('-').collect();
    let lengths = parts.iter().map(|part| part.len());
    lengths.eq([4, 2, 2])
        && parts
            .iter()
            .all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

/// True for `HH:MM`, whether or not a day has that time.
pub(super) fn has_form_of_a_time(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once([':', '.']).is_some_and(|(hour, minute)| {
        (1..=2).contains(&hour.len()) && minute.len() == 2 && digits(hour) && digits(minute)
    })
}

/// `28 Februari 2024`, `28-2-2024`, `28/02/2024` and `2024/2/28` as `2024-02-28`.
pub(super) fn from_words(text: &str) -> Option<String> {
    let parts: Vec<_> = text
        .split([' ', '-', '/', '.', ','])
        .filter(|part| !part.is_empty())
        .take(5)
        .collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] | [_, day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month_number(month)?, day.parse().ok()?)
        .ok()
        .map(|date| date.to_string())
}

pub(super) fn month_number(month: &str) -> Option<i8> {
    if let Ok(number) = month.parse() {
        return Some(number);
    }
    let month = month
        .to_lowercase()
        .replace("ags", "agu")
        .replace("pebruari", "februari")
        .replace("nop", "nov");
    let position = MONTHS.iter().position(|name| month.starts_with(name))?;
    i8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::{from_words, has_form};

    #[test]
    fn dates_in_words_are_understood() {
        for text in [
            "28 Februari 2024",
            "28-02-2024",
            "28/2/2024",
            "2024/02/28",
            "Rabu, 28 Feb 2024",
            "28 Pebruari 2024",
        ] {
            assert_eq!(from_words(text).as_deref(), Some("2024-02-28"), "{text}");
        }
        for text in [
            "31 Februari 2024",
            "akhir Februari",
            "",
            "28 Feb 24",
            "1 2 3 4 5 6",
        ] {
            assert_eq!(from_words(text), None, "{text}");
        }
        assert!(has_form("2024-02-31"));
        assert!(!has_form("2024-2-31"));
    }
}
