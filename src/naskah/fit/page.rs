//! Margins of pages, with room for what stands at their head and foot.

use crate::naskah::{
    Naskah, PageMarks,
    style::{HouseStyle, Marjin},
};

/// Gives every part its margins.
pub(super) fn settle(naskah: &mut Naskah, house_style: &HouseStyle) {
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
