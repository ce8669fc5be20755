//! Habits of typing, and a text as one of them types it.

use std::fmt::Write as _;

use proptest::{prelude::*, sample::select};

use super::meant::Unit;

/// Marks by depth: how someone numbers.
const SCHEMES: [&[&str]; 32] = [
    &["1.", "a.", "1)"],
    &["1.", "-"],
    &["a.", "1)", "a)"],
    &["1)", "a)"],
    &["1).", "a)."],
    &["1.)", "a.)"],
    &["A.", "1.", "a."],
    &["I.", "A.", "1."],
    &["i.", "a)"],
    &["•", "o", "▪"],
    &["●", "○", "■"],
    &["-", "-", "-"],
    &["–", "–"],
    &["➢", "•"],
    &["(1)", "(a)"],
    &["(1).", "(a)."],
    &["[1]", "[a]"],
    &["1.1", "a)"],
    &["*", "-"],
    &["->", "o"],
    &["=>", "o"],
    &[">>", "o"],
    &["»", "o"],
    &["∙", "o"],
    &["⁃", "▪"],
    &["✅", "o"],
    &["[ ]", "o"],
    &["☐", "▪"],
    &["**1.**", "a."],
    &["*a.*", "1)"],
    &["1-", "a-"],
    &["--", "o"],
];

/// How someone types.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "habits that someone has or not, each by itself"
)]
pub(in crate::teks) struct Habit {
    pub(super) scheme: &'static [&'static str],
    pub(super) indent: &'static str,
    /// Between a mark and its text.
    pub(super) gap: &'static str,
    pub(super) blank_between_items: bool,
    pub(super) blank_round_lists: bool,
    pub(super) blank_between_paragraphs: bool,
    /// Columns after which lines are broken, and how the next one begins.
    pub(super) wrap: Option<(usize, bool)>,
    pub(super) line_end: &'static str,
    pub(super) bars: bool,
    /// A cell goes over two lines; a blank line stands within a table.
    pub(super) broken_cells: bool,
    pub(super) blank_in_tables: bool,
    /// All of an item is bold, with its mark.
    pub(super) bold: bool,
}

pub(in crate::teks) fn habits() -> impl Strategy<Value = Habit> {
    (
        select(&SCHEMES[..]),
        select(&["", "  ", "   ", "    ", "\t"][..]),
        select(&[" ", " ", " ", " ", "  ", "\t", "\u{2003}", "\u{A0}", ""][..]),
        (any::<bool>(), any::<bool>(), prop::bool::weighted(0.8)),
        prop_oneof![3 => Just(None), 2 => (select(&[40_usize, 70, 100][..]), any::<bool>()).prop_map(Some)],
        select(&["\n", "\n", "\r\n"][..]),
        (any::<bool>(), prop::bool::weighted(0.2), prop::bool::weighted(0.2)),
        prop::bool::weighted(0.1),
    )
        .prop_map(|(scheme, indent, gap, blanks, wrap, line_end, tables, bold)| Habit {
            scheme,
            indent,
            gap,
            blank_between_items: blanks.0,
            blank_round_lists: blanks.1,
            blank_between_paragraphs: blanks.2,
            wrap,
            line_end,
            bars: tables.0,
            broken_cells: tables.1,
            blank_in_tables: tables.2,
            bold,
        })
}

/// The mark of the item with this number.
pub(super) fn counted(mark: &str, number: usize) -> String {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let roman = "X".repeat(number / 10) + ONES[number % 10];
    let letter = char::from(b'a' + u8::try_from(number - 1).unwrap_or(0));
    match mark {
        "1.1" => format!("1.{number}"),
        _ if mark.contains('1') => mark.replace('1', &number.to_string()),
        _ if mark.contains('a') => mark.replace('a', &letter.to_string()),
        _ if mark.contains('A') => mark.replace('A', &letter.to_ascii_uppercase().to_string()),
        _ if mark.contains('I') => mark.replace('I', &roman),
        _ if mark.contains('i') => mark.replace('i', &roman.to_lowercase()),
        _ => mark.to_owned(),
    }
}

/// A text with a backslash before each sign that is not meant as a mark.
fn escaped(text: &str) -> String {
    text.replace('|', "\\|").replace('[', "\\[")
}

/// `text` after `opening`, in lines that are broken as the habit has it.
fn wrapped(opening: &str, text: &str, habit: &Habit) -> String {
    let Some((width, hangs)) = habit.wrap else {
        return format!("{opening}{text}\n");
    };
    // After a label nobody breaks so soon.
    let width = width.max(opening.chars().count() * 3);
    let hanging = if hangs {
        " ".repeat(opening.chars().count())
    } else {
        String::new()
    };
    let (mut typed, mut line) = (String::new(), opening.to_owned());
    for word in text.split(' ') {
        if line.chars().count() + word.chars().count() > width {
            typed += line.trim_end();
            typed += "\n";
            line.clone_from(&hanging);
        }
        line += word;
        line += " ";
    }
    typed + line.trim_end() + "\n"
}

