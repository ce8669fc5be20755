//! What Word and others make of a document when somebody edits it, as they write it: a body each,
//! and what is read of it.
//!
//! Where each habit was read: runs cut by `rsid` and `proofErr`, ECMA-376 part 1, 17.3.2.25 and
//! 17.13.8; bookmarks over several paragraphs, 17.13.6; a deleted end of a paragraph, 17.13.5.15,
//! and what Word's “Accept All Changes” makes of it (OfficeDev/open-xml-docs, issue 355: the second
//! paragraph's properties remain); moves, 17.13.5.21 to 17.13.5.28; ids of styles in the language of
//! Word, names in English (PHPOffice/PHPWord, issue 2422; transpect/docx2hub, issue 24).

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use nodin::{
    naskah::Inline,
    scan::{
        Unreadable,
        docx::{self, Docx, Paragraph},
    },
};
use zip::{ZipWriter, write::SimpleFileOptions};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A package of parts; those that are related to the main document by kind.
fn package(body: &str, related: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, text: &str| {
        zip.start_file(name, SimpleFileOptions::default())
            .expect("an archive");
        zip.write_all(text.as_bytes()).expect("an archive");
    };
    let mut relations = String::new();
    for (index, (kind, part)) in related.iter().enumerate() {
        let _ = write!(
            relations,
            "<Relationship Id=\"r{index}\" Type=\"{REL}/{kind}\" Target=\"{kind}{index}.xml\"/>"
        );
        add(
            &format!("word/{kind}{index}.xml"),
            &part.replacen('>', &format!(" xmlns:w=\"{W}\">"), 1),
        );
    }
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    add(
        "word/_rels/document.xml.rels",
        &format!("<Relationships xmlns=\"{rels}\">{relations}</Relationships>"),
    );
    add(
        "word/document.xml",
        &format!(
            "<w:document xmlns:w=\"{W}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
             xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"urn:m\"><w:body>{body}</w:body></w:document>"
        ),
    );
    zip.finish().expect("an archive").into_inner()
}

