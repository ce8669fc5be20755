//! Company: whether a row or a signature stands alone on its page, which only the set pages show,
//! and what is changed in the tree so that it does not.

use typst_layout::PagedDocument;

use super::places::page_of;
use crate::naskah::{Block, Company, Naskah, Row, Table};

/// What is done for signatures that stand on a page without their table, one after the other.
#[derive(Clone, Copy)]
pub(super) enum Remedy {
    /// The table's last rows begin the page with them.
    LastRows,
    /// Rows may be torn, and the pages of the annex end so many millimetres earlier, so that the
    /// end of a row is left over.
    Shorter(f64),
}

pub(super) fn remedies() -> impl Iterator<Item = Remedy> {
    let shorter = [15.0, 30.0, 45.0, 60.0, 75.0].map(Remedy::Shorter);
    std::iter::once(Remedy::LastRows).chain(shorter)
}

/// Looks for what stands alone, and changes the tree; tells whether it did, and the document is to
/// be set again. `shorter` holds by how much the pages of each part end earlier.
pub(super) fn keep(
    document: &PagedDocument,
    naskah: &mut Naskah,
    shorter: &mut [f64],
    remedies: &mut impl Iterator<Item = Remedy>,
) -> bool {
    // What is split moves what follows it; each round splits another table.
    let parts = naskah.parts_mut();
    let split: Vec<bool> = parts.map(|(blocks, _)| split(document, blocks)).collect();
    split.contains(&true) || remedies.any(|remedy| remedy.change(document, naskah, shorter))
}

/// Splits the tables of which not all last rows stand on one page; tells whether there are any.
fn split(document: &PagedDocument, blocks: &mut [Block]) -> bool {
    let mut any = false;
    for block in blocks {
        match block {
            Block::Section(section) => any |= split(document, &mut section.blocks),
            Block::Table(table) => {
                if let Company::Watched(id) = table.company {
                    let page = |row| page_of(document, &format!("baris-{id}-{row}"));
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

impl Remedy {
    /// Changes the parts whose signature stands alone; tells whether there are any.
    fn change(self, document: &PagedDocument, naskah: &mut Naskah, shorter: &mut [f64]) -> bool {
        let label = match self {
            Self::LastRows => "pra-akhir",
            Self::Shorter(_) => "akhir",
        };
        let mut any = false;
        for (part, shorter) in shorter.iter_mut().enumerate() {
            let signature = page_of(document, &format!("ttd-{part}"));
            // A row ends where its longest cell does.
            let cells =
                (0..).map_while(|cell| page_of(document, &format!("{label}-{part}-{cell}")));
            let row = cells.max();
            let Some(table) = signed_table(naskah, part) else {
                continue;
            };
            let has_room = matches!(self, Self::Shorter(_)) || table.last > 0;
            if row.is_none() || row == signature || !has_room {
                continue;
            }
            any = true;
            match self {
                Self::LastRows => table.company = Company::Split,
                Self::Shorter(by) => {
                    table.company = Company::Free;
                    table.rows.iter_mut().for_each(tear);
                    if let Some(annex) = part.checked_sub(1) {
                        naskah.lampiran[annex].margin.bawah += by - *shorter;
                    }
                    *shorter = by;
                }
            }
        }
        any
    }
}

/// The table of a part that a signature closes.
fn signed_table(naskah: &mut Naskah, part: usize) -> Option<&mut Table> {
    let (blocks, _) = naskah.parts_mut().nth(part)?;
    let is_signed = |pair: &[Block]| matches!(pair, [Block::Table(_), Block::Ttd(_)]);
    let at = blocks.windows(2).position(is_signed)?;
    match &mut blocks[at] {
        Block::Table(table) => Some(table),
        _ => None,
    }
}

fn tear(row: &mut Row) {
    if let Row::Cells { breakable, .. } = row {
        *breakable = true;
    }
}
