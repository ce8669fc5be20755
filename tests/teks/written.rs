//! The way back: blocks as the text that makes them, which reads as the same blocks.

use std::{cell::Cell, fs};

use nodin::{
    cycle::{Cycle, TextKind},
    fill::markdown::{self, phrase, phrase_tree, same, same_text, text, tree},
    naskah::{
        Align, Block, Column, Inline, Item, List, Look, Marker, Paragraph, Row, Run, Table, Text,
        Tick, Width,
    },
    read,
};
use proptest::{prelude::*, sample::select, test_runner::TestRunner};

use super::{
    HOSTILE,
    habits::{habits, texts, typed},
    sound::{LAID_OUT, PARAGRAPHS},
};

/// Reads a text, writes it, and reads that.
fn goes_round(typed: &str) -> Result<(), String> {
    let blocks = tree(typed);
    let Ok(written) = text(&blocks) else {
        // One letter makes no list but by what stands around it.
        return if any_alone(&blocks) {
            Ok(())
        } else {
            Err(format!("not written: {typed}\n{blocks:#?}"))
        };
    };
    if same(&tree(&written), &blocks) {
        let again = text(&tree(&written)).map_err(|_| format!("not written again: {written}"))?;
        if again == written {
            return Ok(());
        }
        return Err(format!("written in two ways: {written}\n--\n{again}"));
    }
    Err(format!("{typed}\n--\n{written}"))
}

/// Whether an item that neither has a number nor a dash is the only one of its list.
fn any_alone(blocks: &[Block]) -> bool {
    blocks.iter().any(|block| match block {
        Block::List(list) => {
            let is_certain = matches!(list.marker, Marker::Number | Marker::Dash);
            let mut items = list.items.iter();
            list.items.len() == 1 && !is_certain || items.any(|item| any_alone(&item.blocks))
        }
        _ => false,
    })
}

#[test]
fn what_was_typed_is_written_and_reads_the_same() {
    let mut failed = Vec::new();
    for text in HOSTILE.iter().chain(&PARAGRAPHS).chain(&LAID_OUT) {
        failed.extend(goes_round(text).err());
    }
    assert!(failed.is_empty(), "{}", failed.join("\n====\n"));
}

#[test]
fn what_offices_type_is_written_and_reads_the_same() {
    let mut runner = TestRunner::new(crate::seeded(2000));
    let outcome = runner.run(&(texts(), habits()), |(units, habit)| {
        goes_round(&typed(&units, &habit)).map_err(TestCaseError::fail)
    });
    outcome.expect("the same");
}

#[test]
fn the_texts_of_the_samples_are_written_and_read_the_same() {
    let mut count = 0;
    let mut failed = Vec::new();
    for entry in fs::read_dir("samples").expect("samples") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|of| of != "yaml") {
            continue;
        }
        let read = read::read::<Cycle>(&fs::read(&path).expect("a sample"));
        let cycle = serde_json::to_value(&read.value).expect("a cycle");
        let mut texts = Vec::new();
        strings(&cycle, &mut texts);
        for text in texts {
            count += 1;
            failed.extend(goes_round(&text).err());
            let short = phrase_tree(&text);
            match phrase(&short) {
                Ok(written) if same_text(&phrase_tree(&written), &short) => {}
                _ => failed.push(format!("short: {text}")),
            }
        }
    }
    assert!(count > 500, "{count}");
    assert!(failed.is_empty(), "{}", failed.join("\n====\n"));
}

fn strings(value: &serde_json::Value, found: &mut Vec<String>) {
    match value {
        serde_json::Value::String(text) => found.push(text.clone()),
        serde_json::Value::Array(items) => items.iter().for_each(|item| strings(item, found)),
        serde_json::Value::Object(entries) => {
            entries.values().for_each(|entry| strings(entry, found));
        }
        _ => {}
    }
}

/// Words of offices, and those that some reader may take for something else.
fn words() -> impl Strategy<Value = String> {
    const WORDS: [&str; 12] = [
        "rapat",
        "koordinasi",
        "Natuna",
        "yang",
        "di",
        "2024",
        "(satu)",
        "“kutip”",
        "s.d.",
        "Rp1.250.000,00",
        "a.n.",
        "Kemlu,",
    ];
    const SIGNS: [&str; 24] = [
        "\\*",
        "\\",
        "<br>",
        "**1.",
        "- a",
        "*",
        "_",
        "**",
        "*kata",
        "kata*",
        "_kata_",
        "1.",
        "-",
        "a.",
        "|",
        "#",
        ">",
        "`x`",
        "a|b",
        "5*3",
        "nama_berkas",
        "A. Yani",
        "~",
        "&amp;",
    ];
    prop_oneof![8 => select(&WORDS[..]), 1 => select(&SIGNS[..])].prop_map(str::to_owned)
}

