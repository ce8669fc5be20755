//! What no deserializer can see: keys twice, commas and `#` that cut a text, items that go on
//! the one above, characters that an escape smuggles in.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

use crate::finding::{FileProblem, Finding, MeaningProblem, Problem, SyntaxProblem};

use super::{
    characters::forbidden_in,
    lines::{Lines, is_word},
    tree::{Content, Entry, NodeId, Notation, Tree},
};

/// The inspector of one file.
#[derive(Debug)]
pub(super) struct Inspector<'t> {
    pub(super) tree: &'t Tree,
    pub(super) source: &'t str,
    pub(super) lines: &'t Lines<'t>,
    pub(super) findings: Vec<Finding>,
    /// Nodes that are to count as absent.
    pub(super) broken: HashSet<NodeId>,
}

impl Inspector<'_> {
    /// Looks at every node.
    pub(super) fn inspect(&mut self) {
        let tree = self.tree;
        for id in tree.ids() {
            match &tree.node(id).content {
                Content::Scalar { text, style } => {
                    self.characters(id, text);
                    if *style == Notation::Plain {
                        self.joined_items(id);
                    }
                }
                Content::Sequence { items, flow: true } => self.cut_items(items),
                Content::Sequence { .. } => {}
                Content::Mapping { entries, flow } => {
                    self.duplicates(entries);
                    if *flow {
                        self.cut_values(entries);
                    }
                }
            }
        }
    }

    /// Lines of a text that were meant as items: deeper than the item above, they go on it.
    fn joined_items(&mut self, id: NodeId) {
        let span = self.tree.node(id).span.clone();
        let lines = self.source.get(span.clone()).unwrap_or_default();
        let mut start = span.start;
        let mut first: Option<(String, Range<usize>)> = None;
        let mut more = 0;
        for line in lines.split_inclusive('\n') {
            let item = line.trim_start().strip_prefix("- ");
            if let Some(item) = item.filter(|_| start > span.start) {
                let dash = start + line.len() - line.trim_start().len();
                let end = start + line.trim_end().len();
                more += usize::from(first.is_some());
                first.get_or_insert_with(|| (item.trim_end().to_owned(), dash..end));
            }
            start += line.len();
        }
        if let Some((item, place)) = first {
            self.report(MeaningProblem::JoinedItem { item, more }, id, place);
        }
    }

    /// Texts that a `#` cuts; `texts` are the scalars that the types wanted as text.
    pub(super) fn cut_by_comments(&mut self, texts: &HashSet<NodeId>) {
        let tree = self.tree;
        for id in tree.ids() {
            let Content::Scalar {
                text,
                style: Notation::Plain,
            } = &tree.node(id).content
            else {
                continue;
            };
            let is_text = texts.contains(&id) && text.contains(char::is_alphabetic);
            let is_swallowed = text.is_empty() && tree.entry(id).is_some();
            if !is_text && !is_swallowed {
                continue;
            }
            let start = match tree.entry(id) {
                Some(entry) if is_swallowed => entry.key_span.end,
                _ => tree.node(id).span.end,
            };
            if let Some(span) = self.glued_comment(start) {
                let rest = self.source[span.clone()].to_owned();
                self.report(MeaningProblem::CommentCut { rest }, id, span);
            }
        }
    }

    /// A comment on the rest of the line whose `#` is followed by no blank.
    fn glued_comment(&self, start: usize) -> Option<Range<usize>> {
        let end = self.lines.range(self.lines.at(start)).end;
        let rest = self.source.get(start..end)?;
        let comment = rest.trim_start_matches([':', ' ', '\t']);
        let is_glued = comment
            .strip_prefix('#')
            .is_some_and(|text| !text.is_empty() && !text.starts_with([' ', '\t', '#']));
        (is_glued && comment.len() < rest.len()).then(|| end - comment.len()..end)
    }

    fn report(&mut self, problem: impl Into<Problem>, id: NodeId, span: Range<usize>) {
        self.findings
            .push(Finding::new(problem, self.tree.path(id), span));
    }

    /// Raw characters were found before parsing; these come from `"\u…"`.
    fn characters(&mut self, id: NodeId, text: &str) {
        if let Some(character) = forbidden_in(text) {
            let span = self.tree.node(id).span.clone();
            let typed = self.source.get(span.clone()).unwrap_or_default();
            // `"D:\arsip"` holds a bell that nobody meant.
            let escapes = ["\\u", "\\U", "\\x"];
            if escapes.iter().any(|escape| typed.contains(escape)) {
                self.report(FileProblem::ForbiddenCharacter { character }, id, span);
            } else {
                self.report(SyntaxProblem::BadEscape, id, span);
            }
            self.broken.insert(id);
        }
    }

    /// A key twice. In an item of a list the dash of the next item is probably missing, and what
    /// follows is that item's.
    fn duplicates(&mut self, entries: &[Entry]) {
        let in_item = entries.first().is_some_and(|first| self.is_in_item(first));
        let mut first: HashMap<&str, &Entry> = HashMap::new();
        let mut told = false;
        for entry in entries {
            let Some(earlier) = first.get(entry.key.as_str()) else {
                first.insert(&entry.key, entry);
                continue;
            };
            self.broken.insert(entry.value);
            if in_item && std::mem::replace(&mut told, true) {
                continue;
            }
            let begins = entry.key == entries[0].key;
            let problem: Problem = if in_item && begins {
                let start = entry.key_span.start;
                let end = self.lines.range(self.lines.at(start)).end;
                let text = self.lines.slice(start..end).into();
                SyntaxProblem::MissingDash { text }.into()
            } else {
                let first_line = self.lines.at(earlier.key_span.start) + 1;
                let key = entry.key.clone();
                MeaningProblem::DuplicateKey {
                    key,
                    first_line,
                    in_item,
                }
                .into()
            };
            self.report(problem, entry.value, entry.key_span.clone());
        }
    }

    /// Whether an entry stands in an item of a list below its key.
    fn is_in_item(&self, entry: &Entry) -> bool {
        let group = self.tree.node(entry.value).parent.map(|(group, _)| group);
        let list = group.and_then(|group| self.tree.node(group).parent);
        list.is_some_and(|(list, _)| {
            matches!(
                self.tree.node(list).content,
                Content::Sequence { flow: false, .. }
            )
        })
    }

    /// `{ a: turun 2,6% }`: keys without a colon are the rest of the value before them, and
    /// one finding however many there are.
    fn cut_values(&mut self, entries: &[Entry]) {
        let mut at = 1;
        while at < entries.len() {
            let length = entries[at..]
                .iter()
                .take_while(|entry| self.has_no_colon(entry))
                .count();
            let rest = &entries[at..at + length];
            let cut = &entries[at - 1];
            // What could be a key of the contract is left to the types.
            if let (Some(first), Some(last)) = (rest.first(), rest.last())
                && rest.iter().any(|entry| !is_word(&entry.key))
                && !self.has_no_colon(cut)
            {
                let tail = first.key_span.start..last.key_span.end;
                let problem = MeaningProblem::CommaCut {
                    key: cut.key.clone(),
                    rest: self.source.get(tail).unwrap_or_default().to_owned(),
                };
                self.report(problem, cut.value, cut.key_span.start..last.key_span.end);
                self.broken.insert(cut.value);
                self.broken.extend(rest.iter().map(|entry| entry.value));
            }
            at += length.max(1);
        }
    }

    fn has_no_colon(&self, entry: &Entry) -> bool {
        let is_missing =
            self.tree.is_blank(entry.value) && self.tree.node(entry.value).span.is_empty();
        let after = self.source.get(entry.key_span.end..).unwrap_or_default();
        is_missing && !after.trim_start().starts_with(':')
    }

    /// `[Menko Politik, Hukum, dan Keamanan]`, `[2,6%]` and `[Konsultasi boleh, transfer belum]`.
    fn cut_items(&mut self, items: &[NodeId]) {
        let is_capital = |id: &NodeId| match &self.tree.node(*id).content {
            Content::Scalar { text, .. } => text.starts_with(char::is_uppercase),
            _ => false,
        };
        let are_capital = items.first().is_some_and(is_capital);
        for id in items.iter().skip(1) {
            let node = self.tree.node(*id);
            let Content::Scalar {
                text,
                style: Notation::Plain,
            } = &node.content
            else {
                continue;
            };
            let before = self.source.get(..node.span.start).unwrap_or_default();
            let splits_number = text.starts_with(|c: char| c.is_ascii_digit())
                && before
                    .strip_suffix(',')
                    .is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()));
            // A single word may be a choice, such as a role.
            let goes_on = are_capital && text.starts_with(char::is_lowercase) && text.contains(' ');
            if text.starts_with("dan ") || goes_on || splits_number {
                let problem = MeaningProblem::ItemCut { item: text.clone() };
                self.report(problem, *id, node.span.clone());
            }
        }
    }
}
