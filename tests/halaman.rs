//! What pages must not do: leave a row alone, tear a short table, break a signer's name.

use std::fmt::Write as _;

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    naskah::{Block, Naskah},
    read,
    rules::documents::BAHAN,
};

use crate::reading::{folded, pdf};

/// A bahan with so many lines before its table of `rows` rows.
fn cycle(lines: usize, rows: usize, name: &str) -> String {
    let mut before = String::new();
    for line in 1..=lines {
        let _ = writeln!(before, "    Baris tambahan nomor {line} yang pendek.  ");
    }
    let mut data = String::new();
    for row in 1..=rows {
        let _ = writeln!(
            data,
            "    - {{ judul: Data pokok ke-{row} yang judulnya memerlukan lebih dari satu baris, keterangan: Akhir {row} }}"
        );
    }
    format!(
        "versi: 1
siklus: {{ nomor: SK-1/2024, isu: Uji Halaman, tahun: 2024 }}
pejabat: {{ asdep: {{ jabatan: Asisten Deputi, nama: \"{name}\" }} }}
arahan: {{ isi: [ Susun bahan ] }}
bahan:
  tanggal: 2024-02-07
  latar_belakang: |
{before}  data_dukung:
{data}"
    )
}

fn made(house: &House, source: &str) -> (Naskah, Vec<String>) {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, []);
    let Outcome::Ready(naskah) = house.tree(&read, &BAHAN) else {
        panic!("not ready")
    };
    let written = house.write(&naskah, Format::Pdf, &read, source.as_bytes());
    let pages = pdf::pages(&written.expect("a PDF").bytes);
    (*naskah, pages.iter().map(|page| folded(page)).collect())
}

/// The page on which a text stands.
fn page_of(pages: &[String], text: &str) -> usize {
    let at = pages.iter().position(|page| page.contains(&folded(text)));
    at.unwrap_or_else(|| panic!("{text} is on no page"))
}

#[test]
fn the_last_row_of_a_table_is_not_alone_on_its_page() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let mut torn = 0;
    for lines in 1..40 {
        let (_, pages) = made(&house, &cycle(lines, 9, "Asdep"));
        let page = |row: usize| page_of(&pages, &format!("Akhir {row}"));
        assert_eq!(page(8), page(9), "after {lines} lines");
        torn += usize::from(page(1) != page(9));
    }
    assert!(torn > 5, "the table crosses a page {torn} times");
}

/// What one table leaves to the next page moves the other one.
#[test]
fn neither_of_two_tables_leaves_a_row_alone() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for lines in (1..40).step_by(2) {
        let mut source = cycle(lines, 9, "Asdep");
        source.push_str("  evaluasi:\n");
        for row in 1..=9 {
            let _ = writeln!(
                source,
                "    - {{ kebijakan: Kebijakan yang panjang sekali namanya, capaian: Capai {row} }}"
            );
        }
        let (_, pages) = made(&house, &source);
        for table in ["Capai", "Akhir"] {
            let page = |row: usize| page_of(&pages, &format!("{table} {row}"));
            assert_eq!(page(8), page(9), "{table} after {lines} lines");
        }
    }
}

#[test]
fn a_short_table_stands_on_one_page() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for lines in 1..40 {
        let source = cycle(lines, 3, "Asdep");
        let source = source.replace(" yang judulnya memerlukan lebih dari satu baris", "");
        let (_, pages) = made(&house, &source);
        let page = |text: &str| page_of(&pages, text);
        assert_eq!(page("Akhir 1"), page("Akhir 3"), "after {lines} lines");
        assert_eq!(page("DataDukung"), page("Akhir 1"), "after {lines} lines");
    }
}

#[test]
fn a_long_name_moves_the_signature_to_the_left() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let start = |name: &str| {
        let (naskah, _) = made(&house, &cycle(1, 1, name));
        let signature = naskah.blocks.iter().find_map(|block| match block {
            Block::Ttd(ttd) => Some(ttd.start),
            _ => None,
        });
        signature.expect("a signature")
    };
    let (usual, long) = (
        start("Asdep, M.A."),
        start("Brigadir Jenderal TNI Yohanes Manek Fahik, S.I.P., M.Si."),
    );
    assert!(
        (usual - 80.0).abs() < 0.1,
        "the middle of the text: {usual}"
    );
    assert!(long < usual - 10.0, "{long}");
    let endless = start(&"Nama ".repeat(60));
    assert!(endless > 20.0, "{endless}");
}
