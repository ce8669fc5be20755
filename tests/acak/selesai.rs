//! Any bytes as a finished document: read back, or told to be none.

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    fill::markdown,
    read,
    rules::documents::NOTA_DINAS,
    scan::{Unreadable, docx, pdf},
};
use proptest::{prelude::*, sample::Index, test_runner::TestRunner};

use super::{edited_at, edits};
use crate::seeded;

const SIGNS: &[&str] = &[
    "<<",
    ">>",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "/",
    "%",
    "obj",
    "endobj",
    "stream\n",
    "endstream",
    "xref",
    "trailer",
    "startxref",
    "%%EOF",
    " 0 R",
    "1 0 R",
    "2 0 R",
    "0",
    "-1",
    "9",
    "65535",
    "4294967296",
    "99999999999999999999",
    "/Kids",
    "/Parent",
    "/Names",
    "/EF",
    "/F",
    "/UF",
    "/Length",
    "/Filter",
    "/FlateDecode",
    "/Prev",
    "/XRefStm",
    "/Contents",
    "/Resources",
    "/Font",
    "/Encrypt",
    "PK\u{1}\u{2}",
    "PK\u{3}\u{4}",
    "\u{0}",
];

/// A nota dinas that carries its cycle file, and one for Word.
fn finished() -> [Vec<u8>; 2] {
    let source = b"versi: 1
siklus: { nomor: S-7/2024, isu: Uji, tahun: 2024 }
pejabat: { deputi: { nama: Nama } }
rekomendasi: { butir: [ { uraian: Menyusun jadwal } ] }
nota_dinas: { nomor: B-1, tanggal: 2024-02-28, hal: Uji, isi: Isi. }
";
    let house = House::new(Assets::default()).expect("the shipped house");
    let read = read::read::<Cycle>(source);
    let Outcome::Ready(naskah) = house.tree(&read, &NOTA_DINAS) else {
        panic!("not ready")
    };
    Format::ALL.map(|format| {
        let written = house.write_carrying(&naskah, format, &read, source, true);
        written.expect("a file").bytes
    })
}

/// A PDF with nothing compressed in it, so that a change goes through to what pages draw.
fn unpacked(pdf: &[u8]) -> Vec<u8> {
    let mut document = lopdf::Document::load_mem(pdf).expect("a PDF");
    document.decompress();
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("a PDF");
    bytes
}

/// Where a PDF holds no font and no picture: a change there would be a change to nothing.
fn without_large_streams(pdf: &[u8]) -> Vec<usize> {
    let of = |word: &[u8], from: usize| {
        let rest = pdf.get(from..).unwrap_or_default();
        let at = rest.windows(word.len()).position(|window| window == word);
        at.map_or(pdf.len(), |at| from + at)
    };
    let (mut places, mut from) = (Vec::new(), 0);
    while from < pdf.len() {
        let start = of(b"stream\n", from).min(pdf.len());
        let end = of(b"endstream", start);
        let small = if end - start < 8_000 { end } else { start };
        places.extend(from..small);
        from = end + 9;
    }
    places
}

#[test]
fn a_finished_document_with_any_change_is_read_or_refused() {
    let [packed, word] = finished();
    assert!(pdf::source(&packed).is_ok_and(|source| source.is_some()));
    assert!(docx::text(&word).is_ok_and(|text| text.contains("Menyusun jadwal")));
    let bare = unpacked(&packed);
    assert_eq!(pdf::pages(&bare), pdf::pages(&packed));
    let all = (0..word.len()).collect();
    let places = [
        without_large_streams(&packed),
        without_large_streams(&bare),
        all,
    ];
    let mut runner = TestRunner::new(seeded(200));
    let cut = proptest::option::weighted(0.1, any::<Index>());
    let result = runner.run(&(edits(SIGNS, 8), cut), |(edits, cut)| {
        for (whole, places) in [&packed, &bare, &word].into_iter().zip(&places) {
            let mut bytes = edited_at(whole.clone(), &edits, places);
            if let Some(cut) = cut {
                bytes.truncate(cut.index(bytes.len()));
            }
            let _ = (pdf::pages(&bytes), pdf::source(&bytes));
            let _ = (docx::text(&bytes), docx::read(&bytes));
        }
        Ok(())
    });
    result.expect("nothing panics");
}

