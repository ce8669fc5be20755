//! The styles of a document, and what they give.

use std::collections::HashMap;

use roxmltree::Node;

use super::xml::{self, attribute, child, name, switch, twips, value};
use crate::scan::Unreadable;

/// Styles on which a style may rest.
const DEEPEST: usize = 20;

#[derive(Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    /// The style of paragraphs that name none.
    default: Option<String>,
}

struct Style {
    based_on: Option<String>,
    given: Given,
}

/// What properties give to text or to a paragraph, each where it says anything of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Given {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) left: Option<i32>,
    pub(super) hanging: Option<i32>,
    /// List and level.
    pub(super) list: (Option<usize>, Option<usize>),
    pub(super) outline: Option<u8>,
}

impl Given {
    pub(super) fn read(paragraph: Option<Node<'_, '_>>, run: Option<Node<'_, '_>>) -> Self {
        let mut given = Self::default();
        if let Some(run) = run {
            given.bold = switch(run, "b");
            given.italic = switch(run, "i");
        }
        if let Some(paragraph) = paragraph {
            if let Some(indent) = child(paragraph, "ind") {
                (given.left, given.hanging) = indents(indent);
            }
            if let Some(list) = child(paragraph, "numPr") {
                let of = |name| value(list, name)?.parse().ok();
                given.list = (of("numId"), of("ilvl"));
            }
            // Level 9 is that of the body.
            let outline = value(paragraph, "outlineLvl");
            let outline = outline.and_then(|level| level.parse::<u8>().ok());
            given.outline = outline.filter(|level| *level < 9);
        }
        given
    }

    /// The same, completed by what lies beneath.
    pub(super) fn or(self, beneath: Self) -> Self {
        Self {
            bold: self.bold.or(beneath.bold),
            italic: self.italic.or(beneath.italic),
            left: self.left.or(beneath.left),
            hanging: self.hanging.or(beneath.hanging),
            list: (
                self.list.0.or(beneath.list.0),
                self.list.1.or(beneath.list.1),
            ),
            outline: self.outline.or(beneath.outline),
        }
    }
}

/// Where text begins, and how far left of that its first line does.
pub(super) fn indents(indent: Node<'_, '_>) -> (Option<i32>, Option<i32>) {
    let left = twips(indent, "left").or_else(|| twips(indent, "start"));
    let first = twips(indent, "firstLine").map(i32::saturating_neg);
    (left, twips(indent, "hanging").or(first))
}

impl Styles {
    pub(super) fn read(part: Option<&str>) -> Result<Self, Unreadable> {
        let mut styles = Self::default();
        let Some(part) = part else {
            return Ok(styles);
        };
        let document = xml::parse(part)?;
        let all = document.root_element().children();
        for style in all.filter(|node| name(*node) == "style") {
            let Some(id) = attribute(style, "styleId") else {
                continue;
            };
            let is_default = matches!(attribute(style, "default"), Some("1" | "true" | "on"));
            if is_default && attribute(style, "type") == Some("paragraph") {
                styles.default = Some(id.to_owned());
            }
            let given = Given::read(child(style, "pPr"), child(style, "rPr"));
            let based_on = value(style, "basedOn").map(str::to_owned);
            let style = Style { based_on, given };
            styles.by_id.insert(id.to_owned(), style);
        }
        Ok(styles)
    }

    /// What a style gives, with all that it rests on.
    pub(super) fn given(&self, id: Option<&str>) -> Given {
        let mut given = Given::default();
        let mut next = id;
        for _ in 0..DEEPEST {
            let Some(style) = next.and_then(|id| self.by_id.get(id)) else {
                break;
            };
            given = given.or(style.given);
            next = style.based_on.as_deref();
        }
        given
    }

    /// The same of a paragraph's style, which may be the default.
    pub(super) fn of_paragraph(&self, id: Option<&str>) -> Given {
        self.given(id.or(self.default.as_deref()))
    }
}
