//! The signature block, slid down the page line by line: never torn, never alone.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use nodin::{
    Format, House, Outcome, assets::Assets, cycle::Cycle, read, rules::documents::NOTA_DINAS,
};

use crate::reading::{docx, folded, pdf};

const NAME: &str = "Drs. Wiratama Adhi Nugroho, M.A.";

/// A cycle whose body has `lines` lines more, and whose matrix has `rows` rows.
fn cycle(lines: usize, rows: usize, how: &str) -> String {
    let mut body = String::new();
    for line in 1..=lines {
        let _ = writeln!(body, "    Baris tambahan nomor {line} yang pendek.  ");
    }
    let mut butir = String::new();
    for row in 1..=rows {
        let _ = writeln!(
            butir,
            "    - {{ uraian: Menyusun naskah ke-{row}, penanggung_jawab: [ Kementerian Luar Negeri ], \
             tenggat: 2024-06-30, indikator: Naskah ke-{row} }}"
        );
    }
    format!(
        "versi: 1
siklus: {{ nomor: SK-1/2024, isu: Uji Tanda Tangan, tahun: 2024 }}
pejabat:
  deputi: {{ nama: \"{NAME}\" }}
rekomendasi:
  butir:
{butir}nota_dinas:
  nomor: B-1/HN.00.01/02/2024
  tanggal: 2024-02-28
  hal: Uji Tanda Tangan
  tanda_tangan: {how}
  isi: |
{body}  penutup: |
    Demikian kami laporkan sebagai bahan pertimbangan dalam pengambilan keputusan pada kesempatan yang pertama.
  tembusan: [ Menteri Luar Negeri, Menteri Pertahanan ]
"
    )
}

fn write(house: &House, source: &str, format: Format) -> Vec<u8> {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, []);
    let Outcome::Ready(naskah) = house.tree(&read, &NOTA_DINAS) else {
        panic!("not ready")
    };
    house
        .write(&naskah, format, &read, source.as_bytes())
        .expect("a file")
        .bytes
}

#[test]
fn in_the_pdf_the_signature_is_never_alone_or_torn() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for variant in 0..60 {
        let how = if variant % 2 == 0 {
            "basah"
        } else {
            "elektronik"
        };
        let bytes = write(&house, &cycle(variant, 1 + variant % 14, how), Format::Pdf);
        let pages: Vec<String> = pdf::pages(&bytes).iter().map(|page| folded(page)).collect();
        let name = folded(NAME);
        let signed: Vec<&String> = pages.iter().filter(|page| page.contains(&name)).collect();
        assert_eq!(
            signed.len(),
            2,
            "variant {variant}: once in the body, once in the annex"
        );
        assert!(
            signed[0].contains("kesempatanyangpertama."),
            "variant {variant}: the closing is with the signature"
        );
        assert!(
            signed[0].contains("MenteriPertahanan"),
            "variant {variant}: the copies are with the signature"
        );
        assert!(
            signed[0].contains("DeputiBidangKoordinasi"),
            "variant {variant}: the jabatan is with the name"
        );
        assert!(
            signed[1].contains("Naskahke-"),
            "variant {variant}: a row is with the signature of the annex"
        );
    }
}

/// Word keeps a paragraph with the next one where `keepNext` says so, and a row whole where
/// it may not be split: from the last paragraph, or the last row, to the name the chain has
/// no gap.
#[test]
fn in_the_docx_the_signature_hangs_on_what_comes_before() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for how in ["basah", "elektronik"] {
        let bytes = write(&house, &cycle(3, 4, how), Format::Docx);
        let paragraphs = docx::paragraphs(&bytes);
        let names: Vec<usize> = (0..paragraphs.len())
            .filter(|at| paragraphs[*at].text.contains("Wiratama"))
            .collect();
        assert_eq!(names.len(), 2, "{how}: once in the body, once in the annex");
        for name in names {
            let before =
                |text: &str| text.contains("Demikian kami") || text.contains("Naskah ke-4");
            let start = paragraphs[..name]
                .iter()
                .rposition(|paragraph| before(&paragraph.text))
                .expect("something before");
            let row = paragraphs[name].row;
            let gap = paragraphs[start..name]
                .iter()
                .find(|paragraph| !paragraph.keeps_next && (row.is_none() || paragraph.row != row));
            assert!(
                gap.is_none(),
                "{how}: the chain to the signature is broken: {gap:?}"
            );
        }
        // LibreOffice keeps a row with the next one only within a table.
        let body = docx::part(&bytes, "word/document.xml");
        let place = |text: &str| body.rfind(text).expect(text);
        let between = &body[place("Naskah")..place("Wiratama")];
        assert!(!between.contains("</w:tbl>"), "{how}: {between}");
    }
}

