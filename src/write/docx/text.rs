//! Runs of text, and the hidden bookmarks that tell which key each came from.

use std::collections::HashMap;

use docx_rs::{BreakType, Caps, Paragraph, RunProperty};

use crate::naskah::{self, BREAK_PLACE, Bookmark, Inline, Key, Look, Run};

/// A hyphen after which no line ends.
pub(super) const NON_BREAKING_HYPHEN: char = '\u{2011}';

/// After it no line ends either: Word has no dash of that kind.
const WORD_JOINER: char = '\u{2060}';

/// Hidden bookmarks round the text of each key, and round each sentence that stands in place of
/// one; see [`Bookmark`].
#[derive(Debug, Default)]
pub(super) struct Bookmarks {
    opened: usize,
    places: HashMap<Key, usize>,
}

impl Bookmarks {
    /// Number and name of the next bookmark, for `key`, whose text this is.
    fn next(&mut self, key: &Key, text: &[Inline]) -> (usize, String) {
        self.opened += 1;
        let place = self.places.entry(key.clone()).or_default();
        *place += 1;
        let bookmark = Bookmark::new(key, &naskah::plain(text), *place);
        (self.opened, bookmark.to_string())
    }

    /// Appends `text` to a paragraph: each stretch of one key in a bookmark, and so each sentence
    /// that was made in place of a key, around those of the words in it.
    pub(super) fn add_text(&mut self, mut paragraph: Paragraph, text: &[Inline]) -> Paragraph {
        for sentence in (Stretches { text, of: made }) {
            let around = sentence.first().and_then(made);
            paragraph = self.marked(paragraph, around, sentence, |marks, mut paragraph| {
                for stretch in (Stretches {
                    text: sentence,
                    of: key,
                }) {
                    let within = stretch.first().and_then(key);
                    paragraph = marks.marked(paragraph, within, stretch, |_, paragraph| {
                        let runs = stretch.iter().flat_map(runs_of);
                        runs.fold(paragraph, Paragraph::add_run)
                    });
                }
                paragraph
            });
        }
        paragraph
    }

    /// What `add` appends, this text, in a bookmark of a key if there is one.
    fn marked(
        &mut self,
        mut paragraph: Paragraph,
        key: Option<&Key>,
        text: &[Inline],
        add: impl FnOnce(&mut Self, Paragraph) -> Paragraph,
    ) -> Paragraph {
        let Some((id, name)) = key.map(|key| self.next(key, text)) else {
            return add(self, paragraph);
        };
        paragraph = paragraph.add_bookmark_start(id, name);
        add(self, paragraph).add_bookmark_end(id)
    }
}

/// A text in stretches of one key each, its runs and the breaks between them, or of none.
struct Stretches<'a> {
    text: &'a [Inline],
    of: fn(&Inline) -> Option<&Key>,
}

impl<'a> Iterator for Stretches<'a> {
    type Item = &'a [Inline];

    fn next(&mut self) -> Option<Self::Item> {
        let first = (self.of)(self.text.first()?);
        let is_of_it = |inline: &Inline| (self.of)(inline) == first;
        let is_other = |inline: &Inline| match first {
            None => !is_of_it(inline),
            Some(_) => matches!(inline, Inline::Run(_)) && !is_of_it(inline),
        };
        let end = self.text.iter().position(is_other);
        let stretch = &self.text[..end.unwrap_or(self.text.len())];
        let last = stretch.iter().rposition(is_of_it);
        let length = last.map_or(1, |last| last + 1);
        let (stretch, rest) = self.text.split_at(length);
        self.text = rest;
        Some(stretch)
    }
}

fn key(inline: &Inline) -> Option<&Key> {
    inline.run()?.key.as_ref()
}

fn made(inline: &Inline) -> Option<&Key> {
    inline.run()?.made.as_ref()
}

fn runs_of(inline: &Inline) -> Vec<docx_rs::Run> {
    match inline {
        Inline::Run(run) => {
            let texts = by_direction(&run.text).into_iter();
            texts.map(|text| text_run(run, text)).collect()
        }
        Inline::Break => vec![docx_rs::Run::new().add_break(BreakType::TextWrapping)],
    }
}

/// Whether a letter is written from right to left (Hebrew, Arabic and their presentation forms).
pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}')
}

/// A text in stretches of one direction each, since Word wants it said of every run.
fn by_direction(text: &str) -> Vec<&str> {
    let mut stretches = Vec::new();
    let (mut start, mut before) = (0, None);
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphabetic()) {
        let direction = Some(is_right_to_left(c));
        if before.is_some() && before != direction {
            stretches.push(&text[start..at]);
            start = at;
        }
        before = direction;
    }
    stretches.push(&text[start..]);
    stretches
}

fn text_run(run: &Run, text: &str) -> docx_rs::Run {
    let text = if run.unbreakable {
        whole(text)
    } else {
        text.split_inclusive(' ').map(broken_at_slashes).collect()
    };
    // docx-rs leaves line ends out, which would join two words.
    let allowed = text.chars().filter(|&c| is_allowed(c));
    let text: String = allowed
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let mut out = docx_rs::Run::new().add_text(text);
    out.run_property = looks(run.look);
    out
}

/// A text in which no line ends; finishing makes the hyphens Word's own sign.
fn whole(text: &str) -> String {
    text.replace(' ', "\u{A0}")
        .replace('-', NON_BREAKING_HYPHEN.encode_utf8(&mut [0; 4]))
        .replace('–', &format!("–{WORD_JOINER}"))
}

