//! How much a document may hold, so that setting it never takes more memory than the README says.
//!
//! Typst takes some 20 kB for a line of text and some 50 for a table's cell, and for a paragraph
//! it holds everything at once.

use std::collections::BTreeMap;

use crate::{
    finding::MakingProblem,
    naskah::{
        Block, Inline, Key, Naskah, Row, Run, Text,
        walk::{self, Setting},
    },
};

/// Characters of one paragraph, some seven pages.
const LONGEST_PARAGRAPH: usize = 20_000;
/// Characters of the head of a column, which stands on every page of its table.
const LONGEST_HEAD: usize = 200;
/// Characters of a line of a signature: its lines are balanced, which takes time.
const LONGEST_OF_A_SIGNATURE: usize = 500;
/// Lines of a document, some 300 pages.
const MOST_LINES: usize = 10_000;
/// Characters of a line as wide as the page.
const LINE: usize = 80;
/// So many short lines, in a narrow column, take as much as a whole one beside their characters.
const SHORT_LINES: usize = 16;

/// Pixels that take as much as a line: six bytes each while a PNG is set, less for a JPEG.
const PIXELS_OF_A_LINE: u64 = 12_000;

/// What of a document is beyond its bounds, and the key that it came from.
pub(crate) fn exceeded(naskah: &Naskah) -> Vec<(MakingProblem, Option<Key>)> {
    let mut exceeded = Vec::new();
    let mut lines: usize = naskah.parts().map(|(blocks, _)| blanks(blocks)).sum();
    let pictures = naskah.gambar().filter_map(|gambar| gambar.picture.as_ref());
    lines += pictures
        .map(|picture| lines_of_picture(picture.pixels()))
        .sum::<usize>();
    walk::read(naskah, &mut |text, setting| {
        let characters = characters(text);
        lines += lines_of(text, characters, setting);
        let most = match setting {
            Setting::Bold(Setting::Cell { .. }) => LONGEST_HEAD,
            Setting::Ttd(..) | Setting::Bold(Setting::Ttd(..)) => LONGEST_OF_A_SIGNATURE,
            _ => LONGEST_PARAGRAPH,
        };
        if characters > most {
            let problem = MakingProblem::LongText { characters, most };
            exceeded.push((problem, key(text).cloned()));
        }
    });
    if lines > MOST_LINES {
        let most = MOST_LINES;
        let problem = MakingProblem::LongDocument { lines, most };
        exceeded.push((problem, heaviest(naskah)));
    }
    exceeded
}

/// The list or the text that takes the most lines.
fn heaviest(naskah: &Naskah) -> Option<Key> {
    let mut shares = BTreeMap::<Key, usize>::new();
    walk::read(naskah, &mut |text, setting| {
        // Without the numbers of items.
        if let Some(whole) = key(text).and_then(|key| key.split('[').next()) {
            *shares.entry(whole.into()).or_default() += lines_of(text, characters(text), setting);
        }
    });
    let heaviest = shares.into_iter().max_by_key(|(_, lines)| *lines)?;
    Some(heaviest.0)
}

fn runs(text: &Text) -> impl Iterator<Item = &Run> {
    text.iter().filter_map(Inline::run)
}

fn key(text: &Text) -> Option<&Key> {
    runs(text).find_map(|run| run.key.as_ref())
}

fn characters(text: &Text) -> usize {
    runs(text).map(|run| run.text.chars().count()).sum()
}

/// Lines that a text is reckoned for.
fn lines_of(text: &Text, characters: usize, setting: Setting<'_>) -> usize {
    let breaks = text.len() - runs(text).count();
    let short = characters / line(setting) / SHORT_LINES;
    1 + breaks + characters / LINE + short
}

/// Lines that take as much as a picture of so many pixels.
fn lines_of_picture(pixels: u64) -> usize {
    usize::try_from(pixels / PIXELS_OF_A_LINE).unwrap_or(usize::MAX / 2)
}

/// Characters of a line where a text stands: a column holds its share of those around it.
fn line(setting: Setting<'_>) -> usize {
    let characters = match setting {
        Setting::Sheet { .. } => LINE,
        Setting::Samping(_) => LINE / 2,
        Setting::Cell {
            columns, within, ..
        } => line(*within) / columns.len().max(1),
        Setting::Kop(within)
        | Setting::Bold(within)
        | Setting::Kepala(within)
        | Setting::Rincian(within)
        | Setting::Item(within)
        | Setting::Ttd(_, _, within) => line(*within),
    };
    characters.max(1)
}

/// Cells and items in which nothing stands: they take their room all the same.
fn blanks(blocks: &[Block]) -> usize {
    let of = |blocks: &Vec<Block>| {
        if blocks.is_empty() { 1 } else { blanks(blocks) }
    };
    let of_block = |block: &Block| match block {
        Block::Section(section) => blanks(&section.blocks),
        Block::List(list) => list.items.iter().map(|item| of(&item.blocks)).sum(),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| match row {
                Row::Group(_) => &[],
                Row::Cells { cells, .. } => cells.as_slice(),
            });
            cells.map(of).sum()
        }
        _ => 0,
    };
    blocks.iter().map(of_block).sum()
}
