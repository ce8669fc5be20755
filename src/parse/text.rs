//! Text of the markup into runs: marks of origin and emphasis become keys and looks, and
//! white space folds as in HTML.

use roxmltree::Node;

use super::{Parser, vocabulary};
use crate::{
    fill::{
        markup::{BOLD, CAPS, ITALIC},
        origin::{CLOSING, Origins, opened},
    },
    naskah::{Inline, Look, Run, Text},
};

/// Keys and looks that are open at this point of the markup. They may open before one
/// element and close after another, so this lives as long as the whole reading.
#[derive(Default)]
pub(super) struct TextState {
    keys: Vec<usize>,
    look: Look,
}

impl TextState {
    /// Appends the characters of `raw` to `text`, and follows its marks.
    pub(super) fn feed(&mut self, raw: &str, origins: &Origins, text: &mut Text) {
        for c in raw.chars() {
            match c {
                CLOSING => drop(self.keys.pop()),
                c if c == ITALIC.0 || c == ITALIC.1 => self.look.italic = c == ITALIC.0,
                c if c == BOLD.0 || c == BOLD.1 => self.look.bold = c == BOLD.0,
                c if c == CAPS.0 || c == CAPS.1 => self.look.caps = c == CAPS.0,
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
        let key = self.keys.last().and_then(|id| origins.key(*id));
        match text.last_mut() {
            Some(Inline::Run(run)) if run.key.as_ref() == key && run.look == self.look => {
                run.text.push(c);
            }
            _ => text.push(Inline::Run(Run {
                text: c.to_string(),
                key: key.cloned(),
                look: self.look,
                unbreakable: false,
            })),
        }
    }
}

impl Parser<'_> {
    /// The content of an element that holds text only.
    pub(super) fn text(&mut self, node: Node<'_, '_>) -> Text {
        let mut text = Text::new();
        for child in node.children() {
            self.inline(child, &mut text);
        }
        trimmed(text)
    }

    /// Appends a text node or an inline element.
    pub(super) fn inline(&mut self, node: Node<'_, '_>, text: &mut Text) {
        if node.is_text() {
            self.state
                .feed(node.text().unwrap_or_default(), &self.filled.origins, text);
            return;
        }
        let outer = self.state.look;
        match node.tag_name().name() {
            "b" => self.state.look.bold = true,
            "i" => self.state.look.italic = true,
            "u" => self.state.look.underline = true,
            "kapital" => self.state.look.caps = true,
            "br" => text.push(Inline::Break),
            _ if node.is_element() => self.unknown(node, vocabulary::INLINES),
            _ => {}
        }
        for child in node.children() {
            self.inline(child, text);
        }
        self.state.look = outer;
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
