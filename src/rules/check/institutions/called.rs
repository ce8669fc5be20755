//! How offices call whoever is made answerable: by a unit of a K/L, by c.q., by a short title,
//! by all of them at once.

use std::collections::{BTreeSet, HashSet};

use jiff::civil::Date;

use crate::{
    cycle::{Cycle, Peran, PeranAtau},
    read::Places,
    rules::institutions::{Families, Instansi},
};

/// Names that stand for no K/L of their own: persons of this cycle, offices of the house, and
/// words for several at once.
pub(super) struct Called {
    persons: Vec<String>,
}

/// How such names begin.
const BEGINNINGS: [&str; 40] = [
    // Words for several at once.
    "seluruh ",
    "semua ",
    "para ",
    "setiap ",
    "masing-masing",
    "k/l",
    "kl ",
    "kementerian/lembaga",
    "kementerian dan lembaga",
    "kementerian atau lembaga",
    "lembaga terkait",
    "kementerian terkait",
    "instansi",
    "pihak ",
    "peserta",
    "anggota ",
    "tim ",
    "pemerintah daerah",
    "pemda",
    "bersama",
    // Offices of the house, and deputies of whatever house; a K/L is called by its own name.
    "deputi ",
    "asdep",
    "asisten deputi",
    "sesdep",
    "sekretaris deputi",
    "sekretariat deputi",
    "menko ",
    "menteri koordinator",
    "kabag",
    "kepala bagian",
    "notulis",
    "penyusun",
    "staf ",
    // Groups that are called together for a task.
    "satgas",
    "satuan tugas",
    "pokja",
    "kelompok kerja",
    "panitia",
    "desk ",
    "gugus tugas",
];

impl Called {
    pub(super) fn of(cycle: &Cycle, instansi: &Instansi, date: Date) -> Self {
        let officials = instansi.officials(&cycle.pejabat, date);
        let of_roles = Peran::ALL.into_iter().flat_map(|role| {
            let official = officials.of(role).clone();
            [
                official.nama,
                official.nama_tanpa_gelar,
                official.sebutan,
                official.jabatan,
            ]
        });
        let notulis = &cycle.notulensi.notulis;
        let chair = match &cycle.rapat.pimpinan {
            Some(PeranAtau::Rinci(person)) => [person.nama.clone(), person.jabatan.clone()],
            _ => [None, None],
        };
        let invited = cycle.rapat.peserta.iter();
        let invited = invited.flat_map(|of| [of.nama.clone(), of.jabatan.clone()]);
        let persons = of_roles
            .chain([notulis.nama.clone(), notulis.jabatan.clone()])
            .chain(chair)
            .chain(invited);
        Self {
            persons: persons.flatten().map(|name| folded(&name)).collect(),
        }
    }

    pub(super) fn is_no_name(&self, name: &str) -> bool {
        let name = folded(before_cq(name));
        let begins =
            |beginning: &&str| name.starts_with(*beginning) || name == beginning.trim_end();
        BEGINNINGS.iter().any(begins)
            || name.ends_with(" terkait")
            || self
                .persons
                .iter()
                .any(|person| without_title(person) == without_title(&name))
    }
}

/// Institutions, each by all its names and by the K/L whose unit it is.
pub(super) struct Circle<'a> {
    names: BTreeSet<Name>,
    ids: HashSet<String>,
    families: &'a Families<'a>,
}

/// A name as it is written, and in small letters.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Name {
    written: String,
    small: String,
}

impl Name {
    fn of(name: &str) -> Self {
        let written = name.trim().to_owned();
        let small = written.to_lowercase();
        Self { written, small }
    }

    /// Whether another name stands in it as a whole word or words. Short ones as they are
    /// written: `BIN` is no part of `Ali bin Abu`.
    fn holds(&self, part: &Self) -> bool {
        const SHORT: usize = 6;
        match part.written.len() {
            0 | 1 => false,
            2..=SHORT => holds_whole(&self.written, &part.written),
            _ => holds_whole(&self.small, &part.small),
        }
    }
}

impl<'a> Circle<'a> {
    pub(super) fn of<'n>(names: impl Iterator<Item = &'n str>, families: &'a Families<'a>) -> Self {
        let instansi = families.instansi;
        let mut circle = Self {
            names: BTreeSet::new(),
            ids: HashSet::new(),
            families,
        };
        for name in names {
            circle.ids.insert(instansi.same_for_all_names(name));
            circle.names.extend(instansi.names(name).map(Name::of));
            let (whole, _) = families.counted(name);
            circle.names.extend(instansi.names(&whole).map(Name::of));
            circle.ids.insert(whole);
        }
        circle
    }

    /// Whether a name is that of a unit of one of them, of one of them and others, or of the
    /// whole whose unit is one of them.
    pub(super) fn holds(&self, name: &str) -> bool {
        let (name, instansi) = (before_cq(name), self.families.instansi);
        let (whole, _) = self.families.counted(name);
        if self.ids.contains(&instansi.same_for_all_names(name)) || self.ids.contains(&whole) {
            return true;
        }
        let mut names = instansi.names(name).chain(instansi.names(&whole));
        names.any(|name| {
            let (name, mut names) = (Name::of(name), self.names.iter());
            names.any(|known| name.holds(known) || known.holds(&name))
        })
    }
}

/// What stands before "c.q.", "cq." and the like: who is answerable.
fn before_cq(name: &str) -> &str {
    let marks = [
        " c.q. ", " c.q ", " cq. ", " cq ", " C.q. ", " CQ ", " C.Q. ", ", c.q. ", " u.p. ",
    ];
    let cut = marks.iter().filter_map(|mark| name.find(mark)).min();
    cut.map_or(name, |at| &name[..at])
        .trim_end_matches([',', ' '])
}

fn folded(name: &str) -> String {
    let words: Vec<String> = name.split_whitespace().map(str::to_lowercase).collect();
    words.join(" ")
}

/// A name without the academic titles behind it.
fn without_title(name: &str) -> &str {
    name.split_once(',').map_or(name, |(name, _)| name).trim()
}

/// Sections that come of the recommendations, or are them.
const AFTER: [&str; 2] = ["rekomendasi", "nota_dinas"];

/// The texts of the steps before the recommendations, a line each, with single spaces.
pub(super) struct StepsBefore(String);

impl StepsBefore {
    pub(super) fn of(places: &Places) -> Self {
        let mut lines = String::new();
        for typed in places
            .texts()
            .filter(|typed| !AFTER.contains(&typed.section()))
        {
            for word in typed.text().split_whitespace() {
                lines.push_str(word);
                lines.push(' ');
            }
            lines.push('\n');
        }
        Self(lines)
    }

    /// True when a name stands there as a whole.
    pub(super) fn mention(&self, name: &str) -> bool {
        holds_whole(&self.0, name)
    }
}

/// Whether a name stands in a text as a whole word or words.
fn holds_whole(text: &str, name: &str) -> bool {
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + name.len()..].chars().next();
        let is_apart = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        is_apart(before) && is_apart(after)
    })
}
