//! Where the signatures stand: for the services that sign, and to see that none is alone.

use serde::Serialize;
use typst::{
    foundations::{Label, Selector},
    introspection::{Introspector, PagedPosition},
    utils::PicoStr,
};
use typst_layout::PagedDocument;

use crate::{
    naskah::{BentukTtd, Block, Company, Naskah, fit::sheet_width},
    style::{HouseStyle, POINTS_PER_MM},
};

/// The clear place of a signature, in points from the upper left corner of its page.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct SignaturePlace {
    /// From 1.
    pub page: usize,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

/// The place of every signature of the document.
pub(super) fn signatures(
    document: &PagedDocument,
    naskah: &Naskah,
    gaya: &HouseStyle,
) -> Vec<SignaturePlace> {
    naskah
        .parts()
        .enumerate()
        .filter_map(|(part, (blocks, landscape))| {
            let ttd = blocks.iter().find_map(|block| {
                if let Block::Ttd(ttd) = block {
                    Some(ttd)
                } else {
                    None
                }
            })?;
            let at = position(document, &format!("ttd-{part}"))?;
            let square = gaya.ttd.qr * POINTS_PER_MM;
            let (width, height) = match ttd.bentuk {
                BentukTtd::Basah => {
                    let column = sheet_width(gaya, landscape) - ttd.start;
                    (column * POINTS_PER_MM, gaya.ttd.ruang * gaya.baris.jarak)
                }
                BentukTtd::QrKiri | BentukTtd::JabatanDiAtas => (square, square),
            };
            let point = (at.point.x.to_pt(), at.point.y.to_pt());
            Some(SignaturePlace {
                page: at.page.get(),
                x: round(point.0),
                y: round(point.1),
                width: round(width),
                height: round(height),
            })
        })
        .collect()
}

/// Rows of a table that should stand on the page of the signature that closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Needed {
    /// The last two: one row alone with a signature looks lost.
    TwoRows,
    LastRow,
}

/// The parts whose signature stands on a page without these rows.
pub(super) fn lonely_signatures(
    document: &PagedDocument,
    naskah: &Naskah,
    needed: Needed,
) -> Vec<usize> {
    let label = match needed {
        Needed::TwoRows => "pra-akhir",
        Needed::LastRow => "akhir",
    };
    let page = |label: String| position(document, &label).map(|at| at.page);
    (0..=naskah.lampiran.len())
        .filter(|part| {
            let signature = page(format!("ttd-{part}"));
            // A row ends where its longest cell does.
            let row = (0..)
                .map_while(|cell| page(format!("{label}-{part}-{cell}")))
                .max();
            row.is_some() && row != signature
        })
        .collect()
}

/// Splits the tables whose last row stands alone on its page before the last two; tells
/// whether there are any.
pub(super) fn split_lonely_rows(document: &PagedDocument, naskah: &mut Naskah) -> bool {
    let parts = naskah.parts_mut();
    let split: Vec<bool> = parts.map(|(blocks, _)| split(document, blocks)).collect();
    split.contains(&true)
}

fn split(document: &PagedDocument, blocks: &mut [Block]) -> bool {
    let mut any = false;
    for block in blocks {
        match block {
            Block::Section(section) => any |= split(document, &mut section.blocks),
            Block::Table(table) => {
                if let Company::Watched(id) = table.company {
                    let page = |row| {
                        let label = format!("baris-{id}-{row}");
                        position(document, &label).map(|at| at.page)
                    };
                    if page(0) != page(1) {
                        table.company = Company::Split;
                        any = true;
                    }
                }
            }
            _ => {}
        }
    }
    any
}

fn position(document: &PagedDocument, label: &str) -> Option<PagedPosition> {
    let introspector = document.introspector();
    let label = Label::new(PicoStr::intern(label))?;
    let element = introspector.query_first(&Selector::Label(label))?;
    introspector.position(element.location()?)
}

/// To a hundredth of a point.
fn round(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}
