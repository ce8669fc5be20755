//! The word across every page of a draft: Word's own watermark, a text path in the header; and
//! across every picture, which would cover it.
//!
//! VML, since that is what Word itself writes, and what every program draws behind the text;
//! text boxes in `DrawingML` are lost in some.

use super::{
    element::{XmlElement, XmlNode},
    parts::escape,
};
use crate::{
    naskah::{fit::CAPITALS, style::HouseStyle},
    write::docx::{Error, styles},
};

/// Of the picture's own elements; no other part needs them.
const NAMESPACES: &str = concat!(
    r#" xmlns:v="urn:schemas-microsoft-com:vml""#,
    r#" xmlns:o="urn:schemas-microsoft-com:office:office""#,
);

/// The kind of shape that a text along a line is.
const TEXT_ON_LINE: &str = concat!(
    r#"<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">"#,
    r##"<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/>"##,
    r##"<v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/>"##,
    r##"<v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/>"##,
    r##"<v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas>"##,
    r#"<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>"#,
);

/// Where the word stands on a page, before or behind what is on it, as CSS.
const MIDDLE_OF_PAGE: &str = "margin-top:0;\
     mso-position-horizontal:center;mso-position-horizontal-relative:page;\
     mso-position-vertical:center;mso-position-vertical-relative:page";

/// By how much it rises, degrees.
const ANGLE: f64 = 45.0;

/// Writes the word across pages and pictures.
pub(super) struct Watermark<'a> {
    house_style: &'a HouseStyle,
    /// What kind of shape they are.
    kind: XmlElement<'static>,
}

/// The word as a shape.
struct Shape<'a> {
    id: &'a str,
    word: &'a str,
    width: f64,
    /// Its place among what lies above one another: behind the text below nothing.
    layer: i64,
    /// How it is filled and drawn round, as attributes.
    ink: &'a str,
    /// Of the fill and of the edge, where they are not all there.
    opacity: Option<(&'a str, &'a str)>,
}

impl<'a> Watermark<'a> {
    /// In the typeface and the colour of the style.
    ///
    /// # Errors
    /// None: the kind of shape is well formed.
    pub(super) fn new(house_style: &'a HouseStyle) -> Result<Self, Error> {
        let kind = XmlElement::parse(TEXT_ON_LINE)?;
        Ok(Self { house_style, kind })
    }

    /// Draws a word across every page that bears a header, behind the text.
    pub(super) fn add_to_header(&self, header: &mut XmlElement<'_>, word: &str, width: f64) {
        let Some(paragraph) = header.child_mut("w:p") else {
            return;
        };
        let warna = styles::hex(&self.house_style.konsep.warna);
        let run = self.run(&Shape {
            id: "Konsep",
            word,
            width,
            layer: -251_658_752,
            ink: &format!("fillcolor=\"#{warna}\" stroked=\"f\""),
            opacity: None,
        });
        paragraph.children.push(XmlNode::Element(run));
    }

    /// Draws the word across every picture of the text, in front of it, where it stands on the
    /// page: Word lays a header beneath whatever stands there. A shadow that is no darker than the
    /// word beside the picture, with white edges for dark pictures.
    pub(super) fn add_to_pictures(&self, document: &mut XmlElement<'_>, word: &str, width: f64) {
        let Some(body) = document.child_mut("w:body") else {
            return;
        };
        let pictures = body.elements_mut().filter(|block| is_picture(block));
        for (index, paragraph) in pictures.enumerate() {
            let run = self.run(&Shape {
                id: &format!("KonsepGambar{}", index + 1),
                word,
                width,
                layer: 251_659_264,
                ink: "fillcolor=\"#808080\" strokecolor=\"white\" strokeweight=\".5pt\"",
                opacity: Some((".08", ".3")),
            });
            paragraph.children.push(XmlNode::Element(run));
        }
    }

    fn run(&self, of: &Shape<'_>) -> XmlElement<'static> {
        let (width, height) = (of.width, self.house_style.konsep.ukuran * CAPITALS);
        let (word, font) = (escape(of.word), escape(&self.house_style.huruf.docx));
        let (id, layer, ink, angle) = (of.id, of.layer, of.ink, 360.0 - ANGLE);
        let mut shape = XmlElement::new(
            "v:shape",
            format!(
                " id=\"{id}\" type=\"#_x0000_t136\" alt=\"{word}\" \
                 style=\"position:absolute;margin-left:0;width:{width:.0}pt;height:{height:.0}pt;\
                 rotation:{angle:.0};z-index:{layer};{MIDDLE_OF_PAGE}\" o:allowincell=\"f\" {ink}"
            ),
        );
        if let Some((fill, edge)) = of.opacity {
            for (of, opacity) in [("v:fill", fill), ("v:stroke", edge)] {
                let ink = XmlElement::new(of, format!(" opacity=\"{opacity}\""));
                shape.children.push(XmlNode::Element(ink));
            }
        }
        let look = format!(
            " style=\"font-family:&quot;{font}&quot;;font-size:1pt;font-weight:bold\" string=\"{word}\""
        );
        let text = XmlElement::new("v:textpath", look);
        shape.children.push(XmlNode::Element(text));

        let mut picture = XmlElement::new("w:pict", NAMESPACES);
        picture.children = vec![XmlNode::Element(self.kind.clone()), XmlNode::Element(shape)];
        let mut properties = XmlElement::new("w:rPr", "");
        properties.children = vec![XmlNode::Element(XmlElement::new("w:noProof", ""))];
        let mut run = XmlElement::new("w:r", "");
        run.children = vec![XmlNode::Element(properties), XmlNode::Element(picture)];
        run
    }
}

/// Whether a block of the text is a picture's paragraph.
fn is_picture(block: &XmlElement<'_>) -> bool {
    let style = block.child("w:pPr").and_then(|of| of.child("w:pStyle"));
    style.and_then(|style| style.attribute("w:val")) == Some(styles::GAMBAR)
}