/// Words joined by a slash may part there, as in the PDF; a word processor would keep
/// "kementerian/lembaga" whole, and pull the line before it apart. Addresses are copied whole.
fn broken_at_slashes(word: &str) -> String {
    let bare = word.trim_matches(|c: char| !c.is_alphabetic());
    let is_plain = |c: char| c.is_alphabetic() || matches!(c, '/' | '-');
    if bare.contains('/') && bare.chars().all(is_plain) {
        let parts: Vec<&str> = word.split('/').collect();
        parts.join(&format!("/{BREAK_PLACE}"))
    } else {
        word.to_owned()
    }
}

fn looks(look: Look) -> RunProperty {
    let mut property = RunProperty::new();
    if look.bold {
        property = property.bold();
    }
    if look.italic {
        property = property.italic();
    }
    if look.underline {
        property = property.underline("single");
    }
    if look.caps {
        property.caps = Some(Caps::new());
    }
    property
}

/// Whether XML 1.0 can hold a character at all.
pub(super) fn is_allowed(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | ' '..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use docx_rs::BuildXML as _;

    use super::*;

    fn run(text: &str, key: Option<&str>) -> Inline {
        Inline::Run(Run {
            key: key.map(Into::into),
            ..text.into()
        })
    }

    fn xml(text: &[Inline]) -> String {
        let paragraph = Bookmarks::default().add_text(Paragraph::new(), text);
        String::from_utf8(paragraph.build()).unwrap_or_default()
    }

    #[test]
    fn runs_of_one_key_share_a_bookmark_and_its_break() {
        let text = [
            run("a", Some("k")),
            Inline::Break,
            run("b", Some("k")),
            Inline::Break,
            run("c", None),
        ];
        let xml = xml(&text);
        assert_eq!(xml.matches("<w:bookmarkStart").count(), 1);
        let end = xml.find("<w:bookmarkEnd").unwrap_or_default();
        assert_eq!(xml[..end].matches("<w:br").count(), 1);
    }

    #[test]
    fn a_made_sentence_is_one_bookmark_around_those_of_its_words() {
        let made = |text: &str, key: Option<&str>| {
            Inline::Run(Run {
                key: key.map(Into::into),
                made: Some("nota_dinas.pembuka".into()),
                ..text.into()
            })
        };
        let xml = xml(&[
            made("Rapat ", None),
            made("20 Februari", Some("rapat.tanggal")),
            Inline::Break,
            made("2024", Some("rapat.tanggal")),
            made(".", None),
            run(" Selesai", None),
        ]);
        let marks: Vec<&str> = xml
            .split("<w:")
            .filter_map(|part| part.split([' ', '>']).next())
            .filter(|mark| ["bookmarkStart", "bookmarkEnd", "t"].contains(mark))
            .collect();
        assert_eq!(
            marks,
            [
                "bookmarkStart",
                "t",
                "bookmarkStart",
                "t",
                "t",
                "bookmarkEnd",
                "t",
                "bookmarkEnd",
                "t"
            ]
        );
    }

    #[test]
    fn each_further_place_of_a_key_has_a_name_of_its_own() {
        let xml = xml(&[
            run("a", Some("nota_dinas.hal")),
            run(" ", None),
            run("a", Some("nota_dinas.hal")),
        ]);
        // Of the key, then of the text "a".
        let name = "w:name=\"_nd21edfaf5f85ca978112";
        assert!(xml.contains(&format!("{name}\"")), "{xml}");
        assert!(xml.contains(&format!("{name}_2\"")), "{xml}");
    }

    #[test]
    fn unbreakable_text_has_no_space_to_break_at() {
        let date = Inline::Run(Run {
            unbreakable: true,
            ..Run::from("28 Februari 2024")
        });
        assert!(xml(&[date]).contains("28\u{A0}Februari\u{A0}2024"));
    }

    #[test]
    fn words_part_after_their_slash_and_ranges_do_not() {
        for (text, unbreakable, wanted) in [
            (
                "oleh kementerian/lembaga, dan/atau K/L.",
                false,
                "oleh kementerian/\u{200B}lembaga, dan/\u{200B}atau K/\u{200B}L.",
            ),
            (
                "https://contoh.go.id/a/b B-1/HN.00/02/2024 data/",
                false,
                "https://contoh.go.id/a/b B-1/HN.00/02/2024 data/",
            ),
            ("Bapak/Ibu", true, "Bapak/Ibu"),
            ("11–12 Mei", true, "11–\u{2060}12\u{A0}Mei"),
        ] {
            let run = Inline::Run(Run {
                unbreakable,
                ..text.into()
            });
            let xml = xml(&[run]);
            assert!(xml.contains(&format!(">{wanted}<")), "{xml}");
        }
    }

    #[test]
    fn a_run_has_one_direction() {
        assert_eq!(
            by_direction("Bapak صالح أحمد (Abu)"),
            ["Bapak ", "صالح أحمد (", "Abu)"]
        );
        assert_eq!(by_direction("12 Mei"), ["12 Mei"]);
    }

    #[test]
    fn text_that_xml_cannot_hold_is_left_out() {
        let xml = xml(&[run("a\u{1}b\u{FFFE}c\nd", None)]);
        assert!(xml.contains(">abc d<"), "{xml}");
    }

    #[test]
    fn capitals_are_a_look_and_the_text_stays_as_typed() {
        let caps = Run {
            look: Look {
                caps: true,
                ..Look::default()
            },
            ..Run::from("Lampiran")
        };
        let xml = xml(&[Inline::Run(caps)]);
        assert!(
            xml.contains("<w:caps ") && xml.contains(">Lampiran<"),
            "{xml}"
        );
    }
}
