//! What a style asks of the writers that they cannot do.

mod ranges;

use serde_json::Value;

use crate::{
    finding::{Finding, HouseProblem},
    naskah::style::HouseStyle,
    read::Read,
    write::pdf::Printer,
};

use ranges::{COLOURS, RANGES};

/// The number with which lists begin.
const FIRST_OF_LISTS: &str = "1.";

pub(super) fn check(style: &Read<HouseStyle>, printer: &Printer) -> Vec<Finding> {
    let house_style = &style.value;
    let font = &house_style.huruf.pdf;
    let font = (!printer.has_font(font)).then(|| HouseProblem::UnknownFont {
        name: font.clone(),
        known: printer.fonts(),
    });
    let mut numberings = house_style.penomoran.iter();
    let numbers = !numberings.any(|own| own == FIRST_OF_LISTS);
    let numbers = numbers.then_some(HouseProblem::NumberingOfLists);
    let pattern = &house_style.halaman.nomor.pola;
    let pattern = (!is_page_number(pattern)).then(|| HouseProblem::PageNumberPattern {
        pattern: pattern.clone(),
    });
    let places = &style.places;
    let single = [
        ("huruf.pdf", font),
        ("penomoran", numbers),
        ("halaman.nomor.pola", pattern),
    ];
    single
        .into_iter()
        .chain(sizes(house_style))
        // What could not be read has its finding already.
        .filter(|(key, _)| places.contains(key) && !places.has_lost_in(key))
        .filter_map(|(key, problem)| Some(Finding::new(problem?, key, places.of(key))))
        .collect()
}

/// Every number and colour, with what is wrong with it.
fn sizes(house_style: &HouseStyle) -> Vec<(&'static str, Option<HouseProblem>)> {
    let values = serde_json::to_value(house_style).unwrap_or_default();
    let of = |key: &str| {
        let pointer = key.replace(['.', '['], "/").replace(']', "");
        values.pointer(&format!("/{pointer}"))
    };
    let numbers = RANGES.iter().map(|(key, (least, most))| {
        // What is no finite number is none in JSON.
        let number = of(key).and_then(Value::as_f64);
        let fits = number.is_some_and(|number| (*least..=*most).contains(&number));
        let problem = HouseProblem::OutOfRange {
            least: *least,
            most: *most,
        };
        (*key, (!fits).then_some(problem))
    });
    let colours = COLOURS.iter().map(|key| {
        let colour = of(key).and_then(Value::as_str).unwrap_or_default();
        let problem = || HouseProblem::NotAColour {
            text: colour.to_owned(),
        };
        (*key, (!is_colour(colour)).then(problem))
    });
    numbers.chain(colours).collect()
}

fn is_colour(text: &str) -> bool {
    let digits = text.strip_prefix('#').unwrap_or_default();
    digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
}

fn is_page_number(pattern: &str) -> bool {
    let text = pattern.replace("{n}", "").replace("{jumlah}", "");
    !text.contains(['{', '}'])
}

#[cfg(test)]
#[allow(clippy::disallowed_methods, reason = "what ships is in the repository")]
mod tests {
    use std::{fs, iter};

    use serde_json::Value;

    use super::{COLOURS, RANGES};
    use crate::{naskah::style::HouseStyle, read};

    /// The keys of all numbers and colours.
    fn keys(value: &Value, key: &str) -> Vec<String> {
        match value {
            Value::Object(group) => group
                .iter()
                .flat_map(|(name, value)| keys(value, &format!("{key}.{name}")))
                .collect(),
            Value::Array(items) => iter::zip(0.., items)
                .flat_map(|(index, value)| keys(value, &format!("{key}[{index}]")))
                .collect(),
            Value::String(text) if !text.starts_with('#') => Vec::new(),
            _ => vec![key.trim_start_matches('.').to_owned()],
        }
    }

    #[test]
    fn every_number_has_a_range_and_every_colour_is_looked_at() {
        let style = fs::read("templates/gaya/gaya.yaml").expect("the style");
        let style = read::read::<HouseStyle>(&style).value;
        let mut found = keys(&serde_json::to_value(style).expect("JSON"), "");
        let known = RANGES.iter().map(|(key, _)| key).chain(COLOURS);
        let mut known: Vec<String> = known.map(|key| (*key).to_owned()).collect();
        found.sort();
        known.sort();
        assert_eq!(found, known);
    }
}
