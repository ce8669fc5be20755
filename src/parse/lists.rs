//! Lists and tables.

use roxmltree::Node;

use super::{Parser, attribute};
use crate::naskah::{Align, Block, Column, Item, List, Marker, Row, Table, Text, Width};

impl Parser<'_> {
    pub(super) fn list(&mut self, node: Node<'_, '_>) -> List {
        let marker = if node.has_tag_name("ol") {
            self.choice(
                node,
                "tanda",
                &[("angka", Marker::Number), ("huruf", Marker::Letter)],
            )
        } else {
            self.choice(
                node,
                "tanda",
                &[("garis", Marker::Dash), ("tanpa", Marker::None)],
            )
        };
        let mut items: Vec<Item> = Vec::new();
        for child in node.children() {
            match child.tag_name().name() {
                "li" => {
                    let next = items.last().map_or(1, |item| item.number.saturating_add(1));
                    let number = attribute(child, "value")
                        .and_then(|text| text.parse().ok())
                        .unwrap_or(next);
                    items.push(Item {
                        number,
                        blocks: self.mixed(child),
                    });
                }
                _ if child.is_element() => self.unknown(child, &["li"]),
                _ => self.no_text(child),
            }
        }
        List { marker, items }
    }

    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Table {
        let mut head: Vec<Text> = Vec::new();
        let mut rows = Vec::new();
        for child in node.children() {
            match child.tag_name().name() {
                "tr" if child.children().any(|cell| cell.has_tag_name("th")) => {
                    head = self.children_named(child, "th");
                }
                "tr" => rows.push(self.row(child)),
                "kelompok" => rows.push(Row::Group(self.text(child))),
                _ if child.is_element() => self.unknown(child, &["tr", "kelompok"]),
                _ => self.no_text(child),
            }
        }
        let columns = self.columns(node, head.len());
        for row in &mut rows {
            if let Row::Cells { cells, .. } = row {
                if cells.len() > columns.len() {
                    self.error(
                        node,
                        format!(
                            "baris dengan {} sel dalam tabel berkolom {}",
                            cells.len(),
                            columns.len()
                        ),
                    );
                }
                cells.resize_with(columns.len(), Vec::new);
            }
        }
        Table {
            columns,
            head,
            rows,
        }
    }

    fn row(&mut self, node: Node<'_, '_>) -> Row {
        let mut cells: Vec<Vec<Block>> = Vec::new();
        for child in node.children() {
            match child.tag_name().name() {
                "td" => cells.push(self.mixed(child)),
                _ if child.is_element() => self.unknown(child, &["td", "th"]),
                _ => self.no_text(child),
            }
        }
        Row::Cells {
            cells,
            breakable: false,
        }
    }

    /// Widths (`10mm`, `*`, `2*`) and alignments of the columns; equal and left when the
    /// table does not say.
    fn columns(&mut self, node: Node<'_, '_>, count: usize) -> Vec<Column> {
        let widths = attribute(node, "kolom").unwrap_or_default();
        let aligns = attribute(node, "rata").unwrap_or_default();
        let mut columns = vec![
            Column {
                width: Width::Share(1.0),
                align: Align::Left
            };
            count
        ];
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

fn width(word: &str) -> Option<Width> {
    if let Some(mm) = word.strip_suffix("mm") {
        return mm.parse().ok().filter(|mm| *mm > 0.0).map(Width::Mm);
    }
    let share = word.strip_suffix('*')?;
    let share = if share.is_empty() { "1" } else { share };
    share
        .parse()
        .ok()
        .filter(|share| *share > 0.0)
        .map(Width::Share)
}
