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
    finding::{Finding, Level, Rendering, StorageProblem, place, render},
    rules::{
        documents::{Document, Lacking},
        status::StepStatus,
    },
};

/// Collects everything until the end of a call, since JSON is one value.
pub(super) struct Report {
    json: bool,
    rendering: Rendering,
    exit: Exit,
    findings: Vec<Value>,
    files: Vec<Value>,
    lacking: Vec<Value>,
    next: Vec<Value>,
    status: Option<Value>,
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
            exit: Exit::Good,
            findings: Vec::new(),
            files: Vec::new(),
            lacking: Vec::new(),
            next: Vec::new(),
            status: None,
            said: BTreeSet::new(),
            ignored: BTreeSet::new(),
            errors: 0,
            warnings: 0,
            first: None,
        }
    }

    /// Warnings that are not to be told of, by their codes.
    pub(super) fn ignore(&mut self, codes: &[&'static str]) {
        self.ignored.extend(codes);
    }

    /// Findings in a file whose text is at hand.
    pub(super) fn findings(&mut self, path: &Path, source: &[u8], findings: &[Finding]) {
        let path = path.display().to_string();
        let ignored = &self.ignored;
        let told =
            |finding: &&Finding| finding.is_error() || !ignored.contains(finding.problem.code());
        let told: Vec<&Finding> = findings.iter().filter(told).collect();
        for finding in told {
            let mut said = DefaultHasher::new();
            (&path, finding.span.start, &finding.key).hash(&mut said);
            finding.sentence().hash(&mut said);
            if self.said.insert(said.finish()) {
                self.add(&path, source, finding);
            }
        }
    }

    /// A problem with a file as a whole, whose text is not at hand.
    pub(super) fn storage(&mut self, path: &Path, problem: StorageProblem) {
        self.findings(path, &[], &[Finding::new(problem, "", 0..0)]);
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

    /// A document whose turn has not come.
    pub(super) fn lacking(&mut self, source: &Path, document: &Document, lacking: &Lacking) {
        let none: &[String] = &[];
        let (keys, why) = match lacking {
            Lacking::Keys(keys) => {
                let why = format!("belum dapat dibuat: kurang {}", keys.join(", "));
                (keys.as_slice(), why)
            }
            Lacking::InSrikandi => {
                let why = "dibuat di SRIKANDI, bukan di sini (nota_dinas.tanda_tangan: srikandi)";
                (none, why.to_owned())
            }
            // Nobody misses what the cycle does not ask for.
            Lacking::Unasked(_) => return,
        };
        let source = source.display().to_string();
        if self.json {
            self.lacking.push(json!({
                "sumber": source,
                "dokumen": document.name,
                "kurang": keys,
                "srikandi": matches!(lacking, Lacking::InSrikandi),
            }));
        } else {
            print(&format!("{source}: {} {why}", document.file_stem));
        }
    }

    /// The step of the SOP that a cycle waits for.
    pub(super) fn next(&mut self, source: &Path, next: &StepStatus<'_>) {
        let source = source.display().to_string();
        let keys = next.standing.keys();
        if self.json {
            self.next.push(json!({
                "sumber": source,
                "langkah": next.langkah.langkah,
                "pelaksana": next.desk(),
                "pejabat": next.official,
                "dokumen": next.langkah.dokumen,
                "kurang": keys,
            }));
            return;
        }
        let official = next.official.iter().map(|name| format!(" ({name})"));
        let needs = match keys {
            [] => String::new(),
            keys => format!("; perlu {}", keys.join(", ")),
        };
        print(&format!(
            "{source}: berikutnya langkah {}, {}, oleh {}{}{needs}",
            next.langkah.langkah,
            next.langkah.keluaran.join("; "),
            next.desk(),
            official.collect::<String>(),
        ));
    }

    /// Where cycles stand, for a report in JSON.
    pub(super) fn status(&mut self, entries: Value) {
        self.status = Some(entries);
    }

    /// Ends the call: the JSON, or a last line that counts.
    pub(super) fn finish(self) -> Exit {
        if self.json {
            let report = match self.status {
                Some(status) => json!({ "siklus": status, "temuan": self.findings }),
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
        self.exit = self.exit.merge(Exit::of(finding));
        self.first.get_or_insert(finding.problem.code());
        match finding.problem.level() {
            Level::Error => self.errors += 1,
            Level::Warning => self.warnings += 1,
        }
        if self.json {
            self.findings.push(finding_json(path, source, finding));
        } else {
            let text = render(finding, path, source, self.rendering);
            complain(&format!("{}\n", text.trim_end()));
        }
    }
}

fn finding_json(path: &str, source: &[u8], finding: &Finding) -> Value {
    let at = place(source, &finding.span);
    let problem = &finding.problem;
    json!({
        "berkas": path,
        "baris": at.line,
        "kolom": at.column,
        "kode": problem.code(),
        "tingkat": problem.level().to_string(),
        "kunci": finding.key,
        "kunci_lain": finding.also(),
        "pesan": finding.sentence(),
        "saran": problem.suggestion(),
    })
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
