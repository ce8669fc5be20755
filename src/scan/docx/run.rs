//! Runs: their text, their looks, and what in them is no text.

use roxmltree::Node;

use super::{
    body::{ParagraphDraft, Walk},
    changes::Revision,
    paragraph::{Formatting, Object, Span},
    xml::{attribute, child, children, name, switch, twips, value},
};
use crate::naskah::{Bookmark, Inline, Look, Run, plain};

impl Walk<'_> {
    /// Reads a run; gives the text boxes in it.
    pub(super) fn run<'d, 'i>(
        &mut self,
        run: Node<'d, 'i>,
        draft: &mut ParagraphDraft,
    ) -> Vec<Node<'d, 'i>> {
        let properties = child(run, "rPr");
        let look = self.look(properties);
        if let Some(change) = properties.and_then(|of| child(of, "rPrChange")) {
            self.changes.note(&Revision::of(change, false));
        }
        let is_hidden = properties.is_some_and(|of| switch(of, "vanish") == Some(true));
        let before = draft.written;
        let mut boxes = Vec::new();
        for node in children(run) {
            match name(node) {
                "t" | "delText" => self.text(&typed(node), look, is_hidden, draft),
                "tab" | "ptab" => self.text("\t", look, is_hidden, draft),
                "noBreakHyphen" => self.text("-", look, is_hidden, draft),
                "sym" => self.text(&symbol(node).to_string(), look, is_hidden, draft),
                "cr" => self.line_break(draft),
                "br" => match attribute(node, "type") {
                    None | Some("textWrapping") => self.line_break(draft),
                    Some(_) => self.object(Object::PageBreak, draft),
                },
                "footnoteReference" | "endnoteReference" => self.object(Object::Note, draft),
                "object" => self.object(Object::Embedded, draft),
                "drawing" | "pict" => {
                    let found = node.descendants().filter(|of| name(*of) == "txbxContent");
                    let found: Vec<_> = found.collect();
                    let is_box = !found.is_empty();
                    // Those within another are read with it.
                    boxes.extend(found.into_iter().filter(|of| {
                        let mut above = of.ancestors().skip(1).take_while(|above| *above != node);
                        above.all(|above| name(above) != "txbxContent")
                    }));
                    let object = if is_box {
                        Object::TextBox
                    } else {
                        Object::Picture
                    };
                    self.object(object, draft);
                }
                "fldChar" => self.fields.follow(node),
                "instrText" => self.fields.instruct(node.text().unwrap_or_default()),
                "commentReference" => self.changes.comment(node),
                "ruby" => {
                    if let Some(base) = child(node, "rubyBase") {
                        boxes.extend(self.inlines(base, draft));
                    }
                }
                _ => {}
            }
        }
        if draft.written > before {
            draft.formatting.extend(formatting(properties));
        }
        boxes
    }

    /// Whether what is read now stands in the document once all changes are taken in.
    fn is_kept(&self) -> bool {
        !self.around.iter().any(|change| change.removes)
    }

    fn object(&mut self, object: Object, draft: &mut ParagraphDraft) {
        if self.fields.give_text() && self.is_kept() {
            draft.objects.push(object);
        }
    }

    fn line_break(&mut self, draft: &mut ParagraphDraft) {
        if self.fields.give_text() && self.is_kept() {
            self.changes.read(" ");
            draft.push(self.mark(), Inline::Break);
        }
    }

    fn text(&mut self, text: &str, look: Look, is_hidden: bool, draft: &mut ParagraphDraft) {
        if !self.fields.give_text() {
            return;
        }
        let text = folded(text);
        if let Some(change) = self.around.last() {
            self.changes.note(change);
        }
        if !self.is_kept() {
            draft.has_lost = true;
        } else if is_hidden {
            draft.formatting.insert(Formatting::Hidden);
        } else if !text.is_empty() {
            self.changes.read(&text);
            let run = Run {
                text,
                look,
                ..Run::default()
            };
            draft.push(self.mark(), Inline::Run(run));
        }
    }

    /// The looks that a run was given, itself or by a style of characters.
    fn look(&self, properties: Option<Node<'_, '_>>) -> Look {
        let Some(properties) = properties else {
            return Look::default();
        };
        let of_style = self.styles.given(value(properties, "rStyle"));
        let own = |name| switch(properties, name);
        Look {
            bold: own("b").or(of_style.bold).unwrap_or(false),
            italic: own("i").or(of_style.italic).unwrap_or(false),
            underline: value(properties, "u").is_some_and(|kind| kind != "none"),
            caps: own("caps").unwrap_or(false),
        }
    }
}

