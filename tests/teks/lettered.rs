//! Lettered lists: "a. satu" and "b. dua" on lines of their own.

use nodin::fill::markdown;

/// The lists of a text, briefly: `1(…)` is a numbered item, `a(…)` a lettered one.
fn outline(markup: &str) -> String {
    fn walk(node: roxmltree::Node<'_, '_>, outline: &mut String) {
        match node.tag_name().name() {
            "li" => outline.extend([mark(node).as_str(), "("]),
            "p" if !outline.is_empty() && !outline.ends_with('(') => outline.push('|'),
            _ => {}
        }
        outline.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
        for child in node.children() {
            walk(child, outline);
        }
        if node.has_tag_name("li") {
            outline.push(')');
        }
    }
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let mut outline = String::new();
    walk(document.root_element(), &mut outline);
    outline.replace('\n', " ")
}

/// The mark of an item as it was typed: its number, its letter in a lettered list, or any other.
pub(super) fn mark(item: roxmltree::Node<'_, '_>) -> String {
    if let Some(typed) = item.attribute("ketikan") {
        return typed.to_owned();
    }
    let number = item.attribute("value").unwrap_or_default();
    let lettered = item
        .parent()
        .is_some_and(|list| list.has_attribute("tanda"));
    match number.parse::<u8>() {
        Ok(ordinal @ 1..=26) if lettered => char::from(b'a' + ordinal - 1).to_string(),
        _ => number.to_owned(),
    }
}

#[test]
fn lettered_lists_keep_their_place_and_their_letters() {
    for (text, expected) in [
        (
            "1. Fakta\n   a. satu\n      1) x\n      2) y\n   b. dua\n2. Dua",
            "1(Faktaa(satu1(x)2(y))b(dua))2(Dua)",
        ),
        ("a. satu\n   1) x\n   2) y\nb. dua", "a(satu1(x)2(y))b(dua)"),
        ("a. satu\n  1) x\n  2) y\nb. dua", "a(satu1(x)2(y))b(dua)"),
        ("a. satu\n a) x\n b) y\nb. dua", "a(satua(x)b(y))b(dua)"),
        (
            "1. Fakta\na. satu\n\nb. dua\n2. Dua",
            "1(Faktaa(satu)b(dua))2(Dua)",
        ),
        (
            "1. Fakta\n\na. satu\nb. dua\n\n2. Dua",
            "1(Faktaa(satu)b(dua))2(Dua)",
        ),
        (
            "10. Sepuluh\n   a. satu\n   b. dua\n11. Sebelas",
            "10(Sepuluha(satu)b(dua))11(Sebelas)",
        ),
        (
            "1. Fakta\r\n\ta. satu\r\n\tb. dua\r\n2. Dua",
            "1(Faktaa(satu)b(dua))2(Dua)",
        ),
        ("a) satu\nb) dua", "a(satu)b(dua)"),
        ("a. satu\nb. dua\n1. tiga", "a(satu)b(dua)1(tiga)"),
        (
            "1. Fakta\na. satu\nlanjutan\nb. dua\n\nPenutup",
            "1(Faktaa(satu lanjutan)b(dua))|Penutup",
        ),
        (
            "1. Fakta\na. satu\n\n   lain\nb. dua",
            "1(Faktaa(satu|lain)b(dua))",
        ),
        ("   a. satu\nlanjutan\n   b. dua", "a(satu lanjutan)b(dua)"),
        ("a. satu\n\nlain\n\nb. dua", "a(satu)|lainb(dua)"),
        ("    a. x\n    b. y", "a(x)b(y)"),
        ("100. x\n   a. y\n   b. z\n101. w", "100(xa(y)b(z))101(w)"),
        // What is no list stays as typed.
        ("> a. x\n> b. y", "> a. x> b. y"),
        ("`kode\na. x\nb. y`", "`kodea(x)b(y`)"),
    ] {
        assert_eq!(outline(&markdown::blocks(text)), expected, "{text:?}");
    }
    for indent in 0..4 {
        for number in ["1", "9", "10", "99"] {
            let blank = " ".repeat(indent);
            let text = format!("{number}. x\n{blank}a. y\n{blank}b. z\n{number}. w");
            let expected = format!("{number}(xa(y)b(z)){number}(w)");
            assert_eq!(outline(&markdown::blocks(&text)), expected, "{text:?}");
        }
    }
    let text = ('a'..='z').map(|c| format!("{c}. x\n   1) y\n"));
    let expected = ('a'..='z').map(|c| format!("{c}(x1(y))"));
    assert_eq!(
        outline(&markdown::blocks(&text.collect::<Vec<_>>().concat())),
        expected.collect::<Vec<_>>().concat()
    );
}
