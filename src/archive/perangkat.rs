//! The house's own files in the archive (templates, style, profiles, logos, fonts), once per
//! digest, so that its documents can be made again years later.

use std::{collections::BTreeMap, fs, path::Path, sync::Arc};

use super::{Disk, Fault, bag, journal::staged};
use crate::{
    assets::Assets,
    digest::{Digest, sha256},
    disk::Readers,
    finding::ArchiveProblem,
};

/// Folder of all of them.
pub(crate) const FOLDER: &str = "templat";
const PICTURES: &str = "gambar/";
const FONTS: &str = "fon/";

/// What documents are made from besides their cycles.
pub(crate) struct Perangkat {
    assets: Arc<Assets>,
    /// Names the folder; the digest of its files' manifest.
    pub digest: Digest,
}

impl Perangkat {
    /// # Errors
    /// A file whose name an archive cannot bear.
    pub(crate) fn new(assets: Arc<Assets>) -> Result<Self, Fault> {
        let files = files(&assets);
        if let Some(name) = files.keys().find(|name| !name.is_ascii()) {
            let name = name.clone();
            return Err(Fault::new(
                &name,
                ArchiveProblem::TemplateName { name: name.clone() },
            ));
        }
        let digest = digest(&files);
        Ok(Self { assets, digest })
    }

    /// Stages the files, unless the archive has them.
    pub(super) fn stage(&self, disk: &Disk) -> Result<(), Fault> {
        let folder = format!("{FOLDER}/{}", self.digest);
        if disk.exists(&folder) {
            return Ok(());
        }
        let folder = staged(&folder);
        for (name, bytes) in files(&self.assets) {
            disk.write(&format!("{folder}/{name}"), bytes, Readers::Usual)?;
        }
        Ok(())
    }

    /// Reads those of a digest back; nothing when they are not what the digest says. What this
    /// version ships besides them fills the gaps that an older one left.
    pub(crate) fn read(disk: &Disk, digest: Digest) -> Option<Self> {
        let folder = format!("{FOLDER}/{digest}");
        let names = names(disk, &folder).into_iter();
        let read =
            |name: String| Some((name.clone(), disk.read(&format!("{folder}/{name}")).ok()?));
        let files: BTreeMap<String, Vec<u8>> = names.map(read).collect::<Option<_>>()?;
        let borrowed = files
            .iter()
            .map(|(name, bytes)| (name.clone(), bytes.as_slice()));
        if self::digest(&borrowed.collect()) != digest {
            return None;
        }
        let (mut overlay, mut pictures, mut fonts) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (name, bytes) in files {
            if let Some(picture) = name.strip_prefix(PICTURES) {
                pictures.insert(picture.to_owned(), bytes);
            } else if name.starts_with(FONTS) {
                fonts.push(bytes);
            } else {
                overlay.insert(name, bytes);
            }
        }
        Some(Self {
            assets: Arc::new(Assets::new(overlay, pictures).with_fonts(fonts)),
            digest,
        })
    }

    pub(crate) fn assets(&self) -> Arc<Assets> {
        Arc::clone(&self.assets)
    }
}

/// Names of all files in a folder of the archive, relative to it, in order.
pub(super) fn names(disk: &Disk, folder: &str) -> Vec<String> {
    let mut names = Vec::new();
    collect(&disk.path(folder), "", &mut names);
    names.sort();
    names
}

fn collect(folder: &Path, prefix: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type().is_ok_and(|of| of.is_dir()) {
            collect(&entry.path(), &format!("{name}/"), names);
        } else {
            names.push(name);
        }
    }
}

fn files(assets: &Assets) -> BTreeMap<String, &[u8]> {
    let texts = assets.files().into_iter();
    let mut files: BTreeMap<String, &[u8]> = texts
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .collect();
    for (name, bytes) in assets.pictures() {
        files.insert(format!("{PICTURES}{name}"), bytes);
    }
    for (number, bytes) in assets.further_fonts().iter().enumerate() {
        files.insert(format!("{FONTS}{number:03}.ttf"), bytes);
    }
    files
}

fn digest(files: &BTreeMap<String, &[u8]>) -> Digest {
    let lines = files
        .iter()
        .map(|(name, bytes)| bag::line(sha256(bytes), name));
    sha256(lines.collect::<String>().as_bytes())
}
