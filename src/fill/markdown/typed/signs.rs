//! A text sign by sign, as a reader sees it.

use crate::naskah::{BREAK_PLACE, Inline};

/// What stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::fill::markdown) enum PageSign {
    /// A character that is no white space.
    Ink(char, Emphasis),
    /// White space, as much as there is between two words.
    Space,
    Break,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::fill::markdown) struct Emphasis {
    pub bold: bool,
    pub italic: bool,
}

/// The signs of a text. White space is as wide as it may be, and none stands at a line's ends.
pub(in crate::fill::markdown) fn signs(text: &[Inline]) -> Vec<PageSign> {
    let mut signs = Vec::new();
    for inline in text {
        match inline {
            Inline::Break => {
                trim_end(&mut signs);
                signs.push(PageSign::Break);
            }
            Inline::Run(run) => {
                let emphasis = Emphasis {
                    bold: run.look.bold,
                    italic: run.look.italic,
                };
                for c in run.text.chars().filter(|c| *c != BREAK_PLACE) {
                    match (is_space(c), signs.last()) {
                        (false, _) => signs.push(PageSign::Ink(c, emphasis)),
                        (true, Some(PageSign::Ink(..))) => signs.push(PageSign::Space),
                        (true, _) => {}
                    }
                }
            }
        }
    }
    trim_end(&mut signs);
    signs
}

/// What folds to one space where a document is filled.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\t' | '\r')
}

fn trim_end(signs: &mut Vec<PageSign>) {
    if signs.last() == Some(&PageSign::Space) {
        signs.pop();
    }
}
