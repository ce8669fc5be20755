//! Texts drawn from the habits of offices: what was meant is on the page, or it is told.
//!
//! A text is drawn as what is meant (paragraphs, items by depth, rows) and typed in one of many
//! habits of Word, Google Docs, `WhatsApp` and Notepad. Read again it is what was meant, or there
//! is a note; and sound texts have none.
mod habit;
mod meant;

use std::cell::Cell;

use nodin::{cycle::TextKind, fill::markdown};
use proptest::{prelude::*, test_runner::TestRunner};

use habit::{Habit, counted, sound};
pub(super) use habit::{habits, typed};
use meant::Unit;
pub(super) use meant::texts;

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
