//! Styles of tables and of the text in them.

use docx_rs::{
    AlignmentType, BorderType, Style, StyleType, TableBorder, TableBorderPosition, TableBorders,
    TableCellMargins, TableProperty,
};

use super::{
    NORMAL, TABEL_KEPALA, TABEL_POLOS, TABLE_GRID, hex, keep_next, of_table, on, paragraph,
};
use crate::{
    naskah::style::HouseStyle,
    write::docx::measure::{LineBox, eighths, half_points, points, unsigned},
};

const TABLE_NORMAL: &str = "TableNormal";

pub(super) fn all(house_style: &HouseStyle) -> Vec<Style> {
    let line = LineBox::table(house_style, false);
    let mut styles = texts(house_style, false, "");
    styles.extend(texts(house_style, true, " Kecil"));
    let none = TableBorders::with_empty;
    let gridded = table(
        TABLE_GRID,
        "Table Grid",
        grid(house_style),
        cell_margins(house_style, &line),
    );
    let ruled = rule_below(house_style);
    styles.extend(vec![
        table(TABLE_NORMAL, "Normal Table", none(), no_margins())
            .q_format(false)
            .semi_hidden(),
        gridded.based_on(TABLE_NORMAL),
        table(TABEL_POLOS, "Tabel Polos", none(), no_margins()).based_on(TABLE_NORMAL),
        table(TABEL_KEPALA, "Tabel Kepala", ruled, no_margins()).based_on(TABLE_NORMAL),
    ]);
    styles
}

/// Text, head and group of tables, whose names end in `kind`.
fn texts(house_style: &HouseStyle, small: bool, kind: &str) -> Vec<Style> {
    let (of, line) = (of_table(small), LineBox::table(house_style, small));
    let text = paragraph(of.text, &format!("Teks Tabel{kind}"), NORMAL);
    let head = paragraph(of.head, &format!("Kepala Tabel{kind}"), of.text);
    let group = paragraph(of.group, &format!("Kelompok Tabel{kind}"), of.text);
    vec![
        text.size(half_points(line.size)).line_spacing(on(&line)),
        keep_next(head.bold().align(AlignmentType::Center)),
        keep_next(group.bold()),
    ]
}

fn table(id: &str, name: &str, borders: TableBorders, margins: TableCellMargins) -> Style {
    let property = TableProperty::new().set_borders(borders);
    Style::new(id, StyleType::Table)
        .name(name)
        .table_property(property.set_margins(margins))
}

fn grid(house_style: &HouseStyle) -> TableBorders {
    use TableBorderPosition::{Bottom, InsideH, InsideV, Left, Right, Top};
    [Top, Left, Bottom, Right, InsideH, InsideV]
        .into_iter()
        .map(|side| {
            rule(
                side,
                house_style.tabel.garis,
                &hex(&house_style.tabel.warna_garis),
            )
        })
        .fold(TableBorders::with_empty(), TableBorders::set)
}

fn rule_below(house_style: &HouseStyle) -> TableBorders {
    TableBorders::with_empty().set(rule(
        TableBorderPosition::Bottom,
        house_style.kepala.garis.tebal,
        "auto",
    ))
}

fn rule(side: TableBorderPosition, pt: f64, colour: &str) -> TableBorder {
    TableBorder::new(side)
        .border_type(BorderType::Single)
        .size(eighths(pt))
        .color(colour)
}

/// A cell's margins; the slack of its last line is part of the lower one.
fn cell_margins(house_style: &HouseStyle, line: &LineBox) -> TableCellMargins {
    let sela = &house_style.tabel.sela;
    let [top, side, bottom] =
        [sela.atas, sela.samping, sela.bawah - line.slack()].map(|pt| unsigned(points(pt)));
    TableCellMargins::new().margin(top, side, bottom, side)
}

fn no_margins() -> TableCellMargins {
    TableCellMargins::new().margin(0, 0, 0, 0)
}
