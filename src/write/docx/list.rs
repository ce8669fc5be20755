//! Lists: numbered, lettered, dashed, and items without a mark; and the copies.

use docx_rs::{IndentLevel, NumberingId, Paragraph, Run, SpecialIndentType};

use super::{
    Error,
    blocks::{BlockPlace, ParagraphExt as _, Piece, Writer},
    measure::{Twips, millimetres},
    numbering::{Rank, clamp_level},
    spacing::set_space_before,
    styles,
};
use crate::naskah::{self, Block, Inline, Item, List, Marker, Tembusan};

/// How much wider the column of long marks is (`gaya/daftar.typ`).
const WIDE: f64 = 1.6;

impl Writer<'_> {
    /// A list, with whatever stands in its items.
    ///
    /// # Errors
    /// When a picture is missing or is no PNG.
    pub(super) fn list(&mut self, list: &List, place: BlockPlace) -> Result<Vec<Piece>, Error> {
        let mut pieces = Vec::new();
        let mut instance = None;
        let mut expected = None;
        for (index, item) in list.items.iter().enumerate() {
            let uncounted = self
                .numbering
                .uncounted(list.marker, place.rank(), item.number);
            // Numbers stay as typed: one that jumps begins anew.
            if uncounted.is_some() {
                instance = None;
            } else if expected != Some(item.number) {
                instance = self.numbering.begin(list.marker, place.rank(), item.number);
            }
            expected = item.number.checked_add(1);
            let mut written = self.item(item, list, instance.ok_or(uncounted), place)?;
            if let (Some(_), 1.., Some(Piece::Paragraph(first))) =
                (place.cell, index, written.first_mut())
            {
                set_space_before(first, self.gaya.baris.anak_butir / 2.0);
            }
            pieces.append(&mut written);
        }
        Ok(pieces)
    }

    /// The mark stands with the item's first paragraph; an item that begins with a list or
    /// a table gets an empty one. `instance` counts it, or else its mark is given.
    fn item(
        &mut self,
        item: &Item,
        List { marker, wide, .. }: &List,
        instance: Result<usize, Option<String>>,
        place: BlockPlace,
    ) -> Result<Vec<Piece>, Error> {
        let (marker, wide) = (*marker, *wide);
        let (first, rest, keep): (&[Inline], &[Block], bool) = match item.blocks.split_first() {
            Some((Block::Paragraph(paragraph), rest)) => {
                (&paragraph.isi, rest, paragraph.keep_next)
            }
            _ => (&[], &item.blocks, true),
        };
        let opening = Paragraph::new().style(item_style(marker, place));
        let opening = match marker {
            Marker::Box => self.tick(opening, item.tick).add_run(Run::new().add_tab()),
            Marker::Typed => opening.add_run(Run::new().add_text(&item.mark).add_tab()),
            _ => match &instance {
                Err(Some(mark)) => opening.add_run(Run::new().add_text(mark).add_tab()),
                _ => opening,
            },
        };
        let opening = self.bookmarks.add_text(opening, first);
        let opening = opening.keep_next_if(keep).aligned(place);
        let column = self.mark_column(marker, wide, place);
        let inside = place.item(column, self.inner_pattern(marker, place));
        let opening = match instance {
            Ok(id) => opening.numbering(
                NumberingId::new(id),
                IndentLevel::new(clamp_level(place.depth)),
            ),
            Err(_) => hanging(opening, inside.left, column),
        };
        let mut pieces = vec![opening.into()];
        pieces.append(&mut self.blocks(rest, inside)?);
        Ok(pieces)
    }

    /// Numbers and letters count as a level of the numbering, dashes do not.
    fn inner_pattern(&self, marker: Marker, place: BlockPlace) -> usize {
        match marker {
            Marker::Number | Marker::Letter => self.numbering.pattern(marker, place.rank()) + 1,
            Marker::Dash | Marker::None | Marker::Box | Marker::Typed => place.pattern,
        }
    }

    fn mark_column(&self, marker: Marker, wide: bool, place: BlockPlace) -> Twips {
        millimetres(match (marker, place.cell) {
            (Marker::None, _) => self.gaya.tabel.gantung,
            (Marker::Box, _) => self.gaya.kotak.sisi + self.gaya.kotak.sela,
            (Marker::Typed, None) if wide => self.gaya.baris.kolom_nomor * WIDE,
            (Marker::Typed, Some(_)) if wide => self.gaya.tabel.kolom_nomor * WIDE,
            (_, Some(_)) => self.gaya.tabel.kolom_nomor,
            (_, None) => self.gaya.baris.kolom_nomor,
        })
    }

    /// "Tembusan:" and the copies, one page together; a single one has no number.
    pub(super) fn tembusan(&mut self, tembusan: &Tembusan) -> Vec<Piece> {
        let label = [Inline::Run(naskah::Run {
            text: "Tembusan:".to_owned(),
            ..naskah::Run::default()
        })];
        let mut paragraphs = vec![self.styled(styles::TEMBUSAN, &label)];
        let instance = match tembusan.items.as_slice() {
            [] | [_] => None,
            _ => self.numbering.begin(
                Marker::Number,
                Rank {
                    depth: 0,
                    pattern: 0,
                    in_cell: false,
                },
                1,
            ),
        };
        for item in &tembusan.items {
            let line = self.styled(styles::TEMBUSAN_ITEM, item);
            paragraphs.push(match instance {
                Some(id) => line.numbering(NumberingId::new(id), IndentLevel::new(0)),
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

fn item_style(marker: Marker, place: BlockPlace) -> &'static str {
    match (place.cell, place.is_body(), marker) {
        (Some(_), _, _) => styles::of_table(place.small).text,
        (None, true, Marker::Dash) => styles::LIST_BULLET,
        (None, true, _) => styles::LIST_NUMBER,
        (None, false, _) => styles::LIST_PARAGRAPH,
    }
}
