//! Real numbering: what makes "1." a number that Word counts on.
//!
//! Every list has a scheme of nine levels of its own and one instance of it, so that each begins
//! anew. Word would let lists share a scheme; LibreOffice then counts on from the list before as
//! soon as somebody takes away the first item. A number that jumps begins a further list; so do
//! the headings of each part.

use docx_rs::{
    AbstractNumbering, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numberings,
    SpecialIndentType, Start,
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

/// Word counts no further.
const LAST_NUMBER: u32 = 32_767;
const DASH: &str = "\u{2013}";

/// Where a list stands among lists.
#[derive(Debug, Clone, Copy, Default)]
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
    /// Schemes and instances as docx-rs takes them.
    pub(super) lists: Numberings,
    /// The instance of the headings of this part.
    headings: usize,
}

impl<'a> Numbering<'a> {
    pub(super) fn new(house_style: &'a HouseStyle) -> Self {
        Self {
            house_style,
            lists: Numberings::new(),
            headings: FIRST_ID,
        }
    }

    /// The instance on which a section's heading counts; with `begins` a new one, whose
    /// levels bear the patterns of this section and those in it.
    pub(super) fn headings(&mut self, section: &Section, begins: bool) -> usize {
        if begins {
            let patterns = &self.house_style.penomoran;
            let column = column(self.house_style, false);
            let mut innermost = Some(section);
            let mut pattern = section.pattern;
            let levels = (0..LEVELS).map(|level| {
                let own = innermost.map_or(pattern, |section| section.pattern);
                innermost = innermost.and_then(first_section);
                pattern = own + 1;
                level_in(patterns, level, own, column)
            });
            let levels = levels.collect();
            self.headings = self.add(levels, 0, 1);
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
        let own = clamp_level(rank.depth);
        let number = usize::try_from(number.min(LAST_NUMBER)).unwrap_or(1);
        let column = column(self.house_style, rank.in_cell);
        let patterns = body_patterns(&self.house_style.penomoran);
        let levels = (0..LEVELS).map(|level| {
            let pattern = if level == own { rank.pattern } else { level };
            let mut made = if dash {
                level_of(level, "bullet", DASH.to_owned(), column)
            } else {
                level_in(patterns, level, pattern, column)
            };
            if level == own {
                made.start = Start::new(number);
            }
            made
        });
        let levels = levels.collect();
        Some(self.add(levels, own, number))
    }

    /// A scheme of these levels, and its one instance, whose number it gives. Word may take two
    /// schemes that are alike for one, unless the instance says with what number a level begins.
    fn add(&mut self, levels: Vec<Level>, level: usize, number: usize) -> usize {
        let id = FIRST_ID + self.lists.numberings.len();
        let mut scheme = AbstractNumbering::new(id);
        scheme.multi_level_type = Some("multilevel".to_owned());
        scheme.levels = levels;
        let start = LevelOverride::new(level).start(number);
        let instance = docx_rs::Numbering::new(id, id).add_override(start);
        self.lists.abstract_nums.push(scheme);
        self.lists.numberings.push(instance);
        id
    }
}

/// The level that stands for a depth; what lies deeper shares the last.
pub(super) fn clamp_level(depth: usize) -> usize {
    depth.min(LEVELS - 1)
}

/// Width of the column in which the marks stand.
fn column(house_style: &HouseStyle, in_cell: bool) -> Twips {
    millimetres(if in_cell {
        house_style.tabel.kolom_nomor
    } else {
        house_style.baris.kolom_nomor
    })
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
    fn every_list_has_a_scheme_with_its_own_start() {
        let house_style = house_style();
        let mut numbering = Numbering::new(&house_style);
        let first = numbering.begin(Marker::Number, rank(0, 0), 1);
        let second = numbering.begin(Marker::Number, rank(0, 0), 7);
        assert_ne!(first, second);
        let second = &numbering.lists.abstract_nums[1];
        assert_eq!(second.levels[0].start, Start::new(7));
        assert_eq!(numbering.begin(Marker::None, rank(0, 0), 1), None);
    }

    #[test]
    fn a_list_lettered_by_hand_has_letters_at_its_depth() {
        let house_style = house_style();
        let mut numbering = Numbering::new(&house_style);
        numbering.begin(Marker::Letter, rank(0, 1), 1);
        let level = &numbering.lists.abstract_nums[0].levels[0];
        assert_eq!(level.format, NumberFormat::new("lowerLetter"));
        assert_eq!(level.text, LevelText::new("%1."));
    }

    #[test]
    fn no_level_lies_beyond_the_ninth() {
        let house_style = house_style();
        let mut numbering = Numbering::new(&house_style);
        numbering.begin(Marker::Number, rank(30, 30), 3);
        let levels = &numbering.lists.abstract_nums[0].levels;
        assert_eq!(levels.len(), LEVELS);
        assert_eq!(levels[8].start, Start::new(3));
    }
}
