//! The styles: the whole look of a document, so that an official edits it as if it had
//! been typed in Word.
//!
//! Word's own styles keep Word's names, which every language of Word translates; the
//! others are called what the office calls them. Distances between paragraphs stand both
//! before and after: Word and LibreOffice take the larger of the two, which makes the
//! outer level decide where two levels of a list meet.

mod page;
mod table;

use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, Style, StyleType,
};

use super::{
    measure::{Line, eighths, gap, half_points, millimetres, part, points},
    page::Page,
};
use crate::gaya::Gaya;

pub(super) const NORMAL: &str = "Normal";
pub(super) const BODY: &str = "BodyText";
pub(super) const JUDUL: &str = "Title";
pub(super) const NOMOR: &str = "Subtitle";
pub(super) const JUDUL_BAGIAN: &str = "Heading1";
pub(super) const LIST_NUMBER: &str = "ListNumber";
pub(super) const LIST_BULLET: &str = "ListBullet";
pub(super) const LIST_PARAGRAPH: &str = "ListParagraph";
pub(super) const HEADER: &str = "Header";
pub(super) const FOOTER: &str = "Footer";
pub(super) const TANDA_RAHASIA: &str = "TandaRahasia";
pub(super) const KAKI: &str = "KakiNaskah";
pub(super) const KOP: &str = "Kop";
pub(super) const KOP_UNIT: &str = "KopUnit";
pub(super) const KOP_ALAMAT: &str = "KopAlamat";
pub(super) const GARIS_KOP: &str = "GarisKop";
pub(super) const KLASIFIKASI: &str = "Klasifikasi";
pub(super) const KLASIFIKASI_RAHASIA: &str = "KlasifikasiRahasia";
pub(super) const SALINAN: &str = "NomorSalinan";
pub(super) const KEPALA_NASKAH: &str = "KepalaNaskah";
pub(super) const KEPALA_LAMPIRAN: &str = "KepalaLampiran";
pub(super) const TEKS_TABEL: &str = "TeksTabel";
pub(super) const KEPALA_TABEL: &str = "KepalaTabel";
pub(super) const KELOMPOK_TABEL: &str = "KelompokTabel";
pub(super) const TANDA_TANGAN: &str = "TandaTangan";
pub(super) const TANDA_TANGAN_LANSKAP: &str = "TandaTanganLanskap";
pub(super) const TEMPAT_QR: &str = "TempatQR";
pub(super) const NAMA_ELEKTRONIK: &str = "NamaElektronik";
pub(super) const KETERANGAN: &str = "KeteranganTandaTangan";
pub(super) const TEMBUSAN: &str = "Tembusan";
pub(super) const TEMBUSAN_ITEM: &str = "ButirTembusan";
pub(super) const SPACER: &str = "Jarak";
pub(super) const TABLE_GRID: &str = "TableGrid";
pub(super) const TABEL_POLOS: &str = "TabelPolos";
pub(super) const TABEL_KEPALA: &str = "TabelKepala";

/// Every style, computed from the house style; `rahasia` tells whether the pages bear a
/// class mark, which moves the page number.
pub(super) fn all(gaya: &Gaya, rahasia: bool) -> Vec<Style> {
    let mut styles = text(gaya);
    styles.extend(page::all(gaya, rahasia));
    styles.extend(opening(gaya));
    styles.extend(closing(gaya));
    styles.extend(table::all(gaya));
    styles
}

/// Body text and lists.
fn text(gaya: &Gaya) -> Vec<Style> {
    let body = Line::body(gaya);
    let baris = &gaya.baris;
    let list = |id, name, before| {
        paragraph(id, name, BODY).line_spacing(between(before, baris.anak_butir)).ui_priority(34)
    };
    let mut normal = Style::new(NORMAL, StyleType::Paragraph).name("Normal").line_spacing(on(&body));
    normal.paragraph_property.widow_control = Some(true);
    vec![
        normal,
        Style::new("DefaultParagraphFont", StyleType::Character)
            .name("Default Paragraph Font")
            .q_format(false)
            .ui_priority(1)
            .semi_hidden(),
        paragraph(BODY, "Body Text", NORMAL)
            .align(AlignmentType::Both)
            .line_spacing(between(baris.alinea, baris.alinea)),
        list(LIST_PARAGRAPH, "List Paragraph", baris.anak_butir),
        list(LIST_NUMBER, "List Number", baris.butir),
        list(LIST_BULLET, "List Bullet", baris.butir),
        paragraph(SPACER, "Jarak", NORMAL).size(2),
    ]
}

