//! `nodin arsip`: from folders of cycle files to an archive.

mod progress;

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use super::{
    args::{Arsip, threads},
    exit::Exit,
    overlay::{self, Opened},
    report::Report,
};
use crate::{
    archive::{
        Archive, Event, Failed, Fault, Means, Perangkat, Plan, State, Wanted, Work, plan, search,
    },
    files::storage,
    read::MAX_BYTES,
};
use progress::Progress;

pub(super) fn run(args: &Arsip) -> Exit {
    let mut report = Report::new(false);
    let Some(opened) = overlay::open(&args.house, &mut report) else {
        return report.finish();
    };
    let opened = Opened {
        house: opened.house.for_threads(threads(args.parallel)),
        ..opened
    };
    let made = make(args, &opened, &mut report);
    if let Err(faults) = &made {
        for fault in faults {
            report.fault(fault);
        }
    }
    let exit = report.finish();
    exit.max(made.unwrap_or_default())
}

/// Makes the archive. Out: how it ended, besides what was reported.
fn make(args: &Arsip, opened: &Opened, report: &mut Report) -> Result<Exit, Vec<Fault>> {
    let one = |fault| vec![fault];
    let stop = stop_signal();
    let archive = Archive::open(&args.output, &args.sources).map_err(one)?;
    let perangkat = Perangkat::new(Arc::clone(&opened.files.assets)).map_err(one)?;
    let wanted = wanted(args, &perangkat);
    let threads = threads(args.parallel);
    let mut state = archive.state().map_err(one)?;
    let plan = planned(args, &state, &wanted, opened, threads)?;

    let mut tally = Tally {
        unchanged: plan.unchanged,
        ..Tally::default()
    };
    for failed in &plan.failed {
        tally.failed(failed, opened, report);
    }
    if plan.items.is_empty() && archive.is_settled(&state, &perangkat) {
        archive.clear().map_err(one)?;
        tally.say(args, report);
        return Ok(Exit::Good);
    }
    let mut progress = Progress::new(plan.items.len());
    let work = Work {
        house: &opened.house,
        perangkat: &perangkat,
        wanted: &wanted,
        threads,
    };
    let made = archive.make(&mut state, plan.items, &work, &stop, |event| {
        match event {
            Event::Made(documents) => {
                tally.cycles += 1;
                tally.documents += documents;
            }
            Event::Failed(failed) => progress.aside(|| tally.failed(&failed, opened, report)),
        }
        progress.step(tally.failures.len());
    });
    progress.end();
    made.map_err(one)?;
    if stop.load(Ordering::Relaxed) {
        report.say(&format!(
            "Dihentikan. {} siklus sudah dibuat dan tidak hilang; untuk melanjutkan, jalankan lagi perintah yang sama.",
            tally.cycles
        ));
        return Ok(Exit::Interrupted);
    }
    // Where every cycle failed there is nothing to close, and of no cycle no bag.
    if archive.is_settled(&state, &perangkat) {
        archive.clear().map_err(one)?;
    } else {
        let warn = |warning: Fault| report.fault(&warning);
        tally.restricted = archive.close(&state, &perangkat, warn).map_err(one)?;
    }
    tally.say(args, report);
    Ok(Exit::Good)
}

fn wanted(args: &Arsip, perangkat: &Perangkat) -> Wanted {
    Wanted {
        documents: args.documents.all().collect(),
        formats: args.formats.all().collect(),
        means: Means {
            templat: perangkat.digest,
            attached: args.carrying.with_source,
        },
        secrets: args.carrying.allow_secret,
        all: args.all,
    }
}

/// What there is to do; all that must be settled first, otherwise.
fn planned(
    args: &Arsip,
    state: &State<'_>,
    wanted: &Wanted,
    opened: &Opened,
    threads: usize,
) -> Result<Plan, Vec<Fault>> {
    let (files, mut faults) = search(&args.sources);
    let mut planned = plan(files, state, wanted, &opened.house, threads);
    faults.append(&mut planned.faults);
    if faults.is_empty() {
        Ok(planned)
    } else {
        Err(faults)
    }
}

/// Set by Ctrl-C. A second one ends the program at once, as it would without us.
fn stop_signal() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    let signal = Arc::clone(&stop);
    // Without the signal a run still ends well whenever it is cut off.
    let _ = ctrlc::set_handler(move || {
        if signal.swap(true, Ordering::Relaxed) {
            std::process::exit(Exit::Interrupted as i32);
        }
    });
    stop
}

/// What a run has to show at its end.
#[derive(Default)]
struct Tally {
    cycles: usize,
    documents: usize,
    unchanged: usize,
    restricted: usize,
    failures: Vec<String>,
}

impl Tally {
    fn failed(&mut self, failed: &Failed, opened: &Opened, report: &mut Report) {
        let bytes = storage::read_bounded(&failed.path, MAX_BYTES).unwrap_or_default();
        opened.report_in(&failed.path, &bytes, &failed.findings, report);
        self.failures.push(failed.path.display().to_string());
    }

    fn say(&self, args: &Arsip, report: &mut Report) {
        if !self.failures.is_empty() {
            report.say(&format!("Gagal dibuat ({}):", self.failures.len()));
            for path in &self.failures {
                report.say(&format!("  {path}"));
            }
        }
        report.say(&format!(
            "{}: {} siklus dibuat ({} naskah), {} tidak berubah, {} gagal",
            args.output.display(),
            self.cycles,
            self.documents,
            self.unchanged,
            self.failures.len()
        ));
        if self.restricted > 0 {
            let rights = if cfg!(windows) {
                "mengikuti hak akses foldernya"
            } else {
                "hanya dapat dibaca pemiliknya, juga register dan manifesnya"
            };
            report.say(&format!(
                "{} berkas berklasifikasi terbatas ke atas: {rights}",
                self.restricted
            ));
        }
    }
}
