//! The boxes of a form: Word's own check boxes, to be ticked with a click, and the number 1 of
//! the leading unit in a frame.
//!
//! docx-rs knows content controls but not check boxes: the control is built here around the
//! sign that it shows, and finishing makes it one that can be ticked.

use docx_rs::{Paragraph, Run, RunFonts, StructuredDataTag, TextBorder};

use super::{
    measure::{eighths, half_points},
    writer::Writer,
};
use crate::naskah::Tick;

/// What an empty and a ticked box show, and the typeface of Word that has both signs.
pub(super) const EMPTY: &str = "\u{2610}";
pub(super) const TICKED: &str = "\u{2611}";
pub(super) const FONT: &str = "Segoe UI Symbol";

impl Writer<'_> {
    /// Appends the box of an item to a paragraph.
    pub(super) fn tick(&self, paragraph: Paragraph, tick: Tick) -> Paragraph {
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
}
