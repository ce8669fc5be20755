//! Lists and tables.

use roxmltree::Node;

use super::{Parser, attribute};
use crate::naskah::{Align, Block, Column, Item, List, Marker, Row, Table, Text, Tick, Width};

/// What may stand in the box of an item.
const TICKS: &[(&str, Tick)] = &[
    ("kosong", Tick::Empty),
    ("centang", Tick::Ticked),
    ("satu", Tick::First),
];

/// Letters of a mark that the column of numbers has room for.
const SHORT_MARK: usize = 4;

impl Parser<'_> {
    pub(super) fn list(&mut self, node: Node<'_, '_>) -> List {
        let markers = if node.has_tag_name("ol") {
            [
                ("angka", Marker::Number),
                ("huruf", Marker::Letter),
                ("ketikan", Marker::Typed),
            ]
        } else {
            [
                ("garis", Marker::Dash),
                ("tanpa", Marker::None),
                ("kotak", Marker::Box),
            ]
        };
        let marker = self.choice(node, "tanda", &markers);
        let mut items: Vec<Item> = Vec::new();
        self.each(node, |parser, child| {
            let next = items.last().map_or(1, |item| item.number.saturating_add(1));
            if marker != Marker::Box && attribute(child, "kotak").is_some() {
                let message = "kotak hanya bagi butir <ul tanda=\"kotak\">".to_owned();
                parser.error(child, message);
            }
            let mark = attribute(child, "ketikan");
            if (marker == Marker::Typed) != mark.is_some() {
                let message = "ketikan hanya bagi butir <ol tanda=\"ketikan\">".to_owned();
                parser.error(child, message);
            }
            items.push(Item {
                number: parser.number(child).unwrap_or(next),
                tick: parser.choice(child, "kotak", TICKS),
                mark: mark.unwrap_or_default(),
                blocks: parser.mixed(child),
            });
        });
        let wide = items.iter().any(|item| item.mark.len() > SHORT_MARK);
        List {
            wide,
            ..List::new(marker, items)
        }
    }

    fn number(&mut self, item: Node<'_, '_>) -> Option<u32> {
        let value = attribute(item, "value")?;
        let number = value.parse().ok();
        if number.is_none() {
            self.error(item, format!("value=\"{value}\" bukan nomor"));
        }
        number
    }

    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Table {
        let mut head: Vec<Text> = Vec::new();
        let mut rows = Vec::new();
        // Without a head, the widths say how many columns there are.
        let named = attribute(node, "kolom").unwrap_or_default();
        let named = named.split_whitespace().count();
        let count = |head: &[Text]| if head.is_empty() { named } else { head.len() };
        self.each(node, |parser, child| {
            if child.has_tag_name("kelompok") {
                rows.push(Row::Group(parser.text(child)));
            } else if child.children().any(|cell| cell.has_tag_name("th")) {
                if !head.is_empty() || !rows.is_empty() {
                    let message = "baris <th> hanya satu, dan berdiri paling atas".to_owned();
                    parser.error(child, message);
                }
                head = parser.head(child);
            } else {
                rows.push(parser.row(child, count(&head)));
            }
        });
        let columns = self.columns(node, count(&head));
        Table {
            row_height: self.row_height(node),
            ..Table::new(columns, head, rows)
        }
    }

    fn head(&mut self, row: Node<'_, '_>) -> Vec<Text> {
        if let Some(cell) = row.children().find(|cell| cell.has_tag_name("td")) {
            self.error(cell, "<td> tidak berdiri sebaris dengan <th>".to_owned());
        }
        self.texts(row)
    }

    /// A row of `columns` cells; those that are missing are empty.
    fn row(&mut self, node: Node<'_, '_>, columns: usize) -> Row {
        let mut cells: Vec<Vec<Block>> = Vec::new();
        self.each(node, |parser, child| cells.push(parser.mixed(child)));
        if cells.len() > columns {
            let count = cells.len();
            let message = format!("baris dengan {count} sel dalam tabel berkolom {columns}");
            self.error(node, message);
        }
        cells.resize_with(columns, Vec::new);
        Row::Cells {
            cells,
            breakable: false,
        }
    }

    fn row_height(&mut self, table: Node<'_, '_>) -> Option<f64> {
        let value = attribute(table, "tinggi")?;
        let height = millimetres(&value);
        if height.is_none() {
            let message = format!("tinggi “{value}” tidak dikenal; contoh: 8mm");
            self.error(table, message);
        }
        height
    }

    /// Widths (`10mm`, `*`, `2*`) and alignments of the columns; equal and left when the
    /// table does not say.
    fn columns(&mut self, node: Node<'_, '_>, count: usize) -> Vec<Column> {
        let widths = attribute(node, "kolom").unwrap_or_default();
        let aligns = attribute(node, "rata").unwrap_or_default();
        let column = Column {
            width: Width::Share(1.0),
            align: Align::Left,
        };
        let mut columns = vec![column; count];
        for (name, words) in [("kolom", &widths), ("rata", &aligns)] {
            let words = words.split_whitespace().count();
            if words > count {
                self.error(
                    node,
                    format!("{name} menyebut {words} kolom dalam tabel berkolom {count}"),
                );
            }
        }
        for (column, word) in columns.iter_mut().zip(widths.split_whitespace()) {
            match width(word) {
                Some(width) => column.width = width,
                None => self.error(
                    node,
                    format!("lebar kolom “{word}” tidak dikenal; contoh: 25mm, *, 2*"),
                ),
            }
        }
        for (column, word) in columns.iter_mut().zip(aligns.split_whitespace()) {
            column.align = match word {
                "kiri" => Align::Left,
                "tengah" => Align::Center,
                "kanan" => Align::Right,
                _ => {
                    self.error(
                        node,
                        format!("rata “{word}” tidak dikenal; pilihan: kiri, tengah, kanan"),
                    );
                    Align::Left
                }
            };
        }
        columns
    }
}

fn millimetres(word: &str) -> Option<f64> {
    let mm = word.strip_suffix("mm")?.parse().ok()?;
    (0.0 < mm && mm < f64::INFINITY).then_some(mm)
}

fn width(word: &str) -> Option<Width> {
    if let Some(mm) = millimetres(word) {
        return Some(Width::Mm(mm));
    }
    let share = match word.strip_suffix('*')? {
        "" => 1.0,
        share => share.parse().ok()?,
    };
    (share > 0.0).then_some(Width::Share(share))
}
