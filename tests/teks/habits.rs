//! Texts drawn from the habits of offices: what was meant is on the page, or it is told.
//!
//! A text is drawn as what is meant (paragraphs, items by depth, rows) and typed in one of many
//! habits of Word, Google Docs, `WhatsApp` and Notepad. Read again it is what was meant, or there
//! is a note; and sound texts have none.

use std::{cell::Cell, fmt::Write as _};

use nodin::{cycle::TextKind, fill::markdown};
use proptest::{prelude::*, sample::select, test_runner::TestRunner};

/// What stands on the page: one of these a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Unit {
    Paragraph(String),
    /// A paragraph that stands on the line of the item after it.
    Label(String),
    /// From depth 0.
    Item(usize, String),
    Row(Vec<String>),
}

/// So many of the words may end a sentence.
const NOUNS: usize = 20;
/// So many may begin one.
const FIRST: usize = 38;
pub(super) const WORDS: [&str; 40] = [
    "kementerian",
    "lembaga",
    "rapat",
    "koordinasi",
    "kebijakan",
    "patroli",
    "laut",
    "wilayah",
    "data",
    "tahun",
    "kapal",
    "asing",
    "nelayan",
    "perundingan",
    "naskah",
    "anggaran",
    "posisi",
    "nasional",
    "rencana",
    "aksi",
    "yang",
    "dan",
    "di",
    "untuk",
    "dengan",
    "telah",
    "akan",
    "*draft*",
    "Pasal 5 ayat (1)",
    "ayat (2) dan ayat (3)",
    "huruf a. dan huruf b.",
    "periode 2020 - 2024",
    "tanggal 12. 3. 2024",
    "Jenderal A. Yani",
    "pukul 09.30 - 12.00 WIB",
    "Rp1.250.000,00",
    "Kementerian Luar Negeri dan",
    "12 kapal",
    "kapal|awak",
    "[sic](x)",
];

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
pub(super) struct Habit {
    scheme: &'static [&'static str],
    indent: &'static str,
    /// Between a mark and its text.
    gap: &'static str,
    blank_between_items: bool,
    blank_round_lists: bool,
    blank_between_paragraphs: bool,
    /// Columns after which lines are broken, and how the next one begins.
    wrap: Option<(usize, bool)>,
    line_end: &'static str,
    bars: bool,
    /// A cell goes over two lines; a blank line stands within a table.
    broken_cells: bool,
    blank_in_tables: bool,
    /// All of an item is bold, with its mark.
    bold: bool,
}

fn sentences() -> impl Strategy<Value = String> {
    (
        // No sentence begins with a sign, or ends with "dan".
        select(&WORDS[..FIRST]),
        prop::collection::vec(select(&WORDS[..]), 0..14),
        select(&WORDS[..NOUNS]),
        any::<bool>(),
    )
        .prop_map(|(first, mut words, last, stop)| {
            words.insert(0, first);
            words.push(last);
            let text = words.join(" ");
            let mut chars = text.trim_start_matches('*').chars();
            let first = chars.next().map(|c| c.to_ascii_uppercase());
            let text: String = first.into_iter().chain(chars).collect();
            // A star at the beginning was one of a pair.
            let text = if words[0].starts_with('*') {
                format!("*{text}")
            } else {
                text
            };
            text + if stop { "." } else { "" }
        })
}

/// Paragraphs, lists with items within items, and tables, in any order.
pub(super) fn texts() -> impl Strategy<Value = Vec<Unit>> {
    let sentence = || sentences().prop_map(|text| text.trim_end_matches('.').to_owned() + ".");
    let list = prop::collection::vec((0..3_usize, sentences()), 2..7).prop_map(|items| {
        let mut next = 0;
        let items = items.into_iter().map(|(wanted, text)| {
            let depth = wanted.min(next);
            next = depth + 1;
            Unit::Item(depth, text)
        });
        items.collect()
    });
    let labelled = (
        select(&["Menimbang :", "Dasar hukum:", "Catatan:"][..]),
        prop::collection::vec(sentences(), 2..4),
    )
        .prop_map(|(label, items)| {
            let label = std::iter::once(Unit::Label(label.to_owned()));
            label
                .chain(items.into_iter().map(|text| Unit::Item(0, text)))
                .collect()
        });
    let rows = (2..4_usize, 2..4_usize).prop_flat_map(|(columns, rows)| {
        let cell =
            prop::collection::vec(select(&WORDS[..NOUNS]), 1..3).prop_map(|words| words.join(" "));
        let row = prop::collection::vec(cell, columns).prop_map(Unit::Row);
        prop::collection::vec(row, rows)
    });
    let block = prop_oneof![
        4 => sentence().prop_map(|text| vec![Unit::Paragraph(text)]),
        3 => list,
        1 => labelled,
        1 => rows,
    ];
    prop::collection::vec(block, 1..5).prop_map(|blocks| blocks.concat())
}

