//! The names of the months: what dates are written with, and known again by.

use jiff::civil::Date;

/// In the order of the year.
pub(crate) const MONTHS: [&str; 12] = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
];

/// As Roman numerals.
pub(crate) const ROMAN_MONTHS: [&str; 12] = [
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII",
];

/// "28 Februari 2024".
#[must_use]
pub(crate) fn long_date(date: Date) -> String {
    format!("{} {} {}", date.day(), month(&MONTHS, date), date.year())
}

/// What a date's month is called in a list of twelve.
#[must_use]
pub(crate) fn month(names: &[&'static str; 12], date: Date) -> &'static str {
    names[usize::from(date.month().unsigned_abs()) - 1]
}