fn inlines() -> impl Strategy<Value = Text> {
    let look = prop_oneof![
        4 => Just((false, false)),
        1 => Just((true, false)),
        1 => Just((false, true)),
        1 => Just((true, true)),
    ];
    // Emphasis begins at a word.
    let run = (prop::collection::vec(words(), 1..5), look);
    let piece = prop_oneof![
        12 => run.prop_map(|(words, (bold, italic))| {
            let text = words.join(" ") + " ";
            let look = Look { bold, italic, ..Look::default() };
            Inline::Run(Run { text, look, ..Run::default() })
        }),
        1 => Just(Inline::Break),
    ];
    prop::collection::vec(piece, 1..5).prop_map(|mut text| {
        // A word at least, and no line at the ends.
        text.insert(
            0,
            Inline::Run(Run {
                text: "Satu ".to_owned(),
                ..Run::default()
            }),
        );
        text.push(Inline::Run(Run {
            text: " akhir.".to_owned(),
            ..Run::default()
        }));
        text
    })
}

fn paragraph() -> impl Strategy<Value = Block> {
    inlines().prop_map(|isi| Block::Paragraph(Paragraph::new(isi)))
}

fn table() -> impl Strategy<Value = Block> {
    (1..4_usize, 1..4_usize).prop_flat_map(|(columns, rows)| {
        let row = prop::collection::vec(inlines(), columns);
        let aligns = prop::collection::vec(
            select(&[Align::Left, Align::Center, Align::Right][..]),
            columns,
        );
        (
            row,
            prop::collection::vec(prop::collection::vec(inlines(), columns), rows),
            aligns,
        )
            .prop_map(|(head, rows, aligns)| {
                let cell = |isi| vec![Block::Paragraph(Paragraph::new(isi))];
                let column = |align| Column {
                    width: Width::Share(1.0),
                    align,
                };
                let row = |row: Vec<_>| Row::Cells {
                    cells: row.into_iter().map(cell).collect(),
                    breakable: false,
                };
                Block::Table(Table::new(
                    aligns.into_iter().map(column).collect(),
                    head,
                    rows.into_iter().map(row).collect(),
                ))
            })
    })
}

/// Lists within lists, their items numbered in order.
fn block() -> impl Strategy<Value = Block> {
    let leaf = prop_oneof![4 => paragraph(), 1 => table()];
    leaf.prop_recursive(3, 24, 4, |block| {
        let markers = [Marker::Number, Marker::Letter, Marker::Dash];
        let item = (paragraph(), prop::collection::vec(block, 0..3));
        (select(markers.to_vec()), prop::collection::vec(item, 2..5)).prop_map(|(marker, items)| {
            let items = (1..).zip(items).map(|(number, (first, mut rest))| {
                rest.insert(0, first);
                Item {
                    number,
                    tick: Tick::Empty,
                    mark: String::new(),
                    blocks: rest,
                }
            });
            Block::List(List::new(marker, items.collect()))
        })
    })
}

/// Whatever is written reads as it was meant (nothing else is given out); how seldom it cannot be.
#[test]
fn blocks_are_written_and_read_the_same() {
    let (drawn, unwritable) = (Cell::new(0_u32), Cell::new(0_u32));
    let mut runner = TestRunner::new(crate::seeded(1000));
    let outcome = runner.run(&prop::collection::vec(block(), 1..4), |blocks| {
        drawn.set(drawn.get() + 1);
        match text(&blocks) {
            Ok(written) => prop_assert!(same(&tree(&written), &blocks), "{written}"),
            Err(_) => unwritable.set(unwritable.get() + 1),
        }
        Ok(())
    });
    println!(
        "drawn {}, not to be typed {}",
        drawn.get(),
        unwritable.get()
    );
    outcome.expect("the same");
    assert!(unwritable.get() * 50 < drawn.get());
}

