//! Causes that lie in how a line stands among the others: indentation, missing colons.

use crate::finding::SyntaxProblem;

use super::{
    super::{
        events::Refusal,
        lines::{LineEntry, glued_key},
        tree::join,
    },
    Scene, SyntaxFault,
};

impl Scene<'_, '_> {
    /// Causes that lie in how this line stands among the others.
    pub(super) fn line(&self, refusal: Refusal) -> SyntaxFault {
        let lines = self.lines;
        let entry = lines.entry(self.line);
        let mut suspects = [Some(self.line), lines.above(self.line)]
            .into_iter()
            .flatten();
        if let Some(fault) = suspects.find_map(|line| self.missing_dash(line)) {
            return fault;
        }
        let continues = lines.owner(self.line).filter(|owner| {
            // A sibling of the owner in between parts them.
            let between = (owner + 1..self.line).rev();
            let apart = self.beside(between, lines.indent(*owner)).is_some();
            let value = lines.entry(*owner).map_or(0..0, |entry| entry.value);
            !apart && !value.is_empty() && !lines.slice(value).starts_with(['|', '>', '#'])
        });
        if let Some(owner) = continues {
            let block = lines.block(owner, lines.column(owner));
            let value = lines
                .entry(owner)
                .map_or(block.clone(), |entry| entry.value);
            if lines
                .slice(value.clone())
                .starts_with(['[', '{', '"', '\''])
            {
                return self.fault(
                    SyntaxProblem::Unparsable,
                    owner,
                    self.content(self.line),
                    value.start..block.end,
                );
            }
            // Below a text that is an item, no key can stand.
            let in_item = lines.entry(owner).is_some_and(|entry| entry.key.is_none());
            let is_word = entry
                .as_ref()
                .filter(|_| !in_item)
                .and_then(|entry| entry.key.clone())
                .is_some_and(|key| is_word(lines.slice(key)));
            if is_word {
                let content = self.content(self.line);
                let blank = content.start..block.end;
                let own = entry
                    .and_then(|entry| entry.key)
                    .map_or("", |key| lines.slice(key));
                let fault =
                    self.without_lines(SyntaxProblem::BadIndentation, self.line, content, blank);
                return SyntaxFault {
                    key: join(&lines.group(owner), own),
                    ..fault
                };
            }
            let text = lines.slice(self.content(self.line)).into();
            return self.fault(
                SyntaxProblem::ColonInText { text, whole: false },
                owner,
                self.content(self.line),
                value.start..block.end,
            );
        }
        // The scanner joins a line without a key to the next and complains there.
        let above = lines
            .above(self.line)
            .filter(|above| lines.column(*above) == lines.indent(self.line));
        let suspects = [Some(self.line), above];
        if let Some(fault) = suspects
            .into_iter()
            .flatten()
            .find_map(|line| self.no_entry(line))
        {
            return fault;
        }
        if matches!(
            refusal,
            Refusal::Structure | Refusal::StrayColon | Refusal::NoKey
        ) {
            return self.misplaced();
        }
        let value = entry.map_or(self.content(self.line), |entry| entry.value);
        self.fault(
            SyntaxProblem::Unparsable,
            self.line,
            self.content(self.line),
            self.to_block_end(value.start),
        )
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
        let last = (line + 1..lines.len()).take_while(is_part);
        let last = last
            .filter(|line| !lines.is_blank(*line))
            .last()
            .unwrap_or(line);
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
        let is_item = |line: usize| self.is_item(line);
        if is_item(self.line)
            && let Some(first) = self.above_items()
        {
            let span = self.content(first);
            let text = self.lines.slice(span.clone()).into();
            let problem = SyntaxProblem::MissingDash { text };
            fault = SyntaxFault {
                problem,
                span,
                key: self.lines.group(first),
                ..fault
            };
        }
        let last = (self.line..self.lines.len())
            .take_while(|line| {
                self.lines.is_blank(*line) || self.lines.indent(*line) > indent || is_item(*line)
            })
            .filter(|line| !self.lines.is_blank(*line))
            .last();
        match last {
            Some(last) if is_item(self.line) => SyntaxFault {
                blank: fault.blank.start..self.lines.range(last).end,
                ..fault
            },
            _ => fault,
        }
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
        let above = self
            .lines
            .above(line)
            .and_then(|above| Some((above, self.lines.entry(above)?)));
        if let Some((
            above,
            LineEntry {
                key: Some(key),
                value,
            },
        )) = above
            && !is_word(self.lines.slice(key.clone()))
            && self.lines.column(above) == self.lines.indent(line)
            && self.is_item(above)
        {
            let whole = key.start..value.end;
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

fn is_word(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
