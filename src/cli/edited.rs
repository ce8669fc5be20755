//! Documents that somebody edited: what they say that their cycle file does not.

use super::{serap, sources};
use crate::{
    House,
    files::storage,
    house::source::Source,
    rules::told::Suntingan,
    scan::docx,
    serap::{CycleSource, Serapan, absorb},
};

/// Where documents go when no folder is named.
const OUTPUT: &str = "keluaran";

/// What an edited document says that its cycle file does not; none where that cannot be told.
pub(super) fn unsaid(house: &House, source: &Source, bytes: &[u8]) -> Option<Serapan> {
    let pictures = source.pictures();
    let cycle = CycleSource {
        bytes: &source.bytes,
        read: &source.read,
        pictures: &pictures,
    };
    absorb(house, cycle, &docx::read(bytes).ok()?, &[]).ok()
}

/// What the documents of a cycle file say beside it that it does not.
pub(super) fn in_output(house: &House, source: &Source) -> Vec<Suntingan> {
    let folder = source.path.with_file_name(OUTPUT);
    let folder = folder.join(sources::folder_name(source));
    let edited = serap::edited(&folder).unwrap_or_default();
    let told = edited.into_iter().filter_map(|path| {
        let bytes = storage::read(&path).ok()?;
        let serapan = unsaid(house, source, &bytes)?;
        (!serapan.is_silent()).then(|| Suntingan {
            naskah: path.display().to_string(),
            apa: serapan.in_short(),
        })
    });
    told.collect()
}
