//! A style with any sizes within their ranges.

use std::{collections::BTreeMap, fs};

use nodin::{
    House,
    assets::Assets,
    finding::{HouseProblem, Problem},
};
use proptest::{prelude::*, sample::Index, test_runner::TestRunner};
use serde_json::Value;

use super::through;
use crate::seeded;

const STYLE: &str = "gaya/gaya.yaml";

/// Every number of a value.
fn numbers<'a>(value: &'a mut Value, found: &mut Vec<&'a mut Value>) {
    match value {
        Value::Number(_) => found.push(value),
        Value::Array(items) => items.iter_mut().for_each(|item| numbers(item, found)),
        Value::Object(entries) => entries.values_mut().for_each(|entry| numbers(entry, found)),
        _ => {}
    }
}

fn house_of(style: &Value) -> Result<House, Vec<(String, nodin::finding::Finding)>> {
    let overlay = BTreeMap::from([(STYLE.to_owned(), style.to_string().into_bytes())]);
    House::new(Assets::new(overlay, BTreeMap::new()))
}

/// The style with some of its numbers set to the end of what they may be, or between.
fn drawn(shares: &[(Index, f64)]) -> House {
    let style = fs::read("templates/gaya/gaya.yaml").expect("the style");
    let style = nodin::read::read::<nodin::naskah::style::HouseStyle>(&style).value;
    let mut style = serde_json::to_value(style).expect("JSON");
    for (at, share) in shares {
        let set = |style: &mut Value, to: f64| {
            let mut found = Vec::new();
            numbers(style, &mut found);
            let at = at.index(found.len());
            *found[at] = to.into();
        };
        set(&mut style, 1e9);
        let findings = house_of(&style).err().expect("it is out of range");
        let range = findings
            .iter()
            .find_map(|(_, finding)| match finding.problem {
                Problem::House(HouseProblem::OutOfRange { least, most }) => Some((least, most)),
                _ => None,
            });
        let (least, most) = range.expect("a range");
        set(&mut style, least + (most - least) * share);
    }
    house_of(&style).unwrap_or_else(|findings| panic!("{findings:?}"))
}

#[test]
fn any_sizes_within_their_ranges_can_be_set() {
    let cycle = fs::read("tests/read/lengkap.yaml").expect("the case");
    let share = prop_oneof![Just(0.0), Just(1.0), 0.0..1.0];
    let some = proptest::collection::vec((any::<Index>(), share), 1..10);
    let mut runner = TestRunner::new(seeded(10));
    let result = runner.run(&some, |shares| {
        prop_assert!(through(&drawn(&shares), &cycle) > 0);
        Ok(())
    });
    result.expect("nothing panics");
}
