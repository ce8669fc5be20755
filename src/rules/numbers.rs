//! Patterns of the numbers that an office gives its documents, such as
//! `{k}-{n}/{arsip}/{bb}/{yyyy}`.

use jiff::civil::Date;
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

    /// A number of this pattern.
    #[must_use]
    pub fn example(&self, filling: Filling<'_>) -> String {
        let parts = self.parts.iter().map(|part| match part {
            PatternPart::Text(text) => text.clone(),
            PatternPart::Field(field) => filling.field(*field),
        });
        parts.collect()
    }

    /// Whether a number is one of this pattern but for the code before it, by which the office
    /// tells another kind of letter: `UN-3/HM.01.02/02/2024`.
    #[must_use]
    pub fn fits_other_kind(&self, number: &str) -> bool {
        let number = number.trim();
        let letters = run(number, |byte| byte.is_ascii_uppercase());
        let Some(rest) = number[letters..].strip_prefix('-').filter(|_| letters > 1) else {
            return false;
        };
        let with_class = format!("{}-{rest}", Klasifikasi::Biasa.code());
        [rest, &with_class].iter().any(|of| self.fit(of).is_some())
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

/// What an example of a pattern is filled with.
#[derive(Debug, Clone, Copy)]
pub struct Filling<'a> {
    /// A number as it was typed: what can be read of it stands in the example.
    pub typed: &'a str,
    pub class: Klasifikasi,
    pub date: Date,
}

impl Filling<'_> {
    fn field(&self, field: Field) -> String {
        match field {
            Field::Class => self.class.code().to_owned(),
            Field::Serial => self.serial().unwrap_or("12").to_owned(),
            Field::Archive => self.archive().unwrap_or("HN.00.01").to_owned(),
            Field::Month => format!("{:02}", self.date.month()),
            Field::ShortMonth => self.date.month().to_string(),
            Field::Year => self.date.year().to_string(),
        }
    }

    /// The first number in it that stands before any code.
    fn serial(&self) -> Option<&str> {
        let mut numbers = self.typed.split(|c: char| !c.is_ascii_digit());
        let before = self.archive().and_then(|code| self.typed.find(code));
        let serial = numbers.find(|number| !number.is_empty())?;
        let at = self.typed.find(serial)?;
        (serial.len() <= 5 && before.is_none_or(|code| at < code)).then_some(serial)
    }

    /// The first part of it that looks like the code of an archive: `HN.00.01`.
    fn archive(&self) -> Option<&str> {
        let mut parts = self.typed.split(['/', ' ']).map(str::trim);
        parts.find(|part| {
            let (letters, numbers) = part.split_at(run(part, |byte| byte.is_ascii_uppercase()));
            letters.len() > 1
                && numbers.starts_with('.')
                && numbers.ends_with(|c: char| c.is_ascii_digit())
                && Field::Archive.length(part) == Some(part.len())
        })
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
        let cases: [(&str, &[(&str, bool)]); 5] = [
            (
                "{k}-{n}/{arsip}/{bb}/{yyyy}",
                &[
                    ("B-101/HN.00.01/09/2025", true),
                    ("SR-7a/HN.00/12/2025", true),
                    ("X-101/HN.00.01/09/2025", false),
                    ("B-101/HN.00.01/13/2025", false),
                    ("B-101/HN.00.01/9/2025", false),
                    ("B-101/HN.00.01/09/25", false),
                    ("B-101/HN.00.01/09/2025 ", true),
                    ("B-101/HN.00.01/09/2025a", false),
                    ("B-/HN.00.01/09/2025", false),
                ],
            ),
            (
                "{n}/De-II/{arsip}/{bb}/{yyyy}",
                &[
                    ("12/De-II/HN.00.01/02/2024", true),
                    ("12/De-VII/HN.00.01/02/2024", false),
                ],
            ),
            (
                "{n}/D-IV/{arsip}/{bb}/{yyyy}",
                &[("190/D-IV/KKA/11/2012", true)],
            ),
            (
                "UN-{n}/{arsip}/{m}/{yyyy}",
                &[
                    ("UN-3/HM.01.02/VIII/2018", true),
                    ("UN-3/HM.01.02/8/2018", true),
                    ("UN-3/HM.01.02/08/2018", false),
                    ("UN-3/HM.01.02/13/2018", false),
                    ("UN-3/HM.01.02/IIII/2018", false),
                ],
            ),
            ("{k}-{n}", &[("é-1", false)]),
        ];
        for (pattern, numbers) in cases {
            let pola = PolaNomor::parse(pattern).expect("a pattern");
            for (number, fits) in numbers {
                assert_eq!(pola.fit(number).is_some(), *fits, "{number}");
            }
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
