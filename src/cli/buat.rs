//! `nodin buat`: from cycle files to documents on disk.

use std::{
    path::{Path, PathBuf},
    slice,
};

use super::{
    args::Buat,
    edited,
    exit::Exit,
    made::Made,
    output::OutputFolder,
    overlay::{self, Opened},
    report::Report,
    sources,
};
use crate::{
    Format, Outcome, Written,
    files::{
        digest::sha256,
        storage::{self, Readers},
    },
    finding::{Finding, RequestProblem, StorageProblem},
    house::source::Source,
    naskah::Naskah,
    rules::{
        check,
        documents::{Document, KONSEP, Lacking, NOTA_DINAS},
        status::Status,
    },
    serap::Serapan,
};

pub(super) fn run(args: &Buat) -> Exit {
    let mut report = Report::new(args.json);
    let Some(opened) = overlay::open(&args.house, &mut report) else {
        return report.finish();
    };
    let sources = sources::open(&opened.house, &args.sources, &mut report);
    for source in &sources {
        report.findings(&source.path, &source.bytes, &source.findings);
    }
    let mut sound: Vec<&Source> = sources.iter().filter(|source| source.is_sound()).collect();
    sound.retain(|source| !is_secret(source, args, &mut report));
    let collisions = sources::collisions(&sound);
    for (source, finding) in &collisions {
        report.findings(&source.path, &source.bytes, slice::from_ref(finding));
    }
    if collisions.is_empty() {
        let output = output_folder(args);
        let mut press = Press {
            opened: &opened,
            args,
            report: &mut report,
        };
        for source in sound {
            let folder = output.join(sources::folder_name(source));
            let pictures = source.pictures();
            let prepared = opened.house.prepare(&source.read);
            for document in args.documents.all() {
                let outcome = prepared.tree(document, &pictures);
                press.make(source, outcome, document, &folder);
            }
            if args.documents.is_empty() {
                press.next(source);
            }
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

/// A cycle that must not go along with its documents: an error, and none of them is made.
fn is_secret(source: &Source, args: &Buat, report: &mut Report) -> bool {
    if !args.carries_source() || args.carrying.allow_secret {
        return false;
    }
    let finding = check::secret_source(&source.read.value, &source.read.places);
    report.findings(&source.path, &source.bytes, finding.as_slice());
    finding.is_some()
}

/// What makes the documents of a call, one after the other.
struct Press<'a> {
    opened: &'a Opened,
    args: &'a Buat,
    report: &'a mut Report,
}

impl Press<'_> {
    fn make(&mut self, source: &Source, outcome: Outcome, document: &Document, folder: &Path) {
        let naskah = match outcome {
            Outcome::Ready(naskah) => naskah,
            Outcome::Failed(findings) => {
                return self.opened.report(source, &findings, self.report);
            }
            Outcome::Lacking(lacking) => {
                return self.lacking(source, document, lacking);
            }
        };
        match OutputFolder::open(folder) {
            Ok(mut folder) => {
                folder.readers(Readers::of(source.read.value.class()));
                if document.name == NOTA_DINAS.name {
                    self.tell_of_edited_drafts(source, &folder);
                }
                for format in self.args.formats.all() {
                    self.write(source, document, &naskah, format, &folder);
                }
            }
            Err((path, problem)) => self.report.storage(&path, problem),
        }
    }

    fn file_stem(&self, source: &Source, document: &Document) -> String {
        (self.opened.house).file_stem(&source.read.value, document)
    }

    /// What somebody wrote into the konsep in Word is not in the cycle file, and so it will
    /// not be in the nota dinas either.
    fn tell_of_edited_drafts(&mut self, source: &Source, folder: &OutputFolder) {
        let (stem, docx) = (self.file_stem(source, &KONSEP), Format::Docx.ending());
        for draft in folder.edited(&stem, docx) {
            let bytes = storage::read(&draft).unwrap_or_default();
            let unsaid = edited::unsaid(&self.opened.house, source, &bytes);
            if unsaid.as_ref().is_some_and(Serapan::is_silent) {
                continue;
            }
            let what = unsaid.map(|serapan| serapan.in_short()).unwrap_or_default();
            let problem = StorageProblem::EditedDraft { what };
            self.report.storage(&draft, problem);
        }
    }

    /// What the next step of the SOP needs, and who does it.
    fn next(&mut self, source: &Source) {
        let status = self.opened.house.status(&source.read.value);
        if let Some(next) = status.as_ref().and_then(Status::next_step) {
            self.report.next(&source.path, next);
        }
    }

    /// What a document lacks: an error when the call asks for it by name.
    fn lacking(&mut self, source: &Source, document: &Document, lacking: Lacking) {
        if !self.args.documents.names(document) {
            let stem = self.file_stem(source, document);
            return (self.report).lacking(&source.path, document, &stem, &lacking);
        }
        let document = document.name;
        let (problem, key) = match lacking {
            Lacking::Keys(keys) => {
                let first = keys.first().cloned().unwrap_or_default();
                (RequestProblem::Lacking { document, keys }, first)
            }
            Lacking::Unasked(group) => {
                let keys = vec![group.to_owned()];
                (RequestProblem::Lacking { document, keys }, group.to_owned())
            }
            Lacking::InSrikandi => (
                RequestProblem::MadeInSrikandi { document },
                "nota_dinas.tanda_tangan".to_owned(),
            ),
        };
        let place = source.read.places.of(&key);
        let finding = Finding::new(problem, key, place);
        self.report
            .findings(&source.path, &source.bytes, &[finding]);
    }

    fn write(
        &mut self,
        source: &Source,
        document: &Document,
        naskah: &Naskah,
        format: Format,
        folder: &OutputFolder,
    ) {
        let Source { read, bytes, .. } = source;
        let carries = self.args.carries_source();
        let house = &self.opened.house;
        match house.write_carrying(naskah, format, read, bytes, carries) {
            Ok(written) => self.place(source, document, format, &written, folder),
            Err(findings) => self.report.findings(&source.path, &source.bytes, &findings),
        }
    }

    fn place(
        &mut self,
        source: &Source,
        document: &Document,
        format: Format,
        written: &Written,
        folder: &OutputFolder,
    ) {
        let (stem, ending) = (self.file_stem(source, document), format.ending());
        match folder.place(&stem, ending, &written.bytes, self.args.timpa, &|present| {
            format == Format::Docx && edited::says_no_more(&self.opened.house, source, present)
        }) {
            Ok(placed) => self.report.file(&Made {
                path: &placed.path,
                edited: placed.edited.as_deref(),
                source: &source.path,
                document: document.name,
                format: ending,
                bytes: written.bytes.len(),
                sha256: sha256(&written.bytes),
                pages: written.pages,
                signatures: &written.signatures,
            }),
            Err((path, problem)) => self.report.storage(&path, problem),
        }
    }
}
