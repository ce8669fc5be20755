//! `nodin baru`: a cycle file to fill in, with its schema beside it.

use std::{
    path::{Path, PathBuf},
    time::{SystemTime, UNIX_EPOCH},
};

use jiff::{Timestamp, tz::Offset};

use super::{
    args::Baru,
    disk,
    exit::Exit,
    report::Report,
    sources::{self, Source},
};
use crate::{
    House,
    assets::Assets,
    finding::StorageProblem,
    skema,
    starter::{Older, starter},
};

pub(super) fn run(args: &Baru) -> Exit {
    let mut report = Report::new(false);
    let path = target(&args.file);
    // Nothing is written beside a file that is there already.
    if path.symlink_metadata().is_ok() {
        report.storage(&path, StorageProblem::Exists);
        return report.finish();
    }
    let older = match &args.older {
        None => None,
        Some(older) => match sound(older, &mut report) {
            Some(source) => Some(source),
            None => return report.finish(),
        },
    };
    let older_name = args
        .older
        .as_deref()
        .map(|older| older.display().to_string());
    let older = older
        .as_ref()
        .zip(older_name.as_deref())
        .map(|(source, name)| Older {
            name,
            cycle: &source.read.value,
        });
    let starter = starter(this_year(), older).expect("the template that ships is sound");
    write(&path, starter.as_bytes(), &mut report);
    report.finish()
}

/// A name without an ending is given one; in a folder the file has its usual name.
fn target(named: &Path) -> PathBuf {
    if named.is_dir() {
        named.join("siklus.yaml")
    } else if named.extension().is_none() {
        named.with_extension("yaml")
    } else {
        named.to_owned()
    }
}

/// A cycle file without errors; those it has are reported.
fn sound(path: &Path, report: &mut Report) -> Option<Source> {
    let shipped = House::new(Assets::default()).expect("the house that ships is sound");
    let source = sources::open_one(&shipped, path.to_owned(), report)?;
    report.findings(&source.path, &source.bytes, &source.findings);
    source.is_sound().then_some(source)
}

fn write(path: &Path, starter: &[u8], report: &mut Report) {
    if let Err(problem) = disk::create(path, starter) {
        return report.storage(path, problem);
    }
    report.say(&path.display().to_string());
    let schema = path.with_file_name(skema::FILE);
    let current = format!("{:#}\n", skema::schema());
    match disk::create(&schema, current.as_bytes()) {
        Ok(()) => report.say(&schema.display().to_string()),
        Err(StorageProblem::Exists) => {
            if disk::read(&schema).is_ok_and(|present| present != current.as_bytes()) {
                let schema = schema.display();
                report.say(&format!(
                    "{schema} dibiarkan; isinya lain dari skema nodin ini"
                ));
            }
        }
        Err(problem) => report.storage(&schema, problem),
    }
}

/// The year in Jakarta.
fn this_year() -> i16 {
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    let seconds = i64::try_from(now.as_secs()).unwrap_or_default();
    let jakarta = Offset::constant(7);
    Timestamp::from_second(seconds).map_or(2025, |now| jakarta.to_datetime(now).year())
}
