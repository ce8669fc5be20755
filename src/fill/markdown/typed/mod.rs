//! The way back: blocks of a document as the text that makes them.
//!
//! ```text
//! blocks ─list, table─▶ lines ─inline─▶ text ─read again─▶ the same blocks, or nothing
//! ```
//!
//! What reads a text looks at lines before and after, so what is written here is the plainest form
//! there is, and is read again: nothing leaves that would be read as something else.

mod amended;
mod block;
mod inline;
pub(super) mod signs;

use block::BlockWriter;

use self::signs::signs;
use super::{
    parsed::{phrase_tree, tree},
    same::{same, same_text},
};
use crate::naskah::{Block, Inline};

/// A long or a short text that no typing makes: a table within a cell, a letter in bold within a
/// word, a list of one letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("teks ini tidak dapat diketik dalam berkas siklus")]
pub struct Unwritable;

/// The long text that makes these blocks, a line for each paragraph.
///
/// # Errors
/// When no text makes them.
pub fn text(blocks: &[Block]) -> Result<String, Unwritable> {
    // A backslash before all that looks like a mark is safe, and seldom needed.
    let attempts = [false, true].into_iter();
    let mut texts = attempts.filter_map(|careful| BlockWriter::new(careful).text(blocks));
    texts
        .find(|text| same(&tree(text), blocks))
        .ok_or(Unwritable)
}

/// The short text that makes this one, with its emphasis.
///
/// # Errors
/// When no short text makes it.
pub fn phrase(text: &[Inline]) -> Result<String, Unwritable> {
    let typed = inline::typed(&signs(text)).ok_or(Unwritable)?;
    if same_text(&phrase_tree(&typed), text) {
        Ok(typed)
    } else {
        Err(Unwritable)
    }
}

/// What `old` becomes where a document that printed it, `base`, was changed to `new`: the text
/// that makes `new`, in which all that did not change stands as it was typed.
///
/// # Errors
/// When no text makes it.
pub fn amended(old: &str, base: &[Block], new: &[Block]) -> Result<String, Unwritable> {
    if same(base, new) {
        return Ok(old.to_owned());
    }
    let ways = [amended::reworded, amended::retyped, amended::refilled].into_iter();
    let mut amended = ways.filter_map(|way| way(old, base, new));
    match amended.find(|text| same(&tree(text), new)) {
        Some(amended) => Ok(amended),
        None => text(new),
    }
}
