//! Values to try the template with that no cycle fills: the list of an archive.

use serde_json::Value as Json;

use super::cycles;

pub(super) const TEMPLATE: &str = "daftar.xml";
/// All values under `penuh`, and under `ringkas` those alone that are always there.
const VALUES: &str = include_str!("daftar.json");

/// A form to be tried.
pub(super) struct Form {
    pub values: Json,
    /// Whether it is printed too.
    pub whole: bool,
}

/// The form with all values, with as few as may be, and without each in turn; the one with all
/// of them first.
pub(super) fn forms() -> Vec<Form> {
    let values: Json = serde_json::from_str(VALUES).unwrap_or_default();
    let (full, sparse) = (&values["penuh"], &values["ringkas"]);
    let form = |values: &Json, whole| Form {
        values: values.clone(),
        whole,
    };
    let mut tried = vec![form(full, true), form(sparse, true)];
    let relied_on = cycles::paths(sparse);
    for path in cycles::paths(full) {
        if !relied_on.contains(&path) {
            let mut less = form(full, false);
            cycles::remove(&mut less.values, &path);
            tried.push(less);
        }
    }
    tried
}
