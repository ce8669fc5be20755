//! A title within a sentence: in small letters, where every word that has a capital can be told
//! from a name; else as typed.

use std::{
    collections::{HashMap, HashSet},
    ops::Range,
};

/// Words that are no names, and names (`templates/bahasa/*.yaml`).
#[derive(Debug, Default)]
pub struct Berjalan {
    common: HashSet<String>,
    /// Common words that are part of a name that stands beside them.
    of_names: HashSet<String>,
    /// Names by their first word, the longest first.
    names: HashMap<String, Vec<Vec<String>>>,
}

/// What a word of a title is.
#[derive(Clone, Copy, PartialEq)]
enum TitleWord {
    /// Small already, or a number.
    Small,
    Common,
    OfNames,
    Name,
    Unknown,
}

impl Berjalan {
    pub(super) fn add(&mut self, common: &[String], of_names: &[String], names: &[String]) {
        let small = |words: &[String]| {
            words
                .iter()
                .map(|word| word.to_lowercase())
                .collect::<Vec<_>>()
        };
        self.common.extend(small(common));
        self.of_names.extend(small(of_names));
        for name in names {
            let words: Vec<String> = name.split_whitespace().map(str::to_owned).collect();
            let Some(first) = words.first() else { continue };
            let same = self.names.entry(first.clone()).or_default();
            same.push(words);
            same.sort_by_key(|words| std::cmp::Reverse(words.len()));
        }
    }

    /// The title as it stands within a sentence.
    #[must_use]
    pub fn running(&self, title: &str) -> String {
        let words = self.words(title);
        let mut running = title.to_owned();
        if words.iter().any(|(_, word)| *word == TitleWord::Unknown) {
            return running;
        }
        for (at, word) in words.into_iter().rev() {
            if matches!(word, TitleWord::Common | TitleWord::OfNames) {
                let small = running[at.clone()].to_lowercase();
                running.replace_range(at, &small);
            }
        }
        running
    }

    /// Every word of a title, with its place.
    fn words(&self, title: &str) -> Vec<(Range<usize>, TitleWord)> {
        let typed = typed(title);
        let mut words: Vec<(Range<usize>, TitleWord)> = Vec::new();
        let mut next = 0;
        while next < typed.len() {
            let length = self.name_at(title, &typed[next..]);
            if length > 0 {
                let name = typed[next..next + length].iter();
                words.extend(name.map(|of| (of.bare.clone(), TitleWord::Name)));
                next += length;
                continue;
            }
            let of = &typed[next];
            let parts = parts(title, &of.bare);
            words.extend(parts.map(|at| {
                let word = if of.is_foreign {
                    TitleWord::Name
                } else {
                    self.word(&title[at.clone()])
                };
                (at, word)
            }));
            next += 1;
        }
        part_of_names(title, &mut words);
        words
    }

    /// How many words from here on are one name.
    fn name_at(&self, title: &str, typed: &[TypedWord]) -> usize {
        let Some(names) = typed
            .first()
            .and_then(|of| self.names.get(&title[of.bare.clone()]))
        else {
            return 0;
        };
        let is_here = |name: &&Vec<String>| {
            name.len() <= typed.len()
                && name
                    .iter()
                    .zip(typed)
                    .all(|(word, of)| *word == title[of.bare.clone()])
        };
        names.iter().find(is_here).map_or(0, Vec::len)
    }

    fn word(&self, word: &str) -> TitleWord {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        if !word.starts_with(char::is_uppercase) {
            // "e-Paspor", "di", "2024".
            return if capitals == 0 {
                TitleWord::Small
            } else {
                TitleWord::Name
            };
        }
        let small = word.to_lowercase();
        let is_name = self
            .names
            .get(word)
            .is_some_and(|names| names.iter().any(|name| name.len() == 1));
        if is_name || capitals > 1 || word.chars().count() == 1 {
            TitleWord::Name
        } else if self.common.contains(&small) {
            TitleWord::Common
        } else if self.of_names.contains(&small) {
            TitleWord::OfNames
        } else {
            TitleWord::Unknown
        }
    }
}

/// A word as it is typed, between blanks.
struct TypedWord {
    /// Without the signs around it.
    bare: Range<usize>,
    /// Within stars or quotes: a term of another language, or a title.
    is_foreign: bool,
}

fn typed(title: &str) -> Vec<TypedWord> {
    const OPENING: [char; 5] = ['*', '_', '"', '“', '‘'];
    const CLOSING: [char; 5] = ['*', '_', '"', '”', '’'];
    let mut words = Vec::new();
    let (mut at, mut is_foreign) = (0, false);
    for chunk in title.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end();
        let before = word.len()
            - word
                .trim_start_matches(|c: char| !c.is_alphanumeric())
                .len();
        let after = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        is_foreign |= word[..before].contains(OPENING);
        if before < after {
            words.push(TypedWord {
                bare: at + before..at + after,
                is_foreign,
            });
        }
        if word[after.max(before)..].contains(CLOSING) {
            is_foreign = false;
        }
        at += chunk.len();
    }
    words
}

