//! Words longer than their line get places where they may break.
//!
//! Word processors break such a word by themselves, Typst lets it run off the page. The style
//! makes of each place a space of no width, which is no character of the PDF: a link is copied whole. Typst would also break a word that fits, so
//! only those that do not are given any.

use crate::naskah::{
    BREAK_PLACE, BentukTtd, Column, Inline, Look, Naskah, Run, Text,
    fit::sheet_width,
    style::{HouseStyle, POINTS_PER_MM},
    text_width::{self, Typeface},
    walk::{self, Setting},
};

/// Puts break places into every word that is longer than its line.
pub(super) fn break_long(naskah: &mut Naskah, house_style: &HouseStyle, typeface: &Typeface) {
    walk::change(naskah, &mut |text, setting| {
        let line = LineRoom::of(setting, house_style);
        let measure = Measure {
            typeface,
            bold: line.bold,
        };
        let ems = line.width * POINTS_PER_MM / line.size;
        measure.loosen(text, ems);
        if measure.words(text).iter().any(|word| word.width > ems) {
            measure.break_words(text, ems);
        }
    });
}

/// Room for one line of text: millimetres, and the type size in points.
#[derive(Clone, Copy)]
struct LineRoom {
    width: f64,
    size: f64,
    bold: bool,
    /// In a cell, where lists are narrower.
    cell: bool,
}

impl LineRoom {
    fn of(setting: Setting<'_>, house_style: &HouseStyle) -> Self {
        match setting {
            Setting::Sheet { landscape } => Self {
                width: sheet_width(house_style, landscape),
                size: house_style.huruf.ukuran,
                bold: false,
                cell: false,
            },
            Setting::Bold(outer) => Self {
                bold: true,
                ..Self::of(*outer, house_style)
            },
            Setting::Kop(outer) => Self::of(*outer, house_style)
                .scaled(house_style.kop.baris / house_style.huruf.ukuran)
                .less(2.0 * (house_style.kop.logo + 2.0)),
            Setting::Kepala(outer) => Self::of(*outer, house_style)
                .less(house_style.kepala.label + house_style.kepala.titik_dua),
            Setting::Rincian(outer) => Self::of(*outer, house_style)
                .less(house_style.rincian.label + house_style.rincian.titik_dua),
            Setting::Samping(width) => Self {
                width,
                ..Self::of(Setting::Sheet { landscape: false }, house_style)
            },
            Setting::Item(outer) => {
                let line = Self::of(*outer, house_style);
                line.less(if line.cell {
                    house_style.tabel.kolom_nomor
                } else {
                    house_style.baris.kolom_nomor
                })
            }
            Setting::Ttd(form, start, outer) => {
                let line = Self::of(*outer, house_style);
                let beside = match form {
                    BentukTtd::QrKiri => house_style.ttd.qr + house_style.ttd.sela_qr,
                    BentukTtd::Basah | BentukTtd::JabatanDiAtas => house_style.baris.kolom_nomor,
                };
                line.less(start + beside)
            }
            Setting::Cell {
                columns,
                small,
                index,
                within,
            } => Self::of(*within, house_style).cell(house_style, small, |width| {
                let column = index.and_then(|index| columns.get(index));
                column.map_or(width, Column::settled)
            }),
        }
    }

    fn less(self, mm: f64) -> Self {
        Self {
            width: self.width - mm,
            ..self
        }
    }

    fn scaled(self, by: f64) -> Self {
        Self {
            size: self.size * by,
            ..self
        }
    }

    /// A cell as wide as `column` makes it of this line.
    fn cell(self, house_style: &HouseStyle, small: bool, column: impl Fn(f64) -> f64) -> Self {
        let by = if self.cell {
            1.0
        } else {
            house_style.tabel.size(small) / house_style.huruf.ukuran
        };
        let inset = 2.0 * house_style.tabel.sela.samping / POINTS_PER_MM;
        Self {
            width: column(self.width) - inset,
            cell: true,
            ..self.scaled(by)
        }
    }
}