const MARKUP: &[&str] = &[
    "<w:p>",
    "</w:p>",
    "<w:p/>",
    "<w:r>",
    "</w:r>",
    "<w:t>",
    "</w:t>",
    "<w:t>*a_</w:t>",
    "<w:tbl>",
    "</w:tbl>",
    "<w:tr>",
    "</w:tr>",
    "<w:tc>",
    "</w:tc>",
    "<w:del w:id=\"1\">",
    "</w:del>",
    "<w:ins>",
    "</w:ins>",
    "<w:rPr><w:del/></w:rPr>",
    "<w:pPr>",
    "</w:pPr>",
    "<w:bookmarkStart w:id=\"1\" w:name=\"_nd21edfaf5f85\"/>",
    "<w:bookmarkEnd w:id=\"1\"/>",
    "<w:numPr><w:ilvl w:val=\"8\"/><w:numId w:val=\"2\"/></w:numPr>",
    "<w:gridSpan w:val=\"99999999999\"/>",
    "<w:ind w:left=\"-2147483648\" w:hanging=\"2147483647\"/>",
    "<w:fldChar w:fldCharType=\"begin\"/>",
    "<w:fldChar w:fldCharType=\"end\"/>",
    "<w:sdt>",
    "</w:sdt>",
    "w:val=\"",
    "\"",
    "9",
    "-",
    "4294967295",
    "_2",
];

/// Its XML changed anywhere, in a package that is sound: read or refused, and what is read is
/// written as a text or not.
#[test]
fn a_docx_with_any_change_to_its_markup_is_read_or_refused() {
    let [_, word] = finished();
    let parts = crate::serap::made::parts(&word);
    let mut runner = TestRunner::new(seeded(300));
    let result = runner.run(&edits(MARKUP, 8), |edits| {
        let changed = parts.iter().map(|(name, part)| {
            let is_read = ["document", "styles", "numbering"]
                .iter()
                .any(|of| name == &format!("word/{of}.xml"));
            if !is_read {
                return (name.clone(), part.clone());
            }
            let places = part
                .match_indices('<')
                .map(|(at, _)| at)
                .collect::<Vec<_>>();
            let bytes = edited_at(part.clone().into_bytes(), &edits, &places);
            (name.clone(), String::from_utf8_lossy(&bytes).into_owned())
        });
        if let Ok(read) = docx::read(&crate::serap::made::packed(changed)) {
            let blocks = docx::blocks(&read.paragraphs, &[]);
            let _ = markdown::text(&blocks);
        }
        Ok(())
    });
    result.expect("nothing panics");
}

/// A small file that unpacks to far more than it may.
#[test]
fn a_bomb_is_refused() {
    let bomb = |pages: usize, content: usize| {
        let mut document = lopdf::Document::with_version("1.7");
        let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), vec![b' '; content]);
        stream.compress().expect("smaller");
        let content = document.add_object(stream);
        let tree = document.new_object_id();
        let kids: Vec<lopdf::Object> = (0..pages)
            .map(|_| {
                let page = lopdf::dictionary! { "Type" => "Page", "Parent" => tree, "Contents" => content };
                document.add_object(page).into()
            })
            .collect();
        let count = i64::try_from(pages).expect("few");
        let node = lopdf::dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count };
        document.objects.insert(tree, node.into());
        let catalog =
            document.add_object(lopdf::dictionary! { "Type" => "Catalog", "Pages" => tree });
        document.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        document.save_to(&mut bytes).expect("a PDF");
        bytes
    };
    assert_eq!(pdf::pages(&bomb(3, 1000)), Ok(vec![String::new(); 3]));
    for (pages, content) in [(1, 4 << 20), (400, 1 << 18), (3000, 10)] {
        assert_eq!(
            pdf::pages(&bomb(pages, content)),
            Err(Unreadable::Broken),
            "{pages}"
        );
    }
}

/// What refers to itself, and what nests without end.
#[test]
fn a_pdf_made_to_trouble_its_readers_is_refused_or_read() {
    let deep =
        |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    for objects in [
        "1 0 obj\n<</Type/Catalog/Pages 2 0 R/Names 3 0 R/AF 3 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[2 0 R 2 0 R 2 0 R]/Count 3>>\nendobj\n3 0 obj\n<</EmbeddedFiles 3 0 R/Kids[3 0 R 3 0 R 3 0 R]/Names[3 0 R 3 0 R]>>\nendobj\n".to_owned(),
        "1 0 obj\n<</Type/Catalog/Pages 1 0 R/Names 1 0 R/EmbeddedFiles 1 0 R/UF(siklus.yaml)/EF 1 0 R/F 1 0 R/Kids[1 0 R]/Names[1 0 R]>>\nendobj\n".to_owned(),
        "1 0 obj\n2 0 R\nendobj\n2 0 obj\n1 0 R\nendobj\n".to_owned(),
        format!("1 0 obj\n{}\nendobj\n", deep("[", "]")),
        format!("1 0 obj\n{}\nendobj\n", deep("<</A", ">>")),
        format!("1 0 obj\n{}\nendobj\n", deep("(", ")")),
    ] {
        let pdf = format!("%PDF-1.7\n{objects}trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n");
        let _ = pdf::pages(pdf.as_bytes());
        assert!(!matches!(pdf::source(pdf.as_bytes()), Ok(Some(_))));
    }
}