pub(in crate::teks) fn typed(units: &[Unit], habit: &Habit) -> String {
    let mut text = String::new();
    let mut numbers = [0_usize; 3];
    // What stands before the next item on its line, or, of those after it, above.
    let (mut label, mut aligned) = (String::new(), 0);
    for (index, unit) in units.iter().enumerate() {
        let before = index.checked_sub(1).map(|before| &units[before]);
        let blank = match (before, unit) {
            (None | Some(Unit::Label(_)), _) => false,
            (Some(Unit::Item(..)), Unit::Item(depth, _)) => {
                // A list after a list is parted from it by two blank lines.
                habit.blank_between_items || *depth == 0 && numbers[0] == 0
            }
            (Some(Unit::Row(before)), Unit::Row(cells)) => {
                before.len() != cells.len() || habit.bars && habit.blank_in_tables
            }
            // Whoever breaks lines parts paragraphs otherwise.
            (Some(Unit::Paragraph(_)), Unit::Paragraph(_) | Unit::Label(_)) => {
                habit.blank_between_paragraphs || habit.wrap.is_some()
            }
            // Without bars nobody sees where a table begins.
            (_, Unit::Row(_)) | (Some(Unit::Row(_)), _) => true,
            _ => habit.blank_round_lists,
        };
        if blank {
            text.push('\n');
        }
        if !matches!(unit, Unit::Item(..)) {
            numbers = [0; 3];
            aligned = 0;
        }
        match unit {
            Unit::Paragraph(sentence) => text += &wrapped("", &escaped(sentence), habit),
            Unit::Label(words) => {
                label = format!("{words} ");
                aligned = label.chars().count();
            }
            Unit::Item(depth, sentence) => {
                numbers[*depth] += 1;
                for deeper in &mut numbers[depth + 1..] {
                    *deeper = 0;
                }
                let mark = habit.scheme[(*depth).min(habit.scheme.len() - 1)];
                // Nobody glues a letter or a star to a word.
                let gap = match (mark, habit.gap) {
                    ("o" | "*" | "1.1" | "1-" | "a-" | "--" | "=>" | ">>", "") => " ",
                    (_, "") if sentence.starts_with(['[', '1']) => " ",
                    (_, gap) => gap,
                };
                let mark = counted(mark, numbers[*depth]);
                let indent = match std::mem::take(&mut label) {
                    none if none.is_empty() => " ".repeat(aligned) + &habit.indent.repeat(*depth),
                    label => label,
                };
                let is_bold = habit.bold && !mark.contains('*') && !sentence.contains('*');
                let stars = if is_bold { "**" } else { "" };
                let opening = indent + stars + &mark + gap;
                text += &wrapped(&opening, &(escaped(sentence) + stars), habit);
            }
            Unit::Row(cells) if habit.bars => {
                let mut row = cells.join(" | ");
                if habit.broken_cells {
                    row = row.replacen(' ', "\n", 1);
                }
                // A cell of one word cannot be broken.
                let row = row.replace("\n|", " |");
                let _ = writeln!(text, "| {row} |");
                let goes_on =
                    matches!(before, Some(Unit::Row(before)) if before.len() == cells.len());
                if !goes_on {
                    let _ = writeln!(text, "|{}", "---|".repeat(cells.len()));
                }
            }
            Unit::Row(cells) => {
                let _ = writeln!(text, "{}", cells.join("\t"));
            }
        }
    }
    text.replace('\n', habit.line_end)
}

/// The four rules of the guide, kept.
pub(super) fn sound() -> impl Strategy<Value = Habit> {
    const SOUND: [&[&str]; 5] = [
        &["1.", "a.", "1)"],
        &["a.", "1)", "a)"],
        &["-", "-", "-"],
        &["1.", "-"],
        &["1)", "a)"],
    ];
    let wrap = prop_oneof![Just(None), Just(Some((80, true))), Just(Some((110, true)))];
    (
        select(&SOUND[..]),
        select(&["   ", "    "][..]),
        any::<bool>(),
        wrap,
    )
        .prop_map(|(scheme, indent, items, wrap)| Habit {
            scheme,
            indent,
            gap: " ",
            blank_between_items: items,
            blank_round_lists: true,
            blank_between_paragraphs: true,
            wrap,
            line_end: "\n",
            bars: true,
            broken_cells: false,
            blank_in_tables: false,
            bold: false,
        })
}
