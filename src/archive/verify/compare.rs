//! A signed copy held against the letter that was made: it says all that the letter says, in its
//! order, and may say more, as the stamps and page marks of a signing service do.

use crate::scan::is_soft;

/// So many signs of the letter go on where a copy comes back to it; fewer at its end.
const RESUMED: usize = 12;
/// Words of an excerpt.
const WORDS: usize = 6;

/// How a copy stands to its letter.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Likeness {
    Same,
    /// It says everything, and these besides.
    More(Vec<String>),
    /// Where the two part: a few words of each from there, "…" where one has ended.
    Other {
        copy: String,
        letter: String,
    },
}

/// Holds the text of a copy against its letter's. White space and soft signs make no difference.
pub(super) fn compare(copy: &str, letter: &str) -> Likeness {
    let (copy, letter) = (Said::of(copy), Said::of(letter));
    let (mut at, mut come) = (0, 0);
    let mut more = Vec::new();
    while at < copy.signs.len() || come < letter.signs.len() {
        let (here, left) = (&copy.signs[at..], &letter.signs[come..]);
        let pairs = here.iter().zip(left);
        let same = pairs.take_while(|((one, _), (other, _))| one == other);
        let same = same.count();
        (at, come) = (at + same, come + same);
        let resumed = &left[same..left.len().min(same + RESUMED)];
        match copy.find(at, resumed) {
            Some(next) if next > at => {
                more.push(copy.between(at, next));
                at = next;
            }
            Some(_) => {}
            None => {
                let (copy, letter) = (copy.from(at), letter.from(come));
                return Likeness::Other { copy, letter };
            }
        }
    }
    if more.is_empty() {
        Likeness::Same
    } else {
        Likeness::More(more)
    }
}

/// What a text says, sign by sign, each with its place in the text.
struct Said<'a> {
    text: &'a str,
    signs: Vec<(char, usize)>,
}

impl<'a> Said<'a> {
    fn of(text: &'a str) -> Self {
        let signs = text.char_indices().filter(|(_, c)| !is_soft(*c));
        Self {
            text,
            signs: signs.map(|(place, c)| (c, place)).collect(),
        }
    }

    /// Where these signs come again, from a sign on; none of them come at the end.
    fn find(&self, from: usize, wanted: &[(char, usize)]) -> Option<usize> {
        if wanted.is_empty() {
            return Some(self.signs.len());
        }
        let is_it = |window: &[(char, usize)]| {
            let mut pairs = window.iter().zip(wanted);
            pairs.all(|((one, _), (other, _))| one == other)
        };
        let mut windows = self.signs[from..].windows(wanted.len());
        windows.position(is_it).map(|next| from + next)
    }

    /// What was put in between two signs. Where it ends as what comes before it does, it may have
    /// been put in before that: it is where it begins with a word.
    fn between(&self, from: usize, to: usize) -> String {
        let same = |by: &usize| self.signs[from - by].0 == self.signs[to - by].0;
        let back = std::iter::once(0).chain((1..=from).take_while(same));
        let by = back.into_iter().find(|by| self.begins_a_word(from - by));
        let by = by.unwrap_or_default();
        excerpt(&self.text[self.place(from - by)..self.place(to - by)])
    }

    /// What it says from a sign on, with the whole of the word in which that stands.
    fn from(&self, mut sign: usize) -> String {
        while sign < self.signs.len() && !self.begins_a_word(sign) {
            sign -= 1;
        }
        excerpt(&self.text[self.place(sign)..])
    }

    fn begins_a_word(&self, sign: usize) -> bool {
        let before = &self.text[..self.place(sign)];
        before.chars().next_back().is_none_or(char::is_whitespace)
    }

    fn place(&self, sign: usize) -> usize {
        let sign = self.signs.get(sign);
        sign.map_or(self.text.len(), |(_, place)| *place)
    }
}

/// The first words of a text; "…" for none.
fn excerpt(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    match words.join(" ") {
        words if words.is_empty() => "…".to_owned(),
        words => words,
    }
}

#[cfg(test)]
mod tests {
    use super::{Likeness, compare};

    const LETTER: &str = "Yth. Menko\nHal: Rekomendasi\nDemikian kami laporkan.\nDeputi\nNama";

    #[test]
    fn line_ends_make_no_difference_and_words_do() {
        let other = |copy: &str, letter: &str| Likeness::Other {
            copy: copy.to_owned(),
            letter: letter.to_owned(),
        };
        for (copy, letter, wanted) in [
            ("satu dua\ntiga", "satu\ndua tiga", Likeness::Same),
            (
                "satu lima tiga",
                "satu dua tiga",
                other("lima tiga", "dua tiga"),
            ),
            ("satu", "satu dua", other("…", "dua")),
            ("satu tiga", "satu dua tiga", other("tiga", "dua tiga")),
            ("", "satu", other("…", "satu")),
            ("", "", Likeness::Same),
        ] {
            assert_eq!(compare(copy, letter), wanted, "{copy}");
        }
    }

    #[test]
    fn what_a_signing_service_puts_in_is_more_and_no_difference() {
        for (at, put_in) in [
            ("Yth.", "1 dari 2\n"),
            ("Demikian", "Dokumen ini telah ditandatangani\n"),
            // It begins as what comes after it does.
            ("Deputi", "Dengan sertifikat BSrE\n"),
            ("Nama", "Ditandatangani secara elektronik\n"),
        ] {
            let copy = LETTER.replacen(at, &format!("{put_in}{at}"), 1);
            let more = Likeness::More(vec![put_in.trim().to_owned()]);
            assert_eq!(compare(&copy, LETTER), more, "{put_in}");
        }
        let stamp = "Balai Sertifikasi Elektronik";
        let both = format!("{stamp}\n{LETTER}\n{stamp}");
        let more = Likeness::More(vec![stamp.to_owned(); 2]);
        assert_eq!(compare(&both, LETTER), more);
    }
}
