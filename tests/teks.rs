//! Literal text: all that is not Markdown's own emphasis, list, table or hard break comes
//! out as it was typed, in both formats.

use nodin::{
    Format, House, Outcome, assets::Assets, cycle::Cycle, document::NOTA_DINAS, fill::markdown,
    read,
};
use proptest::prelude::*;

use crate::reading::{docx, folded, pdf};

/// Texts that some layer beneath might take for its own.
const HOSTILE: &[&str] = &[
    "#let x = 1",
    "$a$ dan $b$",
    "sebuah * bintang",
    "garis_bawah",
    "a_b_c",
    "<b>tebal</b>",
    "&amp; dan &copy;",
    "{{ x }}",
    "{% for %}",
    "]]>",
    "D:\\_arsip",
    "[x](y)",
    "`kode`",
    "# judul",
    "> kutip",
    "\\# miring",
    "~~coret~~",
    "@rujukan",
    "<http://x.id>",
    "“kutip” – tanda",
    "e\u{301}",
    "/* ulasan */",
    "// ulasan",
    "a~b",
    "---",
    "2024. Selesai",
    "| a | b |",
    "[catatan]: ini",
    "![g](h.png)",
    "\\*bukan miring\\*",
    "5 * 3 * 2",
    "<!-- x -->",
    "&lt;",
    "\"kutip\"",
    "'",
];

fn cycle(text: &str) -> String {
    // JSON's strings are YAML's, whatever they hold.
    let text = serde_json::to_string(text).expect("a string");
    format!(
        "{{\"versi\": 1, \"siklus\": {{\"nomor\": \"S\", \"isu\": {text}, \"tahun\": 2024}},
\"pejabat\": {{\"deputi\": {{\"nama\": \"Nama\"}}}},
\"rekomendasi\": {{\"butir\": [{{\"uraian\": {text}, \"dasar\": {text}, \"penanggung_jawab\": [{text}], \"indikator\": {text}}}]}},
\"nota_dinas\": {{\"nomor\": \"B-1\", \"tanggal\": \"2024-02-28\", \"hal\": {text}, \"isi\": {text}, \"tembusan\": [{text}],
\"lampiran_lain\": [{{\"judul\": {text}, \"isi\": {text}}}]}}}}"
    )
}

/// The text of both files of a cycle.
fn written(house: &House, source: &str) -> [String; 2] {
    let read = read::read::<Cycle>(source.as_bytes());
    assert!(
        !read.findings.iter().any(nodin::finding::Finding::is_error),
        "{source}\n{:?}",
        read.findings
    );
    let naskah = match house.tree(&read, &NOTA_DINAS) {
        Outcome::Ready { naskah, .. } => naskah,
        other => panic!("{source}\n{other:?}"),
    };
    [Format::Pdf, Format::Docx].map(|format| {
        let bytes = house
            .write(&naskah, format, &read, source.as_bytes())
            .expect("a file")
            .bytes;
        folded(&if format == Format::Pdf {
            pdf::text(&bytes)
        } else {
            docx::text(&bytes)
        })
    })
}

#[test]
fn what_is_not_markdown_comes_out_as_typed_in_both_formats() {
    let house = House::new(Assets::default()).expect("the shipped house");
    for text in HOSTILE {
        let typed = match *text {
            "\\*bukan miring\\*" => "*bukan miring*",
            other => other,
        };
        for written in written(&house, &cycle(text)) {
            let times = written
                .to_lowercase()
                .matches(&folded(typed).to_lowercase())
                .count();
            assert!(times >= 8, "{text}: {times} times in {written}");
        }
    }
}

