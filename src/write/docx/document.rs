//! The whole document for docx-rs: main part and annexes, each in its section.

use std::collections::BTreeMap;

use docx_rs::{Docx, RunFonts};

use super::{
    Error,
    layout::{set_space_before, spacer},
    measure::half_points,
    page::{Frame, PageSetup},
    styles,
    writer::{BlockPlace, Piece, Writer},
};
use crate::naskah::{Block, Naskah, style::HouseStyle};

/// Builds the document; gives it before finishing, and the alternative texts of its pictures.
///
/// # Errors
/// When a picture is missing or is no PNG.
pub(super) fn build(
    naskah: &Naskah,
    house_style: &HouseStyle,
    pictures: &BTreeMap<String, Vec<u8>>,
) -> Result<(Docx, Vec<String>), Error> {
    let rahasia = naskah.page.rahasia.is_some();
    let frame = Frame {
        house_style,
        marks: &naskah.page,
        unnumbered_first: matches!(naskah.blocks.first(), Some(Block::Kop(_))),
    };
    let mut writer = Writer::new(house_style, pictures);

    let mut page = PageSetup {
        marjin: &naskah.margin,
        landscape: false,
    };
    let mut pieces = writer.blocks(&naskah.blocks, BlockPlace::on(page.text_width(), false))?;
    for (index, lampiran) in naskah.lampiran.iter().enumerate() {
        end_section(&mut pieces, &frame, page, index == 0);
        page = PageSetup {
            marjin: &lampiran.margin,
            landscape: lampiran.landscape,
        };
        let mut written =
            writer.blocks(&lampiran.blocks, BlockPlace::on(page.text_width(), true))?;
        // At the head of a page nothing is left above, as in the PDF.
        if let Some(Piece::Paragraph(first)) = written.first_mut() {
            set_space_before(first, 0.0);
        }
        pieces.append(&mut written);
    }
    // The last section's properties belong to the document, which needs a paragraph at its end.
    let ends_open = matches!(pieces.last(), Some(Piece::Paragraph(last)) if last.property.section_property.is_none());
    if !ends_open {
        pieces.push(spacer(0.0).into());
    }

    let font = &house_style.huruf.docx;
    let fonts = RunFonts::new()
        .ascii(font)
        .hi_ansi(font)
        .east_asia(font)
        .cs(font);
    let mut docx = Docx::new()
        .default_fonts(fonts)
        .default_size(half_points(house_style.huruf.ukuran));
    docx = docx.header(frame.header(true)).footer(frame.footer(true));
    if frame.unnumbered_first {
        docx = docx
            .first_header(frame.header(false))
            .first_footer(frame.footer(false));
    }
    for style in styles::all(house_style, rahasia) {
        docx = docx.add_style(style);
    }
    for piece in pieces {
        docx = match piece {
            Piece::Paragraph(paragraph) => docx.add_paragraph(*paragraph),
            Piece::Table(table) => docx.add_table(*table),
        };
    }
    let mut last = frame.section(page, naskah.lampiran.is_empty());
    let built = &mut docx.document.section_property;
    (last.header, last.footer) = (built.header.take(), built.footer.take());
    (last.first_header, last.first_footer) = (built.first_header.take(), built.first_footer.take());
    *built = last;
    Ok((docx.numberings(writer.numbering.lists), writer.alts))
}

/// A section ends with the properties of its last paragraph.
fn end_section(pieces: &mut Vec<Piece>, frame: &Frame, page: PageSetup<'_>, first: bool) {
    let properties = frame.section(page, first);
    match pieces.last_mut() {
        Some(Piece::Paragraph(last)) if last.property.section_property.is_none() => {
            last.property.section_property = Some(properties);
        }
        // A table, an empty section, or an empty document.
        _ => pieces.push(spacer(0.0).section_property(properties).into()),
    }
}
