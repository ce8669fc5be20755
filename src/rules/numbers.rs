//! Patterns of the numbers that an office gives its documents, such as
//! `{k}-{n}/{arsip}/{bb}/{yyyy}`.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{cycle::Klasifikasi, naskah::months::ROMAN_MONTHS};

/// A pattern: as typed, and in parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolaNomor {
    typed: String,
    parts: Vec<PatternPart>,
}

/// What stands at one place of a number.
#[derive(Debug, Clone, PartialEq, Eq)]
enum PatternPart {
    Text(String),
    Field(Field),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    /// Code of the classification.
    Class,
    /// Serial number; a letter tells one that was put in later.
    Serial,
    /// Code of the archive, such as `HN.00.01`.
    Archive,
    /// Month in two digits.
    Month,
    /// Month in Roman numerals, or in digits without a nought before them.
    ShortMonth,
    Year,
}

/// What the fields of a pattern are called.
const FIELDS: [(&str, Field); 6] = [
    ("k", Field::Class),
    ("n", Field::Serial),
    ("arsip", Field::Archive),
    ("bb", Field::Month),
    ("m", Field::ShortMonth),
    ("yyyy", Field::Year),
];

/// A number that fits a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fit {
    /// The classification whose code it bears, where the pattern asks for one.
    pub class: Option<Klasifikasi>,
    /// The year of its letter, where the pattern asks for one.
    pub year: Option<i16>,
}

impl PolaNomor {
    fn parse(typed: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = typed;
        while let Some((text, field)) = rest.split_once('{') {
            let (name, after) = field
                .split_once('}')
                .ok_or_else(|| format!("kurung “{{” dalam pola “{typed}” tidak ditutup"))?;
            let field = FIELDS.iter().find(|(known, _)| *known == name);
            let (_, field) = field.ok_or_else(|| {
                let known = FIELDS.map(|(known, _)| format!("{{{known}}}")).join(", ");
                format!("“{{{name}}}” tidak dikenal dalam pola nomor; yang dikenal: {known}")
            })?;
            parts.extend([PatternPart::Text(text.into()), PatternPart::Field(*field)]);
            rest = after;
        }
        parts.push(PatternPart::Text(rest.into()));
        let typed = typed.into();
        Ok(Self { typed, parts })
    }

    /// As the office typed it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.typed
    }

    /// What a number says by this pattern; none when it does not fit.
    #[must_use]
    pub fn fit(&self, number: &str) -> Option<Fit> {
        let mut rest = number.trim();
        let mut fit = Fit {
            class: None,
            year: None,
        };
        for part in &self.parts {
            let taken;
            (taken, rest) = rest.split_at(part.length(rest)?);
            match part {
                PatternPart::Field(Field::Class) => {
                    let mut classes = Klasifikasi::ALL.into_iter();
                    fit.class = classes.find(|class| class.code() == taken);
                }
                PatternPart::Field(Field::Year) => fit.year = taken.parse().ok(),
                _ => {}
            }
        }
        rest.is_empty().then_some(fit)
    }
}

impl PatternPart {
    /// Bytes that it takes of a text; none when it does not open that text.
    fn length(&self, text: &str) -> Option<usize> {
        match self {
            Self::Text(own) => text.starts_with(own).then_some(own.len()),
            Self::Field(field) => field.length(text),
        }
    }
}

impl Field {
    fn length(self, text: &str) -> Option<usize> {
        let digits = run(text, |byte| byte.is_ascii_digit());
        let letters = run(text, |byte| byte.is_ascii_uppercase());
        match self {
            Self::Class => is_code(&text[..letters]).then_some(letters),
            Self::Serial => {
                let letter = run(&text[digits..], |byte| byte.is_ascii_alphabetic()).min(1);
                (digits > 0).then_some(digits + letter)
            }
            Self::Archive => {
                let numbers = run(&text[letters..], |byte| {
                    byte == b'.' || byte.is_ascii_digit()
                });
                (letters > 0).then_some(letters + numbers)
            }
            Self::Month => (digits == 2 && is_month(&text[..digits])).then_some(digits),
            Self::ShortMonth if digits > 0 => {
                let is_short = !text.starts_with('0') && is_month(&text[..digits]);
                is_short.then_some(digits)
            }
            Self::ShortMonth => ROMAN_MONTHS.contains(&&text[..letters]).then_some(letters),
            Self::Year => (digits == 4).then_some(digits),
        }
    }
}

