//! Whole documents, read back from their packages.

mod sample;

use std::{
    collections::{BTreeMap, BTreeSet},
    io::{Cursor, Read as _},
};

use super::{Error, Provenance, picture, write};
use crate::naskah::text_width::tests::shipped;
use crate::{
    files::digest::sha256,
    naskah::{
        BentukTtd, Block, Item, Judul, Lampiran, List, Marker, Naskah, Row, Table, Tembusan, Tick,
        fit,
        style::{HouseStyle, Marjin},
    },
};
use sample::{keyed, kop, list, naskah, paragraph, table, text, ttd};

type Outcome = Result<(), Box<dyn std::error::Error>>;

fn house_style() -> Result<HouseStyle, serde_yaml::Error> {
    serde_yaml::from_str(include_str!("../../../../templates/gaya/gaya.yaml"))
}

fn origin() -> Provenance {
    Provenance {
        siklus: sha256(b"siklus"),
        templat: sha256(b"templat"),
    }
}

fn written(naskah: &Naskah) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let pictures = BTreeMap::from([("logo.png".to_owned(), picture::tests::sample(190, 210))]);
    let (mut naskah, house_style) = (naskah.clone(), house_style()?);
    fit::fit(&mut naskah, &house_style, shipped());
    Ok(write(&naskah, &house_style, &pictures, origin())?)
}

/// One part of the package.
fn part(naskah: &Naskah, name: &str) -> Result<String, Box<dyn std::error::Error>> {
    let mut package = zip::ZipArchive::new(Cursor::new(written(naskah)?))?;
    let mut xml = String::new();
    package.by_name(name)?.read_to_string(&mut xml)?;
    Ok(xml)
}

/// The values between `before` and the next quotation mark.
fn values<'a>(xml: &'a str, before: &str) -> Vec<&'a str> {
    xml.split(before)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect()
}

#[test]
fn the_same_input_gives_the_same_bytes_on_any_thread() -> Outcome {
    let naskah = naskah(vec![
        kop(true),
        paragraph(keyed("a", "k")),
        list(Marker::Number, &[1, 2]),
        table(),
    ]);
    let first = written(&naskah)?;
    // docx-rs counts pictures and paragraphs through the process.
    let others: Vec<_> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..2)
            .map(|_| scope.spawn(|| (0..20).all(|_| written(&naskah).is_ok_and(|b| b == first))))
            .collect();
        threads
            .into_iter()
            .map(std::thread::ScopedJoinHandle::join)
            .collect()
    });
    assert!(others.into_iter().all(|same| same.is_ok_and(|same| same)));
    Ok(())
}

#[test]
fn numbers_that_jump_are_kept() -> Outcome {
    let naskah = naskah(vec![list(Marker::Number, &[1, 3, 7, 8])]);
    let instances = part(&naskah, "word/document.xml")?;
    assert_eq!(
        values(&instances, "<w:numId w:val=\""),
        ["2", "3", "4", "4"]
    );
    let starts = part(&naskah, "word/numbering.xml")?;
    assert_eq!(
        values(&starts, "<w:startOverride w:val=\""),
        ["1", "3", "7"]
    );
    Ok(())
}

#[test]
fn lists_in_lists_stand_a_level_deeper() -> Outcome {
    let inner = Item {
        number: 1,
        tick: Tick::Empty,
        mark: String::new(),
        blocks: vec![paragraph(text("luar")), list(Marker::Number, &[1])],
    };
    let naskah = naskah(vec![Block::List(List::new(Marker::Number, vec![inner]))]);
    assert_eq!(
        values(&part(&naskah, "word/document.xml")?, "<w:ilvl w:val=\""),
        ["0", "1"]
    );
    Ok(())
}

#[test]
fn bookmarks_have_names_and_numbers_of_their_own() -> Outcome {
    let blocks = (0..3).flat_map(|_| {
        [
            paragraph(keyed("Deputi", "deputi.jabatan")),
            ttd(BentukTtd::Basah),
        ]
    });
    let xml = part(&naskah(blocks.collect()), "word/document.xml")?;
    let starts: Vec<&str> = xml.split("<w:bookmarkStart").skip(1).collect();
    let unique = |attribute: &str| -> BTreeSet<&str> {
        starts
            .iter()
            .filter_map(|start| values(start, attribute).first().copied())
            .collect()
    };
    assert_eq!(starts.len(), 6);
    assert_eq!(unique("w:id=\"").len(), 6);
    assert_eq!(unique("w:name=\"").len(), 6);
    assert_eq!(xml.matches("<w:bookmarkEnd").count(), 6);
    Ok(())
}

