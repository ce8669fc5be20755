//! Markdown of the cycle's texts into the house vocabulary.
//!
//! Only emphasis, paragraphs, lists, tables and hard breaks are ours (`CommonMark`). All
//! else (headings, code, links, HTML, entities) comes out as it was typed: nothing that a
//! person wrote may vanish.

use std::ops::Range;

use pulldown_cmark::{Alignment, Event, OffsetIter, Options, Parser, Tag, TagEnd};

use super::{
    lettered::{self, Prepared},
    markup::{BOLD, ITALIC, escape},
};

/// The largest number that opens a list; "2024. Selesai" is a sentence, not an item.
const LAST_ITEM: u64 = 99;

/// A long text: paragraphs, lists and tables.
#[must_use]
pub fn blocks(text: &str) -> String {
    let prepared = lettered::prepare(text);
    let mut writer = Writer::new(&prepared.text, Some(&prepared));
    writer.run();
    writer.markup
}

/// A short text: emphasis only; whatever would be a block stands literally.
#[must_use]
pub fn inline(text: &str) -> String {
    // No block of Markdown begins with a bracket, and emphasis may open after one.
    let line = format!("({}", text.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut writer = Writer::new(&line, None);
    writer.unwrap_paragraphs = true;
    writer.run();
    writer.markup.split_off(1)
}

struct Writer<'a> {
    source: &'a str,
    events: OffsetIter<'a>,
    prepared: Option<&'a Prepared>,
    markup: String,
    unwrap_paragraphs: bool,
    /// Whether `\*` and `\_` are escapes here: only where emphasis would begin without.
    escapes: bool,
    /// Link definitions, which the parser keeps to itself and which would vanish.
    definitions: Vec<Range<usize>>,
    depth: usize,
    in_head: bool,
    /// Where the last event of text ended, to see a backslash that the parser took away.
    end: usize,
}

impl<'a> Writer<'a> {
    fn new(source: &'a str, prepared: Option<&'a Prepared>) -> Self {
        let parser = Parser::new_ext(source, Options::ENABLE_TABLES);
        let mut definitions: Vec<_> = parser
            .reference_definitions()
            .iter()
            .map(|(_, def)| def.span.clone())
            .collect();
        definitions.sort_by_key(|span| std::cmp::Reverse(span.start));
        Self {
            source,
            events: parser.into_offset_iter(),
            prepared,
            markup: String::with_capacity(source.len() * 5 / 4),
            unwrap_paragraphs: false,
            escapes: escapes_emphasis(source),
            definitions,
            depth: 0,
            in_head: false,
            end: 0,
        }
    }

    fn run(&mut self) {
        while let Some((event, range)) = self.events.next() {
            self.definitions_before(range.start);
            match event {
                Event::Start(tag) => self.start(&tag, range),
                Event::End(tag) => self.end(tag, range.end),
                Event::Text(text) => self.text(&text, range),
                Event::SoftBreak => {
                    self.markup.push('\n');
                    self.end = range.end;
                }
                Event::HardBreak => {
                    self.markup.push_str("<br/>");
                    self.end = range.end;
                }
                Event::Rule => self.literal_block(range),
                _ => self.literal(range),
            }
        }
        self.definitions_before(usize::MAX);
    }

