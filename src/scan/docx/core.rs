//! What a document says of itself for catalogues (`docProps/core.xml`).

use super::{Unreadable, package::Package, xml};

/// The keywords of a DOCX; those of nodin begin with the number of the cycle.
///
/// # Errors
/// As of [`super::read`].
pub fn keywords(bytes: &[u8]) -> Result<String, Unreadable> {
    let mut package = Package::open(bytes)?;
    let parts = package.related("")?;
    let Some(part) = package.first(&parts, "core-properties")? else {
        return Ok(String::new());
    };
    let document = xml::parse(&part)?;
    let mut nodes = document.descendants();
    let keywords = nodes.find(|node| node.tag_name().name() == "keywords");
    let text = keywords.and_then(|node| node.text()).unwrap_or_default();
    Ok(text.to_owned())
}
