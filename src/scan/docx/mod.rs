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
use crate::naskah::Bookmark;
use body::Walk;
pub use changes::{Comment, Tracked, TrackedKind};
pub use lift::blocks;
use numbering::Numbering;
use package::Package;
pub use paragraph::{CellPlace, Formatting, ListMark, MarkKind, Object, Paragraph, Span, Story};
use styles::Styles;

/// A document as a reader sees it who has taken in all tracked changes.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Docx {
    /// Those of the body in order; then those of headers, footers and notes. What stands in a
    /// text box follows the paragraph that holds it.
    pub paragraphs: Vec<Paragraph>,
    pub tracked: Vec<Tracked>,
    pub comments: Vec<Comment>,
    /// The custom properties by name.
    pub properties: BTreeMap<String, String>,
    /// For catalogues; those of nodin begin with the number of the cycle.
    pub keywords: String,
}

impl Docx {
    /// The paragraphs in which a key's text stands, cut to what is that text; of a table in which
    /// nothing else stands all cells. None where nothing bears its mark.
    #[must_use]
    pub fn of_key(&self, key: &str) -> Vec<Paragraph> {
        let key = Bookmark::of_key(key);
        let is_of = |span: &Span| span.mark.as_ref().is_some_and(|mark| mark.key == key);
        let is_empty = |span: &Span| span.text.is_empty();
        let cells = || {
            self.paragraphs
                .iter()
                .filter_map(|of| Some((of.cell?.table, of)))
        };
        let (mut own, mut mixed) = (BTreeSet::new(), BTreeSet::new());
        for (table, paragraph) in cells() {
            let mut spans = paragraph.spans.iter();
            if spans.any(|span| !is_of(span) && !is_empty(span)) {
                mixed.insert(table);
            } else if paragraph.spans.iter().any(is_of) {
                own.insert(table);
            }
        }
        let cut = self.paragraphs.iter().filter_map(|paragraph| {
            let table = paragraph.cell.map(|cell| cell.table);
            let is_own = table.is_some_and(|of| own.contains(&of) && !mixed.contains(&of));
            let spans = paragraph.spans.iter().filter(|span| is_of(span));
            let spans: Vec<Span> = spans.cloned().collect();
            let is_here = !spans.is_empty() || is_own;
            is_here.then(|| Paragraph {
                spans,
                ..paragraph.clone()
            })
        });
        cut.collect()
    }
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
    walk.part(&body, Story::Body)?;
    for (kind, part) in [
        ("header", Story::Header),
        ("footer", Story::Footer),
        ("footnotes", Story::Note),
        ("endnotes", Story::Note),
    ] {
        for name in parts.of_kind(kind) {
            if let Some(xml) = package.part(name)? {
                walk.part(&xml, part)?;
            }
        }
    }
    let comments = package.first(&parts, "comments")?;
    let comments = walk.changes.comments(comments.as_deref())?;
    Ok(Docx {
        paragraphs: walk.paragraphs,
        comments,
        tracked: walk.changes.tracked,
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
