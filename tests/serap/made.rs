//! A document that was made, read back: of every key the text that it has in the cycle file.

use std::{
    collections::BTreeSet,
    fs,
    io::{Cursor, Read as _, Write as _},
};

use nodin::{
    Format, House, Outcome,
    assets::Assets,
    cycle::Cycle,
    fill::markdown::{phrase_tree, same, tree},
    naskah::{Block, Bookmark},
    read,
    rules::{
        check,
        documents::{DOCUMENTS, Document},
    },
    scan::docx::{self, Docx, Paragraph, Span},
    serap::CycleSource,
};

use crate::reading::texts;

/// Every document of every sample: its name, its bytes, and what is read of them.
pub(super) fn each(mut judge: impl FnMut(&str, &[u8], &Docx)) {
    each_made(|name, _, bytes, _| judge(name, bytes, &docx::read(bytes).expect("our own DOCX")));
}

/// The parts of a package that are text.
pub(crate) fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for index in 0..package.len() {
        let mut part = package.by_index(index).expect("a part");
        let (name, mut text) = (part.name().to_owned(), String::new());
        if part.read_to_string(&mut text).is_ok() {
            parts.push((name, text));
        }
    }
    parts
}

pub(crate) fn packed(parts: impl Iterator<Item = (String, String)>) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(name, options).expect("an archive");
        zip.write_all(text.as_bytes()).expect("an archive");
    }
    zip.finish().expect("an archive").into_inner()
}

/// The same, with its document and its cycle.
pub(super) fn each_made(mut judge: impl FnMut(&str, &'static Document, &[u8], CycleSource<'_>)) {
    let house = House::new(Assets::default()).expect("the shipped house is sound");
    let mut paths: Vec<_> = fs::read_dir("samples")
        .expect("samples")
        .map(|of| of.expect("an entry").path())
        .collect();
    paths.sort();
    for path in paths
        .iter()
        .filter(|path| path.extension().is_some_and(|of| of == "yaml"))
    {
        let source = fs::read(path).expect("a sample");
        let read = read::read::<Cycle>(&source);
        let beside = |path: &str| fs::read(format!("samples/{path}")).ok();
        let (pictures, _) = check::pictures(&read, beside);
        let cycle = CycleSource {
            bytes: &source,
            read: &read,
            pictures: &pictures,
        };
        let prepared = house.prepare(&read);
        for document in DOCUMENTS {
            if let Outcome::Ready(naskah) = prepared.tree(document, &pictures) {
                let made = house
                    .write(&naskah, Format::Docx, &read, &source)
                    .expect("a DOCX");
                let name = format!("{} {}", path.display(), document.name);
                judge(&name, document, &made.bytes, cycle);
            }
        }
    }
}

/// The paragraphs in which a key's text stands, cut to what is that text; of a table in which
/// nothing else stands all cells. None where nothing bears its mark.
fn of_key(docx: &Docx, key: &str) -> Vec<Paragraph> {
    let key = Bookmark::of_key(key);
    let is_of = |span: &Span| span.mark.as_ref().is_some_and(|mark| mark.key == key);
    let (mut own, mut mixed) = (BTreeSet::new(), BTreeSet::new());
    for paragraph in &docx.paragraphs {
        let Some(cell) = paragraph.cell else { continue };
        let mut spans = paragraph.spans.iter();
        if spans.any(|span| !is_of(span) && !span.text.is_empty()) {
            mixed.insert(cell.table);
        } else if paragraph.spans.iter().any(is_of) {
            own.insert(cell.table);
        }
    }
    let cut = docx.paragraphs.iter().filter_map(|paragraph| {
        let table = paragraph.cell.map(|cell| cell.table);
        let is_own = table.is_some_and(|of| own.contains(&of) && !mixed.contains(&of));
        let spans = paragraph.spans.iter().filter(|span| is_of(span));
        let spans: Vec<Span> = spans.cloned().collect();
        let is_here = !spans.is_empty() || is_own;
        is_here.then(|| Paragraph {
            spans,
            ..paragraph.clone()
        })
    });
    cut.collect()
}

/// Whether paragraphs say a text once, or as often as a document prints it.
fn says(paragraphs: &[Paragraph], text: &str) -> bool {
    let whole = |wanted: &[Block]| {
        (1..=paragraphs.len())
            .filter(|count| paragraphs.len().is_multiple_of(*count))
            .any(|count| {
                let mut parts = paragraphs.chunks(count);
                parts.all(|part| same(&docx::blocks(part, wanted), wanted))
            })
    };
    let short = nodin::naskah::Paragraph::new(phrase_tree(text));
    let short = [Block::Paragraph(short)];
    let exact = |of: &Paragraph| of.plain().to_lowercase() == text.to_lowercase();
    whole(&tree(text)) || whole(&short) || paragraphs.iter().all(exact)
}

#[test]
fn a_made_document_gives_every_key_its_text() {
    let (mut count, mut other) = (0, Vec::new());
    each_made(|name, _, bytes, cycle| {
        let docx = docx::read(bytes).expect("our own DOCX");
        let mut all = Vec::new();
        let value = serde_json::to_value(&cycle.read.value).expect("a cycle");
        texts(&value, String::new(), &mut all);
        assert!(docx.editors.is_empty(), "{name}");
        assert_eq!(docx.comments, [], "{name}");
        for (key, text) in &all {
            let paragraphs = of_key(&docx, key);
            let is_reckoned = text.chars().all(|c| c.is_ascii_digit() || "-:".contains(c));
            if paragraphs.is_empty() || is_reckoned {
                continue;
            }
            count += 1;
            if !says(&paragraphs, text) {
                let plain: Vec<String> = paragraphs.iter().map(Paragraph::plain).collect();
                other.push(format!("{name} {key}: {text:?}\n     {plain:?}"));
            }
        }
    });
    println!("{count} texts");
    assert!(count > 1000, "{count}");
    assert!(other.is_empty(), "{}: {}", other.len(), other.join("\n"));
}
