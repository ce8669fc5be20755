//! Whatever key is not there, a document is made without it or tells that it needs it; it never ends
//! at a template that reads it all the same.

use nodin::{Outcome, cycle::Cycle, read, rules::documents::DOCUMENTS};
use serde_json::Value;

use super::{CYCLE, house};

/// Paths of all that stands under a value, groups and items too.
fn paths(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut below = |key: String, value: &Value| {
        let at = format!("{at}/{key}");
        found.push(at.clone());
        paths(value, &at, found);
    };
    match value {
        Value::Object(group) => group
            .iter()
            .for_each(|(key, value)| below(key.clone(), value)),
        Value::Array(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(index, value)| below(index.to_string(), value));
        }
        _ => {}
    }
}

fn without(value: &Value, path: &str) -> Value {
    let mut less = value.clone();
    let (above, key) = path.rsplit_once('/').expect("a path");
    match less.pointer_mut(above) {
        Some(Value::Object(group)) => drop(group.remove(key)),
        Some(Value::Array(items)) => drop(items.remove(key.parse().expect("an index"))),
        _ => unreachable!("{path}"),
    }
    less
}

#[test]
fn no_template_reads_a_key_that_its_document_does_not_ask_for() {
    let house = house();
    let full = include_str!("../read/lengkap.yaml");
    for source in [
        CYCLE.to_owned(),
        CYCLE.replace("pimpinan: deputi", "pimpinan: sesdep"),
        CYCLE.replace("pimpinan: deputi", "pimpinan: { nama: Ketua }"),
        full.to_owned(),
    ] {
        let read = read::read::<Cycle>(source.as_bytes());
        let cycle = serde_json::to_value(&read.value).expect("a cycle");
        let mut keys = Vec::new();
        paths(&cycle, "", &mut keys);
        assert!(keys.len() > 50, "{keys:?}");
        // Without a name no cycle is read at all.
        for key in keys.into_iter().filter(|key| !key.starts_with("/siklus")) {
            let mut less = read.clone();
            less.value = serde_json::from_value(without(&cycle, &key)).expect("a cycle");
            for document in DOCUMENTS {
                if let Outcome::Failed(findings) = house.tree(&less, document) {
                    let codes = findings.iter().map(|of| of.problem.code());
                    let codes: Vec<_> = codes.filter(|code| code.starts_with("templat")).collect();
                    assert_eq!(codes, [""; 0], "{} without {key}", document.name);
                }
            }
        }
    }
}
