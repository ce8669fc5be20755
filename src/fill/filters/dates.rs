//! Dates and times as naskah dinas writes them.

use std::str::FromStr;

use jiff::civil::{Date, Time, Weekday};
use minijinja::{Error, State, Value};

use super::{derived, invalid, text_of, texts::capitalised};
use crate::{
    cycle::{are_of_each_day, without_latest},
    naskah::months::{MONTHS, ROMAN_MONTHS, long_date, month},
};

/// `{{ nota_dinas.tanggal | tanggal }}` → 28 Februari 2024; with a last day
/// (`tanggal(rapat.sampai)`): 11–13 Februari 2026.
pub(super) fn tanggal(state: &State, value: Value, last: Option<Value>) -> Result<Value, Error> {
    let days = Days::of("tanggal", &value, last)?;
    Ok(derived(state, &value, &days.dates()))
}

/// `{{ rapat.tanggal | hari_tanggal }}` → Selasa, 20 Februari 2024; with a last day
/// (`hari_tanggal(rapat.sampai)`): Rabu s.d. Jumat, 11–13 Februari 2026.
pub(super) fn hari_tanggal(
    state: &State,
    value: Value,
    last: Option<Value>,
) -> Result<Value, Error> {
    let days = Days::of("hari_tanggal", &value, last)?;
    let text = format!("{}, {}", days.weekdays(), days.dates());
    Ok(derived(state, &value, &text))
}

/// A day, or the days from one to another.
struct Days {
    first: Date,
    /// Where it is another day.
    last: Option<Date>,
}

impl Days {
    fn of(filter: &str, first: &Value, last: Option<Value>) -> Result<Self, Error> {
        let first = date(filter, first)?;
        let last = given(last).map(|last| date(filter, &last)).transpose()?;
        let last = last.filter(|last| *last != first);
        Ok(Self { first, last })
    }

    /// "Rabu s.d. Jumat".
    fn weekdays(&self) -> String {
        let first = weekday(self.first);
        match self.last {
            Some(last) => format!("{first} s.d. {}", weekday(last)),
            None => first.to_owned(),
        }
    }

    /// "11–13 Februari 2026"; a dash joins numbers, "s.d." dates of two months or years: "30
    /// Januari s.d. 2 Februari 2026".
    fn dates(&self) -> String {
        let first = self.first;
        let Some(last) = self.last else {
            return long_date(first);
        };
        let from = if first.year() != last.year() {
            long_date(first)
        } else if first.month() != last.month() {
            format!("{} {}", first.day(), month(&MONTHS, first))
        } else {
            return format!("{}–{}", first.day(), long_date(last));
        };
        format!("{from} s.d. {}", long_date(last))
    }
}

fn weekday(date: Date) -> &'static str {
    match date.weekday() {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    }
}

/// `{{ b.tenggat | tenggat }}` → 30 Juni 2026, or what it says in words, the first letter a
/// capital: Setiap bulan. “Paling lambat” is left out, since that is what a tenggat is.
pub(super) fn tenggat(state: &State, value: Value) -> Result<Value, Error> {
    let text = text_of("tenggat", &value)?;
    let text = text
        .parse()
        .map_or_else(|_| capitalised(without_latest(text)), long_date);
    Ok(derived(state, &value, &text))
}

/// `{{ nota_dinas.tanggal | bulan_romawi }}` → II
pub(super) fn bulan_romawi(state: &State, value: Value) -> Result<Value, Error> {
    let date = date("bulan_romawi", &value)?;
    Ok(derived(state, &value, month(&ROMAN_MONTHS, date)))
}

