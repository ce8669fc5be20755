//! `nodin status`: where cycles stand in the SOP.

mod rows;

use std::path::PathBuf;

use jiff::civil::Date;
use serde_json::{Value, json};

use super::{
    args::{Order, Per, Status as Args},
    clock,
    exit::Exit,
    overlay,
    report::Report,
};
use crate::{
    House,
    archive::{Found, search},
    cycle::Cycle,
    files::{source::Source, storage},
    finding::{Finding, StorageProblem},
    rules::status::{Standing, Status, StepStatus},
};

/// A cycle and where it stands.
struct CycleStatus<'a> {
    path: PathBuf,
    cycle: Cycle,
    status: Status<'a>,
    /// Named by its file, and so told of step by step.
    in_full: bool,
}

pub(super) fn run(args: &Args) -> Exit {
    let mut report = Report::new(args.json);
    let Some(opened) = overlay::open(&args.house, &mut report) else {
        return report.finish();
    };
    let on = args.on.map(|per| match per {
        Per::Date(date) => date,
        Per::Today => clock::today(),
    });
    let (found, faults) = search(&args.sources);
    for fault in &faults {
        report.fault(fault);
    }
    if found.is_empty() && faults.is_empty() {
        for source in &args.sources {
            report.storage(source, StorageProblem::NoCycles);
        }
    }
    let mut entries: Vec<CycleStatus<'_>> = Vec::new();
    for Found { path, .. } in found {
        let in_full = args.sources.contains(&path);
        match Source::open(&opened.house, path.clone()) {
            Ok(source) => match standing(&opened.house, &source) {
                Some(status) => entries.push(CycleStatus {
                    path,
                    cycle: source.read.value,
                    status,
                    in_full,
                }),
                // A cycle that cannot be read, or has no year, stands nowhere.
                None => opened.report(&source, &source.findings, &mut report),
            },
            Err(error) => report.storage(&path, storage::unreadable(&error)),
        }
    }
    sort(&mut entries, args.order);
    if args.json {
        let entries = entries.iter().map(|entry| entry.json(on)).collect();
        report.status(entries);
    } else {
        rows::print(&entries, on, &mut report);
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

impl CycleStatus<'_> {
    fn json(&self, on: Option<Date>) -> Value {
        let (siklus, status) = (&self.cycle.siklus, &self.status);
        let next = status.next_step();
        json!({
            "berkas": self.path.display().to_string(),
            "nomor": siklus.nomor,
            "isu": siklus.isu,
            "langkah_tercapai": status.reached,
            "langkah_berikutnya": status.next,
            "di_meja": next.map(StepStatus::desk),
            "pejabat": next.and_then(|step| step.official.clone()),
            "sejak": status.since.map(|date| date.to_string()),
            "umur_hari_kerja": on.and_then(|on| status.age(on)),
            "lewat": on.map(|on| status.is_overdue(on)),
            "langkah": status.steps.iter().map(step_json).collect::<Vec<_>>(),
        })
    }
}

fn step_json(step: &StepStatus<'_>) -> Value {
    let standing = match &step.standing {
        Standing::Done => "selesai",
        Standing::Lacking(_) => "kurang",
        Standing::InSrikandi(_) => "di-srikandi",
        Standing::SentBack => "dikembalikan",
    };
    json!({
        "langkah": step.langkah.langkah,
        "pelaksana": step.desk(),
        "pejabat": step.official,
        "keluaran": step.langkah.keluaran,
        "dokumen": step.langkah.dokumen,
        "keadaan": standing,
        "kurang": step.standing.keys(),
        "tanggal": step.date.map(|date| date.to_string()),
        "menit_baku": step.langkah.menit,
        "lama_menit": step.minutes,
        "lewat": step.is_over(),
    })
}