/// Paragraphs, one a line: what marks it in brackets, `{…}` round the text of a bookmark, `<b>` and
/// `<i>`, `/` for a break.
fn brief(docx: &Docx) -> String {
    let lines = docx.paragraphs.iter().map(|paragraph| {
        let mut line = String::new();
        if let Some(cell) = paragraph.cell {
            let _ = write!(line, "[{} {}]", cell.row, cell.column);
        }
        if let Some(list) = &paragraph.list {
            let _ = write!(line, "[{}]", list.shown);
        }
        for span in &paragraph.spans {
            let text: String = span.text.iter().map(shown).collect();
            let _ = match span.mark {
                Some(_) => write!(line, "{{{text}}}"),
                None => write!(line, "{text}"),
            };
        }
        line
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn shown(inline: &Inline) -> String {
    match inline {
        Inline::Break => "/".to_owned(),
        Inline::Run(run) => {
            let mut text = run.text.clone();
            for (is_on, mark) in [(run.look.italic, "i"), (run.look.bold, "b")] {
                if is_on {
                    text = format!("<{mark}>{text}</{mark}>");
                }
            }
            text
        }
    }
}

/// `S`…`E`: a bookmark of ours; `'…'`: a run.
fn body(short: &str) -> String {
    let mut body = String::new();
    let mut runs = short.split('\'');
    while let Some(markup) = runs.next() {
        body += &markup
            .replace(
                "[S]",
                "<w:bookmarkStart w:id=\"7\" w:name=\"_nd21edfaf5f85\"/>",
            )
            .replace("[E]", "<w:bookmarkEnd w:id=\"7\"/>")
            .replace(
                " BY",
                " w:id=\"1\" w:author=\"Sesdep\" w:date=\"2026-03-02T09:30:00Z\"",
            );
        if let Some(text) = runs.next() {
            let _ = write!(body, "<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
        }
    }
    body
}

/// A habit, a body in which it shows, and what is read.
const HABITS: &[(&str, &str, &str)] = &[
    (
        "runs cut by editing sessions and by the spelling checker",
        "<w:p w:rsidR=\"00A1\" w:rsidRDefault=\"00B2\">[S]'Ra'<w:proofErr w:type=\"spellStart\"/>'p'<w:proofErr w:type=\"spellEnd\"/>\
         <w:r w:rsidR=\"00C3\"><w:lastRenderedPageBreak/><w:t>at.</w:t></w:r>[E]</w:p>",
        "{Rapat.}",
    ),
    (
        "a word inserted and one deleted",
        "<w:p>[S]'Rapat '<w:del BY><w:r><w:delText>lama</w:delText></w:r></w:del><w:ins BY>'baru'</w:ins>'.'[E]</w:p>",
        "{Rapat baru.}",
    ),
    (
        "what was inserted and deleted again",
        "<w:p>[S]'Rapat'<w:ins BY><w:del BY><w:r><w:delText> x</w:delText></w:r></w:del></w:ins>[E]</w:p>",
        "{Rapat}",
    ),
    (
        "a text typed over whole: the bookmark is gone",
        "<w:p>'Teks lain.'</w:p>",
        "Teks lain.",
    ),
    (
        "a text deleted letter by letter: the bookmark stays",
        "<w:p>[S][E]</w:p>",
        "{}",
    ),
    (
        "a text deleted and tracked",
        "<w:p>[S]<w:del BY><w:r><w:delText>Rapat.</w:delText></w:r></w:del>[E]</w:p>",
        "{}",
    ),
    (
        "Enter pressed within a text",
        "<w:p>[S]'Satu.'</w:p><w:p>'Dua.'[E]</w:p>",
        "{Satu.}\n{Dua.}",
    ),
    (
        "Enter pressed twice",
        "<w:p>[S]'Satu.'</w:p><w:p/><w:p>'Dua.'[E]' Lain.'</w:p>",
        "{Satu.}\n{}\n{Dua.} Lain.",
    ),
    (
        "a deleted end of a paragraph",
        "<w:p><w:pPr><w:rPr><w:del BY/></w:rPr></w:pPr>[S]'Satu.'[E]<w:ins BY>' '</w:ins></w:p><w:p>'Dua.'</w:p>",
        "{Satu.} Dua.",
    ),
    (
        "a deleted paragraph",
        "<w:p>'Satu.'</w:p><w:p><w:pPr><w:rPr><w:del BY/></w:rPr></w:pPr>[S]<w:del BY><w:r><w:delText>Dua.</w:delText></w:r></w:del>[E]</w:p>\
         <w:p>'Tiga.'</w:p>",
        "Satu.\nTiga.",
    ),
    (
        "an inserted paragraph",
        "<w:p><w:pPr><w:rPr><w:ins BY/></w:rPr></w:pPr>'Satu.'</w:p><w:p><w:ins BY>'Dua.'</w:ins></w:p>",
        "Satu.\nDua.",
    ),
    (
        "a moved paragraph",
        "<w:p><w:pPr><w:rPr><w:moveFrom BY/></w:rPr></w:pPr><w:moveFromRangeStart w:id=\"2\" w:name=\"move1\"/>\
         <w:moveFrom BY>'Satu.'</w:moveFrom></w:p><w:moveFromRangeEnd w:id=\"2\"/><w:p>'Dua.'</w:p>\
         <w:moveToRangeStart w:id=\"3\" w:name=\"move1\"/><w:p><w:pPr><w:rPr><w:moveTo BY/></w:rPr></w:pPr>\
         <w:moveTo BY>'Satu.'</w:moveTo></w:p><w:moveToRangeEnd w:id=\"3\"/>",
        "Dua.\nSatu.",
    ),
    (
        "a deleted row, an inserted one",
        "<w:tbl><w:tr><w:tc><w:p>'a'</w:p></w:tc><w:tc><w:p>'b'</w:p></w:tc></w:tr>\
         <w:tr><w:trPr><w:del BY/></w:trPr><w:tc><w:p><w:del BY><w:r><w:delText>c</w:delText></w:r></w:del></w:p></w:tc></w:tr>\
         <w:tr><w:trPr><w:ins BY/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr><w:p>'d'</w:p></w:tc></w:tr></w:tbl>",
        "[0 0]a\n[0 1]b\n[1 0]d",
    ),
    (
        "bold and italic, switched on, off, and by a style",
        "<w:p>[S]<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t>b</w:t></w:r>\
         <w:r><w:rPr><w:rStyle w:val=\"Kuat\"/></w:rPr><w:t>c</w:t></w:r>\
         <w:r><w:rPr><w:rStyle w:val=\"Kuat\"/><w:b w:val=\"false\"/><w:i/></w:rPr><w:t>d</w:t></w:r>[E]</w:p>",
        "{<b>a</b>b<b>c</b><i>d</i>}",
    ),
    (
        "what keeps a line together is no part of it",
        "<w:p>'28\u{A0}Feb\u{AD}ruari B\u{2011}1\u{200B}'<w:r><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/></w:r></w:p>",
        "28 Februari B-1-2",
    ),
    (
        "lines, tabs and signs",
        "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:tab/><w:sym w:font=\"Symbol\" w:char=\"F0B7\"/>\
         <w:br w:type=\"page\"/></w:r></w:p>",
        "a/b/c\t•",
    ),
    (
        "links, tags and controls round words",
        "<w:p>'a'<w:hyperlink>'b'</w:hyperlink><w:smartTag>'c'</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>'d'</w:sdtContent></w:sdt>\
         <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>'Klik di sini.'</w:sdtContent></w:sdt></w:p>",
        "abcd",
    ),
    (
        "fields give what they gave last, but for the pages",
        "<w:p><w:fldSimple w:instr=\" DATE \">'1 Mei'</w:fldSimple><w:fldSimple w:instr=\"PAGE\">'3'</w:fldSimple>\
         <w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> REF x </w:instrText></w:r>\
         <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>', hal'<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>'.'</w:p>",
        "1 Mei, hal.",
    ),
    (
        "a text box, written in two forms",
        "<w:p>'a'<w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p>'kotak'</w:p></w:txbxContent></w:drawing></mc:Choice>\
         <mc:Fallback><w:pict><w:txbxContent><w:p>'kotak'</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        "a\nkotak",
    ),
    (
        "hidden text",
        "<w:p>'a'<w:r><w:rPr><w:vanish/></w:rPr><w:t>b</w:t></w:r></w:p>",
        "a",
    ),
    ("a bookmark without an end", "<w:p>[S]'a'</w:p>", "a"),
    (
        "marks of lists, counted anew by each",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'a'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'b'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'c'</w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Daftar\"/></w:pPr>'d'</w:p>\
         <w:p><w:pPr><w:pStyle w:val=\"Daftar\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr></w:pPr>'e'</w:p>",
        "[1.]a\n[1a)]b\n[2.]c\n[7.]d\ne",
    ),
    (
        "lists of one scheme, as LibreOffice writes them: a new one starts, those after it go on",
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>'a'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>'b'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>'c'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>'d'</w:p>\
         <w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>'e'</w:p>",
        "[1.]a\n[1a)]b\n[1b)]c\n[2.]d\n[2a)]e",
    ),
    (
        "a mark that was typed",
        "<w:p><w:pPr><w:ind w:left=\"567\" w:hanging=\"567\"/></w:pPr><w:r><w:t>A.</w:t><w:tab/></w:r>[S]'Yani'[E]</w:p>",
        "[A.]{Yani}",
    ),
];

const STYLES: &str = "<w:styles><w:style w:type=\"character\" w:styleId=\"Kuat\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"Daftar\"><w:name w:val=\"List Number\"/><w:pPr><w:numPr><w:numId w:val=\"2\"/></w:numPr></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>\
<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Standard\"><w:name w:val=\"Normal\"/></w:style></w:styles>";
const NUMBERING: &str = "<w:numbering><w:abstractNum w:abstractNumId=\"5\">\
<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl>\
<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%1%2)\"/></w:lvl></w:abstractNum>\
<w:num w:numId=\"1\"><w:abstractNumId w:val=\"5\"/></w:num>\
<w:num w:numId=\"3\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>\
<w:num w:numId=\"4\"><w:abstractNumId w:val=\"5\"/></w:num>\
<w:num w:numId=\"2\"><w:abstractNumId w:val=\"5\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"7\"/></w:lvlOverride></w:num></w:numbering>";

fn read(short: &str, more: &[(&str, &str)]) -> Docx {
    let parts = [&[("styles", STYLES), ("numbering", NUMBERING)], more].concat();
    docx::read(&package(&body(short), &parts)).expect("a DOCX")
}

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
    super::made::each(|name, bytes, made| {
        let parts = super::made::parts(bytes);
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
        let edited = docx::read(&super::made::packed(edited)).expect("a DOCX");
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
