//! The widths of a table's columns.

use super::{
    measure::{Twips, millimetres, part, points},
    width,
};
use crate::{
    gaya::Gaya,
    naskah::{Block, Column, Inline, Row, Table, Width},
};

/// The widths of a table's columns in `available` twips: the fixed ones, and shares of
/// what they leave. Fixed columns that leave nothing give up some of theirs.
///
/// A word processor tears what may not be broken where it does not fit ("30 September
/// 202-4"): a column too narrow for it takes what it lacks from the widest.
pub(super) fn widths(table: &Table, available: Twips, gaya: &Gaya) -> Vec<Twips> {
    let mut widths = shared(&table.columns, available);
    for index in 0..widths.len() {
        let lacking = unbreakable_width(table, index, gaya) - widths[index];
        let Some(widest) = (0..widths.len()).max_by_key(|&column| widths[column]) else {
            continue;
        };
        if lacking > 0 && widths[widest] > 2 * lacking && widest != index {
            widths[index] += lacking;
            widths[widest] -= lacking;
        }
    }
    widths
}

fn shared(columns: &[Column], available: Twips) -> Vec<Twips> {
    let fixed: Twips = columns.iter().map(|column| fixed_width(*column)).sum();
    let shares: f64 = columns.iter().map(|column| share(*column)).sum();
    // A column by shares is at least three quarters as wide as all are on the average.
    let quarters: f64 = columns
        .iter()
        .filter(|column| share(**column) > 0.0)
        .map(|_| 0.75)
        .sum();
    let count: f64 = columns.iter().map(|_| 1.0).sum();
    let rest = (available - fixed).max(part(available, quarters / count));
    let scale = if fixed + rest > available {
        f64::from(available - rest) / f64::from(fixed)
    } else {
        1.0
    };
    columns
        .iter()
        .map(|column| match column.width {
            Width::Mm(_) => part(fixed_width(*column), scale),
            Width::Share(share) => part(rest, share / shares),
        })
        .collect()
}

fn fixed_width(column: Column) -> Twips {
    match column.width {
        Width::Mm(mm) => millimetres(mm),
        Width::Share(_) => 0,
    }
}

fn share(column: Column) -> f64 {
    match column.width {
        Width::Mm(_) => 0.0,
        Width::Share(share) => share,
    }
}

/// What a column needs for the longest unbreakable text in it, with the cell's margins.
fn unbreakable_width(table: &Table, index: usize, gaya: &Gaya) -> Twips {
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells { cells, .. } => cells.get(index),
        Row::Group(_) => None,
    });
    let texts = cells.flatten().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(&paragraph.isi),
        _ => None,
    });
    let unbreakable = texts
        .flatten()
        .filter(|inline| matches!(inline, Inline::Run(run) if run.unbreakable));
    let widest = unbreakable
        .map(|inline| width::of_text(std::slice::from_ref(inline), &gaya.huruf, gaya.tabel.ukuran))
        .fold(0.0, f64::max);
    if widest > 0.0 {
        points(widest + 2.0 * gaya.tabel.sela.samping + SAFETY)
    } else {
        0
    }
}

/// Points by which the estimate may err, the rule's thickness among them.
const SAFETY: f64 = 1.0;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::naskah::{Align, Paragraph, Run};

    fn columns(widths: &[Width]) -> Vec<Column> {
        widths
            .iter()
            .map(|width| Column {
                width: *width,
                align: Align::Left,
            })
            .collect()
    }

    #[test]
    fn shares_divide_what_fixed_columns_leave() {
        let columns = columns(&[Width::Mm(10.0), Width::Share(2.0), Width::Share(1.0)]);
        assert_eq!(shared(&columns, 3567), [567, 2000, 1000]);
    }

    #[test]
    fn fixed_columns_keep_their_widths_where_they_can() {
        assert_eq!(
            shared(&columns(&[Width::Mm(10.0), Width::Mm(20.0)]), 9000),
            [567, 1134]
        );
        assert_eq!(
            shared(&columns(&[Width::Mm(100.0), Width::Mm(300.0)]), 4000),
            [1000, 3000]
        );
    }

    #[test]
    fn no_column_by_shares_is_squeezed_to_nothing() {
        let columns = columns(&[Width::Mm(100.0), Width::Mm(300.0), Width::Share(1.0)]);
        let widths = shared(&columns, 6000);
        assert_eq!(widths, [1125, 3375, 1500]);
    }

    #[test]
    fn a_column_is_widened_for_a_date() {
        let run = Run {
            text: "30 September 2024".into(),
            unbreakable: true,
            ..Run::default()
        };
        let date = Block::Paragraph(Paragraph {
            isi: vec![Inline::Run(run)],
            keep_next: false,
        });
        let table = Table {
            columns: columns(&[Width::Mm(20.0), Width::Share(1.0)]),
            head: Vec::new(),
            rows: vec![Row::Cells {
                cells: vec![vec![date], Vec::new()],
                breakable: false,
            }],
        };
        let mut gaya = Gaya::default();
        (gaya.huruf.docx, gaya.tabel.ukuran, gaya.tabel.sela.samping) = ("Arial".into(), 10.0, 5.0);
        let widths = widths(&table, 9000, &gaya);
        assert_eq!(widths.iter().sum::<i32>(), 9000);
        assert!(widths[0] > 1900 && widths[0] < 2000, "{widths:?}");
    }
}