/// A stretch of text that does not break by itself, over as many runs as it stands in.
#[derive(Default)]
struct Unbroken {
    characters: usize,
    /// In parts of the type size.
    width: f64,
}

/// How wide words are, all of them bold or as they are.
struct Measure<'a> {
    typeface: &'a Typeface,
    bold: bool,
}

impl Measure<'_> {
    fn ems(&self, run: &Run, text: &str) -> f64 {
        let bold = self.bold || run.look.bold;
        self.typeface.ems(Look { bold, ..run.look }, text)
    }

    /// Lets a date or an amount break at its spaces where it is wider than the line.
    fn loosen(&self, text: &mut Text, ems: f64) {
        for run in text.iter_mut().filter_map(Inline::run_mut) {
            if run.unbreakable && self.ems(run, &run.text) > ems {
                run.unbreakable = false;
            }
        }
    }

    /// The words of a text; spaces and breaks are words of their own, without a width.
    fn words(&self, text: &Text) -> Vec<Unbroken> {
        let mut words = vec![Unbroken::default()];
        for inline in text {
            match inline {
                Inline::Break => words.push(Unbroken::default()),
                Inline::Run(run) => {
                    let mut characters = run.text.chars().peekable();
                    while let Some(c) = characters.next() {
                        self.add(&mut words, run, c, characters.peek().copied());
                    }
                }
            }
        }
        words
    }

    fn add(&self, words: &mut Vec<Unbroken>, run: &Run, c: char, next: Option<char>) {
        if c == ' ' && !run.unbreakable {
            words.push(Unbroken {
                characters: 1,
                width: 0.0,
            });
            words.push(Unbroken::default());
            return;
        }
        if let Some(word) = words.last_mut() {
            word.characters += 1;
            word.width += self.ems(run, c.encode_utf8(&mut [0; 4]));
        }
        let breaks = matches!(c, '-' | '/') && next.is_some_and(char::is_alphabetic);
        if breaks && !run.unbreakable {
            words.push(Unbroken::default());
        }
    }

    /// Writes a break place before every character of a long word but its first.
    fn break_words(&self, text: &mut Text, ems: f64) {
        let words = self.words(text);
        let mut places = words.iter().flat_map(|word| {
            let long = word.width > ems;
            (0..word.characters).map(move |index| long.then_some(index))
        });
        for run in text.iter_mut().filter_map(Inline::run_mut) {
            let mut broken = String::with_capacity(run.text.len());
            for c in run.text.chars() {
                let place = places.next().flatten();
                if place.is_some_and(|index| index > 0) && !text_width::is_combining(c) {
                    broken.push(BREAK_PLACE);
                }
                run.unbreakable &= place.is_none();
                broken.push(c);
            }
            run.text = broken;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Measure;
    use crate::naskah::{Inline, Look, Run, Text, plain, text_width::tests::shipped};

    fn run(text: &str, bold: bool) -> Inline {
        let look = Look {
            bold,
            ..Look::default()
        };
        Inline::Run(Run {
            look,
            ..text.into()
        })
    }

    fn broken(mut text: Text, ems: f64) -> String {
        let typeface = shipped();
        let measure = Measure {
            typeface,
            bold: false,
        };
        measure.break_words(&mut text, ems);
        plain(&text).replace('\u{200B}', "|")
    }

    #[test]
    fn a_word_is_measured_over_its_runs() {
        let text = || vec![run("x aaa", false), run("bbb", true), run("ccc y", false)];
        assert_eq!(broken(text(), 6.0), "x aaabbbccc y");
        assert_eq!(broken(text(), 4.0), "x a|a|a|b|b|b|c|c|c y");
    }

    #[test]
    fn hyphens_and_slashes_break_by_themselves() {
        for (text, ems, expected) in [
            ("Undang-Undang", 5.0, "Undang-Undang"),
            ("kementerian/lembaga", 6.5, "kementerian/lembaga"),
            ("2024/2025", 2.0, "2|0|2|4|/|2|0|2|5"),
        ] {
            assert_eq!(broken(vec![run(text, false)], ems), expected);
        }
    }
}
