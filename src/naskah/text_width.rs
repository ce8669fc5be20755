//! How wide a text will be: by the advances of the typeface that the PDF embeds, whose metric twin
//! the DOCX names.
//!
//! Kerning is not reckoned, which all but always draws letters nearer: a text is no wider than it
//! is taken for.

use typst::text::FontInstance;

use crate::naskah::{Inline, Look, Run};

/// The advances of a typeface, in parts of the type size.
pub struct Typeface {
    /// Upright and italic, each in regular and bold.
    faces: [[Face; 2]; 2],
}

/// One face: a font, and those that stand in for what it has not.
struct Face {
    fonts: Vec<FontInstance>,
    /// Of the characters that most texts are made of.
    latin: Vec<f64>,
}

/// Where the characters of Latin end.
const LATIN: char = '\u{250}';

/// Millimetres by which a width may err, the rule's thickness among them.
pub(crate) const SAFETY: f64 = 0.8;

/// Of a character that no font has.
const MISSING: f64 = 0.7;

impl Typeface {
    /// The typeface whose fonts `select` gives for a weight (bold?) and a slope (italic?), the style's
    /// own first.
    pub(crate) fn new(select: impl Fn(bool, bool) -> Vec<FontInstance>) -> Self {
        let face = |bold, italic| Face::new(select(bold, italic));
        Self {
            faces: [
                [face(false, false), face(true, false)],
                [face(false, true), face(true, true)],
            ],
        }
    }

    /// Width of a text on one line, in the unit of `size`.
    pub(crate) fn of_text(&self, text: &[Inline], size: f64) -> f64 {
        let runs = text.iter().filter_map(Inline::run);
        runs.map(|run| self.ems(run.look, &run.text)).sum::<f64>() * size
    }

    /// Width of a text of one look, in parts of the type size.
    pub(crate) fn ems(&self, look: Look, text: &str) -> f64 {
        let Look {
            bold, italic, caps, ..
        } = look;
        let face = &self.faces[usize::from(italic)][usize::from(bold)];
        if caps {
            face.of_str(&text.to_uppercase())
        } else {
            face.of_str(text)
        }
    }
}

impl Face {
    fn new(fonts: Vec<FontInstance>) -> Self {
        let latin = Vec::new();
        let mut face = Self { fonts, latin };
        face.latin = ('\0'..LATIN).map(|c| face.advance(c)).collect();
        face
    }

    fn of_str(&self, text: &str) -> f64 {
        let of_char = |c: char| {
            let latin = self.latin.get(c as usize).copied();
            latin.unwrap_or_else(|| self.advance(c))
        };
        text.chars().map(of_char).sum()
    }

    fn advance(&self, c: char) -> f64 {
        if is_combining(c) {
            return 0.0;
        }
        let mut advances = self.fonts.iter().filter_map(|font| {
            let glyph = font.ttf().glyph_index(c)?;
            Some(font.x_advance(glyph.0)?.get())
        });
        advances.next().unwrap_or(MISSING)
    }
}

/// The same text in bold.
pub(crate) fn bold(text: &[Inline]) -> Vec<Inline> {
    let mut text = text.to_vec();
    for run in text.iter_mut().filter_map(Inline::run_mut) {
        run.look.bold = true;
    }
    text
}

/// Characters that take no room of their own.
pub(crate) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}')
}

/// A paragraph of so many lines has the right edge of a justified text, whatever it costs.
const MOST_LINES: usize = 4;

/// A run cut where its line may break; one that stays on a line is one part.
pub(crate) fn parts(run: &Run) -> impl Iterator<Item = &str> {
    run.text
        .splitn(if run.unbreakable { 1 } else { usize::MAX }, ' ')
}

/// The widths of a text's words and of the space between them, in points.
pub(crate) struct WordWidths {
    words: Vec<f64>,
    space: f64,
}

impl WordWidths {
    /// The words of a text without breaks, of this size.
    pub(crate) fn of(text: &[Inline], typeface: &Typeface, size: f64) -> Self {
        let mut words = vec![0.0];
        for run in text.iter().filter_map(Inline::run) {
            for (index, part) in parts(run).enumerate() {
                if index > 0 {
                    words.push(0.0);
                }
                if let Some(word) = words.last_mut() {
                    *word += typeface.ems(run.look, part) * size;
                }
            }
        }
        let space = typeface.ems(Look::default(), " ") * size;
        Self { words, space }
    }

