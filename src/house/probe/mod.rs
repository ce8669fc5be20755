//! What is wrong with the templates, the style and the profiles of a house, before a real
//! cycle meets it: every document is made of cycles that hold everything, of such that hold
//! as little as may be, and of a full one without each of its keys in turn. Templates that
//! no cycle fills are tried likewise, with values of their own.

mod cycles;
mod faults;
mod forms;
mod rehearsal;
mod watch;

use super::House;
use crate::{assets::Assets, finding::Finding};
use faults::Faults;
use rehearsal::Rehearsal;

/// Findings in the house's own files, each with the name of the file.
#[must_use]
pub fn probe(assets: &Assets) -> Vec<(String, Finding)> {
    let mut faults = Faults::new(assets);
    let mut assets = assets.clone();
    // One fault hides what comes after it: a file that was found faulty gives way to the
    // shipped one, and the rest is tried again.
    loop {
        match House::new(assets.clone()) {
            Ok(house) => {
                faults.extend(house.findings().to_vec());
                Rehearsal::new(&house, &mut faults).run();
            }
            Err(findings) => faults.extend(findings),
        }
        let own = faults.faulty().filter(|name| assets.is_laid_over(name));
        let own: Vec<String> = own.map(str::to_owned).collect();
        if own.is_empty() {
            return faults.into_findings();
        }
        for name in own {
            assets = assets.without(&name);
        }
    }
}

#[cfg(test)]
mod tests;
