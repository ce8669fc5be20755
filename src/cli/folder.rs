//! The files in a folder and in the folders within it.

use std::{fs, path::Path};

use super::report::Report;
use crate::{
    files::storage,
    finding::{Finding, HouseProblem},
};

/// Folders within folders: templates lie one deep. A link that leads back ends here too.
const DEEPEST: usize = 3;

/// Names of all files, relative to the folder, with `/` between folders, in order; what
/// cannot be looked into, or lies too deep, is reported.
pub(super) fn files(folder: &Path, report: &mut Report) -> Vec<String> {
    let mut found = Vec::new();
    walk(folder, "", DEEPEST, &mut found, report);
    found.sort();
    found
}

fn walk(folder: &Path, prefix: &str, deeper: usize, found: &mut Vec<String>, report: &mut Report) {
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return report.storage(folder, storage::unreadable(&error)),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // A link that leads nowhere is told of when it is read.
        if !path.is_dir() {
            found.push(name);
        } else if deeper > 0 {
            walk(&path, &format!("{name}/"), deeper - 1, found, report);
        } else {
            report.findings(&path, &[], &[Finding::new(HouseProblem::TooDeep, "", 0..0)]);
        }
    }
}
