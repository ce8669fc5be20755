//! Tracked changes and comments: what was done, by whom, when.

use std::collections::HashMap;

use roxmltree::Node;

use super::xml::{self, attribute, name};
use crate::scan::Unreadable;

/// Comments on the same words.
const MOST_OPEN: usize = 100;

/// A tracked change, which the paragraphs have taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tracked {
    pub kind: TrackedKind,
    pub author: String,
    /// As it stands in the file, such as `2026-03-02T09:30:00Z`; empty where programs leave it out.
    pub date: String,
    /// What was inserted, deleted or moved; `¶` for the end of a paragraph.
    pub text: String,
    /// The place of the paragraph in which it stands, or stood.
    pub paragraph: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TrackedKind {
    Inserted,
    Deleted,
    MovedHere,
    MovedAway,
    /// Given another look, or another place in a list.
    Formatted,
}

/// A comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    pub author: String,
    pub date: String,
    pub text: String,
    /// The words that it is about.
    pub about: String,
    /// The place of the paragraph to which it is tied.
    pub paragraph: Option<usize>,
}

/// Who made a change.
#[derive(Clone, PartialEq)]
pub(super) struct Revision {
    pub(super) kind: TrackedKind,
    author: String,
    date: String,
}

impl Revision {
    pub(super) fn read(kind: TrackedKind, node: Node<'_, '_>) -> Self {
        let of = |name| attribute(node, name).unwrap_or_default().to_owned();
        Self {
            kind,
            author: of("author"),
            date: of("date"),
        }
    }

    /// The change whose element this is.
    pub(super) fn of(node: Node<'_, '_>) -> Option<Self> {
        let kind = match name(node) {
            "ins" => TrackedKind::Inserted,
            "del" => TrackedKind::Deleted,
            "moveTo" => TrackedKind::MovedHere,
            "moveFrom" => TrackedKind::MovedAway,
            _ => return None,
        };
        Some(Self::read(kind, node))
    }

    /// Whether what it is about is gone.
    pub(super) fn removes(&self) -> bool {
        matches!(self.kind, TrackedKind::Deleted | TrackedKind::MovedAway)
    }
}

#[derive(Default)]
pub(super) struct Revisions {
    pub(super) tracked: Vec<Tracked>,
    /// Comments by their ids: where each is tied, and what it is about.
    tied: HashMap<String, (usize, String)>,
    /// Ids of those whose words are being read.
    open: Vec<String>,
}

impl Revisions {
    /// Notes a change to a text in a paragraph; what one person did at one time and place is one
    /// change.
    pub(super) fn note(&mut self, change: &Revision, text: &str, paragraph: usize) {
        if let Some(last) = self.tracked.last_mut() {
            let is_same = last.kind == change.kind
                && last.author == change.author
                && last.date == change.date
                && last.paragraph == paragraph;
            if is_same {
                return last.text.push_str(text);
            }
        }
        self.tracked.push(Tracked {
            kind: change.kind,
            author: change.author.clone(),
            date: change.date.clone(),
            text: text.to_owned(),
            paragraph,
        });
    }

    /// Notes that a comment begins, ends, or is referred to here.
    pub(super) fn comment(&mut self, node: Node<'_, '_>, paragraph: usize) {
        let Some(id) = attribute(node, "id") else {
            return;
        };
        if name(node) == "commentRangeEnd" {
            return self.open.retain(|open| open != id);
        }
        let tied = self.tied.entry(id.to_owned());
        tied.or_insert_with(|| (paragraph, String::new()));
        if name(node) == "commentRangeStart" && self.open.len() < MOST_OPEN {
            self.open.push(id.to_owned());
        }
    }

    /// Words that stand in the document: whatever comments are open are about them.
    pub(super) fn read(&mut self, text: &str) {
        for open in &self.open {
            if let Some((_, about)) = self.tied.get_mut(open) {
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
                let tied = self.tied.get(&of("id"));
                let lines = node.descendants().filter(|node| name(*node) == "p");
                let lines: Vec<String> = lines
                    .map(|line| {
                        let texts = line.descendants().filter(|node| name(*node) == "t");
                        texts.filter_map(|text| text.text()).collect()
                    })
                    .collect();
                Comment {
                    author: of("author"),
                    date: of("date"),
                    text: lines.join("\n").trim().to_owned(),
                    about: tied.map(|(_, about)| about.clone()).unwrap_or_default(),
                    paragraph: tied.map(|(paragraph, _)| *paragraph),
                }
            });
        Ok(comments.collect())
    }
}
