//! Marks of sections, lists and copies: what is written before each, and how wide the column is
//! in which it stands.
//!
//! Which number it is depends on the depth (PermenPANRB 80/2012: I. / A. / 1. / a. / 1) / a) / (1)
//! / (a)); a table's cell begins anew.

use crate::naskah::{Block, List, Marker, Naskah, style::HouseStyle};

/// The pattern with which lists begin: I. and A. belong to headings.
const FIRST_OF_LISTS: &str = "1.";

/// How much wider the column of long marks is.
const WIDE: f64 = 1.6;

/// Width of the column in which the numbers of copies stand, millimetres.
const COPIES: f64 = 7.0;

/// Letters of the alphabet.
pub(crate) const LETTERS: u32 = 26;

/// How a pattern counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Counting {
    Decimal,
    LowerLetter,
    UpperLetter,
    LowerRoman,
    UpperRoman,
}

/// Gives every section, list and copy its marks.
pub(super) fn settle(naskah: &mut Naskah, house_style: &HouseStyle) {
    let place = Place {
        pattern: first_of_lists(&house_style.penomoran),
        in_cell: false,
    };
    for (blocks, _) in naskah.parts_mut() {
        settle_blocks(blocks, place, house_style);
    }
}

/// The place of the pattern with which lists begin.
pub(crate) fn first_of_lists(patterns: &[String]) -> usize {
    let first = patterns.iter().position(|own| own == FIRST_OF_LISTS);
    first.unwrap_or(0)
}

/// A pattern of the style's numbering; what lies beyond shares the last.
pub(crate) fn pattern(patterns: &[String], place: usize) -> &str {
    let pattern = patterns.get(place).or(patterns.last());
    pattern.map_or(FIRST_OF_LISTS, String::as_str)
}

/// How a pattern counts, and the sign in it that stands for the number: `a` of `(a)`.
pub(crate) fn counting(pattern: &str) -> (Counting, Option<char>) {
    let sample = pattern.chars().find(char::is_ascii_alphanumeric);
    let counting = match sample {
        Some('I') => Counting::UpperRoman,
        Some('i') => Counting::LowerRoman,
        Some('A'..='Z') => Counting::UpperLetter,
        Some('a'..='z') => Counting::LowerLetter,
        _ => Counting::Decimal,
    };
    (counting, sample)
}

/// Where a list stands: the pattern of its depth, and whether in a table's cell.
#[derive(Clone, Copy)]
struct Place {
    pattern: usize,
    in_cell: bool,
}

fn settle_blocks(blocks: &mut [Block], place: Place, house_style: &HouseStyle) {
    let first = first_of_lists(&house_style.penomoran);
    let cell = Place {
        pattern: first,
        in_cell: true,
    };
    for block in blocks {
        match block {
            Block::Section(section) => {
                section.mark = mark(section.pattern, section.number, house_style);
                let pattern = first.max(section.pattern + 1);
                settle_blocks(&mut section.blocks, Place { pattern, ..place }, house_style);
            }
            Block::List(list) => settle_list(list, place, house_style),
            Block::Table(table) => table
                .cells_mut()
                .for_each(|blocks| settle_blocks(blocks, cell, house_style)),
            Block::Ttd(ttd) => settle_blocks(&mut ttd.samping, cell, house_style),
            // A single copy has no number.
            Block::Tembusan(tembusan) if tembusan.items.len() > 1 => {
                let numbers = (1..).take(tembusan.items.len());
                tembusan.marks = numbers
                    .map(|number| mark(first, number, house_style))
                    .collect();
                tembusan.column = COPIES;
            }
            _ => {}
        }
    }
}

