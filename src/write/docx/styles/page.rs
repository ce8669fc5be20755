//! Styles of what stands on every page: page number, class mark, statement at the foot.

use docx_rs::{BorderType, ParagraphBorderPosition, ParagraphBorders, Style};

use super::{
    FOOTER, HEADER, KAKI, LABEL_PARAF, NORMAL, TANDA_RAHASIA, border, centred, hex, on, paragraph,
};
use crate::{
    naskah::style::HouseStyle,
    write::docx::measure::{LineBox, gap, half_points, mm_to_points, points},
};

/// A rule that sets off the foot; the finest that every printer shows.
const FOOT_RULE: f64 = 0.5;

pub(super) fn all(gaya: &HouseStyle, rahasia: bool) -> Vec<Style> {
    let number = LineBox::single(&gaya.huruf, gaya.halaman.nomor.ukuran);
    let mark = LineBox::single(&gaya.huruf, gaya.rahasia.ukuran);
    let kaki = LineBox::single(&gaya.huruf, gaya.kaki.ukuran);

    let paraf = LineBox::single(&gaya.huruf, gaya.paraf.ukuran);

    // The mark stands at its own distance from the edge, the number below it at its own.
    let below_mark = mm_to_points(gaya.rahasia.jarak_nomor - gaya.rahasia.jarak) - mark.pitch;
    let before_number = if rahasia { below_mark } else { 0.0 };

    let mut mark_style = centred(TANDA_RAHASIA, "Tanda Rahasia", NORMAL)
        .bold()
        .size(half_points(mark.size))
        .color(hex(&gaya.rahasia.warna))
        .line_spacing(on(&mark));
    mark_style.run_property = mark_style
        .run_property
        .character_spacing(points(gaya.rahasia.renggang));

    let mut kaki_style = centred(KAKI, "Kaki Naskah", NORMAL)
        .size(half_points(kaki.size))
        .color(hex(&gaya.kaki.warna))
        .line_spacing(on(&kaki));
    let rule = border(ParagraphBorderPosition::Top, BorderType::Single, FOOT_RULE)
        .space(2)
        .color(hex(&gaya.kaki.warna));
    kaki_style.paragraph_property.borders = Some(ParagraphBorders::with_empty().set(rule));

    vec![
        centred(HEADER, "header", NORMAL)
            .size(half_points(number.size))
            .line_spacing(on(&number).before(gap(before_number)))
            .ui_priority(99),
        centred(FOOTER, "footer", NORMAL)
            .size(half_points(number.size))
            .line_spacing(on(&number))
            .ui_priority(99),
        mark_style,
        kaki_style,
        paragraph(LABEL_PARAF, "Label Paraf", NORMAL)
            .size(half_points(paraf.size))
            .line_spacing(on(&paraf)),
    ]
}
