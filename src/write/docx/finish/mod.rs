//! Finishing: the parts that docx-rs built into a package that Word opens without a word.
//!
//! Second half of the writer. Parts are read into a small tree, mended and written again;
//! settings, properties, relationships and content types are written here outright.

mod element;
mod mend;
mod order;
mod package;
mod parts;
#[cfg(test)]
mod tests;
mod watermark;

use docx_rs::XMLDocx;

use crate::{
    naskah::{Naskah, style::HouseStyle},
    write::docx::{Error, Provenance},
};
use element::XmlElement;
use package::Part;
use watermark::Watermark;

/// Mends the parts and packs them; `alts` are the alternative texts of the pictures, in the order
/// in which they stand.
///
/// # Errors
/// When a part is not well formed or the package cannot be written: bugs, not faults of
/// the document.
pub(super) fn finish(
    built: XMLDocx,
    alts: &[String],
    naskah: &Naskah,
    house_style: &HouseStyle,
    origin: Provenance,
) -> Result<Vec<u8>, Error> {
    let watermark = Watermark::of(naskah, house_style);
    let document = mended(&built.document, |root| {
        mend_text(root, alts);
        if let Some(watermark) = &watermark {
            watermark.add_to_pictures(root);
        }
    })?;
    let mut parts = vec![Part::main("document", document)];
    for (index, header) in built.headers.iter().enumerate() {
        let xml = mended(header, |root| {
            mend_text(root, &[]);
            if let Some(watermark) = &watermark {
                watermark.add_to_header(root);
            }
        })?;
        parts.push(Part::numbered("header", "rIdHeader", index + 1, xml));
    }
    for (index, footer) in built.footers.iter().enumerate() {
        let xml = mended(footer, |root| mend_text(root, &[]))?;
        parts.push(Part::numbered("footer", "rIdFooter", index + 1, xml));
    }
    parts.push(Part::main("styles", mended(&built.styles, mend_styles)?));
    let numbering = mended(&built.numberings, mend::drop_foreign_numbering)?;
    parts.push(Part::main("numbering", numbering));
    parts.push(Part::main("settings", parts::SETTINGS.to_owned()));
    package::pack(&parts, built.media, &naskah.properties, origin)
}

/// Reads a part, mends it, and brings its children into order.
fn mended<'a>(bytes: &'a [u8], mend: impl FnOnce(&mut XmlElement<'a>)) -> Result<String, Error> {
    let source = std::str::from_utf8(bytes)?;
    let mut root = XmlElement::parse(source)?;
    mend(&mut root);
    tidy(&mut root);
    mend::set_namespaces(&mut root);
    let mut out = String::with_capacity(bytes.len());
    root.write(&mut out);
    Ok(out)
}

/// What every part needs, from the leaves up, since an element may become empty.
fn tidy(element: &mut XmlElement) {
    for child in element.elements_mut() {
        tidy(child);
    }
    mend::drop_empty_properties(element);
    mend::order_children(element);
}

fn mend_text(root: &mut XmlElement, alts: &[String]) {
    mend_text_element(root, alts, &mut 0);
}

fn mend_text_element(element: &mut XmlElement, alts: &[String], pictures: &mut usize) {
    mend::drop_paragraph_id(element);
    mend::drop_grid_type(element);
    mend::repeat_head_row(element);
    mend::make_check_box(element);
    mend::mark_direction(element);
    mend::keep_hyphens(element);
    if element.name == "wp:docPr" {
        let alt = alts.get(*pictures).map(|alt| parts::escape(alt));
        *pictures += 1;
        mend::describe_picture(element, *pictures, &alt.unwrap_or_default());
    }
    for child in element.elements_mut() {
        mend_text_element(child, alts, pictures);
    }
}

fn mend_styles(styles: &mut XmlElement) {
    mend::drop_foreign_style(styles);
    mend::set_language(styles);
    for style in styles.elements_mut() {
        mend::mark_default_style(style);
        mend::drop_table_placing(style);
    }
}
