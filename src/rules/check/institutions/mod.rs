//! The institutions (K/L) that a cycle makes answerable: each once, whole, and one that the
//! cycle knows. The profile tells which names are the same institution's.

mod called;

use std::{
    cell::LazyCell,
    collections::{HashMap, HashSet},
    ops::Deref,
};

use jiff::civil::Date;

use super::Sink;
use crate::{
    cycle::{Cycle, Daftar, Peran},
    finding::{FormProblem, MeaningProblem, SopProblem},
    rules::institutions::{Families, Instansi},
};
use called::{Called, Circle, StepsBefore};

/// Where institutions are heard of before any is made answerable.
const HEARD_AT: [&str; 5] = [
    "bahan.evaluasi",
    "bahan.data_dukung",
    "rapat.peserta",
    "notulensi.pembahasan",
    "notulensi.tindak_lanjut",
];

/// Names that are looked for in running text; a cycle makes some tens answerable.
const MOST_ANSWERABLE: usize = 500;

pub(super) fn check(cycle: &Cycle, instansi: &Instansi, date: Date, sink: &mut Sink<'_>) {
    let jabatan = jabatan(cycle, instansi, date);
    let known = instansi.kl.iter().flatten().map(String::as_str);
    let known: Vec<&str> = known.chain(jabatan.iter().map(String::as_str)).collect();
    for (key, names) in lists(cycle) {
        cut(&key, &names, &known, sink);
        repeated(&key, &names, instansi, sink);
    }
    let called = Called::of(cycle, instansi, date);
    let own = |name: &str| {
        jabatan.iter().any(|own| own.eq_ignore_ascii_case(name))
            || instansi.is_own(name)
            || is_cut(name, &known)
            || called.is_no_name(name)
    };
    let families = Families::of(instansi);
    not_there(cycle, &families, &own, sink);
    let strangers = strangers(cycle, &families, &own, sink);
    let excused = |name: &str| own(name) || strangers.contains(&instansi.same_for_all_names(name));
    uninvited(cycle, &families, &excused, sink);
}

/// Whom a recommendation makes answerable, though nothing before has heard of them.
fn strangers(
    cycle: &Cycle,
    families: &Families<'_>,
    own: &dyn Fn(&str) -> bool,
    sink: &mut Sink<'_>,
) -> HashSet<String> {
    let instansi = families.instansi;
    let mut strangers = HashSet::new();
    let is_lost = |section: &&str| sink.places.has_lost_in(section);
    if HEARD_AT.iter().any(is_lost) {
        return strangers;
    }
    let circle = Circle::of(heard(cycle), families);
    let heard = heard(cycle).map(|name| instansi.same_for_all_names(name));
    let heard: HashSet<String> = heard.collect();
    // Before anybody is heard of, nobody is a stranger.
    if heard.is_empty() {
        return strangers;
    }
    let before = LazyCell::new(|| StepsBefore::of(sink.places));
    let mut seen = HashSet::new();
    for (key, name) in each(proposed(cycle)).take(MOST_ANSWERABLE) {
        let id = instansi.same_for_all_names(name);
        let is_known = heard.contains(&id) || own(name) || circle.holds(name);
        if seen.insert(id.clone())
            && !is_known
            && !instansi.names(name).any(|name| before.mention(name))
        {
            strangers.insert(id);
            let name = name.to_owned();
            sink.add(&key, SopProblem::Stranger { name });
        }
    }
    strangers
}

/// Who was given work in step 5 or 7, but was never invited in step 4: each once. Before
/// anybody is invited nobody is missing.
fn uninvited(
    cycle: &Cycle,
    families: &Families<'_>,
    excused: &dyn Fn(&str) -> bool,
    sink: &mut Sink<'_>,
) {
    let instansi = families.instansi;
    let invited = || cycle.rapat.peserta.iter().filter_map(|of| of.kl.as_deref());
    let known = invited().map(|name| instansi.same_for_all_names(name));
    let mut known: HashSet<String> = known.collect();
    if known.is_empty() || sink.places.has_lost_in("rapat.peserta") {
        return;
    }
    let circle = Circle::of(invited(), families);
    let answerable = each(agreed(cycle).chain(proposed(cycle)));
    for (key, name) in answerable.take(MOST_ANSWERABLE) {
        let is_new = known.insert(instansi.same_for_all_names(name));
        if is_new && !excused(name) && !circle.holds(name) {
            let name = name.to_owned();
            sink.add(&key, SopProblem::NotInvited { name });
        }
    }
}

/// Who spoke in the meeting without having been there. Of those who are on no list of the
/// meeting's, only what the profile knows to be a K/L: others may be persons.
fn not_there(
    cycle: &Cycle,
    families: &Families<'_>,
    own: &dyn Fn(&str) -> bool,
    sink: &mut Sink<'_>,
) {
    let instansi = families.instansi;
    let mut came: HashMap<String, bool> = HashMap::new();
    for peserta in cycle.rapat.peserta.iter() {
        if let Some(kl) = peserta.kl.as_deref() {
            let present = came.entry(instansi.same_for_all_names(kl)).or_default();
            *present |= peserta.hadir != Some(false);
        }
    }
    if came.is_empty() || sink.places.has_lost_in("rapat.peserta") {
        return;
    }
    let present = cycle.rapat.peserta.iter();
    let present = present.filter(|of| of.hadir != Some(false));
    let circle = Circle::of(present.filter_map(|of| of.kl.as_deref()), families);
    for (index, of) in cycle.notulensi.pembahasan.indexed() {
        let Some(name) = of.kl.as_deref().filter(|name| !own(name)) else {
            continue;
        };
        let absent = match came.get(&instansi.same_for_all_names(name)) {
            Some(false) => true,
            None if instansi.is_listed(name) && !circle.holds(name) => false,
            Some(true) | None => continue,
        };
        let key = format!("notulensi.pembahasan[{index}].kl");
        let name = name.to_owned();
        sink.add(&key, SopProblem::NotThere { name, absent });
    }
}

