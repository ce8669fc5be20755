//! What officials type and what is read of it: lists, tables and emphasis as Word, Google Docs,
//! `WhatsApp` and Notepad leave them.

mod blocks;
mod marks;

use nodin::{
    cycle::TextKind,
    fill::markdown::{self, What},
};

use super::lettered::mark;
use {
    blocks::{JOINED, LISTS, RAW, TABLES},
    marks::{EMPHASIS, ESCAPES, MARKS, RUNNING},
};

/// Markup, briefly: `{1 satu}` an item, `[a|b]` a row, `¶` before a paragraph, `/` a line, `<b>` bold
/// and `<i>` italic.
pub(super) fn brief(markup: &str) -> String {
    fn walk(node: roxmltree::Node<'_, '_>, brief: &mut String) {
        let name = node.tag_name().name();
        match name {
            "li" => {
                let mark = mark(node);
                let mark = if mark.is_empty() { "-" } else { &mark };
                brief.extend(["{", mark, " "]);
            }
            "tr" => brief.push('['),
            "p" => brief.push('¶'),
            "br" => brief.push('/'),
            _ => {}
        }
        brief.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
        for child in node.children() {
            walk(child, brief);
        }
        match name {
            "li" => brief.push('}'),
            "tr" => brief.push(']'),
            "td" | "th" if node.next_sibling().is_some() => brief.push('|'),
            _ => {}
        }
    }
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let mut brief = String::new();
    walk(document.root_element(), &mut brief);
    let looks = [
        ('\u{E001}', "<i>"),
        ('\u{E002}', "</i>"),
        ('\u{E003}', "<b>"),
        ('\u{E004}', "</b>"),
        ('\n', " "),
    ];
    looks
        .into_iter()
        .fold(brief, |brief, (mark, look)| brief.replace(mark, look))
}

fn told(text: &str, kind: TextKind) -> Vec<&'static str> {
    let word = |what: &What| match what {
        What::LoneMark { .. } => "tanda",
        What::LoneEmphasis { .. } => "bintang",
        What::Raw(_) => "mentah",
        What::Leaves => "keluar",
        What::Joined => "menyatu",
        What::OneParagraph => "satu",
        What::TableRule { .. } | What::TableCells { .. } => "tabel",
    };
    let notes = markdown::notes(text, kind);
    notes.iter().map(|note| word(&note.what)).collect()
}

/// A text, what is read of it, and what is told.
type Case = (&'static str, &'static str, &'static [&'static str]);

#[test]
fn what_is_typed_is_read_as_it_was_meant_or_told() {
    let mut wrong = Vec::new();
    for (text, expected, notes) in [
        EMPHASIS, MARKS, RUNNING, ESCAPES, LISTS, TABLES, RAW, JOINED,
    ]
    .concat()
    {
        let read = brief(&markdown::blocks(text));
        let mut told = told(text, TextKind::Prose);
        told.dedup();
        let mut notes = notes.to_vec();
        notes.dedup();
        if (read.as_str(), told.as_slice()) != (expected, notes.as_slice()) {
            wrong.push(format!(
                "{text:?}\n  {read}  {told:?}\n  {expected}  {notes:?}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_short_text_is_one_paragraph() {
    for (text, notes) in [
        ("satu\ndua", &[][..]),
        ("satu\n\ndua", &["satu"]),
        ("Hal:\n1. satu\n2. dua", &["satu"]),
        ("Tabel\n| a | b |", &["satu"]),
        ("**tebal** dan *miring*", &[]),
        ("lihat [laman](x)", &["mentah"]),
    ] {
        assert_eq!(told(text, TextKind::Phrase), notes, "{text:?}");
    }
    assert_eq!(told("B-__/*x*/2024", TextKind::Exact), [""; 0]);
    assert_eq!(told("Kemlu\nKemhan", TextKind::Exact), ["satu"]);
    assert_eq!(
        told("Rapat dibuka.\nKemlu berbicara.", TextKind::Phrase),
        ["satu"]
    );
    assert_eq!(told("a. satu", TextKind::Phrase), [""; 0]);
    assert_eq!(told("Ruang A\n\nJalan B", TextKind::Exact), ["satu"]);
}
