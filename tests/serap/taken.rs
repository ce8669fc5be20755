//! Edits of a document, and what of them goes into its cycle file.

use std::{fs, ops::Range, sync::LazyLock};

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    finding::AbsorbProblem,
    picture::Pictures,
    read::{self, Read},
    rules::{
        check,
        documents::{BAHAN, Document, KONSEP, LAPORAN, NOTA_DINAS},
    },
    scan::docx,
    serap::{CycleSource, Serapan, absorb},
};
use roxmltree::Node;

use super::made::{each_made, packed, parts};

pub(super) const SAMPLE: &str = "samples/2024-natuna-utara.yaml";
pub(super) static HOUSE: LazyLock<House> =
    LazyLock::new(|| House::new(Assets::default()).expect("the shipped house is sound"));

pub(super) fn sample() -> Vec<u8> {
    fs::read(SAMPLE).expect("a sample")
}

fn pictures(read: &Read<Cycle>) -> Pictures {
    check::pictures(read, |path| fs::read(format!("samples/{path}")).ok()).0
}

pub(super) fn made(source: &[u8], document: &Document) -> Option<Vec<u8>> {
    let read = read::read::<Cycle>(source);
    let prepared = HOUSE.prepare(&read);
    let Outcome::Ready(naskah) = prepared.tree(document, &pictures(&read)) else {
        return None;
    };
    let written = HOUSE.write(&naskah, Format::Docx, &read, source);
    Some(written.expect("a DOCX").bytes)
}

pub(super) fn absorbed(
    source: &[u8],
    docx: &[u8],
    taken: &[&str],
) -> Result<Serapan, AbsorbProblem> {
    let read = read::read::<Cycle>(source);
    let cycle = CycleSource {
        bytes: source,
        read: &read,
        pictures: &pictures(&read),
    };
    let taken: Vec<String> = taken.iter().map(|key| (*key).to_owned()).collect();
    absorb(&HOUSE, cycle, &docx::read(docx)?, &taken)
}

/// The body of a document as XML, to be edited.
pub(crate) struct Body(pub(crate) String);

impl Body {
    pub(crate) fn of(docx: &[u8]) -> Self {
        let body = parts(docx)
            .into_iter()
            .find(|(name, _)| name == "word/document.xml");
        Self(body.expect("a body").1)
    }

    pub(crate) fn into(self, docx: &[u8]) -> Vec<u8> {
        packed(parts(docx).into_iter().map(|(name, text)| {
            let is_body = name == "word/document.xml";
            (name, if is_body { self.0.clone() } else { text })
        }))
    }

    /// Where the innermost element of a name is whose text begins so.
    pub(crate) fn range(&self, name: &str, start: &str) -> Range<usize> {
        let document = roxmltree::Document::parse(&self.0).expect("XML");
        let text = |node: Node<'_, '_>| -> String {
            let texts = node.descendants().filter(|of| of.tag_name().name() == "t");
            let text: String = texts.filter_map(|of| of.text()).collect();
            text.replace('\u{A0}', " ")
        };
        let mut found = document.descendants().filter(|node| {
            node.tag_name().name() == name && text(*node).trim_start().starts_with(start)
        });
        let node = found
            .next()
            .unwrap_or_else(|| panic!("no {name} “{start}”"));
        node.range()
    }

    pub(crate) fn replace(&mut self, old: &str, new: &str) {
        assert!(self.0.contains(old), "no “{old}”");
        self.0 = self.0.replacen(old, new, 1);
    }

    pub(crate) fn remove(&mut self, name: &str, start: &str) -> String {
        let range = self.range(name, start);
        self.0.drain(range).collect()
    }

    pub(crate) fn after(&mut self, name: &str, start: &str, new: &str) {
        let end = self.range(name, start).end;
        self.0.insert_str(end, new);
    }

    /// A copy of an element that says something else, without bookmarks, after it.
    pub(crate) fn add(&mut self, name: &str, start: &str, texts: &[&str]) {
        let copy = &self.0[self.range(name, start)];
        let mut new = String::new();
        let mut texts = texts.iter();
        for piece in copy.split_inclusive('>') {
            let is_mark = piece.contains("<w:bookmark");
            match piece.split_once("</w:t>") {
                Some((_, rest)) => {
                    new.push_str(texts.next().copied().unwrap_or_default());
                    new.push_str("</w:t>");
                    new.push_str(rest);
                }
                None if is_mark => {}
                None => new.push_str(piece),
            }
        }
        self.after(name, start, &new);
    }
}

