//! Whose doing a difference is, where file or templates are others than when the document was made:
//! the digest that each bookmark has of its text tells what it said then.

use std::collections::BTreeSet;

use super::Comparing;
use crate::{naskah::Bookmark, serap::report::Why, serap::words::plain};

impl Comparing<'_> {
    /// Whether the document says here what it was made to say, and file or templates are others now.
    pub(super) fn is_as_made(&self, now: &[usize]) -> bool {
        let says_as_made = |at: &usize| {
            let para = &self.edited.paras[*at];
            let mut marks = para.marks.iter();
            !para.marks.is_empty()
                && marks.all(|(range, mark)| {
                    let text = plain(&para.signs[range.clone()]);
                    mark.text.as_deref() == Some(Bookmark::of_text(&text).as_str())
                })
        };
        self.since_made().is_some() && !now.is_empty() && now.iter().all(says_as_made)
    }

    /// Why a change of what stood in paragraphs of the base is not taken unasked: it may be the
    /// file's doing, or the templates'.
    pub(super) fn asks(&self, before: &[usize], now: &[usize]) -> Option<Why> {
        let since = self.since_made()?;
        let printed: BTreeSet<&str> = before
            .iter()
            .flat_map(|at| &self.base.paras[*at].marks)
            .filter_map(|(_, mark)| mark.text.as_deref())
            .collect();
        let of_now = now.iter().flat_map(|at| &self.edited.paras[*at].marks);
        let texts: Option<Vec<&str>> = of_now.map(|(_, mark)| mark.text.as_deref()).collect();
        match texts.as_deref() {
            // Nothing tells what it said when it was made.
            None | Some([]) => Some(since),
            Some(texts) if texts.iter().all(|text| printed.contains(text)) => None,
            Some(_) if self.terms.same_file => Some(since),
            Some(_) => Some(Why::BothSides),
        }
    }

    /// What is not as it was when the document was made, and so why nothing tells whose doing it is
    /// that items went or moved.
    pub(super) fn since_made(&self) -> Option<Why> {
        let of_file = (!self.terms.same_file).then_some(Why::OtherFile);
        of_file.or_else(|| self.since_typed())
    }

    /// Why what nobody owns is not taken: under other templates it may be theirs.
    pub(super) fn nobodys(&self) -> Why {
        self.since_typed().unwrap_or(Why::NoOwner)
    }

    /// Why what bears no mark of ours is not taken unasked: under these templates nobody typed it,
    /// under others it may have been theirs.
    pub(super) fn since_typed(&self) -> Option<Why> {
        (!self.terms.same_house).then_some(Why::OtherVersion)
    }
}
