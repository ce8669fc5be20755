//! The disk: whole files or none, and its complaints in Indonesian.

use std::{
    fs,
    io::{self, BufRead as _, Read as _, Write as _},
    path::Path,
    thread,
    time::Duration,
};

use crate::finding::StorageProblem;

/// How the names of files begin that are not whole yet.
const TEMPORARY: &str = ".nodin-";

/// Who may read a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Readers {
    /// As any new file.
    Usual,
    /// Its owner only; on Windows as the folder's rights say.
    Owner,
}

impl Readers {
    /// Who may read what is restricted, or is not.
    pub(crate) fn of(restricted: bool) -> Self {
        if restricted { Self::Owner } else { Self::Usual }
    }
}

/// Writes a file beside its place and renames it, so that a reader sees the old one or the
/// new one, never a part. For its owner alone it is written so whatever stood there before;
/// otherwise it is as open as that was.
pub(crate) fn replace(path: &Path, bytes: &[u8], readers: Readers) -> io::Result<()> {
    let mut file = temporary_beside(path, readers)?;
    file.write_all(bytes)?;
    if readers == Readers::Usual {
        keep_mode(path, file.as_file())?;
    }
    file.as_file().sync_all()?;
    let mut whole = Some(file.into_temp_path());
    patiently(|| {
        let Some(file) = whole.take() else {
            return Ok(());
        };
        file.persist(path).map_err(|failed| {
            whole = Some(failed.path);
            failed.error
        })
    })
}

/// Does what a virus scanner or an indexer may keep from being done for a moment, on Windows: then
/// again, a little later.
pub(crate) fn patiently(act: impl FnMut() -> io::Result<()>) -> io::Result<()> {
    tried_again(act, is_in_use)
}

fn tried_again(
    mut act: impl FnMut() -> io::Result<()>,
    is_in_use: impl Fn(&io::Error) -> bool,
) -> io::Result<()> {
    const PAUSES: [u64; 3] = [50, 200, 500];
    for pause in PAUSES.map(Duration::from_millis) {
        match act() {
            Err(error) if is_in_use(&error) => thread::sleep(pause),
            done => return done,
        }
    }
    act()
}

/// Writes a new file, whole or not at all; an error when anything has its name.
pub(crate) fn create(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), StorageProblem> {
    let written = || -> io::Result<()> {
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let mut file = temporary_beside(path, readers)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        file.persist_noclobber(path)?;
        Ok(())
    };
    written().map_err(|error| match fs::symlink_metadata(path) {
        Ok(_) => StorageProblem::Exists,
        Err(_) => unwritable(path, &error),
    })
}

fn temporary_beside(path: &Path, readers: Readers) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(TEMPORARY);
    // Temporary files are private; a document is as open as the umask lets any new file be.
    #[cfg(unix)]
    if readers == Readers::Usual {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    #[cfg(not(unix))]
    let _ = readers;
    builder.tempfile_in(path.parent().unwrap_or(Path::new(".")))
}

/// A file that takes the place of another one is as open as that one was.
#[cfg(unix)]
fn keep_mode(path: &Path, file: &fs::File) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        // Not every file system has modes to set: no call where none is needed.
        Ok(old) if old.is_file() && old.permissions() != file.metadata()?.permissions() => {
            file.set_permissions(old.permissions())
        }
        _ => Ok(()),
    }
}

#[cfg(not(unix))]
fn keep_mode(_: &Path, _: &fs::File) -> io::Result<()> {
    Ok(())
}

/// Opens a file for reading; a device or a pipe is none.
pub(crate) fn open(path: &Path) -> io::Result<fs::File> {
    refuse_what_is_no_file(path)?;
    fs::File::open(path)
}

/// Reads a file. A device or a pipe is not even opened, since that alone can wait for ever.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    refuse_what_is_no_file(path)?;
    fs::read(path)
}