fn is_month(digits: &str) -> bool {
    digits.parse().is_ok_and(|month| (1..=12).contains(&month))
}

fn is_code(letters: &str) -> bool {
    Klasifikasi::ALL
        .into_iter()
        .any(|class| class.code() == letters)
}

/// Bytes of one kind that open a text.
fn run(text: &str, is_kind: fn(u8) -> bool) -> usize {
    text.bytes().take_while(|byte| is_kind(*byte)).count()
}

impl<'de> Deserialize<'de> for PolaNomor {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

impl Serialize for PolaNomor {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.typed)
    }
}

#[cfg(test)]
mod tests {
    use super::PolaNomor;
    use crate::cycle::Klasifikasi;

    #[test]
    fn numbers_fit_their_pattern_alone() {
        for (pattern, number, fits) in [
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                "B-101/HN.00.01/09/2025",
                true,
            ),
            ("{k}-{n}/{arsip}/{bb}/{yyyy}", "SR-7a/HN.00/12/2025", true),
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                "X-101/HN.00.01/09/2025",
                false,
            ),
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                "B-101/HN.00.01/13/2025",
                false,
            ),
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                "B-101/HN.00.01/9/2025",
                false,
            ),
            ("{k}-{n}/{arsip}/{bb}/{yyyy}", "B-101/HN.00.01/09/25", false),
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                "B-101/HN.00.01/09/2025 ",
                true,
            ),
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                "B-101/HN.00.01/09/2025a",
                false,
            ),
            ("{k}-{n}/{arsip}/{bb}/{yyyy}", "B-/HN.00.01/09/2025", false),
            (
                "{n}/De-II/{arsip}/{bb}/{yyyy}",
                "12/De-II/HN.00.01/02/2024",
                true,
            ),
            (
                "{n}/De-II/{arsip}/{bb}/{yyyy}",
                "12/De-VII/HN.00.01/02/2024",
                false,
            ),
            ("{n}/D-IV/{arsip}/{bb}/{yyyy}", "190/D-IV/KKA/11/2012", true),
            ("UN-{n}/{arsip}/{m}/{yyyy}", "UN-3/HM.01.02/VIII/2018", true),
            ("UN-{n}/{arsip}/{m}/{yyyy}", "UN-3/HM.01.02/8/2018", true),
            ("UN-{n}/{arsip}/{m}/{yyyy}", "UN-3/HM.01.02/08/2018", false),
            ("UN-{n}/{arsip}/{m}/{yyyy}", "UN-3/HM.01.02/13/2018", false),
            (
                "UN-{n}/{arsip}/{m}/{yyyy}",
                "UN-3/HM.01.02/IIII/2018",
                false,
            ),
            ("{k}-{n}", "é-1", false),
        ] {
            let pola = PolaNomor::parse(pattern).expect("a pattern");
            assert_eq!(pola.fit(number).is_some(), fits, "{number}");
        }
    }

    #[test]
    fn a_number_tells_its_class() {
        let class = |pattern, number| {
            let fit = PolaNomor::parse(pattern).expect("a pattern").fit(number);
            fit.expect("it fits").class
        };
        assert_eq!(class("{k}-{n}", "R-1"), Some(Klasifikasi::Rahasia));
        assert_eq!(class("{k}-{n}", "SR-1"), Some(Klasifikasi::SangatRahasia));
        assert_eq!(class("B-{n}", "B-1"), None);
    }
}
