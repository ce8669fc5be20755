//! The parser's events, written as markup.

mod passages;

use std::{collections::BTreeSet, ops::Range};

use pulldown_cmark::{Event, OffsetIter, Parser, Tag, TagEnd};

use super::source::{OPTIONS, alignments, escapes, has_extra_cells, item_number};
use crate::fill::{
    lettered::Prepared,
    markup::{BOLD, ITALIC},
};

/// The largest number that opens a list; "2024. Selesai" is a sentence, not an item.
const LAST_ITEM: u64 = 99;

/// Lists in one another; naskah dinas numbers eight depths (PermenPANRB 80/2012). Deeper
/// ones stand as they were typed.
const DEEPEST: usize = 8;

pub(super) struct Writer<'a> {
    source: &'a str,
    events: OffsetIter<'a>,
    prepared: Option<&'a Prepared>,
    markup: String,
    pub unwrap_paragraphs: bool,
    /// Where `\*` and `\_` are escapes: only where they hold an emphasis back.
    escapes: BTreeSet<usize>,
    /// Elements that are open, the innermost last.
    open: Vec<TagEnd>,
    /// For each list that is open, whether it is lettered.
    lettered: Vec<bool>,
    /// Offsets of letters that were items of their own list.
    letters: Vec<usize>,
    in_head: bool,
    /// Up to where the source has been written, to see what the parser passes over: a
    /// backslash, the definition of a link.
    end: usize,
}

impl<'a> Writer<'a> {
    pub(super) fn new(source: &'a str, prepared: Option<&'a Prepared>) -> Self {
        Self {
            source,
            events: Parser::new_ext(source, OPTIONS).into_offset_iter(),
            prepared,
            markup: String::with_capacity(source.len() * 5 / 4),
            unwrap_paragraphs: false,
            escapes: escapes(source),
            open: Vec::new(),
            lettered: Vec::new(),
            letters: Vec::new(),
            in_head: false,
            end: 0,
        }
    }

    /// The markup, and the offsets of the letters that were items, ascending.
    pub(super) fn run(mut self) -> (String, Vec<usize>) {
        while let Some((event, range)) = self.events.next() {
            let begins = if matches!(event, Event::End(_)) {
                range.end
            } else {
                range.start
            };
            self.passed_over(begins, matches!(event, Event::Text(_)));
            match event {
                Event::Start(tag) => self.start(&tag, range),
                Event::End(tag) => self.end(tag, range.end),
                Event::Text(text) => self.text(&text, range),
                Event::SoftBreak | Event::HardBreak => self.line_break(&event, range),
                Event::Rule => self.literal_block(range),
                _ => self.literal(range),
            }
        }
        self.passed_over(self.source.len(), false);
        self.letters.sort_unstable();
        (self.markup, self.letters)
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let Some(open) = self.opening(tag, &range) else {
            self.skip(tag.to_end());
            return match tag {
                Tag::Link { .. } | Tag::Image { .. } | Tag::Emphasis | Tag::Strong => {
                    self.literal(range);
                }
                Tag::List(_) => self.sentence(range),
                _ => self.literal_block(range),
            };
        };
        self.markup.push_str(&open);
        self.open.push(tag.to_end());
        self.end = match tag {
            Tag::Emphasis => range.start + 1,
            Tag::Strong => range.start + 2,
            Tag::Item => self.after_marker(&range),
            _ => self.end.max(range.start),
        };
    }

    /// How an element opens; `None` if it is not ours.
    fn opening(&mut self, tag: &Tag<'_>, range: &Range<usize>) -> Option<String> {
        let slice = &self.source[range.clone()];
        let open = match tag {
            Tag::Paragraph if self.unwrap_paragraphs => "",
            Tag::Paragraph => "<p>",
            Tag::List(Some(first)) if *first > LAST_ITEM => return None,
            Tag::List(_) if self.lettered.len() >= DEEPEST => return None,
            Tag::List(first) => {
                let is_lettered = self.ordinal(self.marker(range)).is_some();
                self.lettered.push(is_lettered);
                match first {
                    Some(_) if is_lettered => "<ol tanda=\"huruf\">",
                    Some(_) => "<ol>",
                    None => "<ul>",
                }
            }
            Tag::Item => return Some(self.item(range)),
            // "2*3*4" is a product.
            Tag::Emphasis | Tag::Strong if self.source[..range.start].ends_with(is_digit) => {
                return None;
            }
            Tag::Emphasis => return Some(ITALIC.0.to_string()),
            Tag::Strong => return Some(BOLD.0.to_string()),
            Tag::Table(columns) if has_extra_cells(slice, columns.len()) => return None,
            Tag::Table(columns) => {
                return Some(format!("<table rata=\"{}\">", alignments(columns)));
            }
            Tag::TableHead => {
                self.in_head = true;
                "<tr>"
            }
            Tag::TableRow => "<tr>",
            Tag::TableCell if self.in_head => "<th>",
            Tag::TableCell => "<td>",
            _ => return None,
        };
        Some(open.to_owned())
    }

    /// ` value="3"`: every item keeps the number or the letter that was typed.
    fn item(&mut self, range: &Range<usize>) -> String {
        let marker = self.marker(range);
        let is_lettered = self.lettered.last() == Some(&true);
        match self.ordinal(marker) {
            Some(ordinal) if is_lettered => {
                self.letters.push(marker);
                return format!("<li value=\"{ordinal}\">");
            }
            // A number among letters: the letters' list is none.
            None if is_lettered => drop(self.letters.pop()),
            _ => {}
        }
        match item_number(&self.source[marker..range.end]) {
            "" => "<li>".to_owned(),
            number => format!("<li value=\"{number}\">"),
        }
    }

    fn ordinal(&self, offset: usize) -> Option<usize> {
        self.prepared.and_then(|text| text.ordinal(offset))
    }

    /// Where the marker of an item, or of a list's first item, begins.
    fn marker(&self, range: &Range<usize>) -> usize {
        let slice = &self.source[range.clone()];
        range.end - slice.trim_start().len()
    }

    fn after_marker(&self, range: &Range<usize>) -> usize {
        let marker = self.marker(range);
        let digits = item_number(&self.source[marker..range.end]).len();
        (marker + digits + 1).min(range.end)
    }

    fn end(&mut self, tag: TagEnd, end: usize) {
        let close = match tag {
            TagEnd::Paragraph if self.unwrap_paragraphs => "",
            TagEnd::Paragraph => "</p>",
            TagEnd::List(true) => "</ol>",
            TagEnd::List(false) => "</ul>",
            TagEnd::Item => "</li>",
            TagEnd::Emphasis => &ITALIC.1.to_string(),
            TagEnd::Strong => &BOLD.1.to_string(),
            TagEnd::Table => "</table>",
            TagEnd::TableHead | TagEnd::TableRow => "</tr>",
            TagEnd::TableCell if self.in_head => "</th>",
            TagEnd::TableCell => "</td>",
            _ => "",
        };
        self.markup.push_str(close);
        self.in_head &= tag != TagEnd::TableHead;
        self.open.pop();
        if matches!(tag, TagEnd::List(_)) {
            // A list's range takes in a definition that stands after it.
            self.lettered.pop();
        } else {
            self.end = self.end.max(end);
        }
    }
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}
