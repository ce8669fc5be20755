//! Bytes of a file as lines and columns, and as text that can be shown.

use std::ops::Range;

/// Line and column of a byte, both from 1; columns count characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    pub line: usize,
    pub column: usize,
}

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// Where a span begins. A byte order mark takes no column.
#[must_use]
pub fn place(source: &[u8], span: &Range<usize>) -> Position {
    let before = &source[..span.start.min(source.len())];
    let mut lines = before.rsplit(|byte| *byte == b'\n');
    let text = lines.next().unwrap_or_default();
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    Position {
        line: 1 + lines.count(),
        column: 1 + same_length_text(text).0.chars().count(),
    }
}

/// The bytes of the line that a place within a source stands on.
pub(super) fn line_round(source: &[u8], at: usize) -> Range<usize> {
    let is_end = |byte: &u8| *byte == b'\n';
    let first = source[..at].iter().rposition(is_end);
    let last = source[at..].iter().position(is_end);
    first.map_or(0, |before| before + 1)..last.map_or(source.len(), |after| at + after)
}

/// The bytes of a line (from 1), without the blanks round it.
pub(crate) fn line_range(source: &[u8], line: usize) -> Range<usize> {
    let mut lines = source.split_inclusive(|byte| *byte == b'\n');
    let start = lines
        .by_ref()
        .take(line.saturating_sub(1))
        .map(<[u8]>::len)
        .sum::<usize>();
    let text = lines.next().unwrap_or_default();
    let before = text.len() - text.trim_ascii_start().len();
    let length = text.trim_ascii().len();
    start + before..start + before + length
}

/// Bytes as text of the same length, in which underscores stand for what is not UTF-8 (no sign of YAML),
/// with the places of those.
pub(crate) fn same_length_text(bytes: &[u8]) -> (String, Vec<Range<usize>>) {
    let mut text = String::with_capacity(bytes.len());
    let mut replaced = Vec::new();
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        let start = text.len();
        text.extend(chunk.invalid().iter().map(|_| '_'));
        if text.len() > start {
            replaced.push(start..text.len());
        }
    }
    (text, replaced)
}

#[cfg(test)]
mod tests {
    use super::{Position, place};

    #[test]
    fn columns_count_characters() {
        let source = "\u{FEFF}a: é\r\n  b: “x”\n".as_bytes();
        assert_eq!(place(source, &(3..4)), Position { line: 1, column: 1 });
        let x = source
            .iter()
            .position(|byte| *byte == b'x')
            .unwrap_or_default();
        assert_eq!(place(source, &(x..x + 1)), Position { line: 2, column: 7 });
        assert_eq!(place(b"", &(0..0)), Position { line: 1, column: 1 });
        assert_eq!(
            place(b"a\xE9b: x", &(2..3)),
            Position { line: 1, column: 3 }
        );
    }
}
