//! Causes that lie in the value of the line itself.

use crate::finding::SyntaxProblem;

use super::{super::events::Refusal, Scene, SyntaxFault};

impl Scene<'_, '_> {
    /// A value, or an item of a flow list, that begins with a character of YAML's own.
    pub(super) fn special(&self, refusal: Refusal) -> Option<SyntaxFault> {
        let entry = self.lines.entry(self.line);
        let value = entry.map_or(self.content(self.line), |entry| entry.value);
        let opens = |at: usize| self.lines.slice(at..value.end).chars().next();
        let at = match refusal {
            Refusal::Reference | Refusal::BadStart => self.at,
            Refusal::Structure
                if self.at > value.start && matches!(opens(value.start), Some('[' | '{')) =>
            {
                value.start
            }
            _ => return None,
        };
        let character = opens(at).filter(|_| at >= value.start)?;
        // A word processor's item.
        let rest = self.lines.slice(at..value.end);
        if let Some(item) = rest
            .strip_prefix("* ")
            .filter(|_| at == self.content(self.line).start)
        {
            let problem = SyntaxProblem::MissingDash { text: item.into() };
            return Some(self.fault(problem, self.line, at..value.end, self.to_block_end(at)));
        }
        // In the first column it would be a key, not a value.
        let is_value = at > self.content(self.line).start || self.lines.owner(self.line).is_some();
        let in_flow = at > value.start
            || (at == self.content(self.line).start && self.lines.indent(self.line) > 0);
        let (span, blank) = if in_flow {
            let item = rest.find([',', ']', '}']).unwrap_or(rest.len()).max(1);
            (at..at + item, at..at + item)
        } else {
            (at..value.end, self.to_block_end(at))
        };
        let problem = SyntaxProblem::SpecialStart { character };
        is_value.then(|| self.fault(problem, self.line, span, blank))
    }

    /// Causes that lie in the value of this line.
    pub(super) fn value(&self, refusal: Refusal) -> Option<SyntaxFault> {
        let value = self.lines.entry(self.line)?.value;
        if value.is_empty() || self.at < value.start {
            return None;
        }
        let whole = self.to_block_end(value.start);
        let (problem, span, blank) = match refusal {
            Refusal::StrayColon => {
                let problem = SyntaxProblem::ColonInText {
                    text: self.lines.slice(value.clone()).into(),
                    whole: whole.end == value.end,
                };
                (problem, value, whole)
            }
            Refusal::CommentInText => (
                SyntaxProblem::CommentInText,
                self.at..value.end.max(self.at),
                whole,
            ),
            Refusal::TextAfterQuote => {
                let before = self.lines.slice(value.start..self.at);
                let quote = before.chars().rfind(|c| matches!(c, '\'' | '"'));
                let quote = quote.unwrap_or('"');
                (SyntaxProblem::TextAfterQuote { quote }, value, whole)
            }
            Refusal::BadEscape => (SyntaxProblem::BadEscape, value, whole),
            Refusal::MismatchedBracket { open, close } => (
                SyntaxProblem::MismatchedBracket { open, close },
                self.at..value.end,
                self.to_block_end(self.at),
            ),
            _ => return None,
        };
        Some(self.fault(problem, self.line, span, blank))
    }
}
