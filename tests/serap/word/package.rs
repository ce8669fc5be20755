//! A package as Word writes one, and briefly what is read of it.

use std::{
    fmt::Write as _,
    io::{Cursor, Write as _},
};

use nodin::{
    naskah::Inline,
    scan::docx::{self, Docx},
};
use zip::{ZipWriter, write::SimpleFileOptions};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A package of parts; those that are related to the main document by kind.
pub(super) fn package(body: &str, related: &[(&str, &str)]) -> Vec<u8> {
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
pub(super) fn brief(docx: &Docx) -> String {
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
pub(super) fn body(short: &str) -> String {
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

pub(super) fn read(short: &str, more: &[(&str, &str)]) -> Docx {
    let parts = [&[("styles", STYLES), ("numbering", NUMBERING)], more].concat();
    docx::read(&package(&body(short), &parts)).expect("a DOCX")
}
