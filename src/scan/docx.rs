//! The words of a DOCX.

use std::io::{Cursor, Read as _};

use roxmltree::Node;
use zip::ZipArchive;

use super::Unreadable;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// The main document of a long laporan has half a megabyte.
const MOST_BYTES: u64 = 32 << 20;
/// How every archive begins.
const ARCHIVE: &[u8] = b"PK";

/// The text of the body of a DOCX, a line a paragraph.
///
/// # Errors
/// `Other` when the bytes are no archive, `Broken` when it holds no document.
pub fn text(bytes: &[u8]) -> Result<String, Unreadable> {
    if !bytes.starts_with(ARCHIVE) {
        return Err(Unreadable::Other("DOCX"));
    }
    let body = part(bytes, "word/document.xml").ok_or(Unreadable::Broken)?;
    let document = roxmltree::Document::parse(&body).map_err(|_| Unreadable::Broken)?;
    let mut text = String::new();
    for node in document.descendants() {
        if is(node, "p") {
            text.push('\n');
        } else if is(node, "t") {
            text.push_str(node.text().unwrap_or_default());
        } else if is(node, "noBreakHyphen") {
            text.push('-');
        } else if is(node, "tab") {
            text.push(' ');
        }
    }
    Ok(text)
}

fn is(node: Node<'_, '_>, name: &str) -> bool {
    node.tag_name().namespace() == Some(W) && node.tag_name().name() == name
}

/// A part of the package as text; none when it is missing, too large, or not UTF-8.
fn part(bytes: &[u8], name: &str) -> Option<String> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut part = package.by_name(name).ok()?.take(MOST_BYTES + 1);
    let mut text = String::new();
    part.read_to_string(&mut text).ok()?;
    (part.limit() > 0).then_some(text)
}
