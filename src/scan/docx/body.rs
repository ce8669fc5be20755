//! Walking through a part, paragraph by paragraph.

use std::collections::{BTreeSet, HashSet};

use roxmltree::Node;

use super::{
    changes::{Revision, Revisions},
    fields::{Fields, is_reckoned},
    numbering::{Counter, Numbering},
    paragraph::{CellPlace, Formatting, ListMark, MarkKind, Object, Paragraph, Span},
    styles::{Given, Styles},
    xml::{self, attribute, child, children, name, value},
};
use crate::{
    naskah::{Align, Bookmark},
    scan::Unreadable,
};

/// Bookmarks of ours round one text, which are none of ours.
const MOST_OPEN: usize = 100;
/// Letters of a typed mark, and of the tab behind it.
const LONGEST_MARK: usize = 9;

pub(super) struct Walk<'a> {
    pub(super) styles: &'a Styles,
    counter: Counter<'a>,
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) changes: Revisions,
    pub(super) fields: Fields,
    /// The tracked changes around what is read.
    pub(super) around: Vec<Revision>,
    pub(super) tables: usize,
    /// What is read stands in the body, and in no text box.
    in_body: bool,
    /// Ids of the bookmarks of this part that end in it.
    ending: HashSet<String>,
    /// Our bookmarks that are open, by id.
    open: Vec<(String, Bookmark)>,
    /// Paragraphs whose end was deleted: what they hold goes on in the next one.
    joined: Option<ParagraphDraft>,
}

/// A paragraph as far as it is read.
#[derive(Default)]
pub(super) struct ParagraphDraft {
    pub(super) spans: Vec<Span>,
    pub(super) formatting: BTreeSet<Formatting>,
    pub(super) objects: Vec<Object>,
    /// Runs of text and breaks that were written.
    pub(super) written: usize,
    /// Something in it was deleted or moved away.
    pub(super) has_lost: bool,
}

impl<'a> Walk<'a> {
    pub(super) fn new(styles: &'a Styles, numbering: &'a Numbering) -> Self {
        Self {
            styles,
            counter: Counter::new(numbering),
            paragraphs: Vec::new(),
            changes: Revisions::default(),
            fields: Fields::default(),
            around: Vec::new(),
            tables: 0,
            in_body: true,
            ending: HashSet::new(),
            open: Vec::new(),
            joined: None,
        }
    }

    /// Reads a part of the document.
    pub(super) fn part(&mut self, xml: &str, is_body: bool) -> Result<(), Unreadable> {
        let document = xml::parse(xml)?;
        self.in_body = is_body;
        self.open.clear();
        self.fields = Fields::default();
        let ends = document
            .descendants()
            .filter(|node| name(*node) == "bookmarkEnd");
        let ends = ends.filter_map(|end| attribute(end, "id").map(str::to_owned));
        self.ending = ends.collect();
        self.blocks(document.root_element(), None);
        self.release(None);
        Ok(())
    }