/// A row that fills the annex's page, torn or whole, leaves the signature some of itself.
#[test]
fn a_row_that_fills_its_page_keeps_the_signature_company() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for words in (40..320).step_by(10) {
        for prioritas in ["", ", prioritas: tinggi"] {
            let uraian = "kata uraian ".repeat(words);
            let butir = format!("    - {{ uraian: {uraian}{prioritas} }}\n");
            let source = cycle(1, 0, "basah").replace("  butir:\n", &format!("  butir:\n{butir}"));
            let pages: Vec<String> = pdf::pages(&write(&house, &source, Format::Pdf))
                .iter()
                .map(|page| folded(page))
                .collect();
            let signed = pages.iter().rfind(|page| page.contains(&folded(NAME)));
            let signed = signed.expect("a signature");
            assert!(
                signed.contains("katauraian"),
                "{words} words{prioritas}: the signature is alone: {signed}"
            );
        }
    }
}

/// Rows that go along with the signature begin with the heading of their group, not with the row
/// before it, and of three rows one goes: no page is left half empty for their sake.
#[test]
fn no_row_more_than_needed_goes_along_with_the_signature() {
    let house = House::new(Assets::default()).expect("the shipped house");
    // Groups of the rows, and the first row that stays behind once any does.
    let cases = [
        (&["tinggi", "tinggi", "sedang", "rendah"][..], "Butir1"),
        (&["tinggi", "tinggi", "tinggi"], "Butir1"),
    ];
    for (groups, stays) in cases {
        let mut parted = 0;
        for words in 8..60 {
            let mut rows = String::new();
            for (row, prioritas) in groups.iter().enumerate() {
                let uraian = format!("Butir{row} {}", "kata ".repeat(words));
                let _ = writeln!(
                    rows,
                    "    - {{ uraian: {uraian}, prioritas: {prioritas}, dasar: Dasar, indikator: Ukuran }}"
                );
            }
            let source = cycle(1, 0, "basah").replace("  butir:\n", &format!("  butir:\n{rows}"));
            let pages = pdf::pages(&write(&house, &source, Format::Pdf));
            let last = folded(pages.last().expect("a page"));
            let begun_before = !last.contains("Butir0");
            parted += usize::from(begun_before);
            assert!(
                !(begun_before && last.contains(stays)),
                "{words} words: {last}"
            );
        }
        assert!(parted > 0, "{groups:?}");
    }
}

/// An office may let nothing hang; what stands before a jabatan stands there all the same.
#[test]
fn a_prefix_without_a_column_of_its_own_is_printed() {
    let style = fs::read_to_string("templates/gaya/gaya.yaml").expect("the style");
    let at = style.find("  kolom_nomor: ").expect("the column of marks");
    let (before, after) = style.split_at(at);
    let (_, after) = after.split_once('\n').expect("a line");
    let style = format!("{before}  kolom_nomor: 0\n{after}");
    let overlay = BTreeMap::from([("gaya/gaya.yaml".to_owned(), style.into_bytes())]);
    let house = House::new(Assets::new(overlay, BTreeMap::new())).expect("a house");
    for how in ["basah", "elektronik"] {
        let source = cycle(1, 1, how).replace(
            "  tanda_tangan:",
            "  penandatangan: { peran: sesdep, atas_nama: deputi }\n  tanda_tangan:",
        );
        let source = source.replace(
            "rekomendasi:\n",
            "  sesdep: { jabatan: Sekretaris Deputi, nama: Nama Sesdep }\nrekomendasi:\n",
        );
        for text in [
            folded(&pdf::text(&write(&house, &source, Format::Pdf))),
            folded(&docx::text(&write(&house, &source, Format::Docx))),
        ] {
            assert!(text.contains(&folded("a.n. Deputi")), "{how}: {text}");
        }
    }
}
