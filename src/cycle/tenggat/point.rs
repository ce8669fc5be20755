//! A point of a year that words name, to its first and its last day.

use jiff::civil::{Date, date};

/// A point of time on its way to a day.
#[derive(Debug, Clone, Copy)]
pub(super) enum Point {
    Month { month: i8, week: Option<i8> },
    Part { number: i8, of: i8 },
    Year,
}

/// The first day of a point of a year.
pub(super) fn first_day(point: Point, year: i16) -> Option<Date> {
    let (month, day) = match point {
        Point::Month { month, week } => (month, week.map_or(1, |week| week * 7 - 6)),
        Point::Part { number, of } => ((number - 1) * (12 / of) + 1, 1),
        Point::Year => (1, 1),
    };
    Date::new(year, month, day).ok()
}

/// The last day of a point of a year.
pub(super) fn last_day(point: Point, year: i16) -> Option<Date> {
    let (month, week) = match point {
        Point::Month { month, week } => (month, week),
        Point::Part { number, of } => (number * (12 / of), None),
        Point::Year => (12, None),
    };
    let end = Date::new(year, month, 1).ok()?.last_of_month();
    Some(match week {
        Some(week @ ..=4) => date(year, month, week * 7),
        _ => end,
    })
}
