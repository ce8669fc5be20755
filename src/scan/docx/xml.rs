//! Elements of `WordprocessingML`, in either of its two forms.

use roxmltree::{Document, Node, ParsingOptions};

use crate::scan::Unreadable;

/// Namespaces of ECMA-376: transitional, which every program writes, and strict.
const W: [&str; 2] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
];
const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// Elements of a part, and how deep they may stand in one another: of what Word writes, a laporan
/// of 13 pages has 20,000, and 30 deep.
const MOST_NODES: u32 = 4 << 20;
const DEEPEST: usize = 120;

/// Twips of 22 inches, the largest page of Word's.
const MOST_TWIPS: i32 = 31_680;

/// A part, whose elements stand no deeper than a walk over them may go.
pub(super) fn parse(part: &str) -> Result<Document<'_>, Unreadable> {
    let options = ParsingOptions {
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    let document = Document::parse_with_options(part, options).map_err(|_| Unreadable::Broken)?;
    if depth_within(document.root(), DEEPEST) {
        Ok(document)
    } else {
        Err(Unreadable::Broken)
    }
}

fn depth_within(root: Node<'_, '_>, most: usize) -> bool {
    let (mut node, mut depth) = (root, 0);
    loop {
        if let Some(child) = node.first_child() {
            (node, depth) = (child, depth + 1);
            if depth > most {
                return false;
            }
            continue;
        }
        loop {
            if let Some(next) = node.next_sibling() {
                node = next;
                break;
            }
            match node.parent() {
                Some(parent) => (node, depth) = (parent, depth - 1),
                None => return true,
            }
        }
    }
}

/// The name of an element of `WordprocessingML`, and of those that choose between two forms of
/// something; else empty.
pub(super) fn name<'a>(node: Node<'a, '_>) -> &'a str {
    let tag = node.tag_name();
    match tag.namespace() {
        Some(COMPATIBILITY) => tag.name(),
        Some(namespace) if W.contains(&namespace) => tag.name(),
        _ => "",
    }
}

/// The first child of a name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, wanted: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| name(*child) == wanted)
}

/// An attribute of `WordprocessingML`.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    W.iter()
        .find_map(|namespace| node.attribute((*namespace, name)))
}

/// The `val` of a child of a name.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Whether a property is switched on or off (ECMA-376 part 1, 17.17.4); none where it is not there.
pub(super) fn switch(node: Node<'_, '_>, name: &str) -> Option<bool> {
    let property = child(node, name)?;
    Some(!matches!(
        attribute(property, "val"),
        Some("0" | "false" | "off" | "none")
    ))
}

/// A length in twips, of which no page has more.
pub(super) fn twips(node: Node<'_, '_>, name: &str) -> Option<i32> {
    let twips: i32 = attribute(node, name)?.parse().ok()?;
    Some(twips.clamp(-MOST_TWIPS, MOST_TWIPS))
}

/// The children of an element; of something that has two forms what is in the newer one, which Word
/// shows.
pub(super) fn children<'a, 'i>(node: Node<'a, 'i>) -> Vec<Node<'a, 'i>> {
    let mut found = Vec::new();
    for of in node.children() {
        if name(of) == "AlternateContent" {
            let form = child(of, "Choice").or_else(|| child(of, "Fallback"));
            found.extend(form.into_iter().flat_map(children));
        } else {
            found.push(of);
        }
    }
    found
}
