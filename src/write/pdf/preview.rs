//! Pages to look at while the cycle is written: as SVG, with the places of its keys.
//!
//! In the tree that is set here each run that came of a key is a link, which moves nothing on
//! the page; the links' places are read off the pages, and the pictures of them are inert.

use super::{PdfError, Printer, drawing::drawing};
use crate::naskah::{Inline, Naskah, walk};
use typst::{
    layout::{Frame, FrameItem, Point},
    model::Destination,
    utils::hash128,
};

/// What the links of a preview begin with; as in `templates/gaya/teks.typ`.
const SCHEME: &str = "nodin:";

/// A page as it will be printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// The same for the same page of the same program.
    pub hash: String,
    /// Points.
    pub width: f64,
    pub height: f64,
    /// None for a page that was known by its hash.
    pub svg: Option<String>,
    pub spots: Vec<Spot>,
}

/// Where a line, or a part of it, shows the text of a key: points from the upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Spot {
    pub key: String,
    pub x: f64,
    pub y: f64,
    pub width: f64,
    pub height: f64,
}

impl Printer {
    /// Sets a document for looking at. Pages whose hashes are `known` come without their picture.
    ///
    /// # Errors
    /// As of [`Printer::print`].
    pub fn pages(&self, naskah: &Naskah, known: &[&str]) -> Result<Vec<Page>, PdfError> {
        let mut naskah = self.settable(naskah)?;
        link(&mut naskah);
        let document = self.settled(&mut naskah, None);
        typst::comemo::evict(self.age);
        let document = document?;
        let page = |page: &typst_layout::Page| {
            let hash = format!("{:032x}", hash128(page));
            let size = page.frame.size();
            let svg = (!known.contains(&hash.as_str())).then(|| drawing(page));
            let mut spots = Vec::new();
            spots_of(&page.frame, Point::zero(), &mut spots);
            Page {
                hash,
                width: size.x.to_pt(),
                height: size.y.to_pt(),
                svg,
                spots,
            }
        };
        Ok(document.pages().iter().map(page).collect())
    }
}

/// Every run leads to the key that it came from.
fn link(naskah: &mut Naskah) {
    walk::change(naskah, &mut |text, _| {
        for run in text.iter_mut().filter_map(Inline::run_mut) {
            run.link.clone_from(&run.key);
        }
    });
}

/// The links of a frame that begins at a place of its page. What is turned or scaled there is
/// no text of a cycle.
fn spots_of(frame: &Frame, at: Point, spots: &mut Vec<Spot>) {
    for (place, item) in frame.items() {
        let at = at + *place;
        match item {
            FrameItem::Group(group) => {
                let moved = Point::new(group.transform.tx, group.transform.ty);
                spots_of(&group.frame, at + moved, spots);
            }
            FrameItem::Link(Destination::Url(url), size) => {
                if let Some(key) = url.strip_prefix(SCHEME) {
                    spots.push(Spot {
                        key: key.to_owned(),
                        x: at.x.to_pt(),
                        y: at.y.to_pt(),
                        width: size.x.to_pt(),
                        height: size.y.to_pt(),
                    });
                }
            }
            _ => {}
        }
    }
}
