//! Text of a PDF, page by page.

/// The text of every page.
pub(crate) fn pages(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).expect("a PDF");
    document
        .get_pages()
        .keys()
        .map(|page| document.extract_text(&[*page]).expect("text"))
        .collect()
}

pub(crate) fn text(bytes: &[u8]) -> String {
    pages(bytes).join("\n")
}
