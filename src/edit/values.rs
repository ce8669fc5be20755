//! Values of keys and items that are there, and keys that are added.

use std::ops::Range;

use super::{
    Value,
    page::{ParsedText, StandingValue},
    render,
    scalar::{scalar_in_flow, scalar_like},
};
use crate::read::tree::{Content, NodeId};

impl ParsedText {
    /// The text with another value at a node, which holds a text or nothing.
    pub(super) fn with_value(&self, id: NodeId, value: &Value) -> String {
        if self.is_in_flow(id) {
            return self.with_value_in_flow(id, value);
        }
        let habit = self.habit();
        let owner = self.owner_column(id);
        let is_item = self.tree.entry(id).is_none();
        let standing = self.standing(id);
        let mut lines = match value {
            Value::Text(text) => {
                let step = if is_item { 2 } else { habit.keys };
                let indent = self
                    .block_column(&standing)
                    .filter(|column| *column > owner);
                let indent =
                    self.past_comments(standing.body.end, indent.unwrap_or(owner + step), step);
                let mut lines = render::lines(&scalar_like(self.manner(id), text, indent));
                lines[0].insert(0, ' ');
                lines
            }
            _ if is_item => {
                let mut lines = render::item(value, owner, habit);
                lines[0].replace_range(..=owner, "");
                lines
            }
            _ => {
                let mut lines = render::entry("x", value, owner, habit);
                lines[0].clear();
                lines
            }
        };
        let head = lines.remove(0);
        if !matches!(value, Value::Text(_)) && !is_item {
            // Below the comments that go on the key's own.
            let below = self.extent(id, owner);
            let cleared = (standing.head.clone(), String::new());
            return self.with(vec![cleared, self.lines_at(below, &lines)]);
        }
        self.with_standing(&standing, head, &lines)
    }

    /// A column for a text below `|` in which it does not take the comments below for its own.
    fn past_comments(&self, line_end: usize, column: usize, step: usize) -> usize {
        let columns = self.comments_below(line_end).map(|mark| self.column(mark));
        let deepest = columns.max().filter(|deepest| *deepest >= column);
        deepest.map_or(column, |deepest| deepest + step)
    }

    /// The column of the first line of a text below `|`.
    fn block_column(&self, standing: &StandingValue) -> Option<usize> {
        let mut lines = self.text[standing.body.clone()].lines();
        let line = lines.find(|line| !line.trim().is_empty())?;
        Some(line.len() - line.trim_start_matches(' ').len())
    }

    /// Another head and other lines below in place of what stands; a comment beside the head
    /// stays.
    fn with_standing(&self, standing: &StandingValue, head: String, below: &[String]) -> String {
        let StandingValue { head: old, body } = standing;
        let line_end = self.line_end(old.end);
        let beside = &self.text[old.end..line_end];
        // A head that takes the place of a value on a line of its own begins no line anew.
        let head = if self.text[..old.start].ends_with([' ', '\n']) {
            head.trim_start().to_owned()
        } else {
            head
        };
        let beside = self.beside(old, &head, beside);
        let line_break = self.line_break(old.end);
        let below: String = below.iter().flat_map(|line| [line_break, line]).collect();
        self.with(vec![
            (old.start..line_end, head + &beside + &below),
            (
                body.start.max(line_end)..body.end.max(line_end),
                String::new(),
            ),
        ])
    }

    /// The comment beside a value, at its old column where the new value leaves room.
    fn beside(&self, old: &Range<usize>, new: &str, beside: &str) -> String {
        let comment = beside.trim_start_matches([' ', '\t']);
        let space = beside.len() - comment.len();
        let old = &self.text[old.clone()];
        if comment.is_empty() || space < 2 || old.contains('\n') {
            return beside.to_owned();
        }
        let width = |text: &str| text.chars().count();
        let space = (space + width(old)).saturating_sub(width(new)).max(2);
        " ".repeat(space) + comment
    }