/// The parts of a compound, "Politik-Keamanan" or "Thailand–Kamboja".
fn parts<'a>(title: &'a str, word: &Range<usize>) -> impl Iterator<Item = Range<usize>> + 'a {
    let mut at = word.start;
    title[word.clone()]
        .split_inclusive(['-', '–', '/'])
        .map(move |part| {
            let bare = part.trim_end_matches(['-', '–', '/']).len();
            let range = at..at + bare;
            at += part.len();
            range
        })
}

/// "Laut" in "Laut Natuna", "Utara" in "Natuna Utara": whatever may be part of the name beside it.
fn part_of_names(title: &str, words: &mut [(Range<usize>, TitleWord)]) {
    let beside = |words: &[(Range<usize>, TitleWord)], at: usize, other: usize| {
        let (first, second) = (at.min(other), at.max(other));
        words[at].1 == TitleWord::OfNames
            && words[other].1 == TitleWord::Name
            && title[words[first].0.end..words[second].0.start]
                .trim()
                .is_empty()
    };
    for at in 1..words.len() {
        if beside(words, at, at - 1) {
            words[at].1 = TitleWord::Name;
        }
    }
    for at in (1..words.len()).rev() {
        if beside(words, at - 1, at) {
            words[at - 1].1 = TitleWord::Name;
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{assets::Assets, rules::wording::Wording};

    #[test]
    fn a_title_is_in_small_letters_where_no_word_may_be_a_name() {
        let (bahasa, findings) = Wording::new(&Assets::default());
        assert!(findings.is_empty());
        for (title, running) in [
            (
                "Pelindungan Awak Kapal Migran",
                "pelindungan awak kapal migran",
            ),
            (
                "Perkembangan Situasi di Laut Natuna Utara",
                "perkembangan situasi di Laut Natuna Utara",
            ),
            ("Pencemaran Laut di Natuna", "pencemaran laut di Natuna"),
            (
                "Penguatan Diplomasi Kedaulatan dengan Papua Nugini",
                "penguatan diplomasi kedaulatan dengan Papua Nugini",
            ),
            (
                "Inventarisasi Kerja Sama Politik dan Keamanan dengan Negara-Negara di Kawasan Amerika dan Eropa",
                "inventarisasi kerja sama politik dan keamanan dengan negara-negara di kawasan Amerika dan Eropa",
            ),
            (
                "Pelindungan Warga Negara Indonesia dari Kejahatan Penipuan Daring di Kawasan Asia Tenggara",
                "pelindungan warga negara Indonesia dari kejahatan penipuan daring di kawasan Asia Tenggara",
            ),
            (
                "Penyelesaian Segmen Batas Darat dengan Timor-Leste yang Belum Disepakati",
                "penyelesaian segmen batas darat dengan Timor-Leste yang belum disepakati",
            ),
            (
                "Ketegangan Perbatasan Thailand–Kamboja",
                "ketegangan perbatasan Thailand–Kamboja",
            ),
            (
                "Perundingan *Code of Conduct* di Laut China Selatan",
                "perundingan *Code of Conduct* di Laut China Selatan",
            ),
            (
                "Kesiapan Indonesia pada KTT ASEAN Ke-46",
                "kesiapan Indonesia pada KTT ASEAN ke-46",
            ),
            (
                "Masyarakat ASEAN dan Masyarakat Perbatasan",
                "Masyarakat ASEAN dan masyarakat perbatasan",
            ),
            ("Pelindungan WNI di Myanmar", "pelindungan WNI di Myanmar"),
            // Where any word may be a name, all stays.
            ("Penanganan Kasus Naktuka", "Penanganan Kasus Naktuka"),
            (
                "Tindak Lanjut Konferensi Asia Afrika",
                "Tindak Lanjut Konferensi Asia Afrika",
            ),
            (
                "Kerja Sama Dewan Keamanan PBB",
                "Kerja Sama Dewan Keamanan PBB",
            ),
            (
                "Kunjungan Menko ke Port Moresby",
                "Kunjungan Menko ke Port Moresby",
            ),
            ("ISU DALAM HURUF KAPITAL", "ISU DALAM HURUF KAPITAL"),
            ("isu yang dibahas", "isu yang dibahas"),
            ("", ""),
        ] {
            assert_eq!(bahasa.berjalan().running(title), running, "{title}");
        }
    }
}
