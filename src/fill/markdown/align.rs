//! Alignment of the columns of a table that was pasted and so says nothing of it: numbers of rows
//! in the middle, as in the house's own tables, figures and amounts at the right.

/// What a column that numbers the rows is called.
const NUMBERING: [&str; 3] = ["No.", "No", "Nomor"];

/// A cell: where its text stands, and its text.
pub(super) type Cell<'a> = (usize, &'a str);

/// Digits from which on a number without a sign in it is a name (NIP, NRP).
const NAME: usize = 8;

/// The alignments of so many columns, as `<table rata="…">` has them.
pub(super) fn of_pasted(rows: &[Vec<Cell<'_>>], has_head: bool, count: usize) -> Vec<&'static str> {
    let (head, body) = rows.split_at(usize::from(has_head && !rows.is_empty()));
    let of = |column: usize| {
        let cells = || body.iter().filter_map(move |row| Some(row.get(column)?.1));
        let heads = head.first().and_then(|row| row.get(column));
        let is_numbering = heads.is_some_and(|(_, head)| NUMBERING.contains(head));
        if is_numbering && column == 0 {
            "tengah"
        } else if cells().all(|cell| is_blank(cell) || is_figure(cell)) && cells().any(is_figure) {
            "kanan"
        } else {
            "kiri"
        }
    };
    (0..count).map(of).collect()
}

/// A cell that says that there is none.
fn is_blank(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "—")
}

/// "1.250", "Rp86.400.000,00", "72,5%", "-3", "(12)".
fn is_figure(cell: &str) -> bool {
    let bare = cell
        .trim_start_matches("Rp")
        .trim_matches(['(', ')', ' ', '%', '+', '-', '−']);
    let is_written = bare
        .chars()
        .all(|c| c.is_ascii_digit() || matches!(c, '.' | ','));
    let begins_and_ends = bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.ends_with(|c: char| c.is_ascii_digit());
    let is_name = bare.len() >= NAME && bare.bytes().all(|b| b.is_ascii_digit());
    is_written && begins_and_ends && !is_name
}

#[cfg(test)]
mod tests {
    use super::of_pasted;

    #[test]
    fn figures_stand_at_the_right_and_numbers_of_rows_in_the_middle() {
        for (rows, wanted) in [
            (
                &[
                    "No.|Uraian|Anggaran|Persen|NIP",
                    "1.|Pegawai|1.250.000|72,0%|197001011995031001",
                    "2.|Barang|–|0|197001011995031002",
                ][..],
                &["tengah", "kiri", "kanan", "kanan", "kiri"][..],
            ),
            (
                &[
                    "Bidang|Nilai|Tanggal",
                    "Laut|Rp1.000,00|2024-01-15",
                    "Darat|(12)|-",
                ],
                &["kiri", "kanan", "kiri"],
            ),
            (
                &["Bidang|Nomor|Ket.", "Laut|B-021|-", "Darat|B-022|-"],
                &["kiri", "kiri", "kiri"],
            ),
            (&["1|Satu", "2|Dua"], &["kanan", "kiri"]),
        ] {
            let rows: Vec<Vec<_>> = rows
                .iter()
                .map(|row| row.split('|').map(|cell| (0, cell)).collect())
                .collect();
            let count = wanted.len();
            assert_eq!(of_pasted(&rows, count > 2, count), wanted, "{rows:?}");
        }
    }
}
