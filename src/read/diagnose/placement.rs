//! Causes that lie in how a line stands among the others: indentation, missing colons.

use crate::finding::SyntaxProblem;

use super::{
    super::{
        events::Refusal,
        lines::{LineEntry, glued_key, is_word},
        tree::join,
    },
    Scene, SyntaxFault,
};

impl Scene<'_, '_> {
    /// Causes that lie in how this line stands among the others.
    pub(super) fn line(&self, refusal: Refusal) -> SyntaxFault {
        let lines = self.lines;
        let above = lines.above(self.line);
        let mut suspects = std::iter::once(self.line).chain(above);
        if let Some(fault) = suspects.find_map(|line| self.missing_dash(line)) {
            return fault;
        }
        let content = self.content(self.line);
        let continues = lines.owner(self.line).and_then(|owner| {
            // A sibling of the owner in between parts them.
            let between = (owner + 1..self.line).rev();
            let apart = self.beside(between, lines.indent(owner)).is_some();
            let entry = lines.entry(owner)?;
            let value = lines.slice(entry.value.clone());
            let goes_on = !value.is_empty() && !value.starts_with(['|', '>', '#']);
            (goes_on && !apart).then_some((owner, entry))
        });
        if let Some((owner, LineEntry { key, value })) = continues {
            let blank = value.start..lines.block(owner, lines.column(owner)).end;
            if lines.slice(value).starts_with(['[', '{', '"', '\'']) {
                return self.fault(SyntaxProblem::Unparsable, owner, content, blank);
            }
            // Below a text that is an item, no key can stand.
            let own = self
                .key(self.line)
                .filter(|own| key.is_some() && is_word(own));
            if let Some(own) = own {
                let blank = content.start..blank.end;
                let problem = SyntaxProblem::BadIndentation;
                return SyntaxFault {
                    key: join(&lines.group(owner), own),
                    ..self.without_lines(problem, self.line, content, blank)
                };
            }
            let text = lines.slice(content.clone()).into();
            let problem = SyntaxProblem::ColonInText { text, whole: false };
            return self.fault(problem, owner, content, blank);
        }
        // The scanner joins a line without a key to the next and complains there.
        let above = above.filter(|above| lines.column(*above) == lines.indent(self.line));
        let mut suspects = std::iter::once(self.line).chain(above);
        if let Some(fault) = suspects.find_map(|line| self.no_entry(line)) {
            return fault;
        }
        if matches!(
            refusal,
            Refusal::Structure | Refusal::StrayColon | Refusal::NoKey
        ) {
            return self.misplaced();
        }
        let value = lines.entry(self.line).map(|entry| entry.value);
        let start = value.map_or(content.start, |value| value.start);
        let blank = self.to_block_end(start);
        self.fault(SyntaxProblem::Unparsable, self.line, content, blank)
    }

    fn is_item(&self, line: usize) -> bool {
        let content = self.lines.slice(self.content(line));
        content == "-" || content.starts_with("- ")
    }

    /// The nearest line of these with content that stands no deeper than a column.
    fn beside(&self, mut lines: impl Iterator<Item = usize>, indent: usize) -> Option<usize> {
        lines.find(|line| !self.lines.is_blank(*line) && self.lines.indent(*line) <= indent)
    }

    /// A line among the items of a list, at their column, that is none.
    fn missing_dash(&self, line: usize) -> Option<SyntaxFault> {
        let lines = self.lines;
        if lines.is_blank(line) || self.is_item(line) || lines.is_block_text(line) {
            return None;
        }
        let indent = lines.indent(line);
        let is_sibling = |other: &usize| lines.indent(*other) == indent && self.is_item(*other);
        let above = self.beside((0..line).rev(), indent);
        let below = self.beside(line + 1..lines.len(), indent);
        let sibling = above.filter(is_sibling).or(below.filter(is_sibling))?;
        let is_key = lines.entry(line).is_some();
        let own = self.key(line);
        // What is a key is the first one of an item only where it begins others.
        if own.is_some_and(is_word) && own != self.key(sibling) {
            return None;
        }
        // A list may stand at the column of the key that it belongs to, and then of the next one.
        let owner = (0..line).rev().find(|above| {
            !lines.is_blank(*above) && lines.indent(*above) <= indent && !self.is_item(*above)
        });
        if is_key && owner.is_none_or(|owner| lines.indent(owner) == indent) {
            return None;
        }
        let is_part = |other: &usize| {
            lines.is_blank(*other)
                || lines.indent(*other) > indent
                || (is_key && lines.indent(*other) == indent && !self.is_item(*other))
        };
        let own = (line + 1..lines.len()).take_while(is_part);
        let last = own.filter(|line| !lines.is_blank(*line)).last();
        let last = last.unwrap_or(line);
        let content = self.content(line);
        let text = lines.slice(content.clone()).trim_start_matches('-').into();
        let blank = lines.range(line).start..lines.range(last).end;
        let problem = SyntaxProblem::MissingDash { text };
        let fault = self.without_lines(problem, line, content, blank);
        Some(SyntaxFault {
            key: lines.group(line),
            ..fault
        })
    }

