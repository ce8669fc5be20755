//! Lists: numbered, lettered, dashed, and items without a mark; and the copies. The boxes of a form
//! are Word's own check boxes, to be ticked with a click.
//!
//! docx-rs knows content controls but not check boxes: the control is built here around the sign
//! that it shows, and finishing makes it one that can be ticked.

use docx_rs::{
    IndentLevel, NumberingId, Paragraph, Run, RunFonts, SpecialIndentType, StructuredDataTag,
    TextBorder,
};

use super::{
    Error,
    layout::set_space_before,
    measure::{Twips, eighths, half_points, millimetres},
    numbering::{Rank, clamp_level},
    styles,
    writer::{BlockPlace, ParagraphExt as _, Piece, Writer},
};
use crate::naskah::{self, Block, Inline, Item, List, Marker, Tembusan, Tick, fit::first_of_lists};

/// What an empty and a ticked box show, and the typeface of Word that has both signs.
pub(super) const EMPTY: &str = "\u{2610}";
pub(super) const TICKED: &str = "\u{2611}";
pub(super) const FONT: &str = "Segoe UI Symbol";

impl Writer<'_> {
    /// A list, with whatever stands in its items.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn list(&mut self, list: &List, place: BlockPlace) -> Result<Vec<Piece>, Error> {
        let rank = Rank {
            depth: place.depth,
            pattern: list
                .pattern
                .saturating_sub(first_of_lists(&self.house_style.penomoran)),
            in_cell: place.cell.is_some(),
        };
        let mut pieces = Vec::new();
        let mut instance = None;
        let mut expected = None;
        for (index, item) in list.items.iter().enumerate() {
            // Numbers stay as typed: one that jumps begins anew.
            if !self.numbering.counts(list, item.number) {
                instance = None;
            } else if expected != Some(item.number) {
                instance = self.numbering.begin(list.marker, rank, item.number);
            }
            expected = item.number.checked_add(1);
            let mut written = self.item(item, list, instance, place)?;
            if let (Some(_), 1.., Some(Piece::Paragraph(first))) =
                (place.cell, index, written.first_mut())
            {
                set_space_before(first, self.house_style.baris.anak_butir / 2.0);
            }
            pieces.append(&mut written);
        }
        Ok(pieces)
    }

    /// The mark stands with the item's first paragraph; an item that begins with a list or
    /// a table gets an empty one. `instance` counts it, or else its mark is written out.
    fn item(
        &mut self,
        item: &Item,
        list: &List,
        instance: Option<usize>,
        place: BlockPlace,
    ) -> Result<Vec<Piece>, Error> {
        let empty = naskah::Paragraph {
            keep_next: true,
            ..naskah::Paragraph::default()
        };
        let (first, rest) = match item.blocks.split_first() {
            Some((Block::Paragraph(paragraph), rest)) => (paragraph, rest),
            _ => (&empty, item.blocks.as_slice()),
        };
        let opening = Paragraph::new().style(item_style(list, place));
        let opening = match list.marker {
            Marker::Box => self.tick(opening, item.tick).add_run(Run::new().add_tab()),
            _ if instance.is_none() && !item.mark.is_empty() => {
                opening.add_run(Run::new().add_text(&item.mark).add_tab())
            }
            _ => opening,
        };
        let opening = self.bookmarks.add_text(opening, &first.isi);
        let opening = opening.flowing(first, place);
        let column = millimetres(list.column);
        let inside = place.item(column);
        let opening = match instance {
            Some(id) => opening.numbering(
                NumberingId::new(id),
                IndentLevel::new(clamp_level(place.depth)),
            ),
            None => hanging(opening, inside.left, column),
        };
        let mut pieces = vec![opening.into()];
        // Without a mark there is nothing that a list in the item could stand beneath.
        let below = match list.marker {
            Marker::None => place,
            _ => inside,
        };
        pieces.append(&mut self.blocks(rest, below)?);
        Ok(pieces)
    }

    /// Appends the box of an item to a paragraph; that of the leading unit is a 1 in a frame.
    fn tick(&self, paragraph: Paragraph, tick: Tick) -> Paragraph {
        let kotak = &self.house_style.kotak;
        let sign = match tick {
            Tick::First => {
                let border = TextBorder::new().size(eighths(kotak.garis));
                let framed = Run::new().add_text("\u{A0}1\u{A0}").bold();
                let framed = framed.size(half_points(kotak.angka)).text_border(border);
                return paragraph.add_run(framed);
            }
            Tick::Empty => EMPTY,
            Tick::Ticked => TICKED,
        };
        let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).east_asia(FONT);
        let run = Run::new().add_text(sign).fonts(fonts);
        paragraph.add_structured_data_tag(StructuredDataTag::new().add_run(run))
    }

    /// "Tembusan:" and the copies, one page together; a single one has no number.
    pub(super) fn tembusan(&mut self, tembusan: &Tembusan) -> Vec<Piece> {
        let label = [Inline::Run("Tembusan:".into())];
        let mut paragraphs = vec![self.styled(styles::TEMBUSAN, &label)];
        let rank = Rank::default();
        let column = millimetres(tembusan.column);
        let is_numbered = !tembusan.marks.is_empty();
        let instance = is_numbered.then(|| self.numbering.begin(Marker::Number, rank, 1));
        let instance = instance.flatten();
        for item in &tembusan.items {
            let line = self.styled(styles::TEMBUSAN_ITEM, item);
            paragraphs.push(match instance {
                Some(id) => hanging(line, column, column)
                    .numbering(NumberingId::new(id), IndentLevel::new(0)),
                None => line,
            });
        }
        release_last(&mut paragraphs);
        paragraphs.into_iter().map(Piece::from).collect()
    }
}

/// The style keeps a block's paragraphs together; its last one must not hold the next
/// block as well.
pub(super) fn release_last(paragraphs: &mut Vec<Paragraph>) {
    if let Some(last) = paragraphs.pop() {
        paragraphs.push(last.keep_next(false));
    }
}

fn hanging(paragraph: Paragraph, left: Twips, by: Twips) -> Paragraph {
    paragraph.indent(Some(left), Some(SpecialIndentType::Hanging(by)), None, None)
}

fn item_style(list: &List, place: BlockPlace) -> &'static str {
    match (place.cell, place.is_body() && !list.nested, list.marker) {
        (Some(_), _, _) => styles::of_table(place.small).text,
        (None, true, Marker::Dash) => styles::LIST_BULLET,
        (None, true, _) => styles::LIST_NUMBER,
        (None, false, _) => styles::LIST_PARAGRAPH,
    }
}
