//! Pictures in annexes: a cycle file and the bytes beside it in, both documents and findings out.

use std::{collections::BTreeMap, io::Cursor};

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    naskah::{Block, Gambar, Naskah},
    picture::Pictures,
    read::{self, Read},
    rules::{
        check,
        documents::{KONSEP, Lacking, NOTA_DINAS},
    },
};

use crate::{
    outline::outline,
    reading::{docx, folded, pdf},
};

const ANNEX: &str = "nota_dinas.lampiran_lain[0]";

/// A cycle whose annex is of these keys.
fn cycle(annex: &str) -> String {
    format!(
        "versi: 1
siklus: {{ nomor: S-1/2024, isu: Uji Gambar, tahun: 2024 }}
pejabat: {{ deputi: {{ nama: Nama Deputi }} }}
rekomendasi: {{ tanggal: 2024-02-24, butir: [ {{ uraian: Menyusun, dasar: Rapat, penanggung_jawab: [ Kementerian Luar Negeri ], tenggat: 2024-06-30, indikator: Tersusun }} ] }}
nota_dinas:
  nomor: B-1/HN.00.01/02/2024
  tanggal: 2024-02-28
  hal: Rekomendasi
  isi: Hal itu tercantum dalam Lampiran I dan Lampiran II.
  lampiran_lain: [ {{ judul: Foto, {annex} }} ]
"
    )
}

