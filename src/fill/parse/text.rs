//! Text of the markup into runs: marks of origin and emphasis become keys and looks, and
//! white space folds as in HTML.

use roxmltree::Node;

use super::{Parser, attribute};
use crate::{
    fill::{
        markup::{BOLD, CAPS, ITALIC},
        origin::{CLOSING, Origins, opened},
    },
    naskah::{Inline, Key, Look, Run, Text},
};

/// Keys and looks that are open at this point of the markup. They may open before one
/// element and close after another, so this lives as long as the whole reading.
#[derive(Default)]
pub(super) struct TextState {
    keys: Vec<usize>,
    looks: Looks,
    /// The key that the element around stands for.
    made: Option<Key>,
}

/// How many marks and elements of each look are open: they stand inside one another.
#[derive(Default)]
struct Looks {
    bold: usize,
    italic: usize,
    underline: usize,
    caps: usize,
}

impl Looks {
    fn look(&self) -> Look {
        Look {
            bold: self.bold > 0,
            italic: self.italic > 0,
            underline: self.underline > 0,
            caps: self.caps > 0,
        }
    }

    /// Whether `c` is a mark, which is then followed.
    fn follow(&mut self, c: char) -> bool {
        let marked = [
            (BOLD, &mut self.bold),
            (ITALIC, &mut self.italic),
            (CAPS, &mut self.caps),
        ];
        for ((on, off), open) in marked {
            if c == on {
                *open += 1;
            } else if c == off {
                *open = open.saturating_sub(1);
            } else {
                continue;
            }
            return true;
        }
        false
    }

    /// The look that an element gives to what stands in it.
    fn element(&mut self, name: &str) -> Option<&mut usize> {
        match name {
            "b" => Some(&mut self.bold),
            "i" => Some(&mut self.italic),
            "u" => Some(&mut self.underline),
            "kapital" => Some(&mut self.caps),
            _ => None,
        }
    }
}

/// `raw` without the marks of origin and emphasis.
pub(super) fn visible(raw: &str) -> String {
    let is_mark = |c: char| c == CLOSING || opened(c).is_some() || Looks::default().follow(c);
    raw.chars().filter(|c| !is_mark(*c)).collect()
}

impl TextState {
    /// Appends the characters of `raw` to `text`, and follows its marks.
    pub(super) fn feed(&mut self, raw: &str, origins: &Origins, text: &mut Text) {
        for c in raw.chars() {
            match c {
                CLOSING => drop(self.keys.pop()),
                c if self.looks.follow(c) => {}
                ' ' | '\n' | '\t' | '\r' => self.space(origins, text),
                c => match opened(c) {
                    Some(id) => self.keys.push(id),
                    None => self.push(c, origins, text),
                },
            }
        }
    }

    fn space(&self, origins: &Origins, text: &mut Text) {
        match text.last() {
            Some(Inline::Run(run)) if !run.text.ends_with(' ') => self.push(' ', origins, text),
            _ => {}
        }
    }

    fn push(&self, c: char, origins: &Origins, text: &mut Text) {
        let look = self.looks.look();
        let key = self.keys.last().and_then(|id| origins.key(*id));
        match text.last_mut() {
            Some(Inline::Run(run)) if run.key.as_ref() == key && run.look == look => {
                run.text.push(c);
            }
            _ => text.push(Inline::Run(Run {
                text: c.to_string(),
                key: key.cloned(),
                made: self.made.clone(),
                look,
                ..Run::default()
            })),
        }
    }
}

impl Parser<'_> {
    /// The content of an element that holds text only.
    pub(super) fn text(&mut self, node: Node<'_, '_>) -> Text {
        let mut text = Text::new();
        self.state.made = attribute(node, "kunci").map(Into::into);
        for child in node.children() {
            self.inline(child, &mut text);
        }
        self.state.made = None;
        trimmed(text)
    }

    /// Appends a text node or an inline element.
    pub(super) fn inline(&mut self, node: Node<'_, '_>, text: &mut Text) {
        if node.is_text() {
            self.state
                .feed(node.text().unwrap_or_default(), &self.filled.origins, text);
            return;
        }
        let name = node.tag_name().name();
        if name == "br" {
            text.push(Inline::Break);
        }
        if let Some(open) = self.state.looks.element(name) {
            *open += 1;
        }
        for child in node.children() {
            self.inline(child, text);
        }
        if let Some(open) = self.state.looks.element(name) {
            *open = open.saturating_sub(1);
        }
    }
}

/// Without white space at the ends and round breaks.
pub(super) fn trimmed(mut text: Text) -> Text {
    let is_break = |inline: Option<&Inline>| inline.is_none_or(|inline| *inline == Inline::Break);
    for index in 0..text.len() {
        let before = is_break(index.checked_sub(1).and_then(|index| text.get(index)));
        let after = is_break(text.get(index + 1));
        if let Some(Inline::Run(run)) = text.get_mut(index) {
            if before {
                run.text = run.text.trim_start_matches(' ').to_owned();
            }
            if after {
                run.text.truncate(run.text.trim_end_matches(' ').len());
            }
        }
    }
    text.retain(|inline| !matches!(inline, Inline::Run(run) if run.text.is_empty()));
    text
}
