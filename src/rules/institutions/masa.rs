//! The period in which a profile, or something in it, is in force.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::cycle::Tanggal;

/// From when and until when something is in force; open where a date is missing. It does not end
/// before it begins.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "TypedMasa")]
pub struct Masa {
    pub dari: Option<Tanggal>,
    pub sampai: Option<Tanggal>,
}

/// A [`Masa`] as it is typed.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct TypedMasa {
    dari: Option<Tanggal>,
    sampai: Option<Tanggal>,
}

impl TryFrom<TypedMasa> for Masa {
    type Error = String;

    fn try_from(TypedMasa { dari, sampai }: TypedMasa) -> Result<Self, String> {
        match (dari, sampai) {
            (Some(from), Some(until)) if until.0 < from.0 => Err(format!(
                "masa berlaku ini berakhir ({}) sebelum mulai ({})",
                until.0, from.0
            )),
            _ => Ok(Self { dari, sampai }),
        }
    }
}

impl Masa {
    #[must_use]
    pub fn covers(&self, date: Date) -> bool {
        self.dari.is_none_or(|from| from.0 <= date)
            && self.sampai.is_none_or(|until| date <= until.0)
    }
}
