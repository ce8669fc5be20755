//! What Markdown's source tells that the parser does not.

use std::collections::BTreeSet;

use pulldown_cmark::{Alignment, Event, Options, Parser, Tag};

pub(super) const OPTIONS: Options = Options::ENABLE_TABLES;

/// Alignments of a table's columns, as `<table rata="…">` has them.
pub(super) fn alignments(columns: &[Alignment]) -> String {
    let words = columns.iter().map(|column| match column {
        Alignment::None | Alignment::Left => "kiri",
        Alignment::Center => "tengah",
        Alignment::Right => "kanan",
    });
    words.collect::<Vec<_>>().join(" ")
}

/// The number that was typed before an item; none for one with a bullet.
pub(super) fn item_number(item: &str) -> &str {
    let digits = item.bytes().take_while(u8::is_ascii_digit).count();
    &item[..digits]
}

/// Whether a row of the table has more cells than its head: the parser would drop them.
pub(super) fn has_extra_cells(table: &str, columns: usize) -> bool {
    table.lines().any(|row| cells(row) > columns)
}

/// The cells of a line of a table.
pub(crate) fn cells(row: &str) -> usize {
    let row = row.replace("\\|", "");
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let row = row.strip_suffix('|').unwrap_or(row);
    row.matches('|').count() + 1
}

/// Offsets of each `*` and `_` that its backslash keeps from beginning or ending an
/// emphasis: only there is the backslash a sign of Markdown's.
pub(super) fn escapes(source: &str) -> BTreeSet<usize> {
    let (bare, places) = without_escapes(source);
    if places.is_empty() {
        return BTreeSet::new();
    }
    let mut marks = BTreeSet::new();
    for (event, range) in Parser::new_ext(&bare, OPTIONS).into_offset_iter() {
        let width = match event {
            Event::Start(Tag::Emphasis) => 1,
            Event::Start(Tag::Strong) => 2,
            _ => continue,
        };
        marks.extend(range.start..range.start + width);
        marks.extend(range.end - width..range.end);
    }
    let held = places.into_iter().filter(|(bare, _)| marks.contains(bare));
    held.map(|(_, source)| source).collect()
}

/// The text without the backslashes before `*` and `_`; where these stand in it and in
/// the source.
fn without_escapes(source: &str) -> (String, Vec<(usize, usize)>) {
    let mut bare = String::with_capacity(source.len());
    let mut places = Vec::new();
    let mut chars = source.char_indices().peekable();
    while let Some((_, c)) = chars.next() {
        let escaped = chars.next_if(|(_, next)| c == '\\' && next.is_ascii_punctuation());
        match escaped {
            Some((offset, mark @ ('*' | '_'))) => {
                places.push((bare.len(), offset));
                bare.push(mark);
            }
            Some((_, other)) => bare.extend([c, other]),
            None => bare.push(c),
        }
    }
    (bare, places)
}
