//! The files in a folder and in the folders within it.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::{disk, report::Report};

/// Folders within folders: templates lie one deep. A link that leads back ends here too.
const DEEPEST: usize = 3;

/// Names of all files, relative to the folder, with `/` between folders, in order; what
/// cannot be looked into is reported.
pub(super) fn files(folder: &Path, report: &mut Report) -> Vec<String> {
    let mut found = Vec::new();
    if let Err((path, error)) = walk(folder, "", DEEPEST, &mut found) {
        report.storage(&path, disk::unreadable(&error));
    }
    found.sort();
    found
}

fn walk(
    folder: &Path,
    prefix: &str,
    deeper: usize,
    found: &mut Vec<String>,
) -> Result<(), (PathBuf, io::Error)> {
    let in_folder = |error| (folder.to_owned(), error);
    for entry in fs::read_dir(folder).map_err(in_folder)? {
        let entry = entry.map_err(in_folder)?;
        let path = entry.path();
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        // A link that leads nowhere is told of when it is read.
        if !path.is_dir() {
            found.push(name);
        } else if deeper > 0 {
            walk(&path, &format!("{name}/"), deeper - 1, found)?;
        }
    }
    Ok(())
}
