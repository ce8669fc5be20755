//! Widths of columns, and of what stands in a block of its own, settled for both writers.
//!
//! A table may name widths, shares of the rest, or, written in Markdown, nothing: then its
//! columns share by the length of what stands in them. In any case no column is narrower
//! than its longest word, date or amount, as far as the page has room: a word processor
//! would tear it, Typst let it run over the rule.

use crate::naskah::{
    Block, Inline, Naskah, Row, Table, Text, Width,
    fit::{float, rows::sheet_width, signature},
    plain,
    style::{HouseStyle, POINTS_PER_MM},
    text_width::{self, SAFETY, Typeface, WordWidths},
};

/// No column of a Markdown table is taken for shorter or longer than this, characters: a
/// long text may break.
const SHORTEST: usize = 6;
const LONGEST: usize = 45;

/// No word claims more than this part of the table: an endless one is broken instead.
const MOST_OF_TABLE: f64 = 0.4;

/// A space so many times as wide as usual is a hole in a line; where lines are filled with an eye on
/// the whole paragraph, only a wider one cannot be helped.
const HOLE: f64 = 3.0;
const WIDE_HOLE: f64 = 4.5;

/// Gives every column of every table its width in millimetres.
pub(super) fn settle(naskah: &mut Naskah, house_style: &HouseStyle, typeface: &Typeface) {
    let measure = Measure {
        house_style,
        typeface,
    };
    for (blocks, landscape) in naskah.parts_mut() {
        measure.blocks(blocks, sheet_width(house_style, landscape), false);
    }
}

/// By what widths are reckoned.
struct Measure<'a> {
    house_style: &'a HouseStyle,
    typeface: &'a Typeface,
}

impl Measure<'_> {
    fn blocks(&self, blocks: &mut [Block], available: f64, in_cell: bool) {
        let (house_style, typeface) = (self.house_style, self.typeface);
        for block in blocks {
            match block {
                // In a column the lines of every paragraph end where they end.
                Block::Paragraph(_) if in_cell => {}
                Block::Paragraph(paragraph) => {
                    let words = WordWidths::of(&paragraph.isi, typeface, house_style.huruf.ukuran);
                    let width = available * POINTS_PER_MM;
                    // Typst makes spaces and letters narrower, the latter by so much of half an em.
                    let (spaces, _) = house_style.baris.rentang_spasi;
                    let (letters, _) = house_style.baris.rentang_huruf;
                    let squeezed = width * (1.0 - 2.0 * letters);
                    paragraph.ragged = words.have_holes(squeezed, spaces / 100.0, WIDE_HOLE);
                    paragraph.ragged_in_docx = words.have_holes(width, 1.0, HOLE);
                }
                Block::List(list) => {
                    for item in &mut list.items {
                        self.blocks(&mut item.blocks, available - list.column, in_cell);
                    }
                }
                Block::Section(section) => {
                    let beside = available - house_style.baris.kolom_nomor;
                    self.blocks(&mut section.blocks, beside, in_cell);
                }
                Block::KepalaLampiran(kepala) => {
                    let size = house_style.kepala_lampiran.ukuran;
                    let lines = kepala.baris.iter();
                    let widths = lines.map(|line| typeface.of_text(line, size));
                    // Rounded up by a point: a line that just fits must not break.
                    kepala.width = (widths.fold(0.0, f64::max) + 1.0) / POINTS_PER_MM;
                }
                Block::Ttd(ttd) => {
                    signature::settle(ttd, available, house_style, typeface);
                    self.blocks(&mut ttd.samping, ttd.samping_width, true);
                }
                Block::Table(table) => self.table(table, available),
                _ => {}
            }
        }
    }

    fn table(&self, table: &mut Table, available: f64) {
        table.spans = spans(&table.head);
        let wished = wished(table, available);
        let least = |table: &Table| -> Vec<f64> {
            (0..table.columns.len())
                .map(|index| self.least(table, index).min(available * MOST_OF_TABLE))
                .collect()
        };
        let mut needed = least(table);
        if needed.iter().sum::<f64>() > available {
            table.small = true;
            needed = least(table);
        }
        let widths = widened(&wished, &needed, available);
        for (column, width) in table.columns.iter_mut().zip(&widths) {
            column.width = Width::Mm((width * 100.0).round() / 100.0);
        }
        let inset = 2.0 * self.house_style.tabel.sela.samping / POINTS_PER_MM;
        for row in &mut table.rows {
            if let Row::Cells { cells, .. } = row {
                for (cell, width) in cells.iter_mut().zip(&widths) {
                    self.blocks(cell, width - inset, true);
                }
            }
        }
    }

    /// What a column needs for its longest word, date or amount, with the cell's margins.
    fn least(&self, table: &Table, index: usize) -> f64 {
        let tabel = &self.house_style.tabel;
        let size = tabel.size(table.small);
        let head = table.head.get(index).map(|text| text_width::bold(text));
        let of_text = |text: &Text| {
            let runs = text.iter().filter_map(Inline::run);
            let words = runs.flat_map(|run| text_width::parts(run).map(|word| (run.look, word)));
            let ems = words.map(|(look, word)| self.typeface.ems(look, word));
            ems.map(|ems| ems * size / POINTS_PER_MM)
                .fold(0.0, f64::max)
        };
        let widest = texts(table, index)
            .map(|(text, lists)| of_text(text) + lists * tabel.kolom_nomor)
            .chain(head.as_ref().map(of_text))
            .fold(0.0, f64::max);
        widest + 2.0 * tabel.sela.samping / POINTS_PER_MM + SAFETY
    }
}

