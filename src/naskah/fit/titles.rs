//! Titles broken into lines of about one length, as a secretary breaks them, the same in
//! both formats.

use crate::naskah::{
    Block, Inline, Naskah, Run, Text,
    fit::sheet_width,
    style::{HouseStyle, POINTS_PER_MM},
    text_width::{self, Typeface, WordWidths},
};

/// Puts breaks into the lines of titles that are wider than the page.
pub(super) fn balance(naskah: &mut Naskah, house_style: &HouseStyle, typeface: &Typeface) {
    for (blocks, landscape) in naskah.parts_mut() {
        let width = sheet_width(house_style, landscape) * POINTS_PER_MM;
        for block in blocks {
            if let Block::Judul(judul) = block {
                for baris in &mut judul.baris {
                    balance_line(baris, width, house_style.huruf.ukuran, typeface);
                }
            }
        }
    }
}

fn balance_line(text: &mut Text, width: f64, size: f64, typeface: &Typeface) {
    if text.contains(&Inline::Break) {
        return;
    }
    let words = WordWidths::of(&text_width::bold(text), typeface, size);
    let starts = words.line_starts(words.balanced(width));
    if !starts.is_empty() {
        *text = broken(text, &starts);
    }
}

/// `text` with a break in place of the space before each of these words.
fn broken(text: &Text, starts: &[usize]) -> Text {
    let mut broken = Text::new();
    let mut word = 0;
    for run in text.iter().filter_map(Inline::run) {
        let mut piece = String::new();
        for (index, part) in text_width::parts(run).enumerate() {
            if index > 0 {
                word += 1;
                if starts.contains(&word) {
                    push(&mut broken, run, &mut piece);
                    broken.push(Inline::Break);
                } else {
                    piece.push(' ');
                }
            }
            piece.push_str(part);
        }
        push(&mut broken, run, &mut piece);
    }
    broken
}

fn push(text: &mut Text, run: &Run, piece: &mut String) {
    if !piece.is_empty() {
        text.push(Inline::Run(Run {
            text: std::mem::take(piece),
            ..run.clone()
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::{WordWidths, broken};
    use crate::naskah::{Inline, Look, Run, Text, text_width::tests::shipped};

    fn run(text: &str) -> Inline {
        Inline::Run(Run {
            look: Look {
                caps: true,
                ..Look::default()
            },
            ..text.into()
        })
    }

    fn lines(text: &Text) -> Vec<String> {
        let words = WordWidths::of(text, shipped(), 12.0);
        let starts = words.line_starts(words.balanced(450.0));
        broken(text, &starts)
            .split(|inline| *inline == Inline::Break)
            .map(crate::naskah::plain)
            .collect()
    }

    #[test]
    fn no_line_of_a_title_is_left_with_a_word_or_two() {
        let title = [
            run("Asas dan Tahapan "),
            run("Penyelesaian Dua Segmen Batas Darat dengan Timor-Leste"),
        ];
        assert_eq!(
            lines(&title.to_vec()),
            [
                "Asas dan Tahapan Penyelesaian Dua",
                "Segmen Batas Darat dengan Timor-Leste"
            ]
        );
        assert_eq!(
            lines(&vec![run("Laut Natuna Utara")]),
            ["Laut Natuna Utara"]
        );
    }
}
