//! Parse: markup text into the document tree.
//!
//! Fourth stage of the pipeline. Strict: whatever the vocabulary does not know (elements,
//! attributes, values, words between elements) is an error at its template line, never
//! silently dropped. `vocabulary` judges it all first; the rest makes a tree of what it knows.

mod blocks;
mod lists;
mod section;
mod text;
mod vocabulary;

use roxmltree::{Document, Node};

use crate::{
    fill::{Filled, TemplatePlace},
    naskah::{Lampiran, Naskah, Properties, Text, plain, style::Marjin},
};
use text::{TextState, visible};

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
    if let Some(offset) = too_deep(&filled.markup) {
        return Err(vec![ParseError {
            place: filled.place(offset),
            message: format!("elemen bersarang lebih dari {DEEPEST} tingkat"),
        }]);
    }
    let document =
        Document::parse(&filled.markup).map_err(|error| vec![not_well_formed(filled, &error)])?;
    let root = document.root_element();
    let mut parser = Parser {
        filled,
        state: TextState::default(),
        errors: Vec::new(),
    };
    let name = root.tag_name().name();
    if name != "naskah" {
        let what = format!("elemen <{name}> tidak dikenal di sini");
        parser.error(root, vocabulary::unknown(&what, name, &["naskah"]));
        return Err(parser.errors());
    }
    parser.check(root);
    let naskah = parser.naskah(root);
    if parser.errors.is_empty() {
        Ok(naskah)
    } else {
        Err(parser.errors())
    }
}

/// Elements inside one another; what lies deeper is no document, and both the reading of it
/// and Typst's would run out of room.
const DEEPEST: usize = 40;

/// Where an element opens that lies too deep. Text is escaped: each `<` begins a tag.
fn too_deep(markup: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, _) in markup.match_indices('<') {
        let tag = markup[at..].split('>').next().unwrap_or_default();
        if tag.starts_with("</") {
            depth = depth.saturating_sub(1);
        } else if !tag.ends_with('/') && !tag.starts_with("<!") && !tag.starts_with("<?") {
            depth += 1;
        }
        if depth > DEEPEST {
            return Some(at);
        }
    }
    None
}

struct Parser<'a> {
    filled: &'a Filled,
    state: TextState,
    /// With the place in the markup, by which they are put in order.
    errors: Vec<(usize, ParseError)>,
}

impl Parser<'_> {
    fn naskah(&mut self, root: Node<'_, '_>) -> Naskah {
        let mut naskah = Naskah {
            properties: self.properties(root),
            ..Naskah::default()
        };
        self.each(root, |parser, child| match child.tag_name().name() {
            "rahasia" => naskah.page.rahasia = Some(plain(&parser.text(child))),
            "kaki" => {
                let baris = parser.texts(child);
                naskah.page.kaki = baris.iter().map(|text| plain(text)).collect();
            }
            "konsep" => naskah.page.konsep = Some(plain(&parser.text(child))),
            "paraf" => naskah.page.paraf = Some(plain(&parser.text(child))),
            "lampiran" | "bagian" => naskah.lampiran.push(Lampiran {
                landscape: parser.choice(child, "arah", &[("tegak", false), ("lanskap", true)]),
                margin: Marjin::default(),
                blocks: parser.blocks(child),
            }),
            _ => naskah.blocks.extend(parser.block(child)),
        });
        naskah
    }

    fn properties(&mut self, root: Node<'_, '_>) -> Properties {
        let text = |name| attribute(root, name).unwrap_or_default();
        let date = text("tanggal").parse();
        if date.is_err() {
            self.error(
                root,
                "<naskah> memerlukan tanggal=\"YYYY-MM-DD\"".to_owned(),
            );
        }
        Properties {
            title: text("judul"),
            author: text("penulis"),
            subject: text("perihal"),
            keywords: text("kata-kunci")
                .split(';')
                .map(|word| word.trim().to_owned())
                .filter(|word| !word.is_empty())
                .collect(),
            date: date.unwrap_or_default(),
            document: "",
        }
    }

    /// Reads each element inside `node`, and follows the marks of origin between them.
    fn each(&mut self, node: Node<'_, '_>, mut read: impl FnMut(&mut Self, Node<'_, '_>)) {
        for child in node.children() {
            if child.is_element() {
                read(self, child);
            } else {
                self.inline(child, &mut Text::new());
            }
        }
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
            let words = words.join(", ");
            let message = format!("{name}=\"{value}\" tidak dikenal; pilihan: {words}");
            self.error(node, message);
        }
        chosen.unwrap_or(&choices[0]).1
    }

    fn error(&mut self, node: Node<'_, '_>, message: String) {
        self.error_at(node.range().start, message);
    }

    fn error_at(&mut self, offset: usize, message: String) {
        let place = self.filled.place(offset);
        self.errors.push((offset, ParseError { place, message }));
    }

    /// All errors, in the order of the markup.
    fn errors(mut self) -> Vec<ParseError> {
        self.errors.sort_by_key(|(offset, _)| *offset);
        self.errors.into_iter().map(|(_, error)| error).collect()
    }
}

/// The value of an attribute as plain text.
fn attribute(node: Node<'_, '_>, name: &str) -> Option<String> {
    node.attribute(name).map(visible)
}

fn not_well_formed(filled: &Filled, error: &roxmltree::Error) -> ParseError {
    let at = error.pos();
    let line = usize::try_from(at.row).unwrap_or(1).saturating_sub(1);
    let above = filled.markup.split_inclusive('\n').take(line);
    let offset = above.map(str::len).sum();
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
        place: filled.place(offset),
        message,
    }
}