/// An edit of a document, and the keys that it changes.
type Case = (
    &'static str,
    &'static Document,
    fn(&mut Body),
    &'static [&'static str],
);

const TAKEN: &[Case] = &[
    (
        "a word",
        &KONSEP,
        |body| body.replace("Kapal ikan asing", "Kapal nelayan asing"),
        &["nota_dinas.isi"],
    ),
    (
        "a paragraph added",
        &KONSEP,
        |body| body.add("p", "Kapal ikan asing", &["Butir baru."]),
        &["nota_dinas.isi"],
    ),
    (
        "a paragraph removed",
        &KONSEP,
        |body| drop(body.remove("p", "Patroli terlaksana")),
        &["nota_dinas.isi"],
    ),
    (
        "a paragraph moved",
        &KONSEP,
        |body| {
            let moved = body.remove("p", "Patroli terlaksana");
            body.after("p", "ASEAN dan Tiongkok", &moved);
        },
        &["nota_dinas.isi"],
    ),
    (
        "hal",
        &KONSEP,
        |body| body.replace("Penyampaian Rumusan Rekomendasi", "Penyampaian Rekomendasi"),
        &["nota_dinas.hal"],
    ),
    (
        "a made sentence",
        &KONSEP,
        |body| body.replace("Menindaklanjuti arahan", "Memenuhi arahan"),
        &["nota_dinas.pembuka"],
    ),
    (
        "a row removed",
        &KONSEP,
        |body| drop(body.remove("tr", "2.Memadukan jadwal")),
        &["rekomendasi.butir[1]"],
    ),
    (
        "a row added",
        &KONSEP,
        |body| {
            body.add(
                "tr",
                "2.Memadukan jadwal",
                &["3.", "Rekomendasi baru.", "Dasar baru.", "Polri"],
            );
        },
        &["rekomendasi.butir[2]"],
    ),
    (
        "a row moved",
        &KONSEP,
        |body| {
            let moved = body.remove("tr", "2.Memadukan jadwal");
            body.after("tr", "3.", &moved);
        },
        &["rekomendasi.butir[1]"],
    ),
    (
        "a date",
        &NOTA_DINAS,
        |body| body.replace("28\u{A0}Februari\u{A0}2024", "29\u{A0}Februari\u{A0}2024"),
        &["nota_dinas.tanggal"],
    ),
    (
        "a K/L",
        &KONSEP,
        |body| body.replace(">TNI Angkatan Laut<", ">Kementerian Pertahanan<"),
        &["rekomendasi.butir[0].penanggung_jawab[2]"],
    ),
    (
        "an item removed",
        &BAHAN,
        |body| {
            let start = body.range("p", "Pokok Isu").end;
            let end = body.0[start..].find("</w:p>").expect("an item") + start + "</w:p>".len();
            body.0.drain(start..end);
        },
        &["bahan.pokok_isu[0]"],
    ),
    (
        "a tracked insertion",
        &KONSEP,
        |body| {
            let run = "<w:r><w:t xml:space=\"preserve\">Lagi pula, </w:t></w:r>";
            let at = body.range("p", "Kapal ikan asing");
            let first = body.0[at.clone()].find("<w:r>").expect("a run") + at.start;
            let inserted = format!(
                "<w:ins w:id=\"900\" w:author=\"Sesdep\" w:date=\"2024-02-27T00:00:00Z\">{run}</w:ins>"
            );
            body.0.insert_str(first, &inserted);
        },
        &["nota_dinas.isi"],
    ),
];

#[test]
fn an_edit_goes_to_its_key_and_comes_out_again() {
    let source = sample();
    for (what, document, edit, keys) in TAKEN {
        let docx = made(&source, document).expect("a document");
        let mut body = Body::of(&docx);
        edit(&mut body);
        let edited = body.into(&docx);
        let serapan = absorbed(&source, &edited, &[]).expect("our own document");
        let taken: Vec<&str> = serapan
            .perubahan
            .iter()
            .map(|of| of.kunci.as_str())
            .collect();
        assert_eq!(taken, *keys, "{what}: {serapan:#?}");
        assert_eq!(
            (&*serapan.pilihan, &*serapan.sisa),
            (&[][..], &[][..]),
            "{what}"
        );
        let new = serapan.berkas_baru.expect("a file");
        let again = absorbed(&new, &edited, &[]).expect("our own document");
        assert!(again.is_empty(), "{what}: {again:#?}");
    }
}

