//! What docx-rs writes wrongly, needlessly or not at all, one small function for each.
//!
//! Each takes one element and looks at nothing else; `finish` walks the tree and calls
//! them. Without them the Open XML SDK finds some two hundred errors in a nota dinas.

use super::{
    element::{XmlElement, XmlNode},
    order,
};
use crate::write::docx::{
    list, styles,
    text::{NON_BREAKING_HYPHEN, is_right_to_left},
};

/// Puts an element's children into the schema's order; unknown ones go last.
pub(super) fn order_children(element: &mut XmlElement) {
    if let Some(order) = order::children_of(&element.name) {
        element.children.sort_by_key(|node| {
            let name = node.element().map(|child| &*child.name);
            order
                .iter()
                .position(|known| Some(*known) == name)
                .unwrap_or(order.len())
        });
    }
}

/// docx-rs writes property elements even when they hold nothing.
pub(super) fn drop_empty_properties(element: &mut XmlElement) {
    const PROPERTIES: &[&str] = &["w:rPr", "w:pPr", "w:tcPr", "w:trPr", "w:tblBorders"];
    element.retain_elements(|child| {
        !(child.children.is_empty()
            && child.attributes.is_empty()
            && PROPERTIES.contains(&&*child.name))
    });
}

/// Paragraph ids come from a counter of docx-rs's that outlives the document.
pub(super) fn drop_paragraph_id(element: &mut XmlElement) {
    if element.name == "w:p" {
        element.attributes = "".into();
    }
}

/// A column of a table's grid has a width and nothing else.
pub(super) fn drop_grid_type(element: &mut XmlElement) {
    if element.name == "w:gridCol"
        && let Some(width) = element.attribute("w:w").map(str::to_owned)
    {
        element.attributes = format!(" w:w=\"{width}\"").into();
    }
}

/// A row whose every cell begins in the head's style repeats on the next page.
pub(super) fn repeat_head_row(element: &mut XmlElement) {
    let is_no_other_cell = |child: &XmlElement| {
        let style = child.child("w:p").and_then(XmlElement::style);
        let mut of_tables = [false, true].map(styles::of_table).into_iter();
        child.name != "w:tc" || of_tables.any(|of| style == Some(of.head))
    };
    if element.name == "w:tr"
        && element.elements().all(is_no_other_cell)
        && let Some(properties) = element.child_mut("w:trPr")
    {
        properties.push(XmlElement::new("w:tblHeader", ""));
    }
}

/// Makes a content control around the sign of a box one that Word ticks (2010 and later).
pub(super) fn make_check_box(element: &mut XmlElement) {
    const NAMESPACE: &str = r#" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml""#;
    if element.name != "w:sdt" {
        return;
    }
    let shown = element
        .child("w:sdtContent")
        .and_then(|content| content.child("w:r")?.child("w:t"))
        .and_then(|text| text.children.first());
    let is_ticked = match shown {
        Some(XmlNode::Text(text)) if *text == list::TICKED => "1",
        Some(XmlNode::Text(text)) if *text == list::EMPTY => "0",
        _ => return,
    };
    let look = |sign: &str| {
        let code = sign.chars().next().map_or(0, u32::from);
        format!("w14:val=\"{code:04X}\" w14:font=\"{}\"", list::FONT)
    };
    let (ticked, empty) = (look(list::TICKED), look(list::EMPTY));
    let check_box = format!(
        "<w14:checkbox{NAMESPACE}><w14:checked w14:val=\"{is_ticked}\"/>\
         <w14:checkedState {ticked}/><w14:uncheckedState {empty}/></w14:checkbox>"
    );
    if let Some(properties) = element.child_mut("w:sdtPr") {
        properties.children.push(XmlNode::Text(check_box.into()));
    }
}

/// Text that is written from right to left: Word asks every run for its direction.
pub(super) fn mark_direction(run: &mut XmlElement) {
    let texts = run.elements().filter(|child| child.name == "w:t");
    let is_turned =
        |node: &XmlNode| matches!(node, XmlNode::Text(text) if text.contains(is_right_to_left));
    if run.name != "w:r" || !texts.flat_map(|text| &text.children).any(is_turned) {
        return;
    }
    if run.child("w:rPr").is_none() {
        let properties = XmlElement::new("w:rPr", "");
        run.children.insert(0, XmlNode::Element(properties));
    }
    if let Some(properties) = run.child_mut("w:rPr") {
        properties.push(XmlElement::new("w:rtl", ""));
    }
}

