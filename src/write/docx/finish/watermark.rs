//! The word across every page of a draft: Word's own watermark, a text path in the header.
//!
//! VML, since that is what Word itself writes, and what every program draws behind the text;
//! text boxes in `DrawingML` are lost in some.

use super::{
    element::{XmlElement, XmlNode},
    parts::escape,
};
use crate::{
    naskah::{Inline, Look, Run, text_width},
    style::HouseStyle,
    write::docx::styles,
};

/// Height of capitals, in parts of the type size.
const CAPITALS: f64 = 0.72;

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

/// The run that draws `word` along the diagonal, as large and as pale as the style says.
pub(super) fn picture(word: &str, gaya: &HouseStyle) -> String {
    let konsep = &gaya.konsep;
    let bold = Inline::Run(Run {
        text: word.to_owned(),
        look: Look {
            bold: true,
            ..Look::default()
        },
        ..Run::default()
    });
    let width = text_width::of_text(&[bold], &gaya.huruf, konsep.ukuran);
    let word = escape(word);
    // The shape is as high as the capitals.
    let height = konsep.ukuran * CAPITALS;
    let (font, colour) = (escape(&gaya.huruf.docx), styles::hex(&konsep.warna));
    format!(
        "<w:r><w:rPr><w:noProof/></w:rPr><w:pict{NAMESPACES}>{TEXT_ON_LINE}\
         <v:shape id=\"Konsep\" type=\"#_x0000_t136\" alt=\"{word}\" style=\"position:absolute;\
         margin-left:0;margin-top:0;width:{width:.0}pt;height:{height:.0}pt;rotation:315;z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:page;\
         mso-position-vertical:center;mso-position-vertical-relative:page\" \
         o:allowincell=\"f\" fillcolor=\"#{colour}\" stroked=\"f\">\
         <v:textpath style=\"font-family:&quot;{font}&quot;;font-size:1pt;font-weight:bold\" string=\"{word}\"/>\
         </v:shape></w:pict></w:r>"
    )
}

/// Puts the run into a header's first paragraph.
pub(super) fn add<'a>(header: &mut XmlElement<'a>, run: XmlElement<'a>) {
    if let Some(paragraph) = header.child_mut("w:p") {
        paragraph.children.push(XmlNode::Element(run));
    }
}
