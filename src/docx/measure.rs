//! From the style's points and millimetres to the units of WordprocessingML.
//!
//! Distances and widths are twips (twentieths of a point), type sizes half points, rules
//! eighths of a point, pictures EMU.

use crate::gaya::{Gaya, Huruf};

/// Twentieths of a point.
pub(super) type Twips = i32;

/// Height of capitals in parts of the type size; the same in Arial and Bookman Old Style
/// to a hundredth. The style measures some distances to the top of capitals.
const CAPITALS: f64 = 0.72;

const POINTS_PER_MM: f64 = 72.0 / 25.4;
const EMU_PER_POINT: f64 = 12_700.0;

/// The nearest whole number; styles hold sizes of a page, far from the limits.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates, which no page reaches")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}

pub(super) fn points(pt: f64) -> Twips {
    whole(pt * 20.0)
}

pub(super) fn millimetres(mm: f64) -> Twips {
    points(mm * POINTS_PER_MM)
}

pub(super) fn mm_to_points(mm: f64) -> f64 {
    mm * POINTS_PER_MM
}

pub(super) fn half_points(pt: f64) -> usize {
    unsigned(whole(pt * 2.0))
}

pub(super) fn eighths(pt: f64) -> usize {
    unsigned(whole(pt * 8.0))
}

pub(super) fn emu(mm: f64) -> u32 {
    u32::try_from(whole(mm * POINTS_PER_MM * EMU_PER_POINT)).unwrap_or(0)
}

/// Part of a width, for shares and per cents.
pub(super) fn part(width: Twips, share: f64) -> Twips {
    whole(f64::from(width) * share)
}

/// For the many places where docx-rs takes an unsigned number; below nothing is nothing.
pub(super) fn unsigned(value: i32) -> usize {
    usize::try_from(value).unwrap_or(0)
}

/// A distance between paragraphs; below nothing is nothing.
pub(super) fn gap(pt: f64) -> u32 {
    u32::try_from(points(pt)).unwrap_or(0)
}

/// A size of type on its line pitch, and how a word processor places it: each line's box
/// reaches from `atas` above the baseline down to the next box, so that what the pitch
/// adds to the natural height lies beneath the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    pub(super) size: f64,
    pub(super) pitch: f64,
    ascent: f64,
    natural: f64,
}

impl Line {
    /// All in points.
    pub(super) fn new(huruf: &Huruf, size: f64, pitch: f64) -> Self {
        let natural = size * (huruf.atas + huruf.bawah);
        Self { size, pitch, ascent: size * huruf.atas, natural }
    }

    /// Single spacing.
    pub(super) fn single(huruf: &Huruf, size: f64) -> Self {
        Self::new(huruf, size, size * (huruf.atas + huruf.bawah))
    }

    /// Body text.
    pub(super) fn body(gaya: &Gaya) -> Self {
        Self::new(&gaya.huruf, gaya.huruf.ukuran, gaya.baris.jarak)
    }

    /// Text in tables.
    pub(super) fn table(gaya: &Gaya) -> Self {
        Self::new(&gaya.huruf, gaya.tabel.ukuran, gaya.tabel.jarak)
    }

    /// `w:line` for `w:lineRule="auto"`: 240ths of single spacing. "Multiple", not
    /// "exact": text set larger by hand keeps its room.
    pub(super) fn multiple(&self) -> i32 {
        whole(240.0 * self.pitch / self.natural)
    }

    /// From the top of the line's box to the top of its capitals, in points.
    pub(super) fn above_capitals(&self) -> f64 {
        self.ascent - CAPITALS * self.size
    }

    /// From the baseline to the bottom of the line's box, in points.
    pub(super) fn below_baseline(&self) -> f64 {
        self.pitch - self.ascent
    }

    /// From the baseline to the bottom of the letters, in points.
    pub(super) fn descent(&self) -> f64 {
        self.natural - self.ascent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_those_of_word() {
        assert_eq!(millimetres(25.4), 1440);
        assert_eq!(points(10.0), 200);
        assert_eq!(half_points(12.5), 25);
        assert_eq!(eighths(0.5), 4);
        assert_eq!(emu(25.4), 914_400);
        assert_eq!(gap(-3.0), 0);
    }

    #[test]
    fn a_pitch_of_16_points_for_arial_12_is_278_of_240() {
        let huruf = Huruf { atas: 0.938, bawah: 0.212, ..Huruf::default() };
        assert_eq!(Line::new(&huruf, 12.0, 16.0).multiple(), 278);
        assert_eq!(Line::single(&huruf, 12.0).multiple(), 240);
    }
}
