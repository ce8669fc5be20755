//! The parts of a bag (RFC 8493): names and texts of its tag files.

use std::{collections::BTreeSet, fmt::Write as _};

use super::row::{PROGRAM, RegisterRow};
use crate::files::digest::Digest;

pub(crate) const DECLARATION: &str = "bagit.txt";
pub(crate) const INFO: &str = "bag-info.txt";
pub(crate) const MANIFEST: &str = "manifest-sha256.txt";
pub(crate) const TAG_MANIFEST: &str = "tagmanifest-sha256.txt";
pub(crate) const REGISTER: &str = "register.jsonl";
pub(crate) const TABLE: &str = "register.csv";
/// All tag files but the templates, in the order in which a closing puts them in their places.
pub(crate) const TAG_FILES: [&str; 6] =
    [REGISTER, TABLE, DECLARATION, INFO, MANIFEST, TAG_MANIFEST];
/// nodin's own folder in a bag: what is under way, and the lock.
pub(crate) const OWN_FOLDER: &str = ".nodin";
pub(crate) const LOCK: &str = ".nodin/kunci";

/// The text of `bagit.txt`.
pub(crate) const DECLARATION_TEXT: &str =
    "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// A line of a manifest.
pub(crate) fn line(digest: Digest, path: &str) -> String {
    format!("{digest}  {path}\n")
}

/// A line of a manifest, read: digest and path. Nothing when it is none.
pub(crate) fn entry(line: &str) -> Option<(Digest, &str)> {
    let (digest, path) = line.split_once(' ')?;
    let path = path.trim_start_matches([' ', '*']);
    let digest = digest.parse().ok()?;
    (!path.is_empty()).then_some((digest, path))
}

/// What `bag-info.txt` says. No date: the same cycles make the same bytes.
#[derive(Debug, Default)]
pub(crate) struct Info {
    bytes: u64,
    files: u64,
    institutions: BTreeSet<String>,
}

impl Info {
    pub(crate) fn count(&mut self, row: &RegisterRow) {
        self.bytes += row.ukuran;
        self.files += 1;
        // A line more would be an entry more.
        let words = |name: &String| name.split_whitespace().collect::<Vec<_>>().join(" ");
        self.institutions.extend(row.instansi.as_ref().map(words));
    }

    /// `manifest` is the manifest's digest: it names exactly these files.
    pub(crate) fn text(&self, manifest: Option<Digest>) -> String {
        let mut text = String::new();
        for institution in &self.institutions {
            let _ = writeln!(text, "Source-Organization: {institution}");
        }
        if let Some(digest) = manifest {
            let _ = writeln!(text, "External-Identifier: sha256:{digest}");
        }
        let _ = writeln!(text, "Payload-Oxum: {}.{}", self.bytes, self.files);
        let _ = writeln!(text, "Bag-Software-Agent: {PROGRAM}");
        text
    }
}
