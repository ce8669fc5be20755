//! Tracked changes and comments: by whom, and what comments say.

use std::collections::{BTreeSet, HashMap};

use roxmltree::Node;

use super::xml::{self, attribute, name};
use crate::scan::Unreadable;

/// Comments on the same words.
const MOST_OPEN: usize = 100;

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub author: String,
    pub text: String,
    /// The words that it is about.
    pub about: String,
}

/// A tracked change.
pub(super) struct Revision {
    author: String,
    /// What it is about is gone.
    pub(super) removes: bool,
}

impl Revision {
    pub(super) fn of(node: Node<'_, '_>, removes: bool) -> Self {
        let author = attribute(node, "author").unwrap_or_default().to_owned();
        Self { author, removes }
    }

    /// The change whose element this is.
    pub(super) fn read(node: Node<'_, '_>) -> Option<Self> {
        match name(node) {
            "ins" | "moveTo" => Some(Self::of(node, false)),
            "del" | "moveFrom" => Some(Self::of(node, true)),
            _ => None,
        }
    }
}

#[derive(Default)]
pub(super) struct Revisions {
    /// Who made changes, which the paragraphs have taken in.
    pub(super) editors: BTreeSet<String>,
    /// What comments are about, by their ids.
    about: HashMap<String, String>,
    /// Ids of those whose words are being read.
    open: Vec<String>,
}

impl Revisions {
    /// Notes who made a change; some programs do not say.
    pub(super) fn note(&mut self, change: &Revision) {
        if !change.author.is_empty() {
            self.editors.insert(change.author.clone());
        }
    }

    /// Notes that a comment begins, ends, or is referred to here.
    pub(super) fn comment(&mut self, node: Node<'_, '_>) {
        let Some(id) = attribute(node, "id") else {
            return;
        };
        if name(node) == "commentRangeEnd" {
            return self.open.retain(|open| open != id);
        }
        self.about.entry(id.to_owned()).or_default();
        if name(node) == "commentRangeStart" && self.open.len() < MOST_OPEN {
            self.open.push(id.to_owned());
        }
    }

    /// Words that stand in the document: whatever comments are open are about them.
    pub(super) fn read(&mut self, text: &str) {
        for open in &self.open {
            if let Some(about) = self.about.get_mut(open) {
                about.push_str(text);
            }
        }
    }

    /// The comments in the order of their part.
    pub(super) fn comments(&self, part: Option<&str>) -> Result<Vec<Comment>, Unreadable> {
        let Some(part) = part else {
            return Ok(Vec::new());
        };
        let document = xml::parse(part)?;
        let comments = document.root_element().children();
        let comments = comments
            .filter(|node| name(*node) == "comment")
            .map(|node| {
                let of = |name| attribute(node, name).unwrap_or_default().to_owned();
                let lines = node.descendants().filter(|node| name(*node) == "p");
                let lines: Vec<String> = lines
                    .map(|line| {
                        let texts = line.descendants().filter(|node| name(*node) == "t");
                        texts.filter_map(|text| text.text()).collect()
                    })
                    .collect();
                Comment {
                    author: of("author"),
                    text: lines.join("\n").trim().to_owned(),
                    about: self.about.get(&of("id")).cloned().unwrap_or_default(),
                }
            });
        Ok(comments.collect())
    }
}
