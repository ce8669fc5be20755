//! Markdown of the cycle's texts into the house vocabulary.
//!
//! Only emphasis, paragraphs, lists, tables and hard breaks are ours (`CommonMark`). All
//! else (headings, code, links, HTML, entities) comes out as it was typed: nothing that a
//! person wrote may vanish.

mod source;
mod writer;

pub(crate) use source::cells;
use writer::Writer;

use super::lettered;

/// How often lists that turn out to be none are taken back, before all lists are.
const ATTEMPTS: usize = 4;

/// A long text: paragraphs, lists and tables.
#[must_use]
pub fn blocks(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut typed = Vec::new();
    let mut attempt = 1;
    loop {
        let prepared = lettered::prepare(&text, &typed);
        let (markup, letters) = Writer::new(&prepared.text, Some(&prepared)).run();
        // Letters in code or in a quotation, say, are no list: they stay as typed.
        let mistaken = prepared.mistaken(&letters);
        if mistaken.is_empty() {
            return markup;
        }
        typed.extend(if attempt < ATTEMPTS {
            mistaken
        } else {
            prepared.lists()
        });
        typed.sort_unstable();
        attempt += 1;
    }
}

/// A short text: emphasis only; whatever would be a block stands literally.
#[must_use]
pub fn inline(text: &str) -> String {
    // No block of Markdown begins with a bracket, and emphasis may open after one.
    let line = format!("({}", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut writer = Writer::new(&line, None);
    writer.unwrap_paragraphs = true;
    writer.run().0.split_off(1)
}