#[test]
fn a_text_is_written_as_a_person_types_it() {
    for (typed, written) in [
        (
            "Satu *dua* **tiga** ***empat***.",
            "Satu *dua* **tiga *empat***.\n",
        ),
        ("_miring_ dan __tebal__", "*miring* dan **tebal**\n"),
        (
            "- satu\n- dua\n  - tiga\n  - empat",
            "- satu\n- dua\n  - tiga\n  - empat\n",
        ),
        (
            "1. satu\n\n   alinea\n\n2. dua\n   a) tiga\n   b) empat",
            "1. satu\n\n   alinea\n2. dua\n   a. tiga\n   b. empat\n",
        ),
        ("Alinea\npatah.\n\nLain.", "Alinea patah.\n\nLain.\n"),
        ("I. satu\nII. dua", "I. satu\nII. dua\n"),
        (
            "| a | b |\n|:-:|--:|\n| c | *d* |",
            "| a | b |\n| :---: | ---: |\n| c | *d* |\n",
        ),
        ("a\tb\nc\td", "a\tb\nc\td\n"),
        ("satu  \ndua", "satu<br>dua\n"),
        ("\\1. bukan butir", "\\1. bukan butir\n"),
        ("a.n. Deputi", "a.n. Deputi\n"),
        ("\\*bukan miring\\*", "\\*bukan miring*\n"),
    ] {
        assert_eq!(text(&tree(typed)).as_deref(), Ok(written), "{typed}");
        assert_eq!(markdown::notes(written, TextKind::Prose), [], "{written}");
    }
}

/// A text, the same with something changed, and what the first becomes: all else as it was typed.
const AMENDED: &[(&str, &str, &str, &str)] = &[
    ("nothing", "Satu\ndua.", "Satu dua.", "Satu\ndua."),
    (
        "a word, beside a paragraph that was broken by hand",
        "Satu\ndua _tiga_.\n\n1) a\n2) b\n",
        "Satu\ndua _tiga_.\n\n1) a\n2) c *d*\n",
        "Satu\ndua _tiga_.\n\n1) a\n2) c *d*\n",
    ),
    (
        "a word of a paragraph that was broken by hand",
        "Satu dua\ntiga empat\nlima.",
        "Satu dua tiga enam lima.",
        "Satu dua\ntiga enam\nlima.",
    ),
    (
        "words put in and taken out of such paragraphs",
        "1. satu dua\n   tiga\n   empat\n\nLima\nenam tujuh\ndelapan.\n",
        "1. satu dua baru tiga empat\n\nLima tujuh delapan.",
        "1. satu dua baru\n   tiga\n   empat\n\nLima\ntujuh\ndelapan.\n",
    ),
    (
        "a cell",
        "| a  | b |\n|----|---|\n| c  | d |\n\nEmpat\nlima",
        "| a | b |\n|---|---|\n| c | x\\|y |\n\nEmpat lima",
        "| a  | b |\n|----|---|\n| c  | x\\|y |\n\nEmpat\nlima",
    ),
    (
        "a paragraph put in",
        "Satu\ndua.\n\nTiga\nempat.",
        "Satu dua.\n\nBaru.\n\nTiga empat.",
        "Satu\ndua.\n\nBaru.\n\nTiga\nempat.",
    ),
    (
        "a paragraph taken out",
        "Satu\ndua.\n\nTiga.\n\nEmpat\nlima.\n",
        "Satu dua.\n\nEmpat lima.",
        "Satu\ndua.\n\nEmpat\nlima.\n",
    ),
    (
        "an item put in: the others are numbered anew",
        "Hal:\n1) satu\n   dua\n2) tiga\n\nAkhir.",
        "Hal:\n\n1. satu dua\n2. baru\n3. tiga\n\nAkhir.",
        "Hal:\n1) satu\n   dua\n2) baru\n3) tiga\n\nAkhir.",
    ),
    (
        "an item taken out",
        "a. satu\nb. dua\n   - tiga\nc. empat\n   lima\n",
        "a. satu\nb. empat lima",
        "a. satu\nb. empat\n   lima\n",
    ),
    (
        "an item at the end",
        "- satu\n- dua",
        "- satu\n- dua\n- tiga",
        "- satu\n- dua\n- tiga\n",
    ),
];

#[test]
fn what_did_not_change_stands_as_it_was_typed() {
    for (what, old, new, wanted) in AMENDED {
        let amended = markdown::amended(old, &tree(old), &tree(new));
        assert_eq!(amended.as_deref(), Ok(*wanted), "{what}");
    }
}

#[test]
fn an_amended_text_says_what_was_meant() {
    let mut runner = TestRunner::new(crate::seeded(500));
    let text_of = || (texts(), habits()).prop_map(|(units, habit)| typed(&units, &habit));
    let outcome = runner.run(&(text_of(), text_of()), |(old, other)| {
        // The end of one text, or all of another, put beneath the other.
        let half = tree(&old).len() / 2;
        let (before, mut new) = (tree(&old), tree(&old)[half..].to_vec());
        new.extend(tree(&other));
        if let Ok(amended) = markdown::amended(&old, &before, &new) {
            prop_assert!(same(&tree(&amended), &new), "{old}\n--\n{amended}");
        }
        Ok(())
    });
    outcome.expect("as meant");
}
