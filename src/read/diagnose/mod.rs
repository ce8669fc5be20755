//! What a person probably meant where YAML gave up, where it began, and what to blank.
//!
//! The scanner reports the byte at which it noticed; a bracket that was never closed shows
//! many lines later. The lines above tell where the cause is.

mod opening;
mod placement;
mod value;

use std::ops::Range;

use crate::finding::SyntaxProblem;

use super::{
    events::{Refusal, SyntaxError},
    lines::Lines,
};

/// A syntax error in the words of the file's author.
#[derive(Debug)]
pub(super) struct SyntaxFault {
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

/// Finds the cause of a syntax error.
pub(super) fn diagnose(error: &SyntaxError, lines: &Lines<'_>) -> SyntaxFault {
    let line = lines.at(error.at);
    let above = lines.above(line).filter(|_| lines.is_blank(line));
    let line = above.unwrap_or(line);
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

/// An error among the lines; each cause is a method of the submodules.
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
    ) -> SyntaxFault {
        SyntaxFault {
            problem,
            key: self.lines.path(line),
            span: forward(span),
            blank: forward(blank),
            lost: Lost::Value,
        }
    }

    fn without_lines(
        &self,
        problem: SyntaxProblem,
        line: usize,
        span: Range<usize>,
        blank: Range<usize>,
    ) -> SyntaxFault {
        SyntaxFault {
            lost: Lost::Lines,
            ..self.fault(problem, line, span, blank)
        }
    }

    /// The content of a line.
    fn content(&self, line: usize) -> Range<usize> {
        let range = self.lines.range(line);
        range.start + self.lines.indent(line)..range.end
    }

    fn whole_line(&self, problem: SyntaxProblem) -> SyntaxFault {
        let block = self.lines.block(self.line, self.lines.indent(self.line));
        self.without_lines(problem, self.line, self.content(self.line), block)
    }

    fn rest_of_file(&self) -> SyntaxFault {
        let end = self.lines.range(self.lines.len() - 1).end;
        let span = self.content(self.line);
        SyntaxFault {
            key: String::new(),
            ..self.without_lines(SyntaxProblem::SecondDocument, self.line, span, self.at..end)
        }
    }

    fn to_block_end(&self, from: usize) -> Range<usize> {
        let block = self.lines.block(self.line, self.lines.column(self.line));
        from..block.end
    }
}

/// An error that stands after the end of its line makes an empty range there.
fn forward(range: Range<usize>) -> Range<usize> {
    range.start..range.end.max(range.start)
}
