//! Margins of pages, with room for what stands at their head and foot.

use crate::naskah::{
    Naskah, PageMarks,
    style::{HouseStyle, Marjin},
};

/// Gives every part its margins.
pub(super) fn settle(naskah: &mut Naskah, gaya: &HouseStyle) {
    naskah.margin = margin(&naskah.page, false, gaya);
    for part in &mut naskah.lampiran {
        part.margin = margin(&naskah.page, part.landscape, gaya);
    }
}

fn margin(marks: &PageMarks, landscape: bool, gaya: &HouseStyle) -> Marjin {
    let mut margin = if landscape {
        gaya.halaman.lanskap.clone()
    } else {
        gaya.halaman.tegak.clone()
    };
    if marks.rahasia.is_some() {
        if !landscape {
            margin.atas = margin.atas.max(gaya.rahasia.atas_halaman);
        }
        // A statement above the class mark needs a higher foot.
        if !marks.kaki.is_empty() {
            margin.bawah += gaya.rahasia.jarak / 2.0;
        }
    }
    margin
}
