//! From the style's points and millimetres to the units of WordprocessingML.
//!
//! Distances and widths are twips (twentieths of a point), type sizes half points, rules
//! eighths of a point, pictures EMU.

use crate::naskah::style::{HouseStyle, Huruf, POINTS_PER_MM};

/// Twentieths of a point.
pub(super) type Twips = i32;

pub(super) const EMU_PER_POINT: f64 = 12_700.0;

/// The nearest whole number; styles hold sizes of a page, far from the limits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "`as` saturates, which no page reaches"
)]
pub(super) fn whole(value: f64) -> i32 {
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

/// For the many places where docx-rs takes an unsigned number; below nothing is nothing.
pub(super) fn unsigned(value: i32) -> usize {
    usize::try_from(value).unwrap_or(0)
}

/// docx-rs takes a row's height as a number with a fraction and writes it so; Word takes
/// whole twips.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a row is far lower than what f32 holds"
)]
pub(super) fn row_height(mm: f64) -> f32 {
    (mm_to_points(mm) * 20.0).round() as f32
}

/// A distance between paragraphs; below nothing is nothing.
pub(super) fn gap(pt: f64) -> u32 {
    u32::try_from(points(pt)).unwrap_or(0)
}

/// A size of type on its line pitch, in points.
///
/// The style measures distances from one line's box to the next. A word processor puts
/// what the pitch adds to a box, the slack, beneath every line, the last one too: it is
/// part of the distance to the next paragraph.
#[derive(Debug, Clone, Copy)]
pub(super) struct LineBox {
    pub(super) size: f64,
    pub(super) pitch: f64,
    natural: f64,
}

impl LineBox {
    pub(super) fn new(huruf: &Huruf, size: f64, pitch: f64) -> Self {
        Self {
            size,
            pitch,
            natural: size * (huruf.atas + huruf.bawah),
        }
    }

    /// Single spacing.
    pub(super) fn single(huruf: &Huruf, size: f64) -> Self {
        Self::new(huruf, size, size * (huruf.atas + huruf.bawah))
    }

    /// Body text.
    pub(super) fn body(house_style: &HouseStyle) -> Self {
        Self::new(
            &house_style.huruf,
            house_style.huruf.ukuran,
            house_style.baris.jarak,
        )
    }

    /// Text in tables, or in those that are set in smaller type.
    pub(super) fn table(house_style: &HouseStyle, small: bool) -> Self {
        let tabel = &house_style.tabel;
        Self::new(&house_style.huruf, tabel.size(small), tabel.pitch(small))
    }

    /// `w:line` for `w:lineRule="auto"`: 240ths of single spacing. "Multiple", not
    /// "exact": text set larger by hand keeps its room. LibreOffice cuts the value to a
    /// whole per cent, so it is the least that stands for the nearest one.
    pub(super) fn multiple(&self) -> i32 {
        let per_cent = (100.0 * self.pitch / self.natural).round();
        whole((per_cent * 2.4).ceil())
    }

    /// What the pitch adds beneath each line, in points.
    pub(super) fn slack(&self) -> f64 {
        self.pitch - self.natural
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
    fn a_pitch_becomes_a_multiple_that_libreoffice_reads_alike() {
        let huruf = Huruf {
            atas: 0.938,
            bawah: 0.212,
            ..Huruf::default()
        };
        // 116 per cent; 278 would be cut to 115.
        assert_eq!(LineBox::new(&huruf, 12.0, 16.0).multiple(), 279);
        assert_eq!(LineBox::single(&huruf, 12.0).multiple(), 240);
    }
}
