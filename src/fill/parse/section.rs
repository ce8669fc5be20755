//! Numbered sections with their headings, and facts in lines with labels.

use roxmltree::Node;

use super::{Parser, attribute};
use crate::naskah::{KepalaBaris, Section, Text};

/// Numbers by depth, as a template names them; what they look like is the style's
/// (`penomoran`; PermenPANRB 80/2012).
const PATTERNS: [&str; 8] = ["I.", "A.", "1.", "a.", "1)", "a)", "(1)", "(a)"];

impl Parser<'_> {
    pub(super) fn section(&mut self, node: Node<'_, '_>) -> Section {
        let pattern = self.pattern(node);
        let mut section = Section {
            pattern,
            number: number(node),
            mark: String::new(),
            judul: Text::new(),
            blocks: Vec::new(),
        };
        self.each(node, |parser, child| match child.tag_name().name() {
            "h1" => section.judul = parser.text(child),
            _ => section.blocks.extend(parser.block(child)),
        });
        if section.judul.is_empty() {
            self.error(node, "<section> memerlukan <h1> yang berisi".to_owned());
        }
        section
    }

    /// The pattern that the section names, else the one after that of the section around it.
    fn pattern(&mut self, section: Node<'_, '_>) -> usize {
        if attribute(section, "tanda").is_some() {
            let choices: Vec<(&str, usize)> = PATTERNS.into_iter().zip(0..).collect();
            return self.choice(section, "tanda", &choices);
        }
        let outer = section
            .parent_element()
            .filter(|parent| parent.has_tag_name("section"));
        outer.map_or(0, |outer| (self.pattern(outer) + 1).min(PATTERNS.len() - 1))
    }

    /// Rows of label and value.
    pub(super) fn labelled(&mut self, node: Node<'_, '_>) -> Vec<KepalaBaris> {
        let mut baris = Vec::new();
        self.each(node, |parser, child| {
            if child.has_tag_name("baris") {
                baris.push(KepalaBaris {
                    label: attribute(child, "label").unwrap_or_default(),
                    isi: parser.text(child),
                });
            }
        });
        baris
    }
}

/// Sections count on among their siblings; a title begins anew.
fn number(section: Node<'_, '_>) -> u32 {
    let before = section
        .prev_siblings()
        .skip(1)
        .filter(Node::is_element)
        .take_while(|sibling| !sibling.has_tag_name("judul"))
        .filter(|sibling| sibling.has_tag_name("section"));
    u32::try_from(before.count()).map_or(u32::MAX, |before| before + 1)
}