/// The law over all documents of all samples, with their pictures.
#[test]
fn what_was_made_says_nothing_new() {
    let mut count = 0;
    each_made(|name, document, bytes, cycle| {
        let serapan = absorb(
            &HOUSE,
            cycle,
            &docx::read(bytes).expect("our own DOCX"),
            &[],
        )
        .expect("our own document");
        assert!(serapan.is_silent(), "{name}: {serapan:#?}");
        assert_eq!(serapan.dokumen, document.name, "{name}");
        assert_eq!(serapan.berkas_baru, None, "{name}");
        count += 1;
    });
    assert!(count > 30, "{count}");
}

#[test]
fn what_nobody_owns_is_told() {
    let source = sample();
    let docx = made(&source, &KONSEP).expect("a konsep");
    for edit in [
        (|body| body.replace("JALAN MEDAN", "JL. MEDAN")) as fn(&mut Body),
        |body| body.replace(">NOTA DINAS<", ">SURAT DINAS<"),
        |body| {
            body.replace("<w:body>", "<w:body><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Judul sendiri</w:t></w:r></w:p>");
        },
    ] {
        let mut body = Body::of(&docx);
        edit(&mut body);
        let serapan = absorbed(&source, &body.into(&docx), &[]).expect("our own document");
        assert_eq!(serapan.perubahan, []);
        assert_eq!(serapan.sisa.len(), 1, "{serapan:#?}");
        assert_eq!(serapan.berkas_baru, None);
    }
}

#[test]
fn a_file_that_changed_since_is_not_undone() {
    let old = sample();
    let docx = made(&old, &KONSEP).expect("a konsep");
    let text = String::from_utf8(old).expect("UTF-8");
    let mine = text.replacen(
        "Penyampaian Rumusan Rekomendasi mengenai",
        "Laporan mengenai",
        1,
    );
    assert_ne!(mine, text);
    // The document says what it said: the file's doing.
    let serapan = absorbed(mine.as_bytes(), &docx, &[]).expect("our own document");
    assert!(serapan.is_empty(), "{serapan:#?}");

    // Another text was edited: taken. The same one: asked.
    let mut body = Body::of(&docx);
    body.replace("Kapal ikan asing", "Kapal nelayan asing");
    let edited = body.into(&docx);
    let serapan = absorbed(mine.as_bytes(), &edited, &[]).expect("our own document");
    let keys: Vec<&str> = serapan
        .perubahan
        .iter()
        .map(|of| of.kunci.as_str())
        .collect();
    assert_eq!(keys, ["nota_dinas.isi"], "{serapan:#?}");
    let mut body = Body::of(&docx);
    body.replace("Penyampaian Rumusan Rekomendasi", "Penyampaian Rekomendasi");
    let edited = body.into(&docx);
    let serapan = absorbed(mine.as_bytes(), &edited, &[]).expect("our own document");
    assert_eq!(serapan.perubahan, []);
    assert_eq!(serapan.pilihan[0].kunci, "nota_dinas.hal");
    let serapan = absorbed(mine.as_bytes(), &edited, &["nota_dinas.hal"]).expect("ours");
    assert_eq!(serapan.perubahan[0].kunci, "nota_dinas.hal");
}

#[test]
fn what_is_not_its_own_is_refused() {
    let source = sample();
    let docx = made(&source, &LAPORAN).expect("a laporan");
    let other = fs::read("samples/2018-batas-darat-timor-leste.yaml").expect("a sample");
    let refused = |source: &[u8], docx: &[u8]| absorbed(source, docx, &[]).expect_err("refused");
    assert!(matches!(
        refused(&other, &docx),
        AbsorbProblem::OtherCycle { .. }
    ));
    assert!(matches!(refused(&source, b"%PDF-"), AbsorbProblem::NotDocx));
    assert!(matches!(
        refused(&source, b"PK\x03\x04"),
        AbsorbProblem::BrokenDocx
    ));
    let bare = parts(&docx)
        .into_iter()
        .filter(|(name, _)| name != "docProps/custom.xml");
    let bare = packed(bare.map(|(name, text)| match name.as_str() {
        "_rels/.rels" => {
            let start = text
                .find("<Relationship Id=\"rId4\"")
                .expect("a relationship");
            let end = text[start..].find("/>").expect("its end") + start + 2;
            (name, format!("{}{}", &text[..start], &text[end..]))
        }
        _ => (name, text),
    }));
    assert!(matches!(refused(&source, &bare), AbsorbProblem::Foreign));
    let body = Body::of(&docx);
    let unmarked = body.0.replace("w:name=\"_n", "w:name=\"x");
    let unmarked = Body(unmarked).into(&docx);
    assert!(matches!(
        refused(&source, &unmarked),
        AbsorbProblem::FewBookmarks { left: 0, .. }
    ));
}