    /// Paragraphs and tables that follow one another.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>, cell: Option<CellPlace>) {
        for child in children(node) {
            match name(child) {
                "p" => self.paragraph(child, cell),
                "tbl" => {
                    self.release(cell);
                    self.table(child);
                }
                "bookmarkStart" => drop(self.open_bookmark(child)),
                "bookmarkEnd" => self.close_bookmark(child),
                // Those that Word keeps between a document's notes.
                "footnote" | "endnote"
                    if attribute(child, "type").is_some_and(|of| of != "normal") => {}
                "pPr" | "tcPr" | "sdtPr" | "sectPr" => {}
                _ => self.blocks(child, cell),
            }
        }
    }

    fn paragraph(&mut self, node: Node<'_, '_>, cell: Option<CellPlace>) {
        let properties = child(node, "pPr");
        let mut draft = self.joined.take().unwrap_or_default();
        let before = draft.spans.len();
        if let Some(change) = properties.and_then(|of| child(of, "pPrChange")) {
            self.changes.note(&Revision::of(change, false));
        }
        let boxes = self.inlines(node, &mut draft);
        // A bookmark that goes on over this paragraph, in which nothing stands.
        if draft.spans.len() == before
            && let Some((_, mark)) = self.open.last()
        {
            draft.spans.push(Span {
                mark: Some(mark.clone()),
                ..Span::default()
            });
        }
        if self.ends(properties) {
            let paragraph = self.finished(draft, properties, cell);
            self.paragraphs.push(paragraph);
        } else {
            // What lost all its text and its end is gone, with its bookmarks.
            if draft.has_lost && draft.spans.iter().all(|span| span.text.is_empty()) {
                draft.spans.clear();
            }
            self.joined = Some(draft);
        }
        self.text_boxes(boxes);
    }

    /// What stands in text boxes, as paragraphs of their own.
    fn text_boxes(&mut self, boxes: Vec<Node<'_, '_>>) {
        if boxes.is_empty() {
            return;
        }
        let (in_body, joined) = (self.in_body, self.joined.take());
        let open = std::mem::take(&mut self.open);
        self.in_body = false;
        for text_box in boxes {
            self.blocks(text_box, None);
            self.release(None);
        }
        (self.in_body, self.joined, self.open) = (in_body, joined, open);
    }

    /// Whether a paragraph ends here, with all tracked changes taken in; notes who ended it.
    fn ends(&mut self, properties: Option<Node<'_, '_>>) -> bool {
        let mark = properties.and_then(|properties| child(properties, "rPr"));
        let changes = mark.into_iter().flat_map(|mark| mark.children());
        let mut ends = true;
        for change in changes.filter_map(Revision::read) {
            self.changes.note(&change);
            ends &= !change.removes;
        }
        ends
    }

    /// What was joined to a next paragraph that is none, at the end of a cell or a part.
    pub(super) fn release(&mut self, cell: Option<CellPlace>) {
        if let Some(draft) = self.joined.take()
            && draft.spans.iter().any(|span| !span.text.is_empty())
        {
            let paragraph = self.finished(draft, None, cell);
            self.paragraphs.push(paragraph);
        }
    }

    fn finished(
        &mut self,
        mut draft: ParagraphDraft,
        properties: Option<Node<'_, '_>>,
        cell: Option<CellPlace>,
    ) -> Paragraph {
        let id = properties.and_then(|of| value(of, "pStyle"));
        let own = Given::read(properties, None);
        let of_style = self.styles.of_paragraph(id);
        let given = own.or(of_style);
        let counted = given.list.0.filter(|list| *list > 0);
        let counted = counted.map(|list| self.counter.next(list, given.list.1.unwrap_or(0)));
        // What a paragraph says itself goes before its list, and that before its style.
        let of_list = counted.as_ref().map(|(mark, _)| mark.left);
        let by_list = counted.as_ref().and_then(|(_, hanging)| *hanging);
        let left = own.left.or(of_list).or(of_style.left).unwrap_or(0);
        let hanging = own.hanging.or(by_list).or(of_style.hanging).unwrap_or(0);
        let mark_left = left.saturating_sub(hanging);
        let list = match counted {
            Some((mark, _)) => Some(ListMark {
                left: mark_left,
                ..mark
            }),
            None if hanging > 0 => typed_mark(&mut draft.spans, mark_left),
            None => None,
        };
        Paragraph {
            in_body: self.in_body,
            cell,
            list,
            left,
            heading: given.outline.map(|level| level + 1),
            align: properties.and_then(|of| aligned(value(of, "jc")?)),
            spans: draft.spans,
            formatting: draft.formatting,
            objects: draft.objects,
        }
    }

    /// What stands in a paragraph; gives the text boxes in it.
    pub(super) fn inlines<'d, 'i>(
        &mut self,
        node: Node<'d, 'i>,
        draft: &mut ParagraphDraft,
    ) -> Vec<Node<'d, 'i>> {
        let mut boxes = Vec::new();
        for child in children(node) {
            match name(child) {
                "r" => boxes.extend(self.run(child, draft)),
                "ins" | "del" | "moveTo" | "moveFrom" => {
                    self.around.extend(Revision::read(child));
                    boxes.extend(self.inlines(child, draft));
                    self.around.pop();
                }
                "bookmarkStart" => {
                    if let Some(mark) = self.open_bookmark(child) {
                        draft.begin(Some(mark));
                    }
                }
                "bookmarkEnd" => self.close_bookmark(child),
                "commentRangeStart" | "commentRangeEnd" => {
                    self.changes.comment(child);
                }
                "fldSimple" if attribute(child, "instr").is_some_and(is_reckoned) => {}
                "sdt" if is_placeholder(child) => {}
                "pPr" | "sdtPr" => {}
                "" => {
                    if child.tag_name().name().starts_with("oMath") {
                        draft.objects.push(Object::Equation);
                    }
                }
                _ => boxes.extend(self.inlines(child, draft)),
            }
        }
        boxes
    }

    /// Opens a bookmark; gives its mark when it is one of ours.
    fn open_bookmark(&mut self, node: Node<'_, '_>) -> Option<Bookmark> {
        let mark = Bookmark::read(attribute(node, "name")?)?;
        let id = attribute(node, "id").filter(|id| self.ending.contains(*id))?;
        if self.open.len() < MOST_OPEN {
            self.open.push((id.to_owned(), mark.clone()));
        }
        Some(mark)
    }

    fn close_bookmark(&mut self, node: Node<'_, '_>) {
        let id = attribute(node, "id").unwrap_or_default();
        self.open.retain(|(open, _)| open != id);
    }

    /// The bookmark in which text stands that is read now.
    pub(super) fn mark(&self) -> Option<&Bookmark> {
        self.open.last().map(|(_, mark)| mark)
    }
}

/// A content control that shows what to put in it, and holds nothing.
fn is_placeholder(control: Node<'_, '_>) -> bool {
    child(control, "sdtPr").is_some_and(|of| xml::switch(of, "showingPlcHdr") == Some(true))
}

fn aligned(word: &str) -> Option<Align> {
    match word {
        "left" | "start" => Some(Align::Left),
        "center" => Some(Align::Center),
        "right" | "end" => Some(Align::Right),
        _ => None,
    }
}

/// Takes a mark of text off the beginning of a paragraph: what stands before a tab, outside of all
/// bookmarks.
fn typed_mark(spans: &mut [Span], left: i32) -> Option<ListMark> {
    let first = spans.first_mut().filter(|span| span.mark.is_none())?;
    let shown: String = first.plain().split_once('\t')?.0.to_owned();
    let is_mark = shown.chars().count() < LONGEST_MARK && !shown.contains(' ');
    if !is_mark {
        return None;
    }
    first.drop_first(shown.chars().count() + 1);
    Some(ListMark {
        list: None,
        level: 0,
        kind: MarkKind::Typed,
        number: 0,
        shown,
        left,
    })
}
