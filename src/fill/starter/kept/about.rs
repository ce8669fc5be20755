//! Whether a text speaks of its own cycle: of its issue, its meeting, its days and figures.

use std::collections::HashSet;

use crate::{
    cycle::{Cycle, Daftar, Phrase, Prose},
    naskah::months::MONTHS,
};

/// What would give an old cycle away in a text.
pub(super) struct Old {
    /// Words of its issue that are not everybody's, in small letters.
    words: HashSet<String>,
    /// Its issue and its meeting's place, in small letters.
    phrases: Vec<String>,
}

/// Words of an issue that any other could have as well.
const EVERYBODYS: &str = "agar akan anggota antara antar antarnegara atas bagi bahan bidang dalam dan \
    daerah dari dengan deputi dinas evaluasi hasil hubungan implementasi indonesia internasional \
    isu kawasan keamanan kebijakan kementerian kepada kerja kerja-sama kondisi koordinasi laporan \
    lanjut lembaga luar maupun menteri mengenai nasional negara negeri nota oleh optimalisasi \
    pada pelaksanaan pembahasan pemerintah penanganan pengelolaan penguatan peningkatan \
    penyelesaian penyusunan percepatan perkembangan pertahanan pokok politik rangka rapat \
    rekomendasi rencana republik sama serta sinkronisasi situasi strategi strategis tahun \
    tentang terhadap terkait tindak untuk upaya yang";

/// What a regulation begins with; its number and year are its name.
const REGULATIONS: [&str; 18] = [
    "undang-undang",
    "uu",
    "uud",
    "pasal",
    "tap",
    "ketetapan",
    "peraturan",
    "perpu",
    "perppu",
    "pp",
    "perpres",
    "permen",
    "permenko",
    "keputusan",
    "keppres",
    "kepmenko",
    "instruksi",
    "inpres",
];

/// What is of one day: a letter, a direction, a meeting.
const OF_A_DAY: [&str; 9] = [
    "arahan",
    "disposisi",
    "rapat",
    "surat",
    "nota",
    "undangan",
    "notula",
    "hasil",
    "laporan",
];

/// Numbers in words; “satu” is in “salah satu”, too.
const NUMBERS: [&str; 12] = [
    "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    "belas", "puluh",
];

impl Old {
    pub(super) fn of(cycle: &Cycle) -> Self {
        let common: HashSet<&str> = EVERYBODYS.split_whitespace().collect();
        let named = [
            cycle.siklus.isu.as_deref(),
            cycle.nota_dinas.hal.as_deref(),
            cycle.rapat.undangan.hal.as_deref(),
        ];
        let named: Vec<String> = named.into_iter().flatten().map(str::to_lowercase).collect();
        let words = named.iter().flat_map(|text| words(text));
        let own = words.filter(|word| word.chars().count() > 3 && !common.contains(word));
        let place = cycle.rapat.tempat.as_deref().map(str::to_lowercase);
        let rooms = place.iter().filter_map(|place| place.split(',').next());
        let isu = cycle.siklus.isu.as_deref().map(str::to_lowercase);
        Self {
            words: own.map(str::to_owned).collect(),
            phrases: rooms
                .map(str::to_owned)
                .chain(isu)
                .filter(|phrase| phrase.len() > 3)
                .collect(),
        }
    }

    /// The grounds that hold for any cycle.
    pub(super) fn timeless(&self, texts: &Daftar<Phrase>) -> Daftar<Phrase> {
        let stands = |text: &&Phrase| {
            let small = text.to_lowercase();
            let first = words(&small).next().unwrap_or_default();
            if REGULATIONS.contains(&first) {
                return !names_a_day(&small);
            }
            !OF_A_DAY.contains(&first) && !self.is_spoken_of(&small)
        };
        texts.iter().filter(stands).cloned().collect()
    }

    /// A text that could stand in any cycle.
    pub(super) fn standing(&self, text: Option<&Prose>) -> Option<Prose> {
        text.filter(|text| !self.is_spoken_of(&text.to_lowercase()))
            .cloned()
    }

    fn is_spoken_of(&self, small: &str) -> bool {
        small.contains(|c: char| c.is_ascii_digit())
            || words(small)
                .any(|word| self.words.contains(word) || NUMBERS.contains(&word) || is_month(word))
            || self.phrases.iter().any(|phrase| small.contains(phrase))
    }
}

/// “5 Februari 2024”, “Februari 2024”; a law's “Tahun 2014” is no day.
fn names_a_day(small: &str) -> bool {
    let words: Vec<&str> = words(small).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.windows(2).any(|pair| {
        (is_month(pair[1]) && is_number(pair[0])) || (is_month(pair[0]) && is_number(pair[1]))
    })
}

fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| month.eq_ignore_ascii_case(word))
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    words
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
}
