//! Values with a form of their own: date, deadline, time of day, NIP.
//!
//! Each keeps what was typed, so that a finding can quote it; none is made up from parts
//! that were not there.

use std::borrow::Cow;

use jiff::civil::{Date, Time};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use super::tenggat;

/// A date of the calendar, written `YYYY-MM-DD`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tanggal(pub Date);

/// When something is due: a date, or in words a day, a period, a beginning, an event or a rhythm
/// (“triwulan II 2026”, “setiap bulan”).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tenggat {
    Tanggal(Tanggal),
    /// As it was typed, and the last day that it names, if it names one.
    Kata(String, Option<Date>),
    /// A text that nodin does not understand, and prints as it was typed.
    Teks(String),
}

/// A time of day, written `HH:MM` (`9:30` and `09.30` are read as 09:30 too).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Jam(pub Time);

/// Nomor Induk Pegawai: 18 digits, spaces between the groups allowed. What the groups say
/// (BKN: birthday, month of appointment, sex, serial number) is judged by `check`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nip(String);

impl Tanggal {
    /// True for `YYYY-MM-DD`, whether or not the calendar has that day.
    pub(crate) fn has_form(text: &str) -> bool {
        let mut bytes = text.bytes().enumerate();
        text.len() == 10
            && bytes.all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            })
    }

    fn parse(text: &str) -> Option<Self> {
        let date = text.parse().ok()?;
        Self::has_form(text).then_some(Self(date))
    }
}

impl Tenggat {
    pub(crate) fn parse(text: &str) -> Option<Self> {
        if let Some(date) = Tanggal::parse(text) {
            return Some(Self::Tanggal(date));
        }
        let typed = text.trim().to_owned();
        if let Some(words) = tenggat::parse(text) {
            return Some(Self::Kata(typed, words.end));
        }
        tenggat::is_text(text).then_some(Self::Teks(typed))
    }

    /// The last day on which it can be kept; none for what comes again and again, only begins, or
    /// is not understood.
    #[must_use]
    pub fn last_day(&self) -> Option<Tanggal> {
        match self {
            Self::Tanggal(date) => Some(*date),
            Self::Kata(_, end) => end.map(Tanggal),
            Self::Teks(_) => None,
        }
    }
}

impl Jam {
    fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once([':', '.'])?;
        let digits = |part: &str, least| {
            (least..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(hour, 1) || !digits(minute, 2) {
            return None;
        }
        let time = Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0);
        time.ok().map(Self)
    }
}

impl Nip {
    fn parse(text: &str) -> Option<Self> {
        let nip = Self(text.into());
        let digits = nip.digits();
        (digits.len() == 18 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(nip)
    }

    /// Its 18 digits without the spaces.
    #[must_use]
    pub fn digits(&self) -> String {
        self.0.chars().filter(|c| *c != ' ').collect()
    }
}

/// The marker by which the reader knows a form that failed; see [`crate::read`].
pub(crate) const NOT_A_DATE: &str = "@tanggal";
pub(crate) const NOT_A_DEADLINE: &str = "@tenggat";
pub(crate) const NOT_A_TIME: &str = "@jam";
pub(crate) const NOT_A_NIP: &str = "@nip";

impl<'de> Deserialize<'de> for Tanggal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom(NOT_A_DATE))
    }
}

impl<'de> Deserialize<'de> for Tenggat {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?)
            .ok_or_else(|| D::Error::custom(NOT_A_DEADLINE))
    }
}

impl<'de> Deserialize<'de> for Jam {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom(NOT_A_TIME))
    }
}

impl<'de> Deserialize<'de> for Nip {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).ok_or_else(|| D::Error::custom(NOT_A_NIP))
    }
}

impl Serialize for Tanggal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl Serialize for Tenggat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Tanggal(date) => date.serialize(serializer),
            Self::Kata(text, _) | Self::Teks(text) => serializer.serialize_str(text),
        }
    }
}

impl Serialize for Jam {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&format_args!("{:02}:{:02}", self.0.hour(), self.0.minute()))
    }
}

impl Serialize for Nip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// A day that its month has.
const DATE: &str = r"\d{4}-((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))";
/// What editors can tell of a deadline in words: that it has words, and no date in figures. The
/// reader knows more.
const WORDS: &str =
    r"(?!.*\b\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\b).*[A-Za-z].*|\d{4} ?(–|-|/|s\.d\.) ?\d{4}";

impl JsonSchema for Tanggal {
    fn schema_name() -> Cow<'static, str> {
        "Tanggal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            // Or blank.
            "pattern": format!("^({DATE})?$"),
            "patternErrorMessage": "Tanggal ditulis YYYY-MM-DD, misalnya 2024-02-28.",
            "x-nodin": { "jenis": "tanggal" },
        })
    }
}

impl JsonSchema for Tenggat {
    fn schema_name() -> Cow<'static, str> {
        "Tenggat".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": format!("^({DATE}|{WORDS})?$"),
            "patternErrorMessage": "Tenggat ditulis YYYY-MM-DD, misalnya 2024-06-30, atau dengan kata, misalnya triwulan II 2024, paling lambat 5 Juni 2024, mulai Juli 2024, atau setiap bulan.",
            "x-nodin": { "jenis": "tenggat" },
        })
    }
}

impl JsonSchema for Jam {
    fn schema_name() -> Cow<'static, str> {
        "Jam".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "string",
            "pattern": r"^(([01]?\d|2[0-3])[:.][0-5]\d)?$",
            "patternErrorMessage": "Jam ditulis HH:MM, misalnya 09:30.",
            "x-nodin": { "jenis": "jam" },
        })
    }
}

impl JsonSchema for Nip {
    fn schema_name() -> Cow<'static, str> {
        "Nip".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": ["string", "integer"],
            "pattern": r"^((\d ?){18})?$",
            "patternErrorMessage": "NIP terdiri atas 18 angka.",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Jam, Nip, Tanggal};

    #[test]
    fn dates_are_those_of_the_calendar() {
        for good in ["2024-02-29", "2018-12-31", "0000-01-01"] {
            assert!(Tanggal::parse(good).is_some(), "{good}");
        }
        for bad in [
            "2023-02-29",
            "2024-02-31",
            "2024-13-01",
            "24-01-01",
            "2024-1-5",
            "28 Februari 2024",
            "2024-01-01-01",
            "",
        ] {
            assert!(Tanggal::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn times_are_those_of_a_day() {
        for good in ["09:30", "9:30", "09.30", "23:59", "00:00"] {
            assert!(Jam::parse(good).is_some(), "{good}");
        }
        for bad in [
            "25:30", "09:60", "24:00", "0930", "9", "09:3", "pagi", "009:30",
        ] {
            assert!(Jam::parse(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn a_nip_is_eighteen_digits() {
        assert!(Nip::parse("197001011995031001").is_some());
        assert!(Nip::parse("19700101 199503 1 001").is_some());
        for bad in ["19700101199503100", "1970010119950310AB", ""] {
            assert!(Nip::parse(bad).is_none(), "{bad}");
        }
    }
}
