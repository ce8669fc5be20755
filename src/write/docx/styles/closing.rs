//! Styles of what closes a document: signature and copies.

use docx_rs::{LineSpacing, LineSpacingType, Style};

use super::{
    KETERANGAN, NAMA_ELEKTRONIK, NORMAL, TANDA_TANGAN, TEMBUSAN, TEMBUSAN_ITEM, TEMPAT_QR, between,
    keep_together, on, paragraph,
};
use crate::{
    naskah::style::HouseStyle,
    write::docx::measure::{LineBox, gap, half_points, millimetres},
};

pub(super) fn all(house_style: &HouseStyle) -> Vec<Style> {
    let huruf = &house_style.huruf;
    let body = LineBox::body(house_style);
    let keterangan = LineBox::single(huruf, house_style.ttd.keterangan);
    let nama = LineBox::single(huruf, house_style.ttd.nama_elektronik);
    let tembusan = LineBox::new(
        huruf,
        house_style.tembusan.ukuran,
        house_style.tembusan.jarak,
    );
    let tembusan_before = house_style.tembusan.atas - body.slack();

    let mut tempat_qr = keep_together(paragraph(TEMPAT_QR, "Tempat QR", TANDA_TANGAN));
    tempat_qr.paragraph_property.line_spacing = Some(
        LineSpacing::new()
            .line(millimetres(house_style.ttd.qr))
            .line_rule(LineSpacingType::Exact),
    );
    vec![
        keep_together(paragraph(TANDA_TANGAN, "Tanda Tangan", NORMAL)),
        tempat_qr,
        keep_together(
            paragraph(KETERANGAN, "Keterangan Tanda Tangan", NORMAL)
                .size(half_points(keterangan.size))
                .line_spacing(on(&keterangan)),
        ),
        paragraph(NAMA_ELEKTRONIK, "Nama Elektronik", KETERANGAN)
            .bold()
            .size(half_points(nama.size))
            .line_spacing(on(&nama)),
        keep_together(
            paragraph(TEMBUSAN, "Tembusan", NORMAL)
                .size(half_points(tembusan.size))
                .line_spacing(on(&tembusan).before(gap(tembusan_before))),
        ),
        paragraph(TEMBUSAN_ITEM, "Butir Tembusan", TEMBUSAN).line_spacing(between(0.0, 0.0)),
    ]
}
