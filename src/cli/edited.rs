//! Documents that somebody edited: what they say that their cycle file does not.

use crate::{
    House,
    files::source::Source,
    serap::{CycleSource, Serapan, absorb},
};

/// What an edited document says that its cycle file does not; none where that cannot be told.
pub(super) fn unsaid(house: &House, source: &Source, bytes: &[u8]) -> Option<Serapan> {
    let pictures = source.pictures();
    let cycle = CycleSource {
        bytes: &source.bytes,
        read: &source.read,
        pictures: &pictures,
    };
    absorb(house, cycle, bytes, &[]).ok()
}

/// Whether all that an edited document says is in its cycle file.
pub(super) fn says_no_more(house: &House, source: &Source, bytes: &[u8]) -> bool {
    unsaid(house, source, bytes).is_some_and(|serapan| serapan.is_silent())
}
