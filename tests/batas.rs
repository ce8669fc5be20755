//! Documents at their limits: rows longer than a page, endless words, characters that no
//! typeface has, and what a file says of itself.

use nodin::{
    Format, House, Outcome, Written, assets::Assets, cycle::Cycle, read,
    rules::documents::NOTA_DINAS,
};

use crate::reading::{docx, folded, pdf};

/// A short cycle with one recommendation of this text.
fn cycle(uraian: &str, isi: &str) -> String {
    let (uraian, isi) = (serde_json::to_string(uraian), serde_json::to_string(isi));
    format!(
        "versi: 1
siklus: {{ nomor: S-7/2024, isu: Uji Batas, tahun: 2024 }}
pejabat: {{ deputi: {{ nama: \"Nama, M.A.\" }} }}
rekomendasi:
  butir:
    - {{ uraian: Pendek, penanggung_jawab: [ Bakamla ] }}
    - {{ uraian: {}, penanggung_jawab: [ Bakamla ] }}
    - {{ uraian: Terakhir, penanggung_jawab: [ Bakamla ] }}
nota_dinas: {{ nomor: B-1, tanggal: 2024-02-28, hal: Uji *Batas*, isi: {} }}
",
        uraian.expect("a string"),
        isi.expect("a string")
    )
}

fn write(source: &str, format: Format) -> Written {
    let house = House::new(Assets::default()).expect("the shipped house");
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(read.findings, []);
    let Outcome::Ready(naskah) = house.tree(&read, &NOTA_DINAS) else {
        panic!("not ready")
    };
    house
        .write(&naskah, format, &read, source.as_bytes())
        .expect("a file")
}

#[test]
fn a_row_longer_than_a_page_is_torn_and_not_cut_off() {
    let sentences: Vec<String> = (1..=300)
        .map(|number| format!("Kalimat ke-{number} dari uraian panjang."))
        .collect();
    let source = cycle(&sentences.join(" "), "Isi.");
    let written = write(&source, Format::Pdf);
    let text = folded(&pdf::text(&written.bytes));
    for sentence in [&sentences[0], &sentences[150], &sentences[299]] {
        assert!(text.contains(&folded(sentence)), "{sentence}");
    }
    assert!(text.contains("Terakhir"), "what comes after it");
    assert!(written.pages.is_some_and(|pages| pages > 3));
}

#[test]
fn an_endless_word_stays_whole_in_both_formats() {
    let word = "abcdefghij".repeat(30);
    let source = cycle(&word, &format!("Kata {word} dalam isi."));
    for (format, text) in [
        (Format::Pdf, pdf::text as fn(&[u8]) -> String),
        (Format::Docx, docx::text),
    ] {
        let text = folded(&text(&write(&source, format).bytes));
        assert_eq!(text.matches(&word).count(), 2, "{format:?}");
    }
}

/// A table of Markdown's: this head and these rows in each of so many columns.
fn table(head: &str, cell: &str, columns: usize, rows: usize) -> String {
    let row = |cell: &str| format!("{}|\n", format!("| {cell} ").repeat(columns));
    format!("{}{}{}", row(head), row("---"), row(cell).repeat(rows))
}

/// What would take more memory than a document may is told at its key, before anything is set.
#[test]
fn a_text_or_a_document_beyond_every_reader_is_refused_at_its_key() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let found = |source: &str| -> Vec<String> {
        let read = read::read::<Cycle>(source.as_bytes());
        match house.tree(&read, &NOTA_DINAS) {
            Outcome::Failed(findings) => {
                let of = |finding: &nodin::finding::Finding| {
                    assert!(!finding.span.is_empty(), "{finding:?}");
                    format!("{} {}", finding.problem.code(), finding.key)
                };
                findings.iter().map(of).collect()
            }
            Outcome::Ready(_) => Vec::new(),
            Outcome::Lacking(lacking) => panic!("{lacking:?}"),
        }
    };
    let isi = |isi: &str| cycle("Pendek", isi);
    let jabatan = |words| {
        isi("Isi.").replace(
            "nama:",
            &format!("jabatan: {}, nama:", "Deputi ".repeat(words)),
        )
    };
    for within in [
        isi(&"a ".repeat(10_000)),
        isi(&table("A", "a", 2, 4_900)),
        jabatan(70),
    ] {
        assert!(found(&within).is_empty());
    }
    for (beyond, key) in [
        (
            cycle(&"a ".repeat(10_001), "Isi."),
            "rekomendasi.butir[1].uraian",
        ),
        (isi(&"a ".repeat(10_001)), "nota_dinas.isi"),
        (isi(&table(&"a ".repeat(101), "a", 1, 1)), "nota_dinas.isi"),
        (jabatan(80), "pejabat.deputi.jabatan"),
    ] {
        let told = found(&beyond);
        assert!(
            told.iter()
                .all(|told| *told == format!("teks-terlalu-panjang {key}")),
            "{told:?}"
        );
        assert!(!told.is_empty(), "{key}");
    }
    let blank = format!("| A | B |\n|---|---|\n{}", "| | |\n".repeat(5_000));
    let breaks = format!("{}\n\n", "a  \n".repeat(1_500)).repeat(7);
    // In narrow columns a text takes more lines.
    let narrow = table("A", &"aaaa ".repeat(12), 40, 130);
    for beyond in [table("A", "a", 2, 5_000), blank, breaks, narrow] {
        let told = found(&isi(&beyond));
        assert!(told[0].starts_with("naskah-terlalu-panjang"), "{told:?}");
    }
}

/// What is just within the bounds is set, in the memory that the README tells (`.ci/run` limits it).
#[test]
fn the_longest_documents_are_set() {
    let narrow = "Rapat menyimpulkan bahwa koordinasi perlu diperkuat. ".repeat(30);
    for (longest, isi) in [
        ("narrow cells", table("K", &narrow, 12, 22)),
        ("short cells", table("Kepala tabel", "isi", 3, 3_300)),
        ("high heads", table(&narrow[..195], "1", 12, 800)),
        (
            "paragraphs",
            format!("{}\n\n", &narrow.repeat(12)).repeat(38),
        ),
    ] {
        let written = write(&cycle("Pendek", &isi), Format::Pdf);
        assert!(written.pages.is_some_and(|pages| pages > 30), "{longest}");
    }
}

/// A table whose words do not fit its columns is set in smaller type, not with words in two.
#[test]
fn the_words_of_a_wide_table_stay_whole() {
    for (columns, small) in [(5, false), (8, true)] {
        let source = cycle("Pendek", &table("Pernyataan", "Kepulauan", columns, 2));
        let text = pdf::text(&write(&source, Format::Pdf).bytes);
        for (word, times) in [("Pernyataan", columns), ("Kepulauan", 2 * columns)] {
            assert_eq!(text.matches(word).count(), times, "{columns}: {text}");
        }
        let body = docx::part(&write(&source, Format::Docx).bytes, "word/document.xml");
        for style in ["KepalaTabelKecil", "TeksTabelKecil"] {
            assert_eq!(body.contains(&format!("\"{style}\"")), small, "{columns}");
        }
    }
}

#[test]
fn a_character_without_a_glyph_is_found_at_its_place_and_the_docx_is_made() {
    let house = House::new(Assets::default()).expect("the shipped house");
    let source = cycle("Nama 漢 dan 漢 serta 字", "Isi.");
    let read = read::read::<Cycle>(source.as_bytes());
    let Outcome::Ready(naskah) = house.tree(&read, &NOTA_DINAS) else {
        panic!("not ready")
    };
    let findings = house
        .write(&naskah, Format::Pdf, &read, source.as_bytes())
        .expect_err("no PDF");
    let found: Vec<(&str, &str)> = findings
        .iter()
        .map(|finding| (finding.problem.code(), finding.key.as_str()))
        .collect();
    let key = "rekomendasi.butir[1].uraian";
    assert_eq!(
        found,
        [("karakter-tanpa-glif", key), ("karakter-tanpa-glif", key)]
    );
    assert!(source[findings[0].span.clone()].contains('漢'));
    let docx = house
        .write(&naskah, Format::Docx, &read, source.as_bytes())
        .expect("DOCX");
    assert!(docx::text(&docx.bytes).contains("漢"));
}

#[test]
fn a_pdf_says_what_it_is() {
    let bytes = write(&cycle("Pendek", "Isi."), Format::Pdf).bytes;
    let document = lopdf::Document::load_mem(&bytes).expect("a PDF");
    let info = document
        .trailer
        .get(b"Info")
        .and_then(lopdf::Object::as_reference)
        .expect("information");
    let info = document.get_dictionary(info).expect("a dictionary");
    let field =
        |name: &[u8]| lopdf::decode_text_string(info.get(name).expect("the field")).expect("text");
    assert_eq!(field(b"Title"), "Nota Dinas Uji Batas");
    assert_eq!(
        field(b"Author"),
        "Deputi Bidang Koordinasi Politik Luar Negeri"
    );
    assert_eq!(field(b"Subject"), "Uji Batas");
    assert_eq!(field(b"Keywords"), "S-7/2024, B-1, nota dinas");
    assert!(field(b"CreationDate").starts_with("D:20240228"));
    let catalog = document.catalog().expect("a catalog");
    assert_eq!(
        catalog
            .get(b"Lang")
            .and_then(lopdf::Object::as_str)
            .expect("a language"),
        b"id-ID"
    );
}

#[test]
fn a_docx_says_what_it_is() {
    let source = cycle("Pendek", "1. satu\n2. dua");
    let bytes = write(&source, Format::Docx).bytes;
    let core = docx::part(&bytes, "docProps/core.xml");
    for said in [
        "<dc:title>Nota Dinas Uji Batas</dc:title>",
        "<dc:subject>Uji Batas</dc:subject>",
        "<dc:creator>Deputi Bidang Koordinasi Politik Luar Negeri</dc:creator>",
        "2024-02-28T00:00:00Z",
    ] {
        assert!(core.contains(said), "{said} in {core}");
    }
    let custom = docx::part(&bytes, "docProps/custom.xml");
    assert!(custom.contains(&nodin::files::digest::sha256(source.as_bytes()).to_string()));
    assert!(docx::part(&bytes, "word/styles.xml").contains("w:val=\"id-ID\""));
    let settings = docx::part(&bytes, "word/settings.xml");
    assert!(settings.contains("w:name=\"compatibilityMode\"") && settings.contains("w:val=\"15\""));
    let body = docx::part(&bytes, "word/document.xml");
    for needed in [
        "w:tblHeader",
        "w:cantSplit",
        "w:keepNext",
        "w:titlePg",
        "w:orient=\"landscape\"",
        "w:numPr",
    ] {
        assert!(body.contains(needed), "{needed}");
    }
}
