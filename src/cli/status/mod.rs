//! `nodin status`: where cycles stand in the SOP.

mod rows;

use std::path::PathBuf;

use serde_json::json;

use super::{
    args::{Order, Status as Args},
    edited,
    exit::Exit,
    overlay,
    report::Report,
};
use crate::{
    House,
    archive::{Found, search},
    cycle::Cycle,
    finding::Finding,
    house::source::Source,
    rules::{
        status::Status,
        told::{Keadaan, Suntingan},
    },
};

/// A cycle and where it stands.
struct CycleStatus<'a> {
    path: PathBuf,
    cycle: Cycle,
    status: Status<'a>,
    /// Named by its file, and so told of step by step.
    in_full: bool,
    edited: Vec<Suntingan>,
}

pub(super) fn run(args: &Args) -> Exit {
    let mut report = Report::new(args.json);
    let Some(opened) = overlay::open(&args.house, &mut report) else {
        return report.finish();
    };
    let (found, faults) = search(&args.sources);
    for fault in &faults {
        report.fault(fault);
    }
    let mut entries: Vec<CycleStatus<'_>> = Vec::new();
    for Found { path, .. } in found {
        let in_full = args.sources.contains(&path);
        let source = Source::open(&opened.house, path.clone());
        let Some(source) = report.read(&path, source) else {
            continue;
        };
        let Some(status) = standing(&opened.house, &source) else {
            // A cycle that cannot be read, or has no year, stands nowhere.
            opened.report(&source, &source.findings, &mut report);
            continue;
        };
        // Of one cycle its documents are looked into.
        let edited = in_full.then(|| edited::in_output(&opened.house, &source));
        entries.push(CycleStatus {
            path,
            cycle: source.read.value,
            status,
            in_full,
            edited: edited.unwrap_or_default(),
        });
    }
    sort(&mut entries, args.order);
    if args.json {
        let told = |entry: &CycleStatus<'_>| {
            let name = entry.path.display().to_string();
            Keadaan::new(
                &name,
                &entry.cycle,
                &entry.status,
                args.on,
                entry.edited.clone(),
            )
        };
        report.results(
            "siklus",
            json!(entries.iter().map(told).collect::<Vec<_>>()),
        );
    } else {
        rows::print(&entries, args.on, &mut report);
    }
    report.finish()
}

fn standing<'a>(house: &'a House, source: &Source) -> Option<Status<'a>> {
    let is_read = !source.read.findings.iter().any(Finding::is_error);
    let status = is_read.then(|| house.status(&source.read.value));
    status.flatten()
}

fn sort(entries: &mut [CycleStatus<'_>], order: Order) {
    let nomor = |entry: &CycleStatus<'_>| entry.cycle.siklus.nomor.clone();
    match order {
        Order::Nomor => entries.sort_by_key(nomor),
        Order::Langkah => entries.sort_by_key(|entry| (entry.status.reached, nomor(entry))),
        // Those that have come to their end wait for nothing.
        Order::Sejak => entries.sort_by_key(|entry| {
            let status = &entry.status;
            (status.next.is_none(), status.since, nomor(entry))
        }),
    }
}
