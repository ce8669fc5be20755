//! Real numbering: what makes "1." a number that Word counts on.
//!
//! Six schemes of nine levels (numbers, letters and dashes, in the body and in a table's
//! cell), and an instance of a scheme for every list, so that each begins anew. A number
//! that jumps begins a further instance.

use docx_rs::{
    AbstractNumbering, Level, LevelJc, LevelOverride, LevelText, NumberFormat, SpecialIndentType, Start,
};

use super::measure::millimetres;
use crate::{gaya::Gaya, naskah::Marker};

/// Levels of a scheme; Word has no more.
const LEVELS: usize = 9;

/// docx-rs keeps number 1 for a scheme of its own.
const FIRST_ID: usize = 2;

/// The pattern with which lists in the body begin: I. and A. belong to headings
/// (PermenPANRB 80/2012: I. / A. / 1. / a. / 1) / a) / (1) / (a)).
const FIRST_PATTERN: &str = "1.";
const LETTER_PATTERN: &str = "a.";
const DASH: &str = "\u{2013}";

#[derive(Debug, Clone, Copy)]
enum Marks {
    Number,
    Letter,
    Dash,
}

/// The numbering of one document.
#[derive(Debug, Default)]
pub(super) struct Numbering {
    instances: Vec<docx_rs::Numbering>,
}

impl Numbering {
    /// Begins a list of `marker`s at `level` (from 0) with `number`; gives the instance's
    /// number, or none for a list without marks.
    pub(super) fn begin(&mut self, marker: Marker, in_cell: bool, level: usize, number: u32) -> Option<usize> {
        let marks = match marker {
            Marker::Number => Marks::Number,
            Marker::Letter => Marks::Letter,
            Marker::Dash => Marks::Dash,
            Marker::None => return None,
        };
        let id = FIRST_ID + self.instances.len();
        let start = usize::try_from(number).unwrap_or(1);
        let overridden = LevelOverride::new(clamp_level(level)).start(start);
        let instance = docx_rs::Numbering::new(id, scheme_id(marks, in_cell)).add_override(overridden);
        self.instances.push(instance);
        Some(id)
    }

    /// The schemes and instances as docx-rs takes them.
    pub(super) fn into_parts(self, gaya: &Gaya) -> docx_rs::Numberings {
        let mut numberings = docx_rs::Numberings::new();
        for marks in [Marks::Number, Marks::Letter, Marks::Dash] {
            for in_cell in [false, true] {
                numberings = numberings.add_abstract_numbering(scheme(gaya, marks, in_cell));
            }
        }
        self.instances.into_iter().fold(numberings, docx_rs::Numberings::add_numbering)
    }
}

/// The level that stands for a depth; what lies deeper shares the last.
pub(super) fn clamp_level(depth: usize) -> usize {
    depth.min(LEVELS - 1)
}

fn scheme_id(marks: Marks, in_cell: bool) -> usize {
    FIRST_ID + 2 * marks as usize + usize::from(in_cell)
}

fn scheme(gaya: &Gaya, marks: Marks, in_cell: bool) -> AbstractNumbering {
    let column = millimetres(if in_cell { gaya.tabel.kolom_nomor } else { gaya.baris.kolom_nomor });
    let mut scheme = AbstractNumbering::new(scheme_id(marks, in_cell));
    scheme.multi_level_type = Some("multilevel".to_owned());
    let mut left = 0;
    for level in 0..LEVELS {
        left += column;
        let (format, text) = match marks {
            Marks::Number => format_of(pattern_at(&gaya.penomoran, level), level),
            Marks::Letter => format_of(LETTER_PATTERN, level),
            Marks::Dash => ("bullet", DASH.to_owned()),
        };
        scheme = scheme.add_level(
            Level::new(level, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
                .indent(Some(left), Some(SpecialIndentType::Hanging(column)), None, None),
        );
    }
    scheme
}

/// The style's pattern at a level of the body's lists; the last one goes on.
fn pattern_at(patterns: &[String], level: usize) -> &str {
    let first = patterns.iter().position(|pattern| pattern == FIRST_PATTERN).unwrap_or(0);
    patterns.get(first + level).or(patterns.last()).map_or(FIRST_PATTERN, String::as_str)
}

/// Number format and level text of a pattern: `a)` at level 3 is `lowerLetter`, `%4)`.
fn format_of(pattern: &str, level: usize) -> (&'static str, String) {
    let place = format!("%{}", level + 1);
    let Some(sample) = pattern.chars().find(char::is_ascii_alphanumeric) else {
        return ("decimal", place + pattern);
    };
    let format = match sample {
        'I' => "upperRoman",
        'i' => "lowerRoman",
        'A'..='Z' => "upperLetter",
        'a'..='z' => "lowerLetter",
        _ => "decimal",
    };
    (format, pattern.replacen(sample, &place, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_become_word_formats() {
        assert_eq!(format_of("1.", 0), ("decimal", "%1.".to_owned()));
        assert_eq!(format_of("a)", 3), ("lowerLetter", "%4)".to_owned()));
        assert_eq!(format_of("(1)", 4), ("decimal", "(%5)".to_owned()));
        assert_eq!(format_of("I.", 0), ("upperRoman", "%1.".to_owned()));
    }

    #[test]
    fn lists_in_the_body_begin_after_the_headings_patterns() {
        let patterns = ["I.", "A.", "1.", "a.", "1)"].map(str::to_owned);
        let seen: Vec<&str> = (0..4).map(|level| pattern_at(&patterns, level)).collect();
        assert_eq!(seen, ["1.", "a.", "1)", "1)"]);
    }

    #[test]
    fn every_list_is_an_instance_with_its_own_start() {
        let mut numbering = Numbering::default();
        let first = numbering.begin(Marker::Number, false, 0, 1);
        let second = numbering.begin(Marker::Number, false, 0, 7);
        assert_ne!(first, second);
        assert_eq!(numbering.instances[1].level_overrides[0].override_start, Some(7));
        assert_eq!(numbering.begin(Marker::None, false, 0, 1), None);
    }

    #[test]
    fn no_level_lies_beyond_the_ninth() {
        let mut numbering = Numbering::default();
        numbering.begin(Marker::Number, false, 30, 1);
        assert_eq!(numbering.instances[0].level_overrides[0].level, 8);
    }
}
