//! `nodin serap`: what somebody edited in Word, into the cycle file.

mod find;
mod told;

pub(in crate::cli) use find::edited;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::{Value, json};

use super::{
    args::Serap as Args,
    exit::Exit,
    output::is_open,
    overlay::{self, Opened},
    report::Report,
};
use crate::{
    files::storage::{self, Readers},
    finding::{AbsorbProblem, Finding, Problem},
    house::source::{Source, is_cycle_file},
    read::MAX_BYTES,
    scan::docx,
    serap::{CycleSource, Known, absorb},
};

/// Far above what nodin writes; pictures may have been pasted in.
const MOST_BYTES: usize = 64 << 20;

pub(super) fn run(args: &Args) -> Exit {
    let mut report = Report::new(args.json);
    let Some(opened) = overlay::open(&args.house, &mut report) else {
        return report.finish();
    };
    let (cycles, named): (Vec<&PathBuf>, Vec<&PathBuf>) =
        args.files.iter().partition(|path| is_cycle_file(path));
    let mut documents = Vec::new();
    for path in named {
        if !path.is_dir() {
            documents.push(path.clone());
            continue;
        }
        let folders = find::with_those_in_it(path).unwrap_or_else(|_| vec![path.clone()]);
        for folder in folders {
            let found = report.read(&folder, find::edited(&folder));
            documents.extend(found.unwrap_or_default());
        }
    }
    if let [_, second, ..] = cycles[..] {
        report.problem(second, AbsorbProblem::ManyCycles);
        return report.finish();
    }
    if documents.is_empty() {
        report.say(if args.files.len() == cycles.len() {
            "Sebutkan juga naskah DOCX yang disunting, atau foldernya."
        } else {
            "Tidak ada naskah yang disunting."
        });
    }
    let named = cycles.first().map(|path| path.as_path());
    let absorbed = documents.iter();
    let absorbed = absorbed.filter_map(|of| absorbed_in(of, named, args, &opened, &mut report));
    let absorbed: Vec<Value> = absorbed.collect();
    report.results("serapan", absorbed.into());
    report.finish()
}

/// What one document says, into the cycle file that the call names, else into the one that is found
/// for it; for a report in JSON. What keeps it from being taken in is reported.
fn absorbed_in(
    document: &Path,
    named: Option<&Path>,
    args: &Args,
    opened: &Opened,
    report: &mut Report,
) -> Option<Value> {
    let bytes = report.read(document, storage::read_bounded(document, MOST_BYTES))?;
    let docx = match docx::read(&bytes) {
        Ok(docx) => docx,
        Err(error) => {
            report.problem(document, AbsorbProblem::from(error));
            return None;
        }
    };
    let known = Known::of(&docx);
    if !known.is_ours() {
        report.problem(document, AbsorbProblem::Foreign);
        return None;
    }
    let found = match named {
        Some(named) => Some(named.to_owned()),
        None => find::cycle_file(document, &known),
    };
    let Some(path) = found else {
        let nomor = known.nomor.unwrap_or_default();
        report.problem(document, AbsorbProblem::NoCycle { nomor });
        return None;
    };
    let path = shown(&path);
    let source = report.read(&path, Source::open(&opened.house, path.clone()))?;
    let pictures = source.pictures();
    let cycle = CycleSource {
        bytes: &source.bytes,
        read: &source.read,
        pictures: &pictures,
    };
    let mut serapan = match absorb(&opened.house, cycle, &docx, &args.taken) {
        Ok(serapan) => serapan,
        Err(problem) => {
            // What keeps its base from being made is wrong with the file.
            opened.report(&source, &source.findings, report);
            report.problem(document, problem);
            return None;
        }
    };
    let new = serapan.berkas_baru.take().filter(|_| args.write);
    if let Some(new) = &new
        && let Err(problem) = write(&source, new)
    {
        report.findings(&path, &source.bytes, &[Finding::new(problem, "", 0..0)]);
        return None;
    }
    if is_open(document) {
        let open = "Naskah ini sedang terbuka dalam pengolah kata: yang belum disimpan di sana tidak ikut.";
        serapan.catatan.push(open.to_owned());
    }
    for line in told::lines(document, &path, &serapan, new.is_some()) {
        report.say(&line);
    }
    let mut value = serde_json::to_value(&serapan).unwrap_or_default();
    value["naskah"] = json!(document.display().to_string());
    value["siklus"] = json!(path.display().to_string());
    value["ditulis"] = json!(new.is_some());
    Some(value)
}

/// Writes a cycle file anew, where it is still what was read; where it is a link, what that leads to.
fn write(source: &Source, new: &[u8]) -> Result<(), Problem> {
    let cannot = |error: io::Error| storage::unwritable(&source.path, &error);
    let path = fs::canonicalize(&source.path).map_err(cannot)?;
    if fs::metadata(&path)
        .map_err(cannot)?
        .permissions()
        .readonly()
    {
        return Err(AbsorbProblem::ReadOnly.into());
    }
    if storage::read_bounded(&path, MAX_BYTES).map_err(cannot)? != source.bytes {
        return Err(AbsorbProblem::ChangedMeanwhile.into());
    }
    let readers = Readers::of(source.read.value.class().is_restricted());
    storage::replace(&path, new, readers).map_err(cannot)?;
    Ok(())
}

/// A path as short as the folder in which the program runs makes it.
fn shown(path: &Path) -> PathBuf {
    let here = std::env::current_dir().and_then(std::fs::canonicalize);
    match here {
        Ok(here) => path.strip_prefix(here).unwrap_or(path).to_owned(),
        Err(_) => path.to_owned(),
    }
}
