//! Causes that lie above the line that the scanner complains of: brackets, quotes, tabs.

use crate::finding::SyntaxProblem;

use super::{super::events::Refusal, Scene, SyntaxFault};

/// Lines above an error that are searched for an opening bracket or quote.
const LOOK_BACK: usize = 100;

impl Scene<'_, '_> {
    /// Tabs in the white space that opens this line or, where the scanner joined lines, one of
    /// the next.
    pub(super) fn tab(&self) -> Option<SyntaxFault> {
        let tab_in = |line: usize| {
            let start = self.lines.range(line).start;
            self.lines.text(line)[..self.lines.indent(line)]
                .find('\t')
                .map(|tab| start + tab)
        };
        let next = (self.line + 1..self.lines.len()).find(|below| !self.lines.is_blank(*below));
        let (line, tab) = std::iter::once(self.line)
            .chain(next)
            .find_map(|line| Some((line, tab_in(line)?)))?;
        if self.lines.is_block_text(line) {
            return None;
        }
        let last = (line..self.lines.len())
            .take_while(|below| self.lines.is_blank(*below) || tab_in(*below).is_some())
            .last()?;
        let blank = self.lines.range(line).start..self.lines.range(last).end;
        Some(self.without_lines(SyntaxProblem::TabIndent, line, tab..tab + 1, blank))
    }

    /// A quote or bracket that a line above, or this one, opens and nothing closes before the
    /// next key.
    pub(super) fn opened_above(&self, refusal: Refusal) -> Option<SyntaxFault> {
        if refusal == Refusal::NoKey {
            return None;
        }
        let first = self.line.saturating_sub(LOOK_BACK);
        (first..self.line).rev().find_map(|line| {
            let entry = self.lines.entry(line)?;
            let opening = self.lines.slice(entry.value.clone());
            if !opening.starts_with(['"', '\'', '[', '{']) || self.lines.is_block_text(line) {
                return None;
            }
            let column = self.lines.column(line);
            let is_next = |below: &usize| {
                self.lines.indent(*below) <= column && self.lines.entry(*below).is_some()
            };
            // The scanner may complain before the next key: of a "- " in brackets, say.
            let next = (line + 1..self.lines.len()).take(LOOK_BACK).find(is_next);
            let end = next.map_or(self.lines.range(self.lines.len() - 1).end, |next| {
                self.lines.range(next).start
            });
            let inside = self.lines.slice(entry.value.start..end);
            (!closes(inside)).then(|| self.unclosed(line, entry.value.start))
        })
    }

    pub(super) fn unclosed(&self, line: usize, opening: usize) -> SyntaxFault {
        let end = self.lines.range(line).end;
        let blank = opening..self.lines.block(line, self.lines.column(line)).end;
        let problem = match self.lines.slice(opening..end).chars().next() {
            Some(open @ ('[' | '{')) => SyntaxProblem::UnclosedBracket { open },
            quote => SyntaxProblem::UnclosedQuote {
                quote: quote.unwrap_or('"'),
            },
        };
        self.fault(problem, line, opening..end, blank)
    }
}

/// True when the quote or bracket that opens a text is closed in it.
fn closes(text: &str) -> bool {
    let mut open = 0_usize;
    let mut quote = None;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (Some('"'), '\\') => {
                chars.next();
            }
            (Some('\''), '\'') if chars.peek() == Some(&'\'') => {
                chars.next();
            }
            (Some(closing), _) if c == closing => quote = None,
            (None, '"' | '\'') if matches!(before, ' ' | '[' | '{' | ',' | '\n') => quote = Some(c),
            (None, '[' | '{') => open += 1,
            (None, ']' | '}') => open = open.saturating_sub(1),
            _ => {}
        }
        if quote.is_none() && open == 0 {
            return true;
        }
        before = c;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::closes;

    #[test]
    fn quotes_hide_brackets() {
        for closed in [
            "[a, b]",
            "[\"]\", b]",
            "{ a: [b] } c",
            "'a''b' c",
            "\"a\\\"b\"",
            "[Jum'at]",
        ] {
            assert!(closes(closed), "{closed}");
        }
        for open in ["[a, b", "[\"]\"", "{ a: [b]", "'a''b", "\"a\\\"", "['a]"] {
            assert!(!closes(open), "{open}");
        }
    }
}
