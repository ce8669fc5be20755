//! Styles of what opens a document: letterhead, class, titles and head block.

use docx_rs::{
    AlignmentType, BorderType, LineSpacingType, ParagraphBorderPosition, ParagraphBorders, Style,
    StyleType,
};

use super::{
    BODY, GARIS_KOP, JUDUL, JUDUL_BAGIAN, KEPALA_LAMPIRAN, KEPALA_NASKAH, KLASIFIKASI,
    KLASIFIKASI_RAHASIA, KOP, KOP_ALAMAT, KOP_UNIT, NOMOR, NORMAL, SALINAN, between, border,
    centred, hex, keep_next, on, paragraph,
};
use crate::{
    naskah::style::HouseStyle,
    write::docx::measure::{LineBox, gap, half_points, points},
};

pub(super) fn all(house_style: &HouseStyle) -> Vec<Style> {
    let huruf = &house_style.huruf;
    let body = LineBox::body(house_style);
    let kop = LineBox::new(huruf, house_style.kop.baris, house_style.kop.jarak);
    // Smaller lines have the leading of the large ones.
    let leading = house_style.kop.jarak - house_style.kop.baris;
    let unit = LineBox::new(huruf, house_style.kop.unit, house_style.kop.unit + leading);
    let alamat = LineBox::new(
        huruf,
        house_style.kop.alamat,
        house_style.kop.alamat + leading,
    );
    let sifat = LineBox::single(huruf, house_style.sifat.ukuran);
    let kepala = LineBox::new(huruf, huruf.ukuran, house_style.kepala.jarak);
    let lampiran = LineBox::new(
        huruf,
        house_style.kepala_lampiran.ukuran,
        house_style.kepala_lampiran.jarak,
    );
    let judul = &house_style.judul;
    let title_after = judul.bawah - body.slack();

    let title = |id, name, before, after| {
        keep_next(
            paragraph(id, name, NORMAL)
                .next(BODY)
                .align(AlignmentType::Center)
                .bold()
                .outline_lvl(0)
                .line_spacing(between(before, after)),
        )
    };
    let mut garis_kop = centred(GARIS_KOP, "Garis Kop", NORMAL).size(2);
    // The rule hangs under a line as high as the rule is thick: it needs no text.
    let thick = house_style.kop.garis.tebal;
    garis_kop.paragraph_property.line_spacing = Some(
        between(house_style.kop.garis.atas - alamat.slack() - thick, 0.0)
            .line(points(thick))
            .line_rule(LineSpacingType::Exact),
    );
    // Word draws the thin line and the gap of this kind three quarters of a point wide.
    let rule = border(
        ParagraphBorderPosition::Bottom,
        BorderType::ThickThinSmallGap,
        thick,
    );
    garis_kop.paragraph_property.borders = Some(ParagraphBorders::with_empty().set(rule));

    vec![
        keep_next(
            centred(KOP, "Kop", NORMAL)
                .bold()
                .size(half_points(kop.size))
                .line_spacing(on(&kop)),
        ),
        centred(KOP_UNIT, "Kop Unit", KOP)
            .size(half_points(unit.size))
            .line_spacing(on(&unit).before(gap(house_style.kop.sela - kop.slack()))),
        not_bold(
            centred(KOP_ALAMAT, "Kop Alamat", KOP)
                .size(half_points(alamat.size))
                .line_spacing(on(&alamat).before(gap(house_style.kop.sela))),
        ),
        garis_kop,
        paragraph(KLASIFIKASI, "Klasifikasi", NORMAL)
            .bold()
            .size(half_points(sifat.size))
            .line_spacing(on(&sifat).before(gap(house_style.sifat.atas))),
        paragraph(KLASIFIKASI_RAHASIA, "Klasifikasi Rahasia", KLASIFIKASI)
            .color(hex(&house_style.rahasia.warna)),
        not_bold(
            Style::new(SALINAN, StyleType::Character)
                .name("Nomor Salinan")
                .based_on("DefaultParagraphFont"),
        )
        .color("auto"),
        title(JUDUL, "Title", judul.atas, title_after).ui_priority(10),
        keep_next(
            centred(NOMOR, "Subtitle", NORMAL)
                .next(BODY)
                .line_spacing(between(judul.nomor - body.slack(), title_after)),
        ),
        title(
            JUDUL_BAGIAN,
            "heading 1",
            judul.lampiran_atas - lampiran.slack(),
            judul.lampiran_bawah - body.slack(),
        )
        .ui_priority(9),
        paragraph(KEPALA_NASKAH, "Kepala Naskah", NORMAL)
            .line_spacing(on(&kepala).after(gap(house_style.kepala.antar))),
        keep_next(
            paragraph(KEPALA_LAMPIRAN, "Kepala Lampiran", NORMAL)
                .size(half_points(lampiran.size))
                .line_spacing(on(&lampiran).after(gap(house_style.kepala_lampiran.antar))),
        ),
    ]
}

fn not_bold(mut style: Style) -> Style {
    style.run_property = style.run_property.disable_bold();
    style
}
