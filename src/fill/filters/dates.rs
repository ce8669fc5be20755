//! Dates and times as naskah dinas writes them.

use jiff::civil::{Date, Time, Weekday};
use minijinja::{Error, ErrorKind, State, Value};

use super::{derived, text_of};
use crate::bulan::{BULAN, BULAN_ROMAWI};

/// `{{ nota_dinas.tanggal | tanggal }}` → 28 Februari 2024
pub(super) fn tanggal(state: &State, value: Value) -> Result<Value, Error> {
    Ok(derived(state, &value, &long_date(date("tanggal", &value)?)))
}

/// `{{ rapat.tanggal | hari_tanggal }}` → Selasa, 20 Februari 2024
pub(super) fn hari_tanggal(state: &State, value: Value) -> Result<Value, Error> {
    let date = date("hari_tanggal", &value)?;
    let day = match date.weekday() {
        Weekday::Monday => "Senin",
        Weekday::Tuesday => "Selasa",
        Weekday::Wednesday => "Rabu",
        Weekday::Thursday => "Kamis",
        Weekday::Friday => "Jumat",
        Weekday::Saturday => "Sabtu",
        Weekday::Sunday => "Minggu",
    };
    Ok(derived(
        state,
        &value,
        &format!("{day}, {}", long_date(date)),
    ))
}

/// `{{ nota_dinas.tanggal | bulan_romawi }}` → II
pub(super) fn bulan_romawi(state: &State, value: Value) -> Result<Value, Error> {
    let date = date("bulan_romawi", &value)?;
    Ok(derived(state, &value, name(&BULAN_ROMAWI, date)))
}

/// `{{ rapat.mulai | pukul(rapat.selesai, rapat.zona) }}` → pukul 09.30–12.00 WIB; without
/// an end: pukul 09.30 WIB s.d. selesai. The zone is WIB unless given.
pub(super) fn pukul(
    state: &State,
    start: Value,
    end: Option<Value>,
    zone: Option<Value>,
) -> Result<Value, Error> {
    let zone = zone.as_ref().and_then(Value::as_str).unwrap_or("WIB");
    let from = time("pukul", &start)?;
    let text = match end.filter(|end| !end.is_undefined()) {
        Some(end) => format!("pukul {from}–{} {zone}", time("pukul", &end)?),
        None => format!("pukul {from} {zone} s.d. selesai"),
    };
    Ok(derived(state, &start, &text))
}

/// "28 Februari 2024".
fn long_date(date: Date) -> String {
    format!("{} {} {}", date.day(), name(&BULAN, date), date.year())
}

fn name(names: &[&'static str; 12], date: Date) -> &'static str {
    let month = usize::from(date.month().unsigned_abs());
    names
        .get(month.wrapping_sub(1))
        .copied()
        .unwrap_or_default()
}

fn date(filter: &str, value: &Value) -> Result<Date, Error> {
    let text = text_of(filter, value)?;
    text.parse().map_err(|_| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("`{filter}` memerlukan tanggal YYYY-MM-DD, bukan “{text}”"),
        )
    })
}

fn time(filter: &str, value: &Value) -> Result<String, Error> {
    let text = text_of(filter, value)?;
    let time: Time = text.parse().map_err(|_| {
        Error::new(
            ErrorKind::InvalidOperation,
            format!("`{filter}` memerlukan jam HH:MM, bukan “{text}”"),
        )
    })?;
    Ok(format!("{:02}.{:02}", time.hour(), time.minute()))
}