#[test]
fn a_signature_is_never_torn() -> Outcome {
    for bentuk in [BentukTtd::Basah, BentukTtd::JabatanDiAtas] {
        let styles = part(&naskah(vec![ttd(bentuk)]), "word/styles.xml")?;
        let style = styles
            .split("w:styleId=\"TandaTangan\"")
            .nth(1)
            .unwrap_or_default();
        assert!(
            style
                .split("</w:style>")
                .next()
                .is_some_and(|s| s.contains("<w:keepNext/><w:keepLines/>"))
        );
    }
    let xml = part(&naskah(vec![ttd(BentukTtd::QrKiri)]), "word/document.xml")?;
    assert!(xml.contains("<w:cantSplit/>"), "{xml}");
    Ok(())
}

#[test]
fn every_annex_is_a_section_with_its_own_paper() -> Outcome {
    let mut naskah = naskah(vec![kop(false), paragraph(text("isi"))]);
    naskah.lampiran = [true, false, true]
        .map(|landscape| Lampiran {
            landscape,
            margin: Marjin::default(),
            blocks: vec![table()],
        })
        .to_vec();
    let xml = part(&naskah, "word/document.xml")?;
    assert_eq!(
        values(&xml, "<w:pgSz w:w=\""),
        ["11906", "16838", "11906", "16838"]
    );
    // Page 1 bears the letterhead and no number; annexes are numbered throughout.
    assert_eq!(xml.matches("<w:titlePg/>").count(), 1);
    assert_eq!(
        xml.matches("w:type=\"default\" r:id=\"rIdHeader1\"")
            .count(),
        4
    );
    Ok(())
}

#[test]
fn an_empty_annex_is_a_page_of_its_own() -> Outcome {
    let mut naskah = naskah(vec![kop(false)]);
    naskah.lampiran = vec![
        Lampiran {
            landscape: true,
            margin: Marjin::default(),
            blocks: Vec::new()
        };
        2
    ];
    let xml = part(&naskah, "word/document.xml")?;
    assert_eq!(values(&xml, "<w:pgSz w:w=\""), ["11906", "16838", "16838"]);
    Ok(())
}

#[test]
fn a_document_without_a_letterhead_is_numbered_from_page_1() -> Outcome {
    let naskah = naskah(vec![paragraph(text("isi"))]);
    assert!(!part(&naskah, "word/document.xml")?.contains("titlePg"));
    assert!(part(&naskah, "word/header1.xml")?.contains("<w:instrText>PAGE</w:instrText>"));
    Ok(())
}

#[test]
fn the_class_mark_stands_on_the_first_page_too() -> Outcome {
    let mut naskah = naskah(vec![kop(false)]);
    naskah.page.rahasia = Some("RAHASIA".into());
    for name in ["header1", "header2", "footer1", "footer2"] {
        assert!(
            part(&naskah, &format!("word/{name}.xml"))?.contains("RAHASIA"),
            "{name}"
        );
    }
    Ok(())
}

#[test]
fn cells_end_with_a_paragraph_and_heads_repeat() -> Outcome {
    let nested = Row::Cells {
        cells: vec![vec![table()]],
        breakable: true,
    };
    let mut outer = table();
    if let Block::Table(table) = &mut outer {
        table.rows.push(nested);
    }
    let xml = part(&naskah(vec![outer]), "word/document.xml")?;
    assert!(
        !xml.contains("</w:tbl></w:tc>") && !xml.contains("</w:tcPr></w:tc>"),
        "{xml}"
    );
    assert_eq!(xml.matches("<w:tblHeader/>").count(), 2);
    Ok(())
}

