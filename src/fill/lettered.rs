//! Lettered lines, as officials type them, made into a list that Markdown knows.
//!
//! "a. satu" and "b. dua" on lines of their own become items "1." and "2." of the same
//! length; where they stood is remembered, so that the list comes out with letters. Lines
//! right beneath a numbered one are that item's own, however little they are indented.

/// A text ready for the Markdown parser.
pub(super) struct Prepared {
    pub text: String,
    /// Offsets in `text` of markers that were letters, ascending.
    letters: Vec<usize>,
}

impl Prepared {
    /// Whether the marker at `offset` was a letter.
    #[must_use]
    pub(super) fn is_letter(&self, offset: usize) -> bool {
        self.letters.binary_search(&offset).is_ok()
    }
}

#[must_use]
pub(super) fn prepare(source: &str) -> Prepared {
    let lines: Vec<&str> = source.split('\n').collect();
    let ordinals = ordinals(&lines);
    let mut prepared = Prepared {
        text: String::with_capacity(source.len() + 16),
        letters: Vec::new(),
    };
    // Columns by which the lines of the present numbered item are moved to the right.
    let mut parent: Option<usize> = None;
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            prepared.text.push('\n');
        }
        let indent = indent(line);
        if let Some(ordinal) = ordinals[index] {
            let column = parent.map_or(indent, |parent| indent.max(parent + 3));
            prepared.text.extend(std::iter::repeat_n(' ', column));
            prepared.letters.push(prepared.text.len());
            prepared.text.push_str(&ordinal.to_string());
            prepared.text.push_str(&line[indent + 1..]);
        } else {
            if is_numbered(line) {
                parent = Some(indent);
            } else if line.trim().is_empty() {
                parent = None;
            }
            prepared.text.push_str(line);
        }
    }
    prepared
}

/// For each line that opens a lettered item its place in the list, from 1. A lone letter
/// is no list: "a. n." stays text.
fn ordinals(lines: &[&str]) -> Vec<Option<u32>> {
    let mut ordinals = vec![None; lines.len()];
    for start in 0..lines.len() {
        if ordinals[start].is_some() || letter(lines[start]) != Some('a') {
            continue;
        }
        let column = indent(lines[start]);
        let mut items = vec![start];
        for (index, line) in lines.iter().enumerate().skip(start + 1) {
            let outside = !line.trim().is_empty() && indent(line) < column;
            if outside || (is_numbered(line) && indent(line) <= column) {
                break;
            }
            let next = u32::from('a') + u32::try_from(items.len()).unwrap_or(u32::MAX);
            if indent(line) == column && letter(line).map(u32::from) == Some(next) {
                items.push(index);
            }
        }
        if items.len() > 1 {
            for (place, index) in items.into_iter().enumerate() {
                ordinals[index] = u32::try_from(place + 1).ok();
            }
        }
    }
    ordinals
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// The letter of a line such as "  b. dua" or "b) dua".
fn letter(line: &str) -> Option<char> {
    let mut chars = line.trim_start_matches(' ').chars();
    let letter = chars.next().filter(char::is_ascii_lowercase)?;
    let dot = chars.next()?;
    let space = chars.next()?;
    (matches!(dot, '.' | ')') && space == ' ').then_some(letter)
}

fn is_numbered(line: &str) -> bool {
    let line = line.trim_start_matches(' ');
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    (1..=2).contains(&(line.len() - rest.len()))
        && (rest.starts_with(". ") || rest.starts_with(") "))
}