/// The text of an element. Blanks at its ends stand only where it says so (XML 1.0, 2.10).
fn typed(node: Node<'_, '_>) -> String {
    let text = node.text().unwrap_or_default();
    let keeps = node.attribute(("http://www.w3.org/XML/1998/namespace", "space"));
    let text = if keeps == Some("preserve") {
        text
    } else {
        text.trim_matches([' ', '\t', '\n', '\r'])
    };
    text.replace(['\n', '\r'], " ")
}

/// A text without what only keeps lines together or lets them end: those are ours or Word's, never
/// the editor's.
fn folded(text: &str) -> String {
    let is_soft = |c: &char| matches!(c, '\u{AD}' | '\u{200B}' | '\u{2060}' | '\u{FEFF}');
    let signs = text.chars().filter(|c| !is_soft(c));
    let signs = signs.map(|c| match c {
        '\u{A0}' | '\u{202F}' => ' ',
        '\u{2011}' => '-',
        c => c,
    });
    signs.collect()
}

/// A sign of a typeface of signs; one that only that typeface knows becomes a bullet.
fn symbol(node: Node<'_, '_>) -> char {
    let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
    let sign = code.and_then(char::from_u32);
    sign.filter(|c| !matches!(c, '\u{E000}'..='\u{F8FF}'))
        .unwrap_or('•')
}

fn formatting(properties: Option<Node<'_, '_>>) -> Vec<Formatting> {
    let Some(of) = properties else {
        return Vec::new();
    };
    let is_on = |name| switch(of, name) == Some(true);
    let is_coloured = |colour: &str| !matches!(colour, "auto" | "000000");
    let found = [
        (
            value(of, "u").is_some_and(|kind| kind != "none"),
            Formatting::Underlined,
        ),
        (is_on("strike") || is_on("dstrike"), Formatting::Struck),
        (
            value(of, "color").is_some_and(is_coloured),
            Formatting::Coloured,
        ),
        (
            value(of, "highlight").is_some_and(|colour| colour != "none"),
            Formatting::Highlighted,
        ),
        (
            value(of, "vertAlign").is_some_and(|place| place != "baseline")
                || child(of, "position")
                    .and_then(|of| twips(of, "val"))
                    .is_some_and(|up| up != 0),
            Formatting::Raised,
        ),
    ];
    let found = found.into_iter().filter(|(is_there, _)| *is_there);
    found.map(|(_, formatting)| formatting).collect()
}

impl ParagraphDraft {
    /// Begins a stretch.
    pub(super) fn begin(&mut self, mark: Option<Bookmark>) {
        self.spans.push(Span {
            mark,
            ..Span::default()
        });
    }

    fn push(&mut self, mark: Option<&Bookmark>, inline: Inline) {
        self.written += 1;
        if self
            .spans
            .last()
            .is_none_or(|span| span.mark.as_ref() != mark)
        {
            self.begin(mark.cloned());
        }
        let Some(span) = self.spans.last_mut() else {
            return;
        };
        match (span.text.last_mut(), inline) {
            (Some(Inline::Run(last)), Inline::Run(run)) if last.look == run.look => {
                last.text.push_str(&run.text);
            }
            (_, inline) => span.text.push(inline),
        }
    }
}

impl Span {
    /// Its text without looks; breaks are spaces.
    #[must_use]
    pub fn plain(&self) -> String {
        plain(&self.text)
    }

    /// Takes so many characters off its beginning.
    pub(super) fn drop_first(&mut self, count: usize) {
        let mut left = count;
        for inline in &mut self.text {
            if let Inline::Run(run) = inline {
                let end = run
                    .text
                    .char_indices()
                    .nth(left)
                    .map_or(run.text.len(), |(at, _)| at);
                left -= run.text[..end].chars().count();
                run.text.drain(..end);
            }
        }
        self.text
            .retain(|inline| !matches!(inline, Inline::Run(run) if run.text.is_empty()));
    }
}
