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
    Format, Outcome,
    files::storage::{self, Readers},
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
    let first = args.sources.first();
    let first = first.map_or(Path::new("."), PathBuf::as_path);
    let beside = if first.is_dir() {
        Some(first)
    } else {
        first.parent()
    };
    beside.unwrap_or(Path::new(".")).join("keluaran")
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
        let readers = Readers::of(source.read.value.class().is_restricted());
        match OutputFolder::open(folder, readers) {
            Ok(folder) => {
                if document.name == NOTA_DINAS.name {
                    self.tell_of_edited_drafts(source, &folder);
                }
                for format in self.args.formats.all() {
                    self.write(source, document, &naskah, format, &folder);
                }
            }
            Err((path, problem)) => self.report.problem(&path, problem),
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
            self.report.problem(&draft, problem);
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
        let keys = match lacking {
            Lacking::Keys(keys) => keys,
            Lacking::Unasked(group) => vec![group.to_owned()],
            Lacking::InSrikandi => Vec::new(),
        };
        let (problem, key) = match keys.first().cloned() {
            Some(first) => (RequestProblem::Lacking { document, keys }, first),
            None => (
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
        let (house, carries) = (&self.opened.house, self.args.carries_source());
        let Source { read, bytes, .. } = source;
        let written = match house.write_carrying(naskah, format, read, bytes, carries) {
            Ok(written) => written,
            Err(findings) => return self.report.findings(&source.path, bytes, &findings),
        };
        let says_no_more = |present: &[u8]| {
            let unsaid = || edited::unsaid(house, source, present);
            format == Format::Docx && unsaid().is_some_and(|serapan| serapan.is_silent())
        };
        let (stem, ending) = (self.file_stem(source, document), format.ending());
        let (new, overwrite) = (&written.bytes, self.args.timpa);
        match folder.place(&stem, ending, new, overwrite, &says_no_more) {
            Ok(placed) => self.report.file(&Made {
                placed: &placed,
                source: &source.path,
                document: document.name,
                format,
                written: &written,
            }),
            Err((path, problem)) => self.report.problem(&path, problem),
        }
    }
}
