//! How wide a text will be, without a font at hand.
//!
//! What needs it survives an error of a few per cent: the columns of a table, the head of an
//! annex, whose longest line ends at the right margin, the lines of titles and of the jabatan
//! over a signature, which are to be of one length, and where a long name begins.

use crate::{
    naskah::{Inline, Run},
    style::Huruf,
};

/// Widths of ASCII's printable characters in Arial and its metric twins (thousandths of
/// the type size), in the order of the character set.
const ARIAL: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278,
    278, // space to /
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, // @ to O
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, // ` to o
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
];

/// A dash and most accented letters of Latin; other scripts are wider.
const OTHER: u16 = 556;
const OTHER_SCRIPT: u16 = 700;

/// Bold is a little wider, other typefaces wider than Arial: the estimate must not be
/// too small, or the line would break.
pub(crate) const BOLD: f64 = 1.07;
const OTHER_TYPEFACE: f64 = 1.18;

/// Width of a text on one line, in points.
pub(crate) fn of_text(text: &[Inline], huruf: &Huruf, size: f64) -> f64 {
    text.iter()
        .map(|inline| match inline {
            Inline::Run(run) => of_run(run, huruf, size),
            Inline::Break => 0.0,
        })
        .sum()
}

fn of_run(run: &Run, huruf: &Huruf, size: f64) -> f64 {
    ems(run, &run.text) * size * typeface(huruf)
}

/// Width of a part of a run in Arial, in parts of the type size.
pub(crate) fn ems(run: &Run, text: &str) -> f64 {
    let bold = if run.look.bold { BOLD } else { 1.0 };
    if run.look.caps {
        of_str(&text.to_uppercase()) * bold
    } else {
        of_str(text) * bold
    }
}

/// How much wider than Arial a typeface is taken to be.
pub(crate) fn typeface(huruf: &Huruf) -> f64 {
    if huruf.docx == "Arial" {
        1.0
    } else {
        OTHER_TYPEFACE
    }
}

fn of_str(text: &str) -> f64 {
    let thousandths: u32 = text.chars().map(|c| u32::from(of_char(c))).sum();
    f64::from(thousandths) / 1000.0
}

fn of_char(c: char) -> u16 {
    let index = u32::from(c)
        .checked_sub(u32::from(' '))
        .and_then(|index| usize::try_from(index).ok());
    let ascii = index.and_then(|index| ARIAL.get(index)).copied();
    ascii.unwrap_or(match c {
        _ if is_combining(c) => 0,
        '—' | '…' => 1000,
        '“' | '”' => 333,
        ..='\u{24F}' | '–' | '‘' | '’' => OTHER,
        _ => OTHER_SCRIPT,
    })
}

/// Characters that take no room of their own.
pub(crate) fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}' | '\u{2060}')
}

/// The narrowest width at which `text` takes no more lines than at `most` (points), so
/// that its lines are of about one length.
pub(crate) fn balanced(text: &[Inline], huruf: &Huruf, size: f64, most: f64) -> f64 {
    WordWidths::of(text, huruf, size).balanced(most)
}

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
    pub(crate) fn of(text: &[Inline], huruf: &Huruf, size: f64) -> Self {
        let scale = size * typeface(huruf);
        let mut words = vec![0.0];
        for inline in text {
            let Inline::Run(run) = inline else { continue };
            for (index, part) in parts(run).enumerate() {
                if index > 0 {
                    words.push(0.0);
                }
                if let Some(word) = words.last_mut() {
                    *word += ems(run, part) * scale;
                }
            }
        }
        let space = of_str(" ") * scale;
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

    /// The words with which lines after the first begin, filled one after the other.
    pub(crate) fn line_starts(&self, width: f64) -> Vec<usize> {
        let mut starts = Vec::new();
        let mut filled = 0.0;
        for (index, word) in self.words.iter().enumerate() {
            let with_space = if index > 0 {
                filled + self.space + word
            } else {
                *word
            };
            if index > 0 && with_space > width {
                starts.push(index);
                filled = *word;
            } else {
                filled = with_space;
            }
        }
        starts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arial() -> Huruf {
        Huruf {
            docx: "Arial".into(),
            ..Huruf::default()
        }
    }

    fn text(text: &str) -> Vec<Inline> {
        vec![Inline::Run(Run {
            text: text.into(),
            ..Run::default()
        })]
    }

    #[test]
    fn capitals_are_measured_as_they_are_set() {
        let (small, large) = (text("jabatan"), text("JABATAN"));
        let mut caps = small.clone();
        if let Inline::Run(run) = &mut caps[0] {
            run.look.caps = true;
        }
        let width = |text: &[Inline]| of_text(text, &arial(), 11.0);
        assert!(width(&small) < width(&large));
        assert!((width(&caps) - width(&large)).abs() < 1e-9);
    }

    #[test]
    fn two_lines_become_of_one_length() {
        let jabatan = text("Deputi Bidang Koordinasi Politik Luar Negeri");
        let width = balanced(&jabatan, &arial(), 12.0, 226.0);
        let first_line = of_str("Deputi Bidang Koordinasi") * 12.0;
        assert!(
            width >= first_line && width < first_line + 1.0,
            "{width} {first_line}"
        );
    }
}