    fn with_value_in_flow(&self, id: NodeId, value: &Value) -> String {
        let written = match value {
            Value::Text(text) => scalar_in_flow(self.manner(id), text),
            _ => render::in_flow(value),
        };
        let (start, end) = (self.slot(id), self.end(id));
        let rest = &self.text[end..];
        let space = rest.len() - rest.trim_start_matches(' ').len();
        if self.tree.entry(id).is_none() {
            return self.with(vec![(start..end, written)]);
        }
        let colon = if self.lacks_colon(id) { ":" } else { "" };
        // `{ nomor: , hal: x }` has a space that stood for the value.
        let is_spare = start == end && rest[space..].starts_with(',');
        let end = if is_spare { end + space } else { end };
        self.with(vec![(start..end, format!("{colon} {written}"))])
    }

    /// The text without the value of a node; its key or dash stays.
    pub(super) fn without_value(&self, id: NodeId) -> String {
        let (slot, end) = (self.slot(id), self.end(id));
        if self.is_in_flow(id) {
            let left = match self.tree.entry(id) {
                None => "\"\"",
                Some(_) if slot == end || self.text[end..].starts_with([' ', '\r', '\n']) => "",
                Some(_) => " ",
            };
            return self.with(vec![(slot..end, left.into())]);
        }
        let is_scalar = matches!(self.tree.node(id).content, Content::Scalar { .. });
        if is_scalar || self.is_flow(id) {
            return self.with_standing(&self.standing(id), String::new(), &[]);
        }
        let first = self.skip(slot);
        let below = self.line_start(first);
        let from = if below > slot {
            // The lines between the key and the first of them are comments.
            self.line_end(self.line_start(below - 1).max(slot))
        } else {
            slot
        };
        let to = self.extent(id, self.column(first));
        self.with(vec![(from..to, String::new())])
    }

    /// The text with one key more in a group: below the line of a place, or at its end.
    pub(super) fn with_entry(
        &self,
        group: NodeId,
        below: Option<usize>,
        name: &str,
        value: &Value,
    ) -> String {
        let Content::Mapping { entries, flow } = &self.tree.node(group).content else {
            return self.text.clone();
        };
        if *flow {
            let written = render::entry_in_flow(name, value);
            let Some(last) = entries.last() else {
                let place = self.tree.node(group).span.clone();
                return self.with(vec![(place, format!("{{ {written} }}"))]);
            };
            let end = self.end(last.value);
            let space = if end == self.slot(last.value) {
                " "
            } else {
                ""
            };
            return self.with(vec![(end..end, format!("{space}, {written}"))]);
        }
        let column = entries
            .first()
            .map_or(0, |entry| self.column(entry.key_span.start));
        let last = entries.last().map(|entry| entry.value);
        let below = below.or_else(|| last.map(|last| self.extent(last, column)));
        let lines = render::entry(name, value, column, self.habit());
        self.with_lines(below.unwrap_or(self.text.len()), &lines)
    }

    /// The text with a first key, of a file that holds nothing but comments.
    pub(super) fn with_first_entry(&self, name: &str, value: &Value) -> String {
        let lines = render::entry(name, value, 0, self.habit());
        let line_break = self.line_break(self.text.len());
        let text = lines.join(line_break) + line_break;
        let is_open = self.text.len() > self.start() && !self.text.ends_with('\n');
        let before = if is_open { line_break } else { "" };
        format!("{}{before}{text}", self.text)
    }

    /// The text with more lines below the line that ends at a place.
    pub(super) fn with_lines(&self, line_end: usize, lines: &[String]) -> String {
        self.with(vec![self.lines_at(line_end, lines)])
    }

    fn lines_at(&self, line_end: usize, lines: &[String]) -> (Range<usize>, String) {
        let line_break = self.line_break(line_end);
        let text = lines.iter().flat_map(|line| [line_break, line]).collect();
        (line_end..line_end, text)
    }
}