/// Word has an element for the hyphen after which no line ends; as a character it would be set in
/// another typeface where the document's has none.
pub(super) fn keep_hyphens(run: &mut XmlElement) {
    if run.name != "w:r" {
        return;
    }
    for child in std::mem::take(&mut run.children) {
        match child {
            XmlNode::Element(text) if text.name == "w:t" => run.children.extend(with_hyphens(text)),
            other => run.children.push(other),
        }
    }
}

fn with_hyphens(text: XmlElement<'_>) -> Vec<XmlNode<'_>> {
    let holds =
        |node: &XmlNode| matches!(node, XmlNode::Text(text) if text.contains(NON_BREAKING_HYPHEN));
    if !text.children.iter().any(holds) {
        return vec![XmlNode::Element(text)];
    }
    let typed = text.children.iter().filter_map(|node| match node {
        XmlNode::Text(text) => Some(&**text),
        XmlNode::Element(_) => None,
    });
    let typed: String = typed.collect();
    let mut nodes = Vec::new();
    for (index, piece) in typed.split(NON_BREAKING_HYPHEN).enumerate() {
        if index > 0 {
            nodes.push(XmlNode::Element(XmlElement::new("w:noBreakHyphen", "")));
        }
        if !piece.is_empty() {
            let mut part = XmlElement::new("w:t", text.attributes.clone());
            part.children = vec![XmlNode::Text(piece.to_owned().into())];
            nodes.push(XmlNode::Element(part));
        }
    }
    nodes
}

/// Gives a picture its number among the pictures, a name and its alternative text
/// (escaped); docx-rs calls every picture the first and has no place for the text.
pub(super) fn describe_picture(element: &mut XmlElement, number: usize, alt: &str) {
    element.set_attribute("id", &number.to_string());
    element.set_attribute("name", &format!("Gambar {number}"));
    element.set_attribute("descr", alt);
}

/// One constant set of namespaces, in place of docx-rs's list of thirty.
pub(super) fn set_namespaces(root: &mut XmlElement) {
    const NAMESPACES: &str = concat!(
        r#" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#,
        r#" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#,
        r#" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing""#,
    );
    root.attributes = NAMESPACES.into();
}

/// docx-rs writes an empty style Normal before the one that was asked for.
pub(super) fn drop_foreign_style(styles: &mut XmlElement) {
    let mut is_first = true;
    styles.retain_elements(|style| {
        let is_normal = style.attribute("w:styleId") == Some("Normal");
        !is_normal || !std::mem::take(&mut is_first)
    });
}

/// Marks the styles that hold where none is named.
pub(super) fn mark_default_style(style: &mut XmlElement) {
    if matches!(
        style.attribute("w:styleId"),
        Some("Normal" | "DefaultParagraphFont" | "TableNormal")
    ) {
        style.set_attribute("w:default", "1");
    }
}

/// A table style has no width, no place of its own and no cell properties.
pub(super) fn drop_table_placing(style: &mut XmlElement) {
    if style.attribute("w:type") == Some("table") {
        style.retain_elements(|child| child.name != "w:tcPr");
        if let Some(properties) = style.child_mut("w:tblPr") {
            properties.retain_elements(|child| !matches!(&*child.name, "w:tblW" | "w:jc"));
        }
    }
}

/// The language of all text, for spelling and for reading aloud.
pub(super) fn set_language(styles: &mut XmlElement) {
    if let Some(properties) = styles
        .child_mut("w:docDefaults")
        .and_then(|defaults| defaults.child_mut("w:rPrDefault")?.child_mut("w:rPr"))
    {
        let language = XmlElement::new(
            "w:lang",
            r#" w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA""#,
        );
        properties.push(language);
    }
}

/// docx-rs opens the part with a numbering scheme of its own, number 1.
pub(super) fn drop_foreign_numbering(numbering: &mut XmlElement) {
    numbering.retain_elements(|child| {
        child.attribute("w:abstractNumId") != Some("1") && child.attribute("w:numId") != Some("1")
    });
}
