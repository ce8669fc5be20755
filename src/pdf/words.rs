//! Words longer than their line get places where they may break.
//!
//! A zero-width space between their characters: word processors break such a word by
//! themselves, Typst lets it run off the page.

use crate::{
    fit::{column_widths, sheet_width},
    gaya::Gaya,
    naskah::{Inline, Naskah},
    walk::{self, Setting},
};

/// Characters that fit on a line of the text block whatever they are.
const BODY_CHARACTERS: usize = 40;

/// Width of a wide character in a table, millimetres.
const CELL_CHARACTER: f64 = 2.2;

const BREAK: char = '\u{200B}';

/// Puts break places into every word that may be longer than its line.
pub(super) fn break_long(naskah: &mut Naskah, gaya: &Gaya) {
    walk::texts(naskah, &mut |text, setting| {
        let most = match setting {
            Setting::Body => BODY_CHARACTERS,
            Setting::Cell {
                columns,
                index,
                landscape,
            } => {
                let widths = column_widths(columns, sheet_width(gaya, landscape));
                characters(widths.get(index).copied().unwrap_or_default())
            }
        };
        for inline in text {
            if let Inline::Run(run) = inline
                && run.text.split(' ').any(|word| word.chars().count() > most)
            {
                run.text = run
                    .text
                    .split(' ')
                    .map(|word| breakable(word, most))
                    .collect::<Vec<_>>()
                    .join(" ");
                run.unbreakable = false;
            }
        }
    });
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a column is a few hundred millimetres"
)]
fn characters(width: f64) -> usize {
    (width / CELL_CHARACTER).clamp(4.0, 400.0) as usize
}

fn breakable(word: &str, most: usize) -> String {
    if word.chars().count() <= most {
        return word.to_owned();
    }
    let mut broken = String::with_capacity(word.len() * 4);
    for (index, c) in word.chars().enumerate() {
        if index > 0 {
            broken.push(BREAK);
        }
        broken.push(c);
    }
    broken
}
