//! The tag files of a bag, held against their manifest.

use std::collections::BTreeSet;

use super::{
    Disk, Fault, attachments,
    bag::{TAG_FILES, TAG_MANIFEST},
    manifest::for_each_entry,
    perangkat,
};

/// The tag files that are not what the bag says of them, in the order of their names; the
/// manifest of tag files itself where it does not name each of the others once, or names what
/// is neither one nor a template. Templates are looked at elsewhere.
pub(super) fn altered(disk: &Disk) -> Result<BTreeSet<String>, Fault> {
    let mut altered = BTreeSet::new();
    let mut untold = BTreeSet::from(TAG_FILES);
    untold.remove(TAG_MANIFEST);
    for_each_entry(disk, TAG_MANIFEST, |_, entry| {
        let Some((told, name)) = entry else {
            altered.insert(TAG_MANIFEST.to_owned());
            return Ok(());
        };
        if let Some((folder, _)) = name.split_once('/') {
            if folder != perangkat::FOLDER {
                altered.insert(TAG_MANIFEST.to_owned());
            }
        } else if !untold.remove(name) {
            altered.insert(TAG_MANIFEST.to_owned());
        } else {
            let found = attachments::digest(&disk.path(name));
            if found.ok().is_none_or(|(found, _)| found != told) {
                altered.insert(name.to_owned());
            }
        }
        Ok(())
    })?;
    if !untold.is_empty() {
        altered.insert(TAG_MANIFEST.to_owned());
    }
    Ok(altered)
}
