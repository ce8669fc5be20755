//! What a person probably meant where YAML gave up, where it began, and what to blank.
//!
//! The scanner reports the byte at which it noticed; a bracket that was never closed shows
//! many lines later. The lines above tell where the cause is.

use std::ops::Range;

use crate::finding::SyntaxProblem;

use super::{
    events::{Refusal, SyntaxError},
    lines::{Lines, glued_key},
    tree::join,
};

/// A syntax error in the words of the file's author.
#[derive(Debug)]
pub(super) struct Fault {
    pub(super) problem: SyntaxProblem,
    pub(super) key: String,
    pub(super) span: Range<usize>,
    /// What has to go for the rest to be parsed.
    pub(super) blank: Range<usize>,
    pub(super) lost: Lost,
}

/// What blanking takes from the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lost {
    /// The value of the fault's own key.
    Value,
    /// Whole lines, and so perhaps keys.
    Lines,
}

/// Lines above an error that are searched for an opening bracket or quote.
const LOOK_BACK: usize = 100;

/// Finds the cause of a syntax error.
pub(super) fn diagnose(error: &SyntaxError, lines: &Lines<'_>) -> Fault {
    let line = lines.at(error.at);
    let line = if lines.is_blank(line) {
        lines.above(line).unwrap_or(line)
    } else {
        line
    };
    let scene = Scene {
        lines,
        line,
        at: error.at,
    };
    match error.refusal {
        Refusal::SecondDocument => scene.rest_of_file(),
        Refusal::ComplexKey => scene.whole_line(SyntaxProblem::ComplexKey),
        Refusal::Directive => scene.whole_line(SyntaxProblem::Directive),
        Refusal::Unclosed => scene.unclosed(scene.line, scene.at),
        refusal => scene
            .tab()
            .or_else(|| scene.special(refusal))
            .or_else(|| scene.opened_above(refusal))
            .or_else(|| scene.value(refusal))
            .unwrap_or_else(|| scene.line(refusal)),
    }
}

struct Scene<'l, 's> {
    lines: &'l Lines<'s>,
    line: usize,
    at: usize,
}

impl Scene<'_, '_> {
    fn fault(
        &self,
        problem: SyntaxProblem,
        line: usize,
        span: Range<usize>,
        blank: Range<usize>,
    ) -> Fault {
        Fault {
            problem,
            key: self.lines.path(line),
            span,
            blank,
            lost: Lost::Value,
        }
    }

    fn without_lines(
        &self,
        problem: SyntaxProblem,
        line: usize,
        span: Range<usize>,
        blank: Range<usize>,
    ) -> Fault {
        Fault {
            lost: Lost::Lines,
            ..self.fault(problem, line, span, blank)
        }
    }

    /// The content of a line.
    fn content(&self, line: usize) -> Range<usize> {
        let range = self.lines.range(line);
        range.start + self.lines.indent(line)..range.end
    }

    fn whole_line(&self, problem: SyntaxProblem) -> Fault {
        let block = self.lines.block(self.line, self.lines.indent(self.line));
        self.without_lines(problem, self.line, self.content(self.line), block)
    }

    fn rest_of_file(&self) -> Fault {
        let end = self.lines.range(self.lines.len() - 1).end;
        let span = self.content(self.line);
        Fault {
            key: String::new(),
            ..self.without_lines(SyntaxProblem::SecondDocument, self.line, span, self.at..end)
        }
    }

    /// Tabs in the white space that opens this line or, where the scanner joined lines, one of
    /// the next.
    fn tab(&self) -> Option<Fault> {
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
    fn opened_above(&self, refusal: Refusal) -> Option<Fault> {
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
            let next = (line + 1..=self.line).find(is_next)?;
            let inside = self
                .lines
                .slice(entry.value.start..self.lines.range(next).start);
            (!closes(inside)).then(|| self.unclosed(line, entry.value.start))
        })
    }

    fn unclosed(&self, line: usize, opening: usize) -> Fault {
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

    /// A value, or an item of a flow list, that begins with a character of YAML's own.
    fn special(&self, refusal: Refusal) -> Option<Fault> {
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

    fn to_block_end(&self, from: usize) -> Range<usize> {
        from..self
            .lines
            .block(self.line, self.lines.column(self.line))
            .end
    }

    /// Causes that lie in the value of this line.
    fn value(&self, refusal: Refusal) -> Option<Fault> {
        let value = self.lines.entry(self.line)?.value;
        if value.is_empty() || self.at < value.start {
            return None;
        }
        let whole = self.to_block_end(value.start);
        let (problem, span, blank) = match refusal {
            Refusal::StrayColon => {
                let text = self.lines.slice(value.clone()).into();
                (SyntaxProblem::ColonInText { text }, value, whole)
            }
            Refusal::CommentInText => (
                SyntaxProblem::CommentInText,
                self.at..value.end.max(self.at),
                whole,
            ),
            Refusal::TextAfterQuote => (SyntaxProblem::TextAfterQuote, value, whole),
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

    /// Causes that lie in how this line stands among the others.
    fn line(&self, refusal: Refusal) -> Fault {
        let lines = self.lines;
        let entry = lines.entry(self.line);
        let continues = lines.owner(self.line).filter(|owner| {
            let value = lines.entry(*owner).map_or(0..0, |entry| entry.value);
            !value.is_empty() && !lines.slice(value).starts_with(['|', '>', '#'])
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
            let is_word = entry
                .as_ref()
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
                return Fault {
                    key: join(&lines.group(owner), own),
                    ..fault
                };
            }
            let text = lines.slice(self.content(self.line)).into();
            return self.fault(
                SyntaxProblem::ColonInText { text },
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

    /// A key or an item where none can stand; items go with those that follow them.
    fn misplaced(&self) -> Fault {
        let fault = self.whole_line(SyntaxProblem::BadIndentation);
        let indent = self.lines.indent(self.line);
        let is_item = |line: usize| self.lines.slice(self.content(line)).starts_with('-');
        let last = (self.line..self.lines.len())
            .take_while(|line| {
                self.lines.is_blank(*line) || self.lines.indent(*line) > indent || is_item(*line)
            })
            .filter(|line| !self.lines.is_blank(*line))
            .last();
        match last {
            Some(last) if is_item(self.line) => Fault {
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
    fn no_entry(&self, line: usize) -> Option<Fault> {
        let content = match self.lines.entry(line) {
            None => self.content(line),
            Some(entry) if entry.key.is_none() => entry.value,
            Some(_) => return None,
        };
        let text = self.lines.slice(content.clone());
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
        (!is_item).then(|| Fault {
            key: self.group(line),
            ..fault
        })
    }
}

fn is_word(key: &str) -> bool {
    key.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte == b'_')
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
