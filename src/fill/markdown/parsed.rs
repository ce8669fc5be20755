//! A text as the blocks that a document is made of, without a template around it.

use crate::{
    fill::{Filled, markdown, parse},
    naskah::{Block, Naskah, Text},
};

/// The blocks of a long text: paragraphs, lists and tables, without keys. Nothing, of a text that
/// no cycle file may hold.
#[must_use]
pub fn tree(text: &str) -> Vec<Block> {
    naskah(&markdown::blocks(text)).map_or_else(Vec::new, |naskah| naskah.blocks)
}

/// A short text, in which nothing but emphasis is read.
#[must_use]
pub fn phrase_tree(text: &str) -> Text {
    let markup = format!("<p>{}</p>", markdown::inline(text));
    let blocks = naskah(&markup).map_or_else(Vec::new, |naskah| naskah.blocks);
    match blocks.into_iter().next() {
        Some(Block::Paragraph(paragraph)) => paragraph.isi,
        _ => Text::new(),
    }
}

fn naskah(markup: &str) -> Option<Naskah> {
    let markup = format!("<naskah tanggal=\"2024-01-01\">{markup}</naskah>");
    parse::parse(&Filled::bare(markup)).ok()
}
