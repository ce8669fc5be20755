//! `nodin baru`: a cycle file to fill in, with its schema beside it.

use std::path::{Path, PathBuf};

use super::{args::Baru, clock, exit::Exit, report::Report};
use crate::{
    assets::Assets,
    cycle::{Cycle, schema},
    files::storage::{self, Readers},
    fill::starter::{Older, leave_out_supplied_titles, starter},
    finding::{Finding, StorageProblem},
    house::source::is_cycle_file,
    read::{self, MAX_BYTES},
    rules::institutions,
};

pub(super) fn run(args: &Baru) -> Exit {
    let mut report = Report::new(false);
    let path = target(&args.file);
    // Nothing is written beside a file that is there already.
    if path.symlink_metadata().is_ok() {
        report.problem(&path, StorageProblem::Exists);
        return report.finish();
    }
    let today = clock::today();
    let mut older = None;
    if let Some(named) = &args.older {
        let Some(mut read) = read_older(named, &mut report) else {
            return report.finish();
        };
        let (profiles, _) = institutions::profiles(&Assets::default());
        leave_out_supplied_titles(&mut read.cycle.pejabat, &profiles, today);
        older = Some(read);
    }
    let starter = starter(today.year(), older.as_ref()).expect("the template that ships is sound");
    write(&path, starter.as_bytes(), &mut report);
    report.finish()
}

/// A name that is not one of a cycle file is given the ending of one; in a folder the file has
/// its usual name.
fn target(named: &Path) -> PathBuf {
    if named.is_dir() {
        return named.join("siklus.yaml");
    }
    let mut name = named.as_os_str().to_owned();
    if !is_cycle_file(named) {
        name.push(".yaml");
    }
    name.into()
}

/// A cycle file that can be read; what keeps it from being read is reported. Rules have been
/// applied to it in its time: what it names may have moved since.
fn read_older(path: &Path, report: &mut Report) -> Option<Older> {
    let bytes = report.read(path, storage::read_bounded(path, MAX_BYTES))?;
    let mut read = read::read::<Cycle>(&bytes);
    read.findings.retain(Finding::is_error);
    report.findings(path, &bytes, &read.findings);
    read.findings.is_empty().then(|| Older {
        name: path.display().to_string(),
        cycle: read.value,
    })
}

fn write(path: &Path, starter: &[u8], report: &mut Report) {
    if let Err(problem) = storage::create(path, starter, Readers::Usual) {
        return report.problem(path, problem);
    }
    report.say(&path.display().to_string());
    let schema = path.with_file_name(schema::FILE);
    let current = format!("{:#}\n", schema::schema());
    match storage::create(&schema, current.as_bytes(), Readers::Usual) {
        Ok(()) => report.say(&schema.display().to_string()),
        Err(StorageProblem::Exists) => {
            if storage::read(&schema).is_ok_and(|present| present != current.as_bytes()) {
                let schema = schema.display();
                report.say(&format!(
                    "{schema} dibiarkan; isinya lain dari skema nodin ini"
                ));
            }
        }
        Err(problem) => report.problem(&schema, problem),
    }
}
