//! The lines of a text and the lettered lists among them.

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    Text,
    Number,
    Letter(char),
    Bullet,
}

pub(super) struct Line {
    /// Columns of white space before the text.
    pub indent: usize,
    pub kind: Kind,
    /// From the line's beginning to the text after its marker.
    pub content: usize,
    /// The line without its indentation.
    pub text: String,
}

impl Line {
    #[must_use]
    pub(super) fn new(line: &str) -> Self {
        let text = line.trim_start_matches([' ', '\t']);
        let indent = columns(&line[..line.len() - text.len()]);
        let (kind, width) = marker(text);
        let rest = text.get(width..).unwrap_or_default();
        let after = rest.trim_start_matches([' ', '\t']);
        let blank = &rest[..rest.len() - after.len()];
        // A tab counts differently once its line has moved: a space means the same.
        let text = if width > 0 && blank.contains('\t') {
            format!("{} {after}", &text[..width])
        } else {
            text.to_owned()
        };
        // Five blanks open code within the item, which then begins after the first.
        let gap = if blank.contains('\t') || blank.len() > 4 {
            1
        } else {
            blank.len()
        };
        Self {
            indent,
            kind,
            content: indent + width + gap,
            text,
        }
    }

    pub(super) fn is_marker(&self) -> bool {
        !matches!(self.kind, Kind::Blank | Kind::Text)
    }
}

/// The width of white space, with the tab stops of Markdown.
fn columns(blank: &str) -> usize {
    blank.chars().fold(0, |column, c| match c {
        '\t' => column / 4 * 4 + 4,
        _ => column + 1,
    })
}

/// The kind of a line such as "b. dua" or "10) sepuluh", and the width of its marker.
fn marker(text: &str) -> (Kind, usize) {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let mut chars = text.chars().skip(digits);
    let (first, second, third) = (chars.next(), chars.next(), chars.next());
    let (is_dot, is_blank) = (
        |c: Option<char>| matches!(c, Some('.' | ')')),
        |c: Option<char>| matches!(c, Some(' ' | '\t')),
    );
    match (digits, first) {
        (1..=2, _) if is_dot(first) && is_blank(second) => (Kind::Number, digits + 1),
        (0, Some(c)) if c.is_ascii_lowercase() && is_dot(second) && is_blank(third) => {
            (Kind::Letter(c), 2)
        }
        (0, Some('-' | '*' | '+')) if is_blank(second) => (Kind::Bullet, 1),
        _ if text.trim().is_empty() => (Kind::Blank, 0),
        _ => (Kind::Text, 0),
    }
}

/// A lettered list: its items' lines, and where it ends.
pub(super) struct List {
    pub items: Vec<usize>,
    pub column: usize,
    /// The first line outside the list.
    pub end: usize,
    /// Columns by which what stands in its items is moved, to stand in them in Markdown.
    pub inner: usize,
}

/// The lettered lists that do not begin at a line of `typed`, in the order of their first
/// lines. A lone letter is no list: "a. n." stays text.
pub(super) fn lettered_lists(lines: &[Line], typed: &[usize]) -> Vec<List> {
    (0..lines.len())
        .filter(|start| lines[*start].kind == Kind::Letter('a') && !typed.contains(start))
        .filter_map(|start| list_at(lines, start))
        .collect()
}

fn list_at(lines: &[Line], start: usize) -> Option<List> {
    let column = lines.get(start)?.indent;
    let (mut items, mut end) = (vec![start], start + 1);
    let mut is_open = true;
    for index in start + 1..lines.len() {
        let line = &lines[index];
        let after_blank = lines[index - 1].kind == Kind::Blank;
        if ends_list(line, column, after_blank) {
            break;
        }
        let next = char::from_u32('a' as u32 + u32::try_from(items.len()).ok()?);
        if line.indent == column && next.is_some_and(|next| line.kind == Kind::Letter(next)) {
            items.push(index);
            is_open = true;
        } else if after_blank && line.kind == Kind::Text && line.indent == 0 {
            // What follows is the list's own only if another letter comes.
            is_open = false;
        }
        if is_open {
            end = index + 1;
        }
    }
    let inner = inner(lines.get(start..end)?, column);
    (items.len() > 1).then_some(List {
        items,
        column,
        end,
        inner,
    })
}

/// Whether a list at `column` is over at this line, whatever comes after.
fn ends_list(line: &Line, column: usize, after_blank: bool) -> bool {
    match line.kind {
        Kind::Blank => false,
        Kind::Number => line.indent <= column,
        Kind::Letter('a') if line.indent == column => true,
        Kind::Text => after_blank && line.indent < column,
        Kind::Letter(_) | Kind::Bullet => line.indent < column,
    }
}

fn inner(lines: &[Line], column: usize) -> usize {
    let starts_block = |pair: &&[Line]| {
        let [before, line] = pair else { return false };
        line.kind != Kind::Blank
            && line.indent > column
            && (line.is_marker() || before.kind == Kind::Blank)
    };
    let least = lines
        .windows(2)
        .filter(starts_block)
        .map(|pair| pair[1].indent);
    least
        .min()
        .map_or(0, |least| (column + 3).saturating_sub(least))
}