/// Letterhead, class, titles and head block.
fn opening(gaya: &Gaya) -> Vec<Style> {
    let huruf = &gaya.huruf;
    let body = Line::body(gaya);
    let kop = Line::new(huruf, gaya.kop.baris, gaya.kop.jarak);
    let unit = Line::single(huruf, gaya.kop.unit);
    let alamat = Line::single(huruf, gaya.kop.alamat);
    let sifat = Line::single(huruf, gaya.sifat.ukuran);
    let kepala = Line::new(huruf, huruf.ukuran, gaya.kepala.jarak);
    let lampiran = Line::new(huruf, gaya.kepala_lampiran.ukuran, gaya.kepala_lampiran.jarak);
    let judul = &gaya.judul;
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
    let thick = gaya.kop.garis.tebal;
    garis_kop.paragraph_property.line_spacing = Some(
        between(gaya.kop.garis.atas - thick, 0.0)
            .line(points(thick))
            .line_rule(LineSpacingType::Exact),
    );
    // Word draws the thin line and the gap of this kind three quarters of a point wide.
    let rule = border(ParagraphBorderPosition::Bottom, BorderType::ThickThinSmallGap, thick);
    garis_kop.paragraph_property.borders = Some(ParagraphBorders::with_empty().set(rule));

    vec![
        keep_next(centred(KOP, "Kop", NORMAL).bold().size(half_points(kop.size)).line_spacing(on(&kop))),
        centred(KOP_UNIT, "Kop Unit", KOP)
.size(half_points(unit.size))
.line_spacing(on(&unit).before(gap(gaya.kop.sela - kop.slack()))),
        not_bold(centred(KOP_ALAMAT, "Kop Alamat", KOP).size(half_points(alamat.size)).line_spacing(on(&alamat).before(gap(gaya.kop.sela)))),
        garis_kop,
        paragraph(KLASIFIKASI, "Klasifikasi", NORMAL)
            .bold()
            .size(half_points(sifat.size))
            .line_spacing(on(&sifat).before(gap(gaya.sifat.atas))),
        paragraph(KLASIFIKASI_RAHASIA, "Klasifikasi Rahasia", KLASIFIKASI).color(hex(&gaya.rahasia.warna)),
        not_bold(Style::new(SALINAN, StyleType::Character).name("Nomor Salinan").based_on("DefaultParagraphFont"))
            .color("auto"),
        title(JUDUL, "Title", judul.atas, title_after).ui_priority(10),
        keep_next(centred(NOMOR, "Subtitle", NORMAL).next(BODY).line_spacing(between(judul.nomor - body.slack(), title_after))),
        title(
JUDUL_BAGIAN,
"heading 1",
judul.lampiran_atas - lampiran.slack(),
judul.lampiran_bawah - body.slack(),
)
.ui_priority(9),
        paragraph(KEPALA_NASKAH, "Kepala Naskah", NORMAL).line_spacing(on(&kepala).after(gap(gaya.kepala.antar))),
        keep_next(
            paragraph(KEPALA_LAMPIRAN, "Kepala Lampiran", NORMAL)
                .size(half_points(lampiran.size))
                .line_spacing(on(&lampiran).after(gap(gaya.kepala_lampiran.antar))),
        ),
    ]
}

/// Signature and copies.
fn closing(gaya: &Gaya) -> Vec<Style> {
    let huruf = &gaya.huruf;
    let body = Line::body(gaya);
    let keterangan = Line::single(huruf, gaya.ttd.keterangan);
    let nama = Line::single(huruf, gaya.ttd.nama_elektronik);
    let tembusan = Line::new(huruf, gaya.tembusan.ukuran, gaya.tembusan.jarak);
    let tembusan_before = gaya.tembusan.atas - body.slack();

    // From the middle of the text block on, whichever way the page lies.
    let signature = |id, name, based_on, page: Page| {
        let left = part(page.text_width(), gaya.ttd.mulai / 100.0);
        keep_together(paragraph(id, name, based_on).indent(Some(left), None, None, None))
    };
    let mut tempat_qr = signature(TEMPAT_QR, "Tempat QR", TANDA_TANGAN, Page::portrait(gaya, false));
    tempat_qr.paragraph_property.line_spacing =
        Some(LineSpacing::new().line(millimetres(gaya.ttd.qr)).line_rule(LineSpacingType::Exact));
    vec![
        signature(TANDA_TANGAN, "Tanda Tangan", NORMAL, Page::portrait(gaya, false)),
        signature(TANDA_TANGAN_LANSKAP, "Tanda Tangan Lanskap", TANDA_TANGAN, Page::landscape(gaya)),
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

fn paragraph(id: &str, name: &str, based_on: &str) -> Style {
    Style::new(id, StyleType::Paragraph).name(name).based_on(based_on)
}

fn centred(id: &str, name: &str, based_on: &str) -> Style {
    paragraph(id, name, based_on).align(AlignmentType::Center)
}

fn keep_next(mut style: Style) -> Style {
    style.paragraph_property.keep_next = Some(true);
    style
}

fn keep_together(mut style: Style) -> Style {
    style.paragraph_property.keep_lines = Some(true);
    keep_next(style)
}

fn not_bold(mut style: Style) -> Style {
    style.run_property = style.run_property.disable_bold();
    style
}

/// Spacing of lines on their pitch.
fn on(line: &Line) -> LineSpacing {
    LineSpacing::new().line(line.multiple()).line_rule(LineSpacingType::Auto)
}

/// Distances before and after, in points; the pitch is inherited.
fn between(before: f64, after: f64) -> LineSpacing {
    LineSpacing::new().before(gap(before)).after(gap(after))
}

/// A rule of so many points.
fn border(position: ParagraphBorderPosition, kind: BorderType, pt: f64) -> ParagraphBorder {
    ParagraphBorder::new(position).val(kind).size(eighths(pt)).color("auto")
}

/// A colour as Word writes it: `#B00000` is `B00000`.
pub(super) fn hex(colour: &str) -> String {
    colour.trim_start_matches('#').to_uppercase()
}