pub(crate) fn picture(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
    let image = RgbImage::from_fn(width, height, |x, y| {
        Rgb([(x % 251) as u8, (y % 241) as u8, ((x ^ y) % 239) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    let image = DynamicImage::from(image);
    image.write_to(&mut bytes, format).expect("a picture");
    bytes.into_inner()
}

fn files() -> BTreeMap<&'static str, Vec<u8>> {
    BTreeMap::from([
        ("foto.jpg", picture(640, 480, ImageFormat::Jpeg)),
        ("tinggi.jpg", picture(300, 900, ImageFormat::Jpeg)),
        ("peta.png", picture(1600, 400, ImageFormat::Png)),
        ("kecil.png", picture(60, 60, ImageFormat::Png)),
        ("hampa.png", Vec::new()),
        ("foto.heic", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec()),
        (
            "potong.jpg",
            picture(64, 64, ImageFormat::Jpeg)[..99].to_vec(),
        ),
    ])
}

fn pictures(read: &Read<Cycle>) -> (Pictures, Vec<(&'static str, String)>) {
    let files = files();
    let (pictures, findings) = check::pictures(read, |path| files.get(path).cloned());
    let codes = findings.into_iter();
    let codes = codes.map(|finding| (finding.problem.code(), finding.key));
    (pictures, codes.collect())
}

fn tree(house: &House, source: &str) -> Naskah {
    let read = read::read::<Cycle>(source.as_bytes());
    assert_eq!(house.check(&read, source.as_bytes()), [], "{source}");
    let (pictures, findings) = pictures(&read);
    assert_eq!(findings, [], "{source}");
    match house.prepare(&read).tree(&NOTA_DINAS, &pictures) {
        Outcome::Ready(naskah) => *naskah,
        other => panic!("{other:?}\n{source}"),
    }
}

fn write(house: &House, naskah: &Naskah, source: &str) -> [Vec<u8>; 2] {
    let read = read::read::<Cycle>(source.as_bytes());
    [Format::Pdf, Format::Docx].map(|format| {
        let written = house.write(naskah, format, &read, source.as_bytes());
        written.unwrap_or_else(|of| panic!("{of:?}")).bytes
    })
}

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house")
}

fn shown(naskah: &Naskah) -> Vec<&Gambar> {
    let blocks = naskah.lampiran.iter().flat_map(|part| &part.blocks);
    let shown = blocks.filter_map(|block| match block {
        Block::Gambar(gambar) => Some(gambar),
        _ => None,
    });
    shown.collect()
}

#[test]
fn an_annex_holds_text_or_pictures_or_both_upright_or_in_landscape() {
    let house = house();
    let photo = "{ berkas: foto.jpg, keterangan: Pos *Skouw* }";
    let map = "{ berkas: peta.png, uraian: Peta perbatasan }";
    for (annex, landscape, lines) in [
        ("isi: Teks.".to_owned(), false, &["¶ Teks."][..]),
        ("isi: Teks., arah: tegak".to_owned(), false, &["¶ Teks."]),
        ("isi: Teks., arah: lanskap".to_owned(), true, &["¶ Teks."]),
        (
            format!("gambar: [ {photo} ]"),
            false,
            &["[gambar foto.jpg: Pos Skouw] Pos Skouw"],
        ),
        (
            format!("arah: lanskap, isi: Teks., gambar: [ {map}, {photo} ]"),
            true,
            &[
                "¶ Teks.",
                "[gambar peta.png: Peta perbatasan] ",
                "[gambar foto.jpg: Pos Skouw] Gambar 2. Pos Skouw",
            ],
        ),
    ] {
        let naskah = tree(&house, &cycle(&annex));
        assert_eq!(naskah.lampiran[1].landscape, landscape, "{annex}");
        let outline = outline(&naskah);
        let annexed = outline.rsplit("judul Foto\n").next().expect("the annex");
        let annexed = annexed.split("ttd ").next().expect("the annex");
        assert_eq!(annexed.lines().collect::<Vec<_>>(), lines, "{annex}");
    }
}

#[test]
fn a_picture_is_as_large_as_its_pixels_and_its_page_allow() {
    let house = house();
    for (annex, widths) in [
        // The text's width; 150 pixels an inch; as high as the page has room.
        (
            "gambar: [ { berkas: peta.png, keterangan: A } ]",
            &[160.0..=160.0][..],
        ),
        (
            "gambar: [ { berkas: kecil.png, keterangan: A } ]",
            &[10.1..=10.2],
        ),
        (
            "gambar: [ { berkas: foto.jpg, keterangan: A } ]",
            &[108.0..=108.5],
        ),
        (
            "gambar: [ { berkas: tinggi.jpg, keterangan: A } ]",
            &[35.0..=51.0],
        ),
        (
            "arah: lanskap, gambar: [ { berkas: peta.png, keterangan: A }, { berkas: foto.jpg, keterangan: A } ]",
            &[190.0..=257.0, 60.0..=109.0],
        ),
    ] {
        let naskah = tree(&house, &cycle(annex));
        let shown = shown(&naskah);
        assert_eq!(shown.len(), widths.len());
        for (gambar, range) in shown.iter().zip(widths) {
            assert!(range.contains(&gambar.width), "{annex}: {}", gambar.width);
        }
        // Its caption, the title of its annex and the signature are on its page.
        if let [_] = shown.as_slice() {
            let [pdf, _] = write(&house, &naskah, &cycle(annex));
            let pages = pdf::pages(&pdf);
            let last = folded(pages.last().expect("a page"));
            for word in ["LAMPIRANII", "FOTO", "NamaDeputi"] {
                assert!(last.contains(word), "{annex}: {last}");
            }
        }
    }
}

#[test]
fn both_files_hold_the_picture_and_tell_of_it() {
    let house = house();
    let source = cycle(
        "gambar: [ { berkas: foto.jpg, keterangan: Pos Skouw }, { berkas: peta.png, keterangan: Peta, uraian: Peta <A> & B }, { berkas: foto.jpg, keterangan: Lagi } ]",
    );
    let naskah = tree(&house, &source);
    let [pdf_bytes, docx_bytes] = write(&house, &naskah, &source);
    let photo = picture(640, 480, ImageFormat::Jpeg);
    for bytes in [&pdf_bytes, &docx_bytes] {
        assert!(memchr::memmem::find(bytes, &photo).is_some());
    }
    let body = docx::part(&docx_bytes, "word/document.xml");
    for alt in ["Pos Skouw", "Peta &lt;A&gt; &amp; B", "Lagi"] {
        assert!(body.contains(&format!("descr=\"{alt}\"")), "{alt}");
    }
    let relations = docx::part(&docx_bytes, "word/_rels/document.xml.rels");
    for (target, shown) in [("rIdGambar1.jpeg", 2), ("rIdGambar2.png", 1)] {
        assert!(
            relations.contains(&format!("media/{target}")),
            "{relations}"
        );
        let id = target.split('.').next().unwrap_or_default();
        assert_eq!(body.matches(&format!("r:embed=\"{id}\"")).count(), shown);
    }
    let words = [pdf::text(&pdf_bytes), docx::text(&docx_bytes)];
    for text in words.map(|text| folded(&text)) {
        for word in ["Gambar1.PosSkouw", "Gambar2.Peta", "Gambar3.Lagi"] {
            assert!(text.contains(word), "{text}");
        }
    }
    // The same bytes from another house.
    let again = write(&self::house(), &tree(&self::house(), &source), &source);
    assert!(again == [pdf_bytes, docx_bytes]);
}

#[test]
fn what_is_no_picture_is_told_at_its_key() {
    for (gambar, wanted) in [
        ("{ berkas: foto.jpg, keterangan: A }", None),
        ("{ berkas: hampa.png, keterangan: A }", Some("gambar-rusak")),
        (
            "{ berkas: foto.heic, keterangan: A }",
            Some("gambar-jenis-lain"),
        ),
        (
            "{ berkas: potong.jpg, keterangan: A }",
            Some("gambar-rusak"),
        ),
        // Told of as missing files, and as ones outside the folder.
        ("{ berkas: hilang.jpg, keterangan: A }", None),
        ("{ berkas: ../foto.jpg, keterangan: A }", None),
    ] {
        let source = cycle(&format!("gambar: [ {gambar} ]"));
        let read = read::read::<Cycle>(source.as_bytes());
        let key = format!("{ANNEX}.gambar[0].berkas");
        let wanted: Vec<_> = wanted.map(|code| (code, key)).into_iter().collect();
        assert_eq!(pictures(&read).1, wanted, "{gambar}");
    }
    let key = format!("{ANNEX}.gambar[0].berkas");
    for (path, code) in [
        ("hilang.jpg", "berkas-tidak-ada"),
        ("../foto.jpg", "berkas-di-luar-folder"),
    ] {
        let source = cycle(&format!("gambar: [ {{ berkas: {path}, keterangan: A }} ]"));
        let read = read::read::<Cycle>(source.as_bytes());
        let findings = check::missing_files(&read, |_| false).into_iter();
        let findings = findings.chain(house().check(&read, source.as_bytes()));
        let told: Vec<_> = findings.map(|of| (of.problem.code(), of.key)).collect();
        assert_eq!(told, [(code, key.clone())]);
    }
}

#[test]
fn a_picture_is_described_and_named() {
    let house = house();
    let source = cycle("gambar: [ { berkas: foto.jpg } ]");
    let read = read::read::<Cycle>(source.as_bytes());
    let found = house.check(&read, source.as_bytes());
    let found: Vec<_> = found
        .iter()
        .map(|of| (of.problem.code(), &*of.key))
        .collect();
    let key = format!("{ANNEX}.gambar[0]");
    assert_eq!(found, [("gambar-tanpa-keterangan", &*key)]);
    for (annex, key) in [
        ("gambar: [ { keterangan: A } ]", format!("{key}.berkas")),
        ("gambar: []", format!("{ANNEX}.isi")),
    ] {
        let source = cycle(annex);
        let read = read::read::<Cycle>(source.as_bytes());
        for document in [&KONSEP, &NOTA_DINAS] {
            let lacking = Outcome::Lacking(Lacking::Keys(vec![key.clone()]));
            assert_eq!(house.tree(&read, document), lacking);
        }
    }
}

/// Whoever makes a document without the pictures is told of the first.
#[test]
fn a_picture_that_nobody_gave_is_missing() {
    let source = cycle("gambar: [ { berkas: foto.jpg, keterangan: A } ]");
    let read = read::read::<Cycle>(source.as_bytes());
    let Outcome::Failed(findings) = house().tree(&read, &NOTA_DINAS) else {
        panic!("no picture");
    };
    let told: Vec<_> = findings
        .iter()
        .map(|of| (of.problem.code(), &*of.key))
        .collect();
    let key = format!("{ANNEX}.gambar[0].berkas");
    assert_eq!(told, [("berkas-tidak-ada", &*key)]);
}

/// So that setting a document takes no more memory than the README says.
#[test]
fn pictures_are_bounded_together() {
    let large = picture(4000, 3900, ImageFormat::Jpeg);
    let names = (0..9).map(|n| format!("{{ berkas: {n}.jpg, keterangan: A }}"));
    let annex = format!("gambar: [ {} ]", names.collect::<Vec<_>>().join(", "));
    let source = cycle(&annex);
    let read = read::read::<Cycle>(source.as_bytes());
    let mut opened = 0;
    let (_, findings) = check::pictures(&read, |_| {
        opened += 1;
        Some(large.clone())
    });
    let told: Vec<_> = findings
        .iter()
        .map(|of| (of.problem.code(), &*of.key))
        .collect();
    let key = format!("{ANNEX}.gambar[4].berkas");
    assert_eq!(told, [("gambar-terlalu-banyak", &*key)]);
    assert_eq!(opened, 5);
}

/// What stands on a page covers its header in Word: the word of a draft is drawn on the picture, too.
#[test]
fn a_draft_says_so_on_its_pictures() {
    let house = house();
    let source =
        cycle("gambar: [ { berkas: foto.jpg, uraian: Pos }, { berkas: peta.png, uraian: Peta } ]");
    let read = read::read::<Cycle>(source.as_bytes());
    let (pictures, _) = pictures(&read);
    for (document, marks) in [(&KONSEP, 2), (&NOTA_DINAS, 0)] {
        let Outcome::Ready(naskah) = house.prepare(&read).tree(document, &pictures) else {
            panic!("{source}");
        };
        let [_, docx] = write(&house, &naskah, &source);
        let body = docx::part(&docx, "word/document.xml");
        let words = body.matches("string=\"KONSEP\"").count();
        assert_eq!(words, marks, "{}", document.name);
        // One paragraph holds the picture and, in front of it, the word.
        let paragraphs = body
            .split("</w:p>")
            .filter(|of| of.contains("string=\"KONSEP\""));
        for paragraph in paragraphs {
            assert!(
                paragraph.contains("<w:drawing>") && paragraph.contains("z-index:2516"),
                "{paragraph}"
            );
            // Where the page's own word stands, so that both are one.
            let header = docx::part(&docx, "word/header1.xml");
            for of in [paragraph, &*header] {
                let middle = "mso-position-vertical:center;mso-position-vertical-relative:page";
                assert!(of.contains(middle) && of.contains("rotation:315"), "{of}");
            }
        }
    }
}
