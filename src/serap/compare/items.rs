//! Items of a long text, named by the marks that they have on the page: “1.c”.

use super::{Comparing, NEAR};
use crate::{
    cycle::TextKind,
    fill::markdown,
    naskah::Block,
    scan::docx::MarkKind,
    serap::contract::{Shape, shape},
    serap::side::Side,
};

/// Items that are named in one change.
const MOST_NAMED: usize = 3;

impl Comparing<'_> {
    /// The items of a text of which something changed; `own` is what its key says.
    pub(super) fn items_of_text(&self, own: &str, before: &[usize], now: &[usize]) -> Vec<String> {
        let first = first_of_own(own);
        let before_items = before.get(first..).unwrap_or_default();
        let now_items = now.get(first..).unwrap_or_default();
        let (old, new) = self.not_kept(before, now);
        let mut items: Vec<String> = Vec::new();
        // An item has the mark that the file gives it, one that was added that of the document.
        let of_old = |at| marked(self.base, before_items, at);
        let of_new = |at| marked(self.edited, now_items, at);
        let added = new
            .into_iter()
            .filter(|at| self.pairs.old_of[*at].is_none());
        let marks = old.into_iter().filter_map(of_old);
        for item in marks.chain(added.filter_map(of_new)) {
            if !items.contains(&item) {
                items.push(item);
            }
        }
        if items.len() > MOST_NAMED {
            items.truncate(MOST_NAMED);
            items.push("…".to_owned());
        }
        items
    }

    /// Whether paragraphs of a long text stand under other numbers or letters than they did.
    pub(super) fn has_other_numbers(&self, key: &str, before: &[usize], now: &[usize]) -> bool {
        if shape(key) != Shape::Text(TextKind::Prose) || before.len() != now.len() {
            return false;
        }
        let mut pairs = before.iter().zip(now);
        let last = pairs.rposition(|(old, new)| {
            let (was, is) = (counted(self.base, *old), counted(self.edited, *new));
            was.is_some() && is.is_some() && was != is
        });
        last.is_some_and(|last| last >= first_of_own(self.file.text(key).unwrap_or_default()))
    }
}

/// How a paragraph is counted, if it is.
fn counted(side: &Side<'_>, at: usize) -> Option<(MarkKind, u32)> {
    let mark = side.paras[at].scan.list.as_ref()?;
    let is_counted = matches!(mark.kind, MarkKind::Number | MarkKind::Letter);
    is_counted.then_some((mark.kind, mark.number))
}

/// The first of the paragraphs of a text whose mark is the text's own: that of one that begins with
/// no list belongs to what is around it.
fn first_of_own(text: &str) -> usize {
    let is_list = matches!(markdown::tree(text).first(), Some(Block::List(_)));
    usize::from(!is_list)
}

/// The marks of the item that a paragraph of a text stands in, outermost first.
fn marked(side: &Side<'_>, text: &[usize], at: usize) -> Option<String> {
    let place = text.iter().position(|of| *of == at)?;
    let own = side.paras[at].scan;
    let mut left = match own.list {
        Some(_) => i32::MAX,
        None => own.left,
    };
    let mut marks = Vec::new();
    for above in text[..=place].iter().rev() {
        let scan = side.paras[*above].scan;
        if scan.cell != own.cell {
            continue;
        }
        if let Some(list) = scan.list.as_ref().filter(|list| list.left < left - NEAR) {
            left = list.left;
            marks.push(list.shown.trim_matches(['(', ')', '.']));
        }
    }
    marks.retain(|mark| mark.chars().any(char::is_alphanumeric));
    marks.reverse();
    (!marks.is_empty()).then(|| marks.join("."))
}
