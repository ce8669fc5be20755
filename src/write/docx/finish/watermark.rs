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
    naskah::{Naskah, fit::CAPITALS, style::HouseStyle},
    write::docx::styles,
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

/// The word that stands across pages and pictures, and its width in points.
pub(super) struct Watermark<'a> {
    house_style: &'a HouseStyle,
    word: &'a str,
    width: f64,
}

impl<'a> Watermark<'a> {
    /// That of a draft, in the typeface and the colour of the style.
    pub(super) fn of(naskah: &'a Naskah, house_style: &'a HouseStyle) -> Option<Self> {
        Some(Self {
            house_style,
            word: naskah.page.konsep.as_deref()?,
            width: naskah.konsep_width,
        })
    }

    /// Draws the word across every page that bears a header, behind the text.
    pub(super) fn add_to_header(&self, header: &mut XmlElement<'_>) {
        let Some(paragraph) = header.child_mut("w:p") else {
            return;
        };
        let warna = styles::hex(&self.house_style.konsep.warna);
        let ink = format!("fillcolor=\"#{warna}\" stroked=\"f\"");
        let run = self.run("Konsep", -251_658_752, &ink, "");
        paragraph.children.push(run);
    }

    /// Draws the word across every picture of the text, in front of it, where it stands on the
    /// page: Word lays a header beneath whatever stands there. A shadow that is no darker than the
    /// word beside the picture, with white edges for dark pictures.
    pub(super) fn add_to_pictures(&self, document: &mut XmlElement<'_>) {
        const INK: &str = r##"fillcolor="#808080" strokecolor="white" strokeweight=".5pt""##;
        const OPACITY: &str = r#"<v:fill opacity=".08"/><v:stroke opacity=".3"/>"#;
        let Some(body) = document.child_mut("w:body") else {
            return;
        };
        let pictures = body.elements_mut();
        let pictures = pictures.filter(|block| block.style() == Some(styles::GAMBAR));
        for (index, paragraph) in pictures.enumerate() {
            let id = format!("KonsepGambar{}", index + 1);
            let run = self.run(&id, 251_659_264, INK, OPACITY);
            paragraph.children.push(run);
        }
    }

    /// The word as a shape: its place among what lies above one another (behind the text below
    /// nothing), how it is filled and drawn round, and how much of that shows through.
    fn run(&self, id: &str, layer: i64, ink: &str, opacity: &str) -> XmlNode<'static> {
        let (width, height) = (self.width, self.house_style.konsep.ukuran * CAPITALS);
        let (word, font) = (escape(self.word), escape(&self.house_style.huruf.docx));
        let angle = 360.0 - ANGLE;
        let run = format!(
            "<w:r><w:rPr><w:noProof/></w:rPr><w:pict{NAMESPACES}>{TEXT_ON_LINE}\
             <v:shape id=\"{id}\" type=\"#_x0000_t136\" alt=\"{word}\" \
             style=\"position:absolute;margin-left:0;width:{width:.0}pt;height:{height:.0}pt;\
             rotation:{angle:.0};z-index:{layer};{MIDDLE_OF_PAGE}\" o:allowincell=\"f\" {ink}>{opacity}\
             <v:textpath style=\"font-family:&quot;{font}&quot;;font-size:1pt;font-weight:bold\" \
             string=\"{word}\"/></v:shape></w:pict></w:r>"
        );
        XmlNode::Text(run.into())
    }
}
