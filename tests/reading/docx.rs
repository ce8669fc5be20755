//! Text and bookmarks of a DOCX.

use std::{collections::BTreeMap, io::Read as _};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A part of the package as text.
pub(crate) fn part(bytes: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
    let mut text = String::new();
    package
        .by_name(name)
        .expect("the part")
        .read_to_string(&mut text)
        .expect("UTF-8");
    text
}

/// The text of the body, a line a paragraph.
pub(crate) fn text(bytes: &[u8]) -> String {
    nodin::scan::docx::text(bytes).expect("a DOCX")
}

/// The text inside each bookmark, by its name.
pub(crate) fn bookmarks(bytes: &[u8]) -> BTreeMap<String, String> {
    let body = part(bytes, "word/document.xml");
    let document = roxmltree::Document::parse(&body).expect("XML");
    let mut open: Vec<(String, String)> = Vec::new();
    let mut texts = BTreeMap::new();
    for node in document.descendants() {
        let attribute = |name| node.attribute((W, name)).unwrap_or_default().to_owned();
        match node.tag_name().name() {
            "bookmarkStart" => {
                open.push((attribute("id"), attribute("name")));
                texts.insert(attribute("name"), String::new());
            }
            "bookmarkEnd" => open.retain(|(id, _)| *id != attribute("id")),
            "t" | "noBreakHyphen" => {
                for (_, name) in &open {
                    texts.entry(name.clone()).or_default().push_str(shown(node));
                }
            }
            _ => {}
        }
    }
    texts
}

/// What an element of a run shows.
fn shown<'a>(node: roxmltree::Node<'a, '_>) -> &'a str {
    match node.tag_name().name() {
        "t" => node.text().unwrap_or_default(),
        "noBreakHyphen" => "-",
        _ => "",
    }
}

/// A paragraph of the body and what holds it to the next one.
#[derive(Debug)]
pub(crate) struct Paragraph {
    pub text: String,
    /// By itself or by its style.
    pub keeps_next: bool,
    /// Which row of a table it stands in.
    pub row: Option<usize>,
}

pub(crate) fn paragraphs(bytes: &[u8]) -> Vec<Paragraph> {
    let styles = part(bytes, "word/styles.xml");
    let styles = roxmltree::Document::parse(&styles).expect("XML");
    let body = part(bytes, "word/document.xml");
    let body = roxmltree::Document::parse(&body).expect("XML");
    body.descendants()
        .filter(|node| node.has_tag_name((W, "p")))
        .map(|paragraph| Paragraph {
            text: paragraph.descendants().map(shown).collect(),
            keeps_next: keeps_next(paragraph, &styles),
            row: paragraph
                .ancestors()
                .find(|node| node.has_tag_name((W, "tr")))
                .map(|row| row.range().start),
        })
        .collect()
}

fn keeps_next(element: roxmltree::Node<'_, '_>, styles: &roxmltree::Document<'_>) -> bool {
    let child = |name| {
        element
            .children()
            .find(|child| child.has_tag_name((W, name)))
    };
    let Some(properties) = child("pPr") else {
        return false;
    };
    if let Some(own) = properties
        .children()
        .find(|node| node.has_tag_name((W, "keepNext")))
    {
        return !matches!(own.attribute((W, "val")), Some("0" | "false"));
    }
    let style = properties
        .children()
        .find(|node| node.has_tag_name((W, "pStyle")))
        .and_then(|s| s.attribute((W, "val")));
    let named = styles
        .descendants()
        .find(|node| node.has_tag_name((W, "style")) && node.attribute((W, "styleId")) == style);
    style.is_some() && named.is_some_and(|named| keeps_next(named, styles))
}
