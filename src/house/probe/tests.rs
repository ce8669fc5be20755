use serde_json::Value as Json;

use super::{cycles, probe};
use crate::{
    assets::Assets,
    cycle::schema,
    rules::{documents::DOCUMENTS, institutions},
};

#[test]
fn the_full_cycle_sets_every_key_and_each_is_left_out_once() {
    fn absent(schema: &Json, value: &Json, path: &str, found: &mut Vec<String>) {
        if let Json::Array(items) = value {
            for item in items {
                let schema = schema.get("items").unwrap_or(schema);
                absent(schema, item, path, found);
            }
            return;
        }
        let Json::Object(group) = value else { return };
        let own = schema["properties"].as_object().into_iter();
        let alternatives = schema["anyOf"].as_array().into_iter().flatten();
        let others = alternatives.filter_map(|schema| schema["properties"].as_object());
        for (key, below) in own.chain(others).flatten() {
            let path = format!("{path}.{key}");
            match group.get(key) {
                None | Some(Json::Null) => found.push(path),
                Some(value) => absent(below, value, &path, found),
            }
        }
    }
    let full = serde_json::to_value(&cycles::whole()[0]).expect("JSON");
    let mut found = Vec::new();
    absent(&schema::schema(), &full, "", &mut found);
    assert_eq!(found, [""; 0]);
    assert!(cycles::without_one_key().len() > 140);
}

#[test]
fn every_document_is_tried_with_every_cycle() {
    let (profiles, _) = institutions::profiles(&Assets::default());
    for (number, cycle) in cycles::whole().iter().enumerate() {
        for document in DOCUMENTS {
            let date = document.date(cycle).expect("a date");
            let lacking = document.lacking(cycle, &profiles[0], date);
            let in_srikandi = number == 2 && document.name == "nota-dinas";
            assert_eq!(
                lacking.is_some(),
                in_srikandi,
                "{number}: {}: {lacking:?}",
                document.name
            );
        }
    }
}

#[test]
fn what_ships_is_sound() {
    assert_eq!(probe(&Assets::default()), []);
}
