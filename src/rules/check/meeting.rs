//! What opens an online meeting stands where only the invitation prints it.

use super::Sink;
use crate::{
    cycle::Cycle,
    finding::FormProblem,
    rules::daring::{self, Opens},
};

pub(super) fn check(cycle: &Cycle, sink: &mut Sink<'_>) {
    let typed = cycle.rapat.tempat.as_deref().unwrap_or_default();
    let Some(public) = daring::without_keys(typed) else {
        return;
    };
    let mut parts = Vec::new();
    for (opens, _) in daring::keys(typed) {
        let part = match opens {
            Opens::Link => "tautan",
            Opens::Number => "ID",
            Opens::Passcode => "kata sandi",
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    sink.add("rapat.tempat", FormProblem::MeetingKeys { parts, public });
}

/// The key that holds what opens the meeting, if one does.
pub(super) fn opened_by(cycle: &Cycle) -> Option<&'static str> {
    let (tempat, daring) = (cycle.rapat.tempat.as_deref(), &cycle.rapat.daring);
    let held = [
        ("rapat.daring.sandi", daring.sandi.is_some()),
        ("rapat.daring.id", daring.id.is_some()),
        ("rapat.daring.tautan", daring.tautan.is_some()),
        (
            "rapat.tempat",
            tempat.and_then(daring::without_keys).is_some(),
        ),
    ];
    held.into_iter()
        .find_map(|(key, holds)| holds.then_some(key))
}