    /// The key on a line.
    fn key(&self, line: usize) -> Option<&str> {
        let key = self.lines.entry(line)?.key?;
        Some(self.lines.slice(key))
    }

    /// The first of the lines right above an item that should have been one, too: it has the
    /// item's key.
    fn above_items(&self) -> Option<usize> {
        let key = self.key(self.line)?;
        let indent = self.lines.indent(self.line);
        let beside = (0..self.line)
            .rev()
            .filter(|line| !self.lines.is_blank(*line));
        let own =
            beside.take_while(|line| self.lines.indent(*line) >= indent && !self.is_item(*line));
        own.filter(|line| self.lines.indent(*line) == indent && self.key(*line) == Some(key))
            .last()
    }

    /// A key or an item where none can stand; items go with those that follow them.
    fn misplaced(&self) -> SyntaxFault {
        let mut fault = self.whole_line(SyntaxProblem::BadIndentation);
        let indent = self.lines.indent(self.line);
        if !self.is_item(self.line) {
            return fault;
        }
        if let Some(first) = self.above_items() {
            fault.span = self.content(first);
            let text = self.lines.slice(fault.span.clone()).into();
            fault.problem = SyntaxProblem::MissingDash { text };
            fault.key = self.lines.group(first);
        }
        let is_part = |line: &usize| {
            self.lines.is_blank(*line) || self.lines.indent(*line) > indent || self.is_item(*line)
        };
        let items = (self.line..self.lines.len()).take_while(is_part);
        if let Some(last) = items.filter(|line| !self.lines.is_blank(*line)).last() {
            fault.blank.end = self.lines.range(last).end;
        }
        fault
    }

    /// Path of the group that a line without a key stands in: the block of text that it should
    /// have been indented under, or the nearest key left of it.
    fn group(&self, line: usize) -> String {
        let opens_text = |above: &usize| {
            self.lines
                .entry(*above)
                .is_some_and(|entry| self.lines.slice(entry.value).starts_with(['|', '>']))
        };
        let text = self.lines.above(line).filter(opens_text);
        text.map_or_else(|| self.lines.group(line), |above| self.lines.path(above))
    }

    /// A line that is neither `key: …` nor `- …`, or an item `- key:value`.
    fn no_entry(&self, line: usize) -> Option<SyntaxFault> {
        let content = match self.lines.entry(line) {
            None => self.content(line),
            Some(entry) if entry.key.is_none() => entry.value,
            Some(_) => return None,
        };
        let text = self.lines.slice(content.clone());
        // The second line of a text whose first one holds a colon.
        let above = self.lines.above(line).filter(|above| self.is_item(*above));
        if let Some(above) = above
            && let Some(entry) = self.lines.entry(above)
            && let Some(key) = entry.key
            && !is_word(self.lines.slice(key.clone()))
            && self.lines.column(above) == self.lines.indent(line)
        {
            let whole = key.start..entry.value.end;
            let text = self.lines.slice(whole.clone()).into();
            let problem = SyntaxProblem::ColonInText { text, whole: false };
            let end = self.lines.block(line, self.lines.indent(line)).end;
            return Some(self.fault(problem, above, whole.clone(), whole.start..end));
        }
        if let Some(length) = glued_key(text) {
            let problem = SyntaxProblem::NoSpaceAfterColon {
                key: text[..length].into(),
            };
            let value = content.start + length + 1;
            let end = self.lines.block(line, self.lines.column(line)).end;
            return Some(self.fault(problem, line, content, value..end));
        }
        let is_item = content.start > self.content(line).start;
        let problem = SyntaxProblem::NotAnEntry { text: text.into() };
        let block = self.lines.block(line, self.lines.indent(line));
        let fault = self.without_lines(problem, line, content, block);
        (!is_item).then(|| SyntaxFault {
            key: self.group(line),
            ..fault
        })
    }
}
