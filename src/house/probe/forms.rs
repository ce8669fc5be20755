//! Values to try the templates with that no cycle fills.

use serde_json::Value as Json;

use super::cycles;

/// A template, and values to try it with: all of them under `penuh`, and under `ringkas` those
/// alone that are always there.
const FORMS: [(&str, &str); 1] = [("daftar.xml", include_str!("daftar.json"))];

/// A form to be tried.
pub(super) struct Form {
    pub template: &'static str,
    pub values: Json,
    /// Whether it is printed too.
    pub whole: bool,
}

/// Every form with all values, with as few as may be, and without each in turn; the one with
/// all of them first.
pub(super) fn forms() -> Vec<Vec<Form>> {
    let read = |(template, text): (&'static str, &str)| {
        let values: Json = serde_json::from_str(text).unwrap_or_default();
        let (full, sparse) = (&values["penuh"], &values["ringkas"]);
        let form = |values: &Json, whole| Form {
            template,
            values: values.clone(),
            whole,
        };
        let relied_on = cycles::paths(sparse);
        let mut tried = vec![form(full, true), form(sparse, true)];
        for path in cycles::paths(full) {
            if !relied_on.contains(&path) {
                let mut less = full.clone();
                cycles::remove(&mut less, &path);
                tried.push(form(&less, false));
            }
        }
        tried
    };
    FORMS.into_iter().map(read).collect()
}
