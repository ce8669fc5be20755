//! Pages: their size, margins, headers and footers.

use docx_rs::{
    AlignmentType, FieldCharType, Footer, FooterReference, Header, HeaderReference, HeightRule,
    InstrNUMPAGES, InstrPAGE, InstrText, PageMargin, PageOrientationType, PageSize, Paragraph, Run,
    SectionProperty, Table, TableAlignmentType, TableCell, TableCellBorder,
    TableCellBorderPosition, TableRow, VAlignType,
};

use super::{
    layout::{cell, layout_table, set_space_before, spacer},
    measure::{Twips, eighths, millimetres, row_height},
    styles,
    text::Bookmarks,
};
use crate::naskah::{
    Inline, PageMarks,
    style::{A4, HouseStyle, Letak, Marjin},
};

/// The size and margins of a section's pages.
#[derive(Debug, Clone, Copy)]
pub(super) struct PageSetup<'a> {
    pub(super) marjin: &'a Marjin,
    /// Lying for wide tables.
    pub(super) landscape: bool,
}

impl PageSetup<'_> {
    /// Width and height of the paper.
    fn paper(self) -> (Twips, Twips) {
        let (width, height) = if self.landscape { (A4.1, A4.0) } else { A4 };
        (millimetres(width), millimetres(height))
    }

    pub(super) fn text_width(self) -> Twips {
        self.paper().0 - millimetres(self.marjin.kiri) - millimetres(self.marjin.kanan)
    }
}

/// What the sections of one document share: headers, footers and their distances.
pub(super) struct Frame<'a> {
    pub(super) house_style: &'a HouseStyle,
    pub(super) marks: &'a PageMarks,
    /// Page 1 bears a letterhead and therefore no number (PermenPANRB 80/2012).
    pub(super) unnumbered_first: bool,
}

impl Frame<'_> {
    /// A section's properties. Only the first section can have a first page of its own:
    /// annexes count on and are numbered from their first page.
    pub(super) fn section(&self, page: PageSetup<'_>, first: bool) -> SectionProperty {
        let (width, height) = page.paper();
        let size = PageSize::new()
            .size(width.unsigned_abs(), height.unsigned_abs())
            .orient(if page.landscape {
                PageOrientationType::Landscape
            } else {
                PageOrientationType::Portrait
            });
        let margin = PageMargin::new()
            .top(millimetres(page.marjin.atas))
            .bottom(millimetres(page.marjin.bawah))
            .left(millimetres(page.marjin.kiri))
            .right(millimetres(page.marjin.kanan))
            .header(self.header_distance())
            .footer(self.footer_distance());
        let mut section = SectionProperty::new().page_size(size).page_margin(margin);
        section.space = 0;
        section.header_reference = Some(HeaderReference::new("default", "rIdHeader1"));
        section.footer_reference = Some(FooterReference::new("default", "rIdFooter1"));
        if first && self.unnumbered_first {
            section.title_pg = true;
            section.first_header_reference = Some(HeaderReference::new("first", "rIdHeader2"));
            section.first_footer_reference = Some(FooterReference::new("first", "rIdFooter2"));
        }
        section
    }

    /// From the upper edge to what stands first.
    fn header_distance(&self) -> Twips {
        millimetres(match &self.marks.rahasia {
            Some(_) => self.house_style.rahasia.jarak,
            None => self.house_style.halaman.nomor.jarak,
        })
    }

    /// From the lower edge to what stands last.
    fn footer_distance(&self) -> Twips {
        millimetres(match &self.marks.rahasia {
            Some(_) => self.house_style.rahasia.jarak,
            None if self.marks.kaki.is_empty() => self.house_style.halaman.nomor.jarak,
            None => self.house_style.kaki.jarak,
        })
    }

    /// Class mark, and the page number where it stands above.
    pub(super) fn header(&self, numbered: bool) -> Header {
        let mut paragraphs = Vec::from_iter(self.class_mark());
        if numbered && self.house_style.halaman.nomor.letak == Letak::Atas {
            paragraphs.push(self.page_number(styles::HEADER));
        }
        at_least_one(paragraphs, styles::HEADER)
            .into_iter()
            .fold(Header::new(), Header::add_paragraph)
    }

    /// Page number where it stands below, statement, and a line of its size below, class mark.
    pub(super) fn footer(&self, numbered: bool) -> Footer {
        let mut paragraphs = Vec::new();
        if numbered && self.house_style.halaman.nomor.letak == Letak::Bawah {
            paragraphs.push(self.page_number(styles::FOOTER));
        }
        paragraphs.extend(self.marks.kaki.iter().map(|line| plain(styles::KAKI, line)));
        if let Some(mut mark) = self.class_mark() {
            if !self.marks.kaki.is_empty() {
                set_space_before(&mut mark, self.house_style.kaki.ukuran);
            }
            paragraphs.push(mark);
        }
        let mut footer = Footer::new();
        // The box stands on whatever else the foot bears.
        if let Some(label) = &self.marks.paraf {
            footer = footer.add_table(self.initials_box(label));
            if paragraphs.is_empty() {
                paragraphs.push(spacer(0.0));
            }
        }
        at_least_one(paragraphs, styles::FOOTER)
            .into_iter()
            .fold(footer, Footer::add_paragraph)
    }

    /// The box for the drafter's initials, at the right.
    fn initials_box(&self, label: &str) -> Table {
        let paraf = &self.house_style.paraf;
        let (width, height) = (millimetres(paraf.lebar), row_height(paraf.tinggi));
        let label = plain(styles::LABEL_PARAF, &format!("{label}\u{A0}"));
        let label = vec![label.align(AlignmentType::Right)];
        let blank = vec![plain(styles::LABEL_PARAF, "")];
        let cells = vec![
            cell(label, width).vertical_align(VAlignType::Center),
            framed(cell(blank, width)),
        ];
        let row = TableRow::new(cells)
            .row_height(height)
            .height_rule(HeightRule::Exact);
        layout_table(vec![row], &[width, width], 0, styles::TABEL_POLOS)
            .align(TableAlignmentType::Right)
    }

    fn class_mark(&self) -> Option<Paragraph> {
        let mark = self.marks.rahasia.as_deref()?;
        Some(plain(styles::TANDA_RAHASIA, mark))
    }

    /// The style's pattern with fields for the number and the number of pages.
    fn page_number(&self, style: &str) -> Paragraph {
        let mut paragraph = Paragraph::new().style(style);
        let mut rest = self.house_style.halaman.nomor.pola.as_str();
        while let Some((before, field, after)) = next_field(rest) {
            paragraph = field_runs(field)
                .into_iter()
                .fold(add_plain(paragraph, before), Paragraph::add_run);
            rest = after;
        }
        add_plain(paragraph, rest)
    }
}

