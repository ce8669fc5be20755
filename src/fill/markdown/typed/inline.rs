//! One paragraph as it is typed: stars round what is bold or italic, and backslashes where a sign
//! of its own would be read as a mark.
//!
//! Whether a star is a mark depends on what stands beside it, so nothing is reckoned here: the
//! text is written without backslashes, read again, and changed at the first place where it reads
//! otherwise, as long as that place moves on.

use super::signs::{Emphasis, PageSign, signs};
use crate::{
    fill::{
        markdown::inline,
        markup::{BOLD, ITALIC},
    },
    naskah::{Inline, Look, Run},
};

/// Signs that may be read as something else; a backslash may hold them.
const HELD: &str = "*_\\<`~[]^#&>=";
/// Choices before a place that reads otherwise which may be why.
const NEAR: usize = 12;

/// What is written for a text, in its order.
enum Token {
    Text(String),
    /// A sign that a backslash may hold: the number of that choice.
    Risky(char, usize),
    /// Where an emphasis begins or ends: which one, and the number of the choice of its sign.
    Mark(TextKind, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TextKind {
    Bold,
    Italic,
}

/// What may be written in one of two ways.
struct Choice {
    /// Signs of the text before it.
    at: usize,
    is_mark: bool,
    /// A backslash before the sign; underscores for stars.
    taken: bool,
}

/// The text of these signs; none where it cannot be typed.
pub(super) fn typed(wanted: &[PageSign]) -> Option<String> {
    let (tokens, mut choices) = tokens(wanted);
    for held in [false, true] {
        for choice in &mut choices {
            choice.taken = held && !choice.is_mark;
        }
        if let Some(text) = settled(&tokens, &mut choices, wanted) {
            return Some(text);
        }
    }
    None
}

/// Changes one choice after the other until the text reads as wanted.
fn settled(tokens: &[Token], choices: &mut [Choice], wanted: &[PageSign]) -> Option<String> {
    let mut at = first_other(&written(tokens, choices), wanted);
    while let Some(place) = at {
        let after = choices.partition_point(|choice| choice.at <= place + 1);
        let near = (after.saturating_sub(NEAR)..after).rev();
        let mut best = (place, None);
        for choice in near {
            choices[choice].taken ^= true;
            let reached = first_other(&written(tokens, choices), wanted);
            choices[choice].taken ^= true;
            let Some(reached) = reached else {
                best.1 = Some((choice, None));
                break;
            };
            if reached > best.0 {
                best = (reached, Some((choice, Some(reached))));
            }
        }
        let (choice, reached) = best.1?;
        choices[choice].taken ^= true;
        at = reached;
    }
    Some(written(tokens, choices))
}

/// The first sign that reads otherwise than wanted.
fn first_other(text: &str, wanted: &[PageSign]) -> Option<usize> {
    let read = read(text);
    let same = read.iter().zip(wanted).take_while(|(a, b)| a == b).count();
    (same < read.len().max(wanted.len())).then_some(same)
}

fn written(tokens: &[Token], choices: &[Choice]) -> String {
    let mut text = String::new();
    for token in tokens {
        match token {
            Token::Text(plain) => text.push_str(plain),
            Token::Risky(sign, choice) => {
                if choices[*choice].taken {
                    text.push('\\');
                }
                text.push(*sign);
            }
            Token::Mark(kind, choice) => {
                let sign = if choices[*choice].taken { "_" } else { "*" };
                text.push_str(&sign.repeat(if *kind == TextKind::Bold { 2 } else { 1 }));
            }
        }
    }
    text
}

/// The signs that a typed paragraph is read as.
pub(super) fn read(text: &str) -> Vec<PageSign> {
    let mut markup = String::new();
    inline::write(text, &[], &mut markup, &mut Vec::new());
    let mut inlines = Vec::new();
    let mut look = Look::default();
    let mut rest = markup.as_str();
    while let Some(c) = rest.chars().next() {
        let entities = [
            ("&amp;", "&"),
            ("&lt;", "<"),
            ("&gt;", ">"),
            ("&quot;", "\""),
            ("<br/>", "\n"),
        ];
        let entity = entities.iter().find(|(entity, _)| rest.starts_with(entity));
        let (length, shown) = entity
            .map_or((c.len_utf8(), &rest[..c.len_utf8()]), |(entity, of)| {
                (entity.len(), of)
            });
        rest = &rest[length..];
        match c {
            _ if (c, shown) == ('<', "\n") => inlines.push(Inline::Break),
            _ if c == BOLD.0 || c == BOLD.1 => look.bold = c == BOLD.0,
            _ if c == ITALIC.0 || c == ITALIC.1 => look.italic = c == ITALIC.0,
            _ => match inlines.last_mut() {
                Some(Inline::Run(run)) if run.look == look => run.text.push_str(shown),
                _ => inlines.push(Inline::Run(Run {
                    text: shown.to_owned(),
                    look,
                    ..Run::default()
                })),
            },
        }
    }
    signs(&inlines)
}

fn tokens(wanted: &[PageSign]) -> (Vec<Token>, Vec<Choice>) {
    let emphases = emphases(wanted);
    let mut writer = InlineWriter::default();
    for (at, (sign, emphasis)) in wanted.iter().zip(&emphases).enumerate() {
        writer.close(*emphasis);
        if matches!(sign, PageSign::Ink(..)) {
            writer.open(*emphasis, &emphases[at..], at);
        }
        match sign {
            PageSign::Ink(c, _) if HELD.contains(*c) => {
                let choice = writer.choice(at, false);
                writer.tokens.push(Token::Risky(*c, choice));
            }
            PageSign::Ink(c, _) => writer.push(*c),
            PageSign::Space => writer.push(' '),
            PageSign::Break => "<br>".chars().for_each(|c| writer.push(c)),
        }
        // Beside a bracket no emphasis begins.
        let begins = emphases.get(at + 1).is_some_and(|next| next != emphasis);
        if *sign == PageSign::Break && begins {
            writer.push(' ');
        }
    }
    writer.close(Emphasis::default());
    (writer.tokens, writer.choices)
}

/// The emphasis of each sign. What has no ink has that which stands on both of its sides.
fn emphases(wanted: &[PageSign]) -> Vec<Emphasis> {
    let mut emphases = vec![Emphasis::default(); wanted.len()];
    let mut before = Emphasis::default();
    for (at, sign) in wanted.iter().enumerate() {
        if let PageSign::Ink(_, emphasis) = sign {
            before = *emphasis;
        }
        emphases[at] = before;
    }
    let mut after = Emphasis::default();
    for (at, sign) in wanted.iter().enumerate().rev() {
        if let PageSign::Ink(_, emphasis) = sign {
            after = *emphasis;
        }
        emphases[at].bold &= after.bold;
        emphases[at].italic &= after.italic;
    }
    emphases
}

impl Emphasis {
    fn has(self, kind: TextKind) -> bool {
        match kind {
            TextKind::Bold => self.bold,
            TextKind::Italic => self.italic,
        }
    }
}

#[derive(Default)]
struct InlineWriter {
    tokens: Vec<Token>,
    choices: Vec<Choice>,
    open: Vec<(TextKind, usize)>,
}

impl InlineWriter {
    fn push(&mut self, c: char) {
        match self.tokens.last_mut() {
            Some(Token::Text(text)) => text.push(c),
            _ => self.tokens.push(Token::Text(c.to_string())),
        }
    }

    fn choice(&mut self, at: usize, is_mark: bool) -> usize {
        self.choices.push(Choice {
            at,
            is_mark,
            taken: false,
        });
        self.choices.len() - 1
    }

    /// Ends what does not go on, and whatever began after it.
    fn close(&mut self, wanted: Emphasis) {
        let ends = |(kind, _): &(TextKind, usize)| !wanted.has(*kind);
        let Some(first) = self.open.iter().position(ends) else {
            return;
        };
        for (kind, choice) in self.open.drain(first..).rev() {
            self.tokens.push(Token::Mark(kind, choice));
        }
    }

    /// Begins what is wanted and not open, first what goes on longest.
    fn open(&mut self, wanted: Emphasis, ahead: &[Emphasis], at: usize) {
        let length = |kind| ahead.iter().take_while(|of| of.has(kind)).count();
        let mut kinds = [TextKind::Bold, TextKind::Italic];
        kinds.sort_by_key(|kind| std::cmp::Reverse(length(*kind)));
        for kind in kinds {
            let is_open = self.open.iter().any(|(open, _)| *open == kind);
            if wanted.has(kind) && !is_open {
                let choice = self.choice(at, true);
                self.tokens.push(Token::Mark(kind, choice));
                self.open.push((kind, choice));
            }
        }
    }
}