    fn start(&mut self, tag: &Tag<'_>, range: Range<usize>) {
        let open = match tag {
            Tag::Paragraph if self.unwrap_paragraphs => "",
            Tag::Paragraph => "<p>",
            Tag::List(Some(first)) if *first > LAST_ITEM => {
                self.skip(tag.to_end());
                let sentence = inline(&self.source[range.clone()]);
                for part in ["<p>", &sentence, "</p>"] {
                    self.markup.push_str(part);
                }
                self.end = range.end;
                return;
            }
            Tag::List(Some(_)) if self.is_lettered(&range) => "<ol tanda=\"huruf\">",
            Tag::List(Some(_)) => "<ol>",
            Tag::List(None) => "<ul>",
            Tag::Item => &format!("<li{}>", item_number(&self.source[range.clone()])),
            Tag::Emphasis => &ITALIC.0.to_string(),
            Tag::Strong => &BOLD.0.to_string(),
            Tag::Table(columns) if has_extra_cells(&self.source[range.clone()], columns.len()) => {
                self.skip(tag.to_end());
                return self.literal_block(range);
            }
            Tag::Table(columns) => &format!("<table rata=\"{}\">", alignments(columns)),
            Tag::TableHead => {
                self.in_head = true;
                "<tr>"
            }
            Tag::TableRow => "<tr>",
            Tag::TableCell => {
                if self.in_head {
                    "<th>"
                } else {
                    "<td>"
                }
            }
            Tag::Link { .. } | Tag::Image { .. } => {
                self.skip(tag.to_end());
                return self.literal(range);
            }
            _ => {
                self.skip(tag.to_end());
                return self.literal_block(range);
            }
        };
        self.markup.push_str(open);
        self.depth += 1;
        self.end = match tag {
            Tag::Emphasis => range.start + 1,
            Tag::Strong => range.start + 2,
            _ => self.end.max(range.start),
        };
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
        self.depth = self.depth.saturating_sub(1);
        self.end = end;
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        let typed = &self.source[range.clone()];
        let backslash =
            range.start > self.end && self.source[self.end..range.start].ends_with('\\');
        if backslash && !(self.escapes && typed.starts_with(['*', '_'])) {
            self.markup.push('\\');
        }
        // An entity such as `&amp;` stays the five characters that were typed.
        let entity = typed.starts_with('&') && typed.ends_with(';');
        escape(if entity { typed } else { text }, &mut self.markup);
        self.end = range.end;
    }

    fn literal(&mut self, range: Range<usize>) {
        for (index, line) in self.source[range.clone()].trim_end().lines().enumerate() {
            if index > 0 {
                self.markup.push_str("<br/>");
            }
            escape(line, &mut self.markup);
        }
        self.end = range.end;
    }

    fn literal_block(&mut self, range: Range<usize>) {
        self.markup.push_str("<p>");
        self.literal(range);
        self.markup.push_str("</p>");
    }

    fn definitions_before(&mut self, place: usize) {
        while let Some(span) = self
            .definitions
            .pop_if(|span| self.depth == 0 && span.end <= place)
        {
            self.literal_block(span);
        }
    }

    /// Passes over the events up to the end of an element that has just been opened.
    fn skip(&mut self, close: TagEnd) {
        let mut open = 1;
        while open > 0
            && let Some((event, _)) = self.events.next()
        {
            match event {
                Event::Start(tag) if tag.to_end() == close => open += 1,
                Event::End(tag) if tag == close => open -= 1,
                _ => {}
            }
        }
    }

    fn is_lettered(&self, list: &Range<usize>) -> bool {
        self.prepared
            .is_some_and(|prepared| prepared.is_letter(list.start))
    }
}

/// Alignments of a table's columns, as `<table rata="…">` has them.
fn alignments(columns: &[Alignment]) -> String {
    let words = columns.iter().map(|column| match column {
        Alignment::None | Alignment::Left => "kiri",
        Alignment::Center => "tengah",
        Alignment::Right => "kanan",
    });
    words.collect::<Vec<_>>().join(" ")
}

/// ` value="3"`: every item keeps the number that was typed.
fn item_number(item: &str) -> String {
    let digits: String = item.chars().take_while(char::is_ascii_digit).collect();
    if digits.is_empty() {
        String::new()
    } else {
        format!(" value=\"{digits}\"")
    }
}

/// Whether a row of the table has more cells than its head: the parser would drop them.
fn has_extra_cells(table: &str, columns: usize) -> bool {
    table.lines().any(|row| {
        let row = row.trim();
        let row = row.strip_prefix('|').unwrap_or(row);
        let row = row.strip_suffix('|').unwrap_or(row);
        row.replace("\\|", "").matches('|').count() + 1 > columns
    })
}

/// Whether a `\*` or `\_` of the text holds emphasis back.
fn escapes_emphasis(source: &str) -> bool {
    if !source.contains("\\*") && !source.contains("\\_") {
        return false;
    }
    let emphases = |text: &str| {
        Parser::new_ext(text, Options::ENABLE_TABLES)
            .filter(|event| matches!(event, Event::Start(Tag::Emphasis | Tag::Strong)))
            .count()
    };
    emphases(&source.replace("\\*", "*").replace("\\_", "_")) > emphases(source)
}