#[test]
fn markdown_becomes_the_vocabulary() {
    let plain = |markup: String| -> String {
        markup
            .replace(['\u{E001}', '\u{E002}'], "/")
            .replace(['\u{E003}', '\u{E004}'], "*")
    };
    for (text, markup) in [
        ("satu *dua* **tiga**", "<p>satu /dua/ *tiga*</p>"),
        (
            "1. a\n2. b",
            "<ol><li value=\"1\">a</li><li value=\"2\">b</li></ol>",
        ),
        (
            "1. a\n3. b\n7. c",
            "<ol><li value=\"1\">a</li><li value=\"3\">b</li><li value=\"7\">c</li></ol>",
        ),
        (
            "a. satu\nb. dua",
            "<ol tanda=\"huruf\"><li value=\"1\">satu</li><li value=\"2\">dua</li></ol>",
        ),
        (
            "1. Fakta\na. satu\nb. dua\n2. Analisis",
            "<ol><li value=\"1\">Fakta<ol tanda=\"huruf\"><li value=\"1\">satu</li><li value=\"2\">dua</li></ol></li><li value=\"2\">Analisis</li></ol>",
        ),
        (
            "1. Fakta\n  a. satu\n  b. dua",
            "<ol><li value=\"1\">Fakta<ol tanda=\"huruf\"><li value=\"1\">satu</li><li value=\"2\">dua</li></ol></li></ol>",
        ),
        ("a. n. Deputi", "<p>a. n. Deputi</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("baris  \nbaru", "<p>baris<br/>baru</p>"),
        (
            "| a | b |\n|---|:-:|\n| 1 | 2 |",
            "<table rata=\"kiri tengah\"><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
        ),
        ("2024. *Selesai*", "<p>2024. /Selesai/</p>"),
        ("kalimat\n---", "<p>kalimat<br/>---</p>"),
        ("&amp; \\*x\\*", "<p>&amp;amp; *x*</p>"),
        ("D:\\_arsip", "<p>D:\\_arsip</p>"),
        ("*a **b** c* ***x***", "<p>/a *b* c/ /*x*/</p>"),
        (
            "0. nol\n1. satu",
            "<ol><li value=\"0\">nol</li><li value=\"1\">satu</li></ol>",
        ),
        (
            "99. a\n100. b",
            "<ol><li value=\"99\">a</li><li value=\"100\">b</li></ol>",
        ),
        ("100. a\n101. b", "<p>100. a 101. b</p>"),
        (
            "1. satu\n 2. dua\n  5. lima",
            "<ol><li value=\"1\">satu</li><li value=\"2\">dua</li><li value=\"5\">lima</li></ol>",
        ),
        (
            "| a | b |\r\n|---|---|\r\n| *x* \\| y |\r\n",
            "<table rata=\"kiri kiri\"><tr><th>a</th><th>b</th></tr><tr><td>/x/ | y</td><td></td></tr></table>",
        ),
        (
            "| a |\n|---|\n| x | y |",
            "<p>| a |<br/>|---|<br/>| x | y |</p>",
        ),
        ("[a]: b\n[a]: c", "<p>[a]: b<br/>[a]: c</p>"),
        (
            "- x\n\n[a]: b\ny",
            "<ul><li>x</li></ul><p>[a]: b</p><p>y</p>",
        ),
        ("satu\r\ndua", "<p>satu\ndua</p>"),
        ("baris satu\\\nbaris dua", "<p>baris satu\\\nbaris dua</p>"),
        ("D:\\_arsip dan \\*x\\*", "<p>D:\\_arsip dan *x*</p>"),
        ("\\\\server\\_a *b*", "<p>\\\\server\\_a /b/</p>"),
        ("*a\\*b* \\* c", "<p>/a*b/ \\* c</p>"),
    ] {
        assert_eq!(plain(markdown::blocks(text)), markup, "{text:?}");
    }
    assert_eq!(plain(markdown::inline("1. *x* # y")), "1. /x/ # y");
}

/// The lists of a text, briefly: `1(…)` is a numbered item, `a(…)` a lettered one.
fn outline(markup: &str) -> String {
    fn walk(node: roxmltree::Node<'_, '_>, outline: &mut String) {
        match node.tag_name().name() {
            "li" => outline.push_str(&format!("{}(", mark(node))),
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

/// The mark of an item as it was typed: its number, or its letter in a lettered list.
fn mark(item: roxmltree::Node<'_, '_>) -> String {
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
        // What is no list stays as typed.
        ("    a. x\n    b. y", "a. x    b. y"),
        ("```\na. x\nb. y\n```", "```a. xb. y```"),
        ("> a. x\n> b. y", "> a. x> b. y"),
        ("100. x\n   a. y\n   b. z", "100. x a. y b. z"),
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
    let text: String = ('a'..='z').map(|c| format!("{c}. x\n   1) y\n")).collect();
    let expected: String = ('a'..='z').map(|c| format!("{c}(x1(y))")).collect();
    assert_eq!(outline(&markdown::blocks(&text)), expected);
}

/// All that a reader sees of a text, with the marks of its items, as they were typed.
fn kept(markup: &str) -> String {
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let mut kept = String::new();
    for node in document.descendants() {
        if node.has_tag_name("li") {
            kept.push_str(&mark(node));
        }
        kept.push_str(node.text().filter(|_| node.is_text()).unwrap_or_default());
    }
    kept
}

/// Letters, digits, and the signs that Markdown makes no use of. The dot or the bracket
/// after an item's mark is the house's own, so these two do not count.
fn signs(text: &str) -> String {
    let is_markdown = |c| matches!(c, '*' | '_' | '|' | '-' | '+' | ':' | '\\' | '.' | ')');
    let is_sign = |c: &char| c.is_ascii_graphic() && !is_markdown(*c);
    text.chars().filter(is_sign).collect()
}

/// Backslashes that may go: those before a sign that they keep from being Markdown's.
fn escapes(text: &str) -> usize {
    ["\\*", "\\_", "\\|"]
        .iter()
        .map(|escape| text.matches(escape).count())
        .sum()
}

/// Lines as officials type them, and as only a machine would.
fn lines() -> impl Strategy<Value = String> {
    let mark = prop_oneof![
        4 => "[a-e][.)] ",
        3 => "[1-4][.)] ",
        1 => "(0|01|9|10|99|100|2024)[.)] ",
        1 => "[-*+>#] |\\| |```|---|a\\. n\\. |\\[a\\]: |1\\. a\\. |> a\\. |\\[a\\]",
        3 => "",
    ];
    let rest = prop_oneof![
        4 => "[a-z]{1,3}",
        3 => "[a-z0-9 *_#>|`~!.()<&;:,/%=\"'?@$^{}\\[\\]\\\\-]{0,12}",
        1 => "[a-z]\\\\[*_|#\\\\a][a-z]?[*_]?",
        1 => "[a-z]( {2}|\\\\|\r|\t\\|)",
        1 => "",
    ];
    let line = ("( {0,4}|\t| {6}|\t\t)", mark, rest);
    prop::collection::vec(
        line.prop_map(|(indent, mark, rest)| indent + &mark + &rest),
        0..9,
    )
    .prop_map(|lines| lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Letters, digits and signs of any text are all there, in their order, whatever
    /// Markdown they are taken for.
    #[test]
    fn nothing_that_was_typed_vanishes(text in lines()) {
        for markup in [markdown::blocks(&text), markdown::inline(&text)] {
            let kept = kept(&markup);
            prop_assert_eq!(signs(&kept), signs(&text), "{:?} → {}", text, markup);
            let backslashes = |text: &str| text.matches('\\').count();
            prop_assert!(
                backslashes(&kept) + escapes(&text) >= backslashes(&text)
                    && backslashes(&kept) <= backslashes(&text),
                "{text:?} → {markup}"
            );
        }
    }
}
