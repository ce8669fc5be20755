//! Findings as programs are told of them.

use serde::Serialize;

use super::{Finding, place};

/// A finding in a file: the contract of `--json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Temuan {
    pub berkas: String,
    /// From 1, as `kolom`, which counts characters.
    pub baris: usize,
    pub kolom: usize,
    pub kode: &'static str,
    /// `galat` or `peringatan`.
    pub tingkat: String,
    pub kunci: String,
    /// The keys at which the same was found.
    pub kunci_lain: Vec<String>,
    /// How often more the same was found.
    pub kali_lagi: usize,
    pub pesan: String,
    pub saran: String,
}

impl Temuan {
    /// Tells of a finding in the file of a name, whose bytes are `source`.
    #[must_use]
    pub fn new(finding: &Finding, name: &str, source: &[u8]) -> Self {
        let at = place(source, &finding.span);
        let problem = &finding.problem;
        Self {
            berkas: name.to_owned(),
            baris: at.line,
            kolom: at.column,
            kode: problem.code(),
            tingkat: problem.level().to_string(),
            kunci: finding.key.clone(),
            kunci_lain: finding.also().to_vec(),
            kali_lagi: finding.more(),
            pesan: finding.sentence(),
            saran: problem.suggestion(),
        }
    }
}