/// Text before the first field of a pattern, the field, and what follows.
fn next_field(pattern: &str) -> Option<(&str, InstrText, &str)> {
    let (start, end) = (pattern.find('{')?, pattern.find('}')?);
    let field = match pattern.get(start + 1..end)? {
        "n" => InstrText::PAGE(InstrPAGE::new()),
        "jumlah" => InstrText::NUMPAGES(InstrNUMPAGES::new()),
        _ => return None,
    };
    Some((&pattern[..start], field, &pattern[end + 1..]))
}

/// A field and the number that stands until a program reckons it.
fn field_runs(field: InstrText) -> [Run; 5] {
    [
        Run::new().add_field_char(FieldCharType::Begin, false),
        Run::new().add_instr_text(field),
        Run::new().add_field_char(FieldCharType::Separate, false),
        Run::new().add_text("1"),
        Run::new().add_field_char(FieldCharType::End, false),
    ]
}

/// A cell with a rule on every side.
fn framed(cell: TableCell) -> TableCell {
    use TableCellBorderPosition::{Bottom, Left, Right, Top};
    [Top, Left, Bottom, Right]
        .into_iter()
        .fold(cell, |cell, side| {
            cell.set_border(
                TableCellBorder::new(side)
                    .size(eighths(0.5))
                    .color("808080"),
            )
        })
}

fn plain(style: &str, text: &str) -> Paragraph {
    add_plain(Paragraph::new().style(style), text)
}

fn add_plain(paragraph: Paragraph, text: &str) -> Paragraph {
    if text.is_empty() {
        return paragraph;
    }
    Bookmarks::default().add_text(paragraph, &[Inline::Run(text.into())])
}

/// A header or footer holds a paragraph even when nothing stands there.
fn at_least_one(mut paragraphs: Vec<Paragraph>, style: &str) -> Vec<Paragraph> {
    if paragraphs.is_empty() {
        paragraphs.push(Paragraph::new().style(style));
    }
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_cut_at_its_fields() {
        let (before, field, after) = next_field("Halaman {n} dari {jumlah}").unwrap_or((
            "",
            InstrText::Unsupported(String::new()),
            "",
        ));
        assert_eq!((before, after), ("Halaman ", " dari {jumlah}"));
        assert_eq!(field, InstrText::PAGE(InstrPAGE::new()));
        assert!(next_field("- {lain} -").is_none());
        assert!(next_field("} {n").is_none());
    }
}
