//! Fit: what both writers must know before they set a page.
//!
//! Fifth stage of the pipeline. Nothing may stand alone: a lead-in stays with its list, the
//! last paragraph with the signature. Dates and amounts stay on one line. A row that could
//! be longer than a page may be torn, since Typst would cut it off without a word.

mod company;
mod keep;
mod marks;
mod pictures;
mod rows;
mod signature;
mod titles;
mod widths;

use crate::naskah::{
    Block, Naskah, PageMarks, Row,
    style::{HouseStyle, Marjin},
    text_width::Typeface,
    walk,
};
pub(crate) use marks::{Counting, LETTERS, counting, first_of_lists, pattern, roman};
pub(crate) use pictures::CAPITALS;
pub(crate) use rows::sheet_width;

/// Completes a document for the writers.
pub fn fit(naskah: &mut Naskah, house_style: &HouseStyle, typeface: &Typeface) {
    walk::change(naskah, &mut |text, _| keep::unbreakable(text));
    settle_margins(naskah, house_style);
    marks::settle(naskah, house_style);
    titles::balance(naskah, house_style, typeface);
    for (blocks, _) in naskah.parts_mut() {
        keep_together(blocks);
    }
    widths::settle(naskah, house_style, typeface);
    pictures::settle(naskah, house_style, typeface);
    rows::mark_breakable(naskah, house_style);
    company::settle(naskah, house_style);
}

/// Gives every part its margins, with room for what stands at head and foot of its pages.
fn settle_margins(naskah: &mut Naskah, house_style: &HouseStyle) {
    naskah.margin = margin(&naskah.page, false, house_style);
    for part in &mut naskah.lampiran {
        part.margin = margin(&naskah.page, part.landscape, house_style);
    }
}

fn margin(marks: &PageMarks, landscape: bool, house_style: &HouseStyle) -> Marjin {
    let mut margin = if landscape {
        house_style.halaman.lanskap.clone()
    } else {
        house_style.halaman.tegak.clone()
    };
    if marks.rahasia.is_some() {
        if !landscape {
            margin.atas = margin.atas.max(house_style.rahasia.atas_halaman);
        }
        // A statement above the class mark needs a higher foot.
        if !marks.kaki.is_empty() {
            margin.bawah += house_style.rahasia.jarak / 2.0;
        }
    }
    margin
}

/// Marks the paragraphs that must not be the last thing on a page: those before a list or a
/// table, and whatever stands last before a signature.
fn keep_together(blocks: &mut [Block]) {
    for index in 0..blocks.len() {
        let (here, after) = blocks.split_at_mut(index + 1);
        let Some(block) = here.last_mut() else {
            continue;
        };
        match (&mut *block, after.first()) {
            (block, Some(Block::Ttd(_))) => keep_last(block),
            (
                Block::Paragraph(paragraph),
                Some(Block::List(_) | Block::Table(_) | Block::Rincian(_)),
            ) => paragraph.keep_next = true,
            (Block::Paragraph(paragraph), Some(Block::Paragraph(_) | Block::Gambar(_))) => {
                paragraph.keep_next |= keep::leads_on(&paragraph.isi);
            }
            _ => {}
        }
        match block {
            Block::Section(section) => keep_together(&mut section.blocks),
            Block::Ttd(ttd) => keep_together(&mut ttd.samping),
            Block::List(list) => list
                .items
                .iter_mut()
                .for_each(|item| keep_together(&mut item.blocks)),
            Block::Table(table) => table.cells_mut().for_each(|cell| keep_together(cell)),
            _ => {}
        }
    }
}

/// A count among lengths.
fn float(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// Keeps the end of a block with what follows: its last paragraph, item or row.
fn keep_last(block: &mut Block) {
    match block {
        Block::Paragraph(paragraph) => paragraph.keep_next = true,
        Block::Gambar(gambar) => gambar.keep_next = true,
        Block::Section(section) => section.blocks.last_mut().into_iter().for_each(keep_last),
        Block::List(list) => {
            let end = list.items.last_mut();
            if let Some(block) = end.and_then(|item| item.blocks.last_mut()) {
                keep_last(block);
                list.keep_next = match block {
                    Block::Paragraph(paragraph) => paragraph.keep_next,
                    Block::List(inner) => inner.keep_next,
                    _ => false,
                };
            }
        }
        Block::Table(table) => {
            let kept = company::rows_with_signature(table);
            let rows = table.rows.iter_mut().rev().filter_map(|row| match row {
                Row::Cells { cells, .. } => Some(cells),
                Row::Group(_) => None,
            });
            for cells in rows.take(kept) {
                cells.iter_mut().flatten().for_each(company::keep);
            }
        }
        _ => {}
    }
}
