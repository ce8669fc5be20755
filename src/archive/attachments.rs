//! Files that people made and that a cycle names: the signed copy of the nota dinas, which is
//! the record, the pictures of annexes, and the data of the bahan.

use std::{
    collections::BTreeMap,
    io::{self, Read as _},
    path::Path,
};

use super::{
    Disk, Fault,
    row::{CYCLE_FILE, Ground, Isi, file_name},
    search::Found,
};
use crate::{
    Format, House,
    cycle::Cycle,
    files::{
        digest::{Digest, Hash},
        name,
        storage::{self, Readers},
    },
    finding::ArchiveProblem,
    house::source::beside,
    rules::documents::DOCUMENTS,
};

/// A file beside the cycle file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Attachment {
    pub isi: Isi,
    /// As the cycle file names it.
    pub asal: String,
    /// Its path in the folder of the cycle.
    pub target: String,
}

/// The files that a cycle names, each once.
pub(super) fn of(cycle: &Cycle) -> Vec<Attachment> {
    let signed = cycle.nota_dinas.naskah_bertanda_tangan.iter();
    let signed = signed.map(|path| (path, Isi::Bertanda));
    let data = cycle.bahan.data_dukung.iter();
    let data = data.filter_map(|of| Some((of.berkas.as_ref()?, Isi::DataDukung)));
    let pictures = cycle.nota_dinas.gambar();
    let pictures = pictures.filter_map(|(_, of)| Some((of.berkas.as_ref()?, Isi::Gambar)));
    let mut named = BTreeMap::new();
    // A picture stays one when it is among the data too: documents depend on it.
    for (asal, isi) in signed.chain(pictures).chain(data) {
        named.entry(asal).or_insert_with(|| Attachment {
            isi,
            asal: asal.to_string(),
            target: name::safe_path(asal),
        });
    }
    named.into_values().collect()
}

/// Where a cycle names a file of this kind.
pub(super) fn key_of(isi: Isi) -> &'static str {
    match isi {
        Isi::Bertanda => "nota_dinas.naskah_bertanda_tangan",
        Isi::Gambar => "nota_dinas.lampiran_lain",
        _ => "bahan.data_dukung",
    }
}

/// What stands in the way of keeping the files of a cycle: two on one path, or a link out of
/// the source.
pub(super) fn faults(
    house: &House,
    cycle: &Cycle,
    found: &Found,
    attachments: &[Attachment],
) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut taken: Vec<String> = vec![CYCLE_FILE.to_owned()];
    for document in DOCUMENTS {
        taken.extend(Format::ALL.map(|format| file_name(house, cycle, document, format)));
    }
    for attachment in attachments {
        let name = &attachment.target;
        let clash = |other: &String| {
            let (name, other) = (name.to_ascii_lowercase(), other.to_ascii_lowercase());
            name == other
                || name.starts_with(&format!("{other}/"))
                || other.starts_with(&format!("{name}/"))
        };
        if taken.iter().any(clash) {
            let (name, key) = (name.clone(), Some(key_of(attachment.isi)));
            let problem = ArchiveProblem::SamePath { name, key };
            faults.push(Fault::new(&found.path, problem));
        }
        taken.push(name.clone());
        let path = beside(&found.path, &attachment.asal);
        // What is not there, or is named outside its folder, is a finding of the cycle file.
        if !name::leaves_its_folder(&attachment.asal)
            && let Ok(target) = path.canonicalize()
            && !target.starts_with(&*found.root)
        {
            let target = target.display().to_string();
            faults.push(Fault::new(path, ArchiveProblem::OutsideLink { target }));
        }
    }
    faults
}

/// What the documents of a cycle file are made of.
pub(super) fn ground(cycle_file: &Path, cycle: &Cycle, source: Digest) -> Ground {
    let attachments = of(cycle);
    let pictures = attachments.iter().filter(|of| of.isi == Isi::Gambar);
    let pictures = pictures.filter(|of| !name::leaves_its_folder(&of.asal));
    // One that cannot be read is told of when the documents are made.
    let pictures = pictures.filter_map(|of| {
        let (digest, _) = digest(&beside(cycle_file, &of.asal)).ok()?;
        Some((of.asal.as_str(), digest))
    });
    Ground::new(source, pictures)
}

/// Digest and size of a file.
pub(super) fn digest(path: &Path) -> io::Result<(Digest, u64)> {
    let mut hash = Hash::default();
    let size = io::copy(&mut storage::open(path)?, &mut hash)?;
    Ok((hash.digest(), size))
}

/// Copies a file into the archive. Out: digest and size of what was copied.
///
/// # Errors
/// What `unreadable` makes of a file that cannot be read; a disk that fails.
pub(super) fn copy<E: From<Fault>>(
    archive: &Disk,
    from: &Path,
    to: &str,
    readers: Readers,
    unreadable: impl Fn(io::Error) -> E,
) -> Result<(Digest, u64), E> {
    let mut source = storage::open(from).map_err(&unreadable)?;
    let mut target = archive.create(to, readers)?;
    let (mut hash, mut size) = (Hash::default(), 0);
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = source.read(&mut buffer).map_err(&unreadable)?;
        if read == 0 {
            return Ok((hash.digest(), size));
        }
        hash.update(&buffer[..read]);
        size += read as u64;
        archive
            .write_to(&mut target, &buffer[..read])
            .map_err(|error| Fault::unwritable(&archive.path(to), &error))?;
    }
}