fn settle_list(list: &mut List, place: Place, house_style: &HouseStyle) {
    let numbers = if place.in_cell {
        house_style.tabel.kolom_nomor
    } else {
        house_style.baris.kolom_nomor
    };
    list.column = match list.marker {
        Marker::None => house_style.tabel.gantung,
        Marker::Box => house_style.kotak.sisi + house_style.kotak.sela,
        Marker::Typed if list.wide => numbers * WIDE,
        _ => numbers,
    };
    list.nested = place.pattern > first_of_lists(&house_style.penomoran);
    list.pattern = if list.marker == Marker::Letter {
        lettered(place.pattern, &house_style.penomoran)
    } else {
        place.pattern
    };
    // Numbers and letters count as a level of the numbering, all else does not.
    let is_counted = matches!(list.marker, Marker::Number | Marker::Letter);
    let pattern = list.pattern + usize::from(is_counted);
    for item in &mut list.items {
        if is_counted {
            item.mark = mark(list.pattern, item.number, house_style);
        }
        settle_blocks(&mut item.blocks, Place { pattern, ..place }, house_style);
    }
}

/// The pattern of a list that was lettered by hand: the first with letters from its depth on,
/// unless it stands beneath a letter.
fn lettered(place: usize, patterns: &[String]) -> usize {
    let is_lettered = |pattern: &String| counting(pattern).0 == Counting::LowerLetter;
    let above = place.checked_sub(1).and_then(|above| patterns.get(above));
    if above.is_some_and(is_lettered) {
        return place;
    }
    let further = patterns.iter().skip(place).position(is_lettered);
    place + further.unwrap_or(0)
}

/// A number as a pattern writes it: `b)` is the second of `a)`.
fn mark(place: usize, number: u32, house_style: &HouseStyle) -> String {
    let pattern = pattern(&house_style.penomoran, place);
    let (counting, sample) = counting(pattern);
    let number = match counting {
        _ if number == 0 => number.to_string(),
        Counting::Decimal => number.to_string(),
        Counting::LowerLetter => letters(number).to_lowercase(),
        Counting::UpperLetter => letters(number),
        Counting::LowerRoman => roman(number).to_lowercase(),
        Counting::UpperRoman => roman(number),
    };
    match sample {
        Some(sample) => pattern.replacen(sample, &number, 1),
        None => number + pattern,
    }
}

/// A to Z, then AA, AB.
fn letters(mut number: u32) -> String {
    let mut letters = Vec::new();
    while let Some(ordinal) = number.checked_sub(1) {
        letters.extend(char::from_u32(u32::from('A') + ordinal % LETTERS));
        number = ordinal / LETTERS;
    }
    letters.iter().rev().collect()
}

/// I, II, III, IV.
pub(crate) fn roman(mut number: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    // Beyond it the Romans drew a line over the number.
    if number > 3999 {
        return number.to_string();
    }
    let mut roman = String::new();
    for (value, signs) in SIGNS {
        while number >= value {
            roman.push_str(signs);
            number -= value;
        }
    }
    roman
}

#[cfg(test)]
mod tests {
    use super::{lettered, mark};
    use crate::naskah::style::HouseStyle;

    fn house_style() -> HouseStyle {
        let patterns = ["I.", "A.", "1.", "a.", "1)", "a)", "(1)", "(a)"];
        HouseStyle {
            penomoran: patterns.map(str::to_owned).to_vec(),
            ..HouseStyle::default()
        }
    }

    #[test]
    fn a_mark_is_its_number_in_the_pattern() {
        for (place, number, wanted) in [
            (0, 14, "XIV."),
            (1, 3, "C."),
            (2, 12, "12."),
            (3, 26, "z."),
            (3, 27, "aa."),
            (3, 53, "ba."),
            (3, 702, "zz."),
            (3, 703, "aaa."),
            (7, 2, "(b)"),
            (9, 2, "(b)"),
            (3, 0, "0."),
        ] {
            assert_eq!(
                mark(place, number, &house_style()),
                wanted,
                "{place} {number}"
            );
        }
    }

    /// The order of marks is that of the depth; letters come early only where none stands above.
    #[test]
    fn letters_typed_by_hand_do_not_follow_a_letter() {
        let patterns = house_style().penomoran;
        let letters = [2, 3, 4, 5].map(|place| lettered(place, &patterns));
        assert_eq!(letters, [3, 3, 4, 5]);
    }
}
