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

/// Words that may be names or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt<'a> {
    /// Each once, in order.
    pub words: Vec<&'a str>,
    /// The title within a sentence, if they all are names.
    pub running: String,
}

/// A title with its common words in small letters.
fn in_small_letters(title: &str, words: &[(Range<usize>, TitleWord)]) -> String {
    let mut running = title.to_owned();
    for (at, word) in words.iter().rev() {
        if matches!(word, TitleWord::Common | TitleWord::OfNames) {
            let small = running[at.clone()].to_lowercase();
            running.replace_range(at.clone(), &small);
        }
    }
    running
}

/// Whether a word has the form of a noun that was derived from another word. Names have it too
/// ("Pekalongan"), so that it is a reason to ask, and none to write it in small letters.
fn is_derived(word: &str) -> bool {
    const ENDINGS: [&str; 7] = ["isasi", "asi", "isme", "itas", "ologi", "iah", "itif"];
    let word = word.to_lowercase();
    let is_between = |before: &str| {
        word.strip_prefix(before)
            .and_then(|rest| rest.strip_suffix("an"))
            .is_some_and(|stem| stem.chars().count() > 2)
    };
    is_between("pe")
        || is_between("ke")
        || is_between("per")
        || ENDINGS.iter().any(|ending| word.ends_with(ending))
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
        let small = |word: &String| word.to_lowercase();
        self.common.extend(common.iter().map(small));
        self.of_names.extend(of_names.iter().map(small));
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
        if words.iter().any(|(_, word)| *word == TitleWord::Unknown) {
            return title.to_owned();
        }
        in_small_letters(title, &words)
    }

    /// What keeps a title as it was typed within a sentence, although that may not be meant; none
    /// where it is in small letters, or may well be nothing but a name.
    #[must_use]
    pub fn doubt<'a>(&self, title: &'a str) -> Option<Doubt<'a>> {
        let words = self.words(title);
        let are = |kind| words.iter().filter(move |(_, word)| *word == kind);
        let mut unknown: Vec<&str> = are(TitleWord::Unknown)
            .map(|(at, _)| &title[at.clone()])
            .collect();
        let mut small = are(TitleWord::Common).chain(are(TitleWord::OfNames));
        let may_be_meant = small.next().is_none() && !unknown.iter().any(|word| is_derived(word));
        if unknown.is_empty() || may_be_meant {
            return None;
        }
        let mut told = HashSet::new();
        unknown.retain(|word| told.insert(*word));
        Some(Doubt {
            words: unknown,
            running: in_small_letters(title, &beside_names(title, &words)),
        })
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
        references(title, &mut words);
        part_of_names(title, &mut words);
        words
    }

    /// How many words from here on are one name.
    fn name_at(&self, title: &str, typed: &[TypedWord]) -> usize {
        let first = typed.first().map(|of| &title[of.bare.clone()]);
        let mut names = first
            .and_then(|first| self.names.get(first))
            .into_iter()
            .flatten();
        let is_here = |name: &&Vec<String>| {
            let mut pairs = name.iter().zip(typed);
            name.len() <= typed.len() && pairs.all(|(word, of)| *word == title[of.bare.clone()])
        };
        names.find(is_here).map_or(0, Vec::len)
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
    // What a dash joins are names, each by itself; a hyphen may stand within one.
    for chunk in title.split_inclusive(|c: char| c.is_whitespace() || matches!(c, '–' | '/')) {
        let word = chunk.trim_end();
        let before = word.len()
            - word
                .trim_start_matches(|c: char| !c.is_alphanumeric())
                .len();
        let after = word.trim_end_matches(|c: char| !c.is_alphanumeric()).len();
        is_foreign |= without_bold(&word[..before]).contains(OPENING);
        if before < after {
            words.push(TypedWord {
                bare: at + before..at + after,
                is_foreign,
            });
        }
        if without_bold(&word[after.max(before)..]).contains(CLOSING) {
            is_foreign = false;
        }
        at += chunk.len();
    }
    words
}

/// Terms of other languages are in italics; bold says nothing of a word.
fn without_bold(signs: &str) -> String {
    signs.replace("**", "").replace("__", "")
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

/// "Peraturan Presiden Nomor 5 Tahun 2020", "Pasal 5": what is referred to by its number is a name.
fn references(title: &str, words: &mut [(Range<usize>, TitleWord)]) {
    const KINDS: [&str; 10] = [
        "Undang",
        "UU",
        "Peraturan",
        "Keputusan",
        "Instruksi",
        "Ketetapan",
        "Perpres",
        "Perppu",
        "Surat",
        "Resolusi",
    ];
    const PARTS: [&str; 4] = ["Pasal", "Bab", "Resolusi", "Lampiran"];
    let is = |at: usize, known: &[&str]| {
        words
            .get(at)
            .is_some_and(|(word, _)| known.contains(&&title[word.clone()]))
    };
    let is_number = |at: usize| {
        let word = words.get(at).map(|(word, _)| &title[word.clone()]);
        word.is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
    };
    let mut named = Vec::new();
    for at in 0..words.len() {
        if is(at, &PARTS) && is_number(at + 1) {
            named.push(at..at + 1);
        }
        if !(is(at, &["Nomor", "No"]) && is_number(at + 1)) {
            continue;
        }
        let before = (0..at)
            .rev()
            .take_while(|before| words[*before].1 != TitleWord::Small);
        let from = before
            .filter(|before| is(*before, &KINDS))
            .last()
            .unwrap_or(at);
        let is_dated = is(at + 2, &["Tahun"]) && is_number(at + 3);
        named.push(from..at + if is_dated { 3 } else { 1 });
    }
    for at in named.into_iter().flatten() {
        words[at].1 = TitleWord::Name;
    }
}

/// The words of a title if all that nobody knows are names: what may be part of them is one with them.
fn beside_names(
    title: &str,
    words: &[(Range<usize>, TitleWord)],
) -> Vec<(Range<usize>, TitleWord)> {
    let mut words = words.to_vec();
    for (_, word) in &mut words {
        if *word == TitleWord::Unknown {
            *word = TitleWord::Name;
        }
    }
    part_of_names(title, &mut words);
    words
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
