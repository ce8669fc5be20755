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
    let of_template = |name: &str| {
        let rest = name.strip_prefix(perangkat::FOLDER);
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    for_each_entry(disk, TAG_MANIFEST, |_, entry| {
        let wrong = match entry {
            Some((_, name)) if of_template(name) => None,
            Some((told, name)) if untold.remove(name) => {
                let found = attachments::digest(&disk.path(name));
                let is_so = found.is_ok_and(|(found, _)| found == told);
                (!is_so).then_some(name)
            }
            _ => Some(TAG_MANIFEST),
        };
        altered.extend(wrong.map(str::to_owned));
        Ok(())
    })?;
    if !untold.is_empty() {
        altered.insert(TAG_MANIFEST.to_owned());
    }
    Ok(altered)
}
