//! The house's own files in the archive (templates, style, profiles, logos, fonts), once per
//! digest, so that its documents can be made again years later.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
    sync::Arc,
};

use super::{
    Disk, Fault,
    bag::{self, TAG_MANIFEST},
    journal::staged,
    manifest::below,
};
use crate::{
    assets::Assets,
    files::{
        digest::{Digest, sha256},
        name,
        storage::Readers,
    },
    finding::ArchiveProblem,
};

/// Folder of all of them.
pub(crate) const FOLDER: &str = "templat";
const PICTURES: &str = "gambar/";
const FONTS: &str = "fon/";

/// What documents are made from besides their cycles.
pub(crate) struct Perangkat {
    pub assets: Arc<Assets>,
    /// Names the folder; the digest of its files' manifest.
    pub digest: Digest,
}

impl Perangkat {
    /// # Errors
    /// A file whose name an archive cannot bear.
    pub(crate) fn new(assets: Arc<Assets>) -> Result<Self, Fault> {
        let files = files(&assets);
        let mut names = files.keys().cloned();
        if let Some(name) = names.find(|name| !can_be_borne(name)) {
            let problem = ArchiveProblem::TemplateName { name: name.clone() };
            return Err(Fault::new(name, problem));
        }
        let mut folded = BTreeSet::new();
        let mut names = files.keys().cloned();
        if let Some(name) = names.find(|name| !folded.insert(name.to_ascii_lowercase())) {
            let (path, key) = (name.clone(), None);
            return Err(Fault::new(path, ArchiveProblem::SamePath { name, key }));
        }
        let digest = digest_of(&digests(&files));
        Ok(Self { assets, digest })
    }

    /// Whether the archive has the files as they are.
    pub(super) fn is_whole(&self, disk: &Disk) -> bool {
        let folder = folder(self.digest);
        let mut files = files(&self.assets).into_iter();
        files.all(|(name, bytes)| {
            let kept = disk.read(&format!("{folder}/{name}"));
            kept.is_ok_and(|kept| kept == bytes)
        })
    }

    /// The files' digests by their names.
    pub(super) fn digests(&self) -> BTreeMap<String, Digest> {
        digests(&files(&self.assets))
    }

    /// Stages the files, unless the archive has them.
    pub(super) fn stage(&self, disk: &Disk) -> Result<(), Fault> {
        if self.is_whole(disk) {
            return Ok(());
        }
        let folder = staged(&folder(self.digest));
        for (name, bytes) in files(&self.assets) {
            disk.write(&format!("{folder}/{name}"), bytes, Readers::Usual)?;
        }
        Ok(())
    }

    /// Reads those of a digest back; nothing when they are not what the digest says. What this
    /// version ships besides them fills the gaps that an older one left.
    pub(crate) fn read(disk: &Disk, digest: Digest) -> Option<Self> {
        let folder = folder(digest);
        let mut names: Vec<String> = below(disk, TAG_MANIFEST, &folder)
            .ok()?
            .into_keys()
            .collect();
        // A closing that was cut off is over without it.
        if names.is_empty() {
            names = disk.names(&folder);
        }
        let read =
            |name: String| Some((name.clone(), disk.read(&format!("{folder}/{name}")).ok()?));
        let files: BTreeMap<String, Vec<u8>> =
            names.into_iter().map(read).collect::<Option<_>>()?;
        if digest_of(&digests(&files)) != digest {
            return None;
        }
        let (mut overlay, mut pictures, mut fonts) = (BTreeMap::new(), BTreeMap::new(), Vec::new());
        for (name, bytes) in files {
            // A template may stand in any folder.
            let is_text = Path::new(&name).extension().is_some_and(|of| of == "xml");
            if let Some(picture) = name.strip_prefix(PICTURES).filter(|_| !is_text) {
                pictures.insert(picture.to_owned(), bytes);
            } else if name.starts_with(FONTS) && !is_text {
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
}

/// Where the files of a digest are.
pub(super) fn folder(digest: Digest) -> String {
    format!("{FOLDER}/{digest}")
}

/// Whether the manifest of tag files names the files of a digest, and no others there.
pub(super) fn is_told(disk: &Disk, digest: Digest) -> bool {
    let told = below(disk, TAG_MANIFEST, &folder(digest)).unwrap_or_default();
    digest_of(&told) == digest
}

/// Whether every system, and every line of a manifest, can bear a name.
fn can_be_borne(name: &str) -> bool {
    let is_plain = |byte: u8| byte == b' ' || (byte.is_ascii_graphic() && byte != b'%');
    name::stays_inside(name) && name.bytes().all(is_plain)
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

fn digests(files: &BTreeMap<String, impl AsRef<[u8]>>) -> BTreeMap<String, Digest> {
    let digest = |(name, bytes): (&String, &_)| (name.clone(), sha256(AsRef::as_ref(bytes)));
    files.iter().map(digest).collect()
}

/// The digest of files by their own.
pub(super) fn digest_of(files: &BTreeMap<String, Digest>) -> Digest {
    let lines = files.iter().map(|(name, digest)| bag::line(*digest, name));
    sha256(lines.collect::<String>().as_bytes())
}
