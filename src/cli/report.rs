//! What a call has to say, as text for people or as JSON for programs.

use std::{
    collections::BTreeSet,
    hash::{DefaultHasher, Hash as _, Hasher as _},
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
};

use serde_json::{Value, json};

use super::{exit::Exit, made::Made};
use crate::{
    archive::Fault,
    files::storage,
    finding::{Finding, Level, Problem, Rendering, Temuan, render},
    rules::{
        documents::{Document, Lacking},
        status::StepStatus,
        told::{Belum, Berikutnya},
    },
};

/// Collects everything until the end of a call, since JSON is one value.
#[derive(Default)]
pub(super) struct Report {
    json: bool,
    rendering: Rendering,
    exit: Exit,
    findings: Vec<Temuan>,
    files: Vec<Value>,
    lacking: Vec<Belum>,
    next: Vec<Berikutnya>,
    /// What a call was for that makes no documents, by its name in the JSON.
    results: Option<(&'static str, Value)>,
    /// Digests of what was said already: the documents of one cycle share many findings.
    said: BTreeSet<u64>,
    ignored: BTreeSet<&'static str>,
    errors: usize,
    warnings: usize,
    /// The code of the first finding, as an example of one that can be explained.
    first: Option<&'static str>,
}

impl Report {
    pub(super) fn new(json: bool) -> Self {
        let rendering = if io::stderr().is_terminal() {
            Rendering::Styled
        } else {
            Rendering::Plain
        };
        Self {
            json,
            rendering,
            ..Self::default()
        }
    }

    /// Warnings that are not to be told of, by their codes.
    pub(super) fn ignore(&mut self, codes: &[&'static str]) {
        self.ignored.extend(codes);
    }

    /// Findings in a file whose text is at hand.
    pub(super) fn findings(&mut self, path: &Path, source: &[u8], findings: &[Finding]) {
        let path = path.display().to_string();
        for finding in findings {
            if !finding.is_error() && self.ignored.contains(finding.problem.code()) {
                continue;
            }
            let mut said = DefaultHasher::new();
            (&path, finding.span.start, &finding.key).hash(&mut said);
            finding.sentence().hash(&mut said);
            if self.said.insert(said.finish()) {
                self.add(&path, source, finding);
            }
        }
    }

    /// A problem with a file as a whole, whose text is not at hand.
    pub(super) fn problem(&mut self, path: &Path, problem: impl Into<Problem>) {
        self.findings(path, &[], &[Finding::new(problem, "", 0..0)]);
    }

    /// What was read at a path; what keeps it from being read is reported.
    pub(super) fn read<T>(&mut self, path: &Path, read: io::Result<T>) -> Option<T> {
        read.map_err(|error| self.problem(path, storage::unreadable(&error)))
            .ok()
    }

    /// A problem with a file or a folder of an archive.
    pub(super) fn fault(&mut self, fault: &Fault) {
        let (finding, source) = fault.finding();
        self.findings(&fault.path, &source, &[finding]);
    }

    /// How many errors were found so far.
    pub(super) fn errors(&self) -> usize {
        self.errors
    }

    /// A line for people.
    pub(super) fn say(&mut self, line: &str) {
        if !self.json {
            print(line);
        }
    }

    pub(super) fn file(&mut self, file: &Made<'_>) {
        if self.json {
            self.files.push(file.json());
        } else {
            print(&file.line());
        }
    }

    /// A document whose turn has not come; nobody misses what the cycle does not ask for.
    pub(super) fn lacking(
        &mut self,
        source: &Path,
        document: &Document,
        file_stem: &str,
        lacking: &Lacking,
    ) {
        let source = source.display().to_string();
        let Some(told) = Belum::new(&source, document, lacking) else {
            return;
        };
        if self.json {
            return self.lacking.push(told);
        }
        let why = if told.srikandi {
            "dibuat di SRIKANDI, bukan di sini (nota_dinas.tanda_tangan: srikandi)".to_owned()
        } else {
            format!("belum dapat dibuat: kurang {}", told.kurang.join(", "))
        };
        print(&format!("{source}: {file_stem} {why}"));
    }

    /// The step of the SOP that a cycle waits for.
    pub(super) fn next(&mut self, source: &Path, next: &StepStatus<'_>) {
        let told = Berikutnya::new(&source.display().to_string(), next);
        if self.json {
            return self.next.push(told);
        }
        let official = told.pejabat.iter().map(|name| format!(" ({name})"));
        let needs = match &told.kurang[..] {
            [] => String::new(),
            keys => format!("; perlu {}", keys.join(", ")),
        };
        print(&format!(
            "{}: berikutnya langkah {}, {}, oleh {}{}{needs}",
            told.sumber,
            told.langkah,
            next.langkah.keluaran.join("; "),
            told.pelaksana,
            official.collect::<String>(),
        ));
    }

    /// What a call was for that makes no documents, for a report in JSON.
    pub(super) fn results(&mut self, name: &'static str, results: Value) {
        self.results = Some((name, results));
    }

    /// Ends the call: the JSON, or a last line that counts.
    pub(super) fn finish(self) -> Exit {
        if self.json {
            let report = match self.results {
                Some((name, results)) => json!({ (name): results, "temuan": self.findings }),
                None => json!({
                    "berkas": self.files,
                    "belum": self.lacking,
                    "berikutnya": self.next,
                    "temuan": self.findings,
                }),
            };
            print(&report.to_string());
        } else if self.errors + self.warnings > 0 {
            if let (Some(code), Rendering::Styled) = (self.first, self.rendering) {
                complain(&format!("Penjelasan tiap temuan: nodin jelaskan {code}"));
            }
            complain(&format!(
                "{} galat, {} peringatan",
                self.errors, self.warnings
            ));
        }
        self.exit
    }

    fn add(&mut self, path: &str, source: &[u8], finding: &Finding) {
        self.exit = self.exit.max(Exit::of(finding));
        self.first.get_or_insert(finding.problem.code());
        match finding.problem.level() {
            Level::Error => self.errors += 1,
            Level::Warning => self.warnings += 1,
        }
        if self.json {
            self.findings.push(Temuan::new(finding, path, source));
        } else {
            let text = render(finding, path, source, self.rendering);
            complain(&format!("{}\n", text.trim_end()));
        }
    }
}

/// Whether anything could not be printed: of a call's output a part is worse than nothing.
static CUT_OFF: AtomicBool = AtomicBool::new(false);

/// To those who read the results. Whoever closes the pipe has read enough.
pub(super) fn print(line: &str) {
    printed(&writeln!(io::stdout(), "{line}").and_then(|()| io::stdout().flush()));
}

/// The same with bytes, as they are.
pub(super) fn print_bytes(bytes: &[u8]) {
    printed(&(io::stdout().write_all(bytes)).and_then(|()| io::stdout().flush()));
}

/// Takes note of how printing went.
pub(super) fn printed(result: &io::Result<()>) {
    if let Err(error) = result
        && error.kind() != io::ErrorKind::BrokenPipe
    {
        CUT_OFF.store(true, Ordering::Relaxed);
    }
}

/// How a call ends whose output could not be printed.
pub(super) fn printing() -> Exit {
    if CUT_OFF.load(Ordering::Relaxed) {
        Exit::Storage
    } else {
        Exit::Good
    }
}

/// To those who read what is wrong.
pub(super) fn complain(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
