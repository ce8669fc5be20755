//! Causes that lie in the value of the line itself.

use std::ops::Range;

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
        // In the first column it would be a key, not a value.
        // A word processor's item.
        let rest = self.lines.slice(at..value.end);
        if let Some(item) = rest
            .strip_prefix("* ")
            .filter(|_| at == self.content(self.line).start)
        {
            let problem = SyntaxProblem::MissingDash { text: item.into() };
            return Some(self.fault(problem, self.line, at..value.end, self.to_block_end(at)));
        }
        let is_value = at > self.content(self.line).start || self.lines.owner(self.line).is_some();
        let in_flow = at > value.start
            || (at == self.content(self.line).start && self.lines.indent(self.line) > 0);
        let span = if in_flow {
            self.flow_item(&(at..value.end))
        } else {
            at..value.end
        };
        let blank = if in_flow {
            span.clone()
        } else {
            self.to_block_end(at)
        };
        is_value.then(|| {
            self.fault(
                SyntaxProblem::SpecialStart { character },
                self.line,
                span,
                blank,
            )
        })
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
                let text = self.lines.slice(value.clone()).into();
                let is_all = whole.end == value.end;
                (
                    SyntaxProblem::ColonInText {
                        text,
                        whole: is_all,
                    },
                    value,
                    whole,
                )
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

    /// From a byte inside `[ … ]` to the end of its item.
    fn flow_item(&self, inside: &Range<usize>) -> Range<usize> {
        let text = self.lines.slice(inside.clone());
        let end = text.find([',', ']', '}']).unwrap_or(text.len()).max(1);
        inside.start..inside.start + end
    }
}
