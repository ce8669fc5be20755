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

pub(super) fn all(house_style: &HouseStyle, rahasia: bool) -> Vec<Style> {
    let number = LineBox::single(&house_style.huruf, house_style.halaman.nomor.ukuran);
    let mark = LineBox::single(&house_style.huruf, house_style.rahasia.ukuran);
    let kaki = LineBox::single(&house_style.huruf, house_style.kaki.ukuran);

    let paraf = LineBox::single(&house_style.huruf, house_style.paraf.ukuran);

    // The mark stands at its own distance from the edge, the number below it at its own.
    let below_mark =
        mm_to_points(house_style.rahasia.jarak_nomor - house_style.rahasia.jarak) - mark.pitch;
    let before_number = if rahasia { below_mark } else { 0.0 };

    let mut mark_style = centred(TANDA_RAHASIA, "Tanda Rahasia", NORMAL)
        .bold()
        .size(half_points(mark.size))
        .color(hex(&house_style.rahasia.warna))
        .line_spacing(on(&mark));
    mark_style.run_property = mark_style
        .run_property
        .character_spacing(points(house_style.rahasia.renggang));

    let mut kaki_style = centred(KAKI, "Kaki Naskah", NORMAL)
        .size(half_points(kaki.size))
        .color(hex(&house_style.kaki.warna))
        .line_spacing(on(&kaki));
    let rule = border(ParagraphBorderPosition::Top, BorderType::Single, FOOT_RULE)
        .space(2)
        .color(hex(&house_style.kaki.warna));
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