/// `{{ rapat.mulai | pukul(rapat.selesai, rapat.zona) }}` → pukul 09.30–12.00 WIB; without
/// an end: pukul 09.30 WIB s.d. selesai. The zone is WIB unless given. With a last day
/// (`pukul(rapat.selesai, rapat.zona, rapat.sampai)`): setiap hari pukul 09.30–12.00 WIB; an end
/// that is no later than the beginning is on that day: pukul 20.00 WIB s.d. Kamis, 12 Februari
/// 2026, pukul 01.30 WIB.
pub(super) fn pukul(
    state: &State,
    start: Value,
    end: Option<Value>,
    zone: Option<Value>,
    last: Option<Value>,
) -> Result<Value, Error> {
    let zone = zone_of(zone.as_ref());
    let from = time("pukul", &start)?;
    let last = given(last).map(|last| date("pukul", &last)).transpose()?;
    let to = given(end).map(|end| time("pukul", &end)).transpose()?;
    let hours = match to {
        None => format!("pukul {} {zone} s.d. selesai", clock(from)),
        Some(to) => lasting(from, to, zone, None),
    };
    let text = match (to, last) {
        (_, Some(_)) if are_of_each_day(from, to) => format!("setiap hari {hours}"),
        (Some(to), Some(_)) => lasting(from, to, zone, last),
        (_, None) | (None, Some(_)) => hours,
    };
    Ok(derived(state, &start, &text))
}

/// `{{ notulensi.mulai | berlangsung(notulensi.selesai, rapat.zona) }}` → pukul 09.40–12.15 WIB: when
/// a meeting began and when it was over; with the day on which it was over (`hitungan.hari_usai`):
/// pukul 20.00 WIB s.d. Kamis, 12 Februari 2026, pukul 01.30 WIB.
pub(super) fn berlangsung(
    state: &State,
    start: Value,
    end: Value,
    zone: Value,
    last: Value,
) -> Result<Value, Error> {
    let zone = zone_of(Some(&zone));
    let (from, to) = (time("berlangsung", &start)?, time("berlangsung", &end)?);
    let last = given(Some(last)).map(|last| date("berlangsung", &last));
    let text = lasting(from, to, zone, last.transpose()?);
    Ok(derived(state, &start, &text))
}

/// From one hour to another, which may be of another day.
fn lasting(from: Time, to: Time, zone: &str, last: Option<Date>) -> String {
    let (from, to) = (clock(from), clock(to));
    let Some(last) = last else {
        return format!("pukul {from}–{to} {zone}");
    };
    let (day, last) = (weekday(last), long_date(last));
    format!("pukul {from} {zone} s.d. {day}, {last}, pukul {to} {zone}")
}

/// `{{ rapat.mulai | mulai_pukul(rapat.zona) }}` → mulai pukul 09.30 WIB: what is known of a
/// meeting that was held and whose end nobody wrote down. With a last day
/// (`mulai_pukul(rapat.zona, rapat.sampai)`): setiap hari mulai pukul 09.30 WIB.
pub(super) fn mulai_pukul(
    state: &State,
    start: Value,
    zone: Option<Value>,
    last: Option<Value>,
) -> Result<Value, Error> {
    let from = time("mulai_pukul", &start)?;
    let hours = format!("mulai pukul {} {}", clock(from), zone_of(zone.as_ref()));
    let is_daily = given(last).is_some() && are_of_each_day(from, None);
    let days = if is_daily { "setiap hari " } else { "" };
    Ok(derived(state, &start, &format!("{days}{hours}")))
}

/// Western Indonesian time unless another is given.
fn zone_of(zone: Option<&Value>) -> &str {
    zone.and_then(Value::as_str).unwrap_or("WIB")
}

/// An argument that is there; a key that the cycle leaves out is undefined.
fn given(argument: Option<Value>) -> Option<Value> {
    argument.filter(|value| !value.is_undefined())
}

fn date(filter: &str, value: &Value) -> Result<Date, Error> {
    read(filter, value, "tanggal YYYY-MM-DD")
}

fn time(filter: &str, value: &Value) -> Result<Time, Error> {
    read(filter, value, "jam HH:MM")
}

fn read<T: FromStr>(filter: &str, value: &Value, wanted: &str) -> Result<T, Error> {
    let text = text_of(filter, value)?;
    let wrong = |_| invalid(format!("`{filter}` memerlukan {wanted}, bukan “{text}”"));
    text.parse().map_err(wrong)
}

/// "09.30".
fn clock(time: Time) -> String {
    format!("{:02}.{:02}", time.hour(), time.minute())
}
