//! Any bytes as a cycle file, and any text in any key.

use std::{cell::Cell, fs};

use nodin::{House, assets::Assets, cycle::Cycle, read};
use proptest::{prelude::*, sample::Index, test_runner::TestRunner};
use serde_json::Value;

use super::{edited, edits, through};
use crate::seeded;

/// Signs of YAML, of Markdown, of templates, of Typst and of XML.
const SIGNS: &[&str] = &[
    ":", ": ", "\n", "\n  ", "- ", "\"", "'", "{", "}", "[", "]", ",", "|", ">", "#", " #", "&a",
    "*a", "!", "%", "@", "`", "\t", "? ", "---", "...", "<<", "\u{FEFF}", "\u{85}", "~", "\\",
    "\r\n", "null", "1e999", ".nan", "versi: 1", "0x10",
];

/// Pieces of texts that some layer might stumble over.
const PIECES: &[&str] = &[
    "*",
    "**",
    "_",
    "\\",
    "\n",
    "\n\n",
    "1. ",
    "a. ",
    "- ",
    "   ",
    "| ",
    "|---|",
    "<",
    ">",
    "&",
    "&amp;",
    "]]>",
    "{{",
    "}}",
    "{%",
    "#",
    "$",
    "\"",
    "'",
    "`",
    "~",
    "\t",
    "\u{A0}",
    "\u{AD}",
    "\u{200B}",
    "\u{301}",
    "é",
    "漢",
    "\u{1F600}",
    "\u{1F1EE}\u{1F1E9}",
    "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
    "kata",
    "Kementerian",
    "99. ",
    "100. ",
    "i. ",
    "(1) ",
    "2024-02-28",
    "${ttd_pengirim}",
    "0",
    "-1",
    "18446744073709551616",
    "https://contoh.go.id/a/b?c=d",
    "/",
    "  \n",
];

fn full() -> Vec<u8> {
    fs::read("tests/read/lengkap.yaml").expect("the case")
}

/// A text of pieces and of anything else.
fn any_text() -> impl Strategy<Value = String> {
    let piece = proptest::sample::select(PIECES).prop_map(str::to_owned);
    let anything = proptest::collection::vec(any::<char>(), 0..8);
    let anything = anything.prop_map(|letters| letters.into_iter().collect::<String>());
    let parts = prop_oneof![20 => piece, 1 => anything];
    proptest::collection::vec(parts, 0..14).prop_map(|parts| parts.concat())
}

/// Every text of a value.
fn texts<'a>(value: &'a mut Value, found: &mut Vec<&'a mut String>) {
    match value {
        Value::String(text) => found.push(text),
        Value::Array(items) => items.iter_mut().for_each(|item| texts(item, found)),
        Value::Object(entries) => entries.values_mut().for_each(|entry| texts(entry, found)),
        _ => {}
    }
}

/// The full cycle with some of its texts replaced.
fn with(news: &[(Index, String)]) -> String {
    let mut cycle = serde_json::to_value(read::read::<Cycle>(&full()).value).expect("a cycle");
    let mut found = Vec::new();
    texts(&mut cycle, &mut found);
    for (at, new) in news {
        let at = at.index(found.len());
        found[at].clone_from(new);
    }
    cycle.to_string()
}

fn house() -> House {
    House::new(Assets::default()).expect("the shipped house is sound")
}

proptest! {
    #![proptest_config(seeded(300))]

    #[test]
    fn any_bytes_as_a_cycle_file_are_read(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read::read::<Cycle>(&bytes);
    }

    #[test]
    fn signs_alone_are_read(signs in proptest::collection::vec(proptest::sample::select(SIGNS), 0..60)) {
        let _ = read::read::<Cycle>(signs.concat().as_bytes());
    }
}

#[test]
fn a_cycle_file_with_any_change_is_read_and_checked() {
    let house = house();
    let mut runner = TestRunner::new(seeded(200));
    let result = runner.run(&edits(SIGNS, 6), |edits| {
        let bytes = edited(full(), &edits);
        let read = read::read::<Cycle>(&bytes);
        let _ = house.check(&read, &bytes);
        Ok(())
    });
    result.expect("nothing panics");
}

#[test]
fn any_text_in_any_key_goes_through_both_writers() {
    let house = house();
    let some = proptest::collection::vec((any::<Index>(), any_text()), 1..5);
    let written = Cell::new(0);
    let mut runner = TestRunner::new(seeded(40));
    let result = runner.run(&some, |news| {
        written.set(written.get() + through(&house, with(&news).as_bytes()));
        Ok(())
    });
    result.expect("nothing panics");
    assert!(written.get() > 40, "too few documents: {}", written.get());
}
