//! Items of lists: added, taken out, moved.
//!
//! In a block an item owns its lines, comments right below that stand further in than its dash,
//! and comments right above its dash. What stands above the first item belongs to the list.

use std::ops::Range;

use super::{Value, page::ParsedText, render};
use crate::read::tree::NodeId;

impl ParsedText {
    /// The text with an item more in a list that has some, or in `[]`.
    pub(super) fn with_item(&self, list: NodeId, at: usize, value: &Value) -> String {
        let items = self.items(list);
        if self.is_flow(list) {
            let written = render::in_flow(value);
            return match (items.get(at), items.last()) {
                (Some(next), _) => {
                    let start = self.tree.node(*next).span.start;
                    self.with(vec![(start..start, format!("{written}, "))])
                }
                (None, Some(final_one)) => {
                    let end = self.end(*final_one);
                    self.with(vec![(end..end, format!(", {written}"))])
                }
                (None, None) => {
                    let place = self.tree.node(list).span.clone();
                    self.with(vec![(place, format!("[ {written} ]"))])
                }
            };
        }
        let first = self.dash(list, 0);
        let column = self.column(first);
        let before = at.checked_sub(1).and_then(|before| items.get(before));
        let is_like = before.or(items.first()).is_some_and(|id| {
            self.is_flow(*id) && self.is_list(*id) == matches!(value, Value::List(_))
        });
        let written = if is_like && value.fits_a_line() {
            let indent = " ".repeat(column);
            vec![format!("{indent}- {}", render::in_flow(value))]
        } else {
            render::item(value, column, self.habit())
        };
        if let Some(before) = before {
            return self.with_lines(self.extent(*before, column), &written);
        }
        let line_break = self.line_break(first);
        let mut text = written.join(line_break);
        text.replace_range(..column, "");
        text.push_str(line_break);
        text.push_str(&" ".repeat(column));
        self.with(vec![(first..first, text)])
    }

    /// The text without an item.
    pub(super) fn without_item(&self, list: NodeId, at: usize) -> String {
        let items = self.items(list);
        if self.is_flow(list) {
            return self.without_item_in_flow(list, at);
        }
        if items.len() == 1 {
            return self.without_value(list);
        }
        let Range { start, mut end } = self.lines_of(list, at);
        if at > 0 && self.keeps_blank_lines(items[at - 1]) {
            // They would become part of the text above.
            end = self.below_blank_lines(end);
        }
        let line_start = self.line_start(start);
        let is_line = self.text[line_start..start].trim_matches(' ').is_empty();
        if is_line && self.next_line(end) > end {
            self.with(vec![(line_start..self.next_line(end), String::new())])
        } else if is_line {
            // The file's last line.
            self.with(vec![(
                self.line_end(line_start.saturating_sub(1)).min(line_start)..end,
                String::new(),
            )])
        } else {
            // The next item begins a line, below the dash that this one stood behind.
            let start = line_start + self.text[line_start..start].trim_end().len();
            self.with(vec![(start..end, String::new())])
        }
    }

    fn without_item_in_flow(&self, list: NodeId, at: usize) -> String {
        let items = self.items(list);
        let start_of = |id: NodeId| self.tree.node(id).span.start;
        let (start, end) = (start_of(items[at]), self.end(items[at]));
        let removed = match (items.get(at + 1), at.checked_sub(1)) {
            (Some(next), _) => start..start_of(*next),
            (None, Some(before)) => {
                let before = self.end(items[before]);
                let has_comment = self.text[before..start].contains('#');
                if has_comment { start..end } else { before..end }
            }
            (None, None) => {
                let whole = self.tree.node(list).span.clone();
                let inside = whole.start + 1..whole.end.saturating_sub(1).max(whole.start + 1);
                let has_comment = self.text[inside.start..start].contains('#')
                    || self.text[end..inside.end].contains('#');
                let comma = self.skip(end);
                let comma = if self.text[comma..].starts_with(',') {
                    comma + 1
                } else {
                    end
                };
                if has_comment { start..comma } else { inside }
            }
        };
        self.with(vec![(removed, String::new())])
    }

    /// The text with an item at another index.
    pub(super) fn with_item_moved(&self, list: NodeId, from: usize, to: usize) -> String {
        let moved = from.min(to)..from.max(to) + 1;
        let places: Vec<_> = moved.clone().map(|at| self.place(list, at)).collect();
        let texts = places.iter().map(|place| &self.text[place.clone()]);
        let items = self.items(list)[moved].iter();
        let keeps = items.map(|id| !self.is_flow(list) && self.keeps_blank_lines(*id));
        let mut texts: Vec<(&str, bool)> = texts.zip(keeps).collect();
        if from < to {
            texts.rotate_left(1);
        } else {
            texts.rotate_right(1);
        }
        let pieces = places.into_iter().zip(texts).map(|(place, (text, keeps))| {
            // Blank lines below it would become part of its text.
            let end = if keeps {
                self.below_blank_lines(place.end)
            } else {
                place.end
            };
            (place.start..end, text.to_owned())
        });
        self.with(pieces.collect())
    }

    fn place(&self, list: NodeId, at: usize) -> Range<usize> {
        if self.is_flow(list) {
            let id = self.items(list)[at];
            self.tree.node(id).span.start..self.end(id)
        } else {
            self.lines_of(list, at)
        }
    }

    /// All that an item owns, from its comments or its dash on, without its last line break.
    fn lines_of(&self, list: NodeId, at: usize) -> Range<usize> {
        let dash = self.dash(list, at);
        let column = self.column(dash);
        let items = self.items(list);
        let end = self.extent(items[at], column);
        let Some(before) = at.checked_sub(1).and_then(|before| items.get(before)) else {
            return dash..end;
        };
        let above = self.extent(*before, column);
        let mut start = dash;
        loop {
            let line = self.line_start(start);
            let comment = line
                .checked_sub(1)
                .and_then(|above| self.comment_line(above));
            match comment {
                Some(mark) if mark > above => start = mark,
                _ => return start..end,
            }
        }
    }
}
