//! The styles: the whole look of a document, so that an official edits it as if it had
//! been typed in Word.
//!
//! Word's own styles keep Word's names, which every language of Word translates; the
//! others are called what the office calls them. Distances between paragraphs stand both
//! before and after: Word and LibreOffice take the larger of the two, which makes the
//! outer level decide where two levels of a list meet.

mod closing;
mod opening;
mod page;
mod table;

use docx_rs::{
    AlignmentType, BorderType, LineSpacing, LineSpacingType, ParagraphBorder,
    ParagraphBorderPosition, Style, StyleType,
};

use super::measure::{LineBox, eighths, gap, half_points};
use crate::naskah::style::HouseStyle;

pub(super) const NORMAL: &str = "Normal";
pub(super) const BODY: &str = "BodyText";
pub(super) const JUDUL: &str = "Title";
pub(super) const NOMOR: &str = "Subtitle";
pub(super) const JUDUL_BAGIAN: &str = "Heading1";
/// Headings of numbered sections, from the outermost.
const JUDUL_SEKSI: [&str; 4] = ["Heading2", "Heading3", "Heading4", "Heading5"];
pub(super) const LIST_NUMBER: &str = "ListNumber";
pub(super) const LIST_BULLET: &str = "ListBullet";
pub(super) const LIST_PARAGRAPH: &str = "ListParagraph";
pub(super) const GAMBAR: &str = "Gambar";
pub(super) const KETERANGAN_GAMBAR: &str = "Caption";
pub(super) const HEADER: &str = "Header";
pub(super) const FOOTER: &str = "Footer";
pub(super) const TANDA_RAHASIA: &str = "TandaRahasia";
pub(super) const KAKI: &str = "KakiNaskah";
pub(super) const LABEL_PARAF: &str = "LabelParaf";
pub(super) const KOP: &str = "Kop";
pub(super) const KOP_UNIT: &str = "KopUnit";
pub(super) const KOP_ALAMAT: &str = "KopAlamat";
pub(super) const GARIS_KOP: &str = "GarisKop";
pub(super) const KLASIFIKASI: &str = "Klasifikasi";
pub(super) const KLASIFIKASI_RAHASIA: &str = "KlasifikasiRahasia";
pub(super) const SALINAN: &str = "NomorSalinan";
pub(super) const KEPALA_NASKAH: &str = "KepalaNaskah";
pub(super) const KEPALA_LAMPIRAN: &str = "KepalaLampiran";
pub(super) const TANDA_TANGAN: &str = "TandaTangan";
pub(super) const TEMPAT_QR: &str = "TempatQR";
pub(super) const NAMA_ELEKTRONIK: &str = "NamaElektronik";
pub(super) const KETERANGAN: &str = "KeteranganTandaTangan";
pub(super) const TEMBUSAN: &str = "Tembusan";
pub(super) const TEMBUSAN_ITEM: &str = "ButirTembusan";
pub(super) const SPACER: &str = "Jarak";
pub(super) const TABLE_GRID: &str = "TableGrid";
pub(super) const TABEL_POLOS: &str = "TabelPolos";
pub(super) const TABEL_KEPALA: &str = "TabelKepala";

/// Between a picture and what is said beneath it, points.
const ABOVE_CAPTION: f64 = 6.0;

/// The style of a section's heading, by the number of sections round it.
pub(super) fn heading(sections: usize) -> &'static str {
    JUDUL_SEKSI[sections.min(JUDUL_SEKSI.len() - 1)]
}

/// Every style, computed from the house style; `rahasia` tells whether the pages bear a
/// class mark, which moves the page number.
pub(super) fn all(house_style: &HouseStyle, rahasia: bool) -> Vec<Style> {
    let mut styles = text(house_style);
    styles.extend(headings(house_style));
    styles.extend(page::all(house_style, rahasia));
    styles.extend(opening::all(house_style));
    styles.extend(closing::all(house_style));
    styles.extend(table::all(house_style));
    styles
}

/// Body text and lists.
fn text(house_style: &HouseStyle) -> Vec<Style> {
    let body = LineBox::body(house_style);
    let baris = &house_style.baris;
    let caption = LineBox::table(house_style, false);
    let list = |id, name, before| {
        paragraph(id, name, BODY)
            .line_spacing(between(before, baris.anak_butir))
            .ui_priority(34)
    };
    let mut normal = Style::new(NORMAL, StyleType::Paragraph)
        .name("Normal")
        .line_spacing(on(&body));
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
        paragraph(GAMBAR, "Gambar", NORMAL)
            .align(AlignmentType::Center)
            .line_spacing(between(baris.alinea, ABOVE_CAPTION)),
        paragraph(KETERANGAN_GAMBAR, "caption", NORMAL)
            .align(AlignmentType::Center)
            .size(half_points(caption.size))
            .line_spacing(
                on(&caption)
                    .before(gap(ABOVE_CAPTION))
                    .after(gap(baris.alinea)),
            ),
    ]
}

/// Headings of numbered sections.
fn headings(house_style: &HouseStyle) -> impl Iterator<Item = Style> {
    let bagian = &house_style.bagian;
    JUDUL_SEKSI.into_iter().enumerate().map(|(index, id)| {
        let before = if index == 0 {
            bagian.atas
        } else {
            bagian.atas_anak
        };
        keep_next(
            paragraph(id, &format!("heading {}", index + 2), NORMAL)
                .next(BODY)
                .bold()
                .outline_lvl(index + 1)
                .line_spacing(between(before, bagian.bawah))
                .ui_priority(9),
        )
    })
}

fn paragraph(id: &str, name: &str, based_on: &str) -> Style {
    Style::new(id, StyleType::Paragraph)
        .name(name)
        .based_on(based_on)
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

/// Spacing of lines on their pitch.
fn on(line: &LineBox) -> LineSpacing {
    LineSpacing::new()
        .line(line.multiple())
        .line_rule(LineSpacingType::Auto)
}

/// Distances before and after, in points; the pitch is inherited.
fn between(before: f64, after: f64) -> LineSpacing {
    LineSpacing::new().before(gap(before)).after(gap(after))
}

/// A rule of so many points.
fn border(position: ParagraphBorderPosition, kind: BorderType, pt: f64) -> ParagraphBorder {
    ParagraphBorder::new(position)
        .val(kind)
        .size(eighths(pt))
        .color("auto")
}

/// The styles of what stands in a table.
pub(super) struct OfTable {
    pub(super) text: &'static str,
    pub(super) head: &'static str,
    pub(super) group: &'static str,
}

const TABLE: OfTable = OfTable {
    text: "TeksTabel",
    head: "KepalaTabel",
    group: "KelompokTabel",
};

const SMALL_TABLE: OfTable = OfTable {
    text: "TeksTabelKecil",
    head: "KepalaTabelKecil",
    group: "KelompokTabelKecil",
};

/// Those of a usual table, or of one in smaller type.
pub(super) fn of_table(small: bool) -> &'static OfTable {
    if small { &SMALL_TABLE } else { &TABLE }
}

/// A colour as Word writes it: `#B00000` is `B00000`.
pub(super) fn hex(colour: &str) -> String {
    colour.trim_start_matches('#').to_uppercase()
}
