//! What a file cannot do without: four keys. All else is needed by a document, not by the
//! file ([`crate::rules::documents`]), since a file is valid at every stage of its cycle.

use super::Sink;
use crate::{cycle::Cycle, finding::SopProblem};

/// The version of the cycle file that this program reads.
const VERSION: u32 = 1;

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    match cycle.versi {
        Some(VERSION) => {}
        Some(version) => sink.add("versi", SopProblem::UnknownVersion { version }),
        None => sink.required("versi"),
    }
    for (key, present) in [
        ("siklus.nomor", cycle.siklus.nomor.is_some()),
        ("siklus.isu", cycle.siklus.isu.is_some()),
        ("siklus.tahun", cycle.siklus.tahun.is_some()),
    ] {
        if !present {
            sink.required(key);
        }
    }
}