#[test]
fn two_tables_stay_two() -> Outcome {
    let xml = part(&naskah(vec![table(), table()]), "word/document.xml")?;
    assert!(
        !xml.contains("</w:tbl><w:tbl>") && !xml.contains("</w:tbl><w:sectPr"),
        "{xml}"
    );
    Ok(())
}

#[test]
fn a_signature_is_the_last_row_of_its_table_or_stands_by_itself() -> Outcome {
    let signed = |table| {
        part(
            &naskah(vec![table, ttd(BentukTtd::Basah)]),
            "word/document.xml",
        )
    };
    let tables = |xml: &str| (xml.matches("<w:tbl>").count(), xml.contains("Wiratama"));
    let of = |before: Block| signed(before).map(|xml| tables(&xml));
    assert_eq!(of(table())?, (2, true));
    let blank = Block::Table(Table::new(Vec::new(), Vec::new(), Vec::new()));
    assert_eq!(of(blank)?, (1, true));
    Ok(())
}

/// A space before it would be kept at the head of a page.
#[test]
fn an_annex_begins_at_the_head_of_its_page() -> Outcome {
    let judul = Block::Judul(Judul {
        baris: vec![text("TELAAHAN STAF")],
        nomor: None,
        utama: false,
    });
    let mut naskah = naskah(vec![paragraph(text("a"))]);
    naskah.lampiran.push(Lampiran {
        landscape: false,
        margin: Marjin::default(),
        blocks: vec![judul],
    });
    let document = part(&naskah, "word/document.xml")?;
    let title = document.rsplit("<w:p>").next().unwrap_or_default();
    assert_eq!(values(title, "w:before=\""), ["0"], "{title}");
    Ok(())
}

/// The first line of the one could only be made as long as the others by holes between its words.
#[test]
fn a_short_paragraph_has_no_holes() -> Outcome {
    for (words, aligned) in [
        (
            "Undangan rapat koordinasi Nomor UN-118/Polhukam/De-VII/HN.00.01/7/2018/lampiran-yang-panjang tanggal 18 Juli 2018.",
            vec!["left"],
        ),
        (
            "Peraturan Presiden Nomor 43 Tahun 2015 tentang Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan.",
            vec![],
        ),
    ] {
        let naskah = naskah(vec![paragraph(text(words))]);
        let document = part(&naskah, "word/document.xml")?;
        assert_eq!(values(&document, "<w:jc w:val=\""), aligned, "{words}");
    }
    Ok(())
}

#[test]
fn one_copy_has_no_number() -> Outcome {
    let copies = |count: usize| {
        Block::Tembusan(Tembusan {
            items: vec![text("Menteri"); count],
            marks: Vec::new(),
            column: 0.0,
        })
    };
    let numbered = |count| -> Result<usize, Box<dyn std::error::Error>> {
        Ok(part(&naskah(vec![copies(count)]), "word/document.xml")?
            .matches("<w:numId")
            .count())
    };
    assert_eq!((numbered(1)?, numbered(3)?), (0, 3));
    Ok(())
}

#[test]
fn properties_are_those_of_the_document() -> Outcome {
    let core = part(&naskah(Vec::new()), "docProps/core.xml")?;
    assert!(
        core.contains("<dc:title>Nota &lt;Dinas&gt;</dc:title>"),
        "{core}"
    );
    assert!(
        core.contains(">2024-02-28T00:00:00Z</dcterms:created>"),
        "{core}"
    );
    let custom = part(&naskah(Vec::new()), "docProps/custom.xml")?;
    for (name, value) in [
        ("nodin-sha256-siklus", &*sha256(b"siklus").to_string()),
        ("nodin-dokumen", "nota-dinas"),
        ("nodin-versi", env!("CARGO_PKG_VERSION")),
        ("nodin-sha256-templat", &*sha256(b"templat").to_string()),
    ] {
        let property = format!("name=\"{name}\"><vt:lpwstr>{value}<");
        assert!(custom.contains(&property), "{custom}");
    }
    Ok(())
}

#[test]
fn a_missing_logo_is_an_error() -> Outcome {
    let outcome = write(
        &naskah(vec![kop(true)]),
        &house_style()?,
        &BTreeMap::new(),
        origin(),
    );
    assert!(matches!(outcome, Err(Error::NoPicture(file)) if file == "logo.png"));
    Ok(())
}
