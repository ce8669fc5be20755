//! Parse: markup text into the document tree.
//!
//! Fourth stage of the pipeline. Strict: an element or a value that the vocabulary does not
//! know is an error at its template line, never silently dropped.

mod blocks;
mod lists;
mod text;
mod vocabulary;

use roxmltree::{Document, Node};

use crate::{
    fill::{
        Filled, TemplatePlace,
        markup::{BOLD, CAPS, ITALIC},
        origin::{CLOSING, opened},
    },
    naskah::{Lampiran, Naskah, PageMarks, Properties, plain},
};
use text::TextState;

/// Something in a filled template that is not of the vocabulary.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ParseError {
    pub place: TemplatePlace,
    pub message: String,
}

/// The tree of a filled template.
///
/// # Errors
/// Everything in it that is not of the vocabulary, each at its template line.
pub fn parse(filled: &Filled) -> Result<Naskah, Vec<ParseError>> {
    let document = match Document::parse(&filled.markup) {
        Ok(document) => document,
        Err(error) => return Err(vec![not_well_formed(filled, &error)]),
    };
    let mut parser = Parser {
        filled,
        state: TextState::default(),
        errors: Vec::new(),
    };
    let naskah = parser.naskah(document.root_element());
    match naskah {
        Some(naskah) if parser.errors.is_empty() => Ok(naskah),
        _ => Err(parser.errors),
    }
}

struct Parser<'a> {
    filled: &'a Filled,
    state: TextState,
    errors: Vec<ParseError>,
}

impl Parser<'_> {
    fn naskah(&mut self, root: Node<'_, '_>) -> Option<Naskah> {
        if root.tag_name().name() != "naskah" {
            self.unknown(root, &["naskah"]);
            return None;
        }
        let properties = self.properties(root)?;
        let mut naskah = Naskah {
            properties,
            page: PageMarks::default(),
            blocks: Vec::new(),
            lampiran: Vec::new(),
        };
        for child in root.children() {
            match child.tag_name().name() {
                "rahasia" => naskah.page.rahasia = Some(plain(&self.text(child))),
                "kaki" => {
                    naskah.page.kaki = self
                        .children_named(child, "baris")
                        .into_iter()
                        .map(|text| plain(&text))
                        .collect();
                }
                "lampiran" => {
                    let landscape =
                        self.choice(child, "arah", &[("tegak", false), ("lanskap", true)]);
                    let blocks = self.blocks(child, vocabulary::BLOCKS);
                    naskah.lampiran.push(Lampiran { landscape, blocks });
                }
                _ => naskah.blocks.extend(self.block(child, vocabulary::NASKAH)),
            }
        }
        Some(naskah)
    }

    fn properties(&mut self, root: Node<'_, '_>) -> Option<Properties> {
        let date = attribute(root, "tanggal").and_then(|text| text.parse().ok());
        if date.is_none() {
            self.error(
                root,
                "<naskah> memerlukan tanggal=\"YYYY-MM-DD\"".to_owned(),
            );
        }
        Some(Properties {
            title: attribute(root, "judul").unwrap_or_default(),
            author: attribute(root, "penulis").unwrap_or_default(),
            subject: attribute(root, "perihal").unwrap_or_default(),
            keywords: attribute(root, "kata-kunci")
                .unwrap_or_default()
                .split(';')
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect(),
            date: date?,
        })
    }

    /// What an attribute chooses among; the first choice when it is not there.
    fn choice<T: Copy>(&mut self, node: Node<'_, '_>, name: &str, choices: &[(&str, T)]) -> T {
        let value = attribute(node, name);
        let chosen = match &value {
            None => choices.first(),
            Some(value) => choices.iter().find(|(word, _)| word == value),
        };
        if let (Some(value), None) = (&value, chosen) {
            let words: Vec<&str> = choices.iter().map(|(word, _)| *word).collect();
            self.error(
                node,
                format!(
                    "{name}=\"{value}\" tidak dikenal; pilihan: {}",
                    words.join(", ")
                ),
            );
        }
        chosen.unwrap_or(&choices[0]).1
    }

    fn unknown(&mut self, node: Node<'_, '_>, known: &[&str]) {
        let name = node.tag_name().name();
        self.error(
            node,
            format!(
                "elemen <{name}> tidak dikenal di sini; yang dikenal: {}",
                known.join(", ")
            ),
        );
    }

    fn error(&mut self, node: Node<'_, '_>, message: String) {
        let place = place(self.filled, node.range().start);
        self.errors.push(ParseError { place, message });
    }
}

/// The value of an attribute as plain text.
fn attribute(node: Node<'_, '_>, name: &str) -> Option<String> {
    let marks = [CLOSING, ITALIC.0, ITALIC.1, BOLD.0, BOLD.1, CAPS.0, CAPS.1];
    let value = node.attribute(name)?;
    Some(
        value
            .chars()
            .filter(|c| !marks.contains(c) && opened(*c).is_none())
            .collect(),
    )
}

fn place(filled: &Filled, offset: usize) -> TemplatePlace {
    filled.place(offset).unwrap_or(TemplatePlace {
        template: String::new(),
        line: 1,
    })
}

fn not_well_formed(filled: &Filled, error: &roxmltree::Error) -> ParseError {
    let at = error.pos();
    let line = usize::try_from(at.row).unwrap_or(1).saturating_sub(1);
    let offset = filled
        .markup
        .split_inclusive('\n')
        .take(line)
        .map(str::len)
        .sum();
    let message = match error {
        roxmltree::Error::UnexpectedCloseTag(expected, actual, _) => {
            format!(
                "</{actual}> menutup elemen yang belum dibuka di sini; yang terbuka: <{expected}>"
            )
        }
        roxmltree::Error::UnclosedRootNode => "ada elemen yang tidak ditutup".to_owned(),
        roxmltree::Error::DtdDetected => "DTD tidak dipakai dalam templat".to_owned(),
        _ => "susunan elemen tidak dapat dibaca; periksa tanda <, >, dan kutip".to_owned(),
    };
    ParseError {
        place: place(filled, offset),
        message,
    }
}