/// The names in a list, each with its place.
type Names<'a> = Vec<(usize, &'a str)>;

/// Every list of institutions or officials, with its key.
fn lists(cycle: &Cycle) -> impl Iterator<Item = (String, Names<'_>)> {
    let copies = names(&cycle.nota_dinas.tembusan);
    let copies = ("nota_dinas.tembusan".to_owned(), copies);
    agreed(cycle).chain(proposed(cycle)).chain([copies])
}

/// Whom the meeting made answerable.
fn agreed(cycle: &Cycle) -> impl Iterator<Item = (String, Names<'_>)> {
    cycle.notulensi.tindak_lanjut.indexed().map(|(index, of)| {
        let key = format!("notulensi.tindak_lanjut[{index}].penanggung_jawab");
        (key, names(&of.penanggung_jawab))
    })
}

/// Whom the recommendations make answerable.
fn proposed(cycle: &Cycle) -> impl Iterator<Item = (String, Names<'_>)> {
    cycle.rekomendasi.butir.indexed().map(|(index, butir)| {
        let key = format!("rekomendasi.butir[{index}].penanggung_jawab");
        (key, names(&butir.penanggung_jawab))
    })
}

/// The names of such lists one by one, each with its key.
fn each<'a>(
    lists: impl Iterator<Item = (String, Names<'a>)>,
) -> impl Iterator<Item = (String, &'a str)> {
    lists.flat_map(|(key, names)| {
        let names = names.into_iter();
        names.map(move |(item, name)| (format!("{key}[{item}]"), name))
    })
}

fn names<T: Deref<Target = str>>(list: &Daftar<T>) -> Names<'_> {
    let names = list.indexed();
    names.map(|(index, name)| (index, &**name)).collect()
}

fn heard(cycle: &Cycle) -> impl Iterator<Item = &str> {
    let bahan = &cycle.bahan;
    let evaluated = bahan.evaluasi.iter().filter_map(|row| row.kl.as_deref());
    let sources = bahan
        .data_dukung
        .iter()
        .filter_map(|of| of.sumber.as_deref());
    let invited = cycle.rapat.peserta.iter().filter_map(|of| of.kl.as_deref());
    let notulensi = &cycle.notulensi;
    let spoke = notulensi
        .pembahasan
        .iter()
        .filter_map(|of| of.kl.as_deref());
    let agreed = agreed(cycle).flat_map(|(_, names)| names);
    evaluated
        .chain(sources)
        .chain(invited)
        .chain(spoke)
        .chain(agreed.map(|(_, name)| name))
}

/// What the officials of the SOP's roles are called.
fn jabatan(cycle: &Cycle, instansi: &Instansi, date: Date) -> Vec<String> {
    let officials = instansi.officials(&cycle.pejabat, date);
    let called = |role| {
        let official = officials.of(role).clone();
        [official.jabatan, official.sebutan]
    };
    Peran::ALL
        .into_iter()
        .flat_map(called)
        .flatten()
        .map(|name| name.to_string())
        .collect()
}

/// Items that are the tail of a name with commas (`Hukum` of `…, Hukum, dan Keamanan`); those
/// that begin with `dan` the reader has told already.
fn cut(key: &str, names: &[(usize, &str)], known: &[&str], sink: &mut Sink<'_>) {
    for (index, name) in names.iter().skip(1) {
        if !is_continued(name) && is_cut(name, known) {
            let item = (*name).to_owned();
            sink.add(&format!("{key}[{index}]"), MeaningProblem::ItemCut { item });
        }
    }
}

fn is_cut(item: &str, known: &[&str]) -> bool {
    let is_item = |name: &str| name.eq_ignore_ascii_case(item.trim());
    let is_tail = |name: &&str| name.split(", ").skip(1).any(is_item);
    is_continued(item) || (known.iter().any(is_tail) && !known.iter().any(|name| is_item(name)))
}

fn is_continued(item: &str) -> bool {
    item.starts_with("dan ")
}

fn repeated(key: &str, names: &[(usize, &str)], instansi: &Instansi, sink: &mut Sink<'_>) {
    let mut before: HashMap<String, (usize, &str)> = HashMap::new();
    for &(index, name) in names {
        let id = instansi.same_for_all_names(name);
        let (first_index, first) = *before.entry(id).or_insert((index, name));
        if first_index != index {
            let (name, first) = (name.to_owned(), first.to_owned());
            let problem = FormProblem::Repeated { name, first };
            sink.add(&format!("{key}[{index}]"), problem);
        }
    }
}
