//! A page by lines: where they begin and end, which hold nothing but a comment.

use std::ops::Range;

use super::page::{ParsedText, SPACE};

const BLANKS: [char; 2] = [' ', '\t'];

impl ParsedText {
    pub(super) fn line_start(&self, at: usize) -> usize {
        match self.text[..at].rfind('\n') {
            Some(before) => before + 1,
            None => self.start(),
        }
    }

    /// Before the line break.
    pub(super) fn line_end(&self, at: usize) -> usize {
        let end = self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |to| at + to);
        if self.text[at..end].ends_with('\r') {
            end - 1
        } else {
            end
        }
    }

    /// After the line break.
    pub(super) fn next_line(&self, at: usize) -> usize {
        self.text[at..]
            .find('\n')
            .map_or(self.text.len(), |to| at + to + 1)
    }

    pub(super) fn column(&self, at: usize) -> usize {
        at - self.line_start(at)
    }

    /// The file's first byte that is no byte order mark.
    pub(super) fn start(&self) -> usize {
        if self.text.starts_with('\u{FEFF}') {
            '\u{FEFF}'.len_utf8()
        } else {
            0
        }
    }

    /// The line break that a new line at a place takes: that of its line, or of the one above.
    pub(super) fn line_break(&self, at: usize) -> &'static str {
        let next = self.next_line(at);
        let ended = if self.text[..next].ends_with('\n') {
            next
        } else {
            self.line_start(at)
        };
        if self.text[..ended].ends_with("\r\n") {
            "\r\n"
        } else {
            "\n"
        }
    }

    /// The next byte from here that is neither space nor comment.
    pub(super) fn skip(&self, mut at: usize) -> usize {
        loop {
            let rest = &self.text[at..];
            at = self.text.len() - rest.trim_start_matches(SPACE).len();
            if !self.text[at..].starts_with('#') {
                return at;
            }
            at = self.line_end(at);
        }
    }

    /// The end of the blank lines below the line of a place.
    pub(super) fn below_blank_lines(&self, at: usize) -> usize {
        let mut end = self.line_end(at);
        loop {
            let next = self.next_line(end);
            let below = self.line_end(next);
            let is_blank = self.text[next..below].trim_matches(BLANKS).is_empty();
            if !is_blank || next == self.text.len() {
                return end;
            }
            end = below;
        }
    }

    /// Where the `#` of each comment stands that is alone on its line, of the lines that begin in a
    /// range.
    pub(super) fn comments(&self, lines: Range<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(lines.start), |line| Some(self.next_line(*line)))
            .take_while(move |line| *line < lines.end)
            .filter_map(|line| self.comment_line(line))
    }

    /// The comment that a line holds and nothing else: where its `#` stands.
    pub(super) fn comment_line(&self, at: usize) -> Option<usize> {
        let start = self.line_start(at);
        let line = &self.text[start..self.line_end(at)];
        let text = line.trim_start_matches(' ');
        text.starts_with('#')
            .then(|| start + line.len() - text.len())
    }
}