    /// The narrowest width at which they take no more lines than at `most`.
    pub(crate) fn balanced(&self, most: f64) -> f64 {
        let lines = self.line_starts(most).len();
        let widest = self.words.iter().copied().fold(0.0, f64::max);
        let (mut narrow, mut wide) = (widest.min(most), most);
        // Half a point is nearer than the estimate.
        while wide - narrow > 0.5 {
            let middle = f64::midpoint(narrow, wide);
            if self.line_starts(middle).len() > lines {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        wide
    }

    /// Whether the lines of a short paragraph, made of one length, would have a space of so many
    /// times its width; they are filled with spaces of no less than a part of it.
    pub(crate) fn have_holes(&self, width: f64, tightest: f64, hole: f64) -> bool {
        let starts = self.lines(width, self.space * tightest);
        let starts: Vec<usize> = starts.take(MOST_LINES).collect();
        if starts.len() == MOST_LINES {
            return false;
        }
        let begins = std::iter::once(0).chain(starts.iter().copied());
        let mut full = begins.zip(&starts);
        full.any(|(from, &to)| {
            let words = &self.words[from..to];
            let spaces = words.len().saturating_sub(1);
            let left = width - words.iter().sum::<f64>();
            u32::try_from(spaces).is_ok_and(|spaces| left > f64::from(spaces) * self.space * hole)
        })
    }

    /// The words with which lines after the first begin, filled one after the other.
    pub(crate) fn line_starts(&self, width: f64) -> Vec<usize> {
        self.lines(width, self.space).collect()
    }

    fn lines(&self, width: f64, space: f64) -> impl Iterator<Item = usize> {
        let mut filled = 0.0;
        let words = self.words.iter().enumerate();
        words.filter_map(move |(index, word)| {
            let with_space = filled + space + word;
            let begins = index > 0 && with_space > width;
            filled = if index == 0 || begins {
                *word
            } else {
                with_space
            };
            begins.then_some(index)
        })
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use std::sync::LazyLock;

    use super::*;
    use crate::{assets::Assets, naskah::style::HouseStyle, read, write::pdf::Printer};

    static PRINTER: LazyLock<Printer> = LazyLock::new(|| {
        let assets = Assets::default();
        let style = assets.bytes("gaya/gaya.yaml").expect("the style");
        Printer::new(&assets, &read::read::<HouseStyle>(style).value)
    });

    /// The typeface of the shipped style.
    pub(crate) fn shipped() -> &'static Typeface {
        PRINTER.typeface()
    }

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Run(text.into())]
    }

    #[test]
    fn a_text_is_as_wide_as_its_letters() {
        let typeface = shipped();
        let width = |letters: &str| typeface.of_text(&text(letters), 1000.0).round();
        assert_eq!(
            (width("A"), width("i"), width("Ai–…")),
            (667.0, 222.0, 2445.0)
        );
        let thick = typeface.of_text(&bold(&text("A")), 1000.0).round();
        assert!((thick - 722.0).abs() < 1e-9, "{thick}");
    }

    #[test]
    fn capitals_are_measured_as_they_are_set() {
        let typeface = shipped();
        let (small, large) = (text("jabatan"), text("JABATAN"));
        let mut caps = small.clone();
        for run in caps.iter_mut().filter_map(Inline::run_mut) {
            run.look.caps = true;
        }
        let width = |text: &[Inline]| typeface.of_text(text, 11.0);
        assert!(width(&small) < width(&large));
        assert!((width(&caps) - width(&large)).abs() < 1e-9);
    }

    #[test]
    fn two_lines_become_of_one_length() {
        let typeface = shipped();
        let jabatan = text("Deputi Bidang Koordinasi Politik Luar Negeri");
        let width = WordWidths::of(&jabatan, typeface, 12.0).balanced(226.0);
        let first_line = typeface.of_text(&text("Deputi Bidang Koordinasi"), 12.0);
        assert!(
            width >= first_line && width < first_line + 1.0,
            "{width} {first_line}"
        );
    }
}