pub(super) fn habits() -> impl Strategy<Value = Habit> {
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
fn counted(mark: &str, number: usize) -> String {
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

pub(super) fn typed(units: &[Unit], habit: &Habit) -> String {
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

/// What a reader of the page sees.
fn seen(markup: &str) -> Vec<Unit> {
    fn text(node: roxmltree::Node<'_, '_>) -> String {
        let is_own = |child: &roxmltree::Node<'_, '_>| {
            !matches!(child.tag_name().name(), "p" | "ol" | "ul" | "table")
        };
        let pieces = node
            .children()
            .filter(is_own)
            .map(|child| match child.tag_name().name() {
                "br" => " ".to_owned(),
                _ => child.text().unwrap_or_default().to_owned(),
            });
        let text: String = pieces.collect();
        let text: String = text
            .chars()
            .filter(|c| !('\u{E000}'..='\u{F8FF}').contains(c))
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }
    fn walk(node: roxmltree::Node<'_, '_>, depth: usize, units: &mut Vec<Unit>) {
        for child in node.children() {
            match child.tag_name().name() {
                "p" => units.push(Unit::Paragraph(text(child))),
                "ol" | "ul" | "table" => walk(child, depth, units),
                "li" => {
                    units.push(Unit::Item(depth, text(child)));
                    walk(child, depth + 1, units);
                }
                "tr" => units.push(Unit::Row(child.children().map(text).collect())),
                _ => {}
            }
        }
    }
    let document = format!("<x>{markup}</x>");
    let document = roxmltree::Document::parse(&document).expect("well-formed markup");
    let mut units = Vec::new();
    walk(document.root_element(), 0, &mut units);
    units
}

fn bare(units: &[Unit]) -> Vec<Unit> {
    let bare = |text: &String| text.replace('*', "");
    let units = units.iter().map(|unit| match unit {
        // A label is seen as a paragraph.
        Unit::Paragraph(text) | Unit::Label(text) => Unit::Paragraph(bare(text)),
        Unit::Item(depth, text) => Unit::Item(*depth, bare(text)),
        Unit::Row(cells) => Unit::Row(cells.iter().map(bare).collect()),
    });
    units.collect()
}

/// Whether a reader sees what was meant. The only item of its list may stand as a paragraph that
/// begins with its mark; what stands beneath it is then as much less deep.
fn is_meant(seen: &[Unit], meant: &[Unit], habit: &Habit) -> bool {
    let mut flat: Vec<usize> = Vec::new();
    seen.len() == meant.len()
        && seen.iter().zip(meant).all(|(seen, meant)| {
            let Unit::Item(depth, text) = meant else {
                flat.clear();
                return seen == meant;
            };
            flat.retain(|head| head < depth);
            match seen {
                Unit::Item(shown, words) => words == text && shown + flat.len() == *depth,
                Unit::Paragraph(words) => {
                    flat.push(*depth);
                    let mark = habit.scheme[(*depth).min(habit.scheme.len() - 1)];
                    let mark = match mark {
                        "*" => "*".to_owned(),
                        mark => counted(mark, 1).replace('*', ""),
                    };
                    let rest = words.strip_prefix(mark.as_str());
                    rest.is_some_and(|rest| rest.trim_start() == text)
                }
                Unit::Row(_) | Unit::Label(_) => false,
            }
        })
}

#[test]
fn what_offices_type_is_read_as_it_was_meant_or_told() {
    let (drawn, told) = (Cell::new(0_u32), Cell::new(0_u32));
    let mut runner = TestRunner::new(crate::seeded(2000));
    let outcome = runner.run(&(texts(), habits()), |(mut units, habit)| {
        // Where nothing but the mark tells the depth, marks differ.
        let deeper = |pair: &&[&str]| pair[0] != pair[1] && !matches!(pair[0], "*" | "➢");
        let differ = habit.scheme.windows(2).take_while(deeper).count();
        for unit in &mut units {
            if let (Unit::Item(depth, _), "") = (unit, habit.indent) {
                *depth = (*depth).min(differ);
            }
        }
        let text = typed(&units, &habit);
        let is_right = is_meant(&seen(&markdown::blocks(&text)), &bare(&units), &habit);
        let notes = markdown::notes(&text, TextKind::Prose);
        drawn.set(drawn.get() + 1);
        told.set(told.get() + u32::from(!notes.is_empty()));
        prop_assert!(
            is_right || !notes.is_empty(),
            "{text}\n{:?}\n{:?}",
            seen(&markdown::blocks(&text)),
            bare(&units)
        );
        Ok(())
    });
    println!(
        "drawn {}, told {}, wrong and silent 0",
        drawn.get(),
        told.get()
    );
    outcome.expect("right or told");
    assert!(
        told.get() * 5 < drawn.get() * 2,
        "findings everywhere are no way out"
    );
}

/// Whether any item is the only one of its list.
fn any_alone(units: &[Unit]) -> bool {
    let depth = |unit: &Unit| match unit {
        Unit::Item(depth, _) => Some(*depth),
        _ => None,
    };
    let has_sibling = |at: usize, own: usize, step: fn(usize) -> Option<usize>| {
        let mut next = step(at);
        while let Some(other) = next.and_then(|next| depth(units.get(next)?)) {
            if other <= own {
                return other == own;
            }
            next = next.and_then(step);
        }
        false
    };
    units.iter().enumerate().any(|(at, unit)| {
        depth(unit).is_some_and(|own| {
            !has_sibling(at, own, |at| at.checked_add(1))
                && !has_sibling(at, own, |at| at.checked_sub(1))
        })
    })
}

/// The four rules of the guide, kept.
fn sound() -> impl Strategy<Value = Habit> {
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

#[test]
fn sound_texts_are_read_in_silence() {
    let mut runner = TestRunner::new(proptest::test_runner::Config {
        max_global_rejects: 1 << 20,
        ..crate::seeded(400)
    });
    let outcome = runner.run(&(texts(), sound()), |(units, habit)| {
        // A letter alone is told of.
        prop_assume!(habit.scheme.iter().all(|mark| !mark.contains('a')) || !any_alone(&units));
        let text = typed(&units, &habit);
        prop_assert_eq!(markdown::notes(&text, TextKind::Prose), [], "{}", text);
        prop_assert_eq!(seen(&markdown::blocks(&text)), bare(&units), "{}", text);
        Ok(())
    });
    outcome.expect("silence");
}
