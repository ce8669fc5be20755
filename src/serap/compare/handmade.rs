//! What was put into a document by hand and is no text: looks beside bold and italic, and objects.

use std::collections::BTreeMap;

use super::Comparing;
use crate::{
    scan::docx::{Formatting, Object, Paragraph},
    serap::report::Why,
};

impl Comparing<'_> {
    /// Told, for no key holds it: it would be gone from the document made again.
    pub(super) fn handmade(&mut self) {
        for at in 0..self.edited.paras.len() {
            let now = &self.edited.paras[at];
            let before = self.pairs.old_of[at].map(|old| &self.base.paras[old]);
            let was = |formatting: &Formatting| {
                before.is_some_and(|before| before.scan.formatting.contains(formatting))
            };
            let is_other_look = !now.scan.formatting.iter().all(was);
            let had = before.map(|before| objects(before.scan));
            let is_other_object = objects(now.scan) != had.unwrap_or_default();
            let old = before.map_or(String::new(), |before| before.said.clone());
            let new = now.said.clone();
            if is_other_look && !new.is_empty() {
                self.loose(old.clone(), new.clone(), at, Why::Formatting);
            }
            if is_other_object {
                self.loose(old, new, at, Why::Object);
            }
        }
    }
}

/// How many of each kind; the words of notes and text boxes are told as words.
fn objects(paragraph: &Paragraph) -> BTreeMap<Object, usize> {
    let mut objects = BTreeMap::new();
    let own = paragraph.objects.iter();
    for object in own.filter(|of| !matches!(of, Object::Note | Object::TextBox)) {
        *objects.entry(*object).or_default() += 1;
    }
    objects
}