/// Reads a file, but never more than a byte over the limit, by which it is seen to be too
/// large.
pub(crate) fn read_bounded(path: &Path, limit: usize) -> io::Result<Vec<u8>> {
    let most = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    open(path)?.take(most).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Reads a line with its end, but no longer one than so many bytes: whoever writes in a file must
/// not be able to fill the memory with it. Out: its length; nothing at the end of the file.
///
/// # Errors
/// What reading fails with, or a line that is longer.
pub(crate) fn read_line(
    file: &mut impl io::BufRead,
    most: usize,
    line: &mut Vec<u8>,
) -> io::Result<Option<usize>> {
    line.clear();
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    let length = file.take(limit).read_until(b'\n', line)?;
    if length == most && !line.ends_with(b"\n") {
        return Err(io::ErrorKind::InvalidData.into());
    }
    Ok((length > 0).then_some(length))
}

/// An error for what can be named like a file but holds no bytes of its own.
fn refuse_what_is_no_file(path: &Path) -> io::Result<()> {
    if fs::metadata(path)?.is_file() {
        Ok(())
    } else {
        Err(io::ErrorKind::InvalidInput.into())
    }
}

/// Why a file at this path could not be written.
pub(crate) fn unwritable(path: &Path, error: &io::Error) -> StorageProblem {
    if is_in_use(error) && path.exists() {
        return StorageProblem::OpenElsewhere;
    }
    let reason = match error.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "tidak diizinkan menulis di sini".to_owned()
        }
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            "ada berkas di tempat yang memerlukan folder".to_owned()
        }
        _ => reason(error),
    };
    StorageProblem::Unwritable { reason }
}

/// Why it could not be seen what stands at a document's path.
pub(crate) fn unseen(error: &io::Error) -> StorageProblem {
    if is_shared_out(error) {
        StorageProblem::OpenElsewhere
    } else {
        unreadable(error)
    }
}

/// Why a file could not be read.
pub(crate) fn unreadable(error: &io::Error) -> StorageProblem {
    StorageProblem::Unreadable {
        reason: reason(error),
    }
}

/// Windows refuses a rename onto a file that another process holds in either way.
fn is_in_use(error: &io::Error) -> bool {
    const ACCESS_DENIED: i32 = 5;
    is_shared_out(error) || (cfg!(windows) && error.raw_os_error() == Some(ACCESS_DENIED))
}

/// Windows: another process holds the file.
fn is_shared_out(error: &io::Error) -> bool {
    const SHARING_VIOLATION: i32 = 32;
    cfg!(windows) && error.raw_os_error() == Some(SHARING_VIOLATION)
}

/// The system's own sentences are in the system's language: these are not.
fn reason(error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => "berkas tidak ada",
        io::ErrorKind::PermissionDenied => "tidak diizinkan",
        io::ErrorKind::IsADirectory => "ini folder",
        io::ErrorKind::NotADirectory => "jalur ini melewati berkas, bukan folder",
        io::ErrorKind::InvalidData => "isinya rusak: ada baris yang terlalu panjang",
        io::ErrorKind::InvalidInput => "bukan berkas biasa",
        io::ErrorKind::InvalidFilename => "nama terlalu panjang atau tidak sah",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "media simpan penuh",
        io::ErrorKind::FileTooLarge => "berkas terlalu besar untuk media simpan ini",
        io::ErrorKind::OutOfMemory => "memori atau utas tidak cukup; coba --paralel 1",
        io::ErrorKind::ResourceBusy => "sedang dipakai program lain",
        io::ErrorKind::StaleNetworkFileHandle
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::TimedOut => "folder jaringan tidak terjangkau",
        _ => "",
    };
    match error.raw_os_error() {
        _ if !known.is_empty() => known.to_owned(),
        Some(code) => format!("galat sistem nomor {code}"),
        None => "galat sistem yang tidak dikenal".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::{self, ErrorKind};

    use super::tried_again;

    #[test]
    fn what_is_held_for_a_moment_is_tried_again() {
        for (held, kind, wanted) in [
            (0, ErrorKind::ResourceBusy, Ok(1)),
            (2, ErrorKind::ResourceBusy, Ok(3)),
            (9, ErrorKind::ResourceBusy, Err(4)),
            // It will not be otherwise later.
            (1, ErrorKind::NotFound, Err(1)),
        ] {
            let mut tries = 0;
            let act = || {
                tries += 1;
                if tries <= held {
                    Err(kind.into())
                } else {
                    Ok(())
                }
            };
            let is_in_use = |error: &io::Error| error.kind() == ErrorKind::ResourceBusy;
            let done = tried_again(act, is_in_use);
            assert_eq!(done.map(|()| tries).map_err(|_| tries), wanted, "{held}");
        }
    }
}