/// Over how many columns each head stands: an empty one joins the one at its left.
fn spans(head: &[Text]) -> Vec<usize> {
    let mut spans = vec![0; head.len()];
    let mut standing = 0;
    for (index, text) in head.iter().enumerate() {
        if !text.is_empty() {
            standing = index;
        }
        spans[standing] += 1;
    }
    spans
}

/// The widths that the table asks for.
fn wished(table: &Table, available: f64) -> Vec<f64> {
    let says_nothing = table
        .columns
        .iter()
        .all(|column| column.width == Width::Share(1.0));
    let share = |index: usize| match table.columns[index].width {
        Width::Mm(_) => 0.0,
        Width::Share(_) if says_nothing && is_numbering(table, index) => 0.0,
        Width::Share(_) if says_nothing => length(table, index),
        Width::Share(share) => share,
    };
    let fixed = |index: usize| table.columns[index].settled();
    let columns = 0..table.columns.len();
    let rest = (available - columns.clone().map(fixed).sum::<f64>()).max(0.0);
    let shares: f64 = columns.clone().map(share).sum();
    columns
        .map(|index| fixed(index) + rest * share(index) / shares.max(f64::MIN_POSITIVE))
        .collect()
}

/// Columns that lack width take it from those that have more than they need.
fn widened(wished: &[f64], least: &[f64], available: f64) -> Vec<f64> {
    let pairs = || wished.iter().zip(least);
    let lacking: f64 = pairs().map(|(wish, least)| (least - wish).max(0.0)).sum();
    let spare: f64 = pairs().map(|(wish, least)| (wish - least).max(0.0)).sum();
    let given = (lacking / spare).min(1.0);
    let widths: Vec<f64> = pairs()
        .map(|(wish, least)| {
            if wish < least {
                *least
            } else {
                wish - (wish - least) * given
            }
        })
        .collect();
    let sum: f64 = widths.iter().sum();
    let scale = (available / sum).min(1.0);
    widths.iter().map(|width| width * scale).collect()
}

/// Whether a column numbers the rows: it needs no more room than its numbers do.
fn is_numbering(table: &Table, index: usize) -> bool {
    let is_number = |text: &Text| {
        let text = plain(text);
        let digits = text.trim_end_matches(['.', ')']);
        digits.bytes().all(|digit| digit.is_ascii_digit())
    };
    let head = table.head.get(index).map(|head| plain(head));
    let is_called_so = head.is_some_and(|head| ["No.", "No", "Nomor"].contains(&head.as_str()));
    is_called_so && cells(table, index).all(|(text, _)| is_number(text))
}

/// The longest text of a column, in characters.
fn length(table: &Table, index: usize) -> f64 {
    let lengths = texts(table, index).map(|(text, _)| plain(text).chars().count());
    float(lengths.max().unwrap_or_default().clamp(SHORTEST, LONGEST))
}

/// The texts of a column's cells and its head, those of lists in them too; each with the
/// number of lists around it.
fn texts(table: &Table, index: usize) -> impl Iterator<Item = (&Text, f64)> {
    cells(table, index).chain(table.head.get(index).map(|text| (text, 0.0)))
}

/// The same without the head.
fn cells(table: &Table, index: usize) -> impl Iterator<Item = (&Text, f64)> {
    let cells = table.rows.iter().filter_map(move |row| match row {
        Row::Cells { cells, .. } => cells.get(index),
        Row::Group(_) => None,
    });
    cells.flatten().flat_map(|block| paragraphs(block, 0.0))
}

fn paragraphs(block: &Block, lists: f64) -> Vec<(&Text, f64)> {
    match block {
        Block::Paragraph(paragraph) => vec![(&paragraph.isi, lists)],
        Block::List(list) => list
            .items
            .iter()
            .flat_map(|item| &item.blocks)
            .flat_map(|block| paragraphs(block, lists + 1.0))
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::widened;

    #[test]
    fn a_narrow_column_takes_from_those_with_room() {
        assert_eq!(widened(&[10.0, 90.0], &[30.0, 20.0], 100.0), [30.0, 70.0]);
        assert_eq!(widened(&[50.0, 50.0], &[20.0, 20.0], 100.0), [50.0, 50.0]);
    }

    #[test]
    fn what_cannot_fit_is_narrowed_alike() {
        let widths = widened(&[50.0, 50.0], &[80.0, 80.0], 100.0);
        assert_eq!(widths, [50.0, 50.0]);
    }
}
