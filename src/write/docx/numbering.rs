//! Real numbering: what makes "1." a number that Word counts on.
//!
//! Five schemes of nine levels (numbers and dashes, in the body and in a table's cell, and
//! headings), and an instance of a scheme for every list, so that each begins anew. A
//! number that jumps begins a further instance; so do the headings of each part.

use docx_rs::{
    AbstractNumbering, Level, LevelJc, LevelOverride, LevelText, NumberFormat, SpecialIndentType,
    Start,
};

use super::measure::{Twips, millimetres};
use crate::naskah::{
    Block, List, Marker, Section,
    fit::{self, Counting, LETTERS, counting},
    style::HouseStyle,
};

/// Levels of a scheme; Word has no more.
const LEVELS: usize = 9;

/// docx-rs keeps number 1 for a scheme of its own.
const FIRST_ID: usize = 2;

/// The scheme of headings, after the four of lists.
const HEADINGS_ID: usize = FIRST_ID + 4;

/// Word counts no further.
const LAST_NUMBER: u32 = 32_767;
const DASH: &str = "\u{2013}";

/// Where a list stands among lists.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rank {
    /// Lists around it, which indent it.
    pub(super) depth: usize,
    /// Its pattern, counted from the one with which lists begin.
    pub(super) pattern: usize,
    pub(super) in_cell: bool,
}

/// The numbering of one document.
#[derive(Debug)]
pub(super) struct Numbering<'a> {
    house_style: &'a HouseStyle,
    instances: Vec<docx_rs::Numbering>,
    /// The instance of the headings of this part.
    headings: usize,
}

impl<'a> Numbering<'a> {
    pub(super) fn new(house_style: &'a HouseStyle) -> Self {
        Self {
            house_style,
            instances: Vec::new(),
            headings: FIRST_ID,
        }
    }

    /// The instance on which a section's heading counts; with `begins` a new one, whose
    /// levels bear the patterns of this section and those in it.
    pub(super) fn headings(&mut self, section: &Section, begins: bool) -> usize {
        if begins {
            self.headings = FIRST_ID + self.instances.len();
            let mut instance = docx_rs::Numbering::new(self.headings, HEADINGS_ID);
            let mut innermost = Some(section);
            let mut pattern = section.pattern;
            for level in 0..LEVELS {
                pattern = innermost.map_or(pattern, |section| section.pattern);
                let column = column(self.house_style, false);
                instance = instance.add_override(LevelOverride::new(level).start(1).level(
                    level_in(&self.house_style.penomoran, level, pattern, column),
                ));
                innermost = innermost.and_then(first_section);
                pattern += 1;
            }
            self.instances.push(instance);
        }
        self.headings
    }

    /// Whether Word counts to a number as the list does: after z it goes on with bb where others
    /// have ab.
    pub(super) fn counts(&self, list: &List, number: u32) -> bool {
        let is_counted = matches!(list.marker, Marker::Number | Marker::Letter);
        let (counting, _) = counting(fit::pattern(&self.house_style.penomoran, list.pattern));
        let is_lettered = matches!(counting, Counting::LowerLetter | Counting::UpperLetter);
        !(is_counted && is_lettered && number > LETTERS)
    }

    /// Begins a list of `marker`s with `number`; gives the instance's number, or none for a
    /// list without marks.
    pub(super) fn begin(&mut self, marker: Marker, rank: Rank, number: u32) -> Option<usize> {
        let dash = match marker {
            Marker::Number | Marker::Letter => false,
            Marker::Dash => true,
            Marker::None | Marker::Box | Marker::Typed => return None,
        };
        let id = FIRST_ID + self.instances.len();
        let level = clamp_level(rank.depth);
        let mut overridden =
            LevelOverride::new(level).start(usize::try_from(number.min(LAST_NUMBER)).unwrap_or(1));
        let pattern = rank.pattern;
        if !dash && pattern != level {
            let column = column(self.house_style, rank.in_cell);
            overridden = overridden.level(numbered_level(self.house_style, level, pattern, column));
        }
        let instance =
            docx_rs::Numbering::new(id, scheme_id(dash, rank.in_cell)).add_override(overridden);
        self.instances.push(instance);
        Some(id)
    }

    /// The schemes and instances as docx-rs takes them.
    pub(super) fn into_parts(self) -> docx_rs::Numberings {
        let mut numberings = docx_rs::Numberings::new();
        for dash in [false, true] {
            for in_cell in [false, true] {
                numberings =
                    numberings.add_abstract_numbering(scheme(self.house_style, dash, in_cell));
            }
        }
        let column = column(self.house_style, false);
        let headings = empty_scheme(HEADINGS_ID);
        let headings = (0..LEVELS).fold(headings, |scheme, level| {
            scheme.add_level(level_in(&self.house_style.penomoran, level, level, column))
        });
        numberings = numberings.add_abstract_numbering(headings);
        self.instances
            .into_iter()
            .fold(numberings, docx_rs::Numberings::add_numbering)
    }
}

/// The level that stands for a depth; what lies deeper shares the last.
pub(super) fn clamp_level(depth: usize) -> usize {
    depth.min(LEVELS - 1)
}

fn scheme_id(dash: bool, in_cell: bool) -> usize {
    FIRST_ID + 2 * usize::from(dash) + usize::from(in_cell)
}

