//! The pages of the findings, and the document made of them.

use std::{collections::BTreeMap, fmt::Write as _, fs};

use nodin::finding::{FindingPage, pages};

const DOCUMENT: &str = "docs/temuan.md";

/// All pages as one document.
fn document() -> String {
    let mut text = "# Temuan nodin\n\nSetiap temuan diawali `BERKAS:BARIS:KOLOM: tingkat[kode]`. Di terminal: `nodin jelaskan KODE`.\n".to_owned();
    for FindingPage {
        code,
        level,
        text: page,
    } in pages()
    {
        let (headline, rest) = page.split_once('\n').unwrap_or((page, ""));
        let _ = write!(text, "\n## `{code}`\n\n**{headline}** ({level})\n");
        text.push_str(rest);
        if !rest.is_empty() {
            text.push('\n');
        }
    }
    text
}

/// `NODIN_TULIS_TEMUAN=1 cargo test --release` writes it anew.
#[test]
fn the_document_holds_every_page() {
    if std::env::var_os("NODIN_TULIS_TEMUAN").is_some() {
        fs::write(DOCUMENT, document()).expect("the document");
    }
    let written = fs::read_to_string(DOCUMENT).expect("the document");
    let (written, current) = (written.replace("\r\n", "\n"), document());
    let mut lines = written.lines().zip(current.lines());
    let differing = lines.find(|(written, current)| written != current);
    assert_eq!(differing, None, "write it anew with NODIN_TULIS_TEMUAN=1");
    assert_eq!(written.len(), current.len());
}

#[test]
fn every_page_says_what_it_is_about_how_to_mend_it_and_whose_rule_it_is() {
    let mut seen = BTreeMap::new();
    for page in pages() {
        let code = page.code;
        assert!(
            page.headline().ends_with('.'),
            "{code}: {}",
            page.headline()
        );
        assert!(page.text.contains("Dasar: "), "{code} names no source");
        assert!(
            page.text.contains("Benar: "),
            "{code} does not tell how to mend it"
        );
        let other = seen.insert(code, page.text);
        assert_eq!(other, None, "{code} twice");
    }
    assert!(seen.len() > 50, "{}", seen.len());
}
