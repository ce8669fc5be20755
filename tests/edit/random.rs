//! Random files and random changes: the file says what was meant, by another reader's account,
//! and keeps all else.

use std::collections::BTreeSet;

use nodin::edit::{Change, EditError, edit};
use proptest::{collection::vec, prelude::*};

use super::{
    changes::{change, make},
    file::{Choice, File, Writer},
    kept::{Kept, comments, own},
    said::{canonical, independent},
};
use crate::seeded;

/// Changes to a file of which only the comments are known.
pub(super) fn check_shipped(text: &str, bytes: &[u8]) -> Result<Option<EditError>, String> {
    let mut choice = Choice(bytes.iter());
    let mut said = independent(text)?;
    let mut changes = Vec::new();
    for _ in 0..=choice.below(8) {
        let Some(change) = change(&mut choice, &said) else {
            continue;
        };
        let before = said.clone();
        if make(&mut said, &change) {
            changes.push(change);
        } else {
            said = before;
        }
    }
    let edited = match edit(text.as_bytes(), &changes) {
        Ok(edited) => String::from_utf8(edited).map_err(|error| error.to_string())?,
        Err(error) => return Ok(Some(error)),
    };
    let wrong = |what: &str| Err(format!("{what}\n{changes:#?}\n{edited}\n"));
    if canonical(&independent(&edited)?) != canonical(&said) {
        return wrong("reads otherwise");
    }
    let takes = |change: &Change| {
        matches!(
            change,
            Change::Remove { .. } | Change::Clear { .. } | Change::Insert { .. }
        )
    };
    let comment = |line: &&str| line.trim_start().starts_with('#') && !line.contains(": ");
    let lost = text
        .lines()
        .filter(comment)
        .find(|line| !edited.contains(*line));
    match lost.filter(|_| !changes.iter().any(takes)) {
        Some(lost) => wrong(&format!("{lost} is lost")),
        None => Ok(None),
    }
}

pub(super) fn check(bytes: &[u8]) -> Result<Option<EditError>, String> {
    let mut choice = Choice(bytes.iter());
    let count = 1 + choice.below(8);
    let File { text, mut root } = Writer::file(&mut choice);
    let Ok(mut said) = independent(&text) else {
        return Err(format!("the generator's fault:\n{text}"));
    };
    let mut changes = Vec::new();
    let mut free = BTreeSet::new();
    for _ in 0..count {
        if let Some(change) = change(&mut choice, &said) {
            let before = said.clone();
            if make(&mut said, &change) {
                free.extend(Kept::all(&root).may);
                own(&mut root, &change);
                changes.push(change);
            } else {
                said = before;
            }
        }
    }
    let edited = match edit(text.as_bytes(), &changes) {
        Ok(edited) => String::from_utf8(edited).map_err(|error| error.to_string())?,
        Err(error) => return Ok(Some(error)),
    };
    let wrong = |what: &str| {
        Err(format!(
            "{what}\n{changes:#?}\n--- before\n{text}\n--- after\n{edited}\n"
        ))
    };
    let read = match independent(&edited) {
        Ok(read) => read,
        Err(error) => return wrong(&error),
    };
    if canonical(&read) != canonical(&said) {
        return wrong(&format!(
            "reads {:#?}\nmeant {:#?}",
            canonical(&read),
            canonical(&said)
        ));
    }
    let kept = Kept::all(&root);
    let left = comments(&edited);
    let left_once: BTreeSet<_> = left.iter().cloned().collect();
    if left.len() != left_once.len() {
        return wrong("a comment twice");
    }
    if let Some(lost) = kept
        .must
        .iter()
        .find(|comment| !left_once.contains(*comment))
    {
        return wrong(&format!("{lost} is lost"));
    }
    if let Some(left) = left_once.iter().find(|comment| {
        !kept.must.contains(*comment) && !kept.may.contains(*comment) && !free.contains(*comment)
    }) {
        return wrong(&format!("{left} is left"));
    }
    let folded = edited.replace("\r\n", "\n");
    if let Some(lost) = kept.raw.iter().find(|raw| !folded.contains(*raw)) {
        return wrong(&format!("{lost} is written otherwise"));
    }
    if text.starts_with('\u{FEFF}') != edited.starts_with('\u{FEFF}') {
        return wrong("the byte order mark");
    }
    let breaks = |text: &str| (text.matches("\r\n").count(), text.matches('\n').count());
    let ((old_crlf, old), (crlf, new)) = (breaks(&text), breaks(&edited));
    if (old_crlf == 0 && crlf > 0) || (old_crlf == old && crlf < new) {
        return wrong("line breaks");
    }
    Ok(None)
}

proptest! {
    #![proptest_config(seeded(1000))]

    #[test]
    fn the_file_says_what_was_meant_and_keeps_all_else(bytes in vec(any::<u8>(), 0..500)) {
        let refused = check(&bytes).map_err(TestCaseError::fail)?;
        prop_assert_eq!(refused, None);
    }
}

proptest! {
    #![proptest_config(seeded(100))]

    #[test]
    fn so_do_the_samples_and_new_files(bytes in vec(any::<u8>(), 0..100), file in 0..7_usize) {
        let refused = check_shipped(&super::SHIPPED[file], &bytes).map_err(TestCaseError::fail)?;
        prop_assert_eq!(refused, None);
    }
}
