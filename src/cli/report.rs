//! What a call has to say, as text for people or as JSON for programs.

use std::{io::IsTerminal as _, path::Path};

use serde_json::{Value, json};

use super::exit::Exit;
use crate::{
    finding::{Finding, Level, Rendering, StorageProblem, place, render},
    pdf::SignaturePlace,
};

/// Collects everything until the end of a call, since JSON is one value.
pub(super) struct Report {
    json: bool,
    rendering: Rendering,
    exit: Exit,
    findings: Vec<Value>,
    files: Vec<Value>,
    counts: (usize, usize),
}

/// A file that was written.
pub(super) struct FileReport<'a> {
    pub path: &'a Path,
    pub source: &'a Path,
    pub document: &'a str,
    pub format: &'a str,
    pub bytes: usize,
    pub sha256: &'a str,
    pub pages: Option<usize>,
    pub signatures: &'a [SignaturePlace],
}

impl Report {
    pub(super) fn new(json: bool) -> Self {
        let rendering = if std::io::stderr().is_terminal() {
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
            counts: (0, 0),
        }
    }

    /// Findings in a file whose text is at hand.
    pub(super) fn findings(&mut self, path: &Path, source: &[u8], findings: &[Finding]) {
        for finding in findings {
            self.add(&path.display().to_string(), source, finding);
            if finding.is_error() {
                self.exit = self.exit.merge(Exit::Findings);
            }
        }
    }

    /// A file that could not be read or written.
    pub(super) fn storage(&mut self, path: &Path, problem: StorageProblem) {
        self.add(
            &path.display().to_string(),
            &[],
            &Finding::new(problem, "", 0..0),
        );
        self.exit = self.exit.merge(Exit::Storage);
    }

    /// A finding that is no fault of the disk, about a file without a text at hand.
    pub(super) fn about(&mut self, path: &Path, problem: StorageProblem) {
        self.findings(path, &[], &[Finding::new(problem, "", 0..0)]);
    }

    /// A line for people.
    pub(super) fn say(&mut self, line: &str) {
        if !self.json {
            println!("{line}");
        }
    }

    pub(super) fn file(&mut self, file: &FileReport<'_>) {
        self.say(&format!("{}", file.path.display()));
        self.files.push(json!({
            "berkas": file.path,
            "sumber": file.source,
            "dokumen": file.document,
            "bentuk": file.format,
            "byte": file.bytes,
            "sha256": file.sha256,
            "halaman": file.pages,
            "tanda_tangan": file.signatures,
        }));
    }

    /// Ends the call: the JSON, or a last line that counts.
    pub(super) fn finish(self) -> Exit {
        if self.json {
            println!(
                "{}",
                json!({ "berkas": self.files, "temuan": self.findings })
            );
        } else if self.counts != (0, 0) {
            eprintln!("{} galat, {} peringatan", self.counts.0, self.counts.1);
        }
        self.exit
    }

    fn add(&mut self, path: &str, source: &[u8], finding: &Finding) {
        let problem = &finding.problem;
        match problem.level() {
            Level::Error => self.counts.0 += 1,
            Level::Warning => self.counts.1 += 1,
        }
        if self.json {
            let at = place(source, &finding.span);
            self.findings.push(json!({
                "berkas": path,
                "baris": at.line,
                "kolom": at.column,
                "kode": problem.code(),
                "tingkat": problem.level().to_string(),
                "kunci": finding.key,
                "pesan": problem.to_string(),
                "saran": problem.suggestion(),
            }));
        } else {
            eprintln!(
                "{}\n",
                render(finding, path, source, self.rendering).trim_end()
            );
        }
    }
}
