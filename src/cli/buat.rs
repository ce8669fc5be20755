//! `nodin buat`: from cycle files to documents on disk.

use std::path::{Path, PathBuf};

use super::{
    args::Buat,
    exit::Exit,
    output::{Folder, Placed},
    report::{FileReport, Report},
    sources::{self, Source},
};
use crate::{
    Format, House, Outcome,
    assets::Assets,
    digest::sha256,
    document::{DOCUMENTS, Document, Lacking},
    finding::StorageProblem,
    name,
};

pub(super) fn run(args: &Buat) -> Exit {
    let mut report = Report::new(args.json);
    let house = match House::new(Assets::default()) {
        Ok(house) => house,
        Err(findings) => {
            for (file, finding) in findings {
                report.findings(Path::new(&file), &[], &[finding]);
            }
            return report.finish();
        }
    };
    let sources = sources::open(&args.sources, &mut report);
    for source in &sources {
        report.findings(&source.path, &source.bytes, &source.findings);
    }
    let sound: Vec<&Source> = sources.iter().filter(|source| source.is_sound()).collect();
    let output = output_folder(args);
    let folders: Vec<PathBuf> = sound
        .iter()
        .map(|source| output.join(folder_name(source)))
        .collect();
    if collide(&sound, &folders, &mut report) {
        return report.finish();
    }
    for (source, folder) in sound.into_iter().zip(&folders) {
        for document in DOCUMENTS {
            make(&house, source, document, folder, args, &mut report);
        }
    }
    report.finish()
}

/// `keluaran` beside the first cycle file, unless a folder is named.
fn output_folder(args: &Buat) -> PathBuf {
    if let Some(named) = &args.output {
        return named.clone();
    }
    let first = args
        .sources
        .first()
        .map_or(Path::new("."), PathBuf::as_path);
    let beside = if first.is_dir() {
        first
    } else {
        first.parent().unwrap_or(Path::new("."))
    };
    beside.join("keluaran")
}

fn folder_name(source: &Source) -> String {
    name::safe(
        source
            .read
            .value
            .siklus
            .nomor
            .as_deref()
            .unwrap_or_default(),
    )
}

/// Two cycles that would be written to one folder: an error before anything is written.
fn collide(sources: &[&Source], folders: &[PathBuf], report: &mut Report) -> bool {
    let mut collided = false;
    for (index, folder) in folders.iter().enumerate() {
        let same =
            |other: &PathBuf| name::same(&other.to_string_lossy(), &folder.to_string_lossy());
        if let Some(other) = folders[..index].iter().position(same) {
            let other = sources[other].path.display().to_string();
            report.about(&sources[index].path, StorageProblem::SameTarget { other });
            collided = true;
        }
    }
    collided
}

fn make(
    house: &House,
    source: &Source,
    document: &Document,
    folder: &Path,
    args: &Buat,
    report: &mut Report,
) {
    let naskah = match house.tree(&source.read, document) {
        Outcome::Ready { naskah, findings } => {
            report.findings(&source.path, &source.bytes, &findings);
            naskah
        }
        Outcome::Failed(findings) => {
            return report.findings(&source.path, &source.bytes, &findings);
        }
        Outcome::Lacking(lacking) => {
            let why = match lacking {
                Lacking::Keys(keys) => format!("kurang {}", keys.join(", ")),
                Lacking::InSrikandi => {
                    "dibuat oleh SRIKANDI (nota_dinas.tanda_tangan: srikandi)".to_owned()
                }
            };
            return report.say(&format!(
                "{}: {} belum dapat dibuat: {why}",
                source.path.display(),
                document.file_stem()
            ));
        }
    };
    let mut target = match Folder::open(folder) {
        Ok(target) => target,
        Err(problem) => return report.storage(folder, problem),
    };
    for format in formats(args) {
        let written = match house.write(&naskah, format, &source.read, &source.bytes) {
            Ok(written) => written,
            Err(findings) => {
                report.findings(&source.path, &source.bytes, &findings);
                continue;
            }
        };
        let path = match target.place(
            &document.file_stem(),
            format.ending(),
            &written.bytes,
            args.timpa,
        ) {
            Ok(Placed::Here(path)) => path,
            Ok(Placed::Beside { edited, new }) => {
                report.say(&format!(
                    "{} sudah disunting dan dibiarkan; yang baru:",
                    edited.display()
                ));
                new
            }
            Err((path, problem)) => {
                report.storage(&path, problem);
                continue;
            }
        };
        report.file(&FileReport {
            path: &path,
            source: &source.path,
            document: document.name,
            format: format.ending(),
            bytes: written.bytes.len(),
            sha256: &sha256(&written.bytes),
            pages: written.pages,
            signatures: &written.signatures,
        });
    }
}

/// The formats that are asked for, each once; all of them when none is.
fn formats(args: &Buat) -> Vec<Format> {
    if args.format.is_empty() {
        return vec![Format::Pdf, Format::Docx];
    }
    let mut formats: Vec<Format> = args.format.iter().map(|format| (*format).into()).collect();
    formats.sort_unstable();
    formats.dedup();
    formats
}
