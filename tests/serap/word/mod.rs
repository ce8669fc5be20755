//! What Word and others make of a document when somebody edits it, as they write it: a body each,
//! and what is read of it.
//!
//! Where each habit was read: runs cut by `rsid` and `proofErr`, ECMA-376 part 1, 17.3.2.25 and
//! 17.13.8; bookmarks over several paragraphs, 17.13.6; a deleted end of a paragraph, 17.13.5.15,
//! and what Word's “Accept All Changes” makes of it (OfficeDev/open-xml-docs, issue 355: the second
//! paragraph's properties remain); moves, 17.13.5.21 to 17.13.5.28; ids of styles in the language of
//! Word, names in English (PHPOffice/PHPWord, issue 2422; transpect/docx2hub, issue 24).

mod habits;
mod package;

use std::fmt::Write as _;

use nodin::scan::{
    Unreadable,
    docx::{self, Docx, Paragraph},
};

use super::made;
use habits::HABITS;
use package::{body, brief, package, read};

#[test]
fn habits_of_word_make_no_difference() {
    for (habit, short, wanted) in HABITS {
        assert_eq!(brief(&read(short, &[])), *wanted, "{habit}");
    }
}

#[test]
fn tracked_changes_are_told_by_who_made_them() {
    let docx = read(
        "<w:p>'Rapat '<w:del w:author=\"Deputi\"><w:r><w:delText>lama</w:delText></w:r></w:del>\
         <w:ins w:author=\"Sesdep\">'baru'</w:ins><w:ins>'!'</w:ins></w:p>\
         <w:p><w:pPr><w:rPr><w:ins w:author=\"Asdep\"/></w:rPr></w:pPr><w:moveTo w:author=\"Kabid\">'x'</w:moveTo>\
         <w:r><w:rPr><w:b/><w:rPrChange w:author=\"Notulis\"><w:rPr/></w:rPrChange></w:rPr><w:t>y</w:t></w:r></w:p>",
        &[],
    );
    let wanted = ["Asdep", "Deputi", "Kabid", "Notulis", "Sesdep"];
    assert!(docx.editors.iter().eq(wanted), "{:?}", docx.editors);
}

#[test]
fn comments_are_told_with_the_words_that_they_are_about() {
    let comments = "<w:comments><w:comment w:id=\"4\" w:author=\"Asdep\" w:date=\"2026-03-02T10:00:00Z\">\
                    <w:p><w:r><w:annotationRef/></w:r><w:r><w:t>Mohon dicek.</w:t></w:r></w:p></w:comment></w:comments>";
    let docx = read(
        "<w:p>'Satu.'</w:p><w:p>'Du'<w:commentRangeStart w:id=\"4\"/>'a ti'<w:commentRangeEnd w:id=\"4\"/>\
         <w:r><w:commentReference w:id=\"4\"/></w:r>'ga'</w:p>",
        &[("comments", comments)],
    );
    let [comment] = docx.comments.as_slice() else {
        panic!("{:?}", docx.comments)
    };
    assert_eq!(
        (comment.author.as_str(), comment.text.as_str()),
        ("Asdep", "Mohon dicek.")
    );
    assert_eq!(comment.about, "a ti");
}

#[test]
fn a_style_tells_headings_whatever_language_its_id_is_in() {
    let docx = read(
        "<w:p><w:pPr><w:pStyle w:val=\"berschrift2\"/></w:pPr>'Judul'</w:p><w:p>'isi'</w:p>",
        &[],
    );
    let [heading, text] = docx.paragraphs.as_slice() else {
        panic!("{docx:?}")
    };
    assert_eq!((heading.heading, text.heading), (Some(2), None));
}

#[test]
fn headers_footers_and_notes_stand_beside_the_body() {
    let part = |name: &str, text: &str| {
        format!(
            "<w:{name}>{}</w:{name}>",
            body(&format!("<w:p>'{text}'</w:p>"))
        )
    };
    let (header, footer) = (part("hdr", "RAHASIA"), part("ftr", "kaki"));
    let notes = "<w:footnotes><w:footnote w:type=\"separator\"><w:p><w:r><w:t>-</w:t></w:r></w:p></w:footnote>\
                 <w:footnote w:id=\"2\"><w:p><w:r><w:t>catatan</w:t></w:r></w:p></w:footnote></w:footnotes>";
    let docx = read(
        "<w:p>'isi'</w:p>",
        &[
            ("footer", &footer),
            ("header", &header),
            ("footnotes", notes),
        ],
    );
    let parts: Vec<(bool, String)> = docx
        .paragraphs
        .iter()
        .map(|of| (of.in_body, of.plain()))
        .collect();
    let wanted = [
        (true, "isi"),
        (false, "RAHASIA"),
        (false, "kaki"),
        (false, "catatan"),
    ];
    assert_eq!(parts, wanted.map(|(is, text)| (is, text.to_owned())));
}

