//! What a DOCX says: its words, and its paragraphs with the keys whose texts they are.
//!
//! ```text
//! bytes ─package─▶ parts ─styles, numbering─▶ body ─▶ paragraphs ─lift─▶ blocks of one key
//! ```
//!
//! Written so that one reading serves the document that was made and the one that somebody edited,
//! in whatever program: runs that were split, tracked changes, styles under other names and what
//! only keeps lines together make no difference.

mod body;
mod changes;
mod fields;
mod lift;
mod numbering;
mod package;
mod paragraph;
mod run;
mod styles;
mod table;
mod xml;

use std::collections::{BTreeMap, BTreeSet};

use super::Unreadable;
use body::Walk;
pub use changes::Comment;
pub use lift::blocks;
use numbering::Numbering;
use package::Package;
pub use paragraph::{CellPlace, Formatting, ListMark, MarkKind, Object, Paragraph, Span};
use styles::Styles;

/// A document as a reader sees it who has taken in all tracked changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Docx {
    /// Those of the body in order; then those of headers, footers and notes. What stands in a
    /// text box follows the paragraph that holds it.
    pub paragraphs: Vec<Paragraph>,
    /// Who made tracked changes.
    pub editors: BTreeSet<String>,
    pub comments: Vec<Comment>,
    /// The custom properties by name.
    pub properties: BTreeMap<String, String>,
    /// For catalogues; those of nodin begin with the number of the cycle.
    pub keywords: String,
}

/// Reads a DOCX.
///
/// # Errors
/// `Other` when the bytes are no archive, `Locked` when a password keeps them, `Broken` when the
/// archive holds no document or one that is larger or deeper than any.
pub fn read(bytes: &[u8]) -> Result<Docx, Unreadable> {
    let mut package = Package::open(bytes)?;
    let main = package.main()?;
    let parts = package.related(&main)?;
    let styles = package.first(&parts, "styles")?;
    let styles = Styles::read(styles.as_deref())?;
    let numbering = package.first(&parts, "numbering")?;
    let numbering = Numbering::read(numbering.as_deref())?;
    let mut walk = Walk::new(&styles, &numbering);
    let body = package.part(&main)?.ok_or(Unreadable::Broken)?;
    walk.part(&body, true)?;
    for kind in ["header", "footer", "footnotes", "endnotes"] {
        for name in parts.of_kind(kind) {
            if let Some(xml) = package.part(name)? {
                walk.part(&xml, false)?;
            }
        }
    }
    let comments = package.first(&parts, "comments")?;
    let comments = walk.changes.comments(comments.as_deref())?;
    Ok(Docx {
        paragraphs: walk.paragraphs,
        comments,
        editors: walk.changes.editors,
        properties: package.custom_properties()?,
        keywords: package.keywords()?,
    })
}

/// The text of the body of a DOCX, a line a paragraph.
///
/// # Errors
/// As of [`read`].
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut package = Package::open(bytes)?;
    let main = package.main()?;
    let body = package.part(&main)?.ok_or(Unreadable::Broken)?;
    let document = xml::parse(&body)?;
    let mut text = String::new();
    for node in document.descendants() {
        match xml::name(node) {
            "p" => text.push('\n'),
            "t" => text.push_str(node.text().unwrap_or_default()),
            "noBreakHyphen" => text.push('-'),
            "tab" => text.push(' '),
            _ => {}
        }
    }
    Ok(text)
}
