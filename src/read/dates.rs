//! Dates and times as people write them, for the words of a finding only: the contract reads
//! `YYYY-MM-DD` and `HH:MM`.

use jiff::civil::Date;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des",
];

/// True for `HH:MM`, whether or not a day has that time.
pub(crate) fn has_form_of_a_time(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    text.split_once([':', '.']).is_some_and(|(hour, minute)| {
        (1..=2).contains(&hour.len()) && minute.len() == 2 && digits(hour) && digits(minute)
    })
}

/// What to write for a date in words.
pub(super) fn advice(text: &str) -> String {
    let named = dated(text).filter(|(before, _)| before.iter().all(|word| names_it(word)));
    named.map_or_else(
        || "tulis tahun-bulan-tanggal, misalnya 2024-02-28".to_owned(),
        |(_, date)| format!("tulis {date}"),
    )
}

/// The day of the calendar that a text is, and nothing else.
pub(super) fn day(text: &str) -> Option<Date> {
    let (before, date) = dated(text)?;
    before.is_empty().then_some(date)
}

/// The day by which something is to be done, where a text says so and no more.
pub(super) fn deadline(text: &str) -> Option<Date> {
    let (before, date) = dated(text)?;
    let says = |word: &String| names_it(word) || UNTIL.contains(&word.as_str());
    before.iter().all(says).then_some(date)
}

fn names_it(word: &str) -> bool {
    NAMING.contains(&word)
}

/// Words that only name the day.
const NAMING: [&str; 13] = [
    "tanggal", "tgl", "pada", "hari", "senin", "selasa", "rabu", "kamis", "jumat", "jum'at",
    "sabtu", "minggu", "ahad",
];
/// Words of a day by which something is to be done.
const UNTIL: [&str; 13] = [
    "paling",
    "d",
    "lambat",
    "lama",
    "lambatnya",
    "selambat",
    "selambatnya",
    "s",
    "sd",
    "sampai",
    "hingga",
    "batas",
    "selambat-lambatnya",
];

/// The last day that a text names, and the words before it, in small letters.
fn dated(text: &str) -> Option<(Vec<String>, Date)> {
    let parts: Vec<String> = text
        .split([' ', '-', '/', '.', ',', '\u{A0}', '–'])
        .filter(|part| !part.is_empty())
        .map(str::to_lowercase)
        .take(12)
        .collect();
    let day = parts.len().checked_sub(3)?;
    let (year, month, day) = match &parts[day..] {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    let date = Date::new(year.parse().ok()?, month_number(month)?, day.parse().ok()?).ok()?;
    Some((parts[..parts.len() - 3].to_vec(), date))
}

/// `pukul 9.00 WIB` as `09:00`, and so `09.00-12.00` where it is no end.
pub(super) fn time_from_words(text: &str, is_end: bool) -> Option<String> {
    let words = text.split(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ':'));
    let words = words.map(|word| word.trim_matches(['.', ':']));
    let mut times = words.filter(|word| has_form_of_a_time(word));
    let word = if is_end {
        times.next_back()
    } else {
        times.next()
    }?;
    let (hour, minute) = word.split_once([':', '.'])?;
    let (hour, minute): (u8, u8) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then(|| format!("{hour:02}:{minute:02}"))
}

pub(super) fn month_number(month: &str) -> Option<i8> {
    if let Ok(number) = month.parse() {
        return Some(number);
    }
    let month = month
        .to_lowercase()
        .replace("ags", "agu")
        .replace("agt", "agu")
        .replace("pebruari", "februari")
        .replace("nop", "nov");
    let position = MONTHS.iter().position(|name| month.starts_with(name))?;
    i8::try_from(position + 1).ok()
}

#[cfg(test)]
mod tests {
    use super::advice;
    use crate::cycle::Tanggal;

    #[test]
    fn dates_in_words_are_understood() {
        for text in [
            "28 Februari 2024",
            "28-02-2024",
            "28/2/2024",
            "2024/02/28",
            "Rabu, 28 Feb 2024",
            "28 Pebruari 2024",
            "tanggal 28 Februari 2024",
            "Tgl. 28-02-2024",
        ] {
            assert_eq!(advice(text), "tulis 2024-02-28", "{text}");
        }
        for text in [
            "31 Februari 2024",
            "akhir Februari",
            "",
            "28 Feb 24",
            "1 2 3 4 5 6",
            "besok",
            "mulai 28 Februari 2024",
            "paling lambat 28 Februari 2024",
        ] {
            let form = "tulis tahun-bulan-tanggal, misalnya 2024-02-28";
            assert_eq!(advice(text), form, "{text}");
        }
        assert!(Tanggal::has_form("2024-02-31"));
        assert!(!Tanggal::has_form("2024-2-31"));
    }
}