#[test]
fn what_is_no_document_is_told_and_what_is_hostile_stops_at_a_limit() {
    let deep = |count: usize| format!("{}x{}", "<w:p>".repeat(count), "</w:p>".repeat(count));
    let cases = [
        (b"%PDF-1.7".to_vec(), Unreadable::Other("DOCX")),
        (b"PK\x03\x04 dan seterusnya".to_vec(), Unreadable::Broken),
        (package("<w:p>", &[]), Unreadable::Broken),
        (package(&deep(1000), &[]), Unreadable::Broken),
        (
            package(&"<w:p/>".repeat(5_000_000), &[]),
            Unreadable::Broken,
        ),
        (package(&" ".repeat(33 << 20), &[]), Unreadable::Broken),
        (package("<!DOCTYPE x>", &[]), Unreadable::Broken),
    ];
    for (index, (bytes, wanted)) in cases.iter().enumerate() {
        assert_eq!(docx::read(bytes).map(|_| ()), Err(*wanted), "{index}");
    }
    // Deep, but not too deep.
    assert!(docx::read(&package(&deep(50), &[])).is_ok());
}

/// Whole documents: runs cut at every third letter, and styles under other ids.
#[test]
fn a_whole_document_reads_the_same_however_word_saved_it() {
    let mut count = 0;
    made::each(|name, bytes, made| {
        let parts = made::parts(bytes);
        let edited = parts.iter().map(|(name, part)| {
            let mut part = part.clone();
            if name == "word/document.xml" {
                part = cut_runs(&part);
            }
            for (id, other) in [
                ("BodyText", "Textkrper"),
                ("ListNumber", "Listennummer"),
                ("Heading2", "berschrift2"),
            ] {
                part = part.replace(&format!("\"{id}\""), &format!("\"{other}\""));
            }
            (name.clone(), part)
        });
        let edited = docx::read(&made::packed(edited)).expect("a DOCX");
        let said = |docx: &Docx| -> Vec<Paragraph> { docx.paragraphs.clone() };
        assert_eq!(said(&edited), said(made), "{name}");
        count += 1;
    });
    assert!(count > 20, "{count}");
}

/// Every run of text as three, with what Word leaves between them.
fn cut_runs(part: &str) -> String {
    let mut cut = String::new();
    let mut rest = part;
    while let Some(start) = rest.find("<w:r>") {
        let end = rest[start..]
            .find("</w:r>")
            .map_or(rest.len(), |end| start + end + 6);
        let run = &rest[start..end];
        cut += &rest[..start];
        let text = run
            .find("<w:t")
            .filter(|_| run.matches("<w:t ").count() + run.matches("<w:t>").count() == 1);
        let text = text
            .and_then(|open| Some((open, open + run[open..].find('>')? + 1, run.find("</w:t>")?)));
        match text.filter(|(_, from, to)| !run[*from..*to].contains('&') && to > from) {
            Some((open, from, to)) => {
                let letters: Vec<char> = run[from..to].chars().collect();
                let pieces = letters.chunks(letters.len().div_ceil(3)).enumerate().map(|(index, piece)| {
                    let piece: String = piece.iter().collect();
                    // What stands beside the text stays with the first and the last piece.
                    let properties = run.find("</w:rPr>").map_or("", |end| &run[5..end + 8]);
                    let before = if index == 0 { &run[5 + properties.len()..open] } else { "" };
                    format!(
                        "<w:r w:rsidR=\"00{index}A1\">{properties}{before}<w:t xml:space=\"preserve\">{piece}</w:t></w:r>"
                    )
                });
                cut += &pieces
                    .collect::<Vec<_>>()
                    .join("<w:proofErr w:type=\"gramStart\"/>");
                let after = &run[to + 6..run.len() - 6];
                if !after.is_empty() {
                    let properties = run.find("</w:rPr>").map_or("", |end| &run[5..end + 8]);
                    let _ = write!(cut, "<w:r>{properties}{after}</w:r>");
                }
            }
            None => cut += run,
        }
        rest = &rest[end..];
    }
    cut + rest
}
