//! Passages of text, as they were typed.

use std::ops::Range;

use pulldown_cmark::{Event, TagEnd};

use super::Writer;
use crate::fill::{markdown::inline, markup::escape};

impl Writer<'_> {
    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        let typed = &self.source[range.clone()];
        let before = self.source.get(self.end..range.start).unwrap_or_default();
        let backslashes = before.len() - before.trim_end_matches('\\').len();
        let is_escape = self.escapes.contains(&range.start)
            || typed.starts_with('|') && self.open.contains(&TagEnd::TableCell);
        for _ in usize::from(is_escape)..backslashes {
            self.markup.push('\\');
        }
        // An entity such as `&amp;` stays the five characters that were typed.
        let entity = typed.starts_with('&') && typed.ends_with(';');
        escape(if entity { typed } else { text }, &mut self.markup);
        self.end = range.end;
    }

    /// A backslash at the end of a line is a backslash, and the paragraph goes on.
    pub(super) fn line_break(&mut self, event: &Event<'_>, range: Range<usize>) {
        let is_backslash = self.source[range.clone()].starts_with('\\');
        self.markup.push_str(match event {
            Event::HardBreak if is_backslash => "\\\n",
            Event::HardBreak => "<br/>",
            _ => "\n",
        });
        self.end = range.end;
    }

    pub(super) fn literal(&mut self, range: Range<usize>) {
        for (index, line) in self.source[range.clone()].trim_end().lines().enumerate() {
            if index > 0 {
                self.markup.push_str("<br/>");
            }
            escape(line, &mut self.markup);
        }
        self.end = range.end;
    }

    pub(super) fn literal_block(&mut self, range: Range<usize>) {
        self.markup.push_str("<p>");
        self.literal(range);
        self.markup.push_str("</p>");
    }

    /// A list that is a sentence.
    pub(super) fn sentence(&mut self, range: Range<usize>) {
        let sentence = inline(&self.source[range.clone()]);
        for part in ["<p>", &sentence, "</p>"] {
            self.markup.push_str(part);
        }
        self.end = range.end;
    }

    /// Writes what the parser keeps to itself between blocks: definitions of links.
    pub(super) fn passed_over(&mut self, place: usize, is_text: bool) {
        let gap = self.source.get(self.end..place).unwrap_or_default();
        // A backslash before a text is the text's own.
        let gap = if is_text {
            gap.trim_end_matches('\\')
        } else {
            gap
        };
        let gap = gap.trim_end();
        let between_blocks = matches!(self.open.last(), None | Some(TagEnd::Item));
        if between_blocks && !gap.is_empty() {
            let end = self.end + gap.len();
            let start = end - gap.trim_start().len();
            self.literal_block(start..end);
        }
    }

    /// Passes over the events up to the end of an element that has just been opened.
    pub(super) fn skip(&mut self, close: TagEnd) {
        let mut open = 1;
        while open > 0
            && let Some((event, _)) = self.events.next()
        {
            match event {
                Event::Start(tag) if tag.to_end() == close => open += 1,
                Event::End(tag) if tag == close => open -= 1,
                _ => {}
            }
        }
    }
}