fn empty_scheme(id: usize) -> AbstractNumbering {
    let mut scheme = AbstractNumbering::new(id);
    scheme.multi_level_type = Some("multilevel".to_owned());
    scheme
}

fn scheme(house_style: &HouseStyle, dash: bool, in_cell: bool) -> AbstractNumbering {
    let column = column(house_style, in_cell);
    (0..LEVELS).fold(empty_scheme(scheme_id(dash, in_cell)), |scheme, level| {
        scheme.add_level(if dash {
            level_of(level, "bullet", DASH.to_owned(), column)
        } else {
            numbered_level(house_style, level, level, column)
        })
    })
}

/// Width of the column in which the marks stand.
fn column(house_style: &HouseStyle, in_cell: bool) -> Twips {
    millimetres(if in_cell {
        house_style.tabel.kolom_nomor
    } else {
        house_style.baris.kolom_nomor
    })
}

fn numbered_level(house_style: &HouseStyle, level: usize, pattern: usize, column: Twips) -> Level {
    level_in(
        body_patterns(&house_style.penomoran),
        level,
        pattern,
        column,
    )
}

/// A level that bears one of the patterns; what lies beyond shares the last.
fn level_in(patterns: &[String], level: usize, pattern: usize, column: Twips) -> Level {
    let (format, text) = format_of(fit::pattern(patterns, pattern), level);
    level_of(level, format, text, column)
}

fn level_of(level: usize, format: &str, text: String, column: Twips) -> Level {
    let left = (0..=level).map(|_| column).sum();
    Level::new(
        level,
        Start::new(1),
        NumberFormat::new(format),
        LevelText::new(text),
        LevelJc::new("left"),
    )
    .indent(
        Some(left),
        Some(SpecialIndentType::Hanging(column)),
        None,
        None,
    )
}

/// The style's patterns from the one with which lists begin.
fn body_patterns(patterns: &[String]) -> &[String] {
    &patterns[fit::first_of_lists(patterns)..]
}

fn first_section(section: &Section) -> Option<&Section> {
    section.blocks.iter().find_map(|block| match block {
        Block::Section(section) => Some(section),
        _ => None,
    })
}

/// Number format and level text of a pattern: `a)` at level 3 is `lowerLetter`, `%4)`.
fn format_of(pattern: &str, level: usize) -> (&'static str, String) {
    let place = format!("%{}", level + 1);
    let (counting, sample) = counting(pattern);
    let format = match counting {
        Counting::Decimal => "decimal",
        Counting::LowerLetter => "lowerLetter",
        Counting::UpperLetter => "upperLetter",
        Counting::LowerRoman => "lowerRoman",
        Counting::UpperRoman => "upperRoman",
    };
    let text = match sample {
        Some(sample) => pattern.replacen(sample, &place, 1),
        None => place + pattern,
    };
    (format, text)
}

#[cfg(test)]
mod tests {
    use docx_rs::BuildXML as _;

    use super::*;

    fn house_style() -> HouseStyle {
        HouseStyle {
            penomoran: ["I.", "A.", "1.", "a.", "1)", "a)"]
                .map(str::to_owned)
                .to_vec(),
            ..HouseStyle::default()
        }
    }

    fn rank(depth: usize, pattern: usize) -> Rank {
        Rank {
            depth,
            pattern,
            in_cell: false,
        }
    }

    #[test]
    fn patterns_become_word_formats() {
        assert_eq!(format_of("1.", 0), ("decimal", "%1.".to_owned()));
        assert_eq!(format_of("a)", 3), ("lowerLetter", "%4)".to_owned()));
        assert_eq!(format_of("(1)", 4), ("decimal", "(%5)".to_owned()));
        assert_eq!(format_of("I.", 0), ("upperRoman", "%1.".to_owned()));
    }

    #[test]
    fn lists_begin_after_the_headings_patterns() {
        assert_eq!(
            body_patterns(&house_style().penomoran),
            ["1.", "a.", "1)", "a)"]
        );
    }

    #[test]
    fn every_list_is_an_instance_with_its_own_start() {
        let house_style = house_style();
        let mut numbering = Numbering::new(&house_style);
        let first = numbering.begin(Marker::Number, rank(0, 0), 1);
        let second = numbering.begin(Marker::Number, rank(0, 0), 7);
        assert_ne!(first, second);
        assert_eq!(
            numbering.instances[1].level_overrides[0].override_start,
            Some(7)
        );
        assert_eq!(numbering.begin(Marker::None, rank(0, 0), 1), None);
    }

    #[test]
    fn a_list_lettered_by_hand_has_letters_at_its_depth() -> Result<(), std::string::FromUtf8Error>
    {
        let house_style = house_style();
        let mut numbering = Numbering::new(&house_style);
        numbering.begin(Marker::Letter, rank(0, 1), 1);
        let xml = String::from_utf8(numbering.instances[0].build())?;
        assert!(
            xml.contains("w:val=\"lowerLetter\"") && xml.contains("w:val=\"%1.\""),
            "{xml}"
        );
        Ok(())
    }

    #[test]
    fn no_level_lies_beyond_the_ninth() {
        let house_style = house_style();
        let mut numbering = Numbering::new(&house_style);
        numbering.begin(Marker::Number, rank(30, 30), 1);
        assert_eq!(numbering.instances[0].level_overrides[0].level, 8);
    }
}
