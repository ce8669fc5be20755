//! Where on the pages something stands: signatures, for the services that sign, and rows.

use std::num::NonZeroUsize;

use serde::Serialize;
use typst::{
    foundations::{Label, Selector},
    introspection::{Introspector, PagedPosition},
    utils::PicoStr,
};
use typst_layout::PagedDocument;

use crate::naskah::{
    BentukTtd, Block, Naskah,
    fit::sheet_width,
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
    house_style: &HouseStyle,
) -> Vec<SignaturePlace> {
    naskah
        .parts()
        .enumerate()
        .filter_map(|(part, (blocks, landscape))| {
            let ttd = blocks.iter().find_map(|block| match block {
                Block::Ttd(ttd) => Some(ttd),
                _ => None,
            })?;
            let at = position(document, &format!("ttd-{part}"))?;
            let square = house_style.ttd.qr * POINTS_PER_MM;
            let (width, height) = match ttd.bentuk {
                BentukTtd::Basah => {
                    let column = sheet_width(house_style, landscape) - ttd.start;
                    let room = house_style.ttd.ruang * house_style.baris.jarak;
                    (column * POINTS_PER_MM, room)
                }
                BentukTtd::QrKiri | BentukTtd::JabatanDiAtas => (square, square),
            };
            Some(SignaturePlace {
                page: at.page.get(),
                x: round(at.point.x.to_pt()),
                y: round(at.point.y.to_pt()),
                width: round(width),
                height: round(height),
            })
        })
        .collect()
}

/// The page on which what bears a label stands.
pub(super) fn page_of(document: &PagedDocument, label: &str) -> Option<NonZeroUsize> {
    position(document, label).map(|at| at.page)
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
