//! The widths of a table's columns in Word's units.

use super::measure::{Twips, millimetres, part};
use crate::naskah::Column;

/// The widths of columns that `fit` has settled, no wider together than `available`.
pub(super) fn widths(columns: &[Column], available: Twips) -> Vec<Twips> {
    let settled: Vec<Twips> = columns
        .iter()
        .map(|column| millimetres(column.settled()))
        .collect();
    let sum: Twips = settled.iter().sum();
    if sum <= available || sum == 0 {
        return settled;
    }
    let scale = f64::from(available) / f64::from(sum);
    settled.iter().map(|width| part(*width, scale)).collect()
}

#[cfg(test)]
mod tests {
    use super::widths;
    use crate::naskah::{Align, Column, Width};

    #[test]
    fn columns_wider_than_the_text_are_narrowed() {
        let columns = [100.0, 300.0].map(|mm| Column {
            width: Width::Mm(mm),
            align: Align::Left,
        });
        assert_eq!(widths(&columns, 4000), [1000, 3000]);
        assert_eq!(widths(&columns[..1], 9000), [5669]);
    }
}
