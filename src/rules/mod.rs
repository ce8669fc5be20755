//! Rules: what the SOP and naskah dinas ask of a cycle.
//!
//! Beside the line: none of it changes a cycle or knows how a document looks. `check` judges a
//! cycle, `sop` and `documents` are the tables of steps and of what they make, `status` tells where
//! a cycle stands among them; who signs, for which K/L and under which number is settled here too.

use serde::de::DeserializeOwned;

use crate::{
    assets::Assets,
    finding::Finding,
    read::{self, Read},
};

pub mod check;
pub(crate) mod daring;
pub mod documents;
pub mod institutions;
pub mod numbers;
pub mod signature;
pub mod sop;
pub mod status;
pub mod told;
pub mod wording;

/// What the files of a folder of the house say, and what is wrong with each: what reading finds,
/// and then `check`.
fn load<T: DeserializeOwned + Default>(
    assets: &Assets,
    folder: &str,
    check: impl Fn(&Read<T>) -> Vec<Finding>,
) -> (Vec<T>, Vec<(String, Finding)>) {
    let (mut values, mut findings) = (Vec::new(), Vec::new());
    for name in assets.names(folder, "yaml") {
        let read = read::read::<T>(assets.bytes(name).unwrap_or_default());
        let own = check(&read);
        let in_file = |finding| (name.to_owned(), finding);
        findings.extend(read.findings.into_iter().chain(own).map(in_file));
        values.push(read.value);
    }
    (values, findings)
}
