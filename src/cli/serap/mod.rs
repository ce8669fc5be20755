//! `nodin serap`: what somebody edited in Word, into the cycle file.

mod find;
mod told;

pub(in crate::cli) use find::edited;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::json;

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
            match find::edited(&folder) {
                Ok(found) => documents.extend(found),
                Err(error) => report.storage(&folder, storage::unreadable(&error)),
            }
        }
    }
    if let [_, second, ..] = cycles[..] {
        let problem = Finding::new(AbsorbProblem::ManyCycles, "", 0..0);
        report.findings(second, &[], &[problem]);
        return report.finish();
    }
    if documents.is_empty() {
        report.say(if args.files.len() == cycles.len() {
            "Sebutkan juga naskah DOCX yang disunting, atau foldernya."
        } else {
            "Tidak ada naskah yang disunting."
        });
    }
    let mut absorbed = Vec::new();
    for document in &documents {
        let call = Call {
            args,
            opened: &opened,
            document,
            named: cycles.first().map(|path| path.as_path()),
        };
        absorbed.extend(call.absorb(&mut report));
    }
    report.absorbed(absorbed.into());
    report.finish()
}

/// One document.
struct Call<'a> {
    args: &'a Args,
    opened: &'a Opened,
    document: &'a Path,
    /// The cycle file, where the call names one.
    named: Option<&'a Path>,
}

impl Call<'_> {
    fn absorb(&self, report: &mut Report) -> Option<serde_json::Value> {
        let refused = |problem: AbsorbProblem, report: &mut Report| {
            report.findings(self.document, &[], &[Finding::new(problem, "", 0..0)]);
        };
        let bytes = match storage::read_bounded(self.document, MOST_BYTES) {
            Ok(bytes) => bytes,
            Err(error) => {
                report.storage(self.document, storage::unreadable(&error));
                return None;
            }
        };
        let docx = match docx::read(&bytes) {
            Ok(docx) => docx,
            Err(error) => {
                refused(error.into(), report);
                return None;
            }
        };
        let known = Known::of(&docx);
        if !known.is_ours() {
            refused(AbsorbProblem::Foreign, report);
            return None;
        }
        let found = match self.named {
            Some(named) => Some(named.to_owned()),
            None => find::cycle_file(self.document, &known),
        };
        let Some(path) = found else {
            let nomor = known.nomor.unwrap_or_default();
            refused(AbsorbProblem::NoCycle { nomor }, report);
            return None;
        };
        let path = shown(&path);
        let source = match Source::open(&self.opened.house, path.clone()) {
            Ok(source) => source,
            Err(error) => {
                report.storage(&path, storage::unreadable(&error));
                return None;
            }
        };
        let pictures = source.pictures();
        let cycle = CycleSource {
            bytes: &source.bytes,
            read: &source.read,
            pictures: &pictures,
        };
        let mut serapan = match absorb(&self.opened.house, cycle, &docx, &self.args.taken) {
            Ok(serapan) => serapan,
            Err(problem) => {
                // What keeps its base from being made is wrong with the file.
                self.opened.report(&source, &source.findings, report);
                refused(problem, report);
                return None;
            }
        };
        let new = serapan.berkas_baru.take().filter(|_| self.args.write);
        if let Some(new) = &new
            && let Err(problem) = write(&source, new)
        {
            report.findings(&path, &source.bytes, &[Finding::new(problem, "", 0..0)]);
            return None;
        }
        if is_open(self.document) {
            let open = "Naskah ini sedang terbuka dalam pengolah kata: yang belum disimpan di sana tidak ikut.";
            serapan.catatan.push(open.to_owned());
        }
        for line in told::lines(self.document, &path, &serapan, new.is_some()) {
            report.say(&line);
        }
        let mut value = serde_json::to_value(&serapan).unwrap_or_default();
        if let Some(entry) = value.as_object_mut() {
            entry.insert(
                "naskah".to_owned(),
                json!(self.document.display().to_string()),
            );
            entry.insert("siklus".to_owned(), json!(path.display().to_string()));
            entry.insert("ditulis".to_owned(), json!(new.is_some()));
        }
        Some(value)
    }
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
    let readers = Readers::of(source.read.value.class());
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
